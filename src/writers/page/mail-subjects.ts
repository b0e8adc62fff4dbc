// A mail that begins at the page says what it is about: the title of the pitch, unless the author gave it a subject.
// In: placed parts of a page. Out: the same, their links to mail addresses with a subject.

import type { Placed } from '../../typeset/index.ts';

/** What has no such link stays the same object. */
export function withSubjects(children: readonly Placed[], title: string): readonly Placed[] {
  const done = children.map((child) => withSubject(child, title));
  return done.some((child, index) => child !== children[index]) ? done : children;
}

function withSubject(placed: Placed, title: string): Placed {
  if (placed.type !== 'element') return placed;
  const children = withSubjects(placed.children, title);
  const { link } = placed;
  if (!link || !/^mailto:[^?]*$/i.test(link.url))
    return children === placed.children ? placed : { ...placed, children };
  // RFC 6068, section 2: percent-encoded.
  return { ...placed, children, link: { ...link, url: `${link.url}?subject=${encodeURIComponent(title)}` } };
}
