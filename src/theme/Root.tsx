import SearchHost from '@site/src/components/SearchBox/SearchHost';
import type { ReactNode } from 'react';

/** What outlives every change of page: the search, so that no press of its keys is lost to one. */
export default function Root({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <>
      {children}
      <SearchHost />
    </>
  );
}
