import clsx from 'clsx';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Icon, { type IconName } from '../Icon';
import styles from './styles.module.css';

/** One entry of a menu: something to do, or with `href` somewhere to go. */
export interface MenuEntry {
  /** Its `data-action`. */
  action: string;
  icon: IconName;
  label: string;
  href?: string;
  onChoose?: () => void;
  /** Only where a button for it has no room (see `styles.module.css`). */
  narrowOnly?: boolean;
}

const items = (list: HTMLElement | null): HTMLElement[] =>
  [...(list?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])].filter(
    (item) => item.offsetParent !== null,
  );

/**
 * A button that opens a short menu, after the ARIA Authoring Practices' menu button: arrows, Home and End
 * move, Esc and Tab close, and the focus goes back to the button.
 */
export default function Menu({
  label,
  describedBy,
  narrowOnly,
  entries,
}: {
  label: string;
  describedBy?: string;
  /** The whole menu is only there where its buttons have no room. */
  narrowOnly: boolean;
  entries: readonly MenuEntry[];
}): ReactNode {
  const [open, setOpen] = useState(false);
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!open) return undefined;
    items(list.current)[0]?.focus();
    const closeOutside = ({ target }: Event): void => {
      if (target instanceof Node && !root.current?.contains(target)) setOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    return () => document.removeEventListener('pointerdown', closeOutside);
  }, [open]);

  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };

  const move = (event: KeyboardEvent): void => {
    const all = items(list.current);
    const at = all.findIndex((item) => item === document.activeElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (event.key === 'Tab') setOpen(false);
    else if (event.key === 'Escape') close();
    else if (next === undefined) return;
    else all.at(next % all.length)?.focus();
    if (event.key !== 'Tab') event.preventDefault();
  };

  return (
    <div ref={root} className={styles.menu} data-narrow-only={narrowOnly}>
      <button
        ref={button}
        type="button"
        className={clsx('control', 'control--quiet', styles.button)}
        data-action="more"
        aria-label={label}
        aria-describedby={describedBy}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || open) return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        <Icon name="more" />
      </button>
      {open && (
        <div
          ref={list}
          id={id}
          className={clsx('surface', styles.list)}
          role="menu"
          tabIndex={-1}
          aria-label={label}
          onKeyDown={move}
        >
          {entries.map(({ action, icon, label: text, href, onChoose, narrowOnly }) => {
            const common = {
              className: styles.item,
              role: 'menuitem',
              tabIndex: -1,
              'data-action': action,
              'data-narrow-only': narrowOnly,
              onClick: () => {
                onChoose?.();
                close();
              },
            };
            const content = (
              <>
                <Icon name={icon} />
                {text}
              </>
            );
            return href === undefined ? (
              <button key={action} type="button" {...common}>
                {content}
              </button>
            ) : (
              <Link key={action} href={href} {...common}>
                {content}
              </Link>
            );
          })}
        </div>
      )}
    </div>
  );
}
