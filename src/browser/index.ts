// The door of what only a browser can do with a deck.

export type { Judgement, MeasuredSlide } from './judge-deck.ts';
export { judgeDeck } from './judge-deck.ts';
export { printSlides } from './print-slides.ts';
