import type { PageAbout, SearchFiles } from '../../search/published';
import type { Stretch } from '../../search/excerpt';

/** A section that answers, ready to show. */
export interface FoundSection {
  /** Fragment of its heading, without `#`; empty for the top of the page. */
  readonly anchor: string;
  readonly heading: readonly Stretch[];
  readonly excerpt: readonly Stretch[];
}

/** A page with the sections of it that answer, best first. */
export interface FoundPage {
  readonly about: PageAbout;
  readonly title: readonly Stretch[];
  readonly sections: readonly FoundSection[];
}

/** A word that is nowhere on the site, and the one looked for in its place, as they are spelled. */
export interface Instead {
  readonly typed: string;
  readonly meant: string;
}

/** What answers a query, ready to show. */
export interface FoundPages {
  readonly pages: readonly FoundPage[];
  /** Empty unless words had to be guessed. */
  readonly instead: readonly Instead[];
}

/** Why a query could not be answered: no network, no such file, or a file that is no index. */
export type Trouble = 'offline' | 'missing' | 'broken';

export type ToWorker =
  | { readonly type: 'open'; readonly files: SearchFiles }
  | { readonly type: 'query'; readonly id: number; readonly text: string; readonly limit: number };

export type FromWorker =
  | { readonly type: 'found'; readonly id: number; readonly found: FoundPages }
  | { readonly type: 'trouble'; readonly id: number; readonly trouble: Trouble };
