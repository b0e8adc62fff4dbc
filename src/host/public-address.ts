// Which addresses lie on the open internet. The rest are this computer, the networks around it, and what has no computer behind it.
// In: an IPv4 or IPv6 address as text. Out: whether something may be fetched from there.

import { isIPv4, isIPv6 } from 'node:net';

type Prefix = readonly [address: string, bits: number];

/** IPv4 blocks that are not global, from the IANA registry of special-purpose addresses, with multicast and what is reserved. */
const notGlobal4: readonly Prefix[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/** The one block of IPv6 that is handed out to networks. */
const global6: Prefix = ['2000::', 3];

/** Parts of it that are not: protocols (Teredo among them), documentation, 6to4. */
const notGlobal6: readonly Prefix[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

/** IPv6 addresses whose last 32 bits are an IPv4 address: mapped ones, and those of translators (RFC 6052). */
const holds4: readonly Prefix[] = [
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
];

/** True for an address of the open internet; false for every other text. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !notGlobal4.some((block) => isWithin4(address, block));
  // With a zone (`fe80::1%eth0`) it is one of this link.
  if (!isIPv6(address) || address.includes('%')) return false;
  const groups = groupsOf(address);
  if (holds4.some((block) => isWithin6(groups, block))) return isPublicAddress(lastAsIPv4(groups));
  return isWithin6(groups, global6) && !notGlobal6.some((block) => isWithin6(groups, block));
}

function isWithin4(address: string, [block, bits]: Prefix): boolean {
  const shift = 2 ** (32 - bits);
  return Math.floor(numberOf(address) / shift) === Math.floor(numberOf(block) / shift);
}

const numberOf = (address: string): number => address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);

function isWithin6(groups: readonly number[], [block, bits]: Prefix): boolean {
  return groupsOf(block).every((group, index) => {
    const compared = Math.min(16, Math.max(0, bits - index * 16));
    return group >> (16 - compared) === (groups[index] ?? 0) >> (16 - compared);
  });
}

/** The eight groups of an IPv6 address, whose last two may be written as an IPv4 address. */
function groupsOf(address: string): readonly number[] {
  const plain = address.replace(/[\d.]+$/, (end) => (end.includes('.') ? asGroups(end) : end));
  const [before = '', after] = plain.split('::');
  const read = (part: string): readonly number[] =>
    part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16));
  const [head, tail] = [read(before), read(after ?? '')];
  return [...head, ...new Array<number>(8 - head.length - tail.length).fill(0), ...tail];
}

function asGroups(ipv4: string): string {
  const number = numberOf(ipv4);
  return `${Math.floor(number / 65536).toString(16)}:${(number % 65536).toString(16)}`;
}

function lastAsIPv4(groups: readonly number[]): string {
  const [high = 0, low = 0] = groups.slice(6);
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}
