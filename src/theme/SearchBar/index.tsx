import SearchBox from '@site/src/components/SearchBox';
import type { ReactNode } from 'react';

/** Docusaurus looks for its search here; without this file the navigation bar has none. */
export default function SearchBar(): ReactNode {
  return <SearchBox />;
}
