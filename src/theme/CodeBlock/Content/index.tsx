import clsx from 'clsx';
import { useContext, type ReactNode } from 'react';
import { useCodeBlockContext } from '@docusaurus/theme-common/internal';
import type { Props } from '@theme/CodeBlock/Content';
import Tokens from '@site/src/components/Tokens';
import { unpackTokens, type Token } from '@site/src/highlight/tokens';
import { PackedTokens } from '../packedTokens';
import styles from './styles.module.css';

/**
 * The tokens of each shown line. Docusaurus takes highlight comments out of the code, so the shown
 * lines are a part of the source's lines, in their order.
 */
function shownTokens(code: string, source: string, packed: string): Token[][] {
  const all = unpackTokens(source.replace(/\n$/, ''), packed);
  const sourceLines = source.split('\n');
  let next = 0;
  return code.split('\n').map((line) => {
    const at = sourceLines.indexOf(line, next);
    if (at < 0) return line ? [{ letter: '-', text: line }] : [];
    next = at + 1;
    return all[at] ?? [];
  });
}

/** The code of a plain fence, coloured at build time instead of by a highlighter in the page. */
export default function CodeBlockContent({ className }: Props): ReactNode {
  const {
    metadata,
    wordWrap: { codeBlockRef },
  } = useCodeBlockContext();
  const { source, tokens } = useContext(PackedTokens);
  const { code, language, lineNumbersStart, lineClassNames } = metadata;
  const numbered = lineNumbersStart !== undefined;
  return (
    <pre
      ref={codeBlockRef}
      // Long lines scroll sideways; a keyboard reaches them only when the box takes focus (WCAG 2.1.1).
      tabIndex={0}
      className={clsx(className, `language-${language}`, styles.code, 'thin-scrollbar')}
    >
      <code
        className={clsx(styles.lines, numbered && styles.numbered)}
        style={numbered ? { counterReset: `line-count ${lineNumbersStart - 1}` } : undefined}
      >
        {shownTokens(code, source, tokens).map((line, index) => (
          <span key={index} className={clsx(styles.line, lineClassNames[index])}>
            <Tokens tokens={line} />
            {'\n'}
          </span>
        ))}
      </code>
    </pre>
  );
}
