import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from '@docusaurus/types';
import { buildPython } from '../../runner/python/build/build';
import { downloadSize } from '../../runner/python/manifest';
import { PLAY_FOLDER } from '../live-blocks/paths';
import { EXAMPLES_FILE, readExamples } from './readExamples';

/** Docusaurus plugin: hands the examples to the playground, so that it reads no Markdown in the page. */
export default function play(): Plugin {
  return {
    name: 'play',
    async loadContent() {
      mkdirSync(PLAY_FOLDER, { recursive: true });
      const pythonSize = downloadSize((await buildPython()).manifest);
      const content = { examples: readExamples(), pythonSize };
      writeFileSync(join(PLAY_FOLDER, 'examples.json'), JSON.stringify(content));
    },
    getPathsToWatch: () => [EXAMPLES_FILE],
    configureWebpack: () => ({ resolve: { alias: { '@play': PLAY_FOLDER } } }),
  };
}
