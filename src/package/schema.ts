// Writes the JSON schema of `pitchpipe check --format json` beside the bundle, where other tools find it.
// In: the schema that stands with the format. Out: lib/diagnostics.schema.json.

import { writeFile } from 'node:fs/promises';
import { diagnosticsSchema } from '../cli/report/json.ts';

export async function writeSchema(target: string): Promise<void> {
  await writeFile(target, `${JSON.stringify(diagnosticsSchema(), null, 2)}\n`);
}
