// The door of `model`.

export { linkSchemes, refusedScheme } from './address.ts';
export type { Attributes, Background, FragmentStep, Output, Show } from './attributes.ts';
export { noAttributes } from './attributes.ts';
export type {
  Align,
  Ask,
  Attribution,
  Block,
  Callout,
  CalloutKind,
  CodeBlock,
  CodeStep,
  CodeToken,
  Column,
  Columns,
  ContactBlock,
  Figure,
  Fragments,
  Heading,
  HeadingLevel,
  HtmlBlock,
  List,
  ListItem,
  Only,
  Paragraph,
  Quote,
  Rule,
  Stat,
  Stats,
  Table,
  TableCell,
  TableRow,
} from './block.ts';
export { calloutKinds } from './block.ts';
export { checkAddress } from './check-address.ts';
export type {
  CalendarDate,
  ContactEntry,
  DeckSettings,
  FrontMatter,
  LogoSources,
  Organization,
  PageSettings,
  Person,
  PitchEvent,
  SplitMode,
  Transition,
} from './front-matter.ts';
export { splitModes, transitions } from './front-matter.ts';
export type {
  Break,
  CodeSpan,
  Emphasis,
  HtmlInline,
  Image,
  Inline,
  Link,
  Strike,
  Strong,
  Text,
  Variable,
} from './inline.ts';
export { isRightToLeft } from './language.ts';
export type { BoldBeginning } from './lead.ts';
export { boldBeginning } from './lead.ts';
export type { Pitch, Slide, Split } from './pitch.ts';
export type { Words } from './words.ts';
export { formatDay, wordsFor } from './words.ts';
