import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildIndex, find, search, type Section } from './engine';

const section = (
  page: string,
  anchor: string,
  heading: string,
  text: string,
  code = '',
): Section => ({
  page,
  anchor,
  title: page === '/tasks' ? 'タスクとコルーチン' : page === '/loop' ? 'イベントループ' : 'Timers',
  heading,
  level: anchor === '' ? 1 : 2,
  text,
  code,
});

const SECTIONS: readonly Section[] = [
  section('/tasks', '', 'タスクとコルーチン', 'コルーチンをタスクにして、並行に実行します。'),
  section(
    '/tasks',
    'create',
    'タスクを作る',
    'タスクは asyncio.create_task() で作ります。',
    'asyncio.create_task(main())',
  ),
  section(
    '/tasks',
    'gather',
    'まとめて待つ',
    '複数のタスクを gather でまとめて待機します。',
    'await Promise.all([a, b])',
  ),
  section(
    '/loop',
    '',
    'イベントループ',
    'イベントループは実行可能キューからタスクを取り出します。',
  ),
  section(
    '/loop',
    'generators',
    'ジェネレーターで書く',
    'ジェネレータは途中で中断し、あとで再開できる関数です。',
  ),
  section('/loop', 'blocking', 'ブロッキング', 'ブロックする処理はスレッドに任せるべきです。'),
  section(
    '/timers',
    '',
    'Timers',
    'Scheduling a callback puts it on the timer heap.',
    'setTimeout(run, 10)',
  ),
  section(
    '/timers',
    'cancelled',
    'Cancelled timers',
    'A timer that was cancelled stays until it is due.',
  ),
];

const index = buildIndex(SECTIONS);
const firstOf = (query: string): string => {
  const [hit] = search(index, query);
  return hit ? `${hit.page}#${hit.anchor}` : 'nothing';
};

describe('a reader who types', () => {
  it.each([
    ['ｺﾙｰﾁﾝ', '/tasks#'],
    ['こるーちん', '/tasks#'],
    ['コルチーン', '/tasks#'],
    ['イベントル', '/loop#'],
    ['ループ', '/loop#'],
    ['イベンドループ', '/loop#'],
    ['ジェネレータ', '/loop#generators'],
    ['ジェネレーター', '/loop#generators'],
    ['createtask', '/tasks#create'],
    ['createTask', '/tasks#create'],
    ['create_task', '/tasks#create'],
    ['ASYNCIO.CREATE_TASK', '/tasks#create'],
    ['asyncio.cre', '/tasks#create'],
    ['ｃｒｅａｔｅ　ｔａｓｋ', '/tasks#create'],
    ['promise.all', '/tasks#gather'],
    ['promiseall', '/tasks#gather'],
    ['set timeout', '/timers#'],
    ['setTimeout', '/timers#'],
    ['途中で中断し、あとで', '/loop#generators'],
    ['スレッドに任せる 処理', '/loop#blocking'],
    ['コルーチンとは何か', '/tasks#'],
    ['schedule callbacks', '/timers#'],
    ['cancelling', '/timers#cancelled'],
    ['cancelation', '/timers#cancelled'],
    ['what is a timer', '/timers#'],
  ])('%s stands before %s', (query, expected) => {
    expect(firstOf(query)).toBe(expected);
  });

  it.each(['味噌ラーメン', 'ぬぬぬぬ', 'xyzzyplugh', 'ramen noodles', '確定申告の還付金', 'qqq'])(
    '%s finds nothing',
    (query) => {
      expect(search(index, query)).toEqual([]);
    },
  );
});

it('says which word was nowhere, and which was taken in its place', () => {
  expect(find(index, 'canceled timr').slips).toEqual([{ typed: 'timr', meant: 'timer' }]);
  expect(find(index, 'craete_task').slips).toEqual([{ typed: 'craete_task', meant: 'createtask' }]);
  expect(find(index, 'イベンドループ').slips).toHaveLength(1);
  expect(find(index, 'タスク').slips).toEqual([]);
  expect(find(index, 'ramen noodles').slips).toEqual([]);
});

it('finds either of two things that are compared, and nothing where one of them is unknown', () => {
  const pages = (query: string): string[] => search(index, query).map(({ page }) => page);
  expect(new Set(pages('ジェネレーターとスレッドの違い'))).toEqual(new Set(['/loop']));
  expect(pages('difference between a timer and a callback')).toContain('/timers');
  expect(pages('タスクとラーメンの違い')).toEqual([]);
});

