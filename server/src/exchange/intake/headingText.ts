/** Headings of a given document as headings of a register: `#01 Juiste mensen`, `A. Blok A`, `Thema 3: Wonen`. */
import { withoutAtEnd } from '../../text/tail.ts';
import { oneLine } from './cellText.ts';
import { type DraftEntry, newEntry, type Origin } from './draft.ts';

/** What a heading is called by holds no space and is short. */
const NAMED = /^(blok|randvoorwaarde|onderwerp) #?([\p{L}\p{N}][\p{L}\p{N}.-]{0,7}?)(?: ?: ?| [–—-] )(\S.*)$/iu;
const NAMED_ONLY = /^(blok|randvoorwaarde|onderwerp)\s+#?([\p{L}\p{N}][\p{L}\p{N}-]{0,7})[.:]?$/iu;
const HASH = /^#\s?([\p{L}\p{N}][\p{L}\p{N}-]{0,7})[.:]? (\S.*)$/u;
const NUMBERED = /^([\p{Lu}\p{N}][\p{L}\p{N}-]{0,11})[.)] (\S.*)$/u;
/** `III.Implementatie`, without its space; not `v1.2`. */
const TIGHT = /^([IVX]{1,5}|[A-Z])\.(\p{Lu}\p{Ll}.+)$/u;

export interface HeadingName {
  readonly kind: 'blok' | 'randvoorwaarde' | 'onderwerp';
  readonly number: string | undefined;
  readonly title: string;
}

/** @param isInner below another heading; a number that stands before it and is no text is `number`. */
export function headingName(typed: string, isInner: boolean, number?: string): HeadingName {
  const text = oneLine(number === undefined ? typed : `${withoutAtEnd(number, '.)')}. ${typed}`);
  const kind = isInner ? 'onderwerp' : 'blok';
  const only = NAMED_ONLY.exec(text);
  if (only !== null) return { kind: kindOf(only[1]!, isInner), number: only[2], title: text };
  const named = NAMED.exec(text);
  // `Blok A en B` is a title; `Blok A: …` and `Blok A – …` name a block.
  if (named !== null) return { kind: kindOf(named[1]!, isInner), number: named[2], title: named[3]! };
  const hash = HASH.exec(text);
  if (hash !== null) return { kind: isInner ? 'onderwerp' : 'randvoorwaarde', number: hash[1], title: hash[2]! };
  const numbered = NUMBERED.exec(text) ?? TIGHT.exec(text);
  if (numbered !== null) return { kind, number: numbered[1], title: numbered[2]! };
  // `blok: …` at the margin is a field: without a number it cannot begin an entry.
  return { kind: isInner ? 'onderwerp' : 'randvoorwaarde', number: undefined, title: text };
}

function kindOf(word: string, isInner: boolean): HeadingName['kind'] {
  const kind = word.toLowerCase() as HeadingName['kind'];
  // An outer `onderwerp` heads nothing but itself.
  return kind === 'onderwerp' && !isInner ? 'blok' : kind === 'onderwerp' || !isInner ? kind : 'onderwerp';
}

export function headingEntry(typed: string, isInner: boolean, origin: Origin, number?: string): DraftEntry {
  const { kind, number: identity, title } = headingName(typed, isInner, number);
  return newEntry(kind, identity, title, origin);
}
