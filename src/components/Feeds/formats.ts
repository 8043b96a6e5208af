/** Where the feeds stand: beside the list of articles. */
export const FOLDER = 'blog/';

/** The articles as feeds: what each is called, its file in `FOLDER`, its media type. */
export const FORMATS = [
  { name: 'RSS', file: 'rss.xml', type: 'application/rss+xml' },
  { name: 'Atom', file: 'atom.xml', type: 'application/atom+xml' },
  { name: 'JSON Feed', file: 'feed.json', type: 'application/feed+json' },
] as const;
