import { fold } from './fold';

/** A query in other words, folded, and what its hits are worth beside those of the query itself. */
export interface Wording {
  readonly text: string;
  readonly worth: number;
}

/** The same word in the other language or another spelling. */
const SAME_WORTH = 0.8;
/** A word for nearly the same, or for what it is about. */
const NEAR_WORTH = 0.5;
const MOST_WORDINGS = 5;
/** Of what was typed, what is looked at. */
const LONGEST = 240;

/** One thing a line, in the words of both languages; verbs end where their inflection begins. */
const SAME = `
イテレーター, iterator
ロック, lock, ミューテックス, mutex, 排他制御, 排他ロック
キュー, queue, 待ち行列
優先度付きキュー, priority queue, 優先度キュー
タイムアウト, timeout, 時間切れ, time limit
キャンセル, 取り消, cancel
例外, exception
例外グループ, exception group, ExceptionGroup
コンテキスト変数, context variable, ContextVar
コンテキストマネージャー, context manager
バックプレッシャー, back-pressure, backpressure, 流量制御, 背圧, flow control
競合, race condition, データ競合, data race, レースコンディション
デバッグ, debug
テスト, test
並行, concurrent, concurrency
並列, parallel, parallelism
非同期, async, asynchronous
中断, suspend, 一時停止
後始末, clean-up, cleanup, クリーンアップ, 後片付け, 後処理
構造化された並行性, structured concurrency, 構造化並行性
接続, connection, コネクション
接続プール, connection pool, コネクションプール
落とし穴, pitfall
用語集, glossary
変数, variable
関数, function
順番, 順序
再試行, リトライ, retry, やり直
ガベージコレクション, ガベージコレクター, ゴミ集め, garbage collection, garbage collector
普通, ふつう
全て, すべて, 全部
繰り返, くり返
仕組み, しくみ
書き換, 書きかえ, 書き替
並べ替, 並べかえ, 並び替
譲る, ゆずる
一緒, いっしょ
`;

/** What may be typed, and after `>` what it is near to or about. */
const NEAR = `
中止, 停止, 打ち切, abort > キャンセル, cancel
期限, 期限切れ, 制限時間, 時間制限, deadline > タイムアウト, timeout
ノンブロッキング, 非ブロッキング, non-blocking, nonblocking > 非同期, ブロッキング, blocking, async
並列実行, 同時実行 > 並行, 同時, concurrent
並列, parallel > 並行, concurrent
スリープ > sleep, 待機
マルチスレッド, マルチスレッディング, multithreading, multithreaded > スレッド, threads
マルチプロセス, multiprocessing > プロセス, processes
エラー, エラー処理, エラーハンドリング > 例外
error, error handling > exception
制限, 上限 > セマフォ, 上限, 制限
limit, rate limit, throttle, throttling > semaphore, limit
同時実行数, レート制限, 流量制限, スロットリング > セマフォ
disappear, garbage collection > vanish, collected
消え, 消失, ガベージコレクション, ガベージコレクター, ゴミ集め > 回収
stuck > hang, waiting
freeze > blocking, hang
starvation > turn, blocking
固ま, フリーズ, ハング, ハングアップ > ブロック, 止ま
ユニットテスト, 単体テスト > テスト
unit test, unit testing > test
アンチパターン, よくある間違い > 落とし穴
common mistake, gotcha > pitfall
早見表, チートシート > 対応表
cheat sheet > equivalents
scheduler, スケジューラー, スケジューリング > event loop, イベントループ
リソースの解放 > 後始末, finally
yield control > give way
制御を戻, 明け渡 > ゆずる
自作 > 組み立て
初心者, 入門 > はじめに
beginner > introduction
高速化, 性能, パフォーマンス > 速く
performance, speed > faster
silently > swallow
producer, consumer, producer consumer > queue
生産者, 消費者, プロデューサー, コンシューマー > キュー
concurrency control > lock, semaphore
thread pool > ThreadPoolExecutor
スレッドプール > ThreadPoolExecutor
`;

