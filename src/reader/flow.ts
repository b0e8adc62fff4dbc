// What a file's tokens become before there are slides: blocks, the cuts and parts between them, and what other files hold.
// In: the tokens of one file. Out: a flat list, from which `slides.ts` makes slides.

import type { Token } from 'markdown-it';
import { type BlockSink, closeSink, createBlockSink } from './block-sink.ts';
import { isInclude, type Reading, readChildren, readInto, type Tools } from './blocks.ts';
import type { FlowItem } from './flow-item.ts';
import { defineNote } from './footnotes.ts';
import { includeFile, type ParsedInclude, reportDirective } from './includes.ts';
import { includeTarget } from './leaves.ts';
import { fileSpan } from './normal-text.ts';
import { partSaidItems } from './note-asides.ts';
import { blockSpan, type Sheet } from './sheet.ts';

/** Reads all of a file's tokens. */
export function readFlow(tokens: readonly Token[], sheet: Sheet, tools: Tools): readonly FlowItem[] {
  const notes = tools.notesOf(sheet.normal.file);
  const reading: Reading = {
    ...tools,
    notes,
    sheet,
    tokens,
    at: 0,
    slide: [],
    said: [],
    saidBelow: new Map(),
    readIncluded: (token) => readInclude(token, sheet, tools),
  };
  readNotes(reading);
  const flow: FlowItem[] = [];
  const openSink = (): BlockSink => createBlockSink(sheet.found, reading.said, tools.allow);
  let sink = openSink();
  const flush = (end: number): void => {
    for (const block of closeSink(sink, end)) flow.push({ type: 'block', block });
    const slide = reading.slide.splice(0).map((placed) => partSaidItems(placed, reading.said));
    if (reading.said.length > 0) flow.push({ type: 'said', blocks: reading.said.splice(0) });
    for (const placed of slide) flow.push({ type: 'slide-attributes', placed });
    sink = openSink();
  };
  while (reading.at < tokens.length) {
    const token = tokens[reading.at]!;
    if (token.type === 'slide_cut' || token.type === 'part') {
      const span = blockSpan(sheet, token);
      flush(span.start);
      reading.at++;
      if (token.type === 'slide_cut') flow.push({ type: 'cut', below: token.info === 'below', span });
      else flow.push({ type: 'part', part: token.info === 'page' ? 'page' : 'note', span });
    } else if (isInclude(token) && sink.open.length === 0) {
      reading.at++;
      flush(blockSpan(sheet, token).start);
      const held = reading.readIncluded(token);
      flow.push({ type: 'included', edge: 'begin' }, ...held, { type: 'included', edge: 'end' });
    } else {
      if (beginsSlide(token, sheet) && sink.open.length === 0) flush(blockSpan(sheet, token).start);
      readInto(sink, reading);
    }
  }
  flush(fileSpan(sheet.normal, sheet.normal.text.length, sheet.normal.text.length).end);
  return flow;
}

/** What an included file holds; nothing where there is a finding. */
function readInclude(token: Token, sheet: Sheet, tools: Tools): readonly FlowItem[] {
  const span = blockSpan(sheet, token);
  const target = includeTarget(token, sheet);
  if (target === undefined) {
    sheet.found.push(reportDirective(span));
    return [];
  }
  const read = (parsed: ParsedInclude): readonly FlowItem[] => readFlow(parsed.tokens, parsed.sheet, tools);
  return includeFile(target, span, tools.includes, read, sheet.found);
}

/** Reads every note of the file, and where its slides begin, before anything can refer to one. */
function readNotes(reading: Reading): void {
  const { notes, tokens, sheet } = reading;
  if (!tokens.some(({ type }) => type === 'footnote_open')) return;
  notes.inside = true;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (beginsSlide(token, sheet)) notes.cuts.push(blockSpan(sheet, token).start);
    if (token.type !== 'footnote_open') continue;
    reading.at = index + 1;
    defineNote(notes, token.info, blockSpan(sheet, token), readChildren('footnote_close', reading), sheet.found);
    reading.saidBelow.set(index, reading.said.splice(0));
  }
  notes.inside = false;
  reading.at = 0;
  reading.slide.length = 0;
}

function beginsSlide(token: Token, sheet: Sheet): boolean {
  if (sheet.by === 'rules') return token.type === 'slide_cut';
  return token.type === 'heading_open' && token.level === 0 && (token.tag === 'h1' || token.tag === 'h2');
}
