import type { ReactNode, Ref } from 'react';
import styles from './styles.module.css';

/** A labelled switch: a checkbox with the look of one. Without `checked` it keeps its own state. */
export default function Toggle({
  checked,
  onChange,
  ref,
  name,
  children,
}: {
  checked?: boolean;
  onChange: (on: boolean) => void;
  ref?: Ref<HTMLInputElement>;
  /** For `data-translation-switch`, which style sheets listen to. */
  name?: string;
  children: ReactNode;
}): ReactNode {
  return (
    <p className={styles.switch}>
      <label>
        <input
          ref={ref}
          type="checkbox"
          role="switch"
          checked={checked}
          data-translation-switch={name}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>{children}</span>
      </label>
    </p>
  );
}
