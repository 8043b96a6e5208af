import { useEffect, useState, type ComponentType, type ReactNode } from 'react';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';

type Notice = ComponentType<{ onReload: () => void; onLater: () => void }>;

/** How long the page is left alone after it has loaded, in ms: reading comes first. */
const PAUSE = 2000;

/** Lets the site be read offline, and says so when there is a newer version of it. */
export default function Offline(): ReactNode {
  const { i18n } = useDocusaurusContext();
  const base = i18n.localeConfigs[i18n.defaultLocale]?.baseUrl ?? '/';
  const [update, setUpdate] = useState<{ Notice: Notice; apply: () => void }>();

  useEffect(() => {
    if (process.env.NODE_ENV !== 'production' || !('serviceWorker' in navigator)) return undefined;
    const begin = (): void => {
      import('./register')
        .then(({ register }) =>
          register(base, (apply) => {
            void import('./Notice').then(({ default: Notice }) => setUpdate({ Notice, apply }));
          }),
        )
        // A private window may refuse to keep anything: the site is then read online only.
        .catch(() => undefined);
    };
    let timer: ReturnType<typeof setTimeout>;
    const loaded = (): void => {
      timer = setTimeout(begin, PAUSE);
    };
    if (document.readyState === 'complete') loaded();
    else window.addEventListener('load', loaded, { once: true });
    return () => {
      clearTimeout(timer);
      window.removeEventListener('load', loaded);
    };
  }, [base]);

  return update && <update.Notice onReload={update.apply} onLater={() => setUpdate(undefined)} />;
}
