/** Text as XML has it, in elements and attributes alike. */
export const xml = (text: string): string =>
  text.replace(/[<>&"]/g, (character) => `&#${character.charCodeAt(0)};`);
