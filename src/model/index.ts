// The door of `model`.

export { refusedScheme, shownAddress } from './address.ts';
export { allowedHost, readHostName } from './allowed-hosts.ts';
export type {
  Attributes,
  AutoAnimate,
  Background,
  FragmentStep,
  Output,
  Playing,
  Show,
  SlideLayout,
  Visibility,
} from './attributes.ts';
export { noAttributes, slideLayouts, visibilities } from './attributes.ts';
export { bareQuote } from './bare-quote.ts';
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
  Logo,
  Logos,
  MediaBlock,
  Only,
  Paragraph,
  Qr,
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
export { countWords } from './count-words.ts';
export { formatEvent } from './event-line.ts';
export type {
  CalendarDate,
  ContactEntry,
  DeckSettings,
  DeckSize,
  FrontMatter,
  LogoSources,
  Organization,
  PageSettings,
  Person,
  PitchEvent,
  PriceTerms,
  SplitMode,
  Transition,
} from './front-matter.ts';
export { deckSizes, overflowModes, splitModes, transitions } from './front-matter.ts';
export type {
  Break,
  CodeSpan,
  Emphasis,
  Footnote,
  HtmlInline,
  Icon,
  Image,
  Inline,
  Link,
  Mark,
  Strike,
  Strong,
  Text,
  Variable,
} from './inline.ts';
export { isRightToLeft, isUnicameral } from './language.ts';
export type { BoldBeginning } from './lead.ts';
export { boldBeginning, closeLead } from './lead.ts';
export { linesOf } from './lines-of.ts';
export type { MarkMeaning } from './marks.ts';
export { leadingMark } from './marks.ts';
export { isMediaFile, isSoundFile } from './media-files.ts';
export { isNumeric, lengthBeforeDecimals } from './numerals.ts';
export { readOrdinal } from './ordinals.ts';
export type { Pitch, Slide, SlideNote, Split } from './pitch.ts';
export { languagesOf } from './pitch-languages.ts';
export { inlinesOf, OBJECT, plainText } from './plain-text.ts';
export { nameImage, nameSource } from './source-name.ts';
export { isSpeakerNotes, refuseSpeakerNotes } from './speaker-notes.ts';
export { featureKind, readTierValue } from './tier-values.ts';
export { formatMoney, formatPlaces, formatPriceTerms } from './tier-words.ts';
export type {
  Money,
  Tier,
  TierFeature,
  TierMark,
  TierPlaces,
  TierPrice,
  Tiers,
  TierText,
  TierValue,
} from './tiers.ts';
export type { Visitor } from './visit.ts';
export { visitBlocks, visitSlide } from './visit.ts';
export type { Words } from './words.ts';
export { foreignWords, formatDay, wordsFor } from './words.ts';
