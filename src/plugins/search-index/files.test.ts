import { brotliCompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { buildIndex, search, type Section } from '../../search/engine';
import { filesFor } from './files';

const section = (i: number, text: string): Section => ({
  page: `/docs/${String(i)}`,
  anchor: '',
  title: `Page ${String(i)}`,
  heading: `Page ${String(i)}`,
  level: 1,
  text,
  code: '',
});

it('serves a small index as one file that answers by itself', () => {
  const { root, parts } = filesFor(buildIndex([section(1, 'タスクを待つ')]), []);
  expect(parts).toEqual({});
  expect(search(root.index, 'タスク')).toHaveLength(1);
});

/** The same words on every machine: a linear congruential generator over a vocabulary. */
function sentences(): () => string {
  let state = 1;
  const number = (): number => (state = (state * 1_664_525 + 1_013_904_223) >>> 0);
  const word = (): string => `w${(number() % 6000).toString(36)}x`;
  return () => `${Array.from({ length: 60 }, word).join(' ')} own${number().toString(36)}`;
}

it('serves 1,000 pages in parts, of which a first query loads less than 200 kB', () => {
  const text = sentences();
  const sections = Array.from({ length: 1000 }, (_, i) => section(i, text()));
  sections.push(section(1000, `ここに ${text()} イベントループ`));
  const { root, parts } = filesFor(buildIndex(sections), []);
  let bytes = brotliCompressSync(JSON.stringify(root)).length;
  const asked = new Set<string>();
  for (;;) {
    const missing: string[] = [];
    const hits = search(root.index, 'イベントル', { onMissing: (part) => missing.push(part) });
    if (missing.length === 0) {
      expect(hits[0]?.page).toBe('/docs/1000');
      break;
    }
    for (const part of missing) {
      expect(asked.has(part)).toBe(false);
      asked.add(part);
      root.index.parts[part] = parts[part] ?? '';
      bytes += brotliCompressSync(JSON.stringify(parts[part])).length;
    }
  }
  expect(Object.keys(parts).length).toBeGreaterThan(20);
  expect(asked.size).toBeLessThan(8);
  expect(bytes).toBeLessThan(200_000);
});

it('asks in other words without fetching the texts of many more pages', () => {
  const text = sentences();
  const words = ['ロック', 'lock', 'ミューテックス', 'mutex', '排他制御'];
  const sections = Array.from({ length: 1000 }, (_, i) =>
    // The shortest pages come first, and they lie far from each other.
    section(i, `${words[i % words.length] ?? ''} ${text().repeat(1 + ((i * 37) % 11))}`),
  );
  const { root, parts } = filesFor(buildIndex(sections), []);
  const texts = new Set<string>();
  for (let missing = ['']; missing.length > 0;) {
    missing = [];
    const hits = search(root.index, 'ミューテックス', { onMissing: (part) => missing.push(part) });
    if (missing.length === 0) expect(hits.length).toBeGreaterThan(0);
    for (const part of missing) {
      root.index.parts[part] = parts[part] ?? '';
      if (part.startsWith('d')) texts.add(part);
    }
  }
  expect(texts.size).toBeLessThanOrEqual(9);
});
