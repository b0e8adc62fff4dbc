// The door of `data`.

export { didYouMean, suggest } from './suggest.ts';
export type { DataEntry, DataList, DataMap, DataScalar, DataValue } from './value.ts';
export { nameKind, toPlain } from './value.ts';
export { readYaml } from './yaml.ts';
