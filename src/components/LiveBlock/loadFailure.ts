import { translate } from '@docusaurus/Translate';

/** What a reader is told when the engine could not be fetched. */
export function loadFailure(): string {
  return translate({
    id: 'liveBlock.error.load',
    message:
      '実行エンジンを読み込めませんでした。接続を確かめて、もう一度「実行」を押してください。',
  });
}
