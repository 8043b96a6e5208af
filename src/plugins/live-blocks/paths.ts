import { join } from 'node:path';

/** Docusaurus's folder of generated files, which its bundler watches. */
const GENERATED = join(
  process.cwd(),
  process.env.DOCUSAURUS_GENERATED_FILES_DIR_NAME ?? '.docusaurus',
);

/** Where the traces of recorded runs wait to be emitted as files of the site. */
export const TRACE_FOLDER = join(GENERATED, 'live-blocks', 'traces');

/** Where the engines that the page loads on ▶ wait to be emitted. */
export const ENGINE_FOLDER = join(GENERATED, 'live-blocks', 'engines');

/** Where the playground's examples wait to be bundled. */
export const PLAY_FOLDER = join(GENERATED, 'play');
