// A media file becomes one that a deck can hold: recognised by its bytes, measured, not decoded.
// In: the file's bytes. Out: the media; or what is wrong with the file.

import { diagnostic, type Outcome } from '../diagnostics/index.ts';
import type { Media, MediaFacts } from './media.ts';
import { describeMp4 } from './mp4.ts';
import { describeWebm } from './webm.ts';

/** Reads a media file; `path` is what the findings call it. They have no span: the caller knows where the file was asked for. */
export function readMedia(path: string, bytes: Uint8Array): Outcome<Media | undefined> {
  const known = recognise(bytes);
  if (!known) {
    const message = `\`${path}\` is no video or sound that browsers play.`;
    const notes = ['Videos are MP4 or WebM, sounds are MP3, M4A, Ogg or WAV; save it as one of these.'];
    return { value: undefined, diagnostics: [diagnostic('media-format', message, undefined, notes)] };
  }
  const { facts, subtype } = known;
  const { kind, width, height, rare } = facts;
  const name = path.slice(path.lastIndexOf('/') + 1);
  const value: Media = { kind, type: `${kind}/${subtype}`, bytes, name, width, height };
  if (!rare) return { value, diagnostics: [] };
  const notes = [
    'A deck is shown on whatever computer stands in the hall. Convert the file: H.264 with AAC in an MP4 plays everywhere.',
  ];
  const message = `\`${path}\` is packed as ${rare}, which many browsers do not play.`;
  return { value, diagnostics: [diagnostic('media-codec', message, undefined, notes)] };
}

/** By the first bytes: the name of a file says nothing sure. */
function recognise(bytes: Uint8Array): { readonly facts: MediaFacts; readonly subtype: string } | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 512)).toString('latin1');
  if (/^[\s\S]{4}ftyp/.test(start)) {
    const facts = describeMp4(bytes);
    return facts && { facts, subtype: 'mp4' };
  }
  if (start.startsWith('\x1a\x45\xdf\xa3')) {
    const facts = describeWebm(bytes);
    return facts && { facts, subtype: 'webm' };
  }
  if (start.startsWith('OggS')) {
    return { facts: { kind: start.includes('\x80theora') ? 'video' : 'audio' }, subtype: 'ogg' };
  }
  if (start.startsWith('ID3') || /^\xff[\xe2-\xff]/.test(start)) return { facts: { kind: 'audio' }, subtype: 'mpeg' };
  if (/^RIFF[\s\S]{4}WAVE/.test(start)) return { facts: { kind: 'audio' }, subtype: 'wav' };
  return undefined;
}
