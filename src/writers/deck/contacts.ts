// Whom to write to: labels and addresses from the front matter.
// In: contact entries. Out: a description list for one address, a block a person where several have names.

import { type HtmlChild, type HtmlElement, h } from '../../html/index.ts';
import { type Block, boldBeginning, type ContactEntry, shownAddress } from '../../model/index.ts';
import { lowerInlines } from './inlines.ts';
import type { DeckScope, Part } from './scope.ts';

interface Line {
  readonly label: string;
  readonly value: HtmlChild;
}

/** Contacts with their height and the number of their lines, between which the slide may give or take space. */
export type ContactPart = Part & { readonly lines: number };

/** The front matter's entries within a measure in px; undefined when there are none. */
export function lowerContacts(
  entries: readonly ContactEntry[],
  scope: DeckScope,
  width: number,
): ContactPart | undefined {
  if (entries.length === 0) return undefined;
  const people = entries.filter((entry) => entry.name !== undefined);
  if (people.length > 1) return lowerPeople(entries, scope, width);
  const lines = entries.flatMap((entry) => linesOf(entry, scope));
  const [person] = people;
  const name = person?.name;
  return part(
    h(
      'div',
      { class: 'stack t-body' },
      name === undefined
        ? undefined
        : h('p', { class: 'who' }, h('strong', {}, name), person?.role ? `, ${person.role}` : undefined),
      h('dl', { class: 'contacts' }, ...lines.flatMap((line) => [h('dt', {}, line.label), h('dd', {}, line.value)])),
    ),
    lines.length + (name === undefined ? 0 : 1.5),
    scope,
  );
}

/** A body's own contact block: a list of bold beginnings reads as labels and addresses. Undefined when it is anything else. */
export function lowerContactList(blocks: readonly Block[], scope: DeckScope): ContactPart | undefined {
  const [list, ...more] = blocks;
  if (list?.type !== 'list' || more.length > 0) return undefined;
  const rows: HtmlElement[] = [];
  for (const item of list.items) {
    const [first, ...others] = item.children;
    const beginning = first?.type === 'paragraph' && others.length === 0 ? boldBeginning(first.children) : undefined;
    if (!beginning || beginning.rest.length === 0) return undefined;
    rows.push(
      h('dt', {}, ...lowerInlines(beginning.lead.children, scope.pictures)),
      h('dd', {}, ...lowerInlines(beginning.rest, scope.pictures)),
    );
  }
  return part(h('dl', { class: 'contacts t-body' }, ...rows), list.items.length, scope);
}

/** A person's name and addresses need this much, in px; the stylesheet says the same. */
const LEAST_PERSON = 330;

/** Up to three people stand side by side. */
function lowerPeople(entries: readonly ContactEntry[], scope: DeckScope, width: number): ContactPart {
  const linesPerPerson = entries.map((entry) => 1 + (entry.name && entry.role ? 1 : 0) + linesOf(entry, scope).length);
  const gap = scope.tokens.space[3]!;
  const rows = Math.ceil(entries.length / Math.max(1, Math.floor((width + gap) / (LEAST_PERSON + gap))));
  const people = entries.map((entry) => lowerPerson(entry, scope));
  return part(h('div', { class: 'people' }, ...people), Math.max(...linesPerPerson) * rows, scope);
}

function lowerPerson(entry: ContactEntry, scope: DeckScope): HtmlElement {
  return h(
    'div',
    { class: 't-body' },
    h('p', { class: 'who' }, h('strong', {}, entry.name ?? entry.role ?? scope.words.contact)),
    entry.name && entry.role ? h('p', {}, entry.role) : undefined,
    ...linesOf(entry, scope).map((line) => h('p', {}, line.value)),
  );
}

function part(node: HtmlElement, lines: number, scope: DeckScope): ContactPart {
  return { node, lines, height: lines * scope.tokens.type.body.line, text: false };
}

function linesOf(entry: ContactEntry, scope: DeckScope): readonly Line[] {
  const { words } = scope;
  return [
    ...(entry.chat ? [{ label: words.chat, value: entry.chat }] : []),
    ...(entry.email ? [{ label: words.mail, value: h('a', { href: `mailto:${entry.email}` }, entry.email) }] : []),
    ...(entry.url
      ? [
          {
            label: words.web,
            value: h('a', { href: entry.url, target: '_blank', rel: 'noopener' }, shownAddress(entry.url)),
          },
        ]
      : []),
  ];
}
