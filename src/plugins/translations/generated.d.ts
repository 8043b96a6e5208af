declare module '@generated/translations/default/addresses' {
  /** Address of a document's parallel text, by the document's id. */
  const addresses: Readonly<Record<string, string>>;
  export default addresses;
}
