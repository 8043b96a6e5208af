import clsx from 'clsx';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import Translate from '@docusaurus/Translate';
import styles from './styles.module.css';

/** A link that the clipboard refused, selected and ready to be copied by hand. */
export default function ByHand({
  address,
  onClose,
}: {
  address: string;
  onClose: () => void;
}): ReactNode {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [address]);
  return (
    <div className={styles.byHand} data-share-link="">
      <label htmlFor={id}>
        <Translate id="share.byHand">
          クリップボードが使えません。このリンクをコピーしてください。
        </Translate>
      </label>
      <input
        ref={field}
        id={id}
        className={clsx('control', 'control--field', styles.field)}
        readOnly
        value={address}
      />
      <button type="button" className="control" onClick={onClose}>
        <Translate id="share.close">閉じる</Translate>
      </button>
    </div>
  );
}
