// Which face of a family stands for a weight and slant: the one that a browser would choose, so that deck and page agree.
// In: the faces of one family. Out: one of them.

/** What a face is chosen by. */
export interface FaceTraits {
  readonly weight: number;
  readonly italic: boolean;
}

/** CSS Fonts 4, 5.2: the slant first where the family has it; then the weight, searched from the wanted one in the direction of its kind. */
export function nearestFace<Face extends FaceTraits>(
  family: readonly Face[],
  { weight, italic }: FaceTraits,
): Face | undefined {
  const slanted = family.filter((face) => face.italic === italic);
  const faces = slanted.length > 0 ? slanted : family;
  const lighter = faces.filter((face) => face.weight < weight).sort((a, b) => b.weight - a.weight);
  const heavier = faces.filter((face) => face.weight >= weight).sort((a, b) => a.weight - b.weight);
  if (weight < REGULAR) return heavier[0]?.weight === weight ? heavier[0] : (lighter[0] ?? heavier[0]);
  if (weight > MEDIUM) return heavier[0] ?? lighter[0];
  return heavier.find((face) => face.weight <= MEDIUM) ?? lighter[0] ?? heavier[0];
}

/** Between these, a text is neither light nor bold. */
const REGULAR = 400;
const MEDIUM = 500;
