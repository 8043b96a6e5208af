import { translate } from '@docusaurus/Translate';
import type { MenuEntry } from '../Menu';
import { editAddress, problemAddress } from '../Repository/addresses';
import type { BlockProps } from './props';

const unset = (file: string): string =>
  translate(
    {
      id: 'liveBlock.source.unset',
      message: 'リポジトリの場所が設定されていません。この例は {file} にあります。',
    },
    { file },
  );

/**
 * Menu entries of a block that a file of the repository holds: edit its very lines, report a problem.
 *
 * @param repository address of the repository; while it is null the entries say where the block is
 * @param tell shows a sentence at the block
 */
export function sourceEntries(
  block: BlockProps,
  repository: string | null,
  tell: (sentence: string) => void,
): MenuEntry[] {
  const { source, id, title, code } = block;
  if (!source) return [];
  const { path, from } = source;
  const explain = (): void => tell(unset(`${path}:${from}`));
  const report = (): void => {
    if (!repository) return explain();
    const page = new URL(id ? `#${id}` : '', location.href).href;
    window.open(
      problemAddress(repository, { page, section: title, quote: code }),
      '_blank',
      'noopener',
    );
  };
  return [
    {
      action: 'edit-source',
      icon: 'source',
      label: translate({ id: 'liveBlock.source', message: 'この例を編集（GitHub）' }),
      ...(repository ? { href: editAddress(repository, path, source) } : { onChoose: explain }),
    },
    {
      action: 'report-block',
      icon: 'error',
      label: translate({ id: 'liveBlock.report', message: 'この例の問題を報告' }),
      onChoose: report,
    },
  ];
}
