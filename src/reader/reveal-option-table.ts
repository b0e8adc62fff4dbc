// The options of reveal.js that a deck takes, from `deck.reveal` and from what was written for reveal-md.
// In: nothing. Out: which options steer a deck, which ones only place slides, and the kind of value that `deck.reveal` is.

import { type DataEntry, type Kind, plainMapping } from '../data/index.ts';
import { type Diagnostic, diagnostic, didYouMean } from '../diagnostics/index.ts';

/** Options that mean the same in a deck here. None of them loads, runs or places anything. */
export const steeringOptions: ReadonlySet<string> = new Set(
  'autoAnimate autoAnimateDuration autoAnimateEasing autoAnimateUnmatched autoPlayMedia autoSlide autoSlideMethod autoSlideStoppable backgroundTransition controls controlsBackArrows controlsLayout controlsTutorial fragmentInURL fragments hash hashOneBasedIndex hideCursorTime hideInactiveCursor history keyboard loop mouseWheel navigationMode overview pause pdfMaxPagesPerSlide pdfSeparateFragments progress respondToHashChanges shuffle touch transitionSpeed viewDistance'.split(
    ' ',
  ),
);

/** Options about where slides stand, which the theme decides. */
export const placingOptions: ReadonlySet<string> = new Set(
  'center disableLayout display embedded height margin maxScale minScale rtl scrollLayout scrollActivationWidth scrollProgress scrollSnap showNotes view width'.split(
    ' ',
  ),
);

/** Options that are settings of a deck under the same name. */
const deckSettings: ReadonlySet<string> = new Set(['transition', 'slideNumber']);

/** Options that steer a deck; each other one is left out, with a finding. */
export const revealMapping: Kind<Readonly<Record<string, unknown>>> = {
  ...plainMapping,
  schema: { type: 'object', properties: Object.fromEntries([...steeringOptions].map((name) => [name, {}])) },
  read(value, path, reading, label) {
    if (value.kind !== 'map') return plainMapping.read(value, path, reading, label);
    const isSteering = ({ key }: DataEntry): boolean => steeringOptions.has(key);
    reading.found.push(...value.entries.filter((entry) => !isSteering(entry)).map((entry) => reportLeft(entry, path)));
    return plainMapping.read({ ...value, entries: value.entries.filter(isSteering) }, path, reading, label);
  },
};

function reportLeft({ key, keySpan }: DataEntry, path: string): Diagnostic {
  return diagnostic('unknown-key', `The option \`${key}\` of reveal.js has no effect in \`${path}\`.`, keySpan, [
    ...didYouMean(key, [...steeringOptions]),
    whyLeft(key),
  ]);
}

function whyLeft(key: string): string {
  if (deckSettings.has(key)) return `Write it as \`deck: { ${key}: … }\`.`;
  if (placingOptions.has(key)) {
    return 'Where things stand on a slide, and how large it is, is the theme’s: so it is known that nothing overflows.';
  }
  return 'An option here steers how a deck is gone through; none loads files, runs scripts or opens panels of reveal.js.';
}
