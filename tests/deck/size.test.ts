// How many bytes a deck has: it is sent by mail, and opened on a train.

import { expect, it } from 'vitest';
import { createCompiler, createNodeHost, listPitches, locateProject } from '../../src/index.ts';

const host = createNodeHost();
const [seed] = await listPitches(host, await locateProject(host, '.'));

it('a deck of a dozen slides in English has 400 KB at most, with its fonts', async () => {
  expect(seed!.name).toBe('community-infrastructure-sysadmins');
  const { deck } = await createCompiler(host).compile(seed!, { outputs: ['deck'] });
  const open = deck!.files.find(({ place }) => place === 'public')!;
  expect(open.bytes.length).toBeLessThanOrEqual(400_000);
  expect(deck!.lowered!.slides.length).toBeGreaterThanOrEqual(10);
});
