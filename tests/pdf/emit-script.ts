// Prints the hash of one document, for a test that runs it under other settings of the system.
// In: nothing. Out: a line on standard output.

import { createHash } from 'node:crypto';
import { loadTestFonts } from '../fonts/test-fonts.ts';
import { emitEveryKind } from './every-kind.ts';

const pdf = await emitEveryKind(await loadTestFonts());
console.log(createHash('sha256').update(pdf).digest('hex'));
