// Lights the lines of code blocks. In: a slide whose fragments are shown as far as they are. Out: classes on its lines.

/**
 * Each line says in which steps it is lit (`data-lit`), and where a mark of so many lines begins (`data-mark`).
 * @param {Element} slide
 */
export function lightCode(slide) {
  for (const code of slide.querySelectorAll('.code')) {
    const step = code.querySelectorAll('.step.visible').length;
    for (const line of /** @type {NodeListOf<HTMLElement>} */ (code.querySelectorAll('.line'))) {
      line.classList.toggle('lit', (line.dataset.lit ?? '').split(' ').includes(String(step)));
      const mark = (line.dataset.mark ?? '').split(' ').find((entry) => entry.startsWith(`${step}:`));
      line.classList.toggle('mark', mark !== undefined);
      if (mark) line.style.setProperty('--lines', mark.split(':')[1] ?? '');
    }
  }
}
