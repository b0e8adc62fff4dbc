// Paragraphs, and the lines of figures → texts of the body, shaped once for every size.

import type { Span } from '../../diagnostics/index.ts';
import { boldBeginning, type Inline, type Stat } from '../../model/index.ts';
import { prepareParagraph, type TextRun } from '../../typeset/index.ts';
import type { BodyContext } from './body-context.ts';
import type { TextPart } from './body-part.ts';
import { figureSet, runSet } from './run-sets.ts';
import { runsOf } from './runs.ts';

/** A paragraph; its bold beginning becomes a run-in head with a disc beside it. `follows` says that a plain one stands before it. */
export function prepareText(children: readonly Inline[], span: Span, context: BodyContext, follows: boolean): TextPart {
  const { runs, runIn } = runsWithRunIn(children, context);
  return {
    type: 'text',
    role: 'P',
    paragraph: prepareParagraph(runs),
    marker: runIn ? { type: 'disc' } : undefined,
    indented: follows && !runIn,
    span,
  };
}

/** The runs of a text whose bold beginning, if it has one, is a run-in head. */
export function runsWithRunIn(
  children: readonly Inline[],
  { styles, log }: BodyContext,
): { readonly runs: readonly TextRun[]; readonly runIn: boolean } {
  const bold = boldBeginning(children);
  const body = runSet(styles, 'body');
  if (!bold) return { runs: runsOf(children, body, styles, log), runIn: false };
  const head = runsOf(bold.lead.children, runSet(styles, 'runIn'), styles, log);
  return { runs: [...head, ...runsOf(bold.rest, body, styles, log)], runIn: true };
}

/** A figure that found no place in the head: a line of text that begins with it. */
export function prepareStat(stat: Stat, { styles, log }: BodyContext): TextPart {
  const runs = [
    ...runsOf(stat.figure, figureSet(styles), styles, log),
    { text: ' ', style: styles.of('body') },
    ...runsOf(stat.label, runSet(styles, 'body'), styles, log),
  ];
  const paragraph = prepareParagraph(runs);
  return { type: 'text', role: 'P', paragraph, indented: false, marker: { type: 'disc' }, span: stat.span };
}
