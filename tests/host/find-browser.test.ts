// Where an installed browser is looked for: the order and the places are what people meet on their own computers.

import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { browserPlaces, findBrowser } from '../../src/host/find-browser.ts';

const folder = mkdtempSync(join(tmpdir(), 'pitchpipe-browsers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the places', () => {
  it('on Linux are those of PATH and the usual folders, by name before folder', () => {
    const places = browserPlaces('linux', { PATH: '/home/ada/bin:/usr/bin' });
    expect(places.slice(0, 2)).toEqual(['/home/ada/bin/google-chrome-stable', '/usr/bin/google-chrome-stable']);
    expect(places).toContain('/snap/bin/chromium');
    expect(places.indexOf('/usr/bin/microsoft-edge')).toBeLessThan(places.indexOf('/home/ada/bin/chromium'));
  });

  it('on macOS are the applications of all people, and one’s own', () => {
    expect(browserPlaces('darwin', { HOME: '/Users/ada' }).slice(0, 2)).toEqual([
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Users/ada/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ]);
  });

  it('on Windows are the folders of programs, where Edge always is', () => {
    const places = browserPlaces('win32', {
      PROGRAMFILES: 'C:\\Program Files',
      'PROGRAMFILES(X86)': 'C:\\Program Files (x86)',
    });
    expect(places).toContain('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe');
    expect(places).toContain('C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe');
  });
});

describe('the browser', () => {
  it('is the first that is there, and a folder of its name is none', async () => {
    mkdirSync(join(folder, 'google-chrome'));
    writeFileSync(join(folder, 'chromium'), '');
    chmodSync(join(folder, 'chromium'), 0o755);
    const found = await findBrowser('linux', { PATH: folder });
    expect(found).toBe(join(folder, 'chromium'));
  });

  it('is the one that CHROME_PATH names, before all others', async () => {
    expect(await findBrowser('linux', { PATH: folder, CHROME_PATH: '/opt/own/chrome' })).toBe('/opt/own/chrome');
  });
});
