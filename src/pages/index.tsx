import clsx from 'clsx';
import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import MDXContent from '@theme/MDXContent';
import Example from './_example.mdx';
import styles from './index.module.css';

/** What the site is, in one glance, with a pair to run at once. */
export default function Home(): ReactNode {
  return (
    <Layout
      description={translate({
        id: 'home.description',
        message:
          'コルーチン、await、イベントループ。Python の非同期プログラミングを、Python と TypeScript の動くコードで学べます。',
      })}
    >
      <main className={styles.page}>
        <header className={styles.hero}>
          <Heading as="h1" className={styles.title}>
            <Translate id="home.title">読んで、動かして、わかる非同期プログラミング</Translate>
          </Heading>
          <p className={styles.lead}>
            <Translate id="home.lead">
              Python の async / await を、同じことをする TypeScript
              と並べて、このページの中で動かします。どこで中断し、だれが先に再開するのか。見ればわかります。
            </Translate>
          </p>
          <p className={styles.ways}>
            <Link
              className={clsx('control', 'control--primary', styles.way)}
              to="/blog/python-async-programming"
            >
              <Translate id="home.article">記事を読む（約2分）</Translate>
            </Link>
            <Link className={clsx('control', styles.way)} to="/docs/intro">
              <Translate id="home.course">コースを始める</Translate>
            </Link>
          </p>
        </header>
        <section aria-labelledby="example">
          <Heading as="h2" id="example" className={styles.question}>
            {translate({
              id: 'home.question',
              message: 'コーヒーに 3 秒、紅茶に 1 秒。どの順番で、いつ終わるでしょうか',
            })}
          </Heading>
          <div className="markdown">
            <MDXContent>
              <Example />
            </MDXContent>
          </div>
        </section>
      </main>
    </Layout>
  );
}
