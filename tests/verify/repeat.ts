// Emits one document again and again, in this process and in others, to see that it is always the same.
// In: how often. Out: the number of different files that came out.

import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { loadTestFonts } from '../fonts/test-fonts.ts';
import { emitEveryKind } from '../pdf/every-kind.ts';

/** Settings of the system that must not matter. */
const environments: readonly Readonly<Record<string, string>>[] = [
  { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  { TZ: 'America/St_Johns', LANG: 'C', LC_ALL: 'C' },
  { TZ: 'Asia/Kathmandu', LANG: 'ja_JP.UTF-8', LC_ALL: 'ja_JP.UTF-8' },
];

/** 1 when every run gives the same bytes. */
export async function countDifferent(runs: number): Promise<number> {
  const fonts = await loadTestFonts();
  const hashes = new Set<string>();
  for (let run = 0; run < runs; run++) {
    hashes.add(
      createHash('sha256')
        .update(await emitEveryKind(fonts))
        .digest('hex'),
    );
  }
  for (const environment of environments) hashes.add(await hashElsewhere(environment));
  return hashes.size;
}

async function hashElsewhere(environment: Readonly<Record<string, string>>): Promise<string> {
  const script = ['--import', 'tsx', 'tests/pdf/emit-script.ts'];
  const { stdout } = await promisify(execFile)(process.execPath, script, { env: { ...process.env, ...environment } });
  return stdout.trim();
}
