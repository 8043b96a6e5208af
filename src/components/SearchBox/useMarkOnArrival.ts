import { useLocation } from '@docusaurus/router';
import { useEffect } from 'react';
import { MARK_PARAMETER } from './address';

/**
 * Marks what was searched for on the page that a result led to. To be called inside of a page: its
 * location changes with its content, while outside of it the address is ahead.
 */
export function useMarkOnArrival(): void {
  const { search, pathname } = useLocation();

  useEffect(() => {
    const words = new URLSearchParams(search).get(MARK_PARAMETER);
    if (words === null) return undefined;
    let leave: (() => void) | undefined;
    let left = false;
    void import('./markOnArrival').then(({ markOnArrival }) => {
      if (!left) leave = markOnArrival(words);
    });
    return () => {
      left = true;
      leave?.();
    };
  }, [search, pathname]);
}
