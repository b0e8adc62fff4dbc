// The published types stand on their own: a program that has nothing else installed type checks against them, libraries included.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
const project = realpathSync(mkdtempSync(join(tmpdir(), 'pitchpipe-types-')));
afterAll(() => rmSync(project, { recursive: true, force: true }));

const installed = join(project, 'node_modules', 'pitchpipe');
mkdirSync(installed, { recursive: true });
cpSync(join(root, 'package.json'), join(installed, 'package.json'));
cpSync(join(root, 'lib', 'types'), join(installed, 'lib', 'types'), { recursive: true });

/** What the compiler says of a program in the project. */
function checkTypes(program: string): string {
  writeFileSync(join(project, 'program.mts'), program);
  const options = { lib: 'ES2023', target: 'ES2022', module: 'NodeNext', strict: 'true', skipLibCheck: 'false' };
  const flags = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
  const ran = spawnSync(process.execPath, [compiler, 'program.mts', '--noEmit', '--ignoreConfig', ...flags], {
    cwd: project,
    encoding: 'utf8',
  });
  return ran.stdout;
}

it('type checks a program that uses the library', () => {
  const program = `
    import { allFindings, createCompiler, createMemoryHost, type Diagnostic, locatePitch, type OutputFile } from 'pitchpipe';
    const host = createMemoryHost({ 'decks/talk.md': '# A talk' });
    const { value: source } = await locatePitch(host, 'decks/talk.md');
    if (source) {
      const compilation = await createCompiler(host).compile(source);
      const findings: readonly Diagnostic[] = allFindings(compilation);
      const files: readonly OutputFile[] = compilation.page?.files ?? [];
    }
  `;
  expect(checkTypes(program)).toBe('');
});

it('sees a wrong use', () => {
  expect(checkTypes("import { createMemoryHost } from 'pitchpipe';\ncreateMemoryHost(1);\n")).toContain('TS2345');
});
