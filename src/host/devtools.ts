// The protocol by which browsers of the Chromium family are driven, over two pipes: no port is opened that others could reach.
// In: a running browser. Out: commands with their answers, and events. https://chromedevtools.github.io/devtools-protocol/

import type { ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { HostError } from './host.ts';

/** The commands that are used, and what each is answered with. */
export interface Answers {
  readonly 'Browser.getVersion': { readonly product: string };
  readonly 'Browser.close': object;
  readonly 'Target.createTarget': { readonly targetId: string };
  readonly 'Target.attachToTarget': { readonly sessionId: string };
  readonly 'Target.closeTarget': object;
  readonly 'Page.navigate': object;
  readonly 'Page.printToPDF': { readonly data: string };
  readonly 'Runtime.enable': object;
  readonly 'Runtime.evaluate': {
    readonly result: { readonly value?: unknown; readonly description?: string };
    readonly exceptionDetails?: object;
  };
  readonly 'Log.enable': object;
  readonly 'Fetch.enable': object;
  readonly 'Fetch.fulfillRequest': object;
  readonly 'Fetch.failRequest': object;
  readonly 'Emulation.setDeviceMetricsOverride': object;
  readonly 'Emulation.setEmulatedMedia': object;
  readonly 'Emulation.setUserAgentOverride': object;
}

/** The events that are listened to; a browser tells of many others. */
export type BrowserEvent =
  | {
      readonly method: 'Fetch.requestPaused';
      readonly params: { readonly requestId: string; readonly request: { readonly url: string } };
    }
  | {
      readonly method: 'Runtime.exceptionThrown';
      readonly params: {
        readonly exceptionDetails: { readonly text: string; readonly exception?: { readonly description?: string } };
      };
    }
  | {
      readonly method: 'Runtime.consoleAPICalled';
      readonly params: {
        readonly type: string;
        readonly args: readonly { readonly value?: unknown; readonly description?: string }[];
      };
    }
  | {
      readonly method: 'Log.entryAdded';
      readonly params: { readonly entry: { readonly source: string; readonly level: string; readonly text: string } };
    };

type Parameters = Readonly<Record<string, unknown>>;

type Message =
  | { readonly id: number; readonly result: object; readonly error?: { readonly message: string } }
  | ({ readonly id?: undefined; readonly sessionId?: string } & BrowserEvent);

export interface Devtools {
  /** Sends a command to the browser, or to the page of a session. Fails when the browser refuses, ends, or is silent for too long. */
  send<M extends keyof Answers>(method: M, params?: Parameters, session?: string): Promise<Answers[M]>;
  /** What is thrown when the browser does not do what it is asked for. */
  failure(reason: string): HostError;
  /** Calls `listener` for each event of a session. */
  listen(session: string, listener: (event: BrowserEvent) => void): void;
}

/** Milliseconds after which a command is given up: printing hundreds of slides takes seconds. */
const PATIENCE = 120_000;

/** Speaks over the file descriptors 3 and 4, which `--remote-debugging-pipe` makes the browser read and write. */
export function connectDevtools(browser: ChildProcess, path: string): Devtools {
  const failure = (reason: string): HostError => new HostError(path, reason);
  const [toBrowser, fromBrowser] = [browser.stdio[3] as Writable, browser.stdio[4] as Readable];
  const waiting = new Map<number, { resolve(result: object): void; reject(reason: Error): void }>();
  const listeners = new Map<string, (event: BrowserEvent) => void>();
  let count = 0;
  let ended: Error | undefined;

  const end = (reason: Error): void => {
    ended ??= reason;
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
  };
  browser.once('error', ({ message }) => end(failure(message)));
  browser.once('exit', () => end(failure('it ended')));
  // What is written to a browser that has just ended fails here too; its end says so already.
  toBrowser.on('error', () => undefined);
  readMessages(fromBrowser, (message) => {
    if (message.id === undefined) {
      listeners.get(message.sessionId ?? '')?.(message);
      return;
    }
    const command = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.error) command?.reject(failure(message.error.message));
    else command?.resolve(message.result);
  });

  return {
    send<M extends keyof Answers>(method: M, params: Parameters = {}, session?: string) {
      if (ended) return Promise.reject(ended);
      count += 1;
      const id = count;
      return new Promise<Answers[M]>((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(id);
          reject(failure(`it did not answer ${method}`));
        }, PATIENCE);
        waiting.set(id, {
          // The table says what a command is answered with.
          resolve(result) {
            clearTimeout(timer);
            resolve(result as Answers[M]);
          },
          reject(reason) {
            clearTimeout(timer);
            reject(reason);
          },
        });
        toBrowser.write(`${JSON.stringify({ id, method, params, sessionId: session })}\0`);
      });
    },
    failure,
    listen: (session, listener) => void listeners.set(session, listener),
  };
}

/** Messages end with a zero byte; a large one comes in many pieces. */
function readMessages(stream: Readable, take: (message: Message) => void): void {
  let pieces: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => {
    let rest = chunk;
    for (let at = rest.indexOf(0); at >= 0; at = rest.indexOf(0)) {
      take(JSON.parse(Buffer.concat([...pieces, rest.subarray(0, at)]).toString('utf8')) as Message);
      pieces = [];
      rest = rest.subarray(at + 1);
    }
    if (rest.length > 0) pieces.push(rest);
  });
}
