/** The choice of a new owner: names that are known, and whatever is typed, with how it is read. Knows nothing of VS Code. */
import type { OwnerChoice, OwnerMeaning } from '../../../protocol/action.ts';

export interface OwnerItem {
  readonly label: string;
  readonly description: string;
  /** The text that becomes the action's owner. */
  readonly owner: string;
  /** Shown whatever is typed: the editor leaves out what does not fit the typed text. */
  readonly alwaysShow?: boolean;
}

/**
 * The choices while a text is typed: the names, that of now behind the others since nothing changes with it, and last
 * the typed text as it is, with its meaning, unless it is one of the names as it stands. So Enter takes the name that
 * fits, and never the half of one. Where nothing was typed only the names can be.
 * @param meaning undefined while the server has not answered.
 * @param current who owns the action now; is marked.
 */
export function ownerItems(
  choices: readonly OwnerChoice[],
  typed: string,
  meaning: OwnerMeaning | undefined,
  words: { readonly now: string; readonly asTyped: string; readonly current: string | undefined },
): OwnerItem[] {
  const text = typed.replace(/\s+/gu, ' ').trim();
  const current = words.current === undefined ? undefined : nameOf(words.current);
  const isNow = ({ text: owner }: OwnerChoice) => nameOf(owner) === current;
  const names = [...choices.filter((choice) => !isNow(choice)), ...choices.filter(isNow)].map(
    (choice): OwnerItem => ({
      label: choice.text,
      description: isNow(choice) ? `${choice.detail} · ${words.now}` : choice.detail,
      owner: choice.text,
    }),
  );
  if (text === '' || choices.some((choice) => choice.text === text)) return names;
  // The typed text is no label: the editor would sort it above the names that it fits.
  const description = meaning === undefined ? text : `${text} · ${meaning.sentence}`;
  return [...names, { label: words.asTyped, description, owner: text, alwaysShow: true }];
}

/** A name without the organisation that may stand behind it. */
function nameOf(text: string): string {
  const bracket = text.endsWith(')') ? text.lastIndexOf('(') : 0;
  return (bracket > 0 ? text.slice(0, bracket) : text).trim().toLowerCase();
}
