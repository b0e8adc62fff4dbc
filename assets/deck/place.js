// The place in the talk, slide and step, through a reload. In: the address. Out: an address that reveal.js understands.

import { recall, remember } from './memory.js';

const KEY = 'place';

/** Puts the address right, before reveal.js reads it. */
export function restorePlace() {
  const [navigation] = performance.getEntriesByType('navigation');
  const reloaded = navigation instanceof PerformanceNavigationTiming && navigation.type === 'reload';
  // reveal.js writes the address up to a second late.
  const path = reloaded ? recall(KEY) : null;
  const hash = indexPath(path ?? location.hash.slice(1)) ?? path;
  if (hash !== null) history.replaceState(null, '', `#${hash}`);
}

/** Keeps the place that is shown now. */
export function keepPlace() {
  remember(KEY, Reveal.getSlidePath());
}

/**
 * reveal.js takes `#/2027` for the slide of that number, even where a slide is called so.
 * @param {string} path
 * @returns {string | null} the path by numbers, for a slide whose name is a number
 */
function indexPath(path) {
  const [, id, step = ''] = /^\/?(\d+)((?:\/\d+)?)$/.exec(path) ?? [];
  const section = id === undefined ? null : document.getElementById(id);
  if (!section?.matches('.slides section')) return null;
  const stack = section.parentElement?.closest('section') ?? section;
  const indexOf = (/** @type {Element} */ child) => [...(child.parentElement?.children ?? [])].indexOf(child);
  return `/${indexOf(stack)}/${stack === section ? 0 : indexOf(section)}${step}`;
}
