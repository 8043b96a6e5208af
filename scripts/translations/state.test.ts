import { expect, test } from 'vitest';
import { sourceHash } from './hash';
import { translationStates } from './state';

const EN = 'i18n/en/docusaurus-plugin-content-docs/current';

function statesOf(project: Record<string, string>) {
  return translationStates(Object.keys(project), (file) => project[file] ?? '');
}

test('a translation is current until its source changes', () => {
  const source = '## 待機 {/* #wait */}\n';
  const page = `---\nsource_hash: '${sourceHash(source)}'\n---\n\n## Waiting {/* #wait */}\n`;
  expect(statesOf({ 'docs/a.mdx': source, [`${EN}/a.mdx`]: page })).toEqual([
    { state: 'current', source: 'docs/a.mdx', translation: `${EN}/a.mdx`, problems: [] },
  ]);
  const later = statesOf({ 'docs/a.mdx': `${source}\n追記。\n`, [`${EN}/a.mdx`]: page });
  expect(later.map(({ state, problems }) => [state, problems])).toEqual([['stale', []]]);
});

test('a translation without a hash has to be stamped', () => {
  const [page] = statesOf({ 'docs/a.mdx': 'x', [`${EN}/a.mdx`]: 'y' });
  expect(page?.problems[0]).toContain('npm run translations -- --stamp');
});

test('missing and orphaned pages say where they belong', () => {
  const [missing, orphan] = statesOf({ 'docs/a.mdx': 'x', [`${EN}/b.mdx`]: 'y' });
  expect(missing).toMatchObject({
    state: 'missing',
    problems: [`docs/a.mdx:1 has no translation: write ${EN}/a.mdx`],
  });
  expect(orphan?.state).toBe('orphan');
  expect(orphan?.problems[0]).toContain('docs/b.mdx, which is gone');
});

test('a page whose own words are shown in every language needs no translation', () => {
  const [page] = statesOf({ 'blog/a.mdx': '---\ntranslate: false\n---\n' });
  expect(page).toMatchObject({ state: 'original', problems: [] });
});

const TWO = '## A {/* #a */}\n\n## B {/* #b */}\n';

test('headings need the same ids in both languages', () => {
  const page = `---\nsource_hash: '${sourceHash(TWO)}'\n---\n\n## A {/* #a */}\n\n## B {/* #c */}\n`;
  const [different] = statesOf({ 'docs/a.mdx': TWO, [`${EN}/a.mdx`]: page });
  expect(different?.problems).toEqual([
    `${EN}/a.mdx:7 expected ## … {/* #b */} as in docs/a.mdx:3`,
  ]);
});

test('a stale translation may lack a heading that its source has gained', () => {
  const page = "---\nsource_hash: '0'\n---\n\n## A {/* #a */}\n";
  expect(statesOf({ 'docs/a.mdx': TWO, [`${EN}/a.mdx`]: page })[0]).toMatchObject({
    state: 'stale',
    problems: [],
  });
});

test('a heading without an id is a problem in either language', () => {
  const [unnamed] = statesOf({
    'docs/a.mdx': '## A\n',
    [`${EN}/a.mdx`]: "---\nsource_hash: '0'\n---\n",
  });
  expect(unnamed?.problems).toEqual(['docs/a.mdx:1 give this heading an id: {/* #id */}']);
});
