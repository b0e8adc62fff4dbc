// The zoom of reveal.js's plugin, made to get along with its overview. In: the key Esc. Out: one of the two, not both.

/** The plugin takes Ctrl where Alt and a click move windows. */
export const zoomKey = /Linux/.test(navigator.platform) ? 'Ctrl' : 'Alt';

/** Esc leaves the zoom when it is released; when it is pressed it would open the overview too. */
export function keepEscForZoom() {
  const listen = (/** @type {KeyboardEvent} */ event) => {
    const zoomed = document.documentElement.classList.contains('zoomed');
    if (event.key === 'Escape' && zoomed) event.stopImmediatePropagation();
  };
  window.addEventListener('keydown', listen, true);
}
