import { Fragment, type ReactNode } from 'react';
import { TOKEN_CLASSES, type Token } from '@site/src/highlight/tokens';

/** One line of code in colour. Plain stretches are bare text, so a page stays small. */
export default function Tokens({ tokens }: { tokens: readonly Token[] }): ReactNode {
  return tokens.map(({ letter, text }, index) =>
    letter === '-' ? (
      <Fragment key={index}>{text}</Fragment>
    ) : (
      <span key={index} className={`token ${TOKEN_CLASSES[letter]}`}>
        {text}
      </span>
    ),
  );
}
