/** Files that the build ships as they are; importing one gives its address. */
declare module '@engines/*.js' {
  const url: string;
  export default url;
}

/** Written by the live-blocks plugin: the files of the Python engine. */
declare module '@engines/python' {
  import type { PythonManifest } from '@site/src/runner/python/manifest';

  /** Addresses of the files, all in one folder. */
  export const addresses: string[];
  export const manifest: PythonManifest;
}

/** A piece of a page in MDX, used by another page. */
declare module '*.mdx' {
  import type { ComponentType } from 'react';

  const Content: ComponentType;
  export default Content;
}

/** Written by the play plugin. */
declare module '@play/examples.json' {
  import type { Example } from '@site/src/components/Play/example';

  const content: {
    examples: Example[];
    /** Bytes that the first run of a Python program fetches. */
    pythonSize: number;
  };
  export default content;
}

/** The worker that knows types, packed with gzip: where it is, and its bytes. */
declare module '@engines/types' {
  export const types: { address: string; bytes: number };
}
