// Reads one family of fonts from the project: the files of a theme, or a package among the project's.
// In: where the family comes from. Out: its faces, and a finding for each file that cannot be used.

import { posix } from 'node:path';
import type { Diagnostic, Outcome, Span } from '../diagnostics/index.ts';
import { type FontFace, type FontStore, nearestFace, type OpenedFont } from '../fonts/index.ts';
import { type Host, HostError } from '../host/index.ts';
import { type FamilySource, type FontFiles, faceNames, faceOfName } from '../theme/index.ts';
import { findFile } from './find-file.ts';
import {
  missingFont,
  missingPackage,
  outsideFont,
  unreadableFont,
  unusableFont,
  wrongPackage,
} from './font-findings.ts';

export interface FontContext {
  readonly host: Host;
  readonly root: string;
  readonly store: FontStore;
}

/** Where a theme names a family, and what for. */
export interface FamilyUse {
  /** `fonts.display`, `fonts.fallback[0]` */
  readonly place: string;
  readonly use: 'role' | 'fallback';
  readonly places: ReadonlyMap<string, Span>;
}

/** A file of a family, and the face it should give. */
interface FamilyFile {
  readonly path: string;
  readonly shown: string;
  readonly weight: number;
  readonly italic: boolean;
  /** True when a variable font may give all weights, not only this. */
  readonly everyWeight: boolean;
  readonly span: Span | undefined;
}

type Files = Outcome<readonly FamilyFile[]>;

/** The weights that a theme's styles are set in. */
const allWeights: readonly number[] = [300, 400, 500, 600, 700];
/** What stands in for missing letters comes upright, for plain and for strong text: each weight of a CJK family has megabytes. */
const fallbackWeights: readonly number[] = [400, 600];

export async function readFamily(
  family: string,
  source: FamilySource,
  use: FamilyUse,
  context: FontContext,
): Promise<Outcome<readonly FontFace[]>> {
  const { value: files, diagnostics } =
    source.kind === 'package'
      ? await packageFiles(source.name, use, context)
      : await givenFiles(source.files, use, context);
  const found: Diagnostic[] = [...diagnostics];
  const faces: FontFace[] = [];
  for (const file of files) {
    const { value: font, diagnostics: ofFile } = await openFile(file, context);
    found.push(...ofFile);
    if (font) faces.push(...(await facesOfFile(family, file, font, use, context)));
  }
  return { value: faces, diagnostics: found };
}

async function openFile(file: FamilyFile, { host, store }: FontContext): Promise<Outcome<OpenedFont | undefined>> {
  try {
    const opened = await store.open(file.path, await host.read(file.path));
    if (typeof opened !== 'string') return { value: opened, diagnostics: [] };
    return { value: undefined, diagnostics: [unusableFont(file.shown, opened, file.span)] };
  } catch (failure) {
    if (!(failure instanceof HostError)) throw failure;
    return { value: undefined, diagnostics: [unreadableFont(file.shown, failure, file.span)] };
  }
}

function facesOfFile(
  family: string,
  { shown, weight, italic, everyWeight }: FamilyFile,
  font: OpenedFont,
  { use }: FamilyUse,
  { store }: FontContext,
): Promise<readonly FontFace[]> {
  const { weights } = font;
  const wanted = weights && everyWeight ? (use === 'role' ? allWeights : fallbackWeights) : [weight];
  const within = (value: number): number => (weights ? Math.min(weights.max, Math.max(weights.min, value)) : value);
  const distinct = [...new Set(weights && everyWeight ? wanted.map(within) : wanted)];
  return Promise.all(
    distinct.map((value) =>
      store.face(font, {
        key: `${shown} ${value}${italic ? ' italic' : ''}`,
        family,
        weight: value,
        italic,
        ...(weights ? { variations: { wght: within(value) } } : {}),
      }),
    ),
  );
}

/** The files that a theme names, beside the file that names them or from the project's root. */
async function givenFiles(files: FontFiles, { place, places }: FamilyUse, { host, root }: FontContext): Promise<Files> {
  const found: FamilyFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const uprights = faceNames.filter((name) => files[name] !== undefined && !faceOfName(name).italic);
  for (const name of faceNames) {
    const reference = files[name];
    if (reference === undefined) continue;
    const span = places.get(`${place}.${name}`) ?? places.get(place);
    const beside = posix.dirname(span?.file.path ?? '.');
    const file = await findFile(host, root, [posix.join(beside, reference), reference]);
    const alone = uprights.length === 1 && (name === 'regular' || name === 'italic');
    if (file === undefined) diagnostics.push(missingFont(reference, beside, span));
    else if (file === 'outside') diagnostics.push(outsideFont(reference, span));
    else found.push({ ...file, ...faceOfName(name), everyWeight: alone, span });
  }
  return { value: found, diagnostics };
}

/** A folder of one face in a package of `@expo-google-fonts`: `400Regular`, `600SemiBold_Italic`. */
const faceFolder = /^(\d{3})[A-Za-z]+?(_Italic)?$/;

/** The TrueType files of a package in the project's own `node_modules`, at the weights that are asked for. */
async function packageFiles(
  name: string,
  { place, use, places }: FamilyUse,
  { host, root }: FontContext,
): Promise<Files> {
  const span = places.get(place);
  const folder = await findFile(host, root, [posix.join('node_modules', name)], 'folder');
  if (folder === undefined) return nothing(missingPackage(name, span));
  if (folder === 'outside') return nothing(outsideFont(`node_modules/${name}`, span));
  const offered = (await host.list(folder.path)).flatMap((entry) => {
    const [, weight, italic] = faceFolder.exec(entry.name) ?? [];
    return entry.kind === 'folder' && weight
      ? [{ folder: entry.name, weight: Number(weight), italic: italic !== undefined }]
      : [];
  });
  const wanted = use === 'role' ? allWeights : fallbackWeights;
  const slants = use === 'role' ? [false, true] : [false];
  const chosen = new Set(
    slants.flatMap((italic) => {
      const slanted = offered.filter((face) => face.italic === italic);
      return wanted.flatMap((weight) => nearestFace(slanted, { weight, italic }) ?? []);
    }),
  );
  const files = await Promise.all(
    [...chosen].map(async ({ folder: inside, weight, italic }) => {
      const path = posix.join(folder.path, inside);
      const file = (await host.list(path)).find((entry) => entry.kind === 'file' && entry.name.endsWith('.ttf'));
      if (!file) return [];
      const shown = posix.join(folder.shown, inside, file.name);
      return [{ path: posix.join(path, file.name), shown, weight, italic, everyWeight: false, span }];
    }),
  );
  const value = files.flat();
  return value.length > 0 ? { value, diagnostics: [] } : nothing(wrongPackage(name, span));
}

const nothing = (finding: Diagnostic): Files => ({ value: [], diagnostics: [finding] });
