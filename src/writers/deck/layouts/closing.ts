// The slide that asks: the request set large on red, under a rule whom to write to, and who asks.
// In: what the ask and contact blocks hold, or what the front matter says in their stead. Out: the slide's sheet.

import { type HtmlChild, h } from '../../../html/index.ts';
import { type Block, type FrontMatter, type Heading, plainText } from '../../../model/index.ts';
import { lineTop, type TextStyle } from '../../../theme/index.ts';
import { lowerBlocks } from '../blocks.ts';
import { lowerContactList, lowerContacts, type RowGap } from '../contacts.ts';
import { fitOf, type Sheet } from '../fit.ts';
import { lowerInlines } from '../inlines.ts';
import type { Kind } from '../kind.ts';
import { drawMark } from '../mark.ts';
import { balanceLines, stepsOf } from '../measure.ts';
import { lowerLinkedCode } from '../qr.ts';
import { type DeckScope, nominalPlace, type Part, placeAt, type Scope } from '../scope.ts';
import { stackHeight } from '../stack.ts';
import { DROP, sizeStyle, withBreaks } from './set-large.ts';

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
export function lowerClosing(kind: Closing, heading: Heading | undefined, about: FrontMatter, scope: DeckScope): Sheet {
  const { spoken, rest } = readRequest(kind, about);
  const named = spoken !== undefined && heading !== undefined;
  const request = spoken ?? (heading ? plainText(heading.children) : scope.words.contact);
  const shift = named ? scope.tokens.ask.heading.shift : 0;
  const { lines, style } = fitRequest(request, scope, shift);
  const url = kind.qr?.url ?? about.link;
  const { ask, size, type } = scope.tokens;
  const top = ask.baselines[0]! + shift - lineTop(type.ask, scope.heights);
  const end = top + lines.length * style.line;
  const signed = lowerSender(about, scope);
  const more = placeMore(kind, rest, end, { besideCode: url !== undefined, clear: signed.clear }, scope);
  const code = url === undefined ? undefined : lowerCode(url, more.rule, scope);
  const sender = more.setting.toFoot ? undefined : signed.node;
  const edge = sender ? ask.sender - lineTop(type.foot, scope.heights) : size[1];
  const { gaps, type: step } = more.setting;
  const classes = ['more stack', code && 'beside-code', gaps > 0 && `gaps-${gaps}`, step > 0 && `type-${step}`];
  return {
    children: [
      named ? h('h2', { class: 'what t-lead' }, ...lowerInlines(heading.children, scope)) : undefined,
      h(named ? 'p' : 'h2', { class: 'request t-ask', style: sizeStyle(style, type.ask) }, ...withBreaks(lines)),
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

/** The words of the request, and what stands beside it in the body. */
function readRequest(kind: Closing, about: FrontMatter): { readonly spoken?: string; readonly rest: readonly Block[] } {
  const [first, ...others] = kind.ask?.children ?? [];
  if (first?.type === 'paragraph') return { spoken: plainText(first.children), rest: [...others, ...kind.rest] };
  return { spoken: kind.ask ? about.ask : undefined, rest: [...(first ? [first] : []), ...others, ...kind.rest] };
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
  kind: Closing,
  rest: readonly Block[],
  end: number,
  { besideCode, clear }: { readonly besideCode: boolean; readonly clear: number },
  scope: DeckScope,
) {
  const { ask, axes, space, size, foot } = scope.tokens;
  const width = axes.right - ask.x - (besideCode ? ask.qr.size + space[3]! : 0);
  const place = (setting: (typeof settings)[number]) => {
    const inner = placeAt(
      { ...scope, ...nominalPlace, width, inset: true },
      { gaps: setting.gaps, type: setting.type, leads: 'inline' },
    );
    const { parts, height } = lowerMore(kind, rest, inner, setting.rows);
    const whole = ask.lines[0]! - ask.rule - lineTop(inner.tokens.type.body, scope.heights) + height;
    const edge = setting.toFoot ? size[1] - space[0]! : Math.min(foot.horizon - space[1]!, clear);
    const rule = Math.max(end + space[3]!, Math.min(ask.rule, edge - whole));
    return { setting, parts, rule, bottom: rule + whole, holds: rule + whole <= edge };
  };
  for (const setting of settings.slice(0, -1)) {
    const placed = place(setting);
    if (placed.holds) return placed;
  }
  return place(settings.at(-1)!);
}

/** Who asks, and the height down to which nothing stands: the logo keeps its room. */
function lowerSender(about: FrontMatter, scope: DeckScope): { readonly node?: HtmlChild; readonly clear: number } {
  const { ask, foot, size, type } = scope.tokens;
  if (!about.organization) return { clear: size[1] };
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
  const line = ask.sender - lineTop(type.foot, scope.heights);
  return { node, clear: logo ? Math.min(line, line + type.foot.line / 2 - logo.room) : line };
}
