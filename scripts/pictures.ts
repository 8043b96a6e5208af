/**
 * `npm run pictures`: draws each picture of `pictures/` into `static/img/`, once for every language
 * and theme. Edit the pictures there, never the drawn ones.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { draw, LANGUAGES, THEMES } from './pictures/draw';

const css = readFileSync('pictures/pictures.css', 'utf8');
for (const file of readdirSync('pictures').filter((name) => name.endsWith('.svg'))) {
  const source = readFileSync(`pictures/${file}`, 'utf8');
  for (const language of LANGUAGES) {
    for (const theme of THEMES) {
      const drawn = `static/img/${file.replace('.svg', `.${language}.${theme}.svg`)}`;
      writeFileSync(drawn, draw(source, css, language, theme));
    }
  }
}
