import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { draw, LANGUAGES, THEMES } from './draw';

const css = readFileSync('pictures/pictures.css', 'utf8');
const names = readdirSync('pictures').flatMap((file) => /^(.*)\.svg$/.exec(file)?.[1] ?? []);
const PAGES = { ja: 'docs/', en: 'i18n/en/docusaurus-plugin-content-docs/current/' } as const;

describe('a picture', () => {
  const source = [
    '<svg width="9" height="9" role="img">',
    '<title lang="ja">お茶</title>',
    '<title lang="en">Tea</title>',
    '<text systemLanguage="ja" class="mut" x="0">待機</text>',
    '<text systemLanguage="en" class="mut" x="0">wait</text>',
    '<rect class="run" width="9"/>',
    '</svg>',
  ].join('\n');

  it('speaks one language', () => {
    expect(draw(source, css, 'ja', 'light')).toContain('>待機<');
    expect(draw(source, css, 'ja', 'light')).not.toContain('wait');
    expect(draw(source, css, 'en', 'light')).toContain('<title id="title">Tea</title>');
    expect(draw(source, css, 'en', 'light')).not.toMatch(/ (?:lang|systemLanguage)=/);
  });

  it('has the colours of its theme and no rule that it does not need', () => {
    expect(draw(source, css, 'ja', 'light')).toContain('.run{fill:#1f63c9}');
    expect(draw(source, css, 'ja', 'dark')).toContain('.run{fill:#6ea8ff}');
    expect(draw(source, css, 'ja', 'dark')).not.toContain('var(');
    expect(draw(source, css, 'ja', 'dark')).not.toContain('.late');
  });

  it('is refused where it uses a colour that nobody declared', () => {
    expect(() => draw(source, 'text { fill: var(--ink); }', 'ja', 'light')).toThrow('--ink');
  });
});

describe.each(names)('pictures/%s.svg', (name) => {
  const source = readFileSync(`pictures/${name}.svg`, 'utf8');

  it('is drawn as it is now: else `npm run pictures`', () => {
    for (const language of LANGUAGES) {
      for (const theme of THEMES) {
        const drawn = readFileSync(`static/img/${name}.${language}.${theme}.svg`, 'utf8');
        expect(drawn).toBe(draw(source, css, language, theme));
      }
    }
  });

  it.each(LANGUAGES)(
    'is on a page (%s) in its size, with its description for a text',
    (language) => {
      const pages = readdirSync(PAGES[language])
        .filter((file) => file.endsWith('.mdx'))
        .map((file) => readFileSync(PAGES[language] + file, 'utf8'));
      const page = pages.find((text) => text.includes(`/img/${name}.${language}.light.svg`)) ?? '';
      const shown = page.split('<ThemedImage').find((tag) => tag.includes(`/img/${name}.`)) ?? '';
      const description =
        new RegExp(`<desc lang="${language}">(.*)</desc>`).exec(source)?.[1] ?? '';
      expect(description.length).toBeGreaterThan(20);
      expect(shown).toContain(`alt="${description}"`);
      const [, width, height] = / width="(\d+)" height="(\d+)"/.exec(source) ?? [];
      expect(shown).toContain(`width={${String(width)}}`);
      expect(shown).toContain(`height={${String(height)}}`);
      expect(shown).toContain(`/img/${name}.${language}.dark.svg`);
    },
  );
});
