// The title: who invites, what it is about, and the hill on the ground that holds the subtitle.
// In: a heading, a line below it, and what the front matter says of the event. Out: the slide's sheet.

import { h } from '../../../html/index.ts';
import {
  type FrontMatter,
  formatDay,
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
import { DROP, fitLarge, type LargeText, largePlace, largeStyle, sheetEnd, sizeStyle } from './set-large.ts';

/** The title: names above, the ground with the subtitle below, the hill on it; the text never runs over the hill. */
export function lowerTitle({ heading, line }: Extract<Kind, { kind: 'title' }>, scope: DeckScope): Sheet {
  const { about, tokens } = scope;
  const { title: places, type, axes } = tokens;
  const measure = { ...scope, ...largePlace, width: axes.right - axes.edge };
  const text = fitTitle(heading.children, measure);
  const { size: height, ...place } = places.logo;
  const organization = about.organization?.name ?? '';
  const logo = drawMark(scope.palettes[scope.scheme].paper, { ...place, height }, organization, scope);
  const named = organization !== '' && !(logo && scope.mark?.wordmark);
  const subtitle = line ?? subtitleOf(about);
  const below = subtitle && fitSubtitle(subtitle.children, measure);
  const event = describeEvent(about, scope.words.between);
  const indent = logo ? `--after-logo: ${Math.round(places.logo.x + logo.indent)}px;` : '';
  const names = fitNames(named ? organization : '', event, logo?.indent ?? 0, scope);
  const top = places.baselines[0]! - lineTop(type.title, scope.heights);
  const room = places.ground.y - top;
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
    ],
    children: [
      h(
        'h1',
        { ...lowerHeadingAttributes(heading, 'name', 't-title'), style: largeStyle(text, type.title) },
        ...lowerInlines(heading.children, measure),
      ),
      subtitle &&
        below &&
        h(
          'p',
          { ...lowerAttributes(subtitle.attributes, 'subtitle', 't-subtitle'), style: below.style },
          ...lowerInlines(subtitle.children, measure),
        ),
    ],
    fit: fitOfText({ top, room, height: below?.excess ? room + below.excess : text.height }, heading.span),
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

/** When and where: the event with its day and place, as the page has them, or else the pitch's own day. */
function describeEvent({ event, date, lang }: FrontMatter, between: string): string {
  const day = event ? event.date : date;
  return [event?.name, day === undefined ? undefined : formatDay(day, lang), event?.place]
    .filter(Boolean)
    .join(between);
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
