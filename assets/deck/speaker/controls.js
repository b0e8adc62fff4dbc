// The buttons of the speaker view: the slides, the screen, the clock, and “I have five minutes”.
// In: what each does. Out: the foot of the view; it can show which are on.

import { element } from '../element.js';

/**
 * @typedef {Record<'back' | 'next' | 'goTo' | 'black' | 'card' | 'contrast' | 'run' | 'reset' | 'smaller' | 'larger' | 'help' | 'plan', () => void>} Actions
 */

/**
 * @param {Actions} act
 * @param {(minutes: number) => void} setLimit
 */
export function createControls(act, setLimit) {
  const buttons = {
    black: button('Black', act.black, 'B'),
    card: button('Test card', act.card, 'T'),
    contrast: button('Contrast', act.contrast, 'C'),
    run: button('Start', act.run),
    reset: button('Reset', act.reset),
    plan: button('As planned', act.plan),
  };
  const minutes = element('input', {
    type: 'number',
    min: '1',
    max: '600',
    step: '1',
    value: '5',
    'aria-label': 'Minutes left',
  });
  const limit = element(
    'form',
    {
      submit: (/** @type {Event} */ event) => {
        event.preventDefault();
        if (minutes.valueAsNumber > 0) setLimit(minutes.valueAsNumber);
        minutes.blur();
      },
    },
    element('label', {}, 'I have ', minutes, ' minutes'),
    element('button', { type: 'submit' }, 'Re-pace'),
    buttons.plan,
  );
  const foot = element(
    'footer',
    { class: 'controls on-dark' },
    group('Slides', button('Back', act.back, '←'), button('Next', act.next, '→'), button('Go to', act.goTo, 'G')),
    group('Screen', buttons.black, buttons.card, buttons.contrast),
    group('Clock', buttons.run, buttons.reset),
    limit,
    group('Notes', button('A−', act.smaller), button('A+', act.larger), button('Keys', act.help, '?')),
  );
  return {
    foot,
    /** @param {{ black: boolean, card: boolean, contrast: boolean, running: boolean, begun: boolean, limited: boolean, regret: boolean }} state */
    show({ black, card, contrast, running, begun, limited, regret }) {
      press(buttons.black, black);
      press(buttons.card, card);
      press(buttons.contrast, contrast);
      rename(buttons.run, running ? 'Stop' : begun ? 'Go on' : 'Start');
      rename(buttons.reset, regret ? 'Take back' : 'Reset');
      buttons.reset.disabled = !begun && !regret;
      buttons.plan.hidden = !limited;
    },
  };
}

/**
 * @param {string} name
 * @param {() => void} click
 * @param {string} [key] the key that does the same
 */
function button(name, click, key) {
  return element('button', { type: 'button', 'data-key': key ?? false, click }, name);
}

/**
 * @param {string} label
 * @param {...Node} children
 */
const group = (label, ...children) =>
  element('div', { class: 'group', role: 'group', 'aria-label': label }, ...children);

/**
 * @param {Element} node
 * @param {boolean} on
 */
const press = (node, on) => node.setAttribute('aria-pressed', String(on));

/**
 * @param {Element} node
 * @param {string} name
 */
function rename(node, name) {
  if (node.textContent !== name) node.textContent = name;
}
