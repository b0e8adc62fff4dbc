// Lengths of time as authors write them.

import { expect, it } from 'vitest';
import { readDuration } from '../../src/reader/duration.ts';

it.each([
  ['20min', 1200],
  ['20 min', 1200],
  ['20m', 1200],
  ['20', 1200],
  ['1h', 3600],
  ['1h30', 5400],
  ['1h 30min', 5400],
  ['1H 5MIN 30S', 3930],
  ['90s', 90],
  ['2min 30s', 150],
  ['2:30', 150],
  [' 45min ', 2700],
])('reads %s', (written, expected) => expect(readDuration(written)).toBe(expected));

it.each(['', 'min', '0', '0min', '-5min', '1.5h', '20 minutes', '20min of talk', '2:70', 'h', '99999s', '1:2:3'])(
  'refuses %j',
  (written) => expect(readDuration(written)).toBeUndefined(),
);
