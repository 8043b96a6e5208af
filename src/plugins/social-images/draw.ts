import { Resvg } from '@resvg/resvg-js';

const FONTS = ['500Medium/ZenKakuGothicNew_500Medium.ttf', '700Bold/ZenKakuGothicNew_700Bold.ttf'];

/** Files of the cards' font, which has every letter of Japanese and of English. */
const fontFiles = (): string[] =>
  FONTS.map((file) => require.resolve(`@expo-google-fonts/zen-kaku-gothic-new/${file}`));

/**
 * Draws an SVG into a PNG of its own size, with our font and no other: the same picture on every machine.
 */
export function draw(svg: string): Buffer {
  const font = { fontFiles: fontFiles(), loadSystemFonts: false };
  return new Resvg(svg, { font }).render().asPng();
}