const ESCAPED = /[.*+?^$()[\]{}|\\]/g;
const INFLECTION = '(?:e|ed|es|s|l?ed|l?ing|ing|l?ation|ion|er|or|y)?';
const LATIN = /^[a-z][a-z .-]*$/;

/** Katakana and kanji go on to either side of a word that is no more than a part of another. */
function patternOf(term: string): RegExp {
  const literal = term.replace(ESCAPED, '\\$&');
  if (LATIN.test(term)) {
    const root = literal.replace(/[ey]$/, '');
    return new RegExp(`(?<![\\w.])${root.replace(/[ -]/g, '[ -]?')}${INFLECTION}(?![\\w.(])`, 'u');
  }
  const before = /^[ァ-ヺ]/.test(term) ? '(?<![ァ-ヺ])' : '(?<![\\p{sc=Han}])';
  const after = /[ァ-ヺ]$/.test(term) ? '(?![ァ-ヺ])' : '';
  return new RegExp(before + literal + after, 'u');
}

/** Words that may have been typed, and those to look for in their place. */
export interface WordGroup {
  readonly worth: number;
  readonly typed: readonly { readonly term: string; readonly pattern: RegExp }[];
  readonly meant: readonly string[];
}

const termsIn = (list: string): string[] => list.split(',').map((word) => fold(word.trim()));

const groupsOf = (table: string, worth: number): WordGroup[] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [from = '', to = from] = line.split('>');
      const typed = termsIn(from).map((term) => ({ term, pattern: patternOf(term) }));
      return { worth, typed, meant: termsIn(to) };
    });

/** ひどうき, but not in おひどうき or ひどうきっと: hiragana has no other sign of where a word ends. */
const patternOfReading = (reading: string): RegExp =>
  /^[ぁ-ゖ]/.test(reading)
    ? new RegExp(`(?<![ぁ-ゖ])${reading}(?=$|[^ぁ-ゖ]|[のとはをがにでも])`, 'u')
    : patternOf(reading);

const SHORTEST_READING = 3;

const isWords = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((word) => typeof word === 'string');

/**
 * What a glossary says, as groups of words: names in either language, and readings, which may be
 * typed. Takes what the index keeps of it, or anything else, which gives no groups.
 */
export function groupsOfGlossary(entries: unknown): WordGroup[] {
  if (!Array.isArray(entries)) return [];
  return entries.flatMap((entry: unknown): WordGroup[] => {
    const [names, readings] = Array.isArray(entry) ? (entry as readonly unknown[]) : [];
    if (!isWords(names) || !isWords(readings)) return [];
    const meant = [...new Set(names.map(fold))];
    const typed = meant.map((term) => ({ term, pattern: patternOf(term) }));
    const read = readings
      .map(fold)
      .filter((term) => term.length >= SHORTEST_READING)
      .map((term) => ({ term, pattern: patternOfReading(term) }));
    return [{ worth: SAME_WORTH, typed: [...typed, ...read], meant }];
  });
}

let groups: readonly WordGroup[] | undefined;

/**
 * What was typed with one word exchanged for another that means the same, best first.
 *
 * @param glossary groups that go before those known to everybody
 */
export function otherWordings(typed: string, glossary: readonly WordGroup[] = []): Wording[] {
  groups ??= [...groupsOf(SAME, SAME_WORTH), ...groupsOf(NEAR, NEAR_WORTH)];
  const text = fold(typed.slice(0, LONGEST));
  const found = new Map<string, Wording>();
  for (const { typed: words, meant, worth } of [...glossary, ...groups]) {
    const [longest] = words
      .filter(({ pattern }) => pattern.test(text))
      .sort((a, b) => b.term.length - a.term.length);
    if (!longest) continue;
    for (const term of meant) {
      const other = text.replace(longest.pattern, () => term);
      if (term === longest.term || other === text || found.has(other)) continue;
      found.set(other, { text: other, worth });
    }
  }
  return [...found.values()].slice(0, MOST_WORDINGS);
}
