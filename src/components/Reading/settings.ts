/** Also read, like `translation`, by the script in `docusaurus.config.ts` that runs before the first paint. */
const KEY = 'reading';

/** What a reader can choose, by name; the first value is what everybody begins with. */
export const SETTINGS = {
  Text: ['normal', 'large', 'larger'],
  Width: ['normal', 'narrow', 'wide'],
  Leading: ['normal', 'tight', 'loose'],
  Keys: ['on', 'off'],
} as const;

/** Name of a setting. */
export type SettingName = keyof typeof SETTINGS;

/** The name by which a setting stands in the `dataset` of the document's root. */
export const rootName = (name: SettingName | 'translation'): string =>
  name === 'translation' ? name : `reading${name}`;

function store(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Storage is forbidden: the choice lasts as long as the page.
  }
}

/** Applies a choice at once and remembers it in this browser. */
export function choose(name: SettingName, value: string): void {
  const { dataset } = document.documentElement;
  dataset[rootName(name)] = value;
  const chosen = new URLSearchParams();
  for (const setting of Object.keys(SETTINGS) as SettingName[]) {
    const now = dataset[rootName(setting)];
    if (now && now !== SETTINGS[setting][0]) chosen.set(setting, now);
  }
  store(KEY, chosen.toString());
}

/** Shows or hides 対訳, the other language beside the text. */
export function chooseTranslation(on: boolean): void {
  document.documentElement.dataset.translation = on ? 'on' : 'off';
  store('translation', on ? 'on' : 'off');
}
