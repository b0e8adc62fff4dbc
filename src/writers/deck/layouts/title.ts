// The title: who invites, what it is about, and the hill on the ground that holds the subtitle.
// In: a title, a subtitle, and what the front matter says of the event. Out: the slide's sheet.

import { h } from '../../../html/index.ts';
import { type FrontMatter, formatDay, type Heading, type Inline, plainText } from '../../../model/index.ts';
import { lineTop, type TextStyle } from '../../../theme/index.ts';
import { fitOfText, type Sheet } from '../fit.ts';
import { drawMark } from '../mark.ts';
import { balanceLines, countLines, stepsOf } from '../measure.ts';
import { type DeckScope, nominalPlace, type Scope } from '../scope.ts';
import { DROP, sizeStyle, withBreaks } from './set-large.ts';

/** The title: names above, the ground with the subtitle below, the hill on it; the text never runs over the hill. */
export function lowerTitle(
  heading: Heading,
  subtitle: string | undefined,
  about: FrontMatter,
  scope: DeckScope,
): Sheet {
  const { title: places, type } = scope.tokens;
  const { lines, style, small } = fitTitle(plainText(heading.children), scope);
  const { size: height, ...place } = places.logo;
  const organization = about.organization?.name ?? '';
  const logo = drawMark(scope.palettes[scope.scheme].paper, { ...place, height }, organization, scope);
  const named = organization !== '' && !(logo && scope.mark?.wordmark);
  const wide = scope.tokens.axes.right - scope.tokens.axes.edge;
  const measure: Scope = { ...scope, width: wide, ...nominalPlace, leads: 'inline' };
  const below = subtitle === undefined ? undefined : fitSubtitle(subtitle, about, measure);
  const event = describeEvent(about, scope.words.between);
  const indent = logo ? `--after-logo: ${Math.round(places.logo.x + logo.indent)}px;` : '';
  const nameSize = fitNames(named ? organization : '', event, logo?.indent ?? 0, scope);
  const top = places.baselines[0]! - lineTop(type.title, scope.heights);
  const room = places.ground.y - top;
  return {
    ground: [
      h('div', { class: 'ground' }),
      h('div', { class: small ? 'small hill' : 'hill' }),
      logo?.node,
      named ? h('p', { class: 'organization t-body', style: indent + nameSize || undefined }, organization) : undefined,
      event === '' ? undefined : h('p', { class: 'event t-body', style: nameSize || undefined }, event),
    ],
    children: [
      h('h1', { class: 'name t-title', style: sizeStyle(style, type.title) }, ...withBreaks(lines)),
      below && h('p', { class: 'subtitle t-subtitle', style: below.style }, subtitle),
    ],
    fit: fitOfText(
      { top, room, height: below?.excess ? room + below.excess : lines.length * style.line },
      heading.span,
    ),
  };
}

/** A subtitle stands on one line of the ground, or in the middle of it: two, or smaller ones. `excess` is what it is too high by. */
function fitSubtitle(
  text: string,
  about: FrontMatter,
  scope: Scope,
): { readonly style?: string; readonly excess: number } {
  const { title, type, minimum, space } = scope.tokens;
  const children = textInlines(text, about);
  const room = title.ground.height - space[1]!;
  const heightIn = (style: TextStyle): number => countLines(children, style, scope) * style.line;
  const steps = stepsOf(type.subtitle, minimum.text);
  const style = steps.find((step) => heightIn(step) <= room) ?? steps.at(-1)!;
  const height = heightIn(style);
  if (height === type.subtitle.line) return { excess: 0 };
  const top = Math.round(title.ground.y + Math.max(0, title.ground.height - height) / 2);
  const declarations = [sizeStyle(style, type.subtitle), `top: ${top}px`].filter(Boolean);
  return { style: declarations.join('; '), excess: Math.max(0, height - room) };
}

/** Organization and event share a line; when they are too long for it, both are set smaller. */
function fitNames(organization: string, event: string, indent: number, scope: DeckScope): string {
  const { axes, type, space, minimum } = scope.tokens;
  const bold = { ...type.body, weight: type.body.bold ?? 600 } as const;
  const width = scope.ruler.width(organization, bold) + scope.ruler.width(event, type.body);
  const room = axes.right - axes.edge - indent - space[3]!;
  if (width <= room) return '';
  return `font-size: ${Math.max(minimum.text, Math.floor((type.body.size * room) / width))}px`;
}

/** When and where: the event with its day and place, as the page has them, or else the pitch's own day. */
function describeEvent({ event, date, lang }: FrontMatter, between: string): string {
  const day = event ? event.date : date;
  return [event?.name, day === undefined ? undefined : formatDay(day, lang), event?.place]
    .filter(Boolean)
    .join(between);
}

/** The largest size at which the title clears a hill: the large hill if it can, else the small one, else a step down. */
function fitTitle(
  text: string,
  scope: DeckScope,
): { readonly lines: readonly string[]; readonly style: TextStyle; readonly small: boolean } {
  const { title, type, axes } = scope.tokens;
  const first = title.baselines[0]!;
  const steps = stepsOf(type.title, scope.tokens.minimum.text);
  for (const style of steps) {
    const most = Math.floor((title.ground.y - title.dome.clear / 2 - style.size * DROP - first) / style.line) + 1;
    for (const small of [false, true]) {
      const radius = small ? title.dome.small : title.dome.radius;
      const limit = (line: number): number =>
        rightLimit(first + line * style.line, style.size, radius, scope) - axes.edge;
      const lines = balanceLines(text, style, scope, most, limit);
      if (lines) return { lines, style, small };
    }
  }
  const style = steps.at(-1)!;
  const lines = balanceLines(text, style, scope, Number.MAX_SAFE_INTEGER, () => axes.right - axes.edge) ?? [text];
  return { lines, style, small: true };
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

/** A front matter's text as one inline, to be measured. */
function textInlines(text: string, about: FrontMatter): readonly Inline[] {
  return [{ type: 'text', text, span: { file: about.file, start: 0, end: 0 } }];
}
