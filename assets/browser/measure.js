// Measures every slide of an open deck, all of them shown at once. Runs in the browser; its value is a promise of a list of slides.
// In: a deck of reveal.js at its own size. Out: in px of the slide, where its content begins and ends, how far down it may go, each block, and what stands outside.
// A slide that is drawn smaller as a whole is measured before that; `shrink` says by how much.
(async () => {
  // A font is loaded when a text first asks for it; texts of slides that nobody has seen have not.
  await Promise.all([...document.fonts].map((font) => font.load()));
  await document.fonts.ready;
  const all = document.createElement('style');
  all.textContent = `
    .reveal .slides { perspective: none !important; }
    .reveal .slides section {
      display: block !important; visibility: visible !important; opacity: 1 !important;
      transform: none !important; transition: none !important; content-visibility: visible !important;
    }
    .reveal .slides .fragment { visibility: visible !important; opacity: 1 !important; transform: none !important; }`;
  document.head.append(all);

  /** Drawn by the theme around what an author says, or in a place of its own that nothing else can take. */
  const furniture =
    '.foot, .footnotes, .ground, .hill, .dome, .horizon, .plate, .whole, .number, .line, .from, .logo, .organization, .event, .subtitle, .hidden, .notes, .code-link, .what';
  const round = (length) => Math.round(length * 100) / 100;

  function measureSlide(fit) {
    const origin = fit.getBoundingClientRect();
    const width = parseFloat(getComputedStyle(fit).width);
    const scale = origin.width / width;
    const section = fit.closest('section');
    const boxOf = (element) => {
      const box = element.getBoundingClientRect();
      const [left, top] = [(box.left - origin.left) / scale, (box.top - origin.top) / scale];
      return { left, top, right: left + box.width / scale, bottom: top + box.height / scale };
    };
    const shrunk = fit.querySelector(':scope > .shrunk');
    const shrink = shrunk ? new DOMMatrix(getComputedStyle(shrunk).transform).a : 1;
    const blocks = contentOf(shrunk ?? fit).map((element) => {
      const drawn = boxOf(element);
      const [top, bottom] = [drawn.top / shrink, drawn.bottom / shrink];
      // What is placed by its baseline has a padding above it.
      const above = element.matches('.heading, .request') ? parseFloat(getComputedStyle(element).paddingTop) : 0;
      return { name: nameOf(element), heading: element.matches('.heading'), top: top + above, bottom };
    });
    const counted = blocks.some(({ heading }) => !heading) ? blocks.filter(({ heading }) => !heading) : blocks;
    const limit = limitOf(fit, boxOf);
    return {
      id: section.id,
      kind: section.className.split(' ')[0] ?? '',
      top: round(Math.min(...counted.map(({ top }) => top))),
      bottom: round(Math.max(...counted.map(({ bottom }) => bottom), limit + excessBelow(fit, boxOf, shrink))),
      limit: round(limit),
      shrink,
      blocks: counted.map(({ name, top, bottom }) => ({ name, top: round(top), height: round(bottom - top) })),
      outside: [...findOutside(fit, width, boxOf), ...findOverlaps(fit, boxOf)],
    };
  }

  /** What the line on the ground of a title is too high by: it has a room of its own. */
  function excessBelow(fit, boxOf, shrink) {
    const line = fit.querySelector('.subtitle');
    if (!line) return Number.NEGATIVE_INFINITY;
    const { top, bottom } = boxOf(line);
    const notes = fit.querySelector(':scope > .footnotes');
    const distance = parseFloat(getComputedStyle(fit).getPropertyValue('--space-2'));
    const end = notes ? boxOf(notes).top - distance : parseFloat(getComputedStyle(fit).height);
    // Above notes there is a gap already.
    const excess = (bottom - top) / shrink - (end - (notes ? 0 : distance) - boxOf(fit.querySelector('.ground')).top);
    return excess > 0 ? excess : Number.NEGATIVE_INFINITY;
  }

  /** The blocks that stand on a slide, those of its body one by one. */
  function contentOf(sheet) {
    return [...sheet.children].flatMap((element) => {
      if (element.matches(furniture)) return [];
      return element.matches('.body, .say, .more, .plaque')
        ? [...element.children].filter((child) => !child.matches(furniture))
        : [element];
    });
  }

  const nameOf = (element) => element.classList[0] ?? element.tagName.toLowerCase();

  /** Notes, the half disc on the horizon, the line of the sender, the red ground, the hill of a section: what stands below the content. */
  function limitOf(fit, boxOf) {
    for (const selector of ['.footnotes', '.foot .dome', '.from', '.ground', '.hill']) {
      const found = fit.querySelector(selector);
      if (!found || getComputedStyle(found).display === 'none') continue;
      // The rule of the notes keeps a distance from what stands above it.
      const distance = selector === '.footnotes' ? parseFloat(getComputedStyle(fit).getPropertyValue('--space-2')) : 0;
      return boxOf(found).top - distance;
    }
    return parseFloat(getComputedStyle(fit).height);
  }

  /** Text and pictures left or right of the sheet, or wider than the box they are in. */
  function findOutside(fit, width, boxOf) {
    const found = [];
    for (const element of fit.querySelectorAll(
      'p, li, h1, h2, h3, h4, h5, h6, dt, dd, th, td, pre, .line, img, video, figure, table',
    )) {
      if (element.closest('.foot, .hidden, .notes')) continue;
      const { left, right } = boxOf(element);
      const name = nameOf(element);
      if (left < -0.5 || right > width + 0.5)
        found.push(`${name} stands from ${Math.round(left)} to ${Math.round(right)}`);
      else if (element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1)
        found.push(`${name} holds ${element.scrollWidth} in ${element.clientWidth}`);
      if (right - left === 0) found.push(`${name} has no width`);
    }
    return found;
  }

  /** Texts with places of their own on a sheet that is drawn to its edges: a long one may reach the next, or the edge. */
  function findOverlaps(fit, boxOf) {
    const sheet = parseFloat(getComputedStyle(fit).height);
    const texts = [
      ...fit.querySelectorAll(
        '.organization, .event, h1.name, h2.name, .subtitle, p.line, .what, .request, .more, .from, :scope > .footnotes',
      ),
    ].map((element) => {
      const box = boxOf(element);
      const above = element.matches('.request') ? parseFloat(getComputedStyle(element).paddingTop) : 0;
      return { name: nameOf(element), ...box, top: box.top + above };
    });
    const meets = (one, other) =>
      Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
      Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1;
    return texts.flatMap((one, index) => [
      ...(one.bottom > sheet + 0.5 ? [`${one.name} ends at ${Math.round(one.bottom)}, below the sheet`] : []),
      ...texts
        .slice(index + 1)
        .filter((other) => meets(one, other))
        .map((other) => `${one.name} and ${other.name} lie over each other`),
    ]);
  }

  try {
    return [...document.querySelectorAll('.slides section > .fit')].map(measureSlide);
  } finally {
    all.remove();
  }
})();
