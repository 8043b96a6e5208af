/**
 * Something that is made once in a process. Docusaurus loads its configuration anew for each language,
 * and with it every module of a plugin: what a module keeps in a variable is lost between languages.
 *
 * @param name tells it from whatever else is kept
 */
export function processWide<T>(name: string, make: () => T): T {
  const kept = globalThis as { [key: symbol]: unknown };
  return (kept[Symbol.for(`site/${name}`)] ??= make()) as T;
}
