// Where Chrome, Edge and Chromium are installed on each system.
// In: the system, and the environment that says where programs are. Out: a path, or the command that installs one.

import { statSync } from 'node:fs';
import { posix, win32 } from 'node:path';

export type Environment = Readonly<Record<string, string | undefined>>;

/** `win32`, `darwin`, or another, which is taken for a Unix. */
type System = string;

/** Names on Unix, the usual browser first. */
const unixNames = [
  ...['google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge'],
  ...['chromium', 'chromium-browser', 'chrome'],
];
/** Where packages put them when `PATH` does not say so. */
const unixFolders = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome', '/var/lib/flatpak/exports/bin'];
const macNames = ['Google Chrome', 'Microsoft Edge', 'Chromium'];
const windowsPaths = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
];

/** Every place that is looked at, in order. */
export function browserPlaces(system: System, environment: Environment): readonly string[] {
  if (system === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => environment[name] ?? []);
    return windowsPaths.flatMap((path) => folders.map((folder) => win32.join(folder, path)));
  }
  if (system === 'darwin') {
    const folders = ['/Applications', ...(environment.HOME ? [posix.join(environment.HOME, 'Applications')] : [])];
    return macNames.flatMap((name) => folders.map((folder) => `${folder}/${name}.app/Contents/MacOS/${name}`));
  }
  const folders = new Set([...(environment.PATH ?? '').split(':').filter(Boolean), ...unixFolders]);
  return unixNames.flatMap((name) => [...folders].map((folder) => posix.join(folder, name)));
}

/** The first browser that is there. `CHROME_PATH` goes before all others, as with other tools that drive a browser. */
export async function findBrowser(system: System, environment: Environment): Promise<string | undefined> {
  const named = environment.CHROME_PATH;
  if (named) return named;
  return browserPlaces(system, environment).find(isFile);
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** The command that installs a browser. */
export function browserInstallation(system: System): string {
  if (system === 'win32') return 'winget install Google.Chrome';
  if (system === 'darwin') return 'brew install --cask google-chrome';
  return 'sudo apt install chromium';
}
