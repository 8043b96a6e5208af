/** Texts of all declaration files that a block can see, by path; see `build/declarations.ts`. */
declare module 'block-declarations' {
  const declarations: Record<string, string>;
  export default declarations;
}
