import Layout from '@theme/Layout';
import Heading from '@theme/Heading';
import type { ReactNode } from 'react';

export default function Home(): ReactNode {
  return (
    <Layout>
      <main className="container margin-vert--lg">
        <Heading as="h1">Python Async Programming</Heading>
      </main>
    </Layout>
  );
}
