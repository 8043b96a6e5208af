/** The texts that the plugin writes: a page as Markdown, and the two files of https://llmstxt.org. */
import type { SitePage } from '../content/sitePages';
import { markdownPath } from '../../components/MarkdownTools/markdownPath';

/** A page and its body as Markdown. */
export interface PlainPage {
  readonly page: SitePage;
  readonly body: string;
}

/** What the files say of the site in the reader's language. */
export interface LlmsSite {
  readonly title: string;
  readonly tagline: string;
  /** Origin of the site. */
  readonly url: string;
  readonly locale: string;
}

const SENTENCES = {
  ja: {
    articles: '記事',
    course: 'コース',
    about:
      'どのページにも、Markdown 版があります（アドレスの末尾に `.md`）。コードはどれもビルドのときに実行され、出力は実行結果そのものです。',
  },
  en: {
    articles: 'Articles',
    course: 'Course',
    about:
      'Every page has a Markdown version (its address with `.md`). All code was run when the site was built, and outputs are what it printed.',
  },
};

const sentences = (locale: string) => SENTENCES[locale === 'en' ? 'en' : 'ja'];

/** One page, headed by its title and its address. */
export function pageDocument({ page, body }: PlainPage, url: string): string {
  const about = page.description ? `> ${page.description}\n\n` : '';
  return `# ${page.title}\n\n${about}<${url}${page.permalink}>\n\n${body}`;
}

/** `llms.txt`: what there is, by chapter, with links to the Markdown versions. */
export function llmsIndex(pages: readonly SitePage[], site: LlmsSite): string {
  const { articles, course, about } = sentences(site.locale);
  const chapters = new Map<string, string[]>();
  for (const page of pages) {
    const chapter = page.post ? articles : (page.chapter ?? course);
    const line = `- [${page.title}](${site.url}${markdownPath(page.permalink)}): ${page.description}`;
    chapters.set(chapter, [...(chapters.get(chapter) ?? []), line]);
  }
  const lists = [...chapters].map(([chapter, lines]) => `## ${chapter}\n\n${lines.join('\n')}\n`);
  return `# ${site.title}\n\n> ${site.tagline}\n\n${about}\n\n${lists.join('\n')}`;
}

/** `llms-full.txt`: every page, one after another. */
export const llmsFull = (pages: readonly PlainPage[], url: string): string =>
  pages.map((page) => pageDocument(page, url)).join('\n\n---\n\n');
