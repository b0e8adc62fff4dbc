// What misses its aim, in the words that the bench ends with.

/** A line for a ratio above its aim, nothing for one that meets it. */
export const miss = (what: string, ratio: number, aim: number): readonly string[] =>
  ratio > aim ? [`${what}: ${ratio.toFixed(2)} ×, aim ${aim} ×`] : [];
