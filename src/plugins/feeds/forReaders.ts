/**
 * The part of a feed that a person sees who opens it in a browser: XHTML among the feed's own elements,
 * as RSS 2.0 (https://www.rssboard.org/rss-specification#extendingRss) and Atom (RFC 4287, section 6)
 * allow, laid out by `feed.css`. Unlike XSLT, every browser knows how to show it.
 */
import { xml } from '../content/xml';
import type { FeedEntry } from './entries';
import type { Feed } from './feed';

/** Binds the prefix that the functions below write. */
export const XHTML_NAMESPACE = 'xmlns:h="http://www.w3.org/1999/xhtml"';

/** Declares the style sheet of a feed. */
export const STYLE_SHEET = '<?xml-stylesheet type="text/css" href="feed.css"?>';

const WORDS = {
  ja: {
    label: 'これはフィードです',
    how: 'このページのアドレスをフィードリーダーに登録すると、新しい記事が届きます。アカウントは要りません。無料です。',
    home: 'サイトで読む',
  },
  en: {
    label: 'This is a feed',
    how: 'Add the address of this page to your feed reader, and new articles come to you. No account, no cost.',
    home: 'Read on the site',
  },
};

/** What the feed is and what to do with it. */
export function feedHeader({ title, description, language, home }: Feed): string {
  const words = WORDS[language === 'en' ? 'en' : 'ja'];
  return `<h:header>
<h:title>${xml(title)}</h:title>
<h:meta name="viewport" content="width=device-width, initial-scale=1"/>
<h:p class="label">${words.label}</h:p>
<h:h1>${xml(title)}</h:h1>
<h:p>${xml(description)}</h:p>
<h:p class="how">${words.how}</h:p>
<h:p><h:a href="${xml(home)}">${words.home}</h:a></h:p>
</h:header>`;
}

/** An article's title as a link, its day and its summary. */
export function entryCard({ title, url, published, summary }: FeedEntry, language: string): string {
  const day = published.toLocaleDateString(language, { dateStyle: 'long', timeZone: 'UTC' });
  return `<h:section>
<h:h2><h:a href="${xml(url)}">${xml(title)}</h:a></h:h2>
<h:p class="day">${day}</h:p>
<h:p>${xml(summary)}</h:p>
</h:section>`;
}
