import { useEffect, useState } from 'react';

/**
 * Height in px of what is really visible: on phones the keyboard covers the rest, and CSS does not
 * know of it everywhere. Undefined where the browser cannot tell.
 */
export function useViewportHeight(): number | undefined {
  const [height, setHeight] = useState<number>();

  useEffect(() => {
    const viewport = window.visualViewport;
    if (!viewport) return undefined;
    const measure = (): void => setHeight(Math.round(viewport.height));
    measure();
    viewport.addEventListener('resize', measure);
    return () => viewport.removeEventListener('resize', measure);
  }, []);

  return height;
}
