// The slides that are set large: opening, section, statement, quote, picture. Each is one composition with its own places.
// In: what the kind holds. Out: the children of the slide's sheet.

import { type HtmlChild, h } from '../../html/index.ts';
import { type FrontMatter, formatDay, type Heading, type Inline, plainText, type Quote } from '../../model/index.ts';
import type { TextStyle } from '../../theme/index.ts';
import { faceOf } from '../../webfonts/index.ts';
import { lowerBlocks, lowerQuote } from './blocks.ts';
import { lowerHeading } from './flow.ts';
import { lowerInlines } from './inlines.ts';
import type { Kind } from './kinds.ts';
import { balanceLines, breakLines, countLines, stepsOf } from './measure.ts';
import { pictureUrl } from './pictures.ts';
import { type DeckScope, nominalPlace, type Scope } from './scope.ts';

/** Distance from a baseline down to the feet of the letters, in em of a display face. */
export const DROP = 0.25;

/** Large slides choose a size of their own, so that nothing in them is scaled. */
const nominal = { ...nominalPlace, leads: 'inline' } as const;

/** The title: names above, the ground with the subtitle below, the hill on it; the text never runs over the hill. */
export function lowerOpening(
  title: string,
  subtitle: string | undefined,
  about: FrontMatter,
  scope: DeckScope,
): readonly HtmlChild[] {
  const { title: places, type } = scope.tokens;
  const { lines, style, small } = fitTitle(title, scope);
  const logo = about.organization?.logo?.light;
  const picture = logo === undefined ? undefined : scope.pictures.get(logo);
  const logoWidth = picture ? Math.min(240, (picture.width / picture.height) * places.logo.size) : 0;
  const wide = scope.tokens.axes.right - scope.tokens.axes.edge;
  const measure: Scope = { ...scope, width: wide, ...nominal };
  const two = subtitle !== undefined && countLines(textInlines(subtitle, about), type.subtitle, measure) > 1;
  const event = describeEvent(about, scope.words.between);
  const indent = picture ? `--after-logo: ${Math.round(places.logo.x + logoWidth + 18)}px;` : '';
  const nameSize = fitNames(about.organization?.name ?? '', event, logoWidth, scope);
  return [
    h('div', { class: 'ground' }),
    h('div', { class: small ? 'small hill' : 'hill' }),
    picture && h('img', { class: 'logo', src: pictureUrl(picture), alt: '' }),
    about.organization &&
      h('p', { class: 'organization t-body', style: indent + nameSize || undefined }, about.organization.name),
    event === '' ? undefined : h('p', { class: 'event t-body', style: nameSize || undefined }, event),
    h('h1', { class: 'name t-title', style: sizeStyle(style, type.title) }, ...withBreaks(lines)),
    subtitle === undefined
      ? undefined
      : h('p', { class: two ? 'two subtitle t-subtitle' : 'subtitle t-subtitle' }, subtitle),
  ];
}

