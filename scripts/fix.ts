/**
 * `npm run fix [FILE…]`: repairs what machines can repair: format, code style, style sheets, white
 * space and terms. What is left is for people, and `npm run check` lists it.
 */
import { spawnSync } from 'node:child_process';

const named = process.argv.slice(2);

/** Each tool, and what it reads when no file is named. */
const TOOLS: { command: string[]; everything: string[]; reads: RegExp }[] = [
  { command: ['tsx', 'scripts/lint-mdx.ts', '--fix'], everything: [], reads: /\.mdx?$/ },
  { command: ['tsx', 'scripts/prose.ts', '--fix'], everything: [], reads: /\.mdx?$/ },
  {
    command: ['eslint', '--fix', '--no-warn-ignored'],
    everything: ['.'],
    reads: /\.(tsx?|mts|m?js)$/,
  },
  {
    command: ['stylelint', '--fix', '--allow-empty-input'],
    everything: ['src/**/*.css'],
    reads: /\.css$/,
  },
  {
    command: ['prettier', '--write', '--ignore-unknown', '--log-level', 'warn'],
    everything: ['.'],
    reads: /./,
  },
];

for (const { command, everything, reads } of TOOLS) {
  const files = named.length > 0 ? named.filter((file) => reads.test(file)) : everything;
  if (named.length > 0 && files.length === 0) continue;
  const { status } = spawnSync('npx', ['--no-install', ...command, ...files], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
