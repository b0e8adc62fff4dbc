// The door of what only a browser can do with a deck.

export { printSlides } from './print-slides.ts';
