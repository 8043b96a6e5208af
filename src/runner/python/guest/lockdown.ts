/**
 * Takes away every way from a value to new code: after this no `eval`, and no `.constructor` of any
 * function, compiles text. Pyodide needs neither once it has started. A program that finds a
 * JavaScript object (Python's `to_js({})` makes one) therefore finds only an object.
 */
export function lockDown(): void {
  const refuse = function Function(): never {
    throw new TypeError('code from text is not allowed here');
  };
  // Pyodide still asks whether a value is `instanceof Function`.
  refuse.prototype = Function.prototype;
  const kinds = [
    function () {},
    async function () {},
    function* () {},
    async function* () {},
  ] as const;
  for (const kind of kinds) {
    const prototype: object = Object.getPrototypeOf(kind) as object;
    Object.defineProperty(prototype, 'constructor', { value: refuse });
  }
  Object.defineProperty(globalThis, 'Function', { value: refuse });
  const gone = ['eval', 'fetch', 'importScripts', 'XMLHttpRequest', 'WebSocket'];
  const alsoGone = ['EventSource', 'indexedDB', 'caches', 'Worker', 'SharedWorker', 'navigator'];
  for (const name of [...gone, ...alsoGone]) {
    Object.defineProperty(globalThis, name, { value: undefined, configurable: false });
  }
}
