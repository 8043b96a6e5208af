import { translate } from '@docusaurus/Translate';
import type { OpenProblem } from './opened';

/** Why an address could not be opened, and what to do. */
export function problemText(problem: OpenProblem): string {
  switch (problem) {
    case 'broken':
      return translate({
        id: 'play.problem.broken',
        message:
          'このリンクは途中で切れているか、壊れています。送ってくれた人に、もう一度コピーしてもらってください。',
      });
    case 'too-long':
      return translate({
        id: 'play.problem.tooLong',
        message: 'このリンクのコードは長すぎて開けません。',
      });
    case 'unsupported':
      return translate({
        id: 'play.problem.unsupported',
        message:
          'このブラウザーでは、圧縮されたリンクを開けません。ブラウザーを新しくしてください。',
      });
    case 'no-example':
      return translate({
        id: 'play.problem.noExample',
        message: 'その名前の例はありません。一覧から選んでください。',
      });
  }
}
