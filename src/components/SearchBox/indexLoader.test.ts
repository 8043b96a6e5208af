import { afterEach, expect, it, vi } from 'vitest';
import { buildIndex } from '../../search/engine';
import { IndexLoader } from './indexLoader';

const index = buildIndex([
  {
    page: '/tasks',
    anchor: 'create',
    title: 'タスク',
    heading: 'タスクを作る',
    level: 2,
    text: 'create_task で作ります。',
    code: '',
  },
]);
const files = {
  root: '/root.json',
  parts: Object.fromEntries(Object.keys(index.parts).map((part) => [part, `/${part}.json`])),
};

/** A host that serves the index in parts, and counts what it is asked for. */
function serve(): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (url: string) => {
    asked.push(url);
    const part = index.parts[url.slice(1, -5)];
    const body = url === '/root.json' ? { index: { ...index, parts: {} }, pages: [] } : part;
    return Promise.resolve(Response.json(body));
  });
  return asked;
}

const never = (): boolean => false;

afterEach(() => vi.unstubAllGlobals());

it('fetches what a query needs, each file once', async () => {
  const asked = serve();
  const loader = new IndexLoader(files);
  const first = await loader.find('createTask', 5, never);
  expect(first?.hits[0]).toMatchObject({ page: '/tasks', anchor: 'create' });
  await loader.find('createTask', 5, never);
  expect(new Set(asked).size).toBe(asked.length);
});

it('gives up a query that a newer one has overtaken', async () => {
  serve();
  expect(await new IndexLoader(files).find('createTask', 5, () => true)).toBeUndefined();
});

it.each([
  ['offline', () => Promise.reject(new TypeError('no network'))],
  ['missing', () => Promise.resolve(new Response('', { status: 404 }))],
  ['broken', () => Promise.resolve(new Response('<html>'))],
  ['broken', () => Promise.resolve(Response.json({ no: 'index' }))],
  ['broken', () => Promise.resolve(Response.json({ index: { ...index, format: 0 }, pages: [] }))],
  ['broken', () => Promise.resolve(Response.json({ index: { ...index, pages: 3 }, pages: [] }))],
  ['broken', () => Promise.resolve(Response.json({ index }))],
])('says that the index is %s, and tries again when asked again', async (trouble, fetch) => {
  vi.stubGlobal('fetch', fetch);
  const loader = new IndexLoader(files);
  await expect(loader.find('タスク', 5, never)).rejects.toMatchObject({ trouble });
  serve();
  expect((await loader.find('タスク', 5, never))?.hits).toHaveLength(1);
});
