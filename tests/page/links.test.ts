import { expect, it } from 'vitest';
import { pageWriter } from '../../src/writers/page/index.ts';
import { describeLink } from '../../src/writers/page/runs.ts';
import { linksOf } from '../pdf/reading.ts';
import { link, paragraph, pitch, slide } from './pitch.ts';
import { context, resolved } from './setting.ts';

it.each([
  ['mailto:ada@harbour.example', 'ada@harbour.example'],
  ['mailto:ada@harbour.example?subject=Moorings', 'ada@harbour.example'],
  ['tel:+4312345', '+4312345'],
  ['https://harbour.example/z%C3%BCrich', 'https://harbour.example/zürich'],
  ['https://harbour.example/100%', 'https://harbour.example/100%'],
])('%s is said as %s', (url, said) => {
  expect(describeLink(url)).toBe(said);
});

it('a mail has the title as its subject, unless it has one', async () => {
  const page = pitch(
    { title: 'Ropes & knots' },
    slide(
      'a',
      'Write',
      paragraph(link('Ada', 'mailto:ada@a.example'), ' or ', link('Bo', 'MAILTO:bo@b.example?subject=x')),
    ),
  );
  const { value } = pageWriter.lower(resolved(page), context);
  const [file] = await pageWriter.emit(value!, context);
  expect((await linksOf(file!.bytes)).map(({ url, contents }) => [url, contents])).toEqual([
    ['mailto:ada@a.example?subject=Ropes%20%26%20knots', 'ada@a.example'],
    ['MAILTO:bo@b.example?subject=x', 'bo@b.example'],
  ]);
});
