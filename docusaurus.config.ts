import type * as Preset from '@docusaurus/preset-classic';
import type { Config } from '@docusaurus/types';
import liveBlocks from './src/plugins/live-blocks';
import play from './src/plugins/play';
import glossary from './src/plugins/glossary';
import { glossaryRemark } from './src/plugins/glossary/remark';
import { liveBlocksRemark } from './src/plugins/live-blocks/remark';
import offline from './src/plugins/offline';
import quality from './src/plugins/quality';
import translations from './src/plugins/translations';
import { markUnits } from './src/plugins/translations/markUnits';
import { articleReadingTime } from './src/plugins/article/readingTime';
import { siteAddress } from './scripts/repository';

import { highlightRemark } from './src/plugins/highlight/remark';
import { sourceRemark } from './src/plugins/source/remark';
import references from './src/plugins/references';
import addresses from './src/plugins/addresses';
import { sitemapItems } from './src/plugins/addresses/sitemapItems';
import feeds from './src/plugins/feeds';
import headers from './src/plugins/headers';
import headingLinks from './src/plugins/heading-links';
import { gitHistory } from './src/plugins/history';
import markdownPages from './src/plugins/markdown-pages';
import { frontMatterOf } from './src/plugins/content/frontMatter';
import socialImages from './src/plugins/social-images';
import { SITE_IMAGE } from './src/plugins/social-images/imagePath';
import structuredData from './src/plugins/structured-data';
import searchIndex from './src/plugins/search-index';
import styles from './src/plugins/styles';

const { url, baseUrl, repository, editUrl } = siteAddress();

/** Fences are read before Docusaurus's own plugins see them: a live fence is no code block for them. */
const fencePlugins = [sourceRemark, liveBlocksRemark, highlightRemark];

const config: Config = {
  title: 'Python Async Programming',
  // The configuration is read once for each locale.
  tagline:
    process.env.DOCUSAURUS_CURRENT_LOCALE === 'en'
      ? 'Read it, run it, understand asynchronous programming'
      : '読んで、動かして、わかる非同期プログラミング',
  favicon: 'img/favicon.svg',
  url,
  baseUrl,
  // The page's address works with and without its trailing slash on any static host.
  trailingSlash: undefined,
  future: { v4: true, faster: true, experimental_vcs: gitHistory(__dirname) },

  // Pages and blocks link to their own files and lines, and to a form for problems.
  customFields: { repository },

  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  onDuplicateRoutes: 'throw',
  markdown: {
    parseFrontMatter: frontMatterOf,
    hooks: { onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw' },
  },

  i18n: {
    defaultLocale: 'ja',
    locales: ['ja', 'en'],
    localeConfigs: {
      ja: { label: '日本語', htmlLang: 'ja' },
      en: { label: 'English', htmlLang: 'en' },
    },
  },

  headTags: [
    {
      // Buttons that need a script are not shown where there is none.
      tagName: 'noscript',
      attributes: {},
      innerHTML:
        '<style>[data-needs-script]{display:none!important}' +
        '[data-compare] [data-live-block],[data-asking]>[data-output],[data-asking]>[data-timeline]{display:block!important}</style>',
    },
    {
      // What a reader has chosen holds from the first paint on (see src/components/Reading/settings.ts).
      tagName: 'script',
      attributes: {},
      innerHTML:
        'try{const d=document.documentElement.dataset,s=localStorage;' +
        "if(s.getItem('translation')==='on')d.translation='on';" +
        "new URLSearchParams(s.getItem('reading')??'').forEach((v,k)=>{d['reading'+k]=v})}catch{}",
    },
  ],

  plugins: [
    references,
    liveBlocks,
    play,
    glossary,
    translations,
    quality,
    searchIndex,
    addresses,
    feeds,
    markdownPages,
    offline,
    socialImages,
    structuredData,
    headers,
    headingLinks,
    styles,
  ],

  presets: [
    [
      'classic',
      {
        docs: {
          sidebarPath: './sidebars.ts',
          editUrl,
          editLocalizedFiles: true,
          showLastUpdateTime: true,
          showLastUpdateAuthor: true,
          beforeDefaultRemarkPlugins: [markUnits, ...fencePlugins, glossaryRemark],
        },
        blog: {
          blogTitle: '記事',
          blogDescription: 'Mikyan（白い柴犬）の記事。',
          blogSidebarCount: 0,
          showReadingTime: true,
          readingTime: articleReadingTime,
          editUrl,
          editLocalizedFiles: true,
          showLastUpdateTime: true,
          showLastUpdateAuthor: true,
          // Our own plugin writes the feeds: Docusaurus's need XSLT to be readable in a browser.
          feedOptions: { type: null },
          onInlineTags: 'throw',
          onInlineAuthors: 'throw',
          onUntruncatedBlogPosts: 'throw',
          beforeDefaultRemarkPlugins: fencePlugins,
        },
        pages: {
          editUrl,
          editLocalizedFiles: true,
          beforeDefaultRemarkPlugins: fencePlugins,
        },
        sitemap: {
          lastmod: 'date',
          changefreq: null,
          priority: null,
          ignorePatterns: ['**/search'],
          createSitemapItems: sitemapItems,
        },
        theme: {
          customCss: [
            './src/css/tokens.css',
            './src/css/site.css',
            './src/css/controls.css',
            './src/css/reading.css',
            './src/css/print.css',
            './src/css/code.css',
            './src/css/terms.css',
          ],
        },
      } satisfies Preset.Options,
    ],
  ],

  themeConfig: {
    image: SITE_IMAGE,
    metadata: [
      { property: 'og:image:width', content: '1200' },
      { property: 'og:image:height', content: '630' },
    ],
    colorMode: { respectPrefersColorScheme: true },
    docs: { sidebar: { hideable: true } },
    navbar: {
      title: 'Python Async Programming',
      logo: { alt: '', src: 'img/logo.svg', srcDark: 'img/logo-dark.svg', width: 32, height: 32 },
      items: [
        { to: '/blog/python-async-programming', label: '記事', position: 'left' },
        { type: 'docSidebar', sidebarId: 'course', label: 'コース', position: 'left' },
        { to: '/play', label: '試す', position: 'left' },
        { type: 'localeDropdown', position: 'right' },
        { type: 'custom-reading', position: 'right' },
        { type: 'search', position: 'right' },
      ],
    },
    // Code is coloured by src/css/code.css, in both themes alike.
    prism: {
      theme: {
        plain: { color: 'var(--site-ink)', backgroundColor: 'var(--code-background)' },
        styles: [],
      },
    },
    footer: {
      links: [
        { label: '記事', to: '/blog/python-async-programming' },
        { label: 'コース', to: '/docs/intro' },
        { label: 'アクセシビリティー', to: '/accessibility' },
        { label: 'このサイトの品質', to: '/quality' },
      ],
      copyright: '記事の本文は Mikyan（白い柴犬）のものです。',
    },
  } satisfies Preset.ThemeConfig,
};

export default config;
