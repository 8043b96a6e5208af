/**
 * `npm run subpath`: builds the site for a folder of a host (`BASE_URL`), as GitHub Pages serves a
 * project, and opens it in Chromium with and without trailing slashes (`tests/subpath`).
 */
import { spawn } from 'node:child_process';

const BASE_URL = '/guide/async/';
const FOLDER = '.cache/subpath';

/** Runs a command of this project with the base set; gives its exit code. */
function runHere(command: string, args: string[]): Promise<number> {
  const child = spawn('npx', ['--no-install', command, ...args], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, BASE_URL, E2E_BUILD: FOLDER },
  });
  return new Promise((resolve) => {
    child.on('error', () => {
      resolve(1);
    });
    child.on('close', (code) => {
      resolve(code ?? 1);
    });
  });
}

async function main(): Promise<void> {
  const built = await runHere('docusaurus', ['build', '--out-dir', FOLDER]);
  process.exitCode = built || (await runHere('playwright', ['test', ...process.argv.slice(2)]));
}

void main();
