// The quotes, dashes and spaces of languages, written by hand from their style guides.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyTypography } from '../../src/passes/index.ts';
import { typesetText } from '../../src/passes/typeset-text.ts';
import { formatTree } from '../reader/format-tree.ts';
import { pitchOf } from '../reader/read-text.ts';

const set = (text: string, lang = 'en'): string => typesetText(text, lang).join('');

describe('quotes', () => {
  it.each([
    ['en', `"Don't," she said, "it's the teams' 'own' room."`, '“Don’t,” she said, “it’s the teams’ ‘own’ room.”'],
    ['en-GB', `("quoted") "one"-"two"`, '(“quoted”) “one”-“two”'],
    ['de', `"Das ist 'gut'", sagte er`, '„Das ist ‚gut‘“, sagte er'],
    ['de-CH', `"Grüezi"`, '«Grüezi»'],
    ['fr', `"Bonjour" l'ami`, '«\u202FBonjour\u202F» l’ami'],
    ['es', `"Hola"`, '«Hola»'],
    ['pt-BR', `"Olá"`, '“Olá”'],
    ['pl', `"Cześć"`, '„Cześć”'],
    ['sv', `"Hej"`, '”Hej”'],
    ['ja', `"x"`, '「x」'],
    ['ko', `"x"`, '“x”'],
  ])('of %s', (lang, typed, printed) => {
    expect(set(typed, lang)).toBe(printed);
  });

  it('that are apostrophes, inches or addresses', () => {
    expect(set(`'90s rock 'n' roll`)).toBe('’90s rock ’n’ roll');
    expect(set(`a 27" screen`)).toBe('a 27″ screen');
    expect(set(`see https://a.example/it's--here and "go"`)).toBe(`see https://a.example/it's--here and “go”`);
  });
});

describe('dashes and dots', () => {
  it.each([
    ['2027--2028', '2027–2028'],
    ['one -- two', 'one\u00A0– two'],
    ['one --- two', 'one\u00A0— two'],
    ['one---two', 'one—two'],
    ['run --strict', 'run --strict'],
    ['a --> b <-- c ---- d', 'a --> b <-- c ---- d'],
    ['wait...', 'wait…'],
    ['1....5', '1....5'],
    ['at last –', 'at last\u00A0–'],
  ])('%s', (typed, printed) => {
    expect(set(typed)).toBe(printed);
  });
});

describe('spaces that do not break', () => {
  it.each([
    ['en', '10 % of 5 GB in 3 min and 5 more', '10\u00A0% of 5\u00A0GB in 3\u00A0min and 5 more'],
    ['en', 'EUR 5 and § 4', 'EUR 5 and §\u00A04'],
    ['fr', 'Vraiment ? Oui : voilà !', 'Vraiment\u202F? Oui\u00A0: voilà\u202F!'],
    ['en', 'Really ?', 'Really ?'],
  ])('in %s: %s', (lang, typed, printed) => {
    expect(set(typed, lang)).toBe(printed);
  });
});

describe('spaces of Chinese and Japanese', () => {
  it.each([
    ['ja', '薪で沸かす。 廃材を 「番台」 で（ 今）', '薪で沸かす。廃材を「番台」で（今）'],
    ['ja', 'お湯は 42 ℃、 Linux も', 'お湯は 42 ℃、Linux も'],
    ['ja', '中川 ひろみ　番台', '中川 ひろみ　番台'],
    ['zh-Hans', '边修边教。 每年 “挑” 一座， 6,800 元', '边修边教。每年“挑”一座，6,800 元'],
    ['zh', '桥\n修好 Codeberg\n上', '桥修好 Codeberg\n上'],
    ['ko', '고칩니다。 매주\n월요일', '고칩니다。 매주\n월요일'],
    ['en', '「a」 b', '「a」 b'],
  ])('in %s: %s', (lang, typed, printed) => {
    expect(set(typed, lang)).toBe(printed);
  });

  it('that only the source has are dropped across marks, and those of kept line ends stay', async () => {
    const pitch = await pitchOf('---\nlang: ja\n---\n# 銭湯\n\n**薪。** 湯が\n熱い\\\n町。 *今*\n');
    expect(formatTree(applyTypography(pitch))).toContain('p **"薪。"** "湯が" "熱い" ⏎⏎ "町。" *"今"*');
  });
});

describe('a pitch', () => {
  it('is set across marks, but never in code', async () => {
    const pitch = await pitchOf(
      [
        '---',
        `ask: Don't wait`,
        `organization: The "Club"`,
        '---',
        `# It's "**new** and *fresh*"`,
        '',
        `"\`it's\`" <kbd>"</kbd> ["here"](https://a.example) <https://a.example/it's>`,
        '',
        '```',
        '"code" -- it\'s',
        '```',
        '',
        'Note: "spoken"',
      ].join('\n'),
    );
    const { frontMatter, ...rest } = applyTypography(pitch);
    expect([frontMatter.ask, frontMatter.organization?.name]).toEqual(['Don’t wait', 'The “Club”']);
    expect(formatTree({ frontMatter, ...rest })).toBe(
      [
        'slide #its-new-and-fresh',
        '  h1 "It’s “" **"new"** " and " *"fresh"* "”"',
        `  p "“" \`it's\` "” " <kbd>"\\""</kbd> " " ["“here”"](https://a.example) " " ["https://a.example/it's"](https://a.example/it's)`,
        `  code - "\\"code\\" -- it's"`,
        '  note',
        '    p "“spoken”"',
      ].join('\n'),
    );
  });

  it.each([
    ['de', `> Mein Enkel hat gefragt, was ein "Gschwerl" ist.`, '"Mein Enkel hat gefragt, was ein ‚Gschwerl‘ ist."'],
    ['de', `> Was ist ein 'Gschwerl' denn?`, '"Was ist ein ‚Gschwerl‘ denn?"'],
    ['en', `> She said "no" and didn't stay`, '"She said ‘no’ and didn’t stay"'],
    ['fr', `> Il dit "non"`, '"Il dit “non”"'],
    ['ja', `> ここで"熱い"と`, '"ここで『熱い』と"'],
    ['en', `> "All of it is 'said' here."`, '"“All of it is ‘said’ here.”"'],
  ])('sets inner marks within a quote that gets its own, in %s: %s', async (lang, typed, printed) => {
    const pitch = await pitchOf(`---\nlang: ${lang}\n---\n# A\n\n${typed}\n`);
    expect(formatTree(applyTypography(pitch))).toContain(`p ${printed}`);
  });

  it('follows the language of a block', async () => {
    const pitch = await pitchOf('# A\n\n"eins" {lang=de}\n\n<div lang="fr">\n\n"un"\n\n</div>\n');
    expect(formatTree(applyTypography(pitch))).toContain('p "„eins“" {lang=de}');
    expect(formatTree(applyTypography(pitch))).toContain('p "«\u202Fun\u202F»"');
  });

  it('keeps one piece for each character, and is stable once set', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '5', ' ', '"', "'", '-', '.', '!', ':', '\uFFFC') }),
        fc.constantFrom('en', 'de', 'fr'),
        (typed, lang) => {
          const pieces = typesetText(typed, lang);
          expect(pieces).toHaveLength(typed.length);
          const once = pieces.join('');
          expect(once).not.toMatch(/["']/);
          const quotes = (text: string): string => text.replace(/[^“”‘’„‚«»]/g, '');
          expect(quotes(set(once, lang))).toBe(quotes(once));
        },
      ),
    );
  });
});
