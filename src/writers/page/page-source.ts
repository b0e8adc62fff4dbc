// The pitch as it stands on the page → its own source, for readers of the PDF. It is written from what the page selected: notes,
// comments, variables, and what is only for the deck or was left out, are not in it and can't come into it.

import type { Block, FrontMatter, Pitch, Slide } from '../../model/index.ts';
import type { Attachment } from '../../pdf/index.ts';
import { formatBlocks } from './markdown-blocks.ts';

/** `page` is the selection of the page, without what it had no room for. */
export function formatPageSource(page: Pitch): Attachment {
  const { frontMatter, name, slides, split } = page;
  const body = slides.map(formatSlide).filter((text) => text !== '');
  return {
    name: `${name}.md`,
    description: `${frontMatter.title} (Markdown)`,
    mediaType: 'text/markdown',
    text: `${formatFrontMatter(frontMatter, slides)}\n${body.join(split.by === 'rules' ? '\n\n---\n\n' : '\n\n')}\n`,
  };
}

const formatSlide = ({ heading, blocks }: Slide): string => formatBlocks(heading ? [heading, ...blocks] : blocks);

/** The keys that the page prints or the PDF says, as JSON, which is YAML. */
function formatFrontMatter(frontMatter: FrontMatter, slides: readonly Slide[]): string {
  const { title, subtitle, description, keywords, lang, date, link, authors, organization, event, prices } =
    frontMatter;
  const saysContact = says(slides, 'contact');
  const contact = saysContact ? [] : frontMatter.contact;
  // Without a contact, authors are whom to write to, and their addresses are printed.
  const people = saysContact || contact.length > 0 ? authors.map(({ name }) => ({ name })) : authors;
  const entries = {
    title,
    subtitle,
    description,
    keywords,
    lang,
    date,
    link,
    authors: people.length > 0 ? people : undefined,
    organization: organization && { name: organization.name, url: organization.url, legal: organization.legal },
    event,
    contact: contact.length > 0 ? contact : undefined,
    ask: says(slides, 'ask') ? undefined : frontMatter.ask,
    prices,
  };
  const lines = Object.entries(entries).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${JSON.stringify(value)}`],
  );
  return ['---', ...lines, '---', ''].join('\n');
}

/** Whether a block in the text says itself what the front matter would. */
const says = (slides: readonly Slide[], type: 'ask' | 'contact'): boolean =>
  slides.some((slide) => slide.blocks.some((block) => saysIn(block, type)));

function saysIn(block: Block, type: 'ask' | 'contact'): boolean {
  switch (block.type) {
    case 'ask':
    case 'contact':
      return block.type === type && block.children.length > 0;
    case 'columns':
      return block.columns.some(({ children }) => children.some((child) => saysIn(child, type)));
    case 'fragments':
    case 'html-block':
      return block.children.some((child) => saysIn(child, type));
    default:
      return false;
  }
}
