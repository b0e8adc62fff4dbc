// The slide that asks: the request set large on red, under a rule whom to write to, and who asks.
// In: what the ask and contact blocks hold, or what the front matter says in their stead. Out: the slide's sheet.

import { type HtmlChild, h } from '../../../html/index.ts';
import {
  type Block,
  type Heading,
  type Inline,
  inlinesOf,
  noAttributes,
  type Paragraph,
} from '../../../model/index.ts';
import { lineTop, type TextStyle } from '../../../theme/index.ts';
import { lowerAttributes, lowerHeadingAttributes } from '../attributes.ts';
import { lowerBlocks } from '../blocks.ts';
import { lowerContactList, lowerContacts, type RowGap } from '../contacts.ts';
import { fitOf, type Sheet } from '../fit.ts';
import { lowerInlines } from '../inlines.ts';
import type { Kind } from '../kind.ts';
import { drawMark } from '../mark.ts';
import { lowerLinkedCode } from '../qr.ts';
import { type DeckScope, nominalPlace, type Part, placeAt, type Scope } from '../scope.ts';
import { stackHeight } from '../stack.ts';
import { DROP, fitLarge, fitPhrases, type LargeText, largeStyle, sheetEnd } from './set-large.ts';

type Closing = Extract<Kind, { kind: 'closing' }>;

/** How the lines under the rule are set, from at ease to close; the last ones need the room of who asks. */
const settings = [
  { gaps: 0, type: 0, rows: 'ease', toFoot: false },
  { gaps: 1, type: 0, rows: 'close', toFoot: false },
  { gaps: 1, type: 1, rows: 'close', toFoot: false },
  { gaps: 2, type: 2, rows: 'close', toFoot: true },
] as const;

/** A code that is smaller than this share of its size is not drawn: the last row must be able to read it. */
const LEAST_CODE = 0.6;

/** Lowers the slide of an ask or a contact block. */
export function lowerClosing(kind: Closing, heading: Heading | undefined, scope: DeckScope): Sheet {
  const { about } = scope;
  const { request, named, rest } = readRequest(kind, heading, scope);
  const shift = named ? scope.tokens.ask.heading.shift : 0;
  const { children: asked, text } = fitPhrases(request.children, scope.lang, (own) => fitRequest(own, shift, scope));
  const url = kind.qr?.url ?? about.link;
  const { ask, type } = scope.tokens;
  const top = ask.baselines[0]! + shift - lineTop(type.ask, scope.heights);
  const end = top + text.height;
  const signed = lowerSender(scope);
  const more = placeMore(kind, rest, end, { besideCode: url !== undefined, clear: signed.clear }, scope);
  const code = url === undefined ? undefined : lowerCode(url, more.rule, scope);
  const sender = more.setting.toFoot ? undefined : signed.node;
  const edge = sender ? ask.sender - lineTop(type.foot, scope.heights) : sheetEnd(scope);
  const { gaps, type: step } = more.setting;
  const classes = ['more stack', code && 'beside-code', gaps > 0 && `gaps-${gaps}`, step > 0 && `type-${step}`];
  return {
    children: [
      named
        ? h('h2', lowerHeadingAttributes(named, 'what', 't-lead'), ...lowerInlines(named.children, scope))
        : undefined,
      h(
        named ? 'p' : 'h2',
        { ...lowerAttributes(request.attributes, 'request', 't-ask'), style: largeStyle(text, type.ask) },
        ...lowerInlines(asked, scope),
      ),
      more.parts.length > 0 || code
        ? h(
            'div',
            { class: classes.filter(Boolean).join(' '), style: `margin-top: ${Math.round(more.rule - end)}px` },
            ...more.parts.map((part) => part.node),
            code,
          )
        : undefined,
      sender,
    ],
    fit: fitOf(more.parts, { top, room: edge - top, height: (more.parts.length > 0 ? more.bottom : end) - top }),
  };
}

/** What is asked in the largest type. */
type Request = Pick<Paragraph, 'children' | 'attributes'>;

/** The words of the request, the heading over them, and what stands beside the request in the body. */
function readRequest(kind: Closing, heading: Heading | undefined, { about, words }: DeckScope) {
  const [first, ...others] = kind.ask?.children ?? [];
  const spoken = first?.type === 'paragraph' ? first : undefined;
  const rest = [...(first && !spoken ? [first] : []), ...others, ...kind.rest];
  const say = (text: string): Request => ({
    children: inlinesOf(text, about.places.get('ask') ?? { file: about.file, start: 0, end: 0 }),
    attributes: noAttributes,
  });
  const asked: Request | undefined = spoken ?? (kind.ask && about.ask !== undefined ? say(about.ask) : undefined);
  if (asked) return { request: asked, named: heading, rest };
  if (!heading) return { request: say(words.contact), rest };
  return { request: { ...heading, attributes: { ...heading.attributes, id: undefined, classes: [] } }, rest };
}

