import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { build } from 'esbuild';
import { drawIcon, ICONS } from './icons';

const MANIFEST = 'manifest.webmanifest';
const ICON_FOLDER = 'img/icons';

/** Changes with every build whose scripts or styles differ, so that browsers find the newer version. */
function versionOf(outDir: string): string {
  const names = readdirSync(join(outDir, 'assets'), { recursive: true, encoding: 'utf8' });
  return createHash('sha256').update(names.sort().join('\n')).digest('hex').slice(0, 12);
}

async function writeWorker(siteDir: string, outDir: string): Promise<void> {
  await build({
    entryPoints: [join(siteDir, 'src/offline/serviceWorker.ts')],
    outfile: join(outDir, 'sw.js'),
    bundle: true,
    minify: true,
    charset: 'utf8',
    target: 'es2022',
    banner: { js: `/* ${versionOf(outDir)} */` },
  });
}

function writeIcons(siteDir: string, outDir: string): void {
  const logo = readFileSync(join(siteDir, 'static/img/logo.svg'), 'utf8');
  mkdirSync(join(outDir, ICON_FOLDER), { recursive: true });
  for (const icon of ICONS) {
    writeFileSync(join(outDir, ICON_FOLDER, icon.name), drawIcon(logo, icon));
  }
}

/**
 * Docusaurus plugin: makes the site installable and readable offline. `start` serves neither worker nor
 * manifest, so nothing stands between an author and what they have just written.
 */
export default function offline({ siteDir, baseUrl, siteConfig, i18n }: LoadContext): Plugin {
  const isDefault = i18n.currentLocale === i18n.defaultLocale;
  const base = i18n.localeConfigs[i18n.defaultLocale]?.baseUrl ?? baseUrl;
  const isBuild = process.env.NODE_ENV === 'production';

  return {
    name: 'offline',

    injectHtmlTags: () => ({
      headTags: isBuild
        ? [
            { tagName: 'link', attributes: { rel: 'manifest', href: baseUrl + MANIFEST } },
            {
              tagName: 'link',
              attributes: {
                rel: 'apple-touch-icon',
                href: `${base}${ICON_FOLDER}/apple-touch-icon.png`,
              },
            },
          ]
        : [],
    }),

    async postBuild({ outDir }) {
      const manifest = {
        name: siteConfig.title,
        short_name: 'Async',
        lang: i18n.currentLocale,
        // One application for both languages.
        id: base,
        scope: base,
        start_url: baseUrl,
        display: 'standalone',
        background_color: '#fbfaf7',
        theme_color: '#ffffff',
        icons: ICONS.map(({ name, side, maskable }) => ({
          src: `${base}${ICON_FOLDER}/${name}`,
          sizes: `${side}x${side}`,
          type: 'image/png',
          purpose: maskable ? 'maskable' : 'any',
        })),
      };
      writeFileSync(join(outDir, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
      if (!isDefault) return;
      writeIcons(siteDir, outDir);
      await writeWorker(siteDir, outDir);
    },
  };
}
