// The door of `model`.

export * from './attributes.ts';
export * from './block.ts';
export * from './front-matter.ts';
export * from './inline.ts';
export * from './lead.ts';
export * from './pitch.ts';
export * from './words.ts';
