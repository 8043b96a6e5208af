import { Script, SourceTextModule } from 'node:vm';
import type { Suite, Test } from './suite';
import { createRealm, doneProblem, nameOf, untilDone } from './realm';

/**
 * Runs a test as a module, without us.
 *
 * @returns Why it does not pass in this Node; undefined when it passes.
 */
export async function runPlain(
  suite: Suite,
  path: string,
  test: Test,
): Promise<string | undefined> {
  const realm = createRealm();
  const { context } = realm;
  const { negative, flags, source } = test;
  new Script(suite.harness(path, test)).runInContext(context);
  let module: SourceTextModule;
  try {
    module = new SourceTextModule(source, { context });
  } catch (error) {
    const isMeant = negative?.phase === 'parse' && nameOf(error).startsWith(negative.type);
    return isMeant ? undefined : nameOf(error);
  }
  if (negative?.phase === 'parse') return 'it is parsed';
  try {
    await module.link((specifier) => {
      throw new Error(`There is no module ${specifier}.`);
    });
    await module.evaluate();
  } catch (error) {
    return negative && nameOf(error).startsWith(negative.type) ? undefined : nameOf(error);
  }
  if (negative) return 'it does not fail';
  if (!flags.includes('async')) return undefined;
  await untilDone(realm);
  return doneProblem(realm);
}
