/** Tests that passed and that did not. */
export interface Passed {
  passed: number;
  failed: number;
}

/** What reading one page costs before the reader touches anything. */
export interface PageWeight {
  /** Path of the page. */
  page: string;
  /** Bytes as a server sends them, after brotli 5. */
  script: number;
  style: number;
  html: number;
  /** Cumulative layout shift; 0 means that nothing moved. */
  layoutShift: number;
}

/** What `npm run quality` measured; null where there was nothing to measure. */
export interface Measured {
  /** Day of the measurement, YYYY-MM-DD. */
  date: string;
  weights: PageWeight[] | null;
  /** Pages that axe looked at, in both themes. */
  accessibility: Passed | null;
  unit: Passed | null;
  e2e: Passed | null;
}

/** What the build counts by itself. */
export interface Counted {
  pages: number;
  typescript: number;
  python: number;
  /** Blocks whose printed output the build compares with what the page claims. */
  verified: number;
  translated: number;
  behind: number;
}

/** All that the quality page shows. `measured` is null before the first measurement. */
export interface QualityReport {
  counted: Counted;
  measured: Measured | null;
}
