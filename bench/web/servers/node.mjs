/** One thread for all connections: node:http. */
import http from 'node:http';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';

const WAIT = 50;
const nobody = new Int32Array(new SharedArrayBuffer(4));

const server = http.createServer(async (request, response) => {
  if (request.url === '/block') Atomics.wait(nobody, 0, 0, WAIT);
  else await sleep(WAIT);
  response.writeHead(200, { 'Content-Length': 2 }).end('ok');
});

server.listen({ host: '127.0.0.1', port: 0, backlog: 1024 }, () => {
  process.stdout.write(`${server.address().port}\n`);
});
// Whoever started this server closes its input to end it, or ends itself.
process.stdin.resume().on('end', () => process.exit());
