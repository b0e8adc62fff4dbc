// Chooses between slides and the same as running text, before anything is painted: `?view=read` reads.
// Without scripts a deck is read, since nothing would show its slides one by one.
const reads = new URLSearchParams(location.search).get('view') === 'read';
document.documentElement.classList.add(reads ? 'reading' : 'showing');
const styles = /** @type {NodeListOf<HTMLStyleElement>} */ (document.querySelectorAll('style[data-view]'));
for (const style of styles) {
  style.media = (style.dataset.view === 'read') === reads ? 'all' : 'not all';
}
