/** The languages and themes that each picture is drawn for. */
export const LANGUAGES = ['ja', 'en'] as const;
export const THEMES = ['light', 'dark'] as const;
export type Language = (typeof LANGUAGES)[number];
export type Theme = (typeof THEMES)[number];

const LANGUAGE = / (?:lang|systemLanguage)="(\w+)"/;
const VARIABLE = /(--[\w-]+):\s*([^;]+);/g;
const ROOT = /:root\s*\{([^}]*)\}/g;
const RULE = /(text|\.([\w-]+))\s*\{([^}]*)\}/g;

/** The colours of a theme. The first `:root` is the light one; the second changes it into the dark one. */
function coloursOf(css: string, theme: Theme): Map<string, string> {
  const [light = '', dark = ''] = [...css.matchAll(ROOT)].map(([, body]) => body);
  const declared = (theme === 'light' ? light : light + dark).matchAll(VARIABLE);
  return new Map([...declared].map(([, name = '', value = '']) => [name, value.trim()]));
}

/** The rules that the picture uses, on one line, in the colours of the theme. */
function styleFor(picture: string, css: string, theme: Theme): string {
  const used = new Set(
    [...picture.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')),
  );
  const colours = coloursOf(css, theme);
  return [...css.matchAll(RULE)]
    .filter(([, , name]) => name === undefined || used.has(name))
    .map(([, selector = '', , body = '']) => {
      const shown = body.replace(/var\((--[\w-]+)\)/g, (_, name: string) => {
        const colour = colours.get(name);
        if (colour === undefined) throw new Error(`pictures.css: nothing declares ${name}`);
        return colour;
      });
      return `${selector}{${shown
        .replace(/\s*([:;,])\s+/g, '$1')
        .replace(/;?\s*$/, '')
        .trim()}}`;
    })
    .join('');
}

/** The lines for one language: those marked with another one are left out, and the mark, too. */
const linesFor = (source: string, language: Language): string[] =>
  source
    .split('\n')
    .filter((line) => (LANGUAGE.exec(line)?.[1] ?? language) === language)
    .map((line) => line.replace(LANGUAGE, '').trim())
    .filter((line) => line !== '' && !line.startsWith('<?'));

/**
 * Draws a picture in one language and one theme. A picture stands alone in an `<img>`, where neither
 * the page's language nor its theme reaches it, so that each is a file with its own style.
 *
 * @param source the picture as it is edited: one element a line, where `lang` (title, desc) or
 *   `systemLanguage` (all else) marks what belongs to one language
 * @param css `pictures.css`
 * @returns the SVG to put on a page; its title and desc are its name and description
 * @throws Error where a rule uses a colour that is not declared
 */
export function draw(source: string, css: string, language: Language, theme: Theme): string {
  const [open = '', ...rest] = linesFor(source, language);
  const style = `<style>${styleFor(source, css, theme)}</style>`;
  const body = rest.map((line) => line.replace(/^<(title|desc)>/, '<$1 id="$1">'));
  const lines = [open.replace(/>$/, ' aria-labelledby="title desc">'), style, ...body];
  return `${lines.join('\n')}\n`;
}
