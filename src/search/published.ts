import type { SearchIndex } from './format';

/** What a result shows about the page it stands on; also one row of the index of pages. */
export interface PageAbout {
  /** Address within the host, base URL and locale included. */
  readonly path: string;
  readonly title: string;
  readonly kind: 'docs' | 'blog' | 'page';
  /** Labels of the sidebar categories above the page, outermost first. */
  readonly categories: readonly string[];
  /** Language of the text, where it is not the language of the site around it. */
  readonly language?: 'ja' | 'en';
}

/** The file that the first query loads: everything, or what every query needs. */
export interface SearchRoot {
  readonly index: SearchIndex;
  /** In the order of `index.pages`. */
  readonly pages: readonly PageAbout[];
}

/** Where the files of the index are served: `root`, and one for each part that is not in it. */
export interface SearchFiles {
  readonly root: string;
  readonly parts: Readonly<Record<string, string>>;
}
