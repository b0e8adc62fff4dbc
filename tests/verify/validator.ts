// Runs veraPDF, the reference validator of PDF/UA and PDF/A, on files.
// In: paths of PDFs and a profile. Out: what each file passed and failed. The validator is fetched once, into the user's cache.

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

export type Profile = 'ua1' | '3a';

/** A rule that a file breaks: the clause of the standard, and veraPDF's number of the test below it. */
export interface Failure {
  readonly clause: string;
  readonly test: number;
  readonly description: string;
}

export interface Verdict {
  readonly file: string;
  /** Undefined when the file could not be read at all. */
  readonly profileName?: string;
  readonly passedRules: number;
  readonly failures: readonly Failure[];
}

/** What is missing on this computer, and how to get it. */
export class MissingTool extends Error {
  override readonly name = 'MissingTool';
}

const VERSION = '1.28.2';
const ARTIFACT = `org.verapdf.apps:greenfield-apps:${VERSION}`;

const run = promisify(execFile);

/** The path of the validator's jar; Maven brings it when it is not yet in the cache. */
export async function fetchValidator(): Promise<string> {
  await need(
    'java',
    '-version',
    'veraPDF runs on Java. Install a Java runtime, version 11 or later (Debian: default-jre-headless).',
  );
  const folder = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'pitchpipe', 'verapdf');
  const jar = join(folder, `greenfield-apps-${VERSION}.jar`);
  if (existsSync(jar)) return jar;
  await need('mvn', '-version', 'veraPDF comes from Maven Central. Install Maven (Debian: maven).');
  await mkdir(folder, { recursive: true });
  await run('mvn', ['-q', 'dependency:copy', `-Dartifact=${ARTIFACT}`, `-DoutputDirectory=${folder}`]);
  return jar;
}

/** All files in one process: starting Java takes longer than checking a page. */
export async function validate(jar: string, profile: Profile, files: readonly string[]): Promise<readonly Verdict[]> {
  const options = ['-cp', jar, 'org.verapdf.apps.GreenfieldCliWrapper', '-f', profile, '--format', 'json'];
  const report = JSON.parse(await outputOf('java', [...options, ...files]));
  const jobs: readonly Job[] = report.report.jobs;
  if (jobs.length !== files.length) throw new Error(`veraPDF looked at ${jobs.length} of ${files.length} files.`);
  return jobs.map(readVerdict);
}

/** The part of veraPDF's report that is read. */
interface Job {
  readonly itemDetails: { readonly name: string };
  readonly validationResult?: readonly {
    readonly profileName: string;
    readonly details: {
      readonly passedRules: number;
      readonly ruleSummaries: readonly {
        readonly clause: string;
        readonly testNumber: number;
        readonly description: string;
        readonly ruleStatus: string;
      }[];
    };
  }[];
}

function readVerdict(job: Job): Verdict {
  const [result] = job.validationResult ?? [];
  if (!result) return { file: job.itemDetails.name, passedRules: 0, failures: [] };
  const { passedRules, ruleSummaries } = result.details;
  const failures = ruleSummaries
    .filter((rule) => rule.ruleStatus === 'FAILED')
    .map(({ clause, testNumber, description }) => ({ clause, test: testNumber, description }));
  return { file: job.itemDetails.name, profileName: result.profileName, passedRules, failures };
}

/** veraPDF exits with 1 when a file fails; the report is complete all the same. */
async function outputOf(command: string, options: readonly string[]): Promise<string> {
  try {
    return (await run(command, options, { maxBuffer: 256 * 1024 * 1024 })).stdout;
  } catch (failure) {
    if (failure instanceof Error && 'stdout' in failure && String(failure.stdout) !== '') return String(failure.stdout);
    throw failure;
  }
}

async function need(command: string, option: string, advice: string): Promise<void> {
  await run(command, [option]).catch((cause) => {
    throw new MissingTool(`\`${command}\` can't be run. ${advice}`, { cause });
  });
}
