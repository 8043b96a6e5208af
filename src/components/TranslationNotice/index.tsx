import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import { useAlternatePageUtils } from '@docusaurus/theme-common/internal';
import Translate from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import { usePluginData } from '@docusaurus/useGlobalData';
import styles from './styles.module.css';

/** Tells the reader of a translated page that it is behind, or not translated at all. */
export default function TranslationNotice({
  source,
}: {
  /** File of the page as Docusaurus names it: `@site/` and its path. */
  source: string;
}): ReactNode {
  const { i18n } = useDocusaurusContext();
  const { behind } = usePluginData('translations') as { behind: string[] };
  const original = useAlternatePageUtils().createUrl({
    locale: i18n.defaultLocale,
    fullyQualified: false,
  });
  if (i18n.currentLocale === i18n.defaultLocale) return null;
  const borrowed = !source.startsWith(`@site/i18n/${i18n.currentLocale}/`);
  if (!borrowed && !behind.includes(source)) return null;
  return (
    <aside
      className={styles.notice}
      role="note"
      data-translation-state={borrowed ? 'missing' : 'stale'}
    >
      {borrowed ? (
        <Translate id="translation.missing">
          このページはまだ訳されていないので、日本語のまま表示しています。
        </Translate>
      ) : (
        <>
          <Translate id="translation.stale">
            もとの日本語のページが、この翻訳のあとに変わりました。一部が古いかもしれません。
          </Translate>{' '}
          <Link
            autoAddBaseUrl={false}
            href={`pathname://${original}`}
            hrefLang={i18n.defaultLocale}
            target="_self"
          >
            <Translate id="translation.original">日本語のページを読む</Translate>
          </Link>
        </>
      )}
    </aside>
  );
}
