import clsx from 'clsx';
import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import Icon from '../Icon';
import Menu, { type MenuEntry } from '../Menu';
import { useRepository } from '../Repository/useRepository';
import type { Sharing } from '../Share/useSharing';
import type { BlockProps } from './props';
import { sourceEntries } from './sourceEntries';
import styles from './styles.module.css';

interface Props {
  block: BlockProps;
  titleId: string;
  /** The code as the reader has it, hidden set-up lines included, and without them. */
  program: string;
  shown: string;
  canReset: boolean;
  /** Null where the editor is always open. */
  editing: boolean | null;
  sharing: Sharing;
  onEdit: () => void;
  onReset: () => void;
}

const copyLabel = (): string => translate({ id: 'liveBlock.copy', message: 'コードをコピー' });

/** What can be done with a block besides running it: the usual as buttons, the rest in a menu. */
export default function BlockActions(props: Props): ReactNode {
  const { block, titleId, program, shown, editing, sharing } = props;
  const repository = useRepository();
  const copy = (): void => sharing.copyCode(shown);
  const entries: MenuEntry[] = [
    { action: 'copy', icon: 'copy', label: copyLabel(), onChoose: copy, narrowOnly: true },
  ];
  const { id } = block;
  if (id) {
    const label = translate({ id: 'liveBlock.link', message: 'このブロックへのリンク' });
    const onChoose = (): void => sharing.copyAddress(id);
    entries.push({ action: 'link', icon: 'link', label, onChoose });
  }
  entries.push(...sourceEntries(block, repository, sharing.tell));
  return (
    <div className={styles.actions} data-needs-script="">
      <button
        type="button"
        className={clsx('control', 'control--quiet', styles.quiet)}
        data-action="reset"
        aria-describedby={titleId}
        hidden={!props.canReset}
        onClick={props.onReset}
      >
        <Icon name="reset" />
        <span className={styles.label}>
          <Translate id="liveBlock.reset">元に戻す</Translate>
        </span>
      </button>
      {editing !== null && (
        <button
          type="button"
          className={clsx('control', 'control--quiet', styles.quiet)}
          data-action="edit"
          aria-describedby={titleId}
          title={translate({ id: 'liveBlock.edit', message: '編集' })}
          aria-pressed={editing}
          onClick={props.onEdit}
        >
          <Icon name="edit" />
          <span className={styles.editLabel}>
            <Translate id="liveBlock.edit">編集</Translate>
          </span>
        </button>
      )}
      <button
        type="button"
        className={clsx('control', 'control--quiet', styles.quiet)}
        data-action="share"
        aria-describedby={titleId}
        onClick={() =>
          sharing.share({ language: block.language, clock: block.clock, code: program })
        }
      >
        <Icon name="share" />
        <span className={styles.label}>
          <Translate id="liveBlock.share">共有</Translate>
        </span>
      </button>
      <button
        type="button"
        className={clsx('control', 'control--quiet', styles.quiet, styles.wideOnly)}
        data-action="copy"
        aria-label={copyLabel()}
        title={copyLabel()}
        aria-describedby={titleId}
        onClick={copy}
      >
        <Icon name="copy" />
      </button>
      <Menu
        // On a wide toolbar a menu of nothing but what stands beside it would be empty.
        narrowOnly={entries.every(({ narrowOnly }) => narrowOnly)}
        label={translate({ id: 'liveBlock.more', message: 'ほかの操作' })}
        describedBy={titleId}
        entries={entries}
      />
    </div>
  );
}
