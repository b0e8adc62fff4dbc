// A file of a project → its text. Nothing outside the project is read, whatever a link says.
// In: a host, the project, a path in it. Out: the text as it was decoded, or why there is none.

import { diagnostic, type Outcome, type SourceFile } from '../diagnostics/index.ts';
import { type Host, HostError } from '../host/host.ts';
import { decodeSource } from './decode.ts';
import { joinPath, type Project } from './pitch-source.ts';

/** Reads one file; `path` counts from the project's folder. */
export async function readSource(
  host: Host,
  { root: folder }: Project,
  path: string,
): Promise<Outcome<SourceFile | undefined>> {
  const full = joinPath(folder, path);
  const nowhere = { file: { path, text: '' }, start: 0, end: 0 };
  try {
    const [root, real] = [await host.realPath(folder), await host.realPath(full)];
    if (real !== root && !real.startsWith(root === '/' ? '/' : `${root}/`)) {
      const finding = diagnostic('outside-project', `\`${path}\` leads out of the project.`, nowhere, [
        'Nothing outside the project’s folder is read; copy the file into it.',
      ]);
      return { value: undefined, diagnostics: [finding] };
    }
    return decodeSource(path, await host.read(full));
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    const finding = diagnostic('source-missing', `\`${path}\` cannot be read: ${error.reason}.`, nowhere);
    return { value: undefined, diagnostics: [finding] };
  }
}
