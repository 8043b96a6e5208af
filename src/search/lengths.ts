const FIRST = 35;
const STEPS = 56;
const STEPS_PER_DOUBLING = 3;

/** Keeps a section's length, in weighted terms, as one character, exact to about an eighth. */
export function encodeLength(terms: number): string {
  const step = Math.round(STEPS_PER_DOUBLING * Math.log2(1 + terms));
  return String.fromCharCode(FIRST + Math.min(step, STEPS));
}

/** The length that {@link encodeLength} kept; 0 for what it cannot have written. */
export function decodeLength(text: string, section: number): number {
  const step = text.charCodeAt(section) - FIRST;
  return step >= 0 && step <= STEPS ? 2 ** (step / STEPS_PER_DOUBLING) - 1 : 0;
}
