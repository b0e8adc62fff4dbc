// Holds the one-pagers that were built, and those of the corpus, against PDF/UA-1 and PDF/A-3a, with the reference validator. `npm run verify`.
// In: a folder with PDFs, `dist` without an argument. Out: a line for each file, and exit code 1 when anything is not as promised.

import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtPages } from '../corpus/pages.ts';
import { loadTestFonts } from '../fonts/test-fonts.ts';
import { emitEveryKind } from '../pdf/every-kind.ts';
import { faults, rewrite } from './broken.ts';
import { countDifferent } from './repeat.ts';
import { fetchValidator, MissingTool, type Profile, type Verdict, validate } from './validator.ts';

/** The profiles by the names that veraPDF calls them when it has really used them, and how many rules each has at the least. */
const profiles: Readonly<Record<Profile, { readonly name: string; readonly rules: number }>> = {
  ua1: { name: 'PDF/UA-1 validation profile', rules: 106 },
  '3a': { name: 'PDF/A-3A validation profile', rules: 155 },
};

const profileKeys: readonly Profile[] = ['ua1', '3a'];

/** How often one document is made to see that it stays the same. */
const RUNS = 1000;

try {
  process.exitCode = (await verify(process.argv[2] ?? 'dist')) ? 0 : 1;
} catch (failure) {
  if (!(failure instanceof MissingTool)) throw failure;
  console.error(failure.message);
  process.exitCode = 1;
}

async function verify(folder: string): Promise<boolean> {
  const jar = await fetchValidator();
  const built = await findPdfs(folder);
  if (built.length === 0) {
    console.error(`There is no PDF in ${folder}. Build the decks first.`);
    return false;
  }
  const scratch = await mkdtemp(join(tmpdir(), 'pitchpipe-verify-'));
  try {
    const good = await checkGood(jar, [...built, ...(await writeGood(scratch))]);
    const broken = await checkBroken(jar, scratch);
    const same = await checkSame();
    return good && broken && same;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** The same document is the same bytes, however often and wherever it is made. */
async function checkSame(): Promise<boolean> {
  const different = await countDifferent(RUNS);
  console.log(`${different === 1 ? 'pass' : 'FAIL'}  ${RUNS} runs and other processes give ${different} file(s)`);
  return different === 1;
}

async function findPdfs(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true }).catch(() => []);
  return entries
    .filter((name) => name.endsWith('.pdf'))
    .sort()
    .map((name) => join(folder, name));
}

/**
 * A page with everything, as it is written and as another program writes it, since the broken ones are made that way; and every page
 * of the corpus: both layouts and papers, every script.
 */
async function writeGood(folder: string): Promise<readonly string[]> {
  const pdf = await emitEveryKind(await loadTestFonts());
  const files = new Map([
    ['every-kind', pdf],
    ['every-kind-rewritten', rewrite(pdf)],
  ]);
  for await (const { name, bytes } of builtPages()) files.set(`corpus-${name}`, bytes);
  const paths: string[] = [];
  for (const [name, bytes] of files) {
    const path = join(folder, `${name}.pdf`);
    await writeFile(path, bytes);
    paths.push(path);
  }
  return paths;
}

async function checkGood(jar: string, files: readonly string[]): Promise<boolean> {
  let good = true;
  for (const profile of profileKeys) {
    const { name, rules } = profiles[profile];
    for (const verdict of await validate(jar, profile, files)) {
      const passes = verdict.profileName === name && verdict.failures.length === 0 && verdict.passedRules >= rules;
      console.log(`${passes ? 'pass' : 'FAIL'}  ${profile}  ${verdict.passedRules} rules  ${verdict.file}`);
      if (!passes) console.log(explain(verdict, name));
      good &&= passes;
    }
  }
  return good;
}

function explain(verdict: Verdict, profileName: string): string {
  if (verdict.profileName !== profileName) return `      read with ${verdict.profileName ?? 'no profile'}`;
  return verdict.failures.map(({ clause, test, description }) => `      ${clause}-${test}  ${description}`).join('\n');
}

/** Every fault has to be found by the rule that it breaks. */
async function checkBroken(jar: string, folder: string): Promise<boolean> {
  const pdf = await emitEveryKind(await loadTestFonts());
  let found = 0;
  for (const profile of profileKeys) {
    const kit = faults.filter((fault) => fault.profile === profile);
    const files = kit.map((_, index) => join(folder, `broken-${profile}-${index}.pdf`));
    for (const [index, fault] of kit.entries()) await writeFile(files[index]!, rewrite(pdf, fault));
    const verdicts = await validate(jar, profile, files);
    for (const [index, { clause, test, name }] of kit.entries()) {
      const { failures } = verdicts[index]!;
      if (failures.some((failure) => failure.clause === clause && failure.test === test)) {
        found += 1;
        continue;
      }
      const rules = failures.map((failure) => `${failure.clause}-${failure.test}`).join(', ');
      console.log(
        `FAIL  ${profile}  ${clause}-${test} is not among the rules that "${name}" breaks: ${rules || 'none'}`,
      );
    }
  }
  console.log(`${found} of ${faults.length} faults are found`);
  return found === faults.length;
}
