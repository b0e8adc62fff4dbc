// An option table → its reference in Markdown, one row an option, nested options below their mapping.
// In: any table. Out: text for the documentation.

import type { Option, OptionTable } from './options.ts';

export function formatOptionReference(table: OptionTable): string {
  const rows = collectRows(table, '').map((cells) => `| ${cells.map(escapeCell).join(' | ')} |`);
  return ['| Key | Takes | Default | Means |', '|---|---|---|---|', ...rows, ''].join('\n');
}

function collectRows(table: OptionTable, path: string): readonly (readonly string[])[] {
  return Object.entries(table).flatMap(([key, entry]) => {
    const name = path === '' ? key : `${path}.${key}`;
    const row = [`\`${name}\``, entry.kind.label, formatDefault(entry), entry.description];
    return entry.kind.table ? [row, ...collectRows(entry.kind.table, name)] : [row];
  });
}

function formatDefault(entry: Option<unknown>): string {
  if (entry.required) return 'needed';
  if (!('fallback' in entry) || entry.kind.table || typeof entry.fallback === 'object') return '';
  return `\`${String(entry.fallback)}\``;
}

const escapeCell = (cell: string): string => cell.replace(/\|/g, '\\|');
