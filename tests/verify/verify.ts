// Gives every PDF that the build made to veraPDF, after proving on broken files that it looks.
// In: dist/ and private/ as the build left them. Out: a line a file, and exit code 0 only when all of them conform to both standards.

import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { type BrokenPdf, breakPdf, copyPdf } from './broken-kit.ts';
import { makeSpecimen } from './specimen.ts';
import { findValidator, MissingToolError, type Profile, type Validator, type Verdict } from './validator.ts';

/** What a report must say to count: fewer rules mean another profile, or a validator that did not get that far. */
const standards: Readonly<Record<Profile, { readonly profileName: string; readonly rules: number }>> = {
  ua1: { profileName: 'PDF/UA-1 validation profile', rules: 106 },
  '3a': { profileName: 'PDF/A-3A validation profile', rules: 155 },
};
const profiles: readonly Profile[] = ['ua1', '3a'];

const root = resolve(import.meta.dirname, '..', '..');

process.exitCode = await main().catch((error: unknown) => {
  if (!(error instanceof MissingToolError)) throw error;
  console.error(`verify: ${error.message}`);
  return 1;
});

async function main(): Promise<number> {
  const validate = await findValidator();
  const work = await mkdtemp(join(tmpdir(), 'pitchpipe-verify-'));
  try {
    const faults = [...(await verifyKit(validate, work)), ...(await verifyOutputs(validate))];
    for (const fault of faults) console.error(`verify: ${fault}`);
    console.log(faults.length === 0 ? 'verify: all of it holds' : `verify: ${faults.length} faults`);
    return faults.length === 0 ? 0 : 1;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Every built PDF passes both standards; no PDF at all is a fault. */
async function verifyOutputs(validate: Validator): Promise<readonly string[]> {
  const files = (await Promise.all(['dist', 'private'].map((folder) => findPdfs(join(root, folder))))).flat();
  if (files.length === 0) return ['there is no PDF in dist/ or private/; `npm run build` makes them'];
  return (await Promise.all(profiles.map((profile) => expectSound(validate, profile, files)))).flat();
}

/** The specimen passes, and each of its broken copies fails by the rule it breaks. */
async function verifyKit(validate: Validator, folder: string): Promise<readonly string[]> {
  const specimen = await makeSpecimen();
  const sound = { 'specimen.pdf': specimen, 'specimen-copied.pdf': copyPdf(specimen) };
  const soundFiles = await Promise.all(Object.entries(sound).map(([name, bytes]) => put(folder, name, bytes)));
  const kit = breakPdf(specimen);
  const faults: string[] = [];
  for (const profile of profiles) {
    faults.push(...(await expectSound(validate, profile, soundFiles)));
    const broken = kit.filter((entry) => entry.profile === profile);
    const files = await Promise.all(broken.map(({ bytes }, index) => put(folder, `${profile}-${index}.pdf`, bytes)));
    const verdicts = await validate(profile, files);
    faults.push(...broken.flatMap((entry, index) => expectBroken(entry, verdicts[index])));
  }
  return faults;
}

async function expectSound(
  validate: Validator,
  profile: Profile,
  files: readonly string[],
): Promise<readonly string[]> {
  const { profileName, rules } = standards[profile];
  const verdicts = await validate(profile, files);
  return verdicts.flatMap((verdict) => {
    const name = relative(root, verdict.file).startsWith('..') ? verdict.file : relative(root, verdict.file);
    console.log(`${profile.padEnd(4)} ${name}: ${verdict.passedRules} rules passed, ${verdict.failedRules} failed`);
    if (verdict.profileName !== profileName) {
      return [`${name} was judged by ${verdict.profileName ?? 'no profile'} instead of ${profileName}`];
    }
    const few = verdict.passedRules < rules && verdict.failedRules === 0;
    return [
      ...verdict.broken.map((rule) => `${name} breaks ${profile} ${rule.clause}-${rule.test}: ${rule.description}`),
      ...(verdict.failedRules > 0 && verdict.broken.length === 0 ? [`${name} fails ${verdict.failedRules} rules`] : []),
      ...(few ? [`${name} passed only ${verdict.passedRules} rules of ${profile} instead of ${rules}`] : []),
    ];
  });
}

function expectBroken({ name, profile, clause, test }: BrokenPdf, verdict: Verdict | undefined): readonly string[] {
  const rules = (verdict?.broken ?? []).map((rule) => `${rule.clause}-${rule.test}`);
  const seen = rules.includes(`${clause}-${test}`);
  console.log(`${profile.padEnd(4)} a PDF that ${name}: ${seen ? 'refused' : 'not refused'} by ${clause}-${test}`);
  if (seen) return [];
  return [`a PDF that ${name} should fail ${profile} ${clause}-${test}, but failed ${rules.join(', ') || 'nothing'}`];
}

async function put(folder: string, name: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}

async function findPdfs(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.pdf'));
  return files.map((entry) => join(entry.parentPath, entry.name)).sort();
}
