// Downloads against a server on this computer, which stands in for the internet: names and public addresses lead to it, and nothing else.

import { createServer, get, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { download, type Network } from '../../src/host/download.ts';
import type { DownloadLimits } from '../../src/host/index.ts';
import { nodeNetwork } from '../../src/host/node-network.ts';

/** A public address, as `lookup` gives it; nothing is ever sent there. */
const PUBLIC = '1.1.1.1';
const limits: DownloadLimits = { bytes: 1000, milliseconds: 5000, redirects: 3 };

let server: Server;
let answers: Readonly<Record<string, RequestListener>> = {};
/** What was asked of the network: names looked up, and addresses connected to. */
let lookups: string[] = [];
let connections: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    const answer = answers[request.url ?? ''];
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => void server.close());
beforeEach(() => {
  answers = {};
  lookups = [];
  connections = [];
});

function internet(names: Readonly<Record<string, readonly string[]>> = { 'cdn.example': [PUBLIC] }): Network {
  return {
    async lookup(name) {
      lookups.push(name);
      const addresses = names[name];
      if (!addresses) throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
      return addresses;
    },
    get(url, address, signal) {
      connections.push(address);
      const { port } = server.address() as AddressInfo;
      return new Promise((resolve, reject) => {
        const asked = get({ host: '127.0.0.1', port, path: url.pathname, signal, agent: false });
        asked.on('error', reject);
        asked.on('response', (message: IncomingMessage) =>
          resolve({
            status: message.statusCode ?? 0,
            location: message.headers.location,
            length: message.headers['content-length'] ? Number(message.headers['content-length']) : undefined,
            body: message,
            close: () => void message.destroy(),
          }),
        );
      });
    },
  };
}

const redirect =
  (location: string): RequestListener =>
  (_, response) =>
    void response.writeHead(302, { location }).end();
const send =
  (text: string): RequestListener =>
  (_, response) =>
    void response.writeHead(200).end(text);
const textOf = (result: Awaited<ReturnType<typeof download>>) =>
  'bytes' in result ? new TextDecoder().decode(result.bytes) : result;

describe('a file of the open internet', () => {
  it('is fetched, from the address that was looked up', async () => {
    answers = { '/a.png': send('pixels') };
    expect(textOf(await download('https://cdn.example/a.png', limits, internet()))).toBe('pixels');
    expect([lookups, connections]).toEqual([['cdn.example'], [PUBLIC]]);
  });

  it('is fetched through redirects, relative ones too', async () => {
    answers = {
      '/a.png': redirect('/b.png'),
      '/b.png': redirect('https://img.example/c.png'),
      '/c.png': send('pixels'),
    };
    const names = { 'cdn.example': [PUBLIC], 'img.example': ['9.9.9.9'] };
    expect(textOf(await download('https://cdn.example/a.png', limits, internet(names)))).toBe('pixels');
    expect(connections).toEqual([PUBLIC, PUBLIC, '9.9.9.9']);
  });

  it('is fetched from an address that needs no name', async () => {
    answers = { '/a.png': send('pixels') };
    expect(textOf(await download(`http://${PUBLIC}/a.png`, limits, internet()))).toBe('pixels');
    expect(lookups).toEqual([]);
  });
});

describe('an address that is not public is never connected to', () => {
  it.each([
    ['http://127.0.0.1/', '127.0.0.1'],
    ['http://2130706433/', '127.0.0.1'],
    ['http://0x7f.1/', '127.0.0.1'],
    ['http://0177.0.0.1/', '127.0.0.1'],
    ['http://127.1/', '127.0.0.1'],
    ['http://１２７.0.0.1/', '127.0.0.1'],
    ['http://0/', '0.0.0.0'],
    ['http://169.254.169.254/latest/meta-data/', '169.254.169.254'],
    ['http://[::1]/', '::1'],
    ['http://[::ffff:127.0.0.1]/', '::ffff:7f00:1'],
    ['http://[64:ff9b::10.0.0.1]/', '64:ff9b::a00:1'],
    ['http://[fd00::1]/', 'fd00::1'],
    ['http://localhost/', '127.0.0.1'],
    ['http://intranet.example/', '10.1.2.3'],
    ['http://sixth.example/', 'fe80::1'],
    ['http://mixed.example/', '192.168.0.9'],
  ])('%s', async (url, hidden) => {
    const names = {
      localhost: ['127.0.0.1', '::1'],
      'intranet.example': ['10.1.2.3'],
      'sixth.example': ['fe80::1'],
      'mixed.example': [PUBLIC, '192.168.0.9'],
    };
    expect(await download(url, limits, internet(names))).toEqual({ refused: 'private', detail: hidden });
    expect(connections).toEqual([]);
  });

  it.each([
    ['http://127.0.0.1/secret', '127.0.0.1'],
    ['//169.254.169.254/latest', '169.254.169.254'],
    ['http://inside.example/', '10.0.0.8'],
  ])('also by a redirect: %s', async (location, hidden) => {
    answers = { '/a.png': redirect(location) };
    const names = { 'cdn.example': [PUBLIC], 'inside.example': ['10.0.0.8'] };
    expect(await download('http://cdn.example/a.png', limits, internet(names))).toEqual({
      refused: 'private',
      detail: hidden,
    });
    expect(connections).toEqual([PUBLIC]);
  });

  it('also by a name that leads elsewhere the second time', async () => {
    answers = { '/a.png': redirect('/b.png'), '/b.png': send('secret') };
    const addresses = [[PUBLIC], ['127.0.0.1']];
    const network = { ...internet(), lookup: async () => addresses.shift() ?? [] };
    expect(await download('https://cdn.example/a.png', limits, network)).toEqual({
      refused: 'private',
      detail: '127.0.0.1',
    });
    expect(connections).toEqual([PUBLIC]);
  });
});

