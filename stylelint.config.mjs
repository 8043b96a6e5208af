/** @type {import('stylelint').Config} */
export default {
  extends: 'stylelint-config-standard',
  ignoreFiles: ['build/**', '.docusaurus/**', 'node_modules/**', '.cache/**', 'static/**'],
  rules: {
    // Infima, the style sheet under Docusaurus, names its parts `.navbar__item--active`.
    'selector-class-pattern': null,
    // CSS modules know `:global` and `:local`.
    'selector-pseudo-class-no-unknown': [true, { ignorePseudoClasses: ['global', 'local'] }],
    'property-no-unknown': [true, { ignoreProperties: ['composes'] }],
    // Declarations are grouped by what they do, with an empty line where a group ends.
    'declaration-empty-line-before': null,
    'custom-property-empty-line-before': null,
    // Rules of one component stand in reading order; the module scopes them.
    'no-descending-specificity': null,
  },
  overrides: [
    {
      files: ['src/plugins/feeds/*.css'],
      rules: {
        // A feed's own elements, in RSS and in Atom.
        'selector-type-no-unknown': [true, { ignoreTypes: ['channel', 'feed', 'item', 'entry'] }],
      },
    },
  ],
};
