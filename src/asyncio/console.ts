/** Where the loop speaks to the reader: the console that their own program prints to. */

/** Prints what went wrong and nobody can catch. */
export function printError(text: string): void {
  console.error(text);
}

/** Prints what is probably a mistake. */
export function printWarning(text: string): void {
  console.warn(text);
}
