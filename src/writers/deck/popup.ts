// The script inside the window that reveal's notes plugin writes: the policy has to allow it by its hash.
// In: the plugin's source. Out: the script as the window's parser will see it.

/** Finds the script in the plugin's template literal and undoes the literal's escapes. */
export function popupScript(plugin: string): string {
  const start = plugin.indexOf('<script>');
  const end = plugin.indexOf('<\\/script>', start);
  if (start < 0 || end < 0) throw new Error('The notes plugin of this reveal.js has no script for its window.');
  return plugin.slice(start + '<script>'.length, end).replace(/\\([\\`$/'"])/g, '$1');
}
