// JSON with comments, trailing commas and bare keys → values with spans: what YAML reads once the comments are gone.
// In: a source file. Out: one value; places are those of the file as it was written.

import type { Outcome, SourceFile } from '../diagnostics/index.ts';
import type { DataValue } from './value.ts';
import { readYaml } from './yaml.ts';

const TEXT_OR_COMMENT = /"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'|\/\/[^\r\n]*|\/\*[\s\S]*?\*\//g;

/** Reads JSON or JSON5. The value is undefined when the text holds none, and when it has an error. */
export function readJson5(file: SourceFile): Outcome<DataValue | undefined> {
  const text = file.text.replace(TEXT_OR_COMMENT, (found) =>
    found.startsWith('/') ? found.replace(/[^\r\n]/g, ' ') : found,
  );
  // YAML takes no tabs where it looks for indents.
  return readYaml({ ...file, text: text.replace(/^[ \t]+/gm, (indent) => ' '.repeat(indent.length)) });
}
