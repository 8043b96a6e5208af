import type { MessageLanguage } from '../protocol';

/**
 * Why Python could not be had.
 *
 * - `offline`: the browser has no connection.
 * - `blocked`: a file did not arrive: a filter or a firewall stands in between, or the line broke.
 * - `missing`: the server answered with an error, as after a new release of the site.
 * - `memory`: the device has too little free memory.
 * - `start`: everything arrived and yet Python did not start.
 * - `cancelled`: the reader changed their mind.
 */
export type LoadFailure = 'offline' | 'blocked' | 'missing' | 'memory' | 'start' | 'cancelled';

const ADVICE: Record<LoadFailure, Record<MessageLanguage, string>> = {
  offline: {
    ja: 'オフラインのため Python を読み込めません。接続が戻ったら、もう一度実行してください。',
    en: 'Python could not be loaded because you are offline. Run again once you are connected.',
  },
  blocked: {
    ja: 'Python の読み込みが途中で止まりました。接続や、通信を遮る拡張機能を確かめてから、もう一度実行してください。',
    en: 'Loading Python was interrupted. Check your connection and any extension that blocks requests, then run again.',
  },
  missing: {
    ja: 'Python のファイルがサーバーに見つかりません。ページを再読み込みしてください。',
    en: 'The server does not have the files of Python. Reload the page.',
  },
  memory: {
    ja: 'メモリが足りないため Python を起動できません。ほかのタブを閉じてから、もう一度実行してください。',
    en: 'There is not enough memory to start Python. Close other tabs, then run again.',
  },
  start: {
    ja: 'Python を起動できませんでした。ブラウザーを新しくするか、ほかのブラウザーで試してください。',
    en: 'Python could not be started. Update your browser or try another one.',
  },
  cancelled: {
    ja: 'Python の読み込みを中止しました。',
    en: 'Loading Python was cancelled.',
  },
};

/** Says what kept Python from loading; `message` says what to do, in the reader's language. */
export class LoadError extends Error {
  override readonly name = 'LoadError';

  constructor(
    readonly failure: LoadFailure,
    language: MessageLanguage,
    cause?: unknown,
  ) {
    super(ADVICE[failure][language], { cause });
  }
}

/** Finds out what an error while starting a guest means. */
export function asLoadError(error: unknown, language: MessageLanguage): LoadError {
  if (error instanceof LoadError) return error;
  const isMemory = /memory|RangeError|allocat/i.test(String(error));
  return new LoadError(isMemory ? 'memory' : 'start', language, error);
}
