import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { emitPdf } from '../../src/pdf/index.ts';
import { loadTestFonts } from '../fonts/test-fonts.ts';
import { about, emitEveryKind, everyKind, pictures } from './every-kind.ts';
import { openPdf } from './reading.ts';

const fonts = await loadTestFonts();
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

test('the same document is the same bytes, whatever was emitted before', async () => {
  const first = await emitEveryKind(fonts);
  await emitPdf(everyKind(fonts), { ...about, title: 'Another' }, fonts, pictures);
  expect(hashOf(await emitEveryKind(fonts))).toBe(hashOf(first));
  expect(hashOf(await emitEveryKind(await loadTestFonts()))).toBe(hashOf(first));
});

test('the same bytes come out of another process, in another time zone and another language', async () => {
  const expected = hashOf(await emitEveryKind(fonts));
  const emitWith = async (environment: Record<string, string>) => {
    const options = { env: { ...process.env, ...environment } };
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', 'tests/pdf/emit-script.ts'],
      options,
    );
    return stdout.trim();
  };
  const hashes = await Promise.all([
    emitWith({ TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }),
    emitWith({ TZ: 'America/St_Johns', LANG: 'C', LC_ALL: 'C' }),
  ]);
  expect(hashes).toEqual([expected, expected]);
});

test('a hundred documents with six transparent pictures are one', async () => {
  const hashes = new Set<string>();
  for (let run = 0; run < 100; run++) hashes.add(hashOf(await emitEveryKind(fonts)));
  expect(hashes.size).toBe(1);
});

test('the file is named by its content', async () => {
  const idOf = (pdf: Uint8Array) => openPdf(pdf).getTrailer().get('ID', 0).asByteString().join(' ');
  const first = await emitEveryKind(fonts);
  const other = await emitPdf({ ...everyKind(fonts), height: everyKind(fonts).width }, about, fonts, pictures);
  expect(idOf(first)).toBe(idOf(await emitEveryKind(fonts)));
  expect(idOf(first)).not.toBe(idOf(other));
  expect(idOf(first)).not.toMatch(/^(0 ?)+$/);
});
