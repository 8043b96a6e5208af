/** A file that the page fetches: its name in the emitted folder and its bytes on the wire. */
export interface PackedFile {
  name: string;
  bytes: number;
}

/** The files of the Python engine, each packed with gzip. */
export interface PythonManifest {
  /** The worker's script. */
  guest: PackedFile;
  /** CPython, as WebAssembly. */
  program: PackedFile;
  /** The standard library and our Python side, as a zip of bytecode. */
  library: PackedFile;
}

/** Bytes that the first run of a visit fetches. */
export function downloadSize(manifest: PythonManifest): number {
  return manifest.guest.bytes + manifest.program.bytes + manifest.library.bytes;
}