describe('what is no file of the internet', () => {
  it.each([
    ['file:///etc/passwd'],
    ['data:image/png;base64,AA=='],
    ['ftp://cdn.example/a.png'],
    ['https://user:word@cdn.example/a.png'],
    ['nothing at all'],
  ])('is refused: %s', async (url) => {
    expect(await download(url, limits, internet())).toMatchObject({ refused: 'scheme' });
    expect([lookups, connections]).toEqual([[], []]);
  });

  it('is refused behind a redirect, as is the way back from https to http', async () => {
    for (const location of ['file:///etc/passwd', 'http://cdn.example/b.png']) {
      answers = { '/a.png': redirect(location) };
      expect(await download('https://cdn.example/a.png', limits, internet())).toEqual({
        refused: 'scheme',
        detail: location,
      });
    }
  });

  it('is refused when only a later address was one of https', async () => {
    answers = {
      '/a.png': redirect('https://cdn.example/b.png'),
      '/b.png': redirect('http://cdn.example/c.png'),
      '/c.png': (_, response) => void response.end('late'),
    };
    expect(await download('http://cdn.example/a.png', limits, internet())).toEqual({
      refused: 'scheme',
      detail: 'http://cdn.example/c.png',
    });
  });
});

describe('limits', () => {
  it('hold for the bytes that a server announces, and for those that it sends', async () => {
    answers = {
      '/said': (_, response) => void response.writeHead(200, { 'content-length': '1001' }).end('x'.repeat(1001)),
      '/sent': (_, response) => {
        response.writeHead(200);
        response.write('x'.repeat(600));
        response.end('x'.repeat(600));
      },
      '/fits': send('x'.repeat(1000)),
    };
    const tooLarge = { refused: 'size', detail: '0.001 MB' };
    expect(await download('https://cdn.example/said', limits, internet())).toEqual(tooLarge);
    expect(await download('https://cdn.example/sent', limits, internet())).toEqual(tooLarge);
    expect(await download('https://cdn.example/fits', limits, internet())).toHaveProperty('bytes');
  });

  it('hold for redirects', async () => {
    answers = { '/a': redirect('/a') };
    expect(await download('https://cdn.example/a', limits, internet())).toEqual({ refused: 'redirects', detail: '3' });
    expect(connections).toHaveLength(4);
  });

  it('hold for time: of a server that says nothing, of one that never ends, of a name that is never found', async () => {
    const short = { ...limits, milliseconds: 200 };
    const late = { refused: 'time', detail: '0.2 s' };
    answers = {
      '/silent': () => undefined,
      '/endless': (_, response) => void response.writeHead(200).write('x'),
    };
    expect(await download('https://cdn.example/silent', short, internet())).toEqual(late);
    expect(await download('https://cdn.example/endless', short, internet())).toEqual(late);
    const lost = { ...internet(), lookup: () => new Promise<never>(() => undefined) };
    expect(await download('https://cdn.example/a', short, lost)).toEqual(late);
  });
});

describe('failures', () => {
  it('have a reason: no such name, an error of the server, no connection', async () => {
    answers = { '/gone': (_, response) => void response.writeHead(410).end() };
    expect(await download('https://nowhere.example/', limits, internet())).toEqual({
      refused: 'unknown-host',
      detail: 'nowhere.example',
    });
    expect(await download('https://cdn.example/gone', limits, internet())).toEqual({
      refused: 'status',
      detail: '410',
    });
    const closed = {
      ...internet(),
      get: () => Promise.reject(Object.assign(new Error('refused'), { code: 'ECONNREFUSED' })),
    };
    expect(await download('https://cdn.example/', limits, closed)).toEqual({
      refused: 'unreachable',
      detail: 'ECONNREFUSED',
    });
  });
});

describe('the network of this computer', () => {
  it('asks for a name at the address that it is given, and says the name', async () => {
    answers = { '/a.png': (request, response) => void response.writeHead(200).end(request.headers.host) };
    const { port } = server.address() as AddressInfo;
    const url = new URL(`http://no-such-name.example:${port}/a.png`);
    const answer = await nodeNetwork.get(url, '127.0.0.1', AbortSignal.timeout(5000));
    expect(answer.status).toBe(200);
    let said = '';
    for await (const chunk of answer.body) said += new TextDecoder().decode(chunk);
    expect(said).toBe(`no-such-name.example:${port}`);
  });
});
