import clsx from 'clsx';
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import Icon from '../Icon';
import { DownloadSize } from './LoadBar';
import type { BlockProps } from './props';
import StatusText from './StatusText';
import type { RunView } from './useRun';
import styles from './styles.module.css';

interface Props {
  block: BlockProps;
  titleId: string;
  view: RunView;
  /** Said instead of how the run stands, for a while. */
  notice: string;
  onRun: () => void;
  onStop: () => void;
  /** What else can be done, at the end of the row. */
  children: ReactNode;
  /** A row of its own under the buttons, for a while. */
  below: ReactNode;
}

const ENGINE_NAMES = { ts: 'TypeScript', python: 'Python' } as const;

/** A block's name and its buttons. Without a script there are no buttons that do nothing. */
export default function Toolbar(props: Props): ReactNode {
  const { block, titleId, view } = props;
  const running = view.status === 'running';
  const runButton = useRef<HTMLButtonElement>(null);
  const stopButton = useRef<HTMLButtonElement>(null);

  // Before the browser takes the focus from a button that is hidden, which it does at the next paint.
  useLayoutEffect(() => {
    // The Stop button goes when the run is over: its focus moves on instead of getting lost.
    if (!running && document.activeElement === stopButton.current) runButton.current?.focus();
  }, [running]);

  return (
    <div className={styles.toolbar}>
      <div className={styles.row}>
        <div className={styles.actions} data-needs-script="">
          <button
            ref={runButton}
            type="button"
            className={clsx('control', 'control--primary', styles.run)}
            data-action="run"
            aria-describedby={titleId}
            title={translate({ id: 'liveBlock.run.keys', message: 'Ctrl+Enter または ⌘+Enter' })}
            onClick={props.onRun}
          >
            <Icon name="run" />
            <Translate id="liveBlock.run">実行</Translate>
            {block.download !== undefined && <DownloadSize size={block.download} />}
          </button>
          <button
            ref={stopButton}
            type="button"
            className="control"
            data-action="stop"
            aria-describedby={titleId}
            hidden={!running}
            onClick={() => {
              runButton.current?.focus();
              props.onStop();
            }}
          >
            <Icon name="stop" />
            <Translate id="liveBlock.stop">停止</Translate>
          </button>
        </div>
        <div className={styles.names}>
          <div id={titleId} className={styles.title}>
            <span className={styles.language} data-language={block.language}>
              {ENGINE_NAMES[block.language]}
            </span>
            {block.title !== undefined && <span className={styles.name}>{block.title}</span>}
          </div>
          <StatusText view={view} notice={props.notice} />
        </div>
        {props.children}
      </div>
      {props.below}
    </div>
  );
}
