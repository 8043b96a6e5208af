/** A time as readers see it: milliseconds in, seconds with two decimals out (`1.00 s`). */
export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}
