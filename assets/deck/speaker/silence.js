// A line that says when the slides are gone, or black, and brings them back.
// In: how the slides are. Out: a line over the previews; empty while all is well.

import { element } from '../element.js';

/** @param {() => void} reopen */
export function createSilence(reopen) {
  const said = element('span');
  // It counts on every second, which nobody wants to have read out.
  const since = element('span', { 'aria-hidden': 'true' });
  const button = element('button', { type: 'button', click: reopen }, 'Open the slides');
  const line = element('p', { class: 'silence on-dark', role: 'alert', hidden: true }, since, said, button);
  return {
    line,
    /**
     * @param {ReturnType<import('./join.js').Slides['state']>} state
     * @param {number} seconds
     * @param {boolean} black
     */
    show(state, seconds, black) {
      const text = describe(state, black);
      line.hidden = text === '';
      button.hidden = state === 'there';
      since.textContent = state === 'silent' ? `No word from the slides for ${seconds} s.` : '';
      if (said.textContent !== text) said.textContent = text;
    },
  };
}

/**
 * @param {string} state
 * @param {boolean} black
 */
function describe(state, black) {
  switch (state) {
    case 'silent':
      return 'They may be loading. Slide, step and clock are kept.';
    case 'closed':
      return 'The window with the slides is closed. Slide, step and clock are kept.';
    case 'none':
      return 'No slides are open yet.';
    default:
      return black ? 'The screen is black. B or . brings the slides back.' : '';
  }
}
