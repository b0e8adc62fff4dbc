// Full screen is when the talk is on. In: the document going full screen, and keys. Out: a screen that stays awake and stays full.

/** @type {Promise<WakeLockSentinel | undefined>} */
let lock = Promise.resolve(undefined);

export function guardFullScreen() {
  document.addEventListener('fullscreenchange', stayAwake);
  document.addEventListener('visibilitychange', stayAwake);
  window.addEventListener('keydown', keepFull, true);
}

/**
 * A browser lets a screen sleep that nobody touches, and takes the lock back when its window is hidden.
 * One event after the other: two at once would each ask for a lock, and one of the two would never be released.
 */
function stayAwake() {
  lock = lock.then(renew);
}

/**
 * @param {WakeLockSentinel | undefined} held
 * @returns {Promise<WakeLockSentinel | undefined>}
 */
async function renew(held) {
  await held?.release().catch(() => undefined);
  if (!document.fullscreenElement || document.visibilityState === 'hidden') return undefined;
  // Refused where the battery is low, and missing in some browsers: the talk goes on without it.
  return navigator.wakeLock?.request('screen').catch(() => undefined);
}

/** Some clickers send F5 for “start the show”, which would load the slides anew and leave full screen. */
function keepFull(/** @type {KeyboardEvent} */ event) {
  if (event.key === 'F5' && document.fullscreenElement) event.preventDefault();
}
