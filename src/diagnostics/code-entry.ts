// What the catalogue says of one code.

/** An error makes an output wrong, unsafe or impossible; a warning does not; a note only tells. */
export type Severity = 'error' | 'warning' | 'note';

/** A line of the catalogue. `summary` is one sentence for the reference page. */
export interface CodeEntry {
  readonly severity: Severity;
  readonly summary: string;
}
