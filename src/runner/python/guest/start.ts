import type { Pyodide } from './pyodide';

/** A name that leads nowhere: Pyodide insists on addresses, the guest answers them itself. */
const NOWHERE = 'https://python.invalid/';

declare global {
  /** The build writes calls of this where Pyodide would stream its WebAssembly from the network. */
  var startProgram: (
    imports: WebAssembly.Imports,
  ) => Promise<WebAssembly.WebAssemblyInstantiatedSource>;
}

/**
 * Starts CPython from bytes at hand.
 *
 * @param program the WebAssembly module, compiled or as (gzip-packed) bytes
 * @param library the packed standard library, a zip in gzip
 */
export async function startPyodide(
  program: ArrayBuffer | WebAssembly.Module,
  library: ArrayBuffer,
): Promise<Pyodide> {
  // Pyodide would wait for ever for a program that does not start.
  let giveUp!: (error: unknown) => void;
  const failure = new Promise<never>((_, reject) => {
    giveUp = reject;
  });
  globalThis.startProgram = (imports) => {
    const started = instantiate(program, imports);
    started.catch(giveUp);
    return started;
  };
  const unpacked = unpack(library, 'application/zip');
  Object.defineProperty(globalThis, 'fetch', { value: () => unpacked, configurable: true });
  // Finalizers would run at times of the browser's choosing, on memory that has been put back.
  globalThis.FinalizationRegistry = class {
    register(): void {}
    unregister(): boolean {
      return false;
    }
    readonly [Symbol.toStringTag] = 'FinalizationRegistry';
  };
  const loading = loadPyodide({
    indexURL: NOWHERE,
    packageBaseUrl: NOWHERE,
    stdLibURL: `${NOWHERE}library.zip`,
    createPyodideModule: _createPyodideModule,
    lockFileContents: {
      info: {
        abi_version: '2026_0',
        arch: 'wasm32',
        platform: 'emscripten_5_0_3',
        python: '3.14.2',
        version: '314.0.7',
      },
      packages: {},
    },
    jsglobals: Object.create(null) as object,
    // Emscripten would take LANG from the browser, and with it the addresses of all that follows.
    env: { PYTHONHASHSEED: '0', TZ: 'UTC', LANG: 'C.UTF-8' },
    stdin: () => null,
    stdout: () => undefined,
    stderr: () => undefined,
  });
  const python = await Promise.race([loading, failure]);
  python.unregisterJsModule('pyodide_js');
  return python;
}

async function instantiate(
  program: ArrayBuffer | WebAssembly.Module,
  imports: WebAssembly.Imports,
): Promise<WebAssembly.WebAssemblyInstantiatedSource> {
  if ('byteLength' in program) {
    return WebAssembly.instantiateStreaming(unpack(program, 'application/wasm'), imports);
  }
  return { module: program, instance: await WebAssembly.instantiate(program, imports) };
}

/** Bytes as they are, or out of their gzip wrapping, as a response that can be streamed. */
function unpack(bytes: ArrayBuffer, type: string): Response {
  const [first, second] = new Uint8Array(bytes, 0, 2);
  const isGzip = first === 0x1f && second === 0x8b;
  const plain = new Response(bytes).body;
  const body = isGzip ? plain?.pipeThrough(new DecompressionStream('gzip')) : plain;
  return new Response(body, { headers: { 'content-type': type } });
}
