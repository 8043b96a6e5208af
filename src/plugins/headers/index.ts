import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { KEEPER } from '../../runner/sandbox/frame';
import { outputFile } from '../content/outputFile';
import { toHeadersFile } from './formats';
import { inlineScripts, scriptHash } from './inlineScripts';
import { headerRules } from './rules';

/** Inline scripts of every page in a folder and below it, and of the frame in which blocks run. */
async function scriptsOf(folder: string): Promise<Set<string>> {
  const scripts = new Set([KEEPER]);
  const names = await readdir(folder, { recursive: true });
  for (const name of names.filter((one) => one.endsWith('.html'))) {
    const html = await readFile(path.join(folder, name), 'utf8');
    inlineScripts(html).forEach((script) => scripts.add(script));
  }
  return scripts;
}

/**
 * Docusaurus plugin: writes `_headers`, with a policy that knows the inline scripts of the pages as built.
 * Every locale writes it anew over all pages there are; the last one has seen them all.
 */
export default function headers({ baseUrl, outDir, i18n }: LoadContext): Plugin {
  const { currentLocale, defaultLocale, locales } = i18n;
  const isBelow = currentLocale !== defaultLocale && baseUrl.endsWith(`/${currentLocale}/`);
  const root = isBelow ? path.dirname(outDir) : outDir;
  const base = isBelow ? baseUrl.slice(0, -`${currentLocale}/`.length) : baseUrl;
  return {
    name: 'headers',
    async postBuild() {
      const others = locales.filter((locale) => locale !== defaultLocale);
      const bases = [base, ...others.map((locale) => `${base}${locale}/`)];
      const hashes = [...(await scriptsOf(root))].map(scriptHash).sort();
      await outputFile(root, '_headers', toHeadersFile(headerRules(bases, hashes)));
    },
  };
}
