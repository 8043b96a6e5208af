import { translate } from '@docusaurus/Translate';
import type { RunEnd } from '../../runner/run';

/** Says which limit ended a run, and why there is one. */
export function limitText({ name, value }: NonNullable<RunEnd['limit']>): string {
  const values = { value: value.toLocaleString('en-US'), seconds: String(value / 1000) };
  switch (name) {
    case 'wall-time':
      return translate(
        {
          id: 'liveBlock.limit.wallTime',
          message:
            '{seconds} 秒たっても終わらないので止めました。終わらないループがないか確かめてください。',
        },
        values,
      );
    case 'virtual-time':
      return translate(
        {
          id: 'liveBlock.limit.virtualTime',
          message:
            '仮想の時計で {seconds} 秒が過ぎたので止めました。いつまでも続くタイマーがないか確かめてください。',
        },
        values,
      );
    case 'steps':
      return translate(
        {
          id: 'liveBlock.limit.steps',
          message:
            'ループと呼び出しが {value} 回を超えたので止めました。終わらないループがないか確かめてください。',
        },
        values,
      );
    case 'output':
      return translate(
        {
          id: 'liveBlock.limit.output',
          message: '出力が {value} 文字を超えたので、ここで切りました。',
        },
        values,
      );
    case 'events':
    case 'trace-bytes':
      return translate(
        {
          id: 'liveBlock.limit.events',
          message: '記録できる出来事の数を超えたので、ここで止めました。',
        },
        values,
      );
  }
}
