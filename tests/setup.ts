// Before every test file: property tests draw the same cases in each run, so that a red run is red again.
// `FAST_CHECK_SEED=random` draws others, to look for what nobody has seen yet.

import fc from 'fast-check';

const seed = process.env.FAST_CHECK_SEED ?? '20270318';
if (seed !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(seed) });
