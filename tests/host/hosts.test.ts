// The two hosts behave alike, and the one on disk never leaves half a file.

import { existsSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createMemoryHost, createNodeHost, type Host, HostError, recordReads } from '../../src/host/index.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'pitchpipe-host-')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (content: Uint8Array) => new TextDecoder().decode(content);

async function reasonOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (failure) {
    if (failure instanceof HostError) return failure.reason;
    throw failure;
  }
  return 'none';
}

const hosts: readonly (readonly [string, Host, string])[] = [
  ['the node host', createNodeHost(), folder],
  ['the memory host', createMemoryHost({}), '/work'],
];

describe.each(hosts)('%s', (_, host, root) => {
  it('reads what it wrote, in folders that did not exist', async () => {
    await host.write(`${root}/a/b/one.txt`, bytes('one'));
    await host.write(`${root}/a/b/one.txt`, bytes('two'));
    expect(text(await host.read(`${root}/a/b/one.txt`))).toBe('two');
    expect(await host.stat(`${root}/a/b/one.txt`)).toEqual({ kind: 'file', size: 3 });
    expect((await host.stat(`${root}/a/b`))?.kind).toBe('folder');
    expect(await host.realPath(`${root}/a/../a/b`)).toBe(`${root}/a/b`);
  });

  it('replaces a folder by one that holds nothing else', async () => {
    await host.write(`${root}/stick/old.txt`, bytes('old'));
    await host.replaceFolder(
      `${root}/stick`,
      new Map([
        ['new.txt', bytes('new')],
        ['media/bell.mp4', bytes('bell')],
      ]),
    );
    expect((await host.list(`${root}/stick`)).map(({ name }) => name)).toEqual(['media', 'new.txt']);
    expect(text(await host.read(`${root}/stick/media/bell.mp4`))).toBe('bell');
    await host.replaceFolder(`${root}/stick`, new Map([['last.txt', bytes('last')]]));
    expect((await host.list(`${root}/stick`)).map(({ name }) => name)).toEqual(['last.txt']);
    expect((await host.list(root)).filter(({ name }) => name.startsWith('stick')).map(({ name }) => name)).toEqual([
      'stick',
    ]);
  });

  it('lists a folder in code-unit order', async () => {
    for (const name of ['b', 'a', 'B', '10', '9', 'ä']) await host.write(`${root}/list/${name}`, bytes(''));
    await host.write(`${root}/list/folder/x`, bytes(''));
    expect(await host.list(`${root}/list`)).toEqual([
      { name: '10', kind: 'file' },
      { name: '9', kind: 'file' },
      { name: 'B', kind: 'file' },
      { name: 'a', kind: 'file' },
      { name: 'b', kind: 'file' },
      { name: 'folder', kind: 'folder' },
      { name: 'ä', kind: 'file' },
    ]);
  });

  it('says what is not there with the word of the system', async () => {
    await host.write(`${root}/file`, bytes('x'));
    expect(await host.stat(`${root}/nothing`)).toBeUndefined();
    expect(await host.stat(`${root}/file/below`)).toBeUndefined();
    expect(await reasonOf(host.read(`${root}/nothing`))).toBe('ENOENT');
    expect(await reasonOf(host.list(`${root}/nothing`))).toBe('ENOENT');
    expect(await reasonOf(host.list(`${root}/file`))).toBe('ENOTDIR');
    expect(await reasonOf(host.realPath(`${root}/nothing`))).toBe('ENOENT');
    await host.write(`${root}/folder/x`, bytes(''));
    expect(await reasonOf(host.read(`${root}/folder`))).toBe('EISDIR');
  });
});

describe('the node host', () => {
  it('follows links, and leaves dead ones out of a list', async () => {
    const host = createNodeHost();
    await host.write(`${folder}/links/real.txt`, bytes('real'));
    symlinkSync('real.txt', `${folder}/links/link.txt`);
    symlinkSync('nowhere', `${folder}/links/dead.txt`);
    expect(await host.realPath(`${folder}/links/link.txt`)).toBe(`${folder}/links/real.txt`);
    expect((await host.list(`${folder}/links`)).map(({ name }) => name)).toEqual(['link.txt', 'real.txt']);
  });

  it('leaves no temporary file behind, also when it fails', async () => {
    const host = createNodeHost();
    await host.write(`${folder}/clean/one`, bytes('one'));
    await host.write(`${folder}/clean/taken/x`, bytes(''));
    expect(await reasonOf(host.write(`${folder}/clean/taken`, bytes('two')))).toMatch(/EISDIR|ENOTEMPTY|EEXIST|EPERM/);
    expect(readdirSync(`${folder}/clean`)).toEqual(['one', 'taken']);
  });

  it('says at once that a folder cannot be made, also below a file, a dead link or a folder of the kernel', async () => {
    const host = createNodeHost();
    await host.write(`${folder}/unmade/file`, bytes(''));
    symlinkSync('nowhere', `${folder}/unmade/dead`);
    expect(await reasonOf(host.write(`${folder}/unmade/file/a/b`, bytes('')))).toBe('ENOTDIR');
    expect(await reasonOf(host.write(`${folder}/unmade/dead/a/b`, bytes('')))).toBe('EEXIST');
    if (existsSync('/proc/self')) {
      expect(await reasonOf(host.write('/proc/pitchpipe/a/b', bytes('')))).toMatch(/ENOENT|EACCES|EPERM/);
    }
  });

  it('makes a folder for several files at the same time', async () => {
    const host = createNodeHost();
    const names = ['one', 'two', 'three'];
    await Promise.all(names.map((name) => host.write(`${folder}/shared/a/b/${name}`, bytes(name))));
    expect(readdirSync(`${folder}/shared/a/b`).sort()).toEqual(['one', 'three', 'two']);
  });

  it('finds built-in files in the folder that it is given', async () => {
    writeFileSync(`${folder}/theme.json`, '{}');
    const host = createNodeHost({ assets: folder });
    expect(text(host.builtin('theme.json'))).toBe('{}');
    expect(() => host.builtin('none.json')).toThrow(new HostError('none.json', 'ENOENT'));
  });
});

describe('a recording host', () => {
  it('remembers what was read and what was looked for', async () => {
    const host = recordReads(createMemoryHost({ '/a': 'x' }));
    await host.read('/a');
    await host.stat('/b');
    await host.read('/a');
    expect(host.paths()).toEqual(['/a', '/b']);
  });
});
