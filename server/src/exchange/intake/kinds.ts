/** Which kind of entries a text or the headers of a table speak of. */
import { ENTRIES, type EntryKind, foldWord, type NumberedKind } from '../../syntax/vocabulary.ts';
import { oneLine } from './cellText.ts';
import type { DraftEntry } from './draft.ts';
import { NUMBER_OF, OF_BODY, TITLE_OF } from './headerWords.ts';
import { headerKey } from './roles.ts';

const TITLE_KINDS: readonly (readonly [RegExp, NumberedKind])[] = [
  [/\bbesluit(?:en(?:lijst)?|punten)?\b/u, 'besluit'],
  [/\btoezegging(?:en(?:lijst)?)?\b/u, 'toezegging'],
  [/\bmoties?\b/u, 'motie'],
  [/\bamendement(?:en)?\b/u, 'amendement'],
  [/\b(?:actie(?:s|lijst|punt(?:en(?:lijst)?)?)?|(?:afspraken|taken|klussen|werk|to-?do-?)lijst)\b/u, 'actie'],
];

/** The kind of entries that a text is about: `Besluitenlijst`, `Toezeggingen`; undefined when it says none, or two. */
export function kindIn(text: string): NumberedKind | undefined {
  const folded = foldWord(text);
  const found = TITLE_KINDS.filter(([pattern]) => pattern.test(folded)).map(([, kind]) => kind);
  if (found.length === 2 && found.includes('motie') && found.includes('amendement')) return 'motie';
  return found.length === 1 ? found[0] : undefined;
}

/** `Actiepunten`, `Toezeggingen`, `Moties en amendementen`: what a part of a list is called that is no block. */
export function isKindHeading(text: string): boolean {
  return /^(?:actie(?:punten|s)?(?:lijst)?|actiepuntenlijst|besluiten(?:lijst)?|toezeggingen(?:lijst)?|moties(?: en amendementen)?|amendementen|vergaderpunten|actiepunten- en besluitenlijst)[.:]?$/iu.test(
    oneLine(text),
  );
}

/** The kind that headers speak of, else what the text around the table is about. */
export function kindOf(headers: readonly string[], context: NumberedKind | undefined): EntryKind {
  const keys = headers.map(headerKey);
  if (keys.includes('gremium') && keys.some((key) => /deelnemers|vraagstukken|frequentie|leden$/u.test(key)))
    return 'gremium';
  for (const key of keys) {
    const exact = { besluit: 'besluit', besluiten: 'besluit', toezegging: 'toezegging', toezeggingen: 'toezegging' }[
      key
    ];
    if (exact !== undefined) return exact as EntryKind;
    if (key === 'actie' || key === 'actiepunt' || key === 'openstaande acties') return 'actie';
    if (TITLE_OF.test(key) || NUMBER_OF.test(key)) {
      const named = kindIn(key.replace(/\bactiepunt\b/u, 'actie').replace('actienr', 'actie nr'));
      if (named !== undefined) return named;
    }
    if (key === 'motie' || key === 'moties') return 'motie';
    if (key === 'amendement' || key === 'amendementen') return 'amendement';
  }
  if (keys.some((key) => OF_BODY.test(key))) return context ?? 'besluit';
  if (keys.includes('indieners') || keys.includes('partijen') || keys.includes('uitslag')) return context ?? 'motie';
  return context ?? 'actie';
}

/** True when entries of a kind have a field of this name. */
export function isFieldOf(kind: EntryKind, name: string): boolean {
  return Object.hasOwn(ENTRIES[kind].fields, name);
}

/** What a file has once or names another file with is no row of a list. */
const NO_ROW: ReadonlySet<EntryKind> = new Set<EntryKind>(['register', 'gebruik']);

/**
 * Makes of an entry one that the language begins where it stands: of a kind that has a name the title is the name, a block has a number.
 * @param usual the kind of what cannot be what its row says
 */
export function madeToStand(entry: DraftEntry, usual: EntryKind): void {
  const hasName = ENTRIES[entry.kind].identity === 'name';
  if (NO_ROW.has(entry.kind) || (hasName && (entry.identity ?? entry.title) === '')) entry.kind = usual;
  else if (hasName && entry.identity === undefined) {
    entry.identity = entry.title;
    entry.title = '';
  } else if (entry.kind === 'blok' && entry.identity === undefined) entry.kind = 'randvoorwaarde';
}
