// Arithmetic of lengths on slides and of times. In: px or seconds. Out: their sum, or as many places as a browser tells apart.

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** A length in px as it is written into a style: browsers draw sixty-fourths of one. */
export const roundLength = (px: number): number => Math.round(px * 100) / 100;
