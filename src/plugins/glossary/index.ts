import { join } from 'node:path';
import type { Plugin } from '@docusaurus/types';

/** Docusaurus plugin: the few lines of script beside the notes that `glossaryRemark` writes. */
export default function glossary(): Plugin {
  return {
    name: 'glossary',
    getClientModules: () => [join(__dirname, 'client')],
  };
}