/** Organization and event share a line; when they are too long for it, both are set smaller. */
function fitNames(organization: string, event: string, logoWidth: number, scope: DeckScope): string {
  const { axes, type, space, minimum } = scope.tokens;
  const bold = faceOf({ ...type.body, weight: 600 }, scope.families);
  const width =
    scope.ruler.width(organization, bold, type.body.size, 0) +
    scope.ruler.width(event, faceOf(type.body, scope.families), type.body.size, 0);
  const room = axes.right - axes.edge - logoWidth - space[1]! - space[3]!;
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

/** A section: the deep ground, the rule, the half disc that rises from left to right as the talk goes on. */
export function lowerSection(
  kind: Extract<Kind, { kind: 'section' }>,
  at: number,
  number: string | undefined,
  scope: DeckScope,
): readonly HtmlChild[] {
  const { section, type } = scope.tokens;
  const width = scope.tokens.axes.right - scope.tokens.axes.edge;
  const room = section.horizon - section.dome.radius;
  const style = stepsOf(type.section).find((step) => {
    const lines = breakLines(plainText(kind.heading.children), step, scope, 4, () => width);
    return lines !== undefined && section.heading + (lines.length - 1) * step.line + step.size * DROP <= room;
  });
  return [
    h('div', { class: 'horizon' }),
    h('div', { class: 'hill', style: `--at: ${round(at)}` }),
    h(
      'h2',
      { class: 'name t-section', style: sizeStyle(style ?? stepsOf(type.section).at(-1)!, type.section) },
      ...lowerInlines(kind.heading.children, scope.pictures),
    ),
    number === undefined ? undefined : h('p', { class: 'number t-slide-number', 'aria-hidden': 'true' }, number),
    kind.line && h('p', { class: 'line t-body' }, ...lowerInlines(kind.line.children, scope.pictures)),
  ];
}

/** A sentence that has the slide to itself. */
export function lowerStatement(kind: Extract<Kind, { kind: 'statement' }>, scope: DeckScope): readonly HtmlChild[] {
  const say = kind.heading ?? kind.say;
  const { statement, axes, type, foot } = scope.tokens;
  const measure: Scope = { ...scope, width: axes.right - axes.text, ...nominal };
  const steps = stepsOf(type.statement);
  const more = kind.line
    ? type.body.line * countLines(kind.line.children, type.body, { ...measure, width: 904 }) + 54
    : 0;
  const style = steps.find((step) => {
    const lines = countLines(say?.children ?? [], step, measure);
    return statement.first + (lines - 1) * step.line + step.size * DROP + more <= foot.horizon - foot.dome.radius;
  });
  const words = lowerInlines(say?.children ?? [], scope.pictures);
  return [
    h(
      'div',
      { class: 'say' },
      h(
        kind.heading ? 'h2' : 'p',
        { class: 't-statement', style: sizeStyle(style ?? steps.at(-1)!, type.statement) },
        ...words,
      ),
      kind.line && h('p', { class: 'sub t-body' }, ...lowerInlines(kind.line.children, scope.pictures)),
    ),
  ];
}

/** A testimonial. A long one steps down before it is scaled. */
export function lowerQuoteSlide(quote: Quote, heading: Heading | undefined, scope: DeckScope): readonly HtmlChild[] {
  const { quote: place, axes, type, foot } = scope.tokens;
  const measure: Scope = { ...scope, width: axes.right - axes.text, ...nominal };
  const room = foot.horizon - foot.dome.radius - (heading ? 180 : place.first - type.quote.size);
  const steps = stepsOf(type.quote).slice(heading ? 1 : 0);
  const parts = steps.map((style) => lowerQuote(quote, measure, style));
  const part = parts.find(({ height }) => height <= room) ?? parts.at(-1)!;
  return [
    heading && lowerHeading(heading, scope),
    h('div', { class: heading ? 'body from-quote' : 'body from-quote alone' }, part.node),
  ];
}

/** One picture across the slide. */
export function lowerPicture(
  kind: Extract<Kind, { kind: 'picture' }>,
  heading: Heading | undefined,
  scope: DeckScope,
): readonly HtmlChild[] {
  const measure: Scope = { ...scope, ...nominal, width: scope.tokens.axes.right - scope.tokens.axes.text };
  const { parts } = lowerBlocks([kind.figure], measure);
  return [
    heading && lowerHeading(heading, scope),
    h('div', { class: 'body from-table' }, ...parts.map((part) => part.node)),
  ];
}

/** The picture of a slide whose text stands beside it: the right part of the sheet, from edge to edge. */
export function lowerPlate(kind: Extract<Kind, { kind: 'beside' }>, scope: DeckScope): HtmlChild {
  const { image } = kind.figure;
  const picture = scope.pictures.get(image.source);
  const plate = scope.tokens.image.width / scope.tokens.size[1];
  const ratio = picture ? picture.width / picture.height : 1;
  const cover = picture !== undefined && Math.abs(ratio / plate - 1) < 0.25;
  return h(
    'div',
    { class: cover ? 'plate cover' : 'plate' },
    picture
      ? h('img', { src: pictureUrl(picture), alt: image.attributes.decorative ? '' : image.alt })
      : h('p', { class: 'missing t-body' }, image.alt || image.source),
  );
}

/** The largest size at which the title clears a hill: the large hill if it can, else the small one, else a step down. */
function fitTitle(
  text: string,
  scope: DeckScope,
): { readonly lines: readonly string[]; readonly style: TextStyle; readonly small: boolean } {
  const { title, type, axes } = scope.tokens;
  const first = title.baselines[0]!;
  const steps = stepsOf(type.title);
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

/** Lines that were broken already; the space is what a reader hears and a copy keeps. */
export function withBreaks(lines: readonly string[]): readonly HtmlChild[] {
  return lines.flatMap((line, index) => (index === 0 ? [line] : [' ', h('br'), line]));
}

/** A style's own size where it is not the nominal one. */
export function sizeStyle(style: TextStyle, nominal: TextStyle): string | undefined {
  return style.size === nominal.size ? undefined : `font-size: ${style.size}px; line-height: ${style.line}px`;
}

/** A front matter's text as one inline, to be measured. */
function textInlines(text: string, about: FrontMatter): readonly Inline[] {
  return [{ type: 'text', text, span: { file: about.file, start: 0, end: 0 } }];
}

const round = (value: number): number => Math.round(value * 1e4) / 1e4;
