import { useMemo, useState, type ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import content from '@play/examples.json';
import type { Clock } from '../../trace/events';
import LiveBlock from '../LiveBlock';
import type { BlockProps } from '../LiveBlock/props';
import Choices from './Choices';
import { exampleFragment } from './opened';
import { problemText } from './problemText';
import styles from './styles.module.css';
import { TITLES } from './titles';
import { useOpened, type Opening } from './useOpened';

const FALLBACK = 'together';

function Workbench({ opening }: { opening: Opening }): ReactNode {
  const { program, example, problem } = opening;
  const [clock, setClock] = useState<Clock>(program.clock);
  const block = useMemo(
    (): BlockProps => ({
      language: program.language,
      code: program.code.replace(/\n$/, ''),
      tokens: '',
      clock,
      title: example
        ? TITLES[example]?.()
        : translate({ id: 'play.shared.title', message: '共有されたコード' }),
      ...(program.language === 'python' && { download: content.pythonSize }),
    }),
    [program, example, clock],
  );
  const open = (name: string, language: BlockProps['language']): void => {
    location.hash = exampleFragment(name, language);
  };
  return (
    <>
      {problem && (
        <p className={styles.problem} role="alert">
          {problemText(problem)}
        </p>
      )}
      {!example && (
        <p className={styles.stranger} role="note">
          <Translate id="play.shared.note">
            リンクで届いたコードです。読んで、わかってから実行してください。ひとりでに動くことはありません。
          </Translate>
        </p>
      )}
      <Choices
        language={program.language}
        example={example}
        clock={clock}
        onLanguage={(language) => open(example ?? FALLBACK, language)}
        onExample={(name) => open(name, program.language)}
        onClock={setClock}
      />
      <LiveBlock block={block} workbench />
    </>
  );
}

/** The playground: a program of an example, of a link, or of the reader's own, with all that blocks have. */
export default function Play(): ReactNode {
  const opening = useOpened();
  return opening && <Workbench key={opening.key} opening={opening} />;
}
