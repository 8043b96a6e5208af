import './pages';
import type { PythonManifest } from '../../src/runner/python/manifest';
import { createPythonRunner } from '../../src/runner/python/page';

declare const MANIFEST: PythonManifest;

const runner = createPythonRunner({ baseUrl: '/files/', manifest: MANIFEST, language: 'en' });

const run = async (source: string, traced: boolean): Promise<void> => {
  const limits = { wallMs: 120_000 };
  const { end } = runner.run({ source, clock: 'virtual', trace: traced, limits }, () => undefined);
  const { status, errors } = await end;
  if (status !== 'done') throw new Error(JSON.stringify(errors));
};

window.engine = { start: (source) => run(source, true), run };
