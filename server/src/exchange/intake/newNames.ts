/** Names that a register uses and nothing declares, as a file of names to look at. */
import type { Scope } from '../../model/index/scope.ts';
import { partiesOf, partyFields } from '../../model/references/people.ts';
import { readDocument } from '../../syntax/document.ts';
import type { Entry } from '../../syntax/entry.ts';
import { givenNameForms } from '../../syntax/givenName.ts';
import { type Bits, eachInBits } from '../bits.ts';

export interface NewName {
  readonly kind: 'persoon' | 'organisatie' | 'gremium';
  readonly name: string;
}

/** An abbreviation is an organisation more often than somebody. */
const ABBREVIATION = /^\p{Lu}[\p{Lu}&-]{1,7}$/u;
/** Longer ones are a sentence. */
const MOST_WORDS = 5;

/**
 * The names of a register that is made, each once, in the order of its text; bit by bit.
 * @param parts the texts of its entries (`MadeRegister.parts`).
 * @param scope of a file that stands in the place of the register, and has its entries that declare something
 */
export function* findNewNames(parts: readonly string[], scope: Scope): Bits<NewName[]> {
  const found = new Map<string, NewName>();
  yield* eachInBits(parts, (part) => {
    for (const { entry } of readDocument(part).entries) gather(entry, scope, found);
  });
  return [...found.values()];
}

/** The texts of the entries of a register. */
export function partsOf(text: string): string[] {
  return [...readDocument(text).entries].map(({ entry }) => entry.text);
}

/** The part of a register that its own names hang on: what declares one, and the register itself. */
export function declaringText(parts: readonly string[]): string {
  return parts.filter((part) => DECLARES.test(part)).join('\n');
}

const DECLARES = /^(?:register|gremium|persoon|organisatie|moment|vergadering)\b/u;

function gather(entry: Entry, scope: Scope, found: Map<string, NewName>): void {
  for (const field of partyFields(entry)) {
    for (const { kind, name } of partiesOf(entry, field, scope)) {
      if (kind !== 'unknown' || name === undefined) continue;
      const text = givenNameForms(name.text)?.full ?? name.text.replace(/\s+/gu, ' ').trim();
      const key = text.toLowerCase();
      if (found.has(key) || text.split(' ').length > MOST_WORDS || !/^\p{Lu}/u.test(text) || /[:/()]/u.test(text))
        continue;
      found.set(key, { kind: kindOf(field.kind, text), name: text });
    }
  }
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
