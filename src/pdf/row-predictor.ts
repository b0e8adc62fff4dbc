// Prepares rows of samples for deflate with the filters of PNG (W3C PNG, clause 9), which PDF calls predictors.
// In: samples without gaps. Out: each row behind the number of the filter that suits it best.

type Filter = (sample: number, left: number, above: number, aboveLeft: number) => number;

/** By their PNG numbers. */
const filters: readonly Filter[] = [
  (sample) => sample,
  (sample, left) => sample - left,
  (sample, _left, above) => sample - above,
  (sample, left, above) => sample - ((left + above) >> 1),
  (sample, left, above, aboveLeft) => sample - paeth(left, above, aboveLeft),
];

/** `stride` is the length of a row, `step` the distance of a sample to its left neighbour. */
export function predictRows(samples: Uint8Array, stride: number, step: number): Uint8Array {
  const rows = samples.length / stride;
  const out = new Uint8Array(rows * (stride + 1));
  const candidate = new Uint8Array(stride);
  for (let row = 0; row < rows; row++) {
    let best = Number.POSITIVE_INFINITY;
    for (const [number, filter] of filters.entries()) {
      const cost = filterRow(samples, row * stride, stride, step, filter, candidate);
      if (cost >= best) continue;
      best = cost;
      out[row * (stride + 1)] = number;
      out.set(candidate, row * (stride + 1) + 1);
    }
  }
  return out;
}

/** Fills `target` and returns the sum of its distances to 0, which the PNG specification proposes as a measure. */
function filterRow(
  samples: Uint8Array,
  start: number,
  stride: number,
  step: number,
  filter: Filter,
  target: Uint8Array,
): number {
  let cost = 0;
  for (let index = 0; index < stride; index++) {
    const at = start + index;
    const hasLeft = index >= step;
    const hasAbove = start > 0;
    const left = hasLeft ? samples[at - step]! : 0;
    const above = hasAbove ? samples[at - stride]! : 0;
    const aboveLeft = hasLeft && hasAbove ? samples[at - stride - step]! : 0;
    const value = filter(samples[at]!, left, above, aboveLeft) & 0xff;
    target[index] = value;
    cost += value < 128 ? value : 256 - value;
  }
  return cost;
}

/** Of the three neighbours, the one nearest to left + above − aboveLeft. */
function paeth(left: number, above: number, aboveLeft: number): number {
  const estimate = left + above - aboveLeft;
  const toLeft = Math.abs(estimate - left);
  const toAbove = Math.abs(estimate - above);
  const toAboveLeft = Math.abs(estimate - aboveLeft);
  if (toLeft <= toAbove && toLeft <= toAboveLeft) return left;
  return toAbove <= toAboveLeft ? above : aboveLeft;
}
