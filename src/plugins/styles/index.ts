import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Plugin } from '@docusaurus/types';
import { processWide } from '../content/processWide';

type MakePlugin = (options: unknown) => unknown;

/** A PostCSS plugin as Docusaurus names it: the path of its module and its options. */
const isNamed = (plugin: unknown): plugin is [path: string, options: unknown] =>
  Array.isArray(plugin) && typeof plugin[0] === 'string';

/** A plugin for all files of all languages. */
function shared([path, options]: [path: string, options: unknown]): unknown {
  const make = (): unknown =>
    (createRequire(join(process.cwd(), 'package.json'))(path) as MakePlugin)(options);
  return processWide(`postcss ${path} ${JSON.stringify(options)}`, make);
}

/**
 * Docusaurus plugin: styles are transformed with plugins that are made once, instead of anew for each
 * file after a search for a PostCSS configuration, which this site has not.
 */
export default function styles(): Plugin {
  return {
    name: 'styles',
    configurePostCss: (options) => ({
      ...options,
      config: false,
      plugins: options.plugins.map((plugin) => (isNamed(plugin) ? shared(plugin) : plugin)),
    }),
  };
}
