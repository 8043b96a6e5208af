import type { ReactNode } from 'react';
import Head from '@docusaurus/Head';

/** What a page is, for search engines: JSON-LD, https://schema.org. */
export default function JsonLd({ data }: { data: object }): ReactNode {
  return (
    <Head>
      <script type="application/ld+json">{JSON.stringify(data)}</script>
    </Head>
  );
}
