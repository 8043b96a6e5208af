/** The peers' workers as their documentation has them: load, then run what comes, then answer. */
const answer = (setUp: string): string => `
let python;
const boot = async () => { ${setUp} };
onmessage = async ({ data }) => {
  try {
    python ??= await boot();
    await python.runPythonAsync(data);
    postMessage({});
  } catch (error) {
    postMessage({ error: String(error) });
  }
};
`;

/** Stock Pyodide, from its npm package. https://pyodide.org/en/stable/usage/webworker.html */
export const STOCK_WORKER = `import { loadPyodide } from '/stock/pyodide.mjs';${answer(
  "return loadPyodide({ indexURL: '/stock/', stdout() {} });",
)}`;

/** MicroPython's WebAssembly port, from its npm package. https://docs.micropython.org */
export const MICROPYTHON_WORKER = `import { loadMicroPython } from '/micropython/micropython.mjs';${answer(
  "return loadMicroPython({ url: '/micropython/micropython.wasm', heapsize: 16_000_000, stdout() {} });",
)}`;
