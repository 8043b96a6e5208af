import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { check, outwardLinks } from './outward';

let asked = 0;
const server = createServer((request, response) => {
  asked++;
  const status =
    { '/there': 200, '/gone': 404, '/bots-not-welcome': 403 }[request.url ?? ''] ?? 500;
  response.writeHead(asked === 1 ? 500 : status).end();
});
let origin = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test('collects addresses of other sites with the pages they are on', () => {
  const pages = [
    {
      page: 'a.html',
      html: '<a class=x href=https://a.example/x#y>1</a><a href="/docs">2</a><a href="https://b.example/?a=1&amp;b">3</a>',
    },
    {
      page: 'b.html',
      html: '<a href="https://a.example/x">1</a><a href="http://localhost:3000">2</a>',
    },
  ];
  expect([...outwardLinks(pages)]).toEqual([
    ['https://a.example/x', ['a.html', 'b.html']],
    ['https://b.example/?a=1&b', ['a.html']],
  ]);
});

test('a passing fault is asked again, a missing page is told, a closed door is none', async () => {
  expect(await check(`${origin}/there`)).toBeNull();
  expect(asked).toBe(2);
  expect(await check(`${origin}/gone`)).toBe('answers 404');
  expect(await check(`${origin}/bots-not-welcome`)).toBeNull();
});

test('a site that does not answer is told with its reason', async () => {
  expect(await check('http://127.0.0.1:1/')).toContain('no answer');
});
