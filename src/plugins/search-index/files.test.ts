import { expect, it } from 'vitest';
import { buildIndex, search, type Section } from '../../search/engine';
import { filesFor, WHOLE_UP_TO } from './files';

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

it('serves a large index in parts, of which a query needs few', () => {
  let state = 1;
  const word = (): string => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state.toString(36);
  };
  const text = (): string => Array.from({ length: 120 }, word).join(' ');
  const sections = Array.from({ length: 400 }, (_, i) => section(i, text()));
  sections.push(section(400, `ここに ${text()} イベントループ`));
  const { root, parts } = filesFor(buildIndex(sections), []);
  expect(JSON.stringify(root).length).toBeLessThan(WHOLE_UP_TO);
  expect(Object.keys(parts).length).toBeGreaterThan(20);
  const asked = new Set<string>();
  for (;;) {
    const missing: string[] = [];
    const hits = search(root.index, 'イベントル', { onMissing: (part) => missing.push(part) });
    if (missing.length === 0) {
      expect(hits[0]?.page).toBe('/docs/400');
      break;
    }
    for (const part of missing) {
      expect(asked.has(part)).toBe(false);
      asked.add(part);
      root.index.parts[part] = parts[part] ?? '';
    }
  }
  expect(asked.size).toBeLessThan(8);
});
