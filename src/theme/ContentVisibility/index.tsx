import type { ReactNode } from 'react';
import ContentVisibility from '@theme-original/ContentVisibility';
import type { Props } from '@theme/ContentVisibility';
import TranslationNotice from '@site/src/components/TranslationNotice';

/** Docusaurus's notices above documents, articles and pages, and ours about their translation. */
export default function ContentVisibilityWithTranslation(
  props: Props & { metadata: { source: string } },
): ReactNode {
  return (
    <>
      <ContentVisibility {...props} />
      <TranslationNotice source={props.metadata.source} />
    </>
  );
}
