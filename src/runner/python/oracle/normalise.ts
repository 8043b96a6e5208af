/** A frame of the standard library in a traceback; groups: what stands before it on the line. */
const LIBRARY_FRAME = /^([\s|]*)File "(?!main\.py")[^"]*", line \d+/;

/** A line of a traceback that only underlines the one above, or stands for lines left out. */
const UNDERLINE = /^[\s|]*[~^]+\s*$|^[\s|]*\.\.\.<\d+ lines?>\.\.\.$/;

/**
 * Makes what two versions of CPython print comparable: addresses, frames of the standard library with
 * their source lines, and underlines go; everything else stays to the letter.
 */
export function normalise(printed: string): string {
  const kept: string[] = [];
  let sourceOfFrame: string | undefined;
  for (const line of printed.split('\n')) {
    const before = LIBRARY_FRAME.exec(line)?.[1];
    if (before !== undefined) {
      // The source lines of a frame stand two columns deeper than the frame itself.
      sourceOfFrame = `${before}  `;
      continue;
    }
    if (sourceOfFrame !== undefined && line.startsWith(sourceOfFrame)) continue;
    sourceOfFrame = undefined;
    if (!UNDERLINE.test(line)) kept.push(line.replace(/0x[0-9a-f]+/g, '0x…'));
  }
  return kept.join('\n').trimEnd();
}
