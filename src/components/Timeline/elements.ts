/**
 * Names for the things in the picture, carried in `data-element`, so that one listener on the whole
 * picture can tell what was touched.
 */

/** What kind of thing, of which run, and the number of the event that it stands for. */
export interface ElementRef {
  kind: 'bar' | 'mark' | 'arrow' | 'blocked';
  run: number;
  task: number;
  seq: number;
}

/** Writes a reference as text, such as `bar:0:2:17`. */
export function elementName({ kind, run, task, seq }: ElementRef): string {
  return [kind, run, task, seq].join(':');
}

/** Reads what `elementName` wrote; undefined for any other text. */
export function parseElement(name: string | undefined): ElementRef | undefined {
  const match = /^(bar|mark|arrow|blocked):(\d+):(\d+):(\d+)$/.exec(name ?? '');
  if (!match) return undefined;
  const [run = 0, task = 0, seq = 0] = match.slice(2).map(Number);
  return { kind: match[1] as ElementRef['kind'], run, task, seq };
}
