import { Resvg } from '@resvg/resvg-js';

/** A picture of an application: its side in px, and whether systems may cut its edge off. */
export interface AppIcon {
  name: string;
  side: number;
  maskable: boolean;
}

/** What browsers ask of an installable site, and what iOS asks for the home screen. */
export const ICONS: readonly AppIcon[] = [
  { name: 'icon-192.png', side: 192, maskable: false },
  { name: 'icon-512.png', side: 512, maskable: false },
  { name: 'maskable-512.png', side: 512, maskable: true },
  { name: 'apple-touch-icon.png', side: 180, maskable: true },
];

/** The paper of the site, behind icons that may not be transparent. */
const PAPER = '#fbfaf7';

/** Of a maskable icon the inner 80 % are safe (W3C, Maskable icons); the dog keeps inside. */
const SAFE = 0.68;

/**
 * Draws an icon from the site's logo.
 *
 * @param logo SVG whose view box is 64 by 64
 * @returns PNG
 */
export function drawIcon(logo: string, { side, maskable }: AppIcon): Buffer {
  const inner = maskable ? 64 * SAFE : 64;
  const at = (64 - inner) / 2;
  const dog = logo.replace(/<svg\b/, `<svg x="${at}" y="${at}" width="${inner}" height="${inner}"`);
  const ground = maskable ? `<rect width="64" height="64" fill="${PAPER}"/>` : '';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">${ground}${dog}</svg>`;
  return new Resvg(svg, { fitTo: { mode: 'width', value: side } }).render().asPng();
}
