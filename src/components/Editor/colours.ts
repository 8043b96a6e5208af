import { HighlightStyle } from '@codemirror/language';
import { tags } from '@lezer/highlight';

/** The colours of code at rest (`src/css/code.css`), so that opening the editor changes nothing to the eye. */
export const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.modifier, tags.self], color: 'var(--token-keyword)' },
  { tag: [tags.string, tags.special(tags.string), tags.regexp], color: 'var(--token-string)' },
  { tag: tags.comment, color: 'var(--token-comment)' },
  {
    tag: [tags.function(tags.variableName), tags.function(tags.propertyName), tags.meta],
    color: 'var(--token-function)',
  },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--token-number)' },
  { tag: [tags.typeName, tags.className, tags.namespace], color: 'var(--token-type)' },
]);
