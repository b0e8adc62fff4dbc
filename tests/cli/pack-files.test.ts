// What is packed for the stage, and the text that explains it: what a deck plays from beside it goes along, and is known again.

import { describe, expect, it } from 'vitest';
import { packFiles } from '../../src/cli/pack-files.ts';
import { filesIn, formatReadMe } from '../../src/cli/read-me.ts';
import type { Compilation, OutputFile } from '../../src/index.ts';

const file = (place: OutputFile['place'], path: string): OutputFile => ({
  place,
  path,
  bytes: new TextEncoder().encode(path),
  detail: '',
});

const compiled = (files: readonly OutputFile[], page: readonly OutputFile[] = []): Compilation => ({
  source: { name: 'talk', root: '/p', main: 'decks/talk.md', sections: [], ignored: [] },
  deck: { files, diagnostics: [], milliseconds: 0 },
  page: { files: page, diagnostics: [], milliseconds: 0 },
  diagnostics: [],
  filesRead: [],
});

describe('the files', () => {
  it('are the speaker’s, with what is played from beside them', () => {
    const deck = ['index.html', 'speaker.html', 'notes.html', 'A walk.mp4'].flatMap((name) => [
      ...(name === 'index.html' || name === 'A walk.mp4' ? [file('public', `talk/${name}`)] : []),
      ...(name === 'index.html' ? [] : [file('private', `talk/${name}`)]),
    ]);
    const packed = packFiles(compiled(deck, [file('public', 'talk/talk.pdf')]), file('public', 'talk/talk-slides.pdf'));
    expect(packed?.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes).slice(0, 20)])).toEqual([
      ['1-present.html', 'talk/speaker.html'],
      ['2-slides.pdf', 'talk/talk-slides.pdf'],
      ['3-notes.html', 'talk/notes.html'],
      ['4-page.pdf', 'talk/talk.pdf'],
      ['A walk.mp4', 'talk/A walk.mp4'],
      ['READ-ME.txt', 'talk\r\n====\r\n\r\nNo net'],
    ]);
  });

  it('are none without a deck', () => expect(packFiles(compiled([]), undefined)).toBeUndefined());
});

describe('the text', () => {
  it('names the files, and can be read again', () => {
    const files = ['1-present.html', '4-page.pdf', 'A walk.mp4'];
    const text = formatReadMe({ title: 'Zürich', files, hasNotes: true });
    expect(text).toContain('\r\n  A walk.mp4      what the slides play; it must lie beside them\r\n');
    expect(filesIn(text)).toEqual(files);
    expect(filesIn('Somebody else’s words')).toEqual(['']);
  });

  it('promises only what is there', () => {
    const text = formatReadMe({ title: 'Talk', files: ['1-present.html'], hasNotes: false });
    for (const word of ['2-slides.pdf', '3-notes.html', 'press S', 'notes']) expect(text).not.toContain(word);
    expect(formatReadMe({ title: 'Talk', files: ['1-present.html'], hasNotes: true })).toContain('press S');
  });

  it('opens the speaker view before the slides are in full screen', () => {
    const text = formatReadMe({ title: 'Talk', files: ['1-present.html'], hasNotes: true });
    expect(text.indexOf('press S.')).toBeGreaterThan(0);
    expect(text.indexOf('press S.')).toBeLessThan(text.indexOf('press F.'));
  });

  it('fits a window of 80 columns', () => {
    const text = formatReadMe({ title: 'Talk', files: ['1-present.html', '2-slides.pdf'], hasNotes: true });
    expect(text.split('\r\n').filter((line) => line.length > 80)).toEqual([]);
  });
});
