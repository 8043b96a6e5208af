import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { drawIcon, ICONS } from './icons';

const LOGO = readFileSync('static/img/logo.svg', 'utf8');

test.each(ICONS)('$name is a square PNG of $side px', (icon) => {
  const png = drawIcon(LOGO, icon);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([icon.side, icon.side]);
});
