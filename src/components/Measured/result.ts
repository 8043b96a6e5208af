/** What one server did with one kind of handler and one number of connections. */
export interface MeasuredRow {
  /** Python, a thread a connection; Python, one event loop; Node.js. */
  readonly server: 'threads' | 'loop' | 'node';
  /** The handler lets others go on for 50 ms, or keeps its thread for 50 ms. */
  readonly handler: 'wait' | 'block';
  readonly connections: number;
  /** Answers a second. */
  readonly perSecond: number;
  /** From question to answer, in ms. */
  readonly p50: number;
  readonly p95: number;
  /** Of the server process, in MB; where the system says. */
  readonly memory?: number;
  readonly threads?: number;
}

/** What `npm run bench:web` writes: figures, and what they were taken on. */
export interface Measured {
  /** Day of the run, `YYYY-MM-DD`. */
  readonly date: string;
  readonly machine: {
    readonly cores: number;
    readonly system: string;
    /** Load average over a minute when the run began: what other programs did. */
    readonly load: number;
  };
  readonly versions: { readonly python: string; readonly node: string };
  readonly rows: readonly MeasuredRow[];
}