it('reads keywords alone as syntax', () => {
  const syntax = buildIndex([
    section('/await', '', 'await', 'await は完了を待ちます。'),
    section('/iteration', 'for', 'async for', '`async for` で順に受け取ります。'),
  ]);
  expect(search(syntax, 'async for')[0]).toMatchObject({ page: '/iteration' });
  expect(search(syntax, 'what is await for')[0]).toMatchObject({ page: '/await' });
});

it('takes words that lie in different sections of a page for a match of the page', () => {
  const [hit] = search(index, 'Scheduling cancelled');
  expect(hit?.page).toBe('/timers');
});

it('gives hits best first, at most three of a page, no more than asked for', () => {
  const hits = search(index, 'タスク');
  const scores = hits.map(({ score }) => score);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  expect(hits.filter(({ page }) => page === '/tasks')).toHaveLength(3);
  expect(search(index, 'タスク', { limit: 2 })).toEqual(hits.slice(0, 2));
});

it('answers alike when it was written as JSON and read again', () => {
  const revived: unknown = JSON.parse(JSON.stringify(index));
  for (const query of ['タスク', 'createTask', 'イベンドループ', 'まとめて待つ']) {
    expect(search(revived, query)).toEqual(search(index, query));
  }
});

it('asks for the parts that a query needs, and answers once they are there', () => {
  const bare = { ...index, parts: {} as typeof index.parts };
  for (let round = 0; round < 5; round++) {
    const missing: string[] = [];
    const hits = search(bare, 'createTask', { onMissing: (part) => missing.push(part) });
    if (missing.length === 0) {
      expect(hits).toEqual(search(index, 'createTask'));
      return;
    }
    for (const part of missing) bare.parts[part] = index.parts[part] ?? '';
  }
  expect.unreachable('it kept asking');
});

it('builds from nothing, and from pages whose sections lie apart', () => {
  expect(search(buildIndex([]), 'タスク')).toEqual([]);
  const [first, second, ...rest] = SECTIONS;
  const apart = buildIndex([first, ...rest, second].filter((s) => s !== undefined));
  expect(search(apart, 'タスクを作る')[0]).toMatchObject({ page: '/tasks', anchor: 'create' });
});

it('opens a page where it explains, not where it sums up or names its sources', () => {
  const sources = { ...section('/a', 'sources', '資料', 'gather gather gather'), references: true };
  const pages = ['/a', '/b', '/c', '/d'].map((page) =>
    section(page, 'summary', 'まとめ', 'gather と wait をまとめます。'),
  );
  const small = buildIndex([
    section('/a', 'gather', '全部を待つ', 'gather は、渡したものがすべて終わるまで待ちます。'),
    ...pages,
    sources,
  ]);
  const anchors = search(small, 'gather').filter(({ page }) => page === '/a');
  expect(anchors.map(({ anchor }) => anchor)).toEqual(['gather', 'summary', 'sources']);
});

describe('bad input', () => {
  const nasty = [
    '',
    '   \n\t　',
    '👩‍👩‍👧‍👦🎉',
    '\u0000\u0007\u001b[31m',
    '__proto__',
    'constructor',
    'toString',
    '.*+?^${}()|[]\\',
    '\ud800',
    'タ\udc00スク\ud83d',
    'a'.repeat(10_000),
    'タ'.repeat(10_000),
    'a.b_'.repeat(2_500),
    '. _ . __ ...',
    '"); DROP TABLE',
  ];

  it('gives an answer', () => {
    for (const query of nasty) expect(Array.isArray(search(index, query))).toBe(true);
  });

  it('any text at all gives an answer', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (query) => {
        expect(Array.isArray(search(index, query))).toBe(true);
      }),
    );
  });

  it('an index that is none finds nothing', () => {
    const none = [
      undefined,
      null,
      0,
      '',
      'index',
      [],
      {},
      { format: 1 },
      { ...index, parts: null },
    ];
    for (const broken of none) expect(search(broken, 'タスク')).toEqual([]);
  });

  it('an index damaged anywhere gives an answer', () => {
    const json = JSON.stringify(index);
    const damage = fc.tuple(fc.nat(json.length - 1), fc.nat(40), fc.string({ maxLength: 6 }));
    fc.assert(
      fc.property(damage, ([at, length, other]) => {
        let damaged: unknown;
        try {
          damaged = JSON.parse(json.slice(0, at) + other + json.slice(at + length));
        } catch {
          return;
        }
        expect(Array.isArray(search(damaged, 'タスク createTask'))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
