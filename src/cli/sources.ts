// Which pitches a command is about, and how their places are named.
// In: the operands of a command. Out: the project and its pitches, or what is wrong with an operand.

import { posix } from 'node:path';
import type { SourceFile } from '../diagnostics/index.ts';
import type { Host } from '../host/index.ts';
import { listPitches, locatePitch, locateProject, type PitchSource, type Project } from '../index.ts';
import type { Io } from './io.ts';
import { UsageError } from './option-table.ts';

export interface Sources {
  readonly project: Project;
  readonly pitches: readonly PitchSource[];
  /** True when the pitches are all that the project's `decks/` holds. */
  readonly areAll: boolean;
}

/** The pitches named by the operands; without operands, everything in `decks/`. */
export async function locateSources(operands: readonly string[], { host }: Io): Promise<Sources> {
  const project = await locateProject(host, '.');
  if (operands.length === 0) {
    const pitches = await listPitches(host, project);
    if (pitches.length > 0) return { project, pitches: eachOnce(pitches), areAll: true };
    throw new UsageError('There is no pitch in `decks/`. Name a Markdown file, or a folder that holds a `pitch.md`.');
  }
  const pitches: PitchSource[] = [];
  for (const operand of operands) pitches.push(await locateOperand(operand, project, host));
  return { project, pitches: eachOnce(pitches), areAll: false };
}

async function locateOperand(operand: string, project: Project, host: Host): Promise<PitchSource> {
  const path = operand.replace(/(.)\/+$/, '$1');
  if (!(await host.stat(path))) {
    const named = (await listPitches(host, project)).find(({ name }) => name === operand);
    if (named) return named;
    throw new UsageError(`There is no file or folder \`${operand}\`.`);
  }
  const { value: pitch, diagnostics } = await locatePitch(host, path);
  if (!pitch) {
    const isAll = (await host.realPath(path)) === posix.join(await host.realPath(project.root), 'decks');
    const why = isAll
      ? 'It holds them all: leave the source out to take everything in `decks/`.'
      : diagnostics.map(({ message }) => message).join(' ');
    throw new UsageError(`\`${operand}\` is no pitch. ${why}`);
  }
  if (pitch.ignored.some((file) => file.path === pitch.main)) throw new UsageError(variantRefusal(operand));
  return pitch;
}

/** The main file of a pitch is only ignored as a variant of another. */
function variantRefusal(operand: string): string {
  const [, base, lang] = /^(.*)\.([^.]+)\.md$/.exec(operand) ?? [];
  return `\`${operand}\` is \`${base}.md\` in another language, and language variants are not available yet. Name \`${base}.md\`, or take \`.${lang}\` out of the file's name to make it a pitch of its own.`;
}

/** A pitch named twice is one; two of one name would overwrite each other's outputs. */
function eachOnce(pitches: readonly PitchSource[]): readonly PitchSource[] {
  const byName = new Map<string, PitchSource>();
  for (const pitch of pitches) {
    const other = byName.get(pitch.name);
    if (other && (other.root !== pitch.root || other.main !== pitch.main)) {
      throw new UsageError(
        `\`${other.main}\` and \`${pitch.main}\` are both called \`${pitch.name}\`, and would be written to the same files.`,
      );
    }
    byName.set(pitch.name, pitch);
  }
  return [...byName.values()];
}

/** Names a source as one would type it where the command was given. */
export async function createPathNamer({ host }: Io, root: string): Promise<(file: SourceFile) => string> {
  const [here, from] = await Promise.all([host.realPath('.'), host.realPath(root)]);
  return ({ path }) => {
    const shown = posix.relative(here, posix.resolve(from, path));
    return shown.startsWith('../../../') ? posix.resolve(from, path) : shown;
  };
}
