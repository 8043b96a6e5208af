import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import { PageMetadata } from '@docusaurus/theme-common';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import type { Passed, QualityReport } from './report';
import styles from './styles.module.css';

const absent = (): string => translate({ id: 'quality.absent', message: '測っていません' });

/** Bytes as kB (1,000 bytes), with one digit. */
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

const passedText = (tally: Passed | null | undefined): string =>
  tally
    ? translate(
        { id: 'quality.passed', message: '{passed} 件合格、{failed} 件不合格' },
        { passed: String(tally.passed), failed: String(tally.failed) },
      )
    : absent();

/** A list of figures, each with what it counts. */
function Figures({
  rows,
}: {
  rows: readonly (readonly [what: string, figure: string])[];
}): ReactNode {
  return (
    <dl className={styles.figures}>
      {rows.map(([what, figure]) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>{figure}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What was counted and measured of this site, and when. */
export default function Quality({ report }: { report: QualityReport }): ReactNode {
  const { i18n } = useDocusaurusContext();
  const { counted, measured } = report;
  const figure = (value: number): string => value.toLocaleString(i18n.currentLocale);
  const title = translate({ id: 'quality.title', message: 'このサイトの品質' });
  return (
    <Layout>
      <PageMetadata
        title={title}
        description={translate({
          id: 'quality.description',
          message: '確かめたブロックの数、ページの重さ、アクセシビリティーの検査の結果。',
        })}
      />
      <main className={`container ${styles.page}`}>
        <Heading as="h1">{title}</Heading>
        <p>
          <Translate id="quality.lead">
            数はすべて機械が数えたものです。測っていないものは、そう書いてあります。
          </Translate>
        </p>
        <Heading as="h2" id="counted">
          {translate({ id: 'quality.counted', message: 'このページを作ったときに数えたもの' })}
        </Heading>
        <Figures
          rows={[
            [
              translate({ id: 'quality.pages', message: '記事とコースのページ' }),
              figure(counted.pages),
            ],
            [
              translate({ id: 'quality.typescript', message: '動く TypeScript のブロック' }),
              figure(counted.typescript),
            ],
            [
              translate({ id: 'quality.python', message: '動く Python のブロック' }),
              figure(counted.python),
            ],
            [
              translate({
                id: 'quality.verified',
                message: 'そのうち、書いてある出力と実行の結果を照らし合わせたもの',
              }),
              figure(counted.verified),
            ],
            [
              translate({ id: 'quality.translated', message: '英語の翻訳があるページ' }),
              figure(counted.translated),
            ],
            [
              translate({ id: 'quality.behind', message: '日本語より古くなっている翻訳' }),
              figure(counted.behind),
            ],
          ]}
        />
        <p>
          <Translate id="quality.stops">
            書いてある出力と違うものを出すブロックが 1 つでもあれば、サイトは作られません。
          </Translate>
        </p>
        <Heading as="h2" id="measured">
          {translate({ id: 'quality.measured', message: '測ったもの' })}
        </Heading>
        <Figures
          rows={[
            [
              translate({ id: 'quality.date', message: '測った日' }),
              measured
                ? new Date(measured.date).toLocaleDateString(i18n.currentLocale, {
                    dateStyle: 'long',
                    timeZone: 'UTC',
                  })
                : absent(),
            ],
            [
              translate({
                id: 'quality.axe',
                message: 'axe による WCAG 2.2 AA の検査（ページごと、明るい色と暗い色）',
              }),
              passedText(measured?.accessibility),
            ],
            [
              translate({ id: 'quality.unit', message: '部品ごとのテスト' }),
              passedText(measured?.unit),
            ],
            [
              translate({ id: 'quality.e2e', message: 'ブラウザーで通して動かすテスト' }),
              passedText(measured?.e2e),
            ],
          ]}
        />
        <Heading as="h2" id="weights">
          {translate({ id: 'quality.weights', message: '読み始めるまでに届く量' })}
        </Heading>
        {measured?.weights ? (
          <div className={styles.scroll} tabIndex={0} role="region" aria-labelledby="weights">
            <table>
              <thead>
                <tr>
                  <th scope="col">
                    <Translate id="quality.page">ページ</Translate>
                  </th>
                  <th scope="col">JavaScript</th>
                  <th scope="col">CSS</th>
                  <th scope="col">HTML</th>
                  <th scope="col">
                    <Translate id="quality.shift">表示のずれ（CLS）</Translate>
                  </th>
                </tr>
              </thead>
              <tbody>
                {measured.weights.map(({ page, script, style, html, layoutShift }) => (
                  <tr key={page}>
                    <th scope="row">
                      <code>{page}</code>
                    </th>
                    <td>{kilobytes(script)}</td>
                    <td>{kilobytes(style)}</td>
                    <td>{kilobytes(html)}</td>
                    <td>{layoutShift}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        ) : (
          <p>{absent()}</p>
        )}
        <p>
          <Translate id="quality.how" values={{ command: <code>npm run quality</code> }}>
            {
              '量は brotli で縮めたあとの大きさで、Chromium に読ませて測りました。{command} で測り直せます。'
            }
          </Translate>
        </p>
      </main>
    </Layout>
  );
}
