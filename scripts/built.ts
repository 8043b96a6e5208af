import { existsSync, readdirSync } from 'node:fs';

/** Where `npm run build` writes. */
export const BUILD = 'build';

/** Ends the command with a sentence where nothing is built. */
export function requireBuild(): void {
  if (existsSync(BUILD)) return;
  console.error(`There is no ${BUILD}/: run npm run build first.`);
  process.exit(1);
}

/** HTML files of the built site, relative to it, sorted. */
export function builtPages(): string[] {
  requireBuild();
  const names = readdirSync(BUILD, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.html')).sort();
}
