// What the catalogue says of one code.

/** An error makes an output wrong, unsafe or impossible; a warning does not; a note only tells. */
export type Severity = 'error' | 'warning' | 'note';

/** A line of the catalogue. `summary` is one sentence for the reference page. */
export interface CodeEntry {
  readonly severity: Severity;
  /** The severity in a deck that was written for another tool, which makes it all the same: what cannot be shown is left out. */
  readonly inForeign?: 'warning';
  readonly summary: string;
}
