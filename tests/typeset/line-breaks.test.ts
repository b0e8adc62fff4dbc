// Where lines may end in scripts that are not Latin: rules of JIS X 4051 and of Thai and Korean dictionaries, by hand.

import { describe, expect, it } from 'vitest';
import { lineBreaksOf } from '../../src/typeset/line-breaks.ts';

/** The text with a bar at each opportunity. */
function parted(text: string, words?: string): string {
  let from = 0;
  return lineBreaksOf(text, words)
    .map(({ position }) => {
      const part = text.slice(from, position);
      from = position;
      return part;
    })
    .join('|');
}

describe('a line of Japanese', () => {
  it('begins with no closing sign, small kana, length or repeat mark, and ends with no opening one', () => {
    expect(parted('「ちょっと、キャンプー々」')).toBe('「ちょっ|と、|キャ|ン|プー々」');
  });
});

describe('a line of a title', () => {
  it('ends between phrases of Japanese, with particles, endings and counters at their words', () => {
    expect(parted('銭湯をもう一度、町の真ん中に', 'ja')).toBe('銭湯を|もう一度、|町の|真ん中に');
    expect(parted('お金の使い道', 'ja-JP')).toBe('お金の|使い道');
    expect(parted('17軒を、一年間温めてください。', 'ja')).toBe('17軒を、|一年間|温めてください。');
  });

  it('ends between words of Chinese', () => {
    expect(parted('我们的图书馆，两年计划', 'zh-Hans')).toBe('我们的|图书馆，|两年|计划');
  });

  it('may end within a phrase that is too long, and is in other languages as any other', () => {
    expect(parted('ありがとうございましたとさえもいえ', 'ja')).toContain('|');
    expect(parted('銭湯', 'en')).toBe('銭|湯');
  });
});

describe('a line of Chinese', () => {
  it('begins with no closing sign', () => expect(parted('中文，（排版）。')).toBe('中|文，|（排|版）。'));
});

describe('a line of Korean', () => {
  it('ends between words', () => {
    expect(parted('후원자를 위한 페이지입니다.')).toBe('후원자를 |위한 |페이지입니다.');
    expect(parted('Linux를 쓰는 3개 팀')).toBe('Linux를 |쓰는 |3개 |팀');
  });
});

describe('a line of a script without spaces', () => {
  it('ends between words of Thai', () => expect(parted('ภาษาไทย')).toBe('ภาษา|ไทย'));

  it('begins with no sign that repeats or shortens the word before it', () => {
    expect(parted('ต่างๆ')).not.toContain('|ๆ');
    expect(parted('กรุงเทพฯ')).not.toContain('|ฯ');
  });

  it('ends between words of Lao and of Khmer', () => {
    expect(parted('ພາສາລາວ')).toBe('ພາສາ|ລາວ');
    expect(parted('ខ្ញុំទៅផ្ទះ')).toContain('ខ្ញុំ|ទៅ');
  });

  it('keeps Latin words within it whole', () => expect(parted('ใช้ Linux ทุกวัน')).toBe('ใช้ |Linux |ทุก|วัน'));

  it('is the same however long the text is', () => {
    const many = lineBreaksOf('ภาษาไทย'.repeat(200));
    expect(many.map(({ position }) => position % 7).filter((rest) => rest !== 0 && rest !== 4)).toEqual([]);
    expect(many.at(-1)?.position).toBe(1400);
  });
});

describe('a line of Latin', () => {
  it('ends behind spaces, hyphens and slashes, and where its author says so', () => {
    expect(parted('well-known and/or 10\u00A0000 one\ntwo')).toBe('well-|known |and/|or |10\u00A0000 |one\n|two');
  });
});
