import type { Page } from '@playwright/test';

/** Addresses of the page's pictures that do not load, wherever on the page they are. */
export function brokenPictures(page: Page): Promise<string[]> {
  return page.locator('img').evaluateAll(async (images) => {
    const pictures = images as HTMLImageElement[];
    for (const picture of pictures) picture.loading = 'eager';
    const shown = await Promise.allSettled(pictures.map((picture) => picture.decode()));
    return pictures.filter((_, at) => shown[at]?.status === 'rejected').map(({ src }) => src);
  });
}
