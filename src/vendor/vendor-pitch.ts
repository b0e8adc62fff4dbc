// Downloads what a pitch links, once, so that it builds without a network from then on.
// In: a pitch and a host with a network. Out: what was done for each address; files in `assets/vendored/` and the list of them.

import { type Diagnostic, diagnostic, type Outcome, type Span } from '../diagnostics/index.ts';
import { type Host, HostError } from '../host/index.ts';
import { type PitchSource, readPitch } from '../reader/index.ts';
import {
  findFile,
  formatVendored,
  mediaReferencesOf,
  type PictureReference,
  picturesOf,
  readVendored,
  remoteAddress,
  type VendoredFile,
  vendoredFolder,
  vendoredList,
} from '../resolve/index.ts';
import { type CheckedFile, checkFile, hashOf } from './check-file.ts';
import { downloadFinding, outsideFinding, tooManyFinding } from './findings.ts';

/** What was done for one address. */
export interface VendorStep {
  readonly address: string;
  /** From the project's root. */
  readonly path: string;
  /** `kept`: it was there. `restored`: it was on the list, but not there. `changed`: the address gives other contents now. */
  readonly state: 'downloaded' | 'kept' | 'restored' | 'changed';
  readonly bytes: number;
}

export interface VendorOptions {
  /** Downloads again what is there. */
  readonly update?: boolean;
}

/** Files that one run asks for, with those that it does not get: a pitch with more is no talk. */
const MAX_FILES = 100;

/** A large photo has 30 MB, and nobody waits longer than half a minute for one. */
const limits = { bytes: 50_000_000, milliseconds: 30_000, redirects: 5 } as const;

/** Downloads the pictures, films and sounds that a pitch names by their addresses. What cannot be had is a finding, and stops nothing else. */
export async function vendorPitch(
  host: Host,
  source: PitchSource,
  { update = false }: VendorOptions = {},
): Promise<Outcome<readonly VendorStep[]>> {
  const { value: pitch, diagnostics } = await readPitch(host, source);
  if (!pitch) return { value: [], diagnostics };
  for (const folder of ['assets', vendoredFolder]) {
    if ((await findFile(host, source.root, [folder], 'folder')) === 'outside') {
      return { value: [], diagnostics: [outsideFinding(folder)] };
    }
  }
  const list = await readVendored(host, source.root);
  if (list.diagnostics.length > 0) return { value: [], diagnostics: list.diagnostics };

  const found: Diagnostic[] = [];
  const steps: VendorStep[] = [];
  const files = new Map(list.value);
  let tries = 0;
  const wanted = placesOf([...picturesOf(pitch), ...mediaReferencesOf(pitch)]);
  for (const [address, span] of wanted) {
    if (tries >= MAX_FILES) {
      found.push(tooManyFinding(MAX_FILES, span));
      break;
    }
    const { value: done, diagnostics: findings } = await vendorFile(address, span, { host, source, files, update });
    found.push(...findings);
    if (done?.step.state !== 'kept') tries += 1;
    if (!done) continue;
    files.set(address, done.entry);
    steps.push(done.step);
  }
  if (steps.some(({ state }) => state !== 'kept')) {
    await host.write(inProject(source, vendoredList), new TextEncoder().encode(formatVendored(files)));
  }
  return { value: steps, diagnostics: found };
}

/** Each address once, where it stands first. */
function placesOf(references: readonly Pick<PictureReference, 'source' | 'span'>[]): ReadonlyMap<string, Span> {
  const places = new Map<string, Span>();
  for (const { source, span } of references) {
    const address = remoteAddress(source);
    if (address !== undefined && !places.has(address)) places.set(address, span);
  }
  return places;
}

interface VendorContext extends Required<VendorOptions> {
  readonly host: Host;
  readonly source: PitchSource;
  readonly files: ReadonlyMap<string, VendoredFile>;
}

interface VendoredStep {
  readonly step: VendorStep;
  readonly entry: VendoredFile;
}

async function vendorFile(
  address: string,
  span: Span,
  context: VendorContext,
): Promise<Outcome<VendoredStep | undefined>> {
  const { host, source, files, update } = context;
  const known = files.get(address);
  const here = known && (await readKept(host, inProject(source, `${vendoredFolder}/${known.file}`)));
  if (known && here && !update) {
    const diagnostics = hashOf(here) === known.sha256 ? [] : [editedFinding(known, span)];
    return { value: { step: stepOf(address, known, 'kept', here.length), entry: known }, diagnostics };
  }
  if (!host.download) throw new HostError(address, 'this host has no network');
  const got = await host.download(address, limits);
  if ('refused' in got) return { value: undefined, diagnostics: [downloadFinding(address, got, span)] };
  const checked = await checkFile(address, got.bytes);
  if (!checked.value) {
    return { value: undefined, diagnostics: checked.diagnostics.map((finding) => ({ ...finding, span })) };
  }
  const state = stateOf(checked.value, known, here);
  const { file, sha256, type } = checked.value;
  const target = inProject(source, `${vendoredFolder}/${file}`);
  const there = await readKept(host, target);
  // The name holds the hash, so that what is there under it is the same, or damaged.
  if (!there || hashOf(there) !== sha256) await host.write(target, got.bytes);
  const entry = { file, sha256, type };
  const diagnostics = [
    ...(state === 'changed' && known ? [changedFinding(address, known, entry, span)] : []),
    ...(there && hashOf(there) !== sha256 ? [replacedFinding(entry, span)] : []),
  ];
  return { value: { step: stepOf(address, entry, state, got.bytes.length), entry }, diagnostics };
}

function stateOf(
  file: CheckedFile,
  known: VendoredFile | undefined,
  here: Uint8Array | undefined,
): VendorStep['state'] {
  if (!known) return 'downloaded';
  if (known.sha256 !== file.sha256) return 'changed';
  return here && hashOf(here) === known.sha256 ? 'kept' : 'restored';
}

const stepOf = (address: string, { file }: VendoredFile, state: VendorStep['state'], bytes: number): VendorStep => ({
  ...{ address, state, bytes },
  path: `${vendoredFolder}/${file}`,
});

const inProject = ({ root }: PitchSource, path: string): string => (root === '.' ? path : `${root}/${path}`);

async function readKept(host: Host, path: string): Promise<Uint8Array | undefined> {
  return (await host.stat(path))?.kind === 'file' ? host.read(path) : undefined;
}

function changedFinding(address: string, before: VendoredFile, after: VendoredFile, span: Span): Diagnostic {
  return diagnostic('vendor-changed', `\`${address}\` gives something else than it did.`, span, [
    `\`${after.file}\` is used from now on. \`${before.file}\` is left as it is; delete it when nothing needs it.`,
  ]);
}

function replacedFinding({ file }: VendoredFile, span: Span): Diagnostic {
  return diagnostic(
    'vendor-changed',
    `\`${vendoredFolder}/${file}\` held something else, and was downloaded again.`,
    span,
  );
}

function editedFinding({ file }: VendoredFile, span: Span): Diagnostic {
  return diagnostic('vendor-changed', `\`${vendoredFolder}/${file}\` is not what was downloaded.`, span, [
    'It is left as it is, and no pitch shows it: its hash is not the one on the list.',
    'If the change is yours, move the file to `assets/` and write its path in the pitch. If not, `--update` downloads it again.',
  ]);
}
