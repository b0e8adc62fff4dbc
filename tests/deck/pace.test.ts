// The clock and the pace of the speaker view, as values: what is late, what a limit does to the rest.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatSpan, paceOf, scheduleOf, verdictOf } from '../../assets/deck/speaker/pace.js';
import { elapsedOf, limitTo, newTalk, reset, runs, start, stop, unlimited } from '../../assets/deck/speaker/talk.js';

/** Noon, in ms. */
const noon = 43_200_000;
const later = (seconds: number): number => noon + seconds * 1000;

describe('the clock', () => {
  it('counts from the start, and not while it is stopped', () => {
    const talk = start(newTalk, noon);
    expect(elapsedOf(newTalk, noon)).toBe(0);
    expect(elapsedOf(talk, later(75))).toBe(75);
    const stopped = stop(talk, later(75));
    expect([elapsedOf(stopped, later(500)), runs(stopped)]).toEqual([75, false]);
    const goesOn = start(stopped, later(500));
    expect(elapsedOf(goesOn, later(510))).toBe(85);
    // What runs is not started again.
    expect(start(goesOn, later(520))).toBe(goesOn);
    expect(elapsedOf(reset(later(520)), later(600))).toBe(0);
  });

  it('knows which of two talks was changed last', () => {
    const talk = start(newTalk, noon);
    for (const change of [
      stop(talk, later(1)),
      limitTo(talk, 5, 0, later(1)),
      unlimited(talk, later(1)),
      reset(later(1)),
    ]) {
      expect(change.changed).toBeGreaterThan(talk.changed);
    }
  });
});

describe('the schedule', () => {
  const plan = { seconds: [60, 120, 60, 240], total: 480 };

  it('lays the slides one after another', () => {
    expect(scheduleOf(plan, null)).toEqual([
      { begin: 0, end: 60 },
      { begin: 60, end: 180 },
      { begin: 180, end: 240 },
      { begin: 240, end: 480 },
    ]);
  });

  it('is none where nobody said how long the talk may take, until somebody does', () => {
    const open = { ...plan, total: null };
    expect(scheduleOf(open, null)).toBeNull();
    expect(scheduleOf(open, { seconds: 240, at: 0, from: 0 })?.at(-1)).toEqual({ begin: 120, end: 240 });
  });

  it('shares what is left among the slides that are left', () => {
    // On the third slide, at 200 s, there are 150 s for 60 + 240 s of plan: half of each.
    expect(scheduleOf(plan, { seconds: 150, at: 200, from: 2 })).toEqual([
      { begin: 200, end: 200 },
      { begin: 200, end: 200 },
      { begin: 200, end: 230 },
      { begin: 230, end: 350 },
    ]);
  });

  it('always ends when the limit does', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(
        lengths,
        fc.nat(59),
        fc.integer({ min: 1, max: 600 }),
        fc.nat(7200),
        (seconds, place, minutes, at) => {
          const limit = { seconds: minutes * 60, at, from: place % seconds.length };
          const slots = scheduleOf({ seconds, total: null }, limit)!;
          expect(slots.at(-1)!.end).toBeCloseTo(at + minutes * 60, 6);
          for (const { begin, end } of slots) expect(end).toBeGreaterThanOrEqual(begin);
        },
      ),
    );
  });
});

describe('the pace', () => {
  const slot = { begin: 60, end: 180 };

  it.each([
    [0, -60, 'ahead'],
    [49, -11, 'ahead'],
    [51, -9, 'on time'],
    [60, 0, 'on time'],
    [180, 0, 'on time'],
    [189, 9, 'on time'],
    [190, 10, 'behind'],
    [260, 80, 'behind'],
  ] as const)('at %i s is %i s, %s', (elapsed, pace, verdict) => {
    expect(paceOf(slot, elapsed)).toBe(pace);
    expect(verdictOf(pace)).toBe(verdict);
  });

  it.each([
    [0, '0:00'],
    [65, '1:05'],
    [3599, '59:59'],
    [3661, '1:01:01'],
  ])('%i s reads %s', (seconds, text) => expect(formatSpan(seconds)).toBe(text));
});
