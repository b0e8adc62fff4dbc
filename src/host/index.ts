// The door of `host`.

export type { Browser, BrowserPage, MissingBrowser, OpenOptions } from './browser.ts';
export type { Download, DownloadLimits, Entry, Host, RefusedDownload } from './host.ts';
export { HostError } from './host.ts';
export type { MemoryFile, MemoryHost, MemoryHostOptions } from './memory-host.ts';
export { createMemoryHost } from './memory-host.ts';
export type { NodeHostOptions } from './node-host.ts';
export { createNodeHost } from './node-host.ts';
export type { RecordingHost } from './recording-host.ts';
export { recordReads } from './recording-host.ts';
