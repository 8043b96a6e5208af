/**
 * `npm run -s headers -- nginx|caddy`: prints the headers that the built site should be sent with, for one
 * server or the other. Needs `npm run build` first. See `deploy/README.md`.
 */
import { readFileSync } from 'node:fs';
import { fromHeadersFile, toCaddy, toNginx } from '../src/plugins/headers/formats';
import { BUILD, requireBuild } from './built';

const FORMATS = new Map([
  ['nginx', toNginx],
  ['caddy', toCaddy],
]);

const format = FORMATS.get(process.argv[2] ?? '');
if (!format) {
  console.error('Say for which server: npm run -s headers -- nginx, or caddy.');
  process.exit(1);
}
requireBuild();
process.stdout.write(format(fromHeadersFile(readFileSync(`${BUILD}/_headers`, 'utf8'))));
