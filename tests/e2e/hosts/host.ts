/** Servers of the built site that send its headers, each on a free port of 127.0.0.1. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fromHeadersFile, toCaddy, toNginx } from '../../../src/plugins/headers/formats';

/** A running server. `close` ends it. */
export interface Host {
  origin: string;
  close: () => void;
}

const BUILD = resolve('build');
const rules = () => fromHeadersFile(readFileSync(join(BUILD, '_headers'), 'utf8'));

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((ready) => probe.listen(0, '127.0.0.1', ready));
  const { port } = probe.address() as AddressInfo;
  await new Promise((closed) => probe.close(closed));
  return port;
}

/** Waits until the server answers, or ends with what it said. */
async function answering(origin: string, server: ChildProcess): Promise<void> {
  let said = '';
  server.stderr?.on('data', (text: Buffer) => (said += text.toString()));
  while (server.exitCode === null) {
    const answer = await fetch(origin).catch(() => null);
    if (answer) return;
    await new Promise((later) => setTimeout(later, 50));
  }
  throw new Error(`The server ended: ${said}`);
}

async function start(folder: string, port: number, command: string, args: string[]): Promise<Host> {
  const env = { ...process.env, HOME: folder };
  const server = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'], env });
  const origin = `http://127.0.0.1:${port}`;
  await answering(origin, server);
  const close = (): void => {
    server.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    server.kill();
  };
  return { origin, close };
}

/** The example for nginx, with nothing changed but the three things it says to change. */
async function nginx(): Promise<Host> {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  const port = await freePort();
  writeFileSync(join(folder, 'site-headers.conf'), toNginx(rules()));
  const server = readFileSync('deploy/nginx.conf', 'utf8')
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('/srv/site/build', BUILD)
    .replace('/etc/nginx/site-headers.conf', join(folder, 'site-headers.conf'));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join('\n');
  const whole = `daemon off;
master_process off;
pid ${folder}/pid;
error_log stderr;
events {}
http {
include /etc/nginx/mime.types;
access_log off;
${temporary}
${server}
}
`;
  writeFileSync(join(folder, 'nginx.conf'), whole);
  const args = ['-p', folder, '-e', 'stderr', '-c', join(folder, 'nginx.conf')];
  return start(folder, port, 'nginx', args);
}

/** The example for Caddy, with nothing changed but the three things it says to change. */
async function caddy(): Promise<Host> {
  const folder = mkdtempSync(join(tmpdir(), 'caddy-'));
  const port = await freePort();
  writeFileSync(join(folder, 'site-headers.caddy'), toCaddy(rules()));
  const site = readFileSync('deploy/Caddyfile', 'utf8')
    .replace(':80 {', `http://127.0.0.1:${port} {\n\tbind 127.0.0.1`)
    .replace('/srv/site/build', BUILD)
    .replace('/etc/caddy/site-headers.caddy', join(folder, 'site-headers.caddy'));
  writeFileSync(join(folder, 'Caddyfile'), `{\n\tadmin off\n}\n${site}`);
  const args = ['run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')];
  return start(folder, port, 'caddy', args);
}

const isInstalled = (command: string): boolean =>
  spawnSync(command, [command === 'nginx' ? '-v' : 'version']).status === 0;

/** The servers of the examples that this machine has. */
export const INSTALLED = [
  { name: 'nginx', host: nginx },
  { name: 'caddy', host: caddy },
].filter(({ name }) => isInstalled(name));
