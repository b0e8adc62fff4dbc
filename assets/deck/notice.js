// A line at the top of the screen that goes away by itself. In: text and elements. Out: what the deck's status says.

/** How long it stays, in ms: a speaker looks up, reads a line of a dozen words and looks down. */
const STAYS = 8000;

/** @type {number | undefined} */
let timer;

/** @param {...(Node | string)} parts */
export function tell(...parts) {
  const notice = document.querySelector('.notice');
  notice?.replaceChildren(...parts);
  clearTimeout(timer);
  timer = window.setTimeout(() => notice?.replaceChildren(), STAYS);
}
