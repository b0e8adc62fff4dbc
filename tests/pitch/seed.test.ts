// The pitches that everyone sees first are as good as we ask of others: clean, of a length that a hall and a sheet bear, written once.

import { beforeAll, describe, expect, test } from 'vitest';
import { type Compilation, severityOf } from '../../src/index.ts';
import { compileSeed, findingsOf } from './seed.ts';

test.each(['community-infrastructure-sysadmins', 'minimal.md'])('%s has no error and no warning', async (name) => {
  const findings = findingsOf(await compileSeed(name)).filter((finding) => severityOf(finding) !== 'note');
  expect(findings.map((finding) => `${finding.code}: ${finding.message}`)).toEqual([]);
});

describe('community-infrastructure-sysadmins', () => {
  let pitch: Compilation;
  beforeAll(async () => {
    pitch = await compileSeed('community-infrastructure-sysadmins');
  });

  test('is a talk of ten minutes: 10 to 14 slides', () => {
    const slides = pitch.deck?.files.find((file) => file.place === 'public')?.detail;
    expect(slides).toMatch(/^1[0-4] slides$/);
  });

  test('is a page of 350 to 480 words, well above the smallest type', () => {
    const report = pitch.page?.lowered?.report();
    expect(report?.words).toBeGreaterThanOrEqual(350);
    expect(report?.words).toBeLessThanOrEqual(480);
    expect(report?.size).toBeGreaterThanOrEqual(9.5);
  });

  test('is written once: 60 % of the page’s words are in blocks that a slide shows', () => {
    const { pageWords, sharedWords } = pitch.share?.() ?? { pageWords: 0, sharedWords: 0 };
    expect(pageWords).toBeGreaterThan(0);
    expect(sharedWords / pageWords).toBeGreaterThanOrEqual(0.6);
  });

  test('gives the speaker something to say on every slide but the title', () => {
    const silent = pitch.pitch?.slides.filter((slide) => slide.attributes.only !== 'page' && slide.notes.length === 0);
    expect(silent?.map((slide) => slide.id)).toEqual([]);
  });
});
