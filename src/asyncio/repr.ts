/** Values in a few characters, much as Python's `repr` would print them. */

const LONGEST = 60;

/** `value` as source text, cut to about sixty characters. */
export function repr(value: unknown): string {
  const text = full(value, 2);
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}

function full(value: unknown, depth: number): string {
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'function') return `<function ${value.name || 'anonymous'}>`;
  if (typeof value !== 'object' || value === null) return String(value);
  if (value instanceof Error) return `${value.name}(${value.message ? quote(value.message) : ''})`;
  if (Array.isArray(value)) return inside(value, depth, '[', ']');
  if (value instanceof Set) return inside([...(value as Set<unknown>)], depth, 'Set {', '}');
  if (String(value) !== '[object Object]') return String(value);
  if (depth === 0) return '{…}';
  const fields = Object.entries(value).map(([key, inner]) => `${key}: ${full(inner, depth - 1)}`);
  return `{${fields.join(', ')}}`;
}

function inside(items: readonly unknown[], depth: number, open: string, close: string): string {
  if (depth === 0) return `${open}…${close}`;
  return open + items.map((item) => full(item, depth - 1)).join(', ') + close;
}

function quote(text: string): string {
  return text.includes("'") && !text.includes('"') ? `"${text}"` : `'${text.replace(/'/g, "\\'")}'`;
}
