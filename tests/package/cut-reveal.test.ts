// What the package build leaves of reveal.js's stylesheet.

import { describe, expect, it } from 'vitest';
import { cutReveal } from '../../src/package/cut-reveal.ts';

describe('the stylesheet of reveal.js', () => {
  it('loses the parts that no deck has, alone, in a list and in a media rule', () => {
    expect(cutReveal('.reveal{margin:0}.r-overlay-spinner{width:32px}.reveal.cube .slides{overflow:visible}')).toBe(
      '.reveal{margin:0}',
    );
    expect(cutReveal('.controls,.r-overlay-help:is(a,b){top:0}')).toBe('.controls{top:0}');
    expect(cutReveal('.reveal>.jump-to-slide{left:0}.reveal{--r-overlay-gap:1px}')).toBe(
      '.reveal{--r-overlay-gap:1px}',
    );
    expect(cutReveal('@media screen{.reveal .roll{color:red}}.a{b:c}')).toBe('.a{b:c}');
    expect(cutReveal('@media screen{.a{b:c}.reveal .roll{color:red}}')).toBe('@media screen{.a{b:c}}');
  });

  it('loses the rules for paper, and keeps those of the print view', () => {
    expect(cutReveal('@media print{body{color:#000}.reveal{top:0}}html.reveal-print .slides{left:0}')).toBe(
      'html.reveal-print .slides{left:0}',
    );
  });

  it('keeps animations', () => {
    const css = '@keyframes fade{0%{opacity:0}to{opacity:1}}';
    expect(cutReveal(css)).toBe(css);
  });
});
