/** The worker that knows the types of blocks: the entry of its bundle. It runs no code of any block. */
import declarations from 'block-declarations';
import japanese from 'typescript/lib/ja/diagnosticMessages.generated.json';
import type { FromTypeWorker, ToTypeWorker } from './messages';
import { TypeService } from './service';

const scope = globalThis as unknown as {
  postMessage(message: FromTypeWorker): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<ToTypeWorker>) => void): void;
};

let service: TypeService | undefined;

function answer(question: Exclude<ToTypeWorker, { kind: 'open' }>): unknown {
  if (!service) return null;
  switch (question.kind) {
    case 'problems':
      return service.problems(question.source);
    case 'hint':
      return service.hint(question.source, question.at);
    case 'completions':
      return service.completions(question.source, question.at);
    case 'details':
      return service.details(question.source, question.at, question.label);
  }
}

scope.addEventListener('message', ({ data }) => {
  if (data.kind !== 'open') {
    scope.postMessage({ id: data.id, answer: answer(data) });
    return;
  }
  service = new TypeService({
    declarations: new Map(Object.entries(declarations)),
    ...(data.language === 'ja' && { messages: japanese }),
  });
});
