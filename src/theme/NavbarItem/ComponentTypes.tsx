import ComponentTypes from '@theme-original/NavbarItem/ComponentTypes';
import Reading from '@site/src/components/Reading';

/** Docusaurus's kinds of navigation bar items, and `custom-reading`: how the reader wants to read. */
export default { ...ComponentTypes, 'custom-reading': Reading };
