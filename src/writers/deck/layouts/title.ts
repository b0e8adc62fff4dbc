// The title: who invites, what it is about, and the hill on the ground that holds the subtitle.
// In: a heading, a line below it, and what the front matter says of the event. Out: the slide's sheet.

import { type HtmlElement, h } from '../../../html/index.ts';
import {
  type FrontMatter,
  formatDay,
  formatEvent,
  type Inline,
  inlinesOf,
  noAttributes,
  type Paragraph,
} from '../../../model/index.ts';
import { lineTop, strong, type TextStyle } from '../../../theme/index.ts';
import { lowerAttributes, lowerHeadingAttributes } from '../attributes.ts';
import { fitOfText, type Sheet } from '../fit.ts';
import { lowerInlines } from '../inlines.ts';
import type { Kind } from '../kind.ts';
import { drawMark } from '../mark.ts';
import { balanceWithin, stepsOf, textHeight } from '../measure.ts';
import type { DeckScope, Scope } from '../scope.ts';
import {
  DROP,
  fitLarge,
  fitPhrases,
  type LargeText,
  largePlace,
  largeStyle,
  sheetEnd,
  sizeStyle,
} from './set-large.ts';

/** More lines of authors than this would reach the title. */
const AUTHOR_LINES = 2;

/** The title: names above, the ground with the subtitle below, the hill on it; the text never runs over the hill. */
export function lowerTitle({ heading, line }: Extract<Kind, { kind: 'title' }>, scope: DeckScope): Sheet {
  const { about, tokens } = scope;
  const { title: places, type, axes } = tokens;
  const measure = { ...scope, ...largePlace, width: axes.right - axes.edge };
  const { children: title, text } = fitPhrases(heading.children, scope.lang, (own) => fitTitle(own, measure));
  const { size: height, ...place } = places.logo;
  const organization = about.organization?.name ?? '';
  const logo = drawMark(scope.palettes[scope.scheme].paper, { ...place, height }, organization, scope);
  const named = organization !== '' && !(logo && scope.mark?.wordmark);
  const subtitle = line ?? subtitleOf(about);
  const below = subtitle && fitSubtitle(subtitle.children, measure);
  const event = describeEvent(about, scope.words.between);
  const indent = logo ? `--after-logo: ${Math.round(places.logo.x + logo.indent)}px;` : '';
  const names = fitNames(named ? organization : '', event, logo?.indent ?? 0, scope);
  const start = places.logo.x + (named ? (logo?.indent ?? 0) : 0);
  const beside =
    named || logo
      ? 0
      : axes.right - start - (event === '' ? 0 : scope.ruler.width(event, type.body) + tokens.space[3]!);
  const authors = lowerAuthors(about, { start, beside }, measure);
  const top = places.baselines[0]! - lineTop(type.title, scope.heights);
  const room = places.ground.y - top;
  const excess = Math.max(below?.excess ?? 0, authors.excess);
  return {
    ground: [
      h('div', { class: 'ground' }),
      h('div', { class: text.small ? 'small hill' : 'hill' }),
      logo?.node,
      named
        ? h(
            'p',
            {
              class: `${names.organization.class}organization t-body`,
              style: indent + (names.organization.style ?? '') || undefined,
            },
            organization,
          )
        : undefined,
      event === '' ? undefined : h('p', { ...names.event, class: `${names.event.class}event t-body` }, event),
      authors.node,
    ],
    children: [
      h(
        'h1',
        { ...lowerHeadingAttributes(heading, 'name', 't-title'), style: largeStyle(text, type.title) },
        ...lowerInlines(title, measure),
      ),
      subtitle &&
        below &&
        h(
          'p',
          { ...lowerAttributes(subtitle.attributes, 'subtitle', 't-subtitle'), style: below.style },
          ...lowerInlines(subtitle.children, measure),
        ),
    ],
    fit: fitOfText({ top, room, height: excess > 0 ? room + excess : text.height }, heading.span),
  };
}

/** The front matter's subtitle as a line of the slide. */
function subtitleOf({ subtitle, file, places }: FrontMatter): Pick<Paragraph, 'children' | 'attributes'> | undefined {
  if (subtitle === undefined) return undefined;
  const span = places.get('subtitle') ?? { file, start: 0, end: 0 };
  return { children: inlinesOf(subtitle, span), attributes: noAttributes };
}

/** A subtitle stands on one line of the ground, or in the middle of it: two, or smaller ones. `excess` is what it is too high by. */
function fitSubtitle(children: readonly Inline[], scope: Scope): { readonly style?: string; readonly excess: number } {
  const { title, type, minimum, space } = scope.tokens;
  const ground = sheetEnd(scope) - title.ground.y;
  // Above notes there is a gap already.
  const room = ground - (scope.notesHeight === undefined ? space[1]! : 0);
  const heightIn = (style: TextStyle): number => textHeight(children, style, scope);
  const steps = stepsOf(type.subtitle, minimum.text);
  const style = steps.find((step) => heightIn(step) <= room) ?? steps.at(-1)!;
  const height = heightIn(style);
  if (height === type.subtitle.line && ground >= title.ground.height) return { excess: 0 };
  const top = Math.round(title.ground.y + Math.max(0, ground - height) / 2);
  const declarations = [sizeStyle(style, type.subtitle), `top: ${top}px`].filter(Boolean);
  return { style: declarations.join('; '), excess: Math.max(0, height - room) };
}

