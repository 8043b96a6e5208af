import { translate } from '@docusaurus/Translate';

/** Titles of the examples in `examples.mdx`, by name. */
export const TITLES: Record<string, () => string> = {
  together: () => translate({ id: 'play.example.together', message: '同時に待つ' }),
  'one-by-one': () => translate({ id: 'play.example.oneByOne', message: 'ひとつずつ待つ' }),
  turns: () => translate({ id: 'play.example.turns', message: '順番をゆずる' }),
  blocking: () =>
    translate({ id: 'play.example.blocking', message: 'イベントループを止めてしまう' }),
  'first-wins': () => translate({ id: 'play.example.firstWins', message: '早い者勝ち' }),
  timeout: () => translate({ id: 'play.example.timeout', message: '待つのをあきらめる' }),
  cancel: () => translate({ id: 'play.example.cancel', message: '途中で取り消す' }),
  queue: () => translate({ id: 'play.example.queue', message: 'キューで受け渡す' }),
  limit: () => translate({ id: 'play.example.limit', message: '同時に動く数をしぼる' }),
  error: () => translate({ id: 'play.example.error', message: 'ひとつが失敗する' }),
  generator: () => translate({ id: 'play.example.generator', message: 'ジェネレーターに値を送る' }),
  stream: () => translate({ id: 'play.example.stream', message: '届くたびに受け取る' }),
};
