import type { ReactNode } from 'react';
import CodeBlock from '@theme-original/CodeBlock';
import type { Props } from '@theme/CodeBlock';
import { PackedTokens } from './packedTokens';

/** Docusaurus's code block, given the colours that the build worked out for its fence. */
export default function CodeBlockWithTokens({
  tokens = '',
  ...props
}: Props & { tokens?: string }): ReactNode {
  const source = typeof props.children === 'string' ? props.children : '';
  return (
    <PackedTokens value={{ source, tokens }}>
      <CodeBlock {...props} />
    </PackedTokens>
  );
}
