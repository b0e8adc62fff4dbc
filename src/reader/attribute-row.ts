// What a row of the table of attributes is: a name, what it takes, and how a value is read.
// In: a value as written. Out: a change to the draft of a node's attributes, or a sentence that says what was expected.

import type { Attributes } from '../model/index.ts';

/** Attributes while they are being read. */
export type AttributeDraft = {
  -readonly [K in keyof Omit<Attributes, 'classes' | 'span'>]: Attributes[K];
} & { classes: string[] };

export interface AttributeEntry {
  readonly name: string;
  /** Whether `name=value`, `name`, or either may be written. */
  readonly takes: 'value' | 'nothing' | 'maybe';
  /** What may be written, for the reference. */
  readonly values: string;
  readonly description: string;
  /** Gives what was expected when the value is none of it. */
  read(value: string, draft: AttributeDraft): string | undefined;
}

/** Makes a row. */
export function row(
  name: string,
  takes: AttributeEntry['takes'],
  values: string,
  description: string,
  read: AttributeEntry['read'],
): AttributeEntry {
  return { name, takes, values, description, read };
}
