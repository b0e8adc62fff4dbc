// Whether a pitch needs every host that it allows: a deck should reach no more than it shows.
// In: a pitch, and the sources that lie on the web and not in the project. Out: a finding for each host that nothing lies on.

import { type Diagnostic, diagnostic } from '../diagnostics/index.ts';
import { allowedHost, type Block, type Pitch, type Slide, visitSlide } from '../model/index.ts';

/** Findings about `allow`; `sources` are what the deck fetches or would fetch. */
export function checkAllowedHosts({ frontMatter, slides }: Pitch, sources: readonly string[]): readonly Diagnostic[] {
  const { allow, places } = frontMatter;
  if (allow.length === 0) return [];
  const addresses = [...sources, ...framesIn(slides)];
  const reached = new Set(addresses.map((address) => allowedHost(address, allow)));
  return allow
    .filter((host) => !reached.has(host))
    .map((host) =>
      diagnostic('allow-unused', `Nothing in the pitch lies on \`${host}\`.`, places.get('allow'), [
        'The deck may reach it all the same. Leave it out of `allow`.',
      ]),
    );
}

/** The addresses of frames, wherever they stand. */
function framesIn(slides: readonly Slide[]): readonly string[] {
  const found: string[] = [];
  const block = (one: Block): void => {
    if (one.type === 'html-block' && one.tag === 'iframe' && one.values.src !== undefined) found.push(one.values.src);
  };
  for (const slide of slides) visitSlide(slide, { block });
  return found;
}
