import { copyFileSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Plugin } from '@docusaurus/types';
import { buildAsyncio, buildGuest } from '../../runner/node/guest-bundle';
import { buildPython } from '../../runner/python/build/build';
import { buildTypes } from '../../runner/typescript/types/build';
import { ENGINE_FOLDER } from './paths';

/** Writes the scripts of the TypeScript engine. */
async function writeTypeScript(): Promise<void> {
  const { code } = await buildGuest();
  writeFileSync(join(ENGINE_FOLDER, 'typescript.engine.js'), code);
  writeFileSync(join(ENGINE_FOLDER, 'asyncio.engine.js'), await buildAsyncio());
}

/** Writes the files of the Python engine, and a module that tells the page where they are. */
async function writePython(): Promise<void> {
  const { dir, manifest } = await buildPython();
  const names = Object.values(manifest).map(({ name }: { name: string }) => name);
  for (const name of names) copyFileSync(join(dir, name), join(ENGINE_FOLDER, name));
  const imports = names.map((name, index) => `import file${index} from './${name}';`);
  const addresses = `[${names.map((_name, index) => `file${index}`).join(', ')}]`;
  const module = [
    ...imports,
    `export const addresses = ${addresses};`,
    `export const manifest = ${JSON.stringify(manifest)};`,
  ];
  writeFileSync(join(ENGINE_FOLDER, 'python.js'), `${module.join('\n')}\n`);
}

/** Writes the worker that knows types, and a module that tells the page where it is and how large. */
async function writeTypes(): Promise<void> {
  const path = await buildTypes();
  const name = basename(path);
  copyFileSync(path, join(ENGINE_FOLDER, name));
  const module = [
    `import address from './${name}';`,
    `export const types = { address, bytes: ${statSync(path).size} };`,
  ];
  writeFileSync(join(ENGINE_FOLDER, 'types.js'), `${module.join('\n')}\n`);
}

/**
 * Docusaurus plugin: builds the engines that run blocks and ships them, like the traces of recorded
 * runs, as hashed files that no page loads before a reader asks for them.
 */
export default function liveBlocks(): Plugin {
  return {
    name: 'live-blocks',
    async loadContent() {
      mkdirSync(ENGINE_FOLDER, { recursive: true });
      await Promise.all([writeTypeScript(), writePython(), writeTypes()]);
    },
    configureWebpack(_config, isServer) {
      const asset = (test: RegExp, filename: string) => ({
        test,
        type: 'asset/resource' as const,
        generator: { filename, emit: !isServer },
      });
      return {
        resolve: {
          alias: {
            '@engines': ENGINE_FOLDER,
            // Highlighting happens at build time; the page needs no grammars.
            [require.resolve('@docusaurus/theme-classic/lib/prism-include-languages.js')]: false,
          },
        },
        module: {
          rules: [
            asset(/\.engine\.js$/, 'assets/engines/[name].[contenthash:8][ext]'),
            // Their names carry a hash already.
            asset(/\.bin$/, 'assets/engines/[name][ext]'),
            asset(/\.trace\.json$/, 'assets/traces/[name].[contenthash:8][ext]'),
          ],
        },
      };
    },
  };
}
