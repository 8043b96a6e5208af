import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import * as ours from '../../src/asyncio';
import { runBlock } from '../../src/runner/node';
import { offeredNames, pythonNames } from './names';

/** What `asyncio.__all__` holds on other systems than the one that blocks run on. */
const ELSEWHERE = [
  // Lib/asyncio/streams.py adds these where `socket.AF_UNIX` exists.
  'open_unix_connection',
  'start_unix_server',
  // Lib/asyncio/windows_events.py
  'ProactorEventLoop',
  'IocpProactor',
];

/** What Python 3.13 had and 3.14 has not: Lib/asyncio/{events,unix_events,windows_events}.py of 3.13. */
const UP_TO_3_13 = [
  'AbstractChildWatcher',
  'AbstractEventLoopPolicy',
  'DefaultEventLoopPolicy',
  'FastChildWatcher',
  'MultiLoopChildWatcher',
  'PidfdChildWatcher',
  'SafeChildWatcher',
  'ThreadedChildWatcher',
  'WindowsProactorEventLoopPolicy',
  'WindowsSelectorEventLoopPolicy',
  'get_child_watcher',
  'set_child_watcher',
];

const PAGES = [
  'docs/mapping.mdx',
  'i18n/en/docusaurus-plugin-content-docs/current/mapping.mdx',
].map((file) => [file, readFileSync(file, 'utf8')] as const);

let names: string[] = [];

// Python takes its time to start where the machine is busy.
beforeAll(async () => {
  const source = 'import asyncio\nprint(*asyncio.__all__)\n';
  const { output } = await runBlock('python', { source, clock: 'virtual', trace: false });
  names = (output[0]?.text ?? '').split(' ').filter((name) => !name.startsWith('_'));
}, 180_000);

describe.each(PAGES)('%s', (file, text) => {
  it('has a row for every public name of asyncio', () => {
    expect(names.length).toBeGreaterThan(80);
    const rows = pythonNames(file, text);
    const missing = [...names, ...ELSEWHERE, ...UP_TO_3_13].filter((name) => !rows.has(name));
    expect(missing).toEqual([]);
  });

  it('offers only what the asyncio of this site has', () => {
    const exported = new Set(Object.keys(ours));
    const offered = [...offeredNames(file, text)].filter((name) => /^\w+$/.test(name));
    expect(offered.length).toBeGreaterThan(40);
    const absent = offered.filter((name) => !exported.has(name));
    expect(absent).toEqual([]);
  });
});
