// The deck's and the page's settings of a pitch whose front matter says nothing of them.

import type { DeckSettings, PageSettings } from '../src/model/index.ts';
import { pt } from '../src/units/units.ts';

export const deckSettings: DeckSettings = {
  show: 'all',
  split: 'auto',
  overflow: 'auto',
  scheme: 'light',
  size: '16:9',
  logo: false,
  transition: 'none',
  slideNumber: true,
  notes: 'separate',
  titleSlide: true,
  reveal: {},
};

export const pageSettings: PageSettings = {
  paper: 'A4',
  layout: 'columns',
  pages: 1,
  minSize: pt(8.5),
  maxSize: pt(11.5),
  attach: 'none',
};
