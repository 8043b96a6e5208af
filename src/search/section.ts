/** What the index is made of: one heading of one page and what stands under it. */
export interface Section {
  /** Path of the page; sections of one page share it. Whatever the caller links with. */
  readonly page: string;
  /** Fragment of the heading, without `#`; empty for the top of the page. */
  readonly anchor: string;
  /** Title of the page. */
  readonly title: string;
  /** Text of the heading; for the top of the page usually the title again. */
  readonly heading: string;
  /** Depth of the heading: 1 for the page's own title, 2 for `h2`, and so on. */
  readonly level: number;
  /** Prose under the heading, up to the next heading. */
  readonly text: string;
  /** Code under the heading; counts less than prose. */
  readonly code: string;
  /** Little but links to other sites: it names many things and explains none. */
  readonly references?: boolean;
}

/** One section that answers a query. */
export interface Hit {
  readonly page: string;
  readonly anchor: string;
  /** Only comparable within one answer; higher is better. */
  readonly score: number;
  readonly title: string;
  readonly heading: string;
  readonly level: number;
  /** Number of the section within the index, for {@link sectionAt}. */
  readonly section: number;
}
