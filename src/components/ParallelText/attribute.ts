/** Attribute of a piece of prose: its place in the page, by which its translation finds it. */
export const UNIT_ATTRIBUTE = 'data-unit';
