// A theme chooses among the figures that every font of a deck is shipped with.

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readTheme } from '../../src/theme/index.ts';

const summit = readFileSync(new URL('../../assets/themes/summit.yaml', import.meta.url), 'utf8');
const withNumeral = (features: string): string => summit.replace('numeral: [lnum, pnum]', `numeral: ${features}`);

it('takes figures of text or capitals, of one width or their own, and a barred zero', () => {
  const { value, diagnostics } = readTheme({ path: 'theme.yaml', text: withNumeral('[onum, tnum, zero]') });
  expect(diagnostics).toEqual([]);
  expect(value?.figures.numeral).toEqual(['onum', 'tnum', 'zero']);
});

it.each(['ss01', 'frac', 'lnum\\", \\"x'])('refuses %s, which fonts of a deck lack, at its place', (feature) => {
  const { diagnostics } = readTheme({ path: 'theme.yaml', text: withNumeral(`[lnum, "${feature}"]`) });
  expect(diagnostics.map(({ code, span }) => [code, span?.file.text.slice(span.start, span.end)])).toEqual([
    ['theme-value', `"${feature}"`],
  ]);
});
