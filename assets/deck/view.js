// Chooses between slides and the same as running text, before anything is painted: `?view=read` reads.
// Without scripts a deck is read, since nothing would show its slides one by one.

const reads = new URLSearchParams(location.search).get('view') === 'read';
document.documentElement.classList.add(reads ? 'reading' : 'showing');
/** @type {NodeListOf<HTMLStyleElement>} */
const styles = document.querySelectorAll('style[data-view]');
for (const style of styles) {
  style.media = (style.dataset.view === 'read') === reads ? 'all' : 'not all';
}

// The place in the talk goes along from one view to the other.
document.addEventListener('click', ({ target }) => {
  const link = target instanceof Element ? target.closest('.views a') : null;
  if (link instanceof HTMLAnchorElement) link.hash = location.hash;
});
document.addEventListener('DOMContentLoaded', () => {
  const [, written] = location.hash.split('/');
  if (reads && written) document.getElementById(decoded(written))?.scrollIntoView();
});

/** @param {string} written in an address, which anybody may have mistyped */
function decoded(written) {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
