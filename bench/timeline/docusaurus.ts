/** Stands in for the two Docusaurus modules that the timeline uses, so that it can be measured alone. */

/** The message as written, its blanks filled. */
export function translate(
  { message }: { message: string },
  values: Record<string, string> = {},
): string {
  return message.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

/** A page in Japanese. */
export default function useDocusaurusContext(): { i18n: { currentLocale: string } } {
  return { i18n: { currentLocale: 'ja' } };
}
