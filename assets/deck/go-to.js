// Go to a slide by its number or some of its words, on the key G.
// In: the slides. Out: a panel with a list that grows shorter as one types, and the choice.

import { closeDialogs, openPanel } from './dialog.js';
import { element } from './element.js';

/**
 * @param {readonly Element[]} slides
 * @param {(slide: Element) => void} go
 */
export function openGoTo(slides, go) {
  const entries = slides.map((slide) => describe(slide, go));
  const input = element('input', { type: 'text', 'aria-label': 'Number or words of a slide', autocomplete: 'off' });
  const { lang } = document.documentElement;
  const list = element('ol', { click: closeDialogs, lang }, ...entries.map(({ row }) => row));
  const form = element('form', {}, input, list);
  const shown = () => entries.filter(({ row }) => !row.hidden);
  input.addEventListener('input', () => {
    const wanted = input.value.trim().toLowerCase();
    const byNumber = /^\d+([./]\d*)?$/.test(wanted);
    for (const { row, number, text } of entries)
      row.hidden = byNumber ? !number.startsWith(wanted) : !text.includes(wanted);
  });
  form.addEventListener('submit', (event) => {
    // Left to itself, a dialog goes when its event comes, and until then it takes the next key.
    event.preventDefault();
    closeDialogs();
    const wanted = input.value.trim();
    const choice = shown().find(({ number }) => number === wanted) ?? shown()[0];
    if (choice) go(choice.slide);
  });
  openPanel('go-to', 'Go to a slide', form);
  input.focus();
}

/**
 * @param {Element} slide
 * @param {(slide: Element) => void} go
 */
function describe(slide, go) {
  const title = slide.getAttribute('data-title') ?? '';
  const number = slide.querySelector('.foot .number')?.textContent ?? slide.getAttribute('data-position') ?? '';
  const button = element(
    'button',
    { type: 'button', click: () => go(slide) },
    element('b', {}, number),
    element('bdi', {}, title),
  );
  return { slide, number, text: (slide.textContent ?? '').toLowerCase(), row: element('li', {}, button) };
}
