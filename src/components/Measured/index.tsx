import Translate, { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import { handlerLabel, serverLabel } from './labels';
import { Plot } from './Plot';
import type { Measured as Result, MeasuredRow } from './result';
import measured from './servers.json';
import styles from './styles.module.css';

const { date, machine, versions, rows } = measured as Result;

const HANDLERS: readonly MeasuredRow['handler'][] = ['wait', 'block'];

function Figures({ handler }: { readonly handler: MeasuredRow['handler'] }): ReactNode {
  return (
    <table>
      <caption>{handlerLabel(handler)}</caption>
      <thead>
        <tr>
          <th scope="col">{translate({ id: 'measured.server', message: 'サーバー' })}</th>
          <th scope="col">{translate({ id: 'measured.connections', message: '接続' })}</th>
          <th scope="col">{translate({ id: 'measured.perSecond', message: '応答/秒' })}</th>
          <th scope="col">{translate({ id: 'measured.p50', message: '中央値 ms' })}</th>
          <th scope="col">{translate({ id: 'measured.p95', message: '95% 点 ms' })}</th>
          <th scope="col">{translate({ id: 'measured.memory', message: 'メモリー MB' })}</th>
          <th scope="col">{translate({ id: 'measured.threadCount', message: 'スレッド' })}</th>
        </tr>
      </thead>
      <tbody>
        {rows
          .filter((row) => row.handler === handler)
          .map((row) => (
            <tr key={`${row.server} ${row.connections}`}>
              <th scope="row">{serverLabel(row.server)}</th>
              <td>{row.connections}</td>
              <td>{row.perSecond.toLocaleString('en')}</td>
              <td>{row.p50.toLocaleString('en')}</td>
              <td>{row.p95.toLocaleString('en')}</td>
              <td>{row.memory ?? '–'}</td>
              <td>{row.threads ?? '–'}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

/** What `npm run bench:web` measured: two plots, all figures, and what they were taken on. */
export default function Measured(): ReactNode {
  return (
    <figure className={styles.measured} data-measured>
      <div className={styles.plots}>
        {HANDLERS.map((handler) => (
          <Plot key={handler} handler={handler} rows={rows} />
        ))}
      </div>
      <details>
        <summary>
          <Translate id="measured.figures">すべての数字</Translate>
        </summary>
        <div className={styles.figures}>
          {HANDLERS.map((handler) => (
            <Figures key={handler} handler={handler} />
          ))}
        </div>
      </details>
      <figcaption>
        {translate(
          {
            id: 'measured.caption',
            message:
              '{date} に測定。{versions}、{system}、{cores} コア。サーバーも、問い合わせる側も同じマシン（127.0.0.1）で動きました。測り始めたときのロードアベレージは {load} です（ほかに何も動いていなければ、0 に近くなります）。スレッドの数には、終わりの合図を待つ 1 本（Python）や、Node.js 自身の作業スレッドを含みます。',
          },
          {
            date,
            versions: `${versions.python}, ${versions.node}`,
            system: machine.system,
            cores: String(machine.cores),
            load: String(machine.load),
          },
        )}
      </figcaption>
    </figure>
  );
}
