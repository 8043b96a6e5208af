import { connect, type Socket } from 'node:net';

/** What a number of connections saw that each asked again as soon as it was answered. */
export interface Load {
  /** Answers a second. */
  readonly perSecond: number;
  /** From question to answer in ms: the middle one, and the one that 95 of 100 stay under. */
  readonly p50: number;
  readonly p95: number;
}

const END = 'ok';
/** Connections are opened a few at a time, so that none is refused. */
const AT_ONCE = 50;

function open(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port, noDelay: true });
    socket.setEncoding('latin1');
    socket.once('connect', () => resolve(socket));
    socket.once('error', reject);
  });
}

/** Asks again and again until told to stop; every answer is told with its time in ms. */
function keepAsking(socket: Socket, path: string, onAnswer: (ms: number) => void): void {
  let asked = 0;
  let received = '';
  const ask = (): void => {
    received = '';
    asked = performance.now();
    socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`);
  };
  socket.on('data', (data) => {
    received += String(data);
    if (!received.endsWith(`\r\n\r\n${END}`)) return;
    onAnswer(performance.now() - asked);
    ask();
  });
  socket.on('error', () => socket.destroy());
  ask();
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Keeps `connections` busy for `ms` and counts what was answered in that time, the first answers
 * after opening not among them. `during` is called half-way.
 */
export async function load(
  port: number,
  path: string,
  connections: number,
  ms: number,
  during: () => void,
): Promise<Load> {
  const sockets: Socket[] = [];
  while (sockets.length < connections) {
    const next = Math.min(AT_ONCE, connections - sockets.length);
    sockets.push(...(await Promise.all(Array.from({ length: next }, () => open(port)))));
  }
  const times: number[] = [];
  let counting = false;
  for (const socket of sockets) {
    keepAsking(socket, path, (took) => {
      if (counting) times.push(took);
    });
  }
  await sleep(500);
  counting = true;
  const start = performance.now();
  await sleep(ms / 2);
  during();
  await sleep(ms / 2);
  counting = false;
  const seconds = (performance.now() - start) / 1000;
  sockets.forEach((socket) => socket.destroy());
  times.sort((a, b) => a - b);
  const share = (part: number): number => times[Math.floor(times.length * part)] ?? 0;
  return { perSecond: times.length / seconds, p50: share(0.5), p95: share(0.95) };
}
