import { useContext, type ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import { PairContext } from './pairContext';
import styles from './styles.module.css';

/**
 * A small number at the end of a line that has a counterpart in the other block of the pair. Pointing at
 * its line lights both up; focus and a press do so for the keyboard and for fingers.
 */
export default function LinkedLineButton({ label }: { label: string }): ReactNode {
  const pair = useContext(PairContext);
  if (!pair) return null;
  const lit = pair.lit === label;
  return (
    <button
      type="button"
      className={styles.linkedLine}
      data-needs-script=""
      aria-pressed={lit}
      aria-label={translate(
        { id: 'compare.linked', message: '対応する行を示す（{label}）' },
        { label },
      )}
      onFocus={() => pair.light(label)}
      onBlur={() => pair.light(null)}
      onClick={() => pair.light(label)}
    >
      {label}
    </button>
  );
}
