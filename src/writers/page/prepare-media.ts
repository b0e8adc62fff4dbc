// What plays on a slide → what paper has of it: its poster, or a line that says what it is; and a warning.

import { diagnostic } from '../../diagnostics/index.ts';
import { isSoundFile, type MediaBlock } from '../../model/index.ts';
import { prepareParagraph } from '../../typeset/index.ts';
import type { BodyContext } from './body-context.ts';
import type { BodyPart } from './body-part.ts';
import { mutedSet, runSet } from './run-sets.ts';
import { runsOf } from './runs.ts';

export function prepareMedia(
  { image, caption, span, attributes }: MediaBlock,
  context: BodyContext,
): readonly BodyPart[] {
  const { styles, words, log, media } = context;
  const { poster } = image.attributes.playing ?? {};
  const kind = media?.files.get(image.source)?.kind ?? (isSoundFile(image.source) ? 'audio' : 'video');
  const text = (words: string) => [{ type: 'text', text: words, span: image.span } as const];
  const what = kind === 'video' ? 'video' : 'sound';
  const instead = poster !== undefined ? 'its poster' : image.attributes.decorative ? 'nothing' : 'its name';
  log.diagnostics.push(
    diagnostic('page-media', `Paper does not play this ${what}; the page prints ${instead}.`, image.span, [
      ...(poster === undefined && kind === 'video' ? ['A picture can stand for it: `{poster=walk.jpg}`.'] : []),
      'To keep it off the page, put it between `::: deck-only` and `:::`.',
    ]),
  );
  if (poster !== undefined) {
    const note = runSet(styles, 'note', false, styles.share('note'));
    return [
      {
        type: 'picture',
        picture: poster,
        alt: image.alt,
        decorative: image.attributes.decorative ?? false,
        width: attributes.width ?? image.attributes.width,
        align: attributes.align ?? image.attributes.align,
        caption: caption === undefined ? undefined : prepareParagraph(runsOf(text(caption), note, styles, log)),
        span: image.span,
      },
    ];
  }
  const name = image.alt || caption || '';
  if (image.attributes.decorative || name === '') return [];
  const told = caption === undefined || caption === name ? name : `${name}. ${caption}`;
  const runs = [
    ...runsOf(text(`${words[kind]}: `), mutedSet(styles), styles, log),
    ...runsOf(text(told), runSet(styles, 'body'), styles, log),
  ];
  return [{ type: 'text', role: 'P', paragraph: prepareParagraph(runs), indented: false, span }];
}
