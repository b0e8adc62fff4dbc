// Runs veraPDF, the reference validator of PDF/A and PDF/UA, on files.
// In: a profile and paths. Out: what it says of each file. The jar comes once through Maven, into the user's cache folder.

import { execFile } from 'node:child_process';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** The command line's name of a profile. */
export type Profile = 'ua1' | '3a';

/** A rule that a file breaks: `clause` and `test` are its number in veraPDF's profile. */
export interface BrokenRule {
  readonly clause: string;
  readonly test: number;
  readonly description: string;
}

export interface Verdict {
  readonly file: string;
  /** As veraPDF calls it: `PDF/UA-1 validation profile`; undefined when the file could not be parsed. */
  readonly profileName: string | undefined;
  readonly passedRules: number;
  readonly failedRules: number;
  readonly broken: readonly BrokenRule[];
}

export type Validator = (profile: Profile, files: readonly string[]) => Promise<readonly Verdict[]>;

/** A tool that must be installed first; the message says how. */
export class MissingToolError extends Error {
  override readonly name = 'MissingToolError';
}

const VERSION = '1.28.2';
const ARTIFACT = `org.verapdf.apps:greenfield-apps:${VERSION}`;
const MAIN_CLASS = 'org.verapdf.apps.GreenfieldCliWrapper';

const run = promisify(execFile);

/** Finds Java and the jar, and fetches the jar when it has not been fetched yet. Throws a MissingToolError without Java or Maven. */
export async function findValidator(): Promise<Validator> {
  await demand('java', ['-version'], 'Java 11 or newer', 'apt-get install default-jre-headless');
  const jar = await findJar();
  return async (profile, files) => {
    const report = await runJar(jar, ['-f', profile, '--format', 'json', ...files]);
    return readReport(report, files);
  };
}

async function findJar(): Promise<string> {
  const cache = process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
  const folder = join(cache, 'pitchpipe', 'verapdf');
  const name = `greenfield-apps-${VERSION}.jar`;
  const jar = join(folder, name);
  if (await exists(jar)) return jar;
  await demand('mvn', ['--version'], 'Maven, which fetches veraPDF', 'apt-get install maven');
  // Fetched beside its place and then moved, so that a broken download is never taken for the jar.
  const fresh = join(folder, `fetch-${process.pid}`);
  await mkdir(fresh, { recursive: true });
  await run('mvn', ['-q', '-B', 'dependency:copy', `-Dartifact=${ARTIFACT}`, `-DoutputDirectory=${fresh}`]);
  await rename(join(fresh, name), jar);
  await rm(fresh, { recursive: true, force: true });
  return jar;
}

async function demand(command: string, args: readonly string[], what: string, how: string): Promise<void> {
  try {
    await run(command, args);
  } catch {
    throw new MissingToolError(`\`${command}\` was not found. Install ${what}; on Debian or Ubuntu: ${how}`);
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** veraPDF leaves with 1 when a file breaks a rule, and writes its report all the same. */
async function runJar(jar: string, args: readonly string[]): Promise<string> {
  const options = { maxBuffer: 64 * 1024 * 1024 };
  return new Promise((resolve, reject) => {
    execFile('java', ['-cp', jar, MAIN_CLASS, ...args], options, (error, stdout, stderr) => {
      if (error && error.code !== 1) reject(new Error(`veraPDF did not run: ${error.message}\n${stderr}`));
      else resolve(stdout);
    });
  });
}

/** The part of veraPDF's JSON that is read. */
interface Report {
  readonly report: {
    readonly jobs: readonly {
      readonly itemDetails: { readonly name: string };
      readonly validationResult?: readonly {
        readonly profileName: string;
        readonly details: {
          readonly passedRules: number;
          readonly failedRules: number;
          readonly ruleSummaries: readonly {
            readonly clause: string;
            readonly testNumber: number;
            readonly description: string;
          }[];
        };
      }[];
    }[];
  };
}

function readReport(text: string, files: readonly string[]): readonly Verdict[] {
  const { report }: Report = JSON.parse(text);
  const jobs = new Map(report.jobs.map((job) => [job.itemDetails.name, job.validationResult?.[0]]));
  return files.map((file) => {
    const result = jobs.get(file);
    return {
      file,
      profileName: result?.profileName,
      passedRules: result?.details.passedRules ?? 0,
      failedRules: result?.details.failedRules ?? 0,
      broken: (result?.details.ruleSummaries ?? []).map(({ clause, testNumber, description }) => ({
        clause,
        test: testNumber,
        description,
      })),
    };
  });
}
