import { renderToString } from 'react-dom/server';
import { createElement } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const stored = new Map<string, string>();

beforeEach(() => {
  vi.resetModules();
  stored.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  });
});

afterEach(() => vi.unstubAllGlobals());

it('keeps each page once, and forgets all of them', async () => {
  const { markRead, forgetAll } = await import('./readPages');
  markRead('await');
  markRead('tasks');
  markRead('await');
  expect(stored.get('read-pages')).toBe('["await","tasks"]');
  forgetAll();
  expect(stored.size).toBe(0);
});

it('adds to what an earlier visit left, and drops what is not a list', async () => {
  stored.set('read-pages', '["intro"]');
  (await import('./readPages')).markRead('await');
  expect(stored.get('read-pages')).toBe('["intro","await"]');
  vi.resetModules();
  stored.set('read-pages', '{"a":1}');
  (await import('./readPages')).markRead('await');
  expect(stored.get('read-pages')).toBe('["await"]');
});

it('does without storage', async () => {
  vi.stubGlobal('localStorage', undefined);
  const { markRead } = await import('./readPages');
  expect(() => markRead('await')).not.toThrow();
});

it('renders on the server as if nothing was read', async () => {
  stored.set('read-pages', '["intro"]');
  const { useReadPages } = await import('./readPages');
  const Count = (): string => String(useReadPages().size);
  expect(renderToString(createElement(Count))).toBe('0');
});
