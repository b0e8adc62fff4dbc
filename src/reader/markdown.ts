// markdown-it as pitchpipe uses it: CommonMark, tables and strikethrough, with our rules and places.
// In: a sheet with its text. Out: block tokens, their inlines in `children`, all with their places.

import MarkdownIt, { type Token } from 'markdown-it';
import { addBlockRules } from './block-rules.ts';
import { MAX_LEVEL, tokenizeBlocks } from './block-tokenizer.ts';
import { addFootnoteRule } from './footnote-rule.ts';
import { addInlineRules } from './inline-rules.ts';
import { tokenizeInlines } from './inline-tokenizer.ts';
import type { Parser, Sheet } from './sheet.ts';

const parser = createParser();

export function parseMarkdown(sheet: Sheet): readonly Token[] {
  return parser.parse(sheet.normal.text, { sheet });
}

function createParser(): Parser {
  // The tokenizer stops at MAX_LEVEL itself; markdown-it's limit must lie beyond.
  const md = new MarkdownIt('default', { html: true, maxNesting: MAX_LEVEL + 10 });
  // Addresses stay as they were written until the model checks their schemes, with a place to name.
  md.validateLink = () => true;
  md.normalizeLink = (url) => url;
  md.normalizeLinkText = (text) => text;
  addBlockRules(md);
  addFootnoteRule(md);
  addInlineRules(md);
  md.block.tokenize = tokenizeBlocks;
  md.inline.tokenize = tokenizeInlines;
  return md;
}
