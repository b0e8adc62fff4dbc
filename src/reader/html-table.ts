// The allow-list of raw HTML: elements and their attributes. What is not here is left out, with a finding.
// In: names of elements and attributes. Out: whether they may stand in a pitch, and where.

/** Elements that hold blocks. */
export const blockTags: ReadonlySet<string> = new Set(
  'address article aside blockquote dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul caption colgroup col'.split(
    ' ',
  ),
);

/** Elements inside a line. */
export const inlineTags: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo br cite code del dfn em i img ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/** Elements without content. */
export const voidTags: ReadonlySet<string> = new Set('br col hr img wbr'.split(' '));

/** Elements that go with everything inside them: it is no text for a reader. Of these, a frame alone may be shown, without its content. */
export const opaqueTags: ReadonlySet<string> = new Set(
  'script style template noscript noembed noframes iframe object embed'.split(' '),
);

/** The last is reveal.js’s: when a step comes. */
const everywhere = new Set('class id lang dir title role aria-label aria-hidden data-fragment-index'.split(' '));
/** What the deck decides of itself is allowed, and has no effect. */
const played = 'src poster controls autoplay data-autoplay loop muted width height preload playsinline'.split(' ');
const own: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  img: ['src', 'alt', 'width', 'height'],
  iframe: ['src'],
  ...Object.fromEntries(['video', 'audio'].map((tag) => [tag, played])),
  source: ['src', 'type'],
  track: ['src', 'kind', 'label', 'srclang', 'default'],
  time: ['datetime'],
  details: ['open'],
  ol: ['start', 'reversed'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
  col: ['span'],
  colgroup: ['span'],
};

/** What sites put into the code of their frames: the deck decides all of it, and so they go without a word. */
export const frameSettings: ReadonlySet<string> = new Set(
  'allow allowfullscreen frameborder height loading marginheight marginwidth referrerpolicy sandbox scrolling style width'.split(
    ' ',
  ),
);

/** Whether an element may have an attribute. */
export const allowsAttribute = (tag: string, name: string): boolean =>
  everywhere.has(name) || (Object.hasOwn(own, tag) && own[tag]!.includes(name));
