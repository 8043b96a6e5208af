import { translate } from '@docusaurus/Translate';
import type { MeasuredRow } from './result';

export const serverLabel = (server: MeasuredRow['server']): string => {
  switch (server) {
    case 'threads':
      return translate({ id: 'measured.threads', message: 'Python、接続ごとにスレッド' });
    case 'loop':
      return translate({ id: 'measured.loop', message: 'Python、asyncio' });
    case 'node':
      return translate({ id: 'measured.node', message: 'Node.js' });
  }
};

export const handlerLabel = (handler: MeasuredRow['handler']): string =>
  handler === 'wait'
    ? translate({ id: 'measured.wait', message: 'ほかに譲って 50 ms 待つハンドラー' })
    : translate({ id: 'measured.block', message: '50 ms のあいだスレッドを離さないハンドラー' });
