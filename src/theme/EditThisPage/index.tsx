import type { ReactNode } from 'react';
import type { Props } from '@theme/EditThisPage';
import PageTools from '@site/src/components/Repository/PageTools';

/** Docusaurus gives the address of the page's file; what follows the branch is the file's path. */
export default function EditThisPage({ editUrl }: Props): ReactNode {
  return <PageTools source={editUrl.split('/edit/main/')[1] ?? ''} />;
}
