import type { SitePage } from '../content/sitePages';
import type { Card } from './card';
import { imagePath, SITE_IMAGE } from './imagePath';

/** What the cards say of the site. */
export interface CardSite {
  readonly title: string;
  readonly tagline: string;
  readonly locale: string;
}

const LABELS = {
  ja: { article: '記事', course: 'コース', by: '、' },
  en: { article: 'Article', course: 'Course', by: ', ' },
};

/** The card of each page, and the site's own, by the path of its image. */
export function cards(pages: readonly SitePage[], site: CardSite): Map<string, Card> {
  const { title: name, tagline, locale } = site;
  const labels = LABELS[locale === 'en' ? 'en' : 'ja'];
  const label = ({ post, chapter }: SitePage): string =>
    post
      ? [labels.article, ...post.authors].join(labels.by)
      : [labels.course, ...(chapter ? [chapter] : [])].join(' · ');
  const ofPages = pages.map((page): [string, Card] => [
    imagePath(page.file),
    { site: page.title === name ? '' : name, label: label(page), title: page.title, locale },
  ]);
  return new Map([...ofPages, [SITE_IMAGE, { site: '', label: name, title: tagline, locale }]]);
}
