// The slide that asks: the request set large on red, under a rule whom to write to, and who asks.
// In: what the ask and contact blocks hold, or what the front matter says in their stead. Out: the slide's sheet.

import { type HtmlChild, h } from '../../../html/index.ts';
import { type Block, type FrontMatter, type Heading, plainText } from '../../../model/index.ts';
import { gapAt, lineTop, stepDown, type TextStyle } from '../../../theme/index.ts';
import { lowerBlocks } from '../blocks.ts';
import { lowerContactList, lowerContacts } from '../contacts.ts';
import { fitOf, type Sheet } from '../fit.ts';
import { lowerInlines } from '../inlines.ts';
import type { Kind } from '../kind.ts';
import { drawMark } from '../mark.ts';
import { balanceLines, stepsOf } from '../measure.ts';
import { lowerLinkedCode } from '../qr.ts';
import { type DeckScope, nominalPlace, type Part, type Scope } from '../scope.ts';
import { DROP, sizeStyle, withBreaks } from './set-large.ts';

type Closing = Extract<Kind, { kind: 'closing' }>;

/** How the lines under the rule are set: at ease, closer together, or smaller and to the foot of the slide. */
const settings = [
  { classes: 'more stack', gap: 9, scale: 1, toFoot: false },
  { classes: 'crowded more stack', gap: 0, scale: 1, toFoot: false },
  { classes: 'type-2 crowded more stack', gap: 0, scale: 0.8, toFoot: true },
] as const;

/** A code that is smaller than this share of its size is not drawn: the last row must be able to read it. */
const LEAST_CODE = 0.6;

/** How much lower the request stands when the slide has a heading above it. */
const HEADING_SHIFT = 27;

/** Lowers the slide of an ask or a contact block. */
export function lowerClosing(kind: Closing, heading: Heading | undefined, about: FrontMatter, scope: DeckScope): Sheet {
  const { spoken, rest } = readRequest(kind, about);
  const named = spoken !== undefined && heading !== undefined;
  const request = spoken ?? (heading ? plainText(heading.children) : scope.words.contact);
  const shift = named ? HEADING_SHIFT : 0;
  const { lines, style } = fitRequest(request, scope, shift);
  const url = kind.qr?.url ?? about.link;
  const more = lowerMore(kind, rest, about, scope, url !== undefined);
  const { ask, size, foot, type } = scope.tokens;
  const top = ask.baselines[0]! + shift - lineTop(type.ask, scope.heights);
  const end = top + lines.length * style.line;
  const { setting, rule, bottom } = placeMore(more, end, scope);
  const { classes, toFoot } = setting;
  const code = url === undefined ? undefined : lowerCode(url, rule, scope);
  const sender = toFoot ? undefined : lowerSender(about, scope);
  const edge = sender ? foot.baseline - lineTop(type.foot, scope.heights) - SENDER_RISE : size[1];
  return {
    children: [
      named ? h('h2', { class: 'what t-body' }, ...lowerInlines(heading.children, scope.pictures)) : undefined,
      h(named ? 'p' : 'h2', { class: 'request t-ask', style: sizeStyle(style, type.ask) }, ...withBreaks(lines)),
      more.length > 0 || code
        ? h(
            'div',
            { class: code ? `beside-code ${classes}` : classes, style: `margin-top: ${Math.round(rule - end)}px` },
            ...more.map((part) => part.node),
            code,
          )
        : undefined,
      sender,
    ],
    fit: fitOf(more, { top, room: edge - top, height: (more.length > 0 ? bottom : end) - top }),
  };
}

/** The sender stands this much above the foot of other slides, in px; the stylesheet says the same. */
const SENDER_RISE = 18;

/** The words of the request, and what stands beside it in the body. */
function readRequest(kind: Closing, about: FrontMatter): { readonly spoken?: string; readonly rest: readonly Block[] } {
  const [first, ...others] = kind.ask?.children ?? [];
  if (first?.type === 'paragraph') return { spoken: plainText(first.children), rest: [...others, ...kind.rest] };
  return { spoken: kind.ask ? about.ask : undefined, rest: [...(first ? [first] : []), ...others, ...kind.rest] };
}

