// An installed browser as a value: it opens files that are held in memory, and reaches nothing else.
// In: the path of Chrome, Edge or Chromium. Out: pages that run a script and print.

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserPage, OpenOptions } from './browser.ts';
import { type Answers, type BrowserEvent, connectDevtools, type Devtools } from './devtools.ts';
import { HostError } from './host.ts';

/** The name `.invalid` is nobody's (RFC 2606): what is asked of it is answered from memory, and everything else is refused. */
const ORIGIN = 'https://pitch.invalid/';

const LOADED = `new Promise((done) => document.readyState === 'complete' ? done() : addEventListener('load', () => done()))`;

const flags = [
  ...['--headless', '--remote-debugging-pipe', '--no-first-run', '--no-default-browser-check', '--disable-gpu'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-extensions', '--disable-sync'],
  ...['--hide-scrollbars', '--mute-audio', '--force-color-profile=srgb', '--font-render-hinting=none'],
];

/** Starts the browser at `path` with a profile of its own, which is removed when it is closed. */
export async function openBrowser(path: string): Promise<Browser> {
  const profile = await mkdtemp(join(tmpdir(), 'pitchpipe-browser-'));
  // As root, which is usual in a container, Chromium refuses to start with its sandbox. Who we are is who owns the folder; Windows numbers nobody.
  const asRoot = platform() !== 'win32' && (await stat(profile)).uid === 0 ? ['--no-sandbox'] : [];
  const browser = spawn(path, [...flags, ...asRoot, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const devtools = connectDevtools(browser, path);
  const close = async (): Promise<void> => {
    await endBrowser(browser, devtools);
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const { product } = await devtools.send('Browser.getVersion');
    return { name: product, open: (files, options) => openPage(devtools, files, options), close };
  } catch (cause) {
    await close();
    const reason = cause instanceof HostError ? cause.reason : String(cause);
    throw new HostError(path, `it could not be started as a browser (${reason})`, { cause });
  }
}

async function openPage(
  devtools: Devtools,
  files: ReadonlyMap<string, Uint8Array>,
  { size: [width, height], address = '' }: OpenOptions,
): Promise<BrowserPage> {
  const { targetId } = await devtools.send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await devtools.send('Target.attachToTarget', { targetId, flatten: true });
  const send: Send = (method, params) => devtools.send(method, params, sessionId);
  const requests: string[] = [];
  const complaints: string[] = [];
  devtools.listen(sessionId, (event) => {
    if (event.method === 'Fetch.requestPaused') void answer(send, event.params, files, requests);
    else complaints.push(...complaintsOf(event));
  });
  await Promise.all([send('Runtime.enable'), send('Log.enable')]);
  await send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
  // A PDF names what made it by this.
  await send('Emulation.setUserAgentOverride', { userAgent: 'pitchpipe' });
  await send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
  await send('Emulation.setEmulatedMedia', {
    features: [{ name: 'prefers-reduced-motion', value: 'reduce' }],
  });
  const [first = ''] = files.keys();
  await send('Page.navigate', { url: ORIGIN + encodeURI(first) + address });
  await evaluate(devtools, send, LOADED);
  return {
    evaluate: (expression) => evaluate(devtools, send, expression),
    print: () => print(send),
    requests,
    complaints,
    close: async () => void (await devtools.send('Target.closeTarget', { targetId })),
  };
}

type Send = <M extends keyof Answers>(method: M, params?: Readonly<Record<string, unknown>>) => Promise<Answers[M]>;

async function answer(
  send: Send,
  { requestId, request: { url } }: Extract<BrowserEvent, { method: 'Fetch.requestPaused' }>['params'],
  files: ReadonlyMap<string, Uint8Array>,
  requests: string[],
): Promise<void> {
  const own = url.startsWith(ORIGIN) ? files.get(nameIn(url.slice(ORIGIN.length))) : undefined;
  if (!own && !/^(?:data|blob):/.test(url)) requests.push(url);
  // A page that is closed meanwhile needs no answer.
  await (own
    ? send('Fetch.fulfillRequest', { requestId, responseCode: 200, body: Buffer.from(own).toString('base64') })
    : send('Fetch.failRequest', { requestId, errorReason: 'AddressUnreachable' })
  ).catch(() => undefined);
}

/** The name of a file in an address; one that is not well formed names no file. */
function nameIn(address: string): string {
  try {
    return address
      .replace(/[?#].*$/, '')
      .split('/')
      .map(decodeURIComponent)
      .join('/');
  } catch (error) {
    if (error instanceof URIError) return '';
    throw error;
  }
}

function complaintsOf(event: BrowserEvent): readonly string[] {
  switch (event.method) {
    case 'Runtime.exceptionThrown': {
      const { text, exception } = event.params.exceptionDetails;
      return [exception?.description ?? text];
    }
    case 'Runtime.consoleAPICalled': {
      const { type, args } = event.params;
      if (!['error', 'warning', 'assert'].includes(type)) return [];
      return [args.map(({ value, description }) => String(value ?? description)).join(' ')];
    }
    case 'Log.entryAdded': {
      const { source, level, text } = event.params.entry;
      // What was not reached is known from the requests.
      return source !== 'network' && ['error', 'warning'].includes(level) ? [text] : [];
    }
    default:
      return [];
  }
}

async function evaluate({ failure }: Devtools, send: Send, expression: string): Promise<unknown> {
  const { result, exceptionDetails } = await send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw failure(`a script failed in it: ${result.description ?? result.value}`);
  return result.value;
}

async function print(send: Send): Promise<Uint8Array> {
  const { data } = await send('Page.printToPDF', {
    ...{ printBackground: true, preferCSSPageSize: true, generateTaggedPDF: true, generateDocumentOutline: true },
    ...{ marginTop: 0, marginRight: 0, marginBottom: 0, marginLeft: 0 },
  });
  return Buffer.from(data, 'base64');
}

/** Milliseconds that a browser has to end by itself. */
const LAST_MOMENT = 3000;

async function endBrowser(browser: ChildProcess, devtools: Devtools): Promise<void> {
  const ended = new Promise<void>((resolve) => {
    if (browser.exitCode !== null || browser.signalCode !== null || browser.pid === undefined) resolve();
    else browser.once('exit', () => resolve());
  });
  devtools.send('Browser.close').catch(() => undefined);
  const timer = setTimeout(() => browser.kill('SIGKILL'), LAST_MOMENT);
  await ended;
  clearTimeout(timer);
}
