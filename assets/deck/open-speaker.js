// The key S in the speaker's file. In: a press. Out: the speaker view in a window of its own, or a panel with a way to it.

import { listeningWindow } from './answer-speaker.js';
import { closeDialogs, openPanel } from './dialog.js';
import { element } from './element.js';
import { addressOf, windowNameOf } from './windows.js';

export function openSpeaker() {
  const open = listeningWindow();
  if (open) {
    open.focus();
    return;
  }
  const opened = window.open(addressOf('speaker'), windowNameOf('speaker'), 'width=1280,height=800');
  if (!opened || opened.closed) explain();
}

/** No browser blocks a link that was clicked, and one with `rel=opener` leads to a window that can talk to this one. */
function explain() {
  const link = element(
    'a',
    {
      class: 'open',
      href: addressOf('speaker').href,
      target: windowNameOf('speaker'),
      rel: 'opener',
      click: () => setTimeout(closeDialogs),
    },
    'Open the speaker view',
  );
  openPanel(
    'blocked',
    'The browser blocked the speaker view',
    element('p', {}, 'It holds back windows that a page opens by itself. This opens it in a tab:'),
    element('p', {}, link),
    element('p', {}, 'Then drag the tab out of its window, and the slides onto the screen that the audience sees.'),
  );
  link.focus();
}
