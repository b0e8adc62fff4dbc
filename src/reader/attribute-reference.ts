// The table of attributes → its reference in Markdown.

import { attributeTable } from './attribute-table.ts';

/** The reference of attributes, a Markdown table. */
export function attributeReference(): string {
  const rows = attributeTable.map(({ name, values, description }) => `| \`${name}\` | ${values} | ${description} |`);
  return ['| Attribute | Takes | Means |', '|---|---|---|', ...rows, ''].join('\n');
}
