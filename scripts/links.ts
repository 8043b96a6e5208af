/**
 * `npm run links`: asks every address of another site that the built pages link to whether it is
 * still there. Needs `npm run build` first, and the network. Runs at night, not in `npm test`.
 */
import { readFileSync } from 'node:fs';
import { BUILD, builtPages } from './built';
import { check, outwardLinks } from './links/outward';

/** How many sites are asked at a time. */
const LANES = 8;

async function main(): Promise<void> {
  const pages = builtPages().map((page) => ({
    page,
    html: readFileSync(`${BUILD}/${page}`, 'utf8'),
  }));
  const links = [...outwardLinks(pages)];
  const total = links.length;
  let failed = 0;
  const lane = async (): Promise<void> => {
    for (let link = links.shift(); link; link = links.shift()) {
      const [url, on] = link;
      const problem = await check(url);
      if (!problem) continue;
      failed++;
      console.log(`${url}: ${problem}; linked from ${on.join(', ')}`);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  console.log(`${total - failed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
}

void main();
