// The facts test is only as good as what it notices: these cases pin it.

import { describe, expect, test } from 'vitest';
import { lowerCaseWords, readClaims } from './claims.ts';

const none = new Set<string>();

describe('numbers', () => {
  test.each([
    ['the third most active', '3rd'],
    ['3rd most active', '3rd'],
    ['thousands of patches', '1000s'],
    ['1000s of patches', '1000s'],
    ['pays twice', '2×'],
    ['2× what it costs', '2×'],
    ['for 12,000.', '12,000'],
    ['in 2027', '2027'],
    ['40% of it', '40%'],
    ['one of them', '1'],
  ])('%s → %s', (text, number) => {
    expect([...readClaims(text, none).numbers]).toEqual([number]);
  });

  test('a number inside a longer word is not one', () => {
    expect(readClaims('Everyone attends the weekend.', none).numbers.size).toBe(0);
  });
});

describe('names', () => {
  test('a capital within a sentence makes a name', () => {
    expect([...readClaims('we use Ansible and OpenStack’s CI/CD', none).names]).toEqual([
      'Ansible',
      'OpenStack',
      'CI',
      'CD',
    ]);
  });

  test('an ordinary word may open a sentence, a name may not hide there', () => {
    const ordinary = lowerCaseWords('the team runs');
    expect([...readClaims('The team runs. Acme pays.\nGlobex too', ordinary).names]).toEqual(['Acme', 'Globex']);
  });

  test('an ordinary word with a capital inside a sentence counts', () => {
    expect([...readClaims('we ask the Team', lowerCaseWords('team')).names]).toEqual(['Team']);
  });
});

test('addresses: hosts, mail, URLs and channels', () => {
  const text = 'Write to a@b.example, see https://c.example/d or list.openstack.org, or join #room. Done.';
  expect([...readClaims(text, none).addresses]).toEqual([
    'a@b.example',
    'https://c.example/d',
    'list.openstack.org',
    '#room',
  ]);
});
