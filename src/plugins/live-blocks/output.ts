import type { RunRecord } from '../../runner/run';

/**
 * What an output fence must say of a run: the printed lines, then the errors that
 * reached the top, where the language has not printed them itself.
 * It is the text that a reader sees in the block's output, without the times.
 */
export function outputText(record: Pick<RunRecord, 'output' | 'errors'>): string {
  const errors = record.errors
    .filter(({ printed }) => !printed)
    .map(({ name, message, line }) => `${name}: ${message}${line ? ` (line ${line})` : ''}`);
  return [...record.output.map(({ text }) => text), ...errors].join('\n');
}
