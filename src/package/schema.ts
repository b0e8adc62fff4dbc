// Writes the JSON schemas beside the bundle, where editors and other programs find them.
// In: the schemas that stand with what they describe. Out: lib/diagnostics.schema.json and lib/theme.schema.json.

import { writeFile } from 'node:fs/promises';
import { diagnosticsSchema } from '../cli/report/json.ts';
import { themeSchema } from '../theme/index.ts';

/** `folder` is where the bundle is. */
export async function writeSchemas(folder: string): Promise<void> {
  const schemas = { diagnostics: diagnosticsSchema(), theme: themeSchema() };
  for (const [name, schema] of Object.entries(schemas))
    await writeFile(`${folder}/${name}.schema.json`, `${JSON.stringify(schema)}\n`);
}
