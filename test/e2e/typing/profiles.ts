/** The settings that people have. VS Code's own are those of an empty profile. */

const WORDS = { 'editor.wordBasedSuggestions': 'allDocuments' };
const QUICK = { 'editor.quickSuggestions': { other: 'on', comments: 'on', strings: 'on' } };
const ENTER = { 'editor.acceptSuggestionOnEnter': 'on' };
const SNIPPETS = { 'editor.snippetSuggestions': 'top' };
const FORMAT = { 'editor.formatOnType': true, 'editor.formatOnSave': true };
const SAVE = { 'files.autoSave': 'afterDelay' };

/** For all languages, as the settings page writes them, but for the last one. */
export const PROFILES = {
  defaults: {},
  words: WORDS,
  quick: QUICK,
  enter: ENTER,
  snippets: SNIPPETS,
  format: FORMAT,
  autosave: SAVE,
  all: { ...WORDS, ...QUICK, ...ENTER, ...SNIPPETS, ...FORMAT, ...SAVE },
  // Below `[duo]`, where a person says it of our language alone, and so against what the extension sets there.
  language: { ...SAVE, '[duo]': { ...WORDS, ...QUICK, ...ENTER, ...SNIPPETS, ...FORMAT } },
} as const satisfies Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export type Profile = keyof typeof PROFILES;
