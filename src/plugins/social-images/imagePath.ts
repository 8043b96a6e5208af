import path from 'node:path';

/** The site's own image, for pages that have none. */
export const SITE_IMAGE = 'img/social/site.png';

/**
 * Where the social image of a page is, relative to its locale's root: by the name of the file that the
 * page is made from, so that front matter can name it before the page has an address.
 */
export const imagePath = (file: string): string =>
  `img/social/${path.basename(file).replace(/\.mdx?$/, '')}.png`;
