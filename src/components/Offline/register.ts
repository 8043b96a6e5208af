import type { PageMessage } from '../../offline/messages';

const tell = (worker: ServiceWorker, message: PageMessage, ports: MessagePort[] = []): void =>
  worker.postMessage(message, ports);

/** Waits until the worker answers for this page. */
async function control(): Promise<ServiceWorker> {
  await navigator.serviceWorker.ready;
  const { serviceWorker } = navigator;
  if (serviceWorker.controller) return serviceWorker.controller;
  return new Promise((resolve) => {
    serviceWorker.addEventListener(
      'controllerchange',
      () => serviceWorker.controller && resolve(serviceWorker.controller),
      { once: true },
    );
  });
}

/** Keeps this page with all that it has loaded, and what its blocks will need at ▶. */
async function keepPage(): Promise<void> {
  const worker = await control();
  const needed = document.querySelector('[data-live-block]')
    ? await import('./engineFiles').then(({ engineFiles }) => engineFiles())
    : [];
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  const page = location.href.replace(/#.*$/, '');
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => (document.documentElement.dataset.offline = 'ready');
  const addresses = [...new Set([page, ...loaded, ...needed])];
  tell(worker, { type: 'keep', addresses }, [port2]);
}

/**
 * Registers the service worker of the site.
 *
 * @param base path of the site on its host, with both slashes
 * @param onUpdate called when a newer version waits, with a function that changes over to it
 */
export async function register(base: string, onUpdate: (apply: () => void) => void): Promise<void> {
  const registration = await navigator.serviceWorker.register(`${base}sw.js`, { scope: base });

  const offer = (worker: ServiceWorker): void =>
    onUpdate(() => {
      navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), {
        once: true,
      });
      tell(worker, { type: 'takeOver' });
    });

  // The very first worker takes nobody's place.
  if (registration.waiting && navigator.serviceWorker.controller) offer(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && navigator.serviceWorker.controller) offer(worker);
    });
  });
  await keepPage();
}
