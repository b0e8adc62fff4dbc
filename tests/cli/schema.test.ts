// The JSON of `check --format json` is what its published schema says, and the schema says enough to be broken.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, describe, expect, it } from 'vitest';
import { formatJson } from '../../src/cli/report/json.ts';
import { diagnostic } from '../../src/diagnostics/index.ts';

const library = new URL('../../lib/', import.meta.url);
const project = mkdtempSync(join(tmpdir(), 'pitchpipe-schema-'));
afterAll(() => rmSync(project, { recursive: true, force: true }));

const schema = JSON.parse(readFileSync(new URL('diagnostics.schema.json', library), 'utf8'));
const validate = new Ajv2020({ strict: true, strictRequired: false, allErrors: true }).compile(schema);
const errorsOf = (document: unknown) =>
  validate(document) ? [] : (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);

/** What the compiled program says of one pitch. */
function check(text: string) {
  mkdirSync(join(project, 'decks'), { recursive: true });
  writeFileSync(join(project, 'decks/talk.md'), text);
  const ran = spawnSync(process.execPath, [fileURLToPath(new URL('cli.cjs', library)), 'check', '--format', 'json'], {
    cwd: project,
    encoding: 'utf8',
  });
  return JSON.parse(ran.stdout);
}

describe('the JSON of a check', () => {
  it('is valid for a pitch without findings', () => {
    const document = check('# A talk\n\nOne sentence.\n');
    expect(document.diagnostics).toEqual([]);
    expect(errorsOf(document)).toEqual([]);
  });

  it('is valid for errors and warnings, with the places of notes', () => {
    const document = check(
      '---\ntitel: Twice\ntheme: tide\n---\n\n## One {#same}\n\n![a](none.png)\n\n<blink>x</blink>\n\n## Two {#same}\n\n::: nothing\n\nText.\n',
    );
    expect(document.diagnostics.length).toBeGreaterThan(3);
    expect(errorsOf(document)).toEqual([]);
  });

  it('is valid with a fix, and for a finding without a place', () => {
    const span = { file: { path: 'talk.md', text: 'text' }, start: 0, end: 4 };
    const fixed = diagnostic(
      'picture-missing',
      'M.',
      span,
      [{ message: 'N.', span }],
      [{ description: 'D.', span, replacement: '' }],
    );
    const findings = [fixed, diagnostic('picture-remote', 'M.')];
    expect(errorsOf(JSON.parse(formatJson([{ findings, showPath: ({ path }) => path }])))).toEqual([]);
  });
});

describe('the schema', () => {
  const finding = { code: 'picture-missing', severity: 'error', message: 'M.', notes: [], fixes: [] };
  const documentOf = (changes: object) => ({ version: 1, diagnostics: [{ ...finding, ...changes }] });
  const place = { line: 1, column: 1 };

  it('accepts the smallest finding', () => expect(errorsOf(documentOf({}))).toEqual([]));

  it.each([
    ['another version', { version: 2, diagnostics: [] }, '/version const'],
    ['no list', { version: 1 }, ' required'],
    ['a code that is in no catalogue', documentOf({ code: 'no-such-code' }), '/diagnostics/0/code enum'],
    ['another severity', documentOf({ severity: 'fatal' }), '/diagnostics/0/severity enum'],
    ['a message that is no text', documentOf({ message: 1 }), '/diagnostics/0/message type'],
    [
      'a place before the first line',
      documentOf({ file: 'a', start: { ...place, line: 0 }, end: place }),
      '/diagnostics/0/start/line minimum',
    ],
    ['half a place', documentOf({ file: 'a', start: place }), '/diagnostics/0 dependentRequired'],
    ['a note without words', documentOf({ notes: [{}] }), '/diagnostics/0/notes/0 required'],
    [
      'a fix without a place',
      documentOf({ fixes: [{ description: 'D.', replacement: '' }] }),
      '/diagnostics/0/fixes/0 required',
    ],
  ])('refuses %s', (_, document, error) => expect(errorsOf(document)).toContain(error));
});
