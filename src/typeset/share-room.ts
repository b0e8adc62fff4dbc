// Room that does not do for all columns of a table: who wishes little gets it, and the others share what is left.
// In: the widths that are reached, those that are wished, and a room between their sums. Out: widths that fill the room.

/** Widths from `reached` to `wished`: a column whose wish is no more than an equal share of the rest has it whole, so that few words are divided. */
export function shareRoom(reached: readonly number[], wished: readonly number[], room: number): readonly number[] {
  const wishes = wished.map((width, column) => Math.max(0, width - (reached[column] ?? 0)));
  const granted = reached.map(() => 0);
  let rest = room - reached.reduce((sum, width) => sum + width, 0);
  let open = wishes.flatMap((wish, column) => (wish > 0 ? [column] : []));
  for (;;) {
    const fair = rest / open.length;
    const modest = open.filter((column) => wishes[column]! <= fair);
    if (modest.length === 0) break;
    for (const column of modest) {
      granted[column] = wishes[column]!;
      rest -= wishes[column]!;
    }
    open = open.filter((column) => wishes[column]! > fair);
  }
  const total = open.reduce((sum, column) => sum + wishes[column]!, 0);
  for (const column of open) granted[column] = (wishes[column]! * rest) / total;
  return reached.map((width, column) => width + granted[column]!);
}
