// The speaker view's half of the conversation: it asks twice a second, and knows when nobody answers.
// In: what the slides say. Out: that, and one word on how the slides are.

import { addressOf, listen, say, windowNameOf } from '../windows.js';

/** In ms. A reload of the slides takes less than the second; a browser asks a hidden window once in a second. */
const ASKS = 500;
const SILENT = 3000;

/**
 * @typedef {object} Slides
 * @property {() => 'there' | 'silent' | 'closed' | 'none'} state
 * @property {() => number} silence seconds since they were heard
 * @property {() => void} ask at once, when there is something to be kept
 * @property {(command: import('../types.js').Command) => void} command
 * @property {(path: string) => void} reopen opens them anew, at a slide
 */

/**
 * @param {object} ears
 * @param {(message: import('../types.js').ToSpeaker) => void} ears.hear
 * @param {() => import('../types.js').Talk} ears.talk what the slides are to keep
 * @param {() => void} ears.tick after each question
 * @returns {Slides}
 */
export function joinSlides({ hear, talk, tick }) {
  /** @type {Window | null} */
  let partner = window.opener;
  let heard = performance.now();
  /** How often they were asked since: a window that was hidden for a minute has not asked, and so was not left alone. */
  let asked = 0;
  listen((/** @type {import('../types.js').ToSpeaker} */ message, source) => {
    if (message.pitchpipe !== 'showing') return;
    partner = source;
    heard = performance.now();
    asked = 0;
    hear(message);
  });
  const ask = () => {
    say(partner, { pitchpipe: 'hello', talk: talk() });
    asked += 1;
    tick();
  };
  setInterval(ask, ASKS);
  // A window that is closed is hidden first, and is not to be heard after its farewell.
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && ask());
  window.addEventListener('pagehide', () => say(partner, { pitchpipe: 'bye' }));
  setTimeout(ask);
  const silence = () => Math.floor((performance.now() - heard) / 1000);
  return {
    state() {
      if (partner === null) return 'none';
      if (partner.closed) return 'closed';
      return asked > 2 && performance.now() - heard >= SILENT ? 'silent' : 'there';
    },
    silence,
    ask,
    command: (command) => say(partner, { pitchpipe: 'command', command }),
    reopen(path) {
      const address = addressOf('slides');
      address.hash = path;
      partner = window.open(address, windowNameOf('slides')) ?? partner;
      heard = performance.now();
      asked = 0;
    },
  };
}
