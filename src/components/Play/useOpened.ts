import { useEffect, useState } from 'react';
import content from '@play/examples.json';
import { openFragment, type Opened, type OpenProblem } from './opened';

const KEY = 'play:opened';

/** The address opened last, for a visit to the bare page. */
function remembered(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

function remember(fragment: string): void {
  try {
    localStorage.setItem(KEY, fragment);
  } catch {
    // Storage is forbidden: the bare page opens the first example.
  }
}

/** What the playground's address opens now. */
export interface Opening extends Opened {
  /** Set where the address could not be opened and something else stands instead. */
  problem?: OpenProblem;
  /** Tells one opening from the next. */
  key: string;
}

/** Follows the fragment of the page's address. Null until it has been read. */
export function useOpened(): Opening | null {
  const [opening, setOpening] = useState<Opening | null>(null);
  useEffect(() => {
    let latest = '';
    const open = async (): Promise<void> => {
      const asked = location.hash.slice(1);
      const fragment = asked || remembered();
      latest = fragment;
      const { opened, problem } = await openFragment(content.examples, fragment);
      if (latest !== fragment || !opened) return;
      if (!problem) remember(fragment);
      setOpening({ ...opened, key: fragment, ...(problem && asked !== '' && { problem }) });
    };
    const follow = (): void => void open();
    follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return opening;
}
