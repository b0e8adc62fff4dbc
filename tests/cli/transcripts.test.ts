// The command line as a person meets it: every transcript in `transcripts/` is run against the compiled program.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { browserPath } from '../browser/browser.ts';
import { readTranscript, withoutMeasures } from './transcript.ts';

const folder = new URL('transcripts/', import.meta.url);
const program = fileURLToPath(new URL('../../lib/cli.cjs', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'pitchpipe-transcripts-'));
const bin = join(work, 'bin');
mkdirSync(bin);
writeFileSync(join(bin, 'pitchpipe'), `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`, { mode: 0o755 });
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** The browser of the tests, and where it finds the libraries and fonts that come with it. */
const environment = {
  CHROME_PATH: await browserPath(),
  LD_LIBRARY_PATH: process.env.LD_LIBRARY_PATH,
  FONTCONFIG_PATH: process.env.FONTCONFIG_PATH,
};

for (const name of readdirSync(folder).sort()) {
  const { title, files, steps } = readTranscript(readFileSync(new URL(name, folder), 'utf8'));
  describe(`${name}: ${title}`, () => {
    const project = join(work, name);
    mkdirSync(project);
    for (const [path, text] of files) {
      mkdirSync(dirname(join(project, path)), { recursive: true });
      writeFileSync(join(project, path), text);
    }
    it('has commands', () => expect(steps.length).toBeGreaterThan(0));
    for (const step of steps) {
      it(`$ ${step.command}`, () => {
        const ran = spawnSync('sh', ['-c', step.command], {
          cwd: project,
          encoding: 'utf8',
          env: { ...environment, PATH: `${bin}:${process.env.PATH}`, HOME: work },
        });
        const lines = (text: string) => withoutMeasures(text.replace(/\n$/, '')).split('\n');
        const expected = (text: readonly string[]) => (text.length > 0 ? text : ['']);
        expect({ out: lines(ran.stdout), err: lines(ran.stderr), exit: ran.status }).toEqual({
          out: expected(step.out),
          err: expected(step.err),
          exit: step.exit,
        });
      });
    }
  });
}
