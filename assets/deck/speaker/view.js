// The speaker view: this slide and the next step, notes, clock and pace. In: the slides of the file, and what the other window shows of them.
// Out: a page in place of the slides. It follows; what is pressed here is done there.

import { closeDialogs } from '../dialog.js';
import { element } from '../element.js';
import { openGoTo } from '../go-to.js';
import { openKeys } from '../help.js';
import { recall, remember } from '../memory.js';
import { createClocks } from './clocks.js';
import { createControls } from './controls.js';
import { joinSlides } from './join.js';
import { createKeeper } from './keeper.js';
import { bindSpeakerKeys, speakerKeys } from './keyboard.js';
import { createNotes } from './notes.js';
import { createPictures } from './pictures.js';
import { createSilence } from './silence.js';
import { runs } from './talk.js';
import { createTimeline } from './timeline.js';

const SHOWN = 'speaker shown';
/** What is taken for shown until the slides say what is. @type {import('../types.js').Showing} */
const atFirst = { id: '', step: -1, black: false, overview: false, card: false, contrast: false };

export function openSpeakerView() {
  const { options, title, plan = { seconds: [], total: null } } = window.pitchpipe;
  const sections = takeSections();
  const places = new Map(sections.map(({ id }, place) => [id, place]));
  const placeOf = (/** @type {string} */ id) => places.get(id) ?? 0;
  /** @type {import('../types.js').Showing} */
  let showing = { ...atFirst, id: sections[0]?.id ?? '', ...recall(SHOWN) };
  /** Whether the slides have been heard at all. */
  let met = false;

  const keeper = createKeeper(plan, () => slides.ask());
  const slides = joinSlides({ hear, talk: keeper.talk, tick });
  const pictures = createPictures(sections, options);
  const notes = createNotes(document.documentElement.lang);
  const clocks = createClocks();
  const timeline = createTimeline();
  const silence = createSilence(() => slides.reopen(`/${encodeURIComponent(showing.id)}/${showing.step}`));
  const act = {
    next: () => slides.command({ name: 'next' }),
    back: () => slides.command({ name: 'back' }),
    first: () => slides.command({ name: 'first' }),
    last: () => slides.command({ name: 'last' }),
    black: () => slides.command({ name: 'black' }),
    card: () => slides.command({ name: 'card' }),
    contrast: () => slides.command({ name: 'contrast' }),
    overview: () => slides.command({ name: 'overview' }),
    goTo: () => openGoTo(sections, ({ id }) => slides.command({ name: 'go', id, step: -1 })),
    help: () => openKeys(speakerKeys),
    larger: notes.larger,
    smaller: notes.smaller,
    leave: () => closeDialogs() || (showing.overview && slides.command({ name: 'overview' })),
    run: keeper.startOrStop,
    reset: keeper.reset,
    plan: keeper.unlimit,
  };
  const controls = createControls(act, (minutes) => keeper.limit(minutes, placeOf(showing.id)));

  document.title = `Speaker view · ${title}`;
  document.documentElement.classList.add('speaker');
  document.documentElement.style.setProperty('--ratio', String(Number(options.width) / Number(options.height)));
  // Slides and notes leave the page, and are shown one at a time.
  document.body.replaceChildren(
    element(
      'main',
      { class: 'speaker-view', lang: 'en', dir: 'ltr' },
      element('i', { class: 'ground on-dark' }),
      element('h1', { class: 'hidden' }, `Speaker view of ${title}`),
      ...[clocks.head, timeline.strip, silence.line, pictures.region, notes.region, controls.foot],
    ),
  );
  bindSpeakerKeys(act, options.rtl === true);
  showSlide();

  /** @param {import('../types.js').ToSpeaker} message */
  function hear({ showing: told, talk }) {
    keeper.merge(talk);
    const ahead = placeOf(told.id) - placeOf(showing.id) || told.step - showing.step;
    // A view that was just opened learns where the slides are, and that is no step.
    if (met && ahead > 0 && keeper.talk().started === null) keeper.start();
    met = true;
    showing = told;
    remember(SHOWN, { id: told.id, step: told.step });
    if (ahead !== 0) showSlide();
    tick();
  }

  function showSlide() {
    pictures.show(placeOf(showing.id), showing.step);
    notes.show(showing.id);
  }

  function tick() {
    const talk = keeper.talk();
    const moment = { talk, schedule: keeper.schedule(), place: placeOf(showing.id), now: Date.now() };
    clocks.show(moment);
    timeline.show(moment);
    silence.show(slides.state(), slides.silence(), showing.black);
    const clock = { running: runs(talk), begun: talk.started !== null, limited: talk.limit !== null };
    controls.show({ ...showing, ...clock, regret: keeper.canTakeBack() });
  }
}

/** The slides leave the page, and are shown one at a time. */
function takeSections() {
  const sections = [...document.querySelectorAll('.slides section[aria-label]')];
  document.querySelector('.reveal')?.remove();
  return sections;
}
