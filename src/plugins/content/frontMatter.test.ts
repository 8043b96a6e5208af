import path from 'node:path';
import { expect, it } from 'vitest';
import { frontMatterOf } from './frontMatter';

const read = (file: string, written: Record<string, unknown> = {}) =>
  frontMatterOf({
    filePath: path.resolve(file),
    fileContent: '',
    defaultParseFrontMatter: async () => ({ frontMatter: written, content: 'words' }),
  });

it('gives pages of both languages an image and their length', async () => {
  for (const folder of ['docs', 'i18n/en/docusaurus-plugin-content-docs/current']) {
    const { frontMatter } = await read(`${folder}/await.mdx`);
    expect(frontMatter).toEqual({ image: '/img/social/await.png', minutes: 1 });
  }
});

it('leaves what an author wrote, and what is no page', async () => {
  expect((await read('docs/await.mdx', { image: '/own.png' })).frontMatter.image).toBe('/own.png');
  expect((await read('src/components/Play/examples.mdx')).frontMatter).toEqual({});
});
