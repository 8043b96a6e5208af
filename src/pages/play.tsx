import { lazy, Suspense, type ReactNode } from 'react';
import BrowserOnly from '@docusaurus/BrowserOnly';
import Translate, { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import styles from './play.module.css';

const Play = lazy(() => import('@site/src/components/Play'));

/** The playground. Its program stands in the address's fragment, which no server sees. */
export default function PlayPage(): ReactNode {
  return (
    <Layout
      title={translate({ id: 'play.title', message: '試す' })}
      description={translate({
        id: 'play.description',
        message:
          'Python と TypeScript の非同期コードを、このページの中で書いて動かし、タイムラインで見る場所です。',
      })}
    >
      <main className={styles.page}>
        <Heading as="h1">
          <Translate id="play.title">試す</Translate>
        </Heading>
        <p className={styles.lead}>
          <Translate id="play.lead">
            書きかえて、実行して、いつ何が起きたかを見てください。コードはあなたのブラウザーの中で動き、どこにも送られません。
          </Translate>
        </p>
        <noscript>
          <p>
            <Translate id="play.noscript">
              ここでコードを動かすには、JavaScript が必要です。JavaScript
              を使わない場合も、記事とコースのページで、コードと実行の記録を読めます。
            </Translate>
          </p>
        </noscript>
        <div className={styles.room} data-needs-script="">
          <BrowserOnly>
            {() => (
              <Suspense fallback={null}>
                <Play />
              </Suspense>
            )}
          </BrowserOnly>
        </div>
      </main>
    </Layout>
  );
}
