// Front matter and the author's contact block → what stands in the foot, or at the foot of the narrow column.

import {
  type ContactBlock,
  type ContactEntry,
  type FrontMatter,
  formatDay,
  type Inline,
  linesOf,
  shownAddress,
} from '../../model/index.ts';
import type { TextRun } from '../../typeset/index.ts';
import { type BodyContext, logRun } from './body-context.ts';
import type { FootContent, FootEntry } from './foot.ts';
import { runSet, same } from './run-sets.ts';
import { describeLink, runsOf } from './runs.ts';

/** The contact block of a pitch, and the heading that stood over nothing but it. */
export interface TakenContact {
  readonly contact?: ContactBlock;
  readonly contactHeading?: readonly Inline[];
}

/** The foot of a pitch: its own contact block, else the contacts of the front matter, else its authors; then its address and its day. */
export function footOf(frontMatter: FrontMatter, taken: TakenContact, context: BodyContext): FootContent {
  const { styles, words } = context;
  const head = styles.of('footHead');
  const entries: FootEntry[] =
    taken.contact && taken.contact.children.length > 0
      ? blockEntries(taken.contact, context)
      : contactEntries(frontMatter, context);
  const log = (run: TextRun, key: string): TextRun => logRun(run, key, frontMatter, context);
  const label = (text: string) => [log({ text, style: styles.of('foot', 1, { bold: true }) }, 'lang')];
  if (frontMatter.link) {
    const url = frontMatter.link;
    entries.push({ label: label(words.web), lines: [[linkRun(shownAddress(url), url, 'link', frontMatter, context)]] });
  }
  if (frontMatter.date) {
    entries.push({
      label: label(words.edition),
      lines: [[log({ text: formatDay(frontMatter.date, frontMatter.lang), style: styles.of('foot') }, 'date')]],
    });
  }
  const legal = frontMatter.organization?.legal;
  return {
    head: taken.contactHeading
      ? runsOf(taken.contactHeading, same(head), styles, context.log)
      : entries.length > 0
        ? [log({ text: words.talkToUs, style: head }, 'lang')]
        : [],
    entries,
    legal: legal ? [log({ text: legal, style: styles.of('note') }, 'organization.legal')] : undefined,
    qr: frontMatter.link ? { url: frontMatter.link, words } : undefined,
  };
}

function contactEntries(frontMatter: FrontMatter, context: BodyContext): FootEntry[] {
  const authors: readonly ContactEntry[] = frontMatter.authors.filter((author) => author.email);
  const contacts = frontMatter.contact.length > 0 ? frontMatter.contact : authors;
  return contacts.map((contact, index) => contactEntry(contact, `contact.${index}`, frontMatter, context));
}

function contactEntry(contact: ContactEntry, key: string, frontMatter: FrontMatter, context: BodyContext): FootEntry {
  const { styles } = context;
  const text = (value: string, bold = false): TextRun =>
    logRun({ text: value, style: styles.of('foot', 1, { bold }) }, key, frontMatter, context);
  const lines = [
    ...(contact.role ? [[text(contact.role)]] : []),
    ...(contact.email ? [[linkRun(contact.email, `mailto:${contact.email}`, key, frontMatter, context)]] : []),
    ...(contact.chat ? [[text(contact.chat)]] : []),
    ...(contact.url ? [[linkRun(shownAddress(contact.url), contact.url, key, frontMatter, context)]] : []),
  ];
  return { label: [text(contact.name ?? kindOf(contact, context), true)], lines };
}

/** What to call a contact that has no name. */
function kindOf(contact: ContactEntry, { words }: BodyContext): string {
  if (contact.email) return words.mail;
  return contact.chat ? words.chat : contact.url ? words.web : words.contact;
}

/** The author's own contact block: each of its lines is an entry. */
function blockEntries(contact: ContactBlock, context: BodyContext): FootEntry[] {
  const set = runSet(context.styles, 'foot');
  return linesOf(contact.children).map((line) => ({
    label: [],
    lines: [runsOf(line, set, context.styles, context.log)],
  }));
}

function linkRun(text: string, url: string, key: string, frontMatter: FrontMatter, context: BodyContext): TextRun {
  const origin = { link: { url, contents: describeLink(url) } };
  return logRun({ text, style: context.styles.of('foot'), origin }, key, frontMatter, context);
}
