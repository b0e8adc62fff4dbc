// Pitch → pitch in which every `{{name}}` is text: the value from `vars`, else its default.
// A value is text, never Markdown; a name with neither is an error.

import {
  type Diagnostic,
  diagnostic,
  didYouMean,
  isError,
  limitRepeats,
  type Note,
  type Outcome,
  type Span,
} from '../diagnostics/index.ts';
import {
  checkAddress,
  type Image,
  type Inline,
  type Pitch,
  readTierValue,
  type TierFeature,
  type TierText,
} from '../model/index.ts';
import { mapSlide } from './map-blocks.ts';

interface Filling {
  readonly values: ReadonlyMap<string, string>;
  readonly found: Diagnostic[];
}

export function fillVariables(pitch: Pitch): Outcome<Pitch> {
  const filling: Filling = { values: new Map(Object.entries(pitch.frontMatter.vars)), found: [] };
  const mapping = {
    inlines: (run: readonly Inline[]) =>
      run.every(isPlain) ? run : run.flatMap((inline) => fillInline(inline, filling)),
    image: (image: Image) => fillImage(image, filling),
    // A cell of tiers may be a price only now.
    tierText: (text: TierText, kind: TierFeature['kind']) => {
      const { value, finding } = readTierValue(text, kind);
      if (finding) filling.found.push(finding);
      return value;
    },
  };
  const slides = pitch.slides.map((slide) => mapSlide(slide, mapping));
  return { value: { ...pitch, slides }, diagnostics: limitRepeats(filling.found) };
}

/** True for an inline that holds no variable. */
function isPlain(inline: Inline): boolean {
  switch (inline.type) {
    case 'text':
    case 'code':
    case 'break':
    case 'mark':
    case 'icon':
      return true;
    case 'variable':
      return false;
    case 'image':
      return !inline.source.includes('{{') && !inline.alt.includes('{{');
    case 'link':
      return !inline.url.includes('{{') && inline.children.every(isPlain);
    case 'emphasis':
    case 'strong':
    case 'strike':
    case 'footnote':
    case 'html':
      return inline.children.every(isPlain);
    default:
      return inline satisfies never;
  }
}

function fillInline(inline: Inline, filling: Filling): readonly Inline[] {
  switch (inline.type) {
    case 'variable':
      return [{ type: 'text', text: findValue(inline.name, inline.fallback, inline.span, filling), span: inline.span }];
    case 'image':
      return [fillImage(inline, filling)];
    case 'link': {
      const children = inline.children.flatMap((child) => fillInline(child, filling));
      const url = fillText(inline.url, inline.span, filling);
      const finding = url === inline.url ? undefined : checkAddress(url, inline.span);
      if (finding) filling.found.push({ ...finding, notes: [madeOf(url), ...finding.notes] });
      return finding && isError(finding) ? children : [{ ...inline, url, children }];
    }
    case 'emphasis':
    case 'strong':
    case 'strike':
    case 'footnote':
    case 'html':
      return [{ ...inline, children: inline.children.flatMap((child) => fillInline(child, filling)) }];
    case 'text':
    case 'code':
    case 'break':
    case 'mark':
    case 'icon':
      return [inline];
    default:
      return inline satisfies never;
  }
}

const madeOf = (url: string): Note => ({ message: `Its variables make the address \`${url}\`.` });

function fillImage(image: Image, filling: Filling): Image {
  const source = fillText(image.source, image.span, filling);
  return { ...image, source, alt: fillText(image.alt, image.span, filling) };
}

const VARIABLE = /\{\{[ \t]*([\p{L}_][\p{L}\p{M}\p{N}_.-]*)[ \t]*(?:\?\?[ \t]*([^{}]*?)[ \t]*)?\}\}/gu;

/** Addresses and descriptions hold variables as they were written. */
function fillText(text: string, span: Span, filling: Filling): string {
  if (!text.includes('{{')) return text;
  return text.replace(VARIABLE, (_, name: string, fallback: string | undefined) =>
    findValue(name, fallback, span, filling),
  );
}

function findValue(name: string, fallback: string | undefined, span: Span, { values, found }: Filling): string {
  const value = values.get(name) ?? fallback;
  if (value !== undefined) return value;
  found.push(
    diagnostic('unknown-variable', `There is no variable \`${name}\`.`, span, [
      ...didYouMean(name, values.keys()),
      `Set it in the front matter, \`vars: { ${name}: … }\`, or give a default: \`{{${name} ?? …}}\`.`,
    ]),
  );
  return `{{${name}}}`;
}
