// What a window knows again after it was reloaded. A window that it opens begins with a copy, so each role has keys of its own.
// In and out: JSON values. `sessionStorage` works for files too; where a browser forbids it, nothing is kept.

/** @param {string} key */
const keyOf = (key) => `pitchpipe ${location.pathname} ${key}`;

/**
 * @param {string} key
 * @param {unknown} value
 */
export function remember(key, value) {
  try {
    sessionStorage.setItem(keyOf(key), JSON.stringify(value));
  } catch {
    // A private window or a full store: the other window still knows.
  }
}

/**
 * @param {string} key
 * @returns {any} null when nothing is known
 */
export function recall(key) {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(key)) ?? 'null');
  } catch {
    return null;
  }
}
