// The door of `passes`.

export { applyTypography } from './apply-typography.ts';
export { checkAlt } from './check-alt.ts';
export { checkDeck } from './check-deck.ts';
export { checkLinks } from './check-links.ts';
export { chooseDarkPictures } from './choose-dark-pictures.ts';
export { fillVariables } from './fill-variables.ts';
export type { Share } from './measure-share.ts';
export { measureShare } from './measure-share.ts';
export { nameMarks } from './name-marks.ts';
export { selectDeck } from './select-deck.ts';
export { selectPage } from './select-page.ts';
