import { useEffect, useRef, type ReactNode } from 'react';
import { markRead } from './readPages';

/** Stands at the end of a page: once it has been on the screen, the page counts as read. */
export default function EndOfPage({ id }: { id: string }): ReactNode {
  const end = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (!end.current) return;
    const watch = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      watch.disconnect();
      markRead(id);
    });
    watch.observe(end.current);
    return () => watch.disconnect();
  }, [id]);
  return <span ref={end} />;
}
