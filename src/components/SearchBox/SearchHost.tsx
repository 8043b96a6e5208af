import { useSyncExternalStore, type ReactNode } from 'react';
import { onSearchChange, searchIsOpen } from './opening';
import { SearchDialog } from './SearchDialog';

const isClosed = (): boolean => false;

/**
 * Keeps the search over every page of the site: a dialog that is open stays open, with what was
 * typed, while the page below it changes.
 */
export default function SearchHost(): ReactNode {
  const open = useSyncExternalStore(onSearchChange, searchIsOpen, isClosed);
  return open && <SearchDialog />;
}