function lowerMore(
  kind: Closing,
  rest: readonly Block[],
  about: FrontMatter,
  scope: DeckScope,
  besideCode: boolean,
): readonly (Part & { readonly lines: number })[] {
  const { ask, axes, space } = scope.tokens;
  const width = axes.right - ask.x - (besideCode ? ask.qr.size + space[3]! : 0);
  const place: Scope = { ...scope, ...nominalPlace, width, inset: true, leads: 'inline' };
  const own = kind.contact?.children ?? [];
  const contact = own.length > 0 ? lowerContactList(own, scope) : lowerContacts(about.contact, scope, width);
  const blocks = own.length > 0 && !contact ? [...rest, ...own] : rest;
  const parts = lowerBlocks(blocks, place).parts.map((part) => ({ ...part, lines: 0 }));
  return contact ? [...parts, contact] : parts;
}

function fitRequest(
  text: string,
  scope: DeckScope,
  shift: number,
): { readonly lines: readonly string[]; readonly style: TextStyle } {
  const { ask, type, axes, halfStep } = scope.tokens;
  const limit = (): number => axes.right - ask.x;
  const steps = stepsOf(type.ask, scope.tokens.minimum.text);
  for (const style of steps) {
    const most = Math.floor((ask.rule + halfStep - ask.baselines[0]! - shift - style.size * DROP) / style.line) + 1;
    const lines = balanceLines(text, style, scope, most, limit);
    if (lines) return { lines, style };
  }
  const style = steps.at(-1)!;
  return { lines: balanceLines(text, style, scope, Number.MAX_SAFE_INTEGER, limit) ?? [text], style };
}

/** The code hangs under the rule; it is smaller where a long request has pushed the rule down, and left out where nobody could read it. */
function lowerCode(url: string, rule: number, scope: DeckScope): HtmlChild {
  const { ask, size, space } = scope.tokens;
  const side = Math.floor(Math.min(ask.qr.size, size[1] - space[2]! - (rule + ask.qr.top - ask.rule)));
  return side < LEAST_CODE * ask.qr.size ? undefined : lowerLinkedCode(url, side, scope);
}

/** The rule keeps its place if it can, and gives way to a long request above it, or to many lines below. `end` is the request's, in px. */
function placeMore(
  more: readonly (Part & { readonly lines: number })[],
  end: number,
  scope: DeckScope,
): { readonly setting: (typeof settings)[number]; readonly rule: number; readonly bottom: number } {
  const { ask, space, size, foot, type, gaps } = scope.tokens;
  const between = Math.max(0, more.length - 1) * gapAt(gaps, 'block', 0);
  const place = (setting: (typeof settings)[number]) => {
    const inside = more.reduce(
      (sum, part) => sum + part.height * setting.scale + Math.max(0, part.lines - 1) * setting.gap,
      between,
    );
    const body = setting.scale < 1 ? stepDown(type.body, SMALL_STEP) : type.body;
    const height = ask.lines[0]! - ask.rule - lineTop(body, scope.heights) + inside;
    const edge = setting.toFoot ? size[1] - space[0]! : foot.horizon - space[1]!;
    const rule = Math.max(end + space[3]!, Math.min(ask.rule, edge - height));
    return { setting, rule, bottom: rule + height, holds: rule + height <= edge };
  };
  const places = settings.map(place);
  return places.find(({ holds }) => holds) ?? places.at(-1)!;
}

/** The step of the smaller setting: its lines are 0.8 of the nominal ones. */
const SMALL_STEP = 2;

function lowerSender(about: FrontMatter, scope: DeckScope): HtmlChild {
  if (!about.organization) return undefined;
  const { name } = about.organization;
  const { size: height, ...place } = scope.tokens.ask.logo;
  const logo = drawMark(scope.palettes[scope.scheme].ask, { ...place, height }, name, scope);
  const { foot } = scope.tokens;
  const indent = logo && Math.round(Math.max(logo.indent, foot.textX - foot.numberX));
  return h(
    'div',
    { class: 'from t-foot' },
    logo?.node,
    logo && scope.mark?.wordmark ? undefined : h('span', { style: indent && `margin-left: ${indent}px` }, name),
  );
}
