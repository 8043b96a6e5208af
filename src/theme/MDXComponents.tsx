import MDXComponents from '@theme-original/MDXComponents';
import Compare from '@site/src/components/Compare';
import LiveBlock from '@site/src/components/LiveBlock';
import { Corrections, Ja, Original, SiteAddition } from '@site/src/components/Article';

/** What pages may use without importing it: live blocks, pairs, and the parts of an annotated article. */
export default { ...MDXComponents, Compare, LiveBlock, Corrections, Ja, Original, SiteAddition };
