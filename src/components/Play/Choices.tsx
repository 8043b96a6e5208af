import { useId, type ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import content from '@play/examples.json';
import type { Language } from '../../runner/run';
import type { Clock } from '../../trace/events';
import styles from './styles.module.css';
import { TITLES } from './titles';

interface Props {
  language: Language;
  example: string | undefined;
  clock: Clock;
  onLanguage: (language: Language) => void;
  onExample: (name: string) => void;
  onClock: (clock: Clock) => void;
}

const LANGUAGES: ReadonlyArray<readonly [Language, string]> = [
  ['python', 'Python'],
  ['ts', 'TypeScript'],
];

const isClock = (value: string): value is Clock => value === 'real' || value === 'virtual';

/** What stands in the playground, and by which clock it runs. */
export default function Choices(props: Props): ReactNode {
  const id = useId();
  return (
    <div className={styles.choices}>
      <fieldset className={styles.languages}>
        <legend className={styles.label}>
          <Translate id="play.language">言語</Translate>
        </legend>
        {LANGUAGES.map(([language, name]) => (
          <label key={language} className={styles.language} data-language={language}>
            <input
              type="radio"
              name={`${id}-language`}
              value={language}
              checked={props.language === language}
              onChange={() => props.onLanguage(language)}
            />
            {name}
          </label>
        ))}
      </fieldset>
      <div className={styles.choice}>
        <label className={styles.label} htmlFor={`${id}-example`}>
          <Translate id="play.examples">例</Translate>
        </label>
        <select
          id={`${id}-example`}
          className={styles.select}
          data-action="example"
          value={props.example ?? ''}
          onChange={({ target }) => props.onExample(target.value)}
        >
          {props.example === undefined && (
            <option value="">
              {translate({ id: 'play.shared.title', message: '共有されたコード' })}
            </option>
          )}
          {content.examples.map(({ name }) => (
            <option key={name} value={name}>
              {TITLES[name]?.() ?? name}
            </option>
          ))}
        </select>
      </div>
      <div className={styles.choice}>
        <label className={styles.label} htmlFor={`${id}-clock`}>
          <Translate id="play.clock">時計</Translate>
        </label>
        <select
          id={`${id}-clock`}
          className={styles.select}
          data-action="clock"
          value={props.clock}
          onChange={({ target }) => {
            if (isClock(target.value)) props.onClock(target.value);
          }}
        >
          <option value="virtual">
            {translate({ id: 'play.clock.virtual', message: '仮想（すぐ計算して再生）' })}
          </option>
          <option value="real">
            {translate({ id: 'play.clock.real', message: '実時間（本当に待つ）' })}
          </option>
        </select>
      </div>
    </div>
  );
}
