// The speaker view: this slide and the next step, notes, clock and pace. In: the slides of the file, and what the other window shows of them.
// Out: a page in place of the slides. It follows; what is pressed here is done there.

import { closeDialogs } from '../dialog.js';
import { element } from '../element.js';
import { openGoTo } from '../go-to.js';
import { openKeys } from '../help.js';
import { recall, remember } from '../memory.js';
import { createClocks } from './clocks.js';
import { createControls, REGRET } from './controls.js';
import { joinSlides } from './join.js';
import { bindSpeakerKeys, speakerKeys } from './keyboard.js';
import { createNotes } from './notes.js';
import { scheduleOf } from './pace.js';
import { countSteps, createPreview } from './preview.js';
import { createSilence } from './silence.js';
import { limitTo, newTalk, reset, runs, start, stop, unlimited } from './talk.js';
import { createTimeline } from './timeline.js';

const TALK = 'speaker talk';
const SHOWN = 'speaker shown';

export function openSpeakerView() {
  const { options, title, plan = { seconds: [], total: null } } = window.pitchpipe;
  const sections = takeSections();
  /** @type {import('../types.js').Talk} */
  let talk = recall(TALK) ?? newTalk;
  /** What a reset threw away. @type {import('../types.js').Talk | null} */
  let thrown = null;
  /** @type {import('../types.js').Showing} */
  let showing = recall(SHOWN) ?? { id: sections[0]?.id ?? '', step: -1 };
  let schedule = scheduleOf(plan, talk.limit);
  /** Whether the slides have been heard at all. */
  let met = false;

  const current = createPreview('current', options);
  const next = createPreview('next', options);
  const captions = {
    current: element('figcaption', { class: 'on-dark' }),
    next: element('figcaption', { class: 'on-dark' }),
  };
  const notes = createNotes(document.documentElement.lang);
  const clocks = createClocks();
  const timeline = createTimeline();
  const silence = createSilence(() => slides.reopen(`/${encodeURIComponent(showing.id)}/${showing.step}`));
  const slides = joinSlides({ hear, talk: () => talk, tick });
  const command = (/** @type {any} */ name) => () => slides.command({ name });
  const act = {
    next: command('next'),
    back: command('back'),
    first: command('first'),
    last: command('last'),
    black: command('black'),
    card: command('card'),
    contrast: command('contrast'),
    overview: command('overview'),
    goTo: () => openGoTo(sections, ({ id }) => slides.command({ name: 'go', id, step: -1 })),
    help: () => openKeys(speakerKeys),
    larger: notes.larger,
    smaller: notes.smaller,
    leave: () => closeDialogs() || (showing.overview && slides.command({ name: 'overview' })),
    run: () => change(runs(talk) ? stop(talk, Date.now()) : start(talk, Date.now())),
    reset: resetOrRegret,
    plan: () => change(unlimited(talk, Date.now())),
  };
  const controls = createControls(act, (minutes) => change(limitTo(talk, minutes, place(), Date.now())));

  document.title = `Speaker view · ${title}`;
  document.documentElement.classList.add('speaker');
  document.documentElement.style.setProperty('--ratio', String(Number(options.width) / Number(options.height)));
  document.body.prepend(
    element(
      'main',
      { class: 'speaker-view', lang: 'en', dir: 'ltr' },
      element('i', { class: 'ground on-dark' }),
      element('h1', { class: 'hidden' }, `Speaker view of ${title}`),
      clocks.head,
      timeline.strip,
      silence.line,
      element(
        'section',
        { class: 'slides-now', 'aria-label': 'Slides' },
        element('figure', {}, current.frame, captions.current),
        element('figure', {}, next.frame, captions.next),
      ),
      notes.region,
      controls.foot,
    ),
  );
  bindSpeakerKeys(act, options.rtl === true);
  showSlide();

  /** @param {import('../types.js').ToSpeaker} message */
  function hear({ showing: told, talk: kept }) {
    if (kept && kept.changed > talk.changed) change(kept);
    const moved = told.id !== showing.id || told.step !== showing.step;
    const forward = placeOf(told.id) > place() || (told.id === showing.id && told.step > showing.step);
    // A view that was just opened learns where the slides are, and that is no step.
    if (moved && forward && met && talk.started === null) change(start(talk, Date.now()));
    met = true;
    showing = told;
    remember(SHOWN, { id: told.id, step: told.step });
    if (moved) showSlide();
    tick();
  }

  function showSlide() {
    const at = place();
    const section = sections[at];
    const steps = section ? countSteps(section) : 0;
    const goesOn = showing.step + 1 < steps;
    const following = goesOn ? section : sections[at + 1];
    current.show(section, showing.step);
    next.show(following, goesOn ? showing.step + 1 : -1);
    captions.current.textContent = [
      `Slide ${at + 1} of ${sections.length}`,
      ...(steps > 0 ? [`step ${showing.step + 1} of ${steps}`] : []),
    ].join(' · ');
    captions.next.textContent = goesOn ? 'Next step' : following ? `Next: ${titleOf(following)}` : 'The end';
    notes.show(showing.id);
  }

  function tick() {
    const moment = { talk, schedule, place: place(), now: Date.now() };
    clocks.show(moment);
    timeline.show(moment);
    silence.show(slides.state(), slides.silence(), showing.black);
    const begun = talk.started !== null;
    controls.show({ ...showing, running: runs(talk), begun, limited: talk.limit !== null, regret: thrown !== null });
  }

  /** @param {import('../types.js').Talk} changed */
  function change(changed) {
    talk = changed;
    schedule = scheduleOf(plan, talk.limit);
    remember(TALK, talk);
    slides.ask();
  }

  function resetOrRegret() {
    const back = thrown;
    thrown = back ? null : talk;
    change(back ? { ...back, changed: Date.now() } : reset(Date.now()));
    if (thrown) setTimeout(() => (thrown = null), REGRET);
  }

  function place() {
    return placeOf(showing.id);
  }

  /** @param {string} id */
  function placeOf(id) {
    return Math.max(
      0,
      sections.findIndex((section) => section.id === id),
    );
  }
}

/** The slides leave the page, and are shown one at a time. */
function takeSections() {
  const sections = [...document.querySelectorAll('.slides section[aria-label]')];
  document.querySelector('.reveal')?.remove();
  return sections;
}

const titleOf = (/** @type {Element} */ section) => section.getAttribute('aria-label')?.replace(/^\d+: /, '') ?? '';
