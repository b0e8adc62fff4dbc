// The speaker's file in both its windows: the slides, and with `?speaker` in the address the speaker view.

import { answerSpeaker } from './answer-speaker.js';
import { openSpeaker } from './open-speaker.js';
import { openSpeakerView } from './speaker/view.js';
import { startDeck } from './start.js';

if (new URLSearchParams(location.search).has('speaker')) openSpeakerView();
else {
  const hint = 'S opens the speaker view, and ? lists the keys.';
  startDeck([{ key: 's', says: 'Speaker view', run: openSpeaker }], hint);
  answerSpeaker();
}
