/** The parts of Pyodide 314.0.7 that the guest touches. Private names: the version is pinned. */
export interface EmscriptenModule {
  HEAPU8: Uint8Array;
  HEAPF64: Float64Array;
}

/** A node of Emscripten's file system. */
export interface FileSystem {
  readdir(path: string): string[];
  stat(path: string): { mode: number };
  isDir(mode: number): boolean;
  unlink(path: string): void;
  rmdir(path: string): void;
  chdir(path: string): void;
  writeFile(path: string, data: Uint8Array | string): void;
  makedev(major: number, minor: number): number;
  registerDevice(device: number, operations: DeviceOperations): void;
  mkdev(path: string, device: number): void;
  /** Open files by descriptor; holes are free. */
  streams: Array<object | null | undefined>;
  close(stream: object): void;
}

/** What a character device of Emscripten answers to. */
export interface DeviceOperations {
  open(stream: { seekable: boolean }): void;
  write(stream: object, buffer: Uint8Array, offset: number, length: number): number;
}

/** What `loadPyodide` gives. */
export interface Pyodide {
  FS: FileSystem;
  _module: EmscriptenModule;
  runPython(code: string): unknown;
  unregisterJsModule(name: string): void;
}

declare global {
  /** From `pyodide.js`, which stands in front of this script in the built guest. */
  function loadPyodide(options: Record<string, unknown>): Promise<Pyodide>;
  /** From `pyodide.asm.mjs`, likewise. */
  function _createPyodideModule(settings: Record<string, unknown>): Promise<EmscriptenModule>;
}
