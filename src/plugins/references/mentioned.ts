/** A word of a front matter, and its 1-based line in the file. */
export interface Mentioned {
  word: string;
  line: number;
}

/** The words of a field: `tags: a`, `tags: [a, b]`, or a list below. Whole objects are left out. */
export function mentioned(
  text: string,
  fields: Record<string, unknown>,
  field: string,
): Mentioned[] {
  const value = fields[field];
  const words = (Array.isArray(value) ? value : [value]).filter((word) => typeof word === 'string');
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`${field}:`));
  return words.map((word) => {
    const line = lines.findIndex((one, at) => at >= start && one.includes(word));
    return { word, line: Math.max(line, start) + 1 };
  });
}
