/**
 * `npm test`: every check of the project, cheap ones first. Each is an npm script of its own; a
 * failure does not keep the others from running. Ends with one line that adds everything up.
 */
import { mkdirSync } from 'node:fs';
import { findBrowser } from './setup/browser';
import { findPython } from './setup/python';
import { type Check, STAGES } from './test/checks';
import { type Outcome, runCheck, say } from './test/runCheck';
import { sum } from './test/tally';

/** How many checks of a stage run at a time. */
const LANES = 2;

/** Finds or installs one thing that the checks need from the system. */
async function prepare(name: string, find: () => Promise<string>): Promise<Outcome> {
  const began = Date.now();
  const outcome = { script: name, seconds: 0, passed: 0, failed: 0 };
  try {
    say(name, await find());
    outcome.passed = 1;
  } catch (error) {
    say(name, error instanceof Error ? error.message : String(error));
    outcome.failed = 1;
  }
  return { ...outcome, seconds: (Date.now() - began) / 1000 };
}

/** Runs a stage, a few checks at a time; what needs a check that failed is counted as failed. */
async function runStage(stage: Check[], before: Outcome[]): Promise<Outcome[]> {
  const waiting = [...stage];
  const outcomes: Outcome[] = [];
  const lane = async (): Promise<void> => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const { script, needs } = check;
      const needed = before.find((outcome) => outcome.script === needs);
      if (needed && needed.failed > 0) {
        say(script, `not run, because ${needed.script} failed: counted as failed`);
        outcomes.push({ script, passed: 0, failed: 1, seconds: 0 });
      } else {
        const outcome = await runCheck(check);
        say(script, outcome.failed > 0 ? `FAILED (npm run ${script})` : 'passed');
        outcomes.push(outcome);
      }
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return outcomes;
}

async function main(): Promise<void> {
  mkdirSync('test-results', { recursive: true });
  const outcomes = [await prepare('browser', findBrowser), await prepare('python', findPython)];
  for (const stage of STAGES) outcomes.push(...(await runStage(stage, outcomes)));
  console.log('\ncheck           passed  failed  seconds');
  for (const { script, passed, failed, seconds, flaky = 0 } of outcomes) {
    const columns = [
      String(passed).padStart(8),
      String(failed).padStart(8),
      seconds.toFixed(0).padStart(9),
    ];
    const note = flaky > 0 ? `   ${flaky} at the second try: its output names them` : '';
    console.log(script.padEnd(14) + columns.join('') + note);
  }
  const { passed, failed } = sum(outcomes);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));
void main();
