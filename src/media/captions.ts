// A WebVTT file → its text, once it is sure that it is one (W3C WebVTT, 4.1).
// In: the file's bytes. Out: the text; or what is wrong with the file.

import { diagnostic, type Outcome, type SourceFile } from '../diagnostics/index.ts';

const TIME = String.raw`(?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3}`;
const CUE = new RegExp(String.raw`^[ \t]*${TIME}[ \t]+-->[ \t]+${TIME}(?:[ \t]|$)`);

/** Reads captions; `path` is what the findings call them. */
export function readCaptions(path: string, bytes: Uint8Array): Outcome<string | undefined> {
  const text = decode(bytes);
  if (text === undefined) return refuse(`\`${path}\` is not valid UTF-8.`, 'Save the file as UTF-8.');
  const file: SourceFile = { path, text };
  if (!/^WEBVTT(?:[ \t\n]|$)/.test(text)) {
    return refuse(
      `\`${path}\` is no WebVTT file.`,
      'Its first line is `WEBVTT`; SubRip files (`.srt`) are made into it by many programs.',
    );
  }
  const timings = text.split('\n').flatMap((line, index) => (line.includes('-->') ? [{ line, index }] : []));
  if (timings.length === 0) {
    return refuse(
      `\`${path}\` holds no captions.`,
      'A caption is a line `00:01.000 --> 00:04.000` with the words under it.',
    );
  }
  const wrong = timings.find(({ line }) => !CUE.test(line));
  if (!wrong) return { value: text, diagnostics: [] };
  const start = text.split('\n').slice(0, wrong.index).join('\n').length + (wrong.index > 0 ? 1 : 0);
  const span = { file, start, end: start + wrong.line.length };
  return {
    value: undefined,
    diagnostics: [
      diagnostic('captions-format', `“${wrong.line.trim()}” says no times.`, span, [
        'Times are minutes, seconds and thousandths: `00:01.000 --> 00:04.000`.',
      ]),
    ],
  };
}

/** Line ends become LF, and the byte-order mark goes, as browsers read it. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch (fault) {
    if (!(fault instanceof TypeError)) throw fault;
    return undefined;
  }
}

const refuse = (message: string, advice: string): Outcome<undefined> => ({
  value: undefined,
  diagnostics: [diagnostic('captions-format', message, undefined, [advice])],
});
