// Sources whose findings stand in them, above the bad line. A file must have exactly these findings.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'vitest';
import { fillVariables } from '../../src/passes/index.ts';
import { expectFindings } from '../expected-findings.ts';
import { readText } from './read-text.ts';

const folder = new URL('corpus/', import.meta.url);

describe('findings of', () => {
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  it.each(names)('%s', async (name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    const { value, diagnostics } = await readText(text);
    expectFindings(text, [...diagnostics, ...(value ? fillVariables(value).diagnostics : [])]);
  });
});
