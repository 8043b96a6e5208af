/** What is read of a sidebar's entry. */
export interface SidebarEntry {
  readonly type: string;
  readonly id?: string;
  readonly label?: string;
  readonly items?: readonly SidebarEntry[];
  readonly link?: { readonly type: string; readonly id?: string };
}

/**
 * Labels of the categories above each document of a sidebar, outermost first.
 *
 * @returns by document id, in reading order
 */
export function chaptersOf(
  entries: readonly SidebarEntry[],
  above: readonly string[] = [],
): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const { type, id, label, items, link } of entries) {
    if (type === 'doc' && id !== undefined) found.set(id, above);
    if (type !== 'category') continue;
    if (link?.type === 'doc' && link.id !== undefined) found.set(link.id, above);
    const below = chaptersOf(items ?? [], label === undefined ? above : [...above, label]);
    below.forEach((labels, doc) => found.set(doc, labels));
  }
  return found;
}
