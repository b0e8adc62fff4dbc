// A fence's token → a block of code: its language, colours, steps and attributes.
// In: the token and where it stands. Out: the model's block, and findings about what its first line says.

import type { Token } from 'markdown-it';
import { type Diagnostic, diagnostic, type Span } from '../diagnostics/index.ts';
import { type Attributes, type CodeBlock, noAttributes } from '../model/index.ts';
import { type AttributeItem, readBraces } from './attribute-syntax.ts';
import { readAttributes } from './attributes.ts';
import { type Highlighter, plainLines, readFenceInfo, readSteps } from './code.ts';
import type { Sheet } from './sheet.ts';

const laterLanguages = new Set(['chart', 'dot', 'mermaid', 'math']);

/** Reads a fenced or indented block of code at its place. */
export function readFence(token: Token, span: Span, sheet: Sheet, highlight: Highlighter): CodeBlock {
  const { language, steps, braces, from } = readFenceInfo(token.info);
  if (token.type === 'fence' && !isClosed(token, span)) sheet.found.push(reportUnclosed(token, span));
  const text = token.content.replace(/\n$/, '');
  const lines = (language ? highlight : plainLines)(text, language);
  if (language && laterLanguages.has(language)) {
    sheet.found.push(
      diagnostic('not-available-yet', `\`${language}\` is not drawn yet; it is shown as code.`, openerLine(span), [
        'Until it is, put in a picture: `![what it shows](chart.svg)`.',
      ]),
    );
  }
  const read = steps === undefined ? [] : readSteps(steps, lines.length);
  if ('none' in read) {
    sheet.found.push(
      diagnostic('code-steps', `\`${read.none}\` in \`[${steps}]\` names no lines of this code.`, openerLine(span), [
        `The code has ${lines.length === 1 ? 'one line' : `${lines.length} lines`}; until its steps are lines of it, \`[1|3-5]\`, none is lit.`,
      ]),
    );
  }
  const said = braces === undefined ? noAttributes : readFenceBraces(token, span, braces, sheet);
  const attributes = from === undefined ? said : { ...said, numbers: said.numbers ?? from };
  return { type: 'code-block', language, text, lines, steps: 'none' in read ? [] : read, attributes, span };
}

/** True when the last of several lines is the mark again, at least as long. */
function isClosed({ markup }: Token, { file, start, end }: Span): boolean {
  const lines = file.text
    .slice(start, end)
    .trimEnd()
    .split(/\r?\n|\r/);
  const last = lines
    .at(-1)!
    .replace(/^[ \t>]+/, '')
    .trimEnd();
  return lines.length > 1 && last.startsWith(markup) && last === markup[0]!.repeat(last.length);
}

const reportUnclosed = ({ markup }: Token, span: Span): Diagnostic =>
  diagnostic(
    'unclosed-code',
    `This code is never closed with \`\`${markup[0] === '`' ? ` ${markup} ` : markup}\`\`.`,
    openerLine(span),
    [
      'All that follows is shown as code, slides and speaker notes too. Put the marks on a line of their own where the code ends.',
    ],
  );

/** The first line of a block, for findings about how it opens. */
function openerLine(span: Span): Span {
  const stop = span.file.text.slice(span.start, span.end).search(/[\r\n]/);
  return stop < 0 ? span : { ...span, end: span.start + stop };
}

function readFenceBraces(token: Token, span: Span, start: number, sheet: Sheet): Attributes {
  const braces = readBraces(token.info, start);
  if (!braces) return noAttributes;
  const offset = span.start + token.markup.length;
  const spanOf = (item: AttributeItem): Span => ({ ...span, start: offset + item.start, end: offset + item.end });
  return readAttributes(braces.items, spanOf, sheet.found);
}
