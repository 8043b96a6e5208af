import { translate } from '@docusaurus/Translate';
import { copyText } from '../Share/copyText';

async function fetchMarkdown(address: string): Promise<string> {
  const response = await fetch(address);
  const isMarkdown = response.headers.get('content-type')?.includes('html') === false;
  if (!response.ok || !isMarkdown) throw new Error(`${address}: ${response.status}`);
  return response.text();
}

/**
 * Puts a page's Markdown version into the clipboard.
 *
 * @returns what to tell the reader, in the reader's language
 */
export async function copyMarkdown(address: string): Promise<string> {
  return (await copyText(fetchMarkdown(address)))
    ? translate({ id: 'page.markdownCopied', message: 'コピーしました。' })
    : translate({
        id: 'page.markdownNotCopied',
        message: 'コピーできませんでした。「Markdown で開く」からコピーしてください。',
      });
}
