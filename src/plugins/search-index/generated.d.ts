declare module '@generated/search-index/default/addresses' {
  import type { SearchFiles } from '@site/src/search/published';

  const addresses: SearchFiles;
  export default addresses;
}