/** What stands under the rule, in a setting. */
function lowerMore(
  { contact }: Closing,
  rest: readonly Block[],
  scope: Scope,
  rows: RowGap,
): { readonly parts: readonly Part[]; readonly height: number } {
  const own = contact?.children ?? [];
  const card = own.length > 0 ? lowerContactList(own, scope, rows) : lowerContacts(scope, rows);
  const { parts } = lowerBlocks(own.length > 0 && !card ? [...rest, ...own] : rest, scope);
  const all = card ? [...parts, { ...card, block: contact }] : parts;
  return { parts: all, height: stackHeight(all, scope) };
}

/** The largest step at which the request ends above the rule. `shift` is what a heading moves it down by, in px. */
function fitRequest(children: readonly Inline[], shift: number, scope: DeckScope): LargeText {
  const { ask, type, axes, halfStep } = scope.tokens;
  const room = ({ size, line }: TextStyle): number =>
    ask.rule + halfStep - ask.baselines[0]! - shift - size * DROP + line;
  return fitLarge(children, type.ask, { ...scope, width: axes.right - ask.x }, room);
}

/** The code hangs under the rule; it is smaller where a long request has pushed the rule down, and left out where nobody could read it. */
function lowerCode(url: string, rule: number, scope: DeckScope): HtmlChild {
  const { ask, space } = scope.tokens;
  const side = Math.floor(Math.min(ask.qr.size, sheetEnd(scope) - space[2]! - (rule + ask.qr.top - ask.rule)));
  return side < LEAST_CODE * ask.qr.size ? undefined : lowerLinkedCode(url, side, scope);
}

/** The rule keeps its place if it can, and gives way to a long request above it, or to many lines below. `end` is the request's, in px. */
function placeMore(
  kind: Closing,
  rest: readonly Block[],
  end: number,
  { besideCode, clear }: { readonly besideCode: boolean; readonly clear: number },
  scope: DeckScope,
) {
  const { ask, axes, space, foot } = scope.tokens;
  const width = axes.right - ask.x - (besideCode ? ask.qr.size + space[3]! : 0);
  const place = (setting: (typeof settings)[number]) => {
    const inner = placeAt(
      { ...scope, ...nominalPlace, width, inset: true },
      { gaps: setting.gaps, type: setting.type, leads: 'inline' },
    );
    const { parts, height } = lowerMore(kind, rest, inner, setting.rows);
    const whole = ask.lines[0]! - ask.rule - lineTop(inner.tokens.type.body, scope.heights) + height;
    const edge = setting.toFoot ? sheetEnd(scope) - space[0]! : Math.min(foot.horizon - space[1]!, clear);
    const rule = Math.max(end + space[3]!, Math.min(ask.rule, edge - whole));
    return { setting, parts, rule, bottom: rule + whole, holds: rule + whole <= edge };
  };
  for (const setting of settings.slice(0, -1)) {
    const placed = place(setting);
    if (placed.holds) return placed;
  }
  return place(settings.at(-1)!);
}

/** Who asks, and the height down to which nothing stands: the logo keeps its room. Notes of more than a line take that room. */
function lowerSender(scope: DeckScope): { readonly node?: HtmlChild; readonly clear: number } {
  const { about } = scope;
  const { ask, foot, type } = scope.tokens;
  const line = ask.sender - lineTop(type.foot, scope.heights);
  if (!about.organization || line + type.foot.line > sheetEnd(scope)) return { clear: sheetEnd(scope) };
  const { name } = about.organization;
  const { size: height, ...place } = ask.logo;
  const logo = drawMark(scope.palettes[scope.scheme].ask, { ...place, height }, name, scope);
  const indent = logo && Math.round(Math.max(logo.indent, foot.textX - foot.numberX));
  const node = h(
    'div',
    { class: 'from t-foot' },
    logo?.node,
    logo && scope.mark?.wordmark ? undefined : h('span', { style: indent && `margin-inline-start: ${indent}px` }, name),
  );
  return { node, clear: logo ? Math.min(line, line + type.foot.line / 2 - logo.room) : line };
}
