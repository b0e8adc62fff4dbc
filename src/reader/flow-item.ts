// What a file's tokens become before there are slides: blocks, and what stands between them. Types only.

import type { Span } from '../diagnostics/index.ts';
import type { Block } from '../model/index.ts';
import type { PlacedItems } from './attributes.ts';

export type FlowItem =
  | { readonly type: 'block'; readonly block: Block }
  /** What HTML says to the speaker, wherever among the blocks before it that stands. */
  | { readonly type: 'said'; readonly blocks: readonly Block[] }
  | { readonly type: 'cut'; readonly below: boolean; readonly span: Span }
  | { readonly type: 'part'; readonly part: 'page' | 'note'; readonly span: Span }
  /** Where an included file begins and ends. */
  | { readonly type: 'included'; readonly edge: 'begin' | 'end' }
  | { readonly type: 'slide-attributes'; readonly placed: PlacedItems };
