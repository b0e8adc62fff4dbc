// The test card, on the key T: does the whole sheet reach the wall, sharp, round, in its colours, and can the last row read it?
// In: the theme's tokens and the browser's screens. Out: a dialog over the slides, as large as they are.

import { closeDialogs, openDialog } from './dialog.js';
import { element } from './element.js';

/** The colours of a theme, in the order in which they grow darker on paper. */
const colours = ['paper', 'panel', 'lit', 'rule', 'muted', 'accent', 'mark', 'ask', 'deep', 'ink'];
/** A projector that washes out shows fewer of them. */
const greys = Array.from({ length: 11 }, (_, index) => index * 10);

export const showsTestCard = () => document.querySelector('dialog.test-card[open]') !== null;

export function toggleTestCard() {
  if (showsTestCard()) closeDialogs();
  else openTestCard();
}

function openTestCard() {
  const facts = element('ul', { class: 'facts' });
  const sheet = element(
    'div',
    { class: 'sheet' },
    ...['top', 'right', 'bottom', 'left'].map((side) => element('i', { class: `edge ${side}` })),
    element(
      'div',
      { class: 'questions' },
      element('h2', {}, 'All four edges?'),
      element('p', { class: 'hint' }, 'The line is the edge of every slide, and the disc is round.'),
      ...describeSizes(),
    ),
    element('div', { class: 'disc' }, element('i')),
    element('div', { class: 'swatches' }, ...colours.map(swatch)),
    element('div', { class: 'greys' }, ...greys.map(grey)),
    facts,
  );
  const dialog = openDialog('test-card', 'Test card', sheet);
  const describe = () => {
    const scale = place(sheet);
    facts.replaceChildren(...describeScreens(scale).map((fact) => element('li', {}, fact)), ...askForScreens(facts));
  };
  describe();
  window.addEventListener('resize', describe);
  dialog.addEventListener('close', () => window.removeEventListener('resize', describe));
}

/**
 * Lays the sheet over the slides.
 * @param {HTMLElement} sheet
 * @returns {number} how much larger than its own pixels it is drawn
 */
function place(sheet) {
  const scale = Math.min(innerWidth / sheet.offsetWidth, innerHeight / sheet.offsetHeight);
  sheet.style.setProperty('--drawn', String(scale));
  return scale;
}

/** The smallest sizes that a theme sets, in words long enough to be read from the last row. */
function describeSizes() {
  const sizeOf = (/** @type {string} */ token) =>
    Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue(token));
  const [text, code] = [sizeOf('--minimum-text'), sizeOf('--minimum-code')];
  return [
    element('p', { class: 'smallest' }, `${text} px: no text is smaller. Can the last row read this line?`),
    element('p', { class: 'smallest-code' }, `${code} px: the smallest code. 0O 1lI {} [] () ;: .,`),
  ];
}

/** @param {string} name */
function swatch(name) {
  const block = element('i');
  block.style.background = `var(--${name})`;
  return element('span', {}, block, name);
}

/** @param {number} percent */
function grey(percent) {
  const block = element('i');
  block.style.background = `hsl(0 0% ${percent}%)`;
  return element('span', {}, block, String(percent));
}

/**
 * @param {number} scale
 * @returns {readonly string[]}
 */
function describeScreens(scale) {
  const several =
    'isExtended' in screen ? [screen.isExtended ? 'There is another screen' : 'There is no other screen'] : [];
  return [
    `Sheet drawn at ${Math.round(scale * 100)} %`,
    `Window ${innerWidth} × ${innerHeight}${document.fullscreenElement ? ', full screen' : ''}`,
    `Screen ${screen.width} × ${screen.height}, ratio ${round(devicePixelRatio)}`,
    ...several,
    [...document.fonts].some(({ status }) => status === 'error') ? 'A font is broken' : 'Fonts are in the file',
  ];
}

/**
 * Chromium names the screens when one allows it.
 * @param {HTMLElement} facts
 */
function askForScreens(facts) {
  if (!('getScreenDetails' in window) || !window.isSecureContext) return [];
  const ask = async () => {
    const details = await /** @type {any} */ (window).getScreenDetails().catch(() => null);
    const lines = details ? details.screens.map(describeScreen) : ['The browser does not tell which screens there are'];
    button.replaceWith(...lines.map((/** @type {string} */ line) => element('span', {}, line)));
  };
  const button = element('button', { type: 'button', click: ask }, 'Name the screens');
  return facts.isConnected ? [element('li', {}, button)] : [];
}

/** @param {{ label: string, width: number, height: number, isInternal: boolean }} screen */
function describeScreen({ label, width, height, isInternal }) {
  return `${label || (isInternal ? 'Built-in screen' : 'Screen')}: ${width} × ${height}`;
}

const round = (/** @type {number} */ value) => Math.round(value * 100) / 100;
