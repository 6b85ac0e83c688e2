/** Names that a register uses and nothing declares, as a file of names to look at. */
import type { Scope } from '../../model/index/scope.ts';
import { partiesOf, partyFields } from '../../model/references/people.ts';

export interface NewName {
  readonly kind: 'persoon' | 'organisatie' | 'gremium';
  readonly name: string;
}

/** An abbreviation is an organisation more often than somebody. */
const ABBREVIATION = /^\p{Lu}[\p{Lu}&-]{1,7}$/u;
/** Longer ones are a sentence. */
const MOST_WORDS = 5;

/** Each once, in the order of the text. */
export function newNames(scope: Scope): NewName[] {
  const found = new Map<string, NewName>();
  for (const placed of scope.file.document.entries) {
    const { entry } = placed;
    for (const field of partyFields(entry)) {
      for (const { kind, name } of partiesOf(entry, field, scope)) {
        if (kind !== 'unknown' || name === undefined) continue;
        const text = name.text.replace(/\s+/gu, ' ').trim();
        const key = text.toLowerCase();
        if (found.has(key) || text.split(' ').length > MOST_WORDS || !/^\p{Lu}/u.test(text) || /[:/()]/u.test(text))
          continue;
        found.set(key, { kind: kindOf(field.kind, text), name: text });
      }
    }
  }
  return [...found.values()];
}

function kindOf(kind: string, name: string): NewName['kind'] {
  if (kind === 'gremia') return 'gremium';
  return kind === 'people' && !ABBREVIATION.test(name) ? 'persoon' : 'organisatie';
}

/** The text of a file that declares them. */
export function namesText(names: readonly NewName[], comment: string): string {
  const kinds = ['organisatie', 'gremium', 'persoon'] as const;
  const lines = kinds.flatMap((kind) =>
    names
      .filter((one) => one.kind === kind)
      // At the margin `gremium: …` would be a field; with a name behind it, it is an entry.
      .map(({ name }) => `${kind} ${name}\n`),
  );
  return `// ${comment}\n\n${lines.join('')}`;
}
