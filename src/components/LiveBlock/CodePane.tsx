import clsx from 'clsx';
import type { ReactNode } from 'react';
import Tokens from '../Tokens';
import { unpackTokens } from '../../highlight/tokens';
import LinkedLineButton from './LinkedLineButton';
import type { LineMark } from './lineMarks';
import type { LinkedLine } from './props';
import styles from './styles.module.css';

interface Props {
  text: string;
  tokens: string;
  /** 1-based lines the author emphasises. */
  emphasis?: number[];
  /** Lines with a counterpart in the other block of a pair. */
  linked?: LinkedLine[];
  marks: readonly LineMark[];
}

/** A block's code at rest: coloured and numbered, without a script. */
export default function CodePane(props: Props): ReactNode {
  const { text, tokens, emphasis = [], linked = [], marks } = props;
  return (
    // Long lines scroll sideways; a keyboard reaches them only when the box takes focus (WCAG 2.1.1).
    <pre className={clsx(styles.pane, 'thin-scrollbar')} tabIndex={0}>
      <code>
        {unpackTokens(text, tokens).map((line, index) => {
          const here = marks.filter((mark) => mark.line === index + 1);
          const [, label] = linked.find(([at]) => at === index + 1) ?? [];
          return (
            <span
              key={index}
              className={clsx(styles.line, emphasis.includes(index + 1) && styles.emphasis)}
              data-mark={here.at(-1)?.kind}
              data-linked={label}
            >
              <Tokens tokens={line} />
              {label !== undefined && <LinkedLineButton label={label} />}
              {here.map(
                (mark, nth) =>
                  mark.label && (
                    <span key={nth} className="mark-label">
                      {mark.label}
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
