import ExecutionEnvironment from '@docusaurus/ExecutionEnvironment';

/** The link still does what links do; the reader gets a copy besides. */
function onClick({ target, ctrlKey, metaKey, shiftKey }: MouseEvent): void {
  const link = target instanceof Element ? target.closest('a.hash-link') : null;
  if (!(link instanceof HTMLAnchorElement) || ctrlKey || metaKey || shiftKey) return;
  void import('../../components/HeadingLinks/copyAddress').then(({ copyAddress }) =>
    copyAddress(link.href),
  );
}

if (ExecutionEnvironment.canUseDOM) document.addEventListener('click', onClick);
