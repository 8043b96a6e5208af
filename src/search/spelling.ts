import { rangesOf } from './excerpt';
import { fold } from './fold';

const NAME = /[\p{L}_][\p{L}\p{N}_]*/gu;
const LATIN = /^[a-z0-9_]+$/;

const plain = (text: string): string => fold(text).replaceAll('_', '');

/**
 * A folded word as one of the texts spells it: `createtask` as `create_task`, コルチン as コルーチン.
 * The folded word itself where none of them has it.
 */
export function spelledIn(texts: readonly string[], folded: string): string {
  for (const text of texts) {
    if (LATIN.test(folded)) {
      const name = text.match(NAME)?.find((one) => plain(one) === plain(folded));
      if (name !== undefined) return name;
    } else {
      const [range] = rangesOf(text, [folded]);
      if (range) return text.slice(...range);
    }
  }
  return folded;
}
