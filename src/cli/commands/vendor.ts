// `pitchpipe vendor`: what a pitch links on the web → files of the project.
// In: sources. Out: downloaded files and a line for each, findings on the error stream, and an exit code.

import { type Diagnostic, type VendorStep, vendorPitch } from '../../index.ts';
import { defineCommand } from '../command.ts';
import type { ExitCode, Io } from '../io.ts';
import { type OptionValues, strictOption, UsageError } from '../option-table.ts';
import { exitCodeOf } from '../report/exit-code.ts';
import { orderFindings } from '../report/order.ts';
import { formatPretty } from '../report/pretty.ts';
import { countFindings, formatTotals, plural } from '../report/totals.ts';
import { createPathNamer, locateSources } from '../sources.ts';

const options = [
  { name: 'update', description: 'Download again what is there, and say what has changed.' },
  strictOption,
] as const;

export const vendorCommand = defineCommand({
  name: 'vendor',
  operands: '<source…>',
  summary: 'Download the pictures, films and sounds that a pitch links on the web, once, into `assets/vendored/`.',
  details: [
    'A source is a Markdown file, or a folder with a `pitch.md`. From then on `build` finds these files without a network, by the same addresses.',
    '`assets/vendored/vendored.json` lists each address with its file and that file’s hash. Keep the folder in version control.',
    'Addresses of this computer and of the networks around it are refused, also behind a redirect.',
  ],
  options,
  run: vendor,
});

async function vendor(values: OptionValues<typeof options>, operands: readonly string[], io: Io): Promise<ExitCode> {
  if (operands.length === 0)
    throw new UsageError('Name the pitch whose pictures, films and sounds are to be downloaded.');
  const { host, out, err } = io;
  const { pitches } = await locateSources(operands, io);
  const steps: VendorStep[] = [];
  const found: Diagnostic[] = [];
  for (const source of pitches) {
    const { value, diagnostics } = await vendorPitch(host, source, values);
    const showPath = await createPathNamer(io, source.root);
    for (const step of value) out.write(`${formatStep(step)}\n`);
    for (const finding of orderFindings(diagnostics)) {
      err.write(formatPretty(finding, { colors: err.colors, showPath }));
    }
    steps.push(...value);
    found.push(...diagnostics);
  }
  const totals = countFindings(found);
  out.write(`${[formatCount(steps, totals.error), formatTotals(totals)].filter(Boolean).join('; ')}\n`);
  return exitCodeOf(totals, values.strict);
}

const words: Readonly<Record<VendorStep['state'], string>> = {
  downloaded: 'downloaded',
  restored: 'downloaded again',
  changed: 'changed',
  kept: 'already there',
};

/** `assets/vendored/harbour-3f2a91c0de.jpg: downloaded, 84 KB, from https://cdn.example/harbour.jpg` */
const formatStep = ({ path, address, state, bytes }: VendorStep): string =>
  `${path}: ${words[state]}, ${Math.max(1, Math.round(bytes / 1000))} KB, from ${address}`;

function formatCount(steps: readonly VendorStep[], errors: number): string {
  if (steps.length === 0 && errors === 0) return 'nothing to download';
  const kept = steps.filter(({ state }) => state === 'kept').length;
  const parts = [`${plural(steps.length - kept, 'file')} downloaded`, ...(kept > 0 ? [`${kept} already there`] : [])];
  return parts.join(', ');
}
