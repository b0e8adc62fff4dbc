// The table of attributes → its reference in Markdown.
// In: nothing but the table. Out: one row an attribute, for the documentation.

import { attributeTable } from './attribute-table.ts';

/** The reference of attributes, a Markdown table. */
export function attributeReference(): string {
  const rows = attributeTable.map(({ name, values, description }) => `| \`${name}\` | ${values} | ${description} |`);
  return ['| Attribute | Takes | Means |', '|---|---|---|', ...rows, ''].join('\n');
}