/** How a name stands above the title: the usual way, smaller, or in lines of a width. */
interface NameStyle {
  readonly class: string;
  readonly style?: string;
}

/** Organization and event share a line; when they are too long for it, both are set smaller, and then in several lines beside each other. */
function fitNames(
  organization: string,
  event: string,
  indent: number,
  scope: DeckScope,
): { readonly organization: NameStyle; readonly event: NameStyle } {
  const { axes, type, space, minimum } = scope.tokens;
  const wide = {
    organization: scope.ruler.width(organization, strong(type.body)),
    event: scope.ruler.width(event, type.body),
  };
  const width = wide.organization + wide.event;
  const room = axes.right - axes.edge - indent - space[3]!;
  if (width <= room) return { organization: { class: '' }, event: { class: '' } };
  const size = Math.max(minimum.text, Math.floor((type.body.size * room) / width));
  const style = `font-size: ${size}px`;
  const share = size / type.body.size;
  if (width * share <= room) return { organization: { class: '', style }, event: { class: '', style } };
  const ofEvent = Math.min(wide.event * share, Math.max(room / 2, room - wide.organization * share));
  const inLines = (most: number): NameStyle => ({
    class: 'in-lines ',
    style: `${style}; width: ${Math.max(0, Math.floor(most))}px`,
  });
  return { organization: inLines(room - ofEvent), event: inLines(ofEvent) };
}

/** When and where: the event as the page has it, or else the pitch's own day. */
function describeEvent(about: FrontMatter, between: string): string {
  const { event, date, lang } = about;
  if (event) return formatEvent(about, between);
  return date === undefined ? '' : formatDay(date, lang);
}

/**
 * Who wrote it, under the names above the title, or beside the event where it stands alone; smaller where it is long.
 * `start` is where it begins, `beside` what room the line of the event has, in px.
 */
function lowerAuthors(
  { authors, file, places }: FrontMatter,
  { start, beside }: { readonly start: number; readonly beside: number },
  scope: Scope,
): { readonly node?: HtmlElement; readonly excess: number } {
  if (authors.length === 0) return { excess: 0 };
  const { axes, type, title, minimum } = scope.tokens;
  const span = places.get('authors') ?? { file, start: 0, end: 0 };
  const text = authors.map(({ name }) => name).join(scope.words.between);
  const names = inlinesOf(text, span);
  const under = scope.ruler.width(text, type.body) > beside;
  const measure = { ...scope, width: axes.right - start };
  const steps = stepsOf(type.body, minimum.text);
  const heightIn = (style: TextStyle): number => textHeight(names, style, measure);
  const style = steps.find((step) => heightIn(step) === step.line) ?? steps.at(-1)!;
  const declarations = [
    start === title.logo.x ? '' : `--after-logo: ${Math.round(start)}px`,
    sizeStyle(style, type.body),
  ].filter(Boolean);
  const attributes = {
    class: `${under ? 'under ' : ''}authors t-body`,
    style: declarations.join('; ') || undefined,
  };
  return {
    node: h('p', attributes, ...lowerInlines(names, measure)),
    excess: Math.max(0, heightIn(style) - AUTHOR_LINES * style.line),
  };
}

/** The largest size at which the title clears a hill: the large hill if it can, else the small one, else a step down. */
function fitTitle(children: readonly Inline[], scope: Scope): LargeText & { readonly small: boolean } {
  const { title, type, axes } = scope.tokens;
  const first = title.baselines[0]!;
  for (const style of stepsOf(type.title, scope.tokens.minimum.text)) {
    const most = Math.floor((title.ground.y - title.dome.clear / 2 - style.size * DROP - first) / style.line) + 1;
    for (const small of [false, true]) {
      const radius = small ? title.dome.small : title.dome.radius;
      const limit = (line: number): number =>
        rightLimit(first + line * style.line, style.size, radius, scope) - axes.edge;
      const lines = balanceWithin(children, style, scope, most, limit);
      if (lines) return { style, height: lines.count * style.line, width: lines.width, small };
    }
  }
  return { ...fitLarge(children, type.title, scope, title.ground.y - first), small: true };
}

/** How far right a line may run: to the axis, or to `clear` before the hill where the line is as low as the hill is high. */
function rightLimit(baseline: number, size: number, radius: number, scope: DeckScope): number {
  const { title, axes } = scope.tokens;
  const centre = axes.right - radius;
  const above = title.ground.y - (baseline + size * DROP);
  if (above >= radius + title.dome.clear / 2) return axes.right;
  const reach = Math.sqrt(Math.max(0, radius ** 2 - Math.max(0, above) ** 2));
  return Math.min(axes.right, centre - reach - title.dome.clear);
}
