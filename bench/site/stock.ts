import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../scripts/setup/run';
import { plainArticle } from './article';
import { install } from './install';

/** Longest that building may take, in milliseconds. */
const LIMIT = 10 * 60_000;

function replaceOnce(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`the template's configuration no longer says: ${from}`);
  return text.replace(from, to);
}

/** The template's own configuration, with the live code theme and our two languages. */
function configuration(template: string): string {
  const withLocales = replaceOnce(
    replaceOnce(template, "defaultLocale: 'en'", "defaultLocale: 'ja'"),
    "locales: ['en']",
    "locales: ['ja', 'en']",
  );
  return replaceOnce(
    withLocales,
    '  presets: [',
    "  themes: ['@docusaurus/theme-live-codeblock'],\n  presets: [",
  );
}

/**
 * Makes the site that `create-docusaurus` makes (classic template), with the live code theme, in
 * Japanese and English, and with the same article. Everything is left in a folder that git ignores.
 *
 * @returns the folder
 * @throws Error where npm cannot install it
 */
export async function makeStockSite(): Promise<string> {
  const folder = await install('stock', 'create-docusaurus');
  const templates = join(folder, 'node_modules/create-docusaurus/templates');
  for (const template of ['shared', 'classic']) {
    cpSync(join(templates, template), folder, {
      recursive: true,
      filter: (path) => !path.endsWith('package.json'),
    });
  }
  const config = join(folder, 'docusaurus.config.js');
  writeFileSync(config, configuration(readFileSync(config, 'utf8')));
  writeFileSync(join(folder, 'blog/2026-11-22-python-async-programming.md'), plainArticle());
  return folder;
}

/** Deletes what builds keep for the next one; what the benches have installed beside it stays. */
function forgetBuilds(cache: string): void {
  if (!existsSync(cache)) return;
  for (const name of readdirSync(cache).filter((entry) => entry !== 'bench')) {
    rmSync(join(cache, name), { recursive: true });
  }
}

/**
 * Builds a site without the bundler's caches of earlier builds.
 *
 * @param kept whether what our blocks printed, Python's pack, the types and the social images stay
 *   from a build before, as they do where only pages were edited; otherwise all is made anew, as in a
 *   fresh clone. The stock site has none of these
 * @returns seconds
 * @throws Error with the last lines of a build that failed
 */
export async function timeBuild(folder: string, kept: boolean): Promise<number> {
  await run('npx', ['--no-install', 'docusaurus', 'clear', folder], LIMIT);
  if (!kept) forgetBuilds(join(folder, '.cache'));
  const began = performance.now();
  const { code, stdout, stderr } = await run(
    'npx',
    ['--no-install', 'docusaurus', 'build', folder],
    LIMIT,
  );
  if (code !== 0)
    throw new Error(`${folder} could not be built: ${(stdout + stderr).slice(-2000)}`);
  return (performance.now() - began) / 1000;
}
