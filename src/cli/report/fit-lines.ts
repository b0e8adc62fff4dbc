// The fit report: how a page was set, how full it is, what could be better.
// In: a compilation. Out: a line for each subject, to be read in one look; nothing for a pitch without a page.

import type { Compilation, FitReport } from '../../index.ts';
import type { OptionEntry } from '../option-table.ts';
import { showControls } from './cells.ts';
import { plural } from './totals.ts';

export const reportOption = {
  name: 'report',
  value: '<report>',
  choices: ['fit'],
  description: 'Also say how each page was fitted: size, leading, fill, room, its worst line, what was left out.',
} as const satisfies OptionEntry;

const LABEL_WIDTH = 11;

export function describeFit({ source, pitch, page }: Compilation): readonly string[] {
  const report = page?.lowered?.report();
  if (!report || !pitch) return [`${source.name}: no page to report on`];
  const smallest = pitch.frontMatter.page.minSize;
  const lines: readonly (readonly [label: string, text: string])[] = [
    ['type', typeOf(report)],
    ['fill', fillOf(report)],
    ['room', `about ${plural(report.roomWords, 'more word', 'more words')} at ${smallest} pt`],
    ['hyphens', report.hyphens === 0 ? 'none' : `${plural(report.hyphens, 'line')} of running text`],
    ['worst line', report.worstLine ? worstOf(report.worstLine) : 'none: no paragraph goes over a line'],
    ['columns', columnsOf(report)],
    ['left out', report.dropped.length === 0 ? 'nothing' : droppedOf(report)],
  ];
  return [
    `${source.name}: the fit of its page`,
    ...lines.map(([label, text]) => `  ${label.padEnd(LABEL_WIDTH)} ${showControls(text)}`),
  ];
}

function typeOf({ size, leading, tracking }: FitReport): string {
  const tracked = tracking === 0 ? 'not tracked' : `tracked ${tracking > 0 ? '+' : '−'}${Math.abs(tracking) / 10} %`;
  return `${round(size, 2)} pt on ${round(leading, 2)} pt (${round(leading / size, 2)}), ${tracked}`;
}

function fillOf({ fill, rows, capacity, sheets, words }: FitReport): string {
  const where = sheets > 1 ? ` on ${sheets} sheets` : '';
  return `${percent(fill)} of the body, ${rows} of ${capacity} rows${where}; ${plural(words, 'word')} on the page`;
}

const worstOf = ({ text, filled }: NonNullable<FitReport['worstLine']>): string => `${percent(filled)}: “${text}”`;

function columnsOf({ columns, uneven }: FitReport): string {
  if (columns === 1) return 'one';
  if (uneven.length === 0) return 'end together';
  return uneven
    .map(({ sheet, lines, why }) => `end ${plural(lines, 'line')} apart on sheet ${sheet}: ${why}`)
    .join('; ');
}

const droppedOf = ({ dropped }: FitReport): string =>
  dropped.map(({ text, words }) => `“${text}” (${plural(words, 'word')})`).join(', ');

const percent = (share: number): string => `${Math.round(share * 100)} %`;
const round = (value: number, digits: number): number => Number(value.toFixed(digits));
