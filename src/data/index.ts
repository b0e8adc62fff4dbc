// The door of `data`.

export { readJson5 } from './json5.ts';
export { flag, form, list, mapping, objectSchema, oneOf, plainMapping, text, texts } from './kinds.ts';
export { formatOptionReference } from './option-reference.ts';
export type { JsonSchema, Kind, Option, OptionReading, OptionTable, OptionValues } from './options.ts';
export { option, readOptions, required } from './options.ts';
export type { DataEntry, DataList, DataMap, DataScalar, DataValue } from './value.ts';
export { nameKind, toPlain } from './value.ts';
export { readYaml } from './yaml.ts';
