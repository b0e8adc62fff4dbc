// The network of a person's computer: names through the system, files through node:http.
// In: names and addresses. Out: answers of servers; no proxy, no cookies, no connection that is kept.

import { lookup } from 'node:dns/promises';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIPv6 } from 'node:net';
import type { Answer, Network } from './download.ts';

export const nodeNetwork: Network = {
  lookup: async (name) => (await lookup(name, { all: true, verbatim: true })).map(({ address }) => address),
  get: (url, address, signal) =>
    new Promise((resolve, reject) => {
      const family = isIPv6(address) ? 6 : 4;
      const send = url.protocol === 'https:' ? requestHttps : requestHttp;
      const asked = send(url, {
        signal,
        agent: false,
        headers: { accept: 'image/*,video/*,audio/*', 'accept-encoding': 'identity', 'user-agent': 'pitchpipe' },
        // The address was looked up and judged before; the name stays for the certificate.
        lookup: (_name, options, answer) => {
          if (options.all) answer(null, [{ address, family }]);
          else answer(null, address, family);
        },
      });
      asked.on('response', (message) => resolve(answerOf(message)));
      asked.on('error', reject);
      asked.end();
    }),
};

function answerOf(message: IncomingMessage): Answer {
  const length = Number(message.headers['content-length']);
  return {
    status: message.statusCode ?? 0,
    location: message.headers.location,
    length: Number.isFinite(length) ? length : undefined,
    body: message,
    close: () => void message.destroy(),
  };
}
