// Makes a deck in reveal's print view ready for paper. Runs in the browser; its value says when every picture and face is there.
// In: a deck opened with `?view=print`. Out: a promise of what each sheet shows: the titles of the slides.
(async () => {
  while (!document.querySelector('.pdf-page')) await new Promise((done) => setTimeout(done, 10));
  // reveal.js hides all slides but the first from screen readers, and so they would have no tags.
  for (const element of document.querySelectorAll('.slides [hidden], .slides .pdf-page, .slides section')) {
    element.removeAttribute('hidden');
    element.removeAttribute('aria-hidden');
  }
  // The space at which a line breaks is not drawn, and who reads the PDF aloud or copies it would join the words.
  const spaces = document.createElement('style');
  spaces.textContent = '.reveal .fit { white-space-collapse: preserve; }';
  document.head.append(spaces);
  await document.fonts.ready;
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  return [...document.querySelectorAll('.pdf-page > section')].map((slide) => slide.dataset.title ?? '');
})();
