import type { Plugin } from '@docusaurus/types';

/** Docusaurus plugin: the sign beside a heading copies the address of its section. */
export default function headingLinks(): Plugin {
  return {
    name: 'heading-links',
    getClientModules: () => ['./src/plugins/heading-links/listen'],
  };
}
