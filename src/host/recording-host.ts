// A host that remembers what was read through it, so that a watcher knows what a compilation depends on.
// In: a host. Out: the same host, and the paths it was asked for.

import type { Host } from './host.ts';

export interface RecordingHost extends Host {
  /** Every path that was read or looked for, each once, in order of first use. */
  paths(): readonly string[];
}

/** Wraps a host; a file that was looked for and missing counts, because its coming changes the result. */
export function recordReads(host: Host): RecordingHost {
  const paths = new Set<string>();
  return {
    ...host,
    read(path) {
      paths.add(path);
      return host.read(path);
    },
    stat(path) {
      paths.add(path);
      return host.stat(path);
    },
    list(path) {
      paths.add(path);
      return host.list(path);
    },
    paths: () => [...paths],
  };
}
