import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../scripts/setup/run';

/** Longest that installing may take, in milliseconds. */
const LIMIT = 10 * 60_000;

/**
 * Installs what a manifest of the bench asks for into a folder that git ignores, once.
 *
 * @param name folder beside this file with the `package.json`
 * @param proof a package that is there when the installation is whole
 * @returns the folder with `node_modules`
 * @throws Error with npm's words where it could not
 */
export async function install(name: string, proof: string): Promise<string> {
  const folder = `.cache/bench/${name}`;
  mkdirSync(folder, { recursive: true });
  copyFileSync(`bench/site/${name}/package.json`, join(folder, 'package.json'));
  copyFileSync('.npmrc', join(folder, '.npmrc'));
  if (existsSync(join(folder, 'node_modules', proof))) return folder;
  console.error(`Installing ${name} …`);
  const arguments_ = ['install', '--prefix', folder, '--no-audit', '--no-fund'];
  const { code, stderr } = await run('npm', arguments_, LIMIT);
  if (code !== 0) throw new Error(`${name} could not be installed: ${stderr.trim()}`);
  return folder;
}
