import { run } from './run';

const MINUTES = 60_000;

/** `apt-get` with the rights it needs, or null where there is none or nobody to ask for a password. */
async function aptGet(): Promise<string[] | null> {
  if ((await run('apt-get', ['--version'], 10_000)).code !== 0) return null;
  if (process.getuid?.() === 0) return ['apt-get'];
  return (await run('sudo', ['-n', 'true'], 10_000)).code === 0 ? ['sudo', '-n', 'apt-get'] : null;
}

/**
 * Installs Debian or Ubuntu packages.
 *
 * @returns true when they are installed; false where apt-get cannot be used or fails (its last words
 * are printed then)
 */
export async function installDebianPackages(packages: string[]): Promise<boolean> {
  const command = await aptGet();
  if (!command) return false;
  const [program, ...before] = command as [string, ...string[]];
  console.log(`Installing ${packages.join(', ')} with apt-get …`);
  await run(program, [...before, 'update', '-q'], 5 * MINUTES);
  const options = ['install', '-q', '-y', '--no-install-recommends'];
  const end = await run(program, [...before, ...options, ...packages], 10 * MINUTES);
  if (end.code !== 0) console.error(end.stderr.trim().split('\n').slice(-3).join('\n'));
  return end.code === 0;
}
