// Lays what is said over what held before. In: two values. Out: mappings merged, key by key; everything else as it is said anew.

/** `own` over `base`. */
export function overlay<T>(base: T, own: unknown): T {
  if (!isMapping(base) || !isMapping(own)) return own as T;
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(own)) merged[key] = key in merged ? overlay(merged[key], value) : value;
  return merged as T;
}

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Map);
