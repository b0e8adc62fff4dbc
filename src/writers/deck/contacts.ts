// Whom to write to: labels and addresses, from the front matter or from a list of bold beginnings.
// In: contact entries or blocks. Out: a description list for one address, a block a person where several have names; and their heights.

import { h } from '../../html/index.ts';
import {
  type Block,
  boldBeginning,
  type ContactEntry,
  type Inline,
  inlinesOf,
  noAttributes,
  shownAddress,
} from '../../model/index.ts';
import { strong } from '../../theme/index.ts';
import { lowerInlines } from './inlines.ts';
import { sum } from './lengths.ts';
import { textHeight, widthOfLine } from './measure.ts';
import { gapOf, type Part, type Scope } from './scope.ts';

interface Row {
  readonly label: readonly Inline[];
  readonly value: readonly Inline[];
}

/** Whether rows stand at ease or as close as the lines of a text. */
export type RowGap = 'ease' | 'close';

/** A person's name and addresses have this much where they need it, in px. */
const PERSON = 330;

/** The front matter's entries; undefined when there are none. */
export function lowerContacts(scope: Scope, gap: RowGap = 'ease'): Part | undefined {
  const entries = scope.about.contact;
  if (entries.length === 0) return undefined;
  const people = entries.filter((entry) => entry.name !== undefined);
  if (people.length > 1) return lowerPeople(entries, scope);
  const rows = lowerRows(
    entries.flatMap((entry) => rowsOf(entry, scope)),
    scope,
    gap,
  );
  const [person] = people;
  if (person?.name === undefined) return rows;
  const who = [
    bold(text(person.name, scope), scope),
    ...(person.role ? text(`${scope.words.between}${person.role}`, scope) : []),
  ];
  const { body } = scope.tokens.type;
  return {
    node: h('div', { class: 'stack' }, h('p', { class: 't-body' }, ...lowerInlines(who, scope)), rows.node),
    height: textHeight(who, body, scope) + gapOf(scope, 'block') + rows.height,
    text: false,
  };
}

/** A body's own contact block: a list of bold beginnings reads as labels and addresses. Undefined when it is anything else. */
export function lowerContactList(blocks: readonly Block[], scope: Scope, gap: RowGap = 'ease'): Part | undefined {
  const [list, ...more] = blocks;
  if (list?.type !== 'list' || more.length > 0) return undefined;
  const rows: Row[] = [];
  for (const item of list.items) {
    const [first, ...others] = item.children;
    const beginning = first?.type === 'paragraph' && others.length === 0 ? boldBeginning(first.children) : undefined;
    if (!beginning || beginning.rest.length === 0) return undefined;
    rows.push({ label: beginning.lead.children, value: beginning.rest });
  }
  return lowerRows(rows, scope, gap);
}

/** Labels in a column as wide as the widest of them, and no narrower than usual. */
function lowerRows(rows: readonly Row[], scope: Scope, gap: RowGap): Part {
  const { ask, space, type } = scope.tokens;
  const ofLabel = strong(type.body);
  const usual = ask.values - ask.x - space[3]!;
  const widest = Math.max(usual, ...rows.map(({ label }) => Math.ceil(widthOfLine(label, ofLabel, scope)) + 1));
  const labels = Math.min(widest, Math.floor(scope.width / 2));
  const heights = rows.map(({ label, value }) =>
    Math.max(
      textHeight(label, ofLabel, scope, labels),
      textHeight(value, type.body, scope, scope.width - labels - space[3]!),
    ),
  );
  return {
    node: h(
      'dl',
      { class: gap === 'close' ? 'close contacts t-body' : 'contacts t-body', style: `--labels: ${labels}px` },
      ...rows.flatMap(({ label, value }) => [
        h('dt', {}, ...lowerInlines(label, scope)),
        h('dd', {}, ...lowerInlines(value, scope)),
      ]),
    ),
    height: sum(heights) + Math.max(0, rows.length - 1) * (gap === 'close' ? 0 : space[0]!),
    text: false,
  };
}

/** As many people side by side as have room. */
function lowerPeople(entries: readonly ContactEntry[], scope: Scope): Part {
  const { space, type } = scope.tokens;
  const people = entries.map((entry) => linesOf(entry, scope));
  const widest = Math.max(...people.flat().map((line) => Math.ceil(widthOfLine(line, type.body, scope)) + 1));
  const least = Math.min(PERSON, widest);
  const across = Math.min(entries.length, Math.max(1, Math.floor((scope.width + space[3]!) / (least + space[3]!))));
  const width = (scope.width - (across - 1) * space[3]!) / across;
  const heights = people.map((lines) => sum(lines.map((line) => textHeight(line, type.body, scope, width))));
  const rows = Array.from({ length: Math.ceil(entries.length / across) }, (_, row) =>
    Math.max(...heights.slice(row * across, (row + 1) * across)),
  );
  return {
    node: h(
      'div',
      { class: 'people', style: `--across: ${across}` },
      ...people.map((lines) =>
        h('div', { class: 't-body' }, ...lines.map((line) => h('p', {}, ...lowerInlines(line, scope)))),
      ),
    ),
    height: sum(rows) + (rows.length - 1) * space[2]!,
    text: false,
  };
}

function linesOf(entry: ContactEntry, scope: Scope): readonly (readonly Inline[])[] {
  const name = entry.name ?? entry.role ?? scope.words.contact;
  return [
    [bold(text(name, scope), scope)],
    ...(entry.name && entry.role ? [text(entry.role, scope)] : []),
    ...rowsOf(entry, scope).map(({ value }) => value),
  ];
}

function rowsOf({ chat, email, url }: ContactEntry, scope: Scope): readonly Row[] {
  const { words } = scope;
  const row = (label: string, value: readonly Inline[]): Row => ({ label: text(label, scope), value });
  return [
    ...(chat ? [row(words.chat, text(chat, scope))] : []),
    ...(email ? [row(words.mail, [link(`mailto:${email}`, email, scope)])] : []),
    ...(url ? [row(words.web, [link(url, shownAddress(url), scope)])] : []),
  ];
}

/** What the front matter says stands where its file does. */
const placeOf = ({ about: { file } }: Scope) => ({ file, start: 0, end: 0 });

const text = (words: string, scope: Scope): readonly Inline[] => inlinesOf(words, placeOf(scope));

const bold = (children: readonly Inline[], scope: Scope): Inline => ({
  type: 'strong',
  children,
  attributes: noAttributes,
  span: placeOf(scope),
});

const link = (url: string, words: string, scope: Scope): Inline => ({
  type: 'link',
  url,
  children: text(words, scope),
  attributes: noAttributes,
  span: placeOf(scope),
});
