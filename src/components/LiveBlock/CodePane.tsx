import clsx from 'clsx';
import type { ReactNode } from 'react';
import Tokens from '../Tokens';
import { unpackTokens } from '../../highlight/tokens';
import type { LineMark } from './lineMarks';
import styles from './styles.module.css';

interface Props {
  text: string;
  tokens: string;
  /** 1-based lines the author emphasises. */
  emphasis?: number[];
  marks: readonly LineMark[];
}

/** A block's code at rest: coloured and numbered, without a script. */
export default function CodePane({ text, tokens, emphasis = [], marks }: Props): ReactNode {
  return (
    // Long lines scroll sideways; a keyboard reaches them only when the box takes focus (WCAG 2.1.1).
    <pre className={clsx(styles.pane, 'thin-scrollbar')} tabIndex={0}>
      <code>
        {unpackTokens(text, tokens).map((line, index) => {
          const here = marks.filter((mark) => mark.line === index + 1);
          return (
            <span
              key={index}
              className={clsx(styles.line, emphasis.includes(index + 1) && styles.emphasis)}
              data-mark={here.at(-1)?.kind}
            >
              <Tokens tokens={line} />
              {here.map(
                ({ label }, nth) =>
                  label && (
                    <span key={nth} className={styles.markLabel}>
                      {label}
                    </span>
                  ),
              )}
              {'\n'}
            </span>
          );
        })}
      </code>
    </pre>
  );
}
