import type { ReactNode } from 'react';
import NotFound from '@site/src/components/NotFound';

/** Docusaurus only says that nothing is there; ours searches. */
export default function NotFoundContent(): ReactNode {
  return <NotFound />;
}
