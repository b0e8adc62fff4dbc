// The slides' half of the conversation: they say what they show, whenever it changes and whenever they are asked.
// In: messages of speaker views, which any window of this file may become. Out: messages to all of them; what they command is done.

import { hasContrast, toggleContrast } from './contrast.js';
import { closeDialogs } from './dialog.js';
import { recall, remember } from './memory.js';
import { allSlides, goTo } from './start.js';
import { showsTestCard, toggleTestCard } from './test-card.js';
import { listen, say } from './windows.js';

/** Kept for a speaker view that is opened anew. */
const TALK = 'slides talk';
const changes = ['ready', 'slidechanged', 'fragmentshown', 'fragmenthidden', 'paused', 'resumed'];

/** Windows with a speaker view. @type {Set<Window>} */
const listeners = new Set();
/** When one of them was last heard, as `performance.now` has it. */
let heard = Number.NEGATIVE_INFINITY;

export function answerSpeaker() {
  listen((/** @type {import('./types.js').ToSlides} */ message, source) => {
    if (message.pitchpipe === 'bye') {
      listeners.delete(source);
      return;
    }
    listeners.add(source);
    heard = performance.now();
    if (message.pitchpipe === 'hello') keepTalk(message.talk);
    else obey(message.command);
    tellAll();
  });
  for (const event of [...changes, 'overviewshown', 'overviewhidden']) Reveal.on(event, tellAll);
}

/** A speaker view that was heard within the last three seconds. */
export function listeningWindow() {
  return performance.now() - heard < 3000 ? [...listeners].find((listener) => !listener.closed) : undefined;
}

function tellAll() {
  const slide = Reveal.getCurrentSlide();
  if (!slide) return;
  const showing = {
    id: slide.id,
    step: Reveal.getIndices().f ?? -1,
    black: Reveal.isPaused(),
    overview: Reveal.isOverview(),
    card: showsTestCard(),
    contrast: hasContrast(),
  };
  for (const listener of listeners) {
    if (listener.closed) listeners.delete(listener);
    else say(listener, { pitchpipe: 'showing', showing, talk: recall(TALK) });
  }
}

/** @param {import('./types.js').Talk | null} talk */
function keepTalk(talk) {
  if (talk && talk.changed >= (recall(TALK)?.changed ?? 0)) remember(TALK, talk);
}

/** @param {import('./types.js').Command} command */
function obey(command) {
  switch (command.name) {
    case 'next':
    case 'back':
      closeDialogs();
      return command.name === 'next' ? Reveal.next() : Reveal.prev();
    case 'first':
    case 'last':
      return goTo(/** @type {Element} */ (allSlides().at(command.name === 'first' ? 0 : -1)));
    case 'black':
      return Reveal.togglePause();
    case 'overview':
      return Reveal.toggleOverview();
    case 'card':
      return toggleTestCard();
    case 'contrast':
      return toggleContrast();
    case 'go': {
      const slide = allSlides().find(({ id }) => id === command.id);
      if (slide) goTo(slide, command.step);
    }
  }
}
