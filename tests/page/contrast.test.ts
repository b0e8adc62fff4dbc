import { describe, expect, it } from 'vitest';
import type { Placed, Shape } from '../../src/typeset/frames.ts';
import { groundedRuns } from '../../src/typeset/index.ts';
import { type Color, pt } from '../../src/units/units.ts';
import { pageWriter } from '../../src/writers/page/index.ts';
import { element, line, run, sheet } from '../pdf/sample.ts';
import { heading, paragraph, pitch, slide, text } from './pitch.ts';
import { context, fonts, resolved, theme } from './setting.ts';

const WHITE = '#FFFFFF' as Color;
const RED = '#C4371A' as Color;
const INK = '#122B35' as Color;
const sans = fonts.face('text', 400, false);

const rectangle = (x: number, y: number, width: number, height: number, color: Color): Placed => ({
  type: 'artifact',
  shapes: [{ kind: 'rectangle', x: pt(x), y: pt(y), width: pt(width), height: pt(height), color }],
});
const shape = (it: Shape): Placed => ({ type: 'artifact', shapes: [it] });
const words = element('P', [line(50, 80, [run(sans, 'words')])]);
const groundsOf = (...children: readonly Placed[]) =>
  groundedRuns(sheet(children), WHITE).map(({ grounds }) => grounds);

describe('what lies behind a text', () => {
  it('is the paper, or what was painted last', () => {
    expect(groundsOf(words)).toEqual([[WHITE]]);
    expect(groundsOf(rectangle(0, 0, 500, 100, RED), words)).toEqual([[RED]]);
    expect(groundsOf(rectangle(0, 0, 500, 100, RED), rectangle(40, 60, 100, 30, INK), words)).toEqual([[INK]]);
    expect(groundsOf(words, rectangle(0, 0, 500, 100, RED))).toEqual([[WHITE]]);
  });

  it('is all that shows where it stands on an edge', () => {
    expect(groundsOf(rectangle(60, 0, 500, 100, RED), words)).toEqual([[RED, WHITE]]);
    // An edge that only touches the letters is not behind them.
    expect(groundsOf(rectangle(0, 80, 500, 100, RED), words)).toEqual([[WHITE]]);
  });

  it('knows how far a disc and its upper half reach', () => {
    const disc = (kind: 'disc' | 'dome', x: number, y: number, radius: number) =>
      shape({ kind, x: pt(x), y: pt(y), radius: pt(radius), color: RED });
    expect(groundsOf(disc('disc', 62, 76, 40), words)).toEqual([[RED]]);
    expect(groundsOf(disc('dome', 62, 90, 40), words)).toEqual([[RED]]);
    expect(groundsOf(disc('dome', 62, 78, 40), words)).toEqual([[RED, WHITE]]);
    expect(groundsOf(disc('disc', 100, 40, 30), words)).toEqual([[WHITE]]);
  });

  it('is unknown on a picture, and new on the next sheet', () => {
    const picture = { type: 'picture', x: pt(0), y: pt(0), width: pt(300), height: pt(300), picture: 'a' } as const;
    expect(groundsOf(element('Figure', [picture], { alt: 'A' }), words)).toEqual([['picture']]);
    expect(groundsOf(rectangle(0, 0, 500, 100, RED), { type: 'sheet-break' }, words)).toEqual([[WHITE]]);
  });

  it('is no hairline', () => {
    const rule = { kind: 'rule', x: pt(0), y: pt(76), width: pt(300), weight: pt(1), color: RED } as const;
    expect(groundsOf(shape(rule), words)).toEqual([[WHITE]]);
  });
});

describe('a page whose colours are too close', () => {
  const page = pitch(
    { title: 'Contrast', subtitle: 'Muted', ask: 'Give us ink.' },
    slide('a', 'Head', heading(2, 'Head'), paragraph('Plain words.', text(''))),
  );
  const lowerWith = (colors: Partial<typeof theme.palette.page>) => {
    const palette = { ...theme.palette, page: { ...theme.palette.page, ...colors } };
    return pageWriter.lower({ ...resolved(page), theme: { ...theme, palette } }, context);
  };

  it('is none in the built-in theme', () => {
    expect(lowerWith({}).diagnostics).toEqual([]);
  });

  it('is an error that names both colours', () => {
    const { value, diagnostics } = lowerWith({ muted: '#999999' as Color });
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ['page-contrast', '“Muted” has a contrast of 2.8:1 with what lies behind it.'],
    ]);
    expect(diagnostics[0]!.notes.map(({ message }) => message)).toEqual([
      'Type of its size needs 4.5:1. Who sees less well, or has a poor print of it, could not read it.',
      'It is set in `palette.page.muted` (#999999) on the white of the paper: change one of them in the theme.',
    ]);
  });

  it('counts the ground that is painted, once for each pair of colours', () => {
    // Black on the red of the ask is 3.9:1, white 5.4:1.
    const { diagnostics } = lowerWith({ onAsk: '#000000' as Color });
    expect(diagnostics.map(({ message }) => message)).toEqual([
      '“Give us ink.” has a contrast of 3.9:1 with what lies behind it.',
    ]);
    expect(diagnostics[0]!.notes[1]!.message).toContain('`palette.page.onAsk` (#000000) on `palette.page.');
  });

  it('may be less for large type', () => {
    // #949494 on white is 3.03:1: enough for the title's 30 pt, too little for a head of 13 pt.
    const { diagnostics } = lowerWith({ ink: '#949494' as Color });
    expect(diagnostics.map(({ message }) => message)).toEqual([
      '“Head” has a contrast of 3.0:1 with what lies behind it.',
    ]);
  });
});
