// A mail that begins at the page says what it is about: the title of the pitch, unless the author gave it a subject.
// In: placed parts of a page. Out: the same, their links to mail addresses with a subject.

import type { Placed } from '../../typeset/index.ts';

export const withSubjects = (children: readonly Placed[], title: string): readonly Placed[] =>
  children.map((child) => withSubject(child, title));

function withSubject(placed: Placed, title: string): Placed {
  if (placed.type !== 'element') return placed;
  const children = withSubjects(placed.children, title);
  const { link } = placed;
  if (!link || !/^mailto:[^?]*$/i.test(link.url)) return { ...placed, children };
  // RFC 6068, section 2: percent-encoded.
  return { ...placed, children, link: { ...link, url: `${link.url}?subject=${encodeURIComponent(title)}` } };
}
