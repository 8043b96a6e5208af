/** Python's `<` for the values that a priority queue holds. */

/**
 * Whether `a` comes before `b`: numbers and strings by value, lists item by item, other objects by
 * their own method `lessThan(other)`, Python's `__lt__`.
 * @throws TypeError when the two cannot be compared, as Python does.
 */
export function lessThan(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number') return a < b;
  if (typeof a === 'string' && typeof b === 'string') return a < b;
  if (Array.isArray(a) && Array.isArray(b)) return listLessThan(a, b);
  if (hasOrder(a)) return a.lessThan(b);
  throw new TypeError(
    `'<' not supported between instances of '${typeName(a)}' and '${typeName(b)}'`,
  );
}

function listLessThan(a: readonly unknown[], b: readonly unknown[]): boolean {
  for (let i = 0; i < a.length && i < b.length; i++) {
    if (!equal(a[i], b[i])) return lessThan(a[i], b[i]);
  }
  return a.length < b.length;
}

function equal(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b;
  return a.length === b.length && a.every((item, i) => equal(item, b[i]));
}

function hasOrder(value: unknown): value is { lessThan(other: unknown): boolean } {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof (value as { lessThan?: unknown }).lessThan === 'function'
  );
}

function typeName(value: unknown): string {
  return typeof value === 'object' && value !== null ? value.constructor.name : typeof value;
}
