// An installed browser behind the host's interface: it opens what is in memory, reaches nothing else, and says what went wrong.

import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as mupdf from 'mupdf';
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest';
import { type Browser, createNodeHost, HostError } from '../../src/host/index.ts';
import { browserPath } from './browser.ts';

let browser: Browser;

const page = (body: string) => new TextEncoder().encode(`<!doctype html><html lang="en"><title>Fog</title>${body}`);
const open = (files: Readonly<Record<string, Uint8Array>>, address?: string) =>
  browser.open(new Map(Object.entries(files)), { size: [1280, 720], address });

beforeAll(async () => {
  const started = await createNodeHost().browser!(await browserPath());
  if ('install' in started) throw new Error('no browser');
  browser = started;
});

afterAll(() => browser?.close());

it('says what it is', () => expect(browser.name).toMatch(/Chrom(?:e|ium)\/\d+/));

it('opens a file, and finds others beside it', async () => {
  const script = new TextEncoder().encode('document.title = "Bell";');
  const opened = await open({ 'index.html': page('<script src="bell.js"></script>'), 'bell.js': script });
  expect(await opened.evaluate('[document.title, innerWidth, innerHeight]')).toEqual(['Bell', 1280, 720]);
  expect(await opened.evaluate('Promise.resolve(3)')).toBe(3);
  expect([opened.requests, opened.complaints]).toEqual([[], []]);
  await opened.close();
});

it('finds files of any name beside it, and none by an address that is not well formed', async () => {
  const names = ['Q & A + more, #1?.js', 'Größe = 100%.js'];
  const scripts = names.map((name) => `<script src="${encodeURIComponent(name)}"></script>`).join('');
  const opened = await open({
    'index.html': page(`${scripts}<img src="bad%E0name.png">`),
    [names[0]!]: new TextEncoder().encode('window.first = 1;'),
    [names[1]!]: new TextEncoder().encode('window.second = 2;'),
  });
  expect(await opened.evaluate('[window.first, window.second]')).toEqual([1, 2]);
  expect(opened.requests).toEqual(['https://pitch.invalid/bad%E0name.png']);
  await opened.close();
});

it('reaches nothing, and says what was asked for', async () => {
  const opened = await open({
    'index.html': page('<img src="https://harbour.example/bell.png"><img src="missing.png"><img src="data:,">'),
  });
  expect(opened.requests).toEqual(['https://harbour.example/bell.png', 'https://pitch.invalid/missing.png']);
  expect(opened.complaints).toEqual([]);
  await opened.close();
});

it('hands on errors and warnings', async () => {
  const opened = await open({
    'index.html': page('<script>console.warn("low", 2); console.log("quiet"); throw new Error("fog");</script>'),
  });
  expect(opened.complaints.map((text) => text.split('\n')[0])).toEqual(['low 2', 'Error: fog']);
  const failure = await opened.evaluate('nothing.here').catch((reason: unknown) => reason);
  expect(failure).toBeInstanceOf(HostError);
  expect((failure as HostError).reason).toContain('nothing is not defined');
  await opened.close();
});

it('prints on the sheets that the stylesheet asks for', async () => {
  const opened = await open({
    'index.html': page('<style>@page { size: 400px 300px; margin: 0 }</style><h1>Fog</h1>'),
  });
  const document = mupdf.Document.openDocument(await opened.print(), 'application/pdf');
  expect([document.countPages(), document.loadPage(0).getBounds().map(Math.round)]).toEqual([1, [0, 0, 300, 225]]);
  expect(document.getMetaData('info:Title')).toBe('Fog');
  await opened.close();
});

it('hands on what follows the name in an address', async () => {
  const opened = await open({ 'index.html': page('') }, '?view=print');
  expect(await opened.evaluate('location.search')).toBe('?view=print');
  await opened.close();
});

it('is no browser when it is another program, and leaves no profile behind', async () => {
  // Others start browsers meanwhile, and leave their profiles where the system has such things.
  const folder = mkdtempSync(join(tmpdir(), 'pitchpipe-profiles-'));
  vi.stubEnv('TMPDIR', folder);
  onTestFinished(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });
  const host = createNodeHost();
  for (const path of ['/nowhere/chrome', process.execPath]) {
    const failure = await host.browser!(path).catch((reason: unknown) => reason);
    expect(failure).toBeInstanceOf(HostError);
    expect((failure as HostError).path).toBe(path);
    expect((failure as HostError).reason).toMatch(/^it could not be started as a browser/);
  }
  expect(readdirSync(folder)).toEqual([]);
});
