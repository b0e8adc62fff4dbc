// Which addresses lie on the open internet: one case a line.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPublicAddress } from '../../src/host/public-address.ts';

describe('an address of the open internet', () => {
  it.each([
    ['1.1.1.1'],
    ['9.255.255.255'],
    ['11.0.0.0'],
    ['100.63.255.255'],
    ['100.128.0.0'],
    ['126.255.255.255'],
    ['128.0.0.0'],
    ['169.253.255.255'],
    ['172.15.255.255'],
    ['172.32.0.0'],
    ['192.0.1.0'],
    ['192.167.255.255'],
    ['198.17.255.255'],
    ['198.20.0.0'],
    ['223.255.255.255'],
    ['2606:4700:4700::1111'],
    ['2a00:1450:4001:82b::200e'],
    ['2001:200::1'],
    ['::ffff:1.1.1.1'],
    ['64:ff9b::1.1.1.1'],
    ['64:ff9b::808:808'],
  ])('%s', (address) => expect(isPublicAddress(address)).toBe(true));
});

describe('an address of this computer, of a network around it, or of nothing', () => {
  it.each([
    ['this network', '0.0.0.0'],
    ['private', '10.0.0.1'],
    ['private', '10.255.255.255'],
    ['carrier', '100.64.0.1'],
    ['carrier', '100.127.255.255'],
    ['loopback', '127.0.0.1'],
    ['loopback', '127.255.255.254'],
    ['link-local, where clouds keep secrets', '169.254.169.254'],
    ['private', '172.16.0.1'],
    ['private', '172.31.255.255'],
    ['protocols', '192.0.0.8'],
    ['documentation', '192.0.2.1'],
    ['relays', '192.88.99.1'],
    ['private', '192.168.1.1'],
    ['benchmarks', '198.19.255.255'],
    ['documentation', '198.51.100.7'],
    ['documentation', '203.0.113.7'],
    ['multicast', '224.0.0.251'],
    ['reserved', '240.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['unspecified', '::'],
    ['loopback', '::1'],
    ['loopback, in full', '0:0:0:0:0:0:0:1'],
    ['mapped loopback', '::ffff:127.0.0.1'],
    ['mapped loopback, in hexadecimal', '::ffff:7f00:1'],
    ['mapped private', '::ffff:10.0.0.1'],
    ['compatible, long given up', '::127.0.0.1'],
    ['translated loopback', '64:ff9b::127.0.0.1'],
    ['translated secrets of clouds', '64:ff9b::a9fe:a9fe'],
    ['local translation', '64:ff9b:1::1'],
    ['discard', '100::1'],
    ['Teredo', '2001:0:4136:e378::1'],
    ['protocols', '2001:1ff::1'],
    ['documentation', '2001:db8::1'],
    ['6to4 of a private address', '2002:a00:1::1'],
    ['documentation', '3fff:fff::1'],
    ['segments', '5f00::1'],
    ['unique local', 'fc00::1'],
    ['unique local', 'fd12:3456:789a::1'],
    ['link-local', 'fe80::1'],
    ['link-local with its zone', 'fe80::1%eth0'],
    ['public with a zone', '2606:4700:4700::1111%1'],
    ['site-local', 'fec0::1'],
    ['multicast', 'ff02::1'],
    ['no address', 'localhost'],
    ['no address', ''],
    ['no usual spelling', '0177.0.0.1'],
    ['no usual spelling', '2130706433'],
  ])('%s: %s', (_, address) => expect(isPublicAddress(address)).toBe(false));
});

describe('spelling', () => {
  const octet = fc.integer({ min: 0, max: 255 });
  it('never changes the answer: mapped, translated and plain are one', () => {
    fc.assert(
      fc.property(fc.tuple(octet, octet, octet, octet), (octets) => {
        const plain = octets.join('.');
        const [a, b, c, d] = octets;
        const hex = `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
        const expected = isPublicAddress(plain);
        for (const other of [`::ffff:${plain}`, `::ffff:${hex}`, `0:0:0:0:0:ffff:${hex}`, `64:ff9b::${hex}`]) {
          expect(isPublicAddress(other)).toBe(expected);
        }
      }),
    );
  });
});
