/**
 * Puts a text into the clipboard that is still being made. Safari takes it only within the click that
 * asked for it, so the promise itself is handed over where the browser can (Clipboard API, `ClipboardItem`).
 *
 * @returns whether it is there; a page may be refused
 */
export async function copyText(text: Promise<string>): Promise<boolean> {
  try {
    if (typeof ClipboardItem === 'function') {
      const plain = text.then((ready) => new Blob([ready], { type: 'text/plain' }));
      await navigator.clipboard.write([new ClipboardItem({ 'text/plain': plain })]);
    } else {
      await navigator.clipboard.writeText(await text);
    }
    return true;
  } catch {
    return false;
  }
}
