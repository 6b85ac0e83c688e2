/** The texts of the extension itself: what it asks before an action is changed. Those of the server are in its own catalogue. */
const nl = {
  reason: 'Waarom? Dit komt in de historie te staan; leeg laten mag.',
  newOwner: 'Wie wordt de eigenaar?',
  now: 'nu',
  status: 'Hoe staat het ermee?',
  note: 'Wat is er besproken of gebeurd?',
  newDeadline: (now: string | undefined) =>
    now === undefined ? 'Wat wordt de nieuwe deadline?' : `Wat wordt de nieuwe deadline? Nu: ${now}`,
  deadlineExample: 'bijvoorbeeld 1 april 2021, eind mei 2021 of volgend DUO',
  meeting: 'Bij welke vergadering?',
  noMeeting: 'niet bij een vergadering',
};

const en: typeof nl = {
  reason: 'Why? This will be put in the history; you may leave it empty.',
  newOwner: 'Who will be the owner?',
  now: 'now',
  status: 'How do things stand?',
  note: 'What was discussed, or what has happened?',
  newDeadline: (now: string | undefined) =>
    now === undefined ? 'What will be the new deadline?' : `What will be the new deadline? Now: ${now}`,
  deadlineExample: 'for example “1 april 2021”, “eind mei 2021” or “volgend DUO”',
  meeting: 'At which meeting?',
  noMeeting: 'not at a meeting',
};

export const catalogues = { nl, en } as const;

export type Language = keyof typeof catalogues;

/** The texts of the language in use. A live binding: ask for a text where it is shown. */
export let messages = nl;

export function useLanguage(language: Language): void {
  messages = catalogues[language];
}

/**
 * The language that the setting `duo.taal` asks for; Dutch for what is no choice of it.
 * @param setting `nl`, `en`, or `auto` for the one in which VS Code itself is shown.
 * @param display that one, such as `nl` or `en-gb`. In any other than Dutch, English is understood better.
 */
export function languageFor(setting: unknown, display: string): Language {
  if (setting === 'en') return 'en';
  return setting === 'auto' && !/^nl\b/iu.test(display) ? 'en' : 'nl';
}
