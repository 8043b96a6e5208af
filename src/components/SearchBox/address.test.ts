import { expect, it } from 'vitest';
import { addressOf } from './address';
import type { FoundPage, FoundSection } from './messages';

const page: FoundPage = {
  about: { path: '/x/en/docs/tasks', title: 'Tasks', kind: 'docs', categories: [] },
  title: [],
  sections: [],
};
const section = (anchor: string): FoundSection => ({ anchor, heading: [], excerpt: [] });

it('leads to the heading, under the base URL and locale of the site, with the words to mark', () => {
  expect(addressOf(page, section('gather'), 'wait & タスク', [])).toBe(
    '/x/en/docs/tasks?mark=wait%20%26%20%E3%82%BF%E3%82%B9%E3%82%AF#gather',
  );
  expect(addressOf(page, section(''), 'a', [])).toBe('/x/en/docs/tasks?mark=a');
});

it('marks what was found in the place of a slip', () => {
  const instead = [{ typed: 'corutine', meant: 'coroutine' }];
  expect(addressOf(page, section(''), 'a corutine', instead)).toMatch(/mark=a%20coroutine$/);
});
