import { expect, it } from 'vitest';
import type { SitePage } from '../content/sitePages';
import { CARD, cardSvg } from './card';
import { cards } from './cards';
import { draw } from './draw';

const picture = (title: string): Buffer =>
  draw(cardSvg({ site: 'Site', label: 'コース', title, locale: 'ja' }, ''));

it('draws a PNG of the size that link previews want', () => {
  const png = picture('コルーチン');
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([CARD.width, CARD.height]);
});

it('has the letters of Japanese: other words of the same length are another picture', () => {
  expect(picture('待機').equals(picture('中断'))).toBe(false);
  expect(picture('再開').equals(picture('再開'))).toBe(true);
});

it('shows markup in a title as it is written', () => {
  expect(() => picture('Promise<T> & "await"')).not.toThrow();
});

it('makes a card for each page, with its chapter, and one for the site', () => {
  const page: SitePage = {
    file: 'docs/tasks.mdx',
    permalink: '/docs/tasks',
    title: 'タスク',
    description: '',
    chapter: '並行に動かす',
  };
  const made = cards([page], { title: 'Site', tagline: '読んで、動かす', locale: 'ja' });
  expect([...made]).toEqual([
    [
      'img/social/tasks.png',
      { site: 'Site', label: 'コース · 並行に動かす', title: 'タスク', locale: 'ja' },
    ],
    ['img/social/site.png', { site: '', label: 'Site', title: '読んで、動かす', locale: 'ja' }],
  ]);
});
