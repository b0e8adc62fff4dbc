// Fetches everything that a pitch refers to, so that the writers need no file.
// In: the pitch and its two views. Out: a resolved pitch; a picture that could not be had is missing in it and has a finding.

import type { Diagnostic, Outcome } from '../diagnostics/index.ts';
import { diagnostic } from '../diagnostics/index.ts';
import { createFontStore, type FontStore } from '../fonts/index.ts';
import { type Host, HostError } from '../host/index.ts';
import { nameSource, type Pitch } from '../model/index.ts';
import type { Picture } from '../pictures/index.ts';
import type { Theme } from '../theme/index.ts';
import { checkAllowedHosts } from './allowed-hosts.ts';
import { charactersOf } from './characters.ts';
import { readDataPicture } from './data-picture.ts';
import { findPicture } from './find-picture.ts';
import { brandPictures, markOf } from './mark.ts';
import { createPictureCache, type PictureCache } from './picture-cache.ts';
import { type PictureReference, pictureKey, picturesOf } from './references.ts';
import { remoteAddress } from './remote-file.ts';
import { type RemoteContext, resolveRemote } from './remote-picture.ts';
import { resolveFonts } from './resolve-fonts.ts';
import { resolveIcons } from './resolve-icons.ts';
import { mediaReferencesOf, resolveMedia } from './resolve-media.ts';
import type { ResolvedPitch } from './resolved.ts';
import { readStylesheets } from './stylesheets/read-stylesheets.ts';
import { readVendored } from './vendored.ts';

/** The pitch after the passes that change its text, and what the deck and the page show of it. */
export interface Views {
  readonly whole: Pitch;
  readonly deck: Pitch;
  readonly page: Pitch;
}

export interface ResolveContext {
  readonly host: Host;
  readonly theme: Theme;
  /** The pitch's project; `root` is its folder. */
  readonly source: { readonly root: string };
  /** What was decoded before; without it, nothing is remembered. */
  readonly pictures?: PictureCache;
  /** What was opened before; without it, nothing is remembered. */
  readonly fonts?: FontStore;
}

/** The largest picture file that is read: a large photo has 30 MB. */
const MAX_BYTES = 100_000_000;

/** Without a font that the theme takes from the project nothing can be set, and the value is undefined. */
export async function resolvePitch(views: Views, context: ResolveContext): Promise<Outcome<ResolvedPitch | undefined>> {
  const pictures = new Map<string, Picture>();
  const diagnostics: Diagnostic[] = [];
  const seen = new Map<string, Outcome<Picture | undefined>>();
  const { theme, host, source, fonts: store = createFontStore(host) } = context;
  const { frontMatter } = views.whole;
  const references = [...picturesOf(views.whole), ...brandPictures(frontMatter, theme)];
  const played = mediaReferencesOf(views.whole);
  const isRemote = [...references, ...played].some((reference) => remoteAddress(reference.source) !== undefined);
  const vendored = isRemote ? await readVendored(host, source.root) : { value: new Map(), diagnostics: [] };
  const remote = { vendored: vendored.value, allow: frontMatter.allow };
  const fetched = [...references, ...played]
    .map((reference) => reference.source)
    .filter((written) => {
      const address = remoteAddress(written);
      return address !== undefined && !vendored.value.has(address);
    });
  for (const reference of references) {
    const key = pictureKey(reference);
    const outcome = seen.get(key) ?? (await resolvePicture(reference, context, remote));
    // A picture that is used twice and cannot be had is an error at both places; a warning about its file is said once.
    const isNews = !seen.has(key) || outcome.value === undefined;
    if (isNews) diagnostics.push(...outcome.diagnostics.map((finding) => ({ ...finding, span: reference.span })));
    if (outcome.value) pictures.set(key, outcome.value);
    seen.set(key, outcome);
  }
  const fonts = await resolveFonts(theme, () => charactersOf(views.whole), { host, root: source.root, store });
  const icons = await resolveIcons(host, views.whole);
  const media = await resolveMedia(views.whole, { host, root: source.root, vendored: vendored.value });
  const css = await readStylesheets(frontMatter, {
    host,
    root: source.root,
    store,
    pictures: context.pictures ?? createPictureCache(),
  });
  return {
    value: fonts.value && {
      ...views,
      theme,
      fonts: fonts.value,
      pictures,
      icons: icons.value,
      media: media.value,
      mark: markOf(frontMatter, theme),
      css: css.value,
    },
    diagnostics: [
      ...vendored.diagnostics,
      ...checkAllowedHosts(views.whole, fetched),
      ...diagnostics,
      ...icons.diagnostics,
      ...media.diagnostics,
      ...fonts.diagnostics,
      ...css.diagnostics,
    ],
  };
}

async function resolvePicture(
  reference: PictureReference,
  { host, source, pictures = createPictureCache() }: ResolveContext,
  remote: Pick<RemoteContext, 'vendored' | 'allow'>,
): Promise<Outcome<Picture | undefined>> {
  const address = remoteAddress(reference.source);
  if (address !== undefined) {
    const read: RemoteContext['read'] = (path, bytes) => pictures.read(path, bytes);
    return resolveRemote(address, reference, { ...remote, host, root: source.root, read });
  }
  const held = readDataPicture(reference.source);
  if (held) return pictures.read(nameSource(reference.source), held);
  const found = await findPicture(host, source.root, reference);
  if ('code' in found) return nothing(found);
  const size = (await host.stat(found.path))?.size ?? 0;
  if (size > MAX_BYTES) return nothing(tooManyBytes(found.shown, size));
  try {
    return await pictures.read(found.shown, await host.read(found.path));
  } catch (failure) {
    if (!(failure instanceof HostError)) throw failure;
    return nothing(unreadable(found.shown, failure));
  }
}

const nothing = (finding: Diagnostic) => ({ value: undefined, diagnostics: [finding] });

function tooManyBytes(shown: string, size: number): Diagnostic {
  const message = `\`${shown}\` has ${Math.ceil(size / 1_000_000)} MB.`;
  return diagnostic('picture-too-large', message, undefined, [`At most ${MAX_BYTES / 1_000_000} MB are read.`]);
}

function unreadable(shown: string, failure: HostError): Diagnostic {
  return diagnostic('picture-unreadable', `\`${shown}\` cannot be read.`, undefined, [
    `The system says ${failure.reason}.`,
  ]);
}
