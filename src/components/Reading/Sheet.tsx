import clsx from 'clsx';
import { useEffect, useRef, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import Translate from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import styles from './styles.module.css';

/** A modal sheet. It closes with Esc, its button or a press beside it, and gives the focus back. */
export default function Sheet({
  name,
  title,
  children,
  onClose,
}: {
  /** For `data-sheet`. */
  name: string;
  title: string;
  children: ReactNode;
  onClose: () => void;
}): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);

  return createPortal(
    <dialog
      ref={dialog}
      className={clsx('surface', styles.sheet)}
      aria-label={title}
      data-sheet={name}
      onClose={onClose}
      onPointerDown={(event) => {
        if (event.target === dialog.current) dialog.current.close();
      }}
    >
      <div className={styles.panel}>
        <div className={styles.head}>
          <Heading as="h2" className={styles.title}>
            {title}
          </Heading>
          <button type="button" className="control" onClick={() => dialog.current?.close()}>
            <Translate id="reading.close">閉じる</Translate>
          </button>
        </div>
        {children}
      </div>
    </dialog>,
    document.body,
  );
}
