import { translate } from '@docusaurus/Translate';
import { copyText } from '../Share/copyText';
import styles from './styles.module.css';

/** How long the notice stays, in ms: long enough to read seven words. */
const STAYS_MS = 3000;

let notice: HTMLElement | undefined;
let leaving: ReturnType<typeof setTimeout> | undefined;

/** The place where copying is told of, seen and heard. It is there before it says anything. */
function noticeBoard(): HTMLElement {
  if (notice) return notice;
  notice = document.createElement('div');
  notice.setAttribute('role', 'status');
  notice.className = styles.notice ?? '';
  document.body.append(notice);
  return notice;
}

/** Copies the address of a section and tells the reader. Where the clipboard is refused, nothing happens. */
export async function copyAddress(address: string): Promise<void> {
  const board = noticeBoard();
  if (!(await copyText(Promise.resolve(address)))) return;
  board.textContent = translate({
    id: 'headingLink.copied',
    message: 'この見出しへのリンクをコピーしました。',
  });
  clearTimeout(leaving);
  leaving = setTimeout(() => {
    board.textContent = '';
  }, STAYS_MS);
}
