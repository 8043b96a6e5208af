/** The service worker: keeps what a reader has visited, so that it opens and runs without a network. */
import { offlinePage } from './offlinePage';
import type { WorkerScope } from './scope';
import { strategyFor } from './strategy';

const CACHE = 'visited';

/** More files than this are not kept; the oldest go first. */
const MOST = 800;

const scope = globalThis as unknown as WorkerScope;

async function keep(request: Request | string, answer: Response): Promise<void> {
  if (!answer.ok || answer.type !== 'basic') return;
  const cache = await caches.open(CACHE);
  // A full disk must not break reading.
  await cache.put(request, answer).catch(() => undefined);
}

async function immutable(request: Request): Promise<Response> {
  const kept = await caches.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  void keep(request, answer.clone());
  return answer;
}

async function fresh(request: Request): Promise<Response> {
  try {
    const answer = await fetch(request);
    void keep(request, answer.clone());
    return answer;
  } catch (error) {
    const kept = await caches.match(request, { ignoreSearch: request.mode === 'navigate' });
    if (kept) return kept;
    if (request.mode === 'navigate') return offlinePage(scope.registration.scope);
    throw error;
  }
}

/** Keeps what a page loaded before this worker was there. */
async function keepAll(addresses: readonly string[]): Promise<void> {
  const cache = await caches.open(CACHE);
  await Promise.all(
    addresses
      .filter((address) => strategyFor('GET', address, scope.registration.scope) !== 'none')
      .map(async (address) => {
        if (await cache.match(address)) return;
        await fetch(address).then(
          (answer) => keep(address, answer),
          () => undefined,
        );
      }),
  );
  const kept = await cache.keys();
  await Promise.all(kept.slice(0, -MOST).map((request) => cache.delete(request)));
}

scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()));

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const strategy = strategyFor(request.method, request.url, scope.registration.scope);
  if (strategy === 'immutable') event.respondWith(immutable(request));
  if (strategy === 'fresh') event.respondWith(fresh(request));
});

scope.addEventListener('message', (event) => {
  if (event.data.type === 'takeOver') event.waitUntil(scope.skipWaiting());
  else {
    const done = keepAll(event.data.addresses).then(() => event.ports[0]?.postMessage('kept'));
    event.waitUntil(done);
  }
});
