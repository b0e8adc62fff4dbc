// The door of the list's writer.

export type { ListEntry } from './list.ts';
export { emitList } from './list.ts';
