/** Scripts of the pages that are measured. Each gives `window.engine`. */

/** One engine on its page, as the bench drives it. */
export interface Engine {
  /** Loads the engine and runs `source` until its first line is printed. */
  start(source: string): Promise<void>;
  /** Runs `source` to its end on the loaded engine. */
  run(source: string, traced: boolean): Promise<void>;
}

declare global {
  interface Window {
    engine: Engine;
  }
}
