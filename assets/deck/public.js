// The deck for everybody. Without notes there is no speaker view in it; the key S says where that is.

import { element } from './element.js';
import { tell } from './notice.js';
import { startDeck } from './start.js';

const { speaker } = window.pitchpipe;

function tellWhere() {
  if (speaker === null) tell('This deck was built without a speaker view.');
  else
    tell(
      'This is the deck for everybody. The speaker view is in ',
      element('code', {}, speaker),
      ', in the folder for what is private.',
    );
}

startDeck([{ key: 's', says: 'Where the speaker view is', run: tellWhere }]);
