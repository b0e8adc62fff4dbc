// Measures the slide that is shown. Runs in the browser; its value is one sentence a block that lies outside the sheet.
// In: a deck of 1280 × 720. Out: a list of strings.

// Pixels are those of the slide; half of one is a matter of rounding.
(() => {
  const slide = document.querySelector('section.present:not(.stack)');
  const sheet = slide.querySelector('.fit');
  const origin = sheet.getBoundingClientRect();
  const scale = origin.width / 1280;
  const hasHorizon = slide.querySelector('.foot .horizon') !== null;
  const found = [];
  const check = (what, box, bottom) => {
    const place = {
      left: (box.left - origin.left) / scale,
      top: (box.top - origin.top) / scale,
      right: (box.right - origin.left) / scale,
      bottom: (box.bottom - origin.top) / scale,
    };
    const out =
      place.left < -0.5 || place.top < -0.5 || place.right > 1280.5 || place.bottom > bottom + 0.5 || box.width === 0;
    if (out) found.push(`#${slide.id}: ${what} at ${Object.values(place).map(Math.round).join(', ')}`);
  };
  for (const element of sheet.querySelectorAll(
    'p, li, h1, h2, h3, dt, dd, th, td, pre, .line, blockquote, figure, img, table, .callout',
  )) {
    if (element.closest('.foot, .hidden, .notes')) continue;
    const inPlate = element.closest('.plate') !== null;
    const bottom = hasHorizon && !inPlate ? 648 : 720;
    check(element.tagName.toLowerCase(), element.getBoundingClientRect(), bottom);
    // Text that is wider than its own box is not seen in the box.
    if (element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0) {
      found.push(
        `#${slide.id}: ${element.tagName.toLowerCase()} holds ${element.scrollWidth} in ${element.clientWidth}`,
      );
    }
  }
  return found;
})();
