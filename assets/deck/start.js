// Starts reveal.js in a deck: options, the window's title, code steps, the key S, and what assistive technology needs.
(() => {
  const { options, title, speaker } = window.pitchpipe;
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const notes = window.RevealNotes ? [window.RevealNotes] : [];
  const calm = still ? { transition: 'none', backgroundTransition: 'none', autoAnimate: false } : {};
  const root = document.querySelector('.reveal');
  const notice = document.querySelector('.notice');

  /** Lights the lines of each code block for the last of its steps that is shown. */
  function light(slide) {
    for (const code of slide.querySelectorAll('.code')) {
      const step = code.querySelectorAll('.step.visible').length;
      for (const line of code.querySelectorAll('.line')) {
        line.classList.toggle('lit', (line.dataset.lit ?? '').split(' ').includes(String(step)));
        const mark = (line.dataset.mark ?? '').split(' ').find((entry) => entry.startsWith(`${step}:`));
        line.classList.toggle('mark', mark !== undefined);
        if (mark) line.style.setProperty('--lines', mark.split(':')[1]);
      }
    }
  }

  function name(slide) {
    const label = slide?.getAttribute('aria-label')?.replace(/^\d+: /, '');
    document.title = label && label !== title ? `${label} · ${title}` : title;
  }

  function changed() {
    const slide = Reveal.getCurrentSlide();
    if (!slide) return;
    name(slide);
    light(slide);
  }

  /** reveal.js sets the role `application`, which takes the reading keys away, and leaves its buttons to be found by class. */
  function tidy() {
    root.removeAttribute('role');
    document.querySelector('.reveal > .backgrounds')?.setAttribute('aria-hidden', 'true');
  }

  function tellSpeaker() {
    const text = speaker
      ? ['This is the deck for everybody. The speaker view is in ', speaker, '.']
      : ['This deck was built without a speaker view.'];
    notice.replaceChildren(
      ...text.map((part, index) => {
        if (index !== 1) return part;
        const path = document.createElement('code');
        path.textContent = part;
        return path;
      }),
    );
    clearTimeout(tellSpeaker.timer);
    tellSpeaker.timer = setTimeout(() => notice.replaceChildren(), 8000);
  }

  Reveal.on('ready', changed);
  Reveal.on('slidechanged', changed);
  Reveal.on('fragmentshown', changed);
  Reveal.on('fragmenthidden', changed);
  Reveal.initialize({ ...options, ...calm, plugins: notes }).then(() => {
    tidy();
    if (notes.length === 0)
      Reveal.addKeyBinding({ keyCode: 83, key: 'S', description: 'Where the speaker view is' }, tellSpeaker);
  });
})();
