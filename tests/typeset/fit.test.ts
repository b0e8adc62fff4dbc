// The search for a setting, with texts that are nothing but a table of what holds: cases done by hand.

import { describe, expect, it } from 'vitest';
import {
  type Faults,
  type FitSpace,
  fitText,
  leadingLadder,
  type Setting,
  sizeLadder,
  trackingLadder,
} from '../../src/typeset/index.ts';

const space: FitSpace = {
  sizes: sizeLadder(9, 10),
  leading: { least: 1.28, nominal: 1.3, most: 1.4 },
  trackings: trackingLadder([-10, 10]),
};
const NONE: Faults = { uneven: 0, unlike: 0, broken: 0, tight: 0, rows: 10 };

/** The setting that is chosen where `faults` says how a text stands at each; undefined where it doesn't hold. */
function chosen(faults: (setting: Setting) => Partial<Faults> | undefined): Setting | undefined {
  const plan = (setting: Setting) => {
    const found = faults(setting);
    return found && { faults: { ...NONE, ...found } };
  };
  return fitText(space, {
    plan,
    holds: (setting) => plan(setting) !== undefined,
    loosest: (_, { leading }) => leading,
  })?.setting;
}

describe('ladders', () => {
  it('of sizes go down in quarter points and end at the smallest', () => {
    expect(sizeLadder(9, 10)).toEqual([10, 9.75, 9.5, 9.25, 9]);
    expect(sizeLadder(8.6, 9)).toEqual([9, 8.75, 8.6]);
    expect(sizeLadder(9, 9)).toEqual([9]);
  });

  it('of leadings and trackings go through what the theme says', () => {
    expect(leadingLadder({ least: 1.28, nominal: 1.3, most: 1.33 })).toEqual([1.28, 1.29, 1.3, 1.31, 1.32, 1.33]);
    expect(trackingLadder([-10, 10])).toEqual([-10, -5, 0, 5, 10]);
    expect(trackingLadder([0, 0])).toEqual([0]);
  });
});

describe('the setting', () => {
  const usual = ({ leading, tracking }: Setting) => leading === 1.3 && tracking === 0;

  it('is the largest size that holds, also where a smaller one does not', () => {
    expect(chosen((setting) => ([9.75, 9.25].includes(setting.size) && usual(setting) ? {} : undefined))).toEqual({
      size: 9.75,
      leading: 1.3,
      tracking: 0,
    });
  });

  it('is none where nothing holds', () => expect(chosen(() => undefined)).toBeUndefined());

  it('is one step larger where closer leading or tracking make that hold, and no more than one', () => {
    const strained = (setting: Setting) => setting.size <= 9.25 || setting.leading < 1.3;
    expect(chosen((setting) => (strained(setting) ? {} : undefined))).toEqual({
      size: 9.5,
      leading: 1.29,
      tracking: 0,
    });
  });

  it('is the smallest size, strained, where none holds as the theme says', () => {
    expect(chosen(({ tracking }) => (tracking === -10 ? {} : undefined))).toEqual({
      size: 9,
      leading: 1.3,
      tracking: -10,
    });
  });

  it('gives up the extra step where columns would end apart for it', () => {
    const faults = ({ size, tracking }: Setting) => {
      if (size > 9.5) return undefined;
      return size === 9.5 ? (tracking === -5 ? { uneven: 2 } : undefined) : {};
    };
    expect(chosen(faults)).toEqual({ size: 9.25, leading: 1.3, tracking: 0 });
  });

  it('is strained no more than evens out columns and gaps', () => {
    const faults = ({ size, tracking }: Setting) => {
      if (size > 9.25) return undefined;
      return tracking === 0 ? { uneven: 3 } : tracking === 5 ? { uneven: 0, unlike: 1 } : { broken: -tracking };
    };
    expect(chosen(faults)).toEqual({ size: 9.25, leading: 1.3, tracking: -5 });
  });

  it('is not strained for a better place of a break', () => {
    expect(chosen(({ size, tracking }) => (size > 9 ? undefined : { broken: tracking === 0 ? 3 : 0 }))?.tracking).toBe(
      0,
    );
  });
});
