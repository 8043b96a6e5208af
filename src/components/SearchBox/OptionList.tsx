import Translate from '@docusaurus/Translate';
import { useEffect, useRef, type MouseEvent, type ReactNode } from 'react';
import { Crumbs } from './Crumbs';
import type { Option } from './options';
import { PlainLink } from './PlainLink';
import { Stretches } from './Stretches';
import styles from './styles.module.css';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly active: number;
  readonly onActive: (index: number) => void;
  readonly onChoose: (option: Option) => void;
}

export const optionId = (list: string, index: number): string => `${list}-${String(index)}`;

function OptionContent({ option }: { readonly option: Option }): ReactNode {
  switch (option.kind) {
    case 'recent':
      return option.query;
    case 'all':
      return <Translate id="search.all">すべての結果を見る</Translate>;
    case 'section':
      return (
        <>
          <span className={styles.heading}>
            <Stretches of={option.section.heading} />
          </span>
          <span className={styles.excerpt}>
            <Stretches of={option.section.excerpt} />
          </span>
        </>
      );
  }
}

/** Links keep what links can do: a middle click, a menu, a new tab. */
const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);

/** The listbox under the field. Focus stays in the field; the active line follows the arrow keys. */
export function OptionList({ id, label, options, active, onActive, onChoose }: Props): ReactNode {
  const activeLine = useRef<HTMLAnchorElement>(null);

  useEffect(() => {
    activeLine.current?.scrollIntoView({ block: 'nearest' });
  }, [active, options]);

  return (
    <div id={id} role="listbox" aria-label={label} className={styles.list}>
      {options.map((option, index) => (
        <div key={optionId(id, index)} role="presentation">
          {option.kind === 'section' && option.first && (
            <div className={styles.page} role="presentation">
              <span className={styles.title}>
                <Stretches of={option.page.title} />
              </span>
              <Crumbs about={option.page.about} />
            </div>
          )}
          <PlainLink
            ref={index === active ? activeLine : undefined}
            id={optionId(id, index)}
            role="option"
            aria-selected={index === active}
            tabIndex={-1}
            className={styles.option}
            data-kind={option.kind}
            href={option.kind === 'recent' ? undefined : option.href}
            onMouseMove={() => onActive(index)}
            onClick={(event) => {
              if (!isPlainClick(event)) return;
              event.preventDefault();
              onChoose(option);
            }}
          >
            <OptionContent option={option} />
          </PlainLink>
        </div>
      ))}
    </div>
  );
}
