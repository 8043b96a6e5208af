import clsx from 'clsx';
import type { ReactNode, SyntheticEvent } from 'react';
import Link from '@docusaurus/Link';
import { useLocation } from '@docusaurus/router';
import Translate from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Icon from '../Icon';
import { editAddress, problemAddress } from './addresses';
import { passageInSight } from './passage';
import styles from './styles.module.css';
import { useRepository } from './useRepository';

/** What a reader can do about a page: edit the file that it is made from, and report a problem. */
export default function PageTools({
  source,
}: {
  /** The file, as a path from the repository's root; with `/` at its end a folder. */
  source: string;
}): ReactNode {
  const repository = useRepository();
  const { siteConfig, i18n } = useDocusaurusContext();
  const { pathname } = useLocation();
  const borrowed =
    i18n.currentLocale !== i18n.defaultLocale &&
    /\.mdx?$/.test(source) &&
    !source.startsWith(`i18n/${i18n.currentLocale}/`);

  const edit = borrowed ? (
    <Translate id="repository.edit.borrowed">
      このページを編集（まだ訳がないので、日本語の原稿が開きます）
    </Translate>
  ) : (
    <Translate id="theme.common.editThisPage">このページを編集</Translate>
  );

  if (!repository) {
    return (
      <details className={clsx(styles.unset, 'theme-edit-this-page')} data-page-source={source}>
        <summary>
          {edit}・<Translate id="repository.report">問題を報告</Translate>
        </summary>
        <p>
          <Translate id="repository.unset" values={{ file: <code>{source}</code> }}>
            {
              'このサイトには、まだリポジトリの場所が設定されていません。このページは {file} から作られています。package.json の repository に場所を書くと、ここから編集と報告ができます。'
            }
          </Translate>
        </p>
      </details>
    );
  }

  // Before the press: a click on a link may take the selection away.
  const aim = ({ currentTarget }: SyntheticEvent<HTMLAnchorElement>): void => {
    currentTarget.href = problemAddress(repository, passageInSight());
  };
  return (
    <p className={clsx(styles.tools, 'theme-edit-this-page')}>
      <Link href={editAddress(repository, source)} data-action="edit-page">
        <Icon name="edit" />
        {edit}
      </Link>
      <Link
        href={problemAddress(repository, { page: siteConfig.url + pathname })}
        data-action="report"
        onPointerDown={aim}
        onKeyDown={aim}
      >
        <Icon name="error" />
        <Translate id="repository.report">問題を報告</Translate>
      </Link>
    </p>
  );
}
