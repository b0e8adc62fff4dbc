// Copy-fit: which size, leading and tracking a text is set in. The objective is an order over settings, `compareHoldings`.
//
// In: the settings that there are, and functions that say whether a text holds at one, and how it then stands. Out: of all settings that hold and are
// within reach, the first in that order. Every size is tried from the largest down, because a smaller size doesn't always take fewer
// rows: a column may break worse.

import { compareFaults, type Faults } from './plan-body.ts';

/** How a text is set: its size in pt, its leading as a share of the size, its tracking in 1/1000 em. */
export interface Setting {
  readonly size: number;
  readonly leading: number;
  readonly tracking: number;
}

/** The settings that there are. */
export interface FitSpace {
  /** Largest first. */
  readonly sizes: readonly number[];
  readonly leading: { readonly least: number; readonly nominal: number; readonly most: number };
  /** 0 is among them. */
  readonly trackings: readonly number[];
}

/** A setting at which everything has room, and how it then stands. */
export interface Holding<P extends { readonly faults: Faults }> {
  readonly setting: Setting;
  readonly plan: P;
}

export interface FitProblem<P extends { readonly faults: Faults }> {
  /** The best plan at a setting; undefined when the text doesn't hold. */
  plan(setting: Setting): P | undefined;
  /** Whether there is a plan. */
  holds(setting: Setting): boolean;
  /** The loosest leading at which a plan still has room. */
  loosest(plan: P, setting: Setting): number;
}

/** A quarter of a point, and a hundredth of the size: finer steps can't be told apart in print. */
const SIZE_STEP = 0.25;
const LEADING_STEP = 0.01;
/** Half a hundredth of the width of a usual letter. */
const TRACKING_STEP = 5;

/** The sizes from `largest` down to `smallest`, both included, in steps of 0.25 pt. */
export function sizeLadder(smallest: number, largest: number): readonly number[] {
  const sizes: number[] = [];
  for (let size = largest; size > smallest + 1e-9; size -= SIZE_STEP) sizes.push(rounded(size));
  return [...sizes, smallest];
}

/** The trackings between two, in steps, 0 among them. */
export function trackingLadder([least = 0, most = 0]: readonly number[]): readonly number[] {
  const closer = Math.floor(-least / TRACKING_STEP);
  const looser = Math.floor(most / TRACKING_STEP);
  return Array.from({ length: closer + looser + 1 }, (_, step) => (step - closer) * TRACKING_STEP);
}

/** The leadings that there are: steps away from the nominal one, the closest first. */
export function leadingLadder({ least, nominal, most }: FitSpace['leading']): readonly number[] {
  const closer = Math.floor((nominal - least) / LEADING_STEP + 1e-6);
  const looser = Math.floor((most - nominal) / LEADING_STEP + 1e-6);
  return Array.from({ length: closer + looser + 1 }, (_, step) => rounded(nominal + (step - closer) * LEADING_STEP));
}

/** Sums of steps without their binary dust. */
const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/**
 * The objective: negative when the first of two settings that hold is to be preferred.
 * Columns that end together; the larger size, of two that differ by a step; columns that end nearer; like gaps before heads; fewer steps away from the theme's tracking and leading, so that no knob is
 * turned that doesn't help; then columns that end at better places, gaps as wished, and the looser leading.
 */
export function compareHoldings<P extends { readonly faults: Faults }>(
  a: Holding<P>,
  b: Holding<P>,
  space: FitSpace,
): number {
  const [first, second] = [a.plan.faults, b.plan.faults];
  return (
    Number(first.uneven > 0) - Number(second.uneven > 0) ||
    b.setting.size - a.setting.size ||
    first.uneven - second.uneven ||
    first.unlike - second.unlike ||
    strainOf(a.setting, space) - strainOf(b.setting, space) ||
    compareFaults({ ...first, rows: 0 }, { ...second, rows: 0 }) ||
    b.setting.leading - a.setting.leading ||
    b.setting.tracking - a.setting.tracking
  );
}

/** How many steps a setting is tracked, and set closer than the theme says. Looser leading is no strain. */
export const strainOf = ({ leading, tracking }: Setting, { leading: { nominal } }: FitSpace): number =>
  Math.round(Math.abs(tracking) / TRACKING_STEP + Math.max(0, nominal - leading) / LEADING_STEP);

/** The sizes to choose from: the largest that holds as the theme says, and one step more; where none does, the smallest. */
export function sizesWithin(sizes: readonly number[], largestUnstrained: number | undefined): readonly number[] {
  if (largestUnstrained === undefined) return sizes.slice(-1);
  const largest = sizes.indexOf(largestUnstrained);
  return sizes.slice(Math.max(0, largest - 1), largest + 1);
}

/** The best setting by the objective; undefined when none within reach holds. */
export function fitText<P extends { readonly faults: Faults }>(
  space: FitSpace,
  problem: FitProblem<P>,
): Holding<P> | undefined {
  const { nominal } = space.leading;
  const largest = space.sizes.find((size) => problem.holds({ size, leading: nominal, tracking: 0 }));
  let best: Holding<P> | undefined;
  for (const size of sizesWithin(space.sizes, largest)) {
    const found = best?.plan.faults.uneven === 0 ? undefined : bestAt(size, space, problem);
    if (found && (!best || compareHoldings(found, best, space) < 0)) best = found;
  }
  return best;
}

/** The best setting of a size. Settings are tried with growing strain, until more of it can't mend anything. */
function bestAt<P extends { readonly faults: Faults }>(
  size: number,
  space: FitSpace,
  problem: FitProblem<P>,
): Holding<P> | undefined {
  let best: Holding<P> | undefined;
  for (const setting of strainedSettings(size, space)) {
    if (best && isEven(best.plan.faults) && strainOf(setting, space) > strainOf(best.setting, space)) break;
    const plan = problem.plan(setting);
    if (!plan) continue;
    const leading = setting.leading < space.leading.nominal ? setting.leading : problem.loosest(plan, setting);
    const found = { setting: { ...setting, leading }, plan };
    if (!best || compareHoldings(found, best, space) < 0) best = found;
  }
  return best;
}

const isEven = ({ uneven, unlike }: Faults): boolean => uneven === 0 && unlike === 0;

/** The settings of a size that are as close as the theme says or closer, the least strained first. */
function strainedSettings(size: number, space: FitSpace): readonly Setting[] {
  const leadings = leadingLadder({ ...space.leading, most: space.leading.nominal });
  return leadings
    .flatMap((leading) => space.trackings.map((tracking) => ({ size, leading, tracking })))
    .sort((a, b) => strainOf(a, space) - strainOf(b, space));
}
