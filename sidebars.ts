import type { SidebarsConfig } from '@docusaurus/plugin-content-docs';

/** The course in reading order: one concept a page, each standing on the pages above it. */
const sidebars: SidebarsConfig = {
  course: [
    'intro',
    {
      type: 'category',
      key: 'basics',
      label: '基礎',
      collapsed: false,
      items: ['coroutines', 'await', 'why-it-can-pause', 'generators', 'event-loop'],
    },
    {
      type: 'category',
      key: 'concurrency',
      label: '並行に動かす',
      collapsed: false,
      items: ['blocking', 'tasks', 'cancellation', 'exceptions'],
    },
    {
      type: 'category',
      key: 'tools',
      label: '道具',
      collapsed: false,
      items: ['synchronization', 'async-iteration', 'context'],
    },
    {
      type: 'category',
      key: 'practice',
      label: '実践',
      collapsed: false,
      items: ['web-frameworks', 'debugging', 'pitfalls'],
    },
    {
      type: 'category',
      key: 'reference',
      label: '資料',
      collapsed: false,
      items: ['mapping', 'glossary'],
    },
  ],
};

export default sidebars;
