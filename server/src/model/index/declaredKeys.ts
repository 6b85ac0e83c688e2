/** The keys under which others find an entry, computed from its text alone. */
import { type Entry, fieldOf, textOf } from '../../syntax/entry.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import { layoutKey } from '../../syntax/layoutWords.ts';
import { type EntryKind, isNameKind, isNumberedKind } from '../../syntax/vocabulary.ts';
import { contentHash } from '../../text/contentHash.ts';
import type { DeclaredKey } from './indexKey.ts';
import { dayOfMeeting, meetingNames } from './meeting.ts';
import { memberTexts } from './members.ts';
import { mentionsByKey } from './mentions.ts';
import { hostOf, madeIn } from './minutes.ts';
import { momentKeys, whenOf } from './moments.ts';
import { declaredNames, foldName, type NameSource, personParts } from './names.ts';
import { numberKey } from './numberKey.ts';
import { ownWordKeys } from './ownWords.ts';

/** The keys of an entry, without those of headings, which depend on the heading above; empty for most fields of a list. */
export function declaredKeys(placed: PlacedEntry): readonly DeclaredKey[] {
  const { kind } = placed;
  if (isNumberedKind(kind)) {
    const { start, length, chunk } = placed;
    const text = chunk.list.source.text.slice(start, start + length);
    const number = (kind === 'actie' ? numberOnFirstLine(text) : undefined) ?? placed.head.identity?.text;
    const mentions = saysOfOthers(kind, text) ? mentionKeys(placed) : NONE;
    if (number === undefined) return mentions;
    const own: DeclaredKey = {
      lookup: 'numbers',
      key: numberKey(kind, number),
      name: undefined,
      signature: '',
    };
    return [own, ...mentions];
  }
  if (kind === 'vergadering') return meetingKeys(placed);
  if (kind === 'stuk') return documentKeys(placed);
  if (kind === 'register') return wordDeclarations(placed);
  if (kind === 'moment') return momentDeclarations(placed);
  if (kind === 'indeling') return layoutKeys(placed);
  return isNameKind(kind) ? nameKeys(placed.entry) : NONE;
}

const NONE: readonly never[] = [];

/** The number of an entry as it is typed; undefined without one. Of most actions nothing is read for it. */
export function numberTyped(placed: PlacedEntry): string | undefined {
  if (placed.kind !== 'actie' || placed.cached !== undefined || hostOf(placed) !== placed)
    return placed.head.identity?.text;
  const { start, length, chunk } = placed;
  const beginning = chunk.list.source.text.slice(start, start + Math.min(length, LONGEST_BEGINNING));
  return numberOnFirstLine(beginning) ?? placed.head.identity?.text;
}

/** In UTF-16 units: what `numberOnFirstLine` looks at is no longer. */
const LONGEST_BEGINNING = 28;

/** The number of an action whose first line begins as nearly all do; undefined of any other, which has to be read for it. */
function numberOnFirstLine(text: string): string | undefined {
  return /^actie ([\dA-Za-z-]{1,20}): /u.exec(text)?.[1];
}

/** The field that can name others. All of an entry is read for its sake, which a folder of registers would notice. */
const NAMES_OTHERS = {
  // Blank lines are none of the field's: each would be looked through to their end.
  actie: /^[^\S\r\n\u2028\u2029]*uit[^\S\r\n\u2028\u2029]*:/imu,
  other: /^[^\S\r\n\u2028\u2029]*acties[^\S\r\n\u2028\u2029]*:/imu,
};

function saysOfOthers(kind: EntryKind, text: string): boolean {
  return (
    hasColonBehind(kind === 'actie' ? 'tT' : 'sS', text) &&
    (kind === 'actie' ? NAMES_OTHERS.actie : NAMES_OTHERS.other).test(text)
  );
}

/** The keys of the entries that an entry mentions; the signature holds what it says of them. */
function mentionKeys(placed: PlacedEntry): DeclaredKey[] {
  // A meeting may say which register its minutes are about.
  const field = fieldOf(placed.entry, 'register');
  const about = field === undefined ? '' : textOf(field);
  let last = { text: '', short: '' };
  return [...mentionsByKey(placed)].map(([key, mentions]): DeclaredKey => {
    let signature = '';
    for (const mention of mentions) {
      // Numbers in a row are named in one text.
      if (mention.text !== last.text) last = { text: mention.text, short: inShort(mention.text) };
      const { register = about } = mention.reference;
      signature += `${mention.day ?? ''} ${register} ${last.short}\n`;
    }
    return { lookup: 'mentions', key, name: undefined, signature };
  });
}

/** True when a colon stands behind one of some letters, or behind white space: most texts are done with by that. */
function hasColonBehind(letters: string, text: string): boolean {
  for (let colon = text.indexOf(':', 1); colon !== -1; colon = text.indexOf(':', colon + 1)) {
    const before = text[colon - 1]!;
    // White space is none of the letters, digits and signs that stand there mostly.
    const code = before.charCodeAt(0);
    if (letters.includes(before) || ((code <= 0x20 || code >= 0x80) && /\s/u.test(before))) return true;
  }
  return false;
}

/** A document is found by its reference, whatever the case and the width of the spaces. */
function documentKeys({ head: { identity } }: PlacedEntry): DeclaredKey[] {
  if (identity === undefined) return [];
  return [{ lookup: 'documents', key: foldName(identity.text), name: undefined, signature: identity.text }];
}

/** A layout is found by its name, and all of them together by none: whoever chooses one sees them all. */
function layoutKeys({ head: { identity } }: PlacedEntry): DeclaredKey[] {
  if (identity === undefined) return [];
  return [layoutKey(identity.text), ''].map((key) => ({ lookup: 'layouts', key, name: undefined, signature: '' }));
}

/** Words of a register's own; a register without such fields is not read for it. */
function wordDeclarations(placed: PlacedEntry): readonly DeclaredKey[] {
  const { start, length, chunk } = placed;
  if (!/statussen|velden/iu.test(chunk.list.source.text.slice(start, start + Math.min(length, MOST_OF_REGISTER))))
    return NONE;
  return ownWordKeys(placed.entry).map(({ key, says }) => ({
    lookup: 'ownWords',
    key,
    name: undefined,
    signature: says,
  }));
}

/** A register is longer than this by an accident; in UTF-16 units. */
const MOST_OF_REGISTER = 100_000;

/** A moment is found by its names without a year; the signature says which days they have. */
function momentDeclarations(placed: PlacedEntry): DeclaredKey[] {
  // Read here, where very many are declared in bits: the first that asks for a moment wants the days of all.
  whenOf(placed);
  const { entry } = placed;
  const signature = inShort(`${entry.identity?.text}: ${entry.title?.text}`);
  return momentKeys(entry).map((key) => ({ lookup: 'moments', key, name: undefined, signature }));
}

function meetingKeys(placed: PlacedEntry): DeclaredKey[] {
  const { entry } = placed;
  // The day may stand behind the colon.
  const signature = `${dayOfMeeting(placed) ?? ''} ${inShort(entry.identity?.text ?? '')}`;
  const meetings = meetingNames(entry).map(
    (key): DeclaredKey => ({ lookup: 'meetings', key, name: undefined, signature }),
  );
  const numbers = madeIn(entry).flatMap(({ kind, identity }, ordinal): DeclaredKey[] =>
    identity === undefined || !isNumberedKind(kind)
      ? []
      : [
          {
            lookup: 'numbers',
            key: numberKey(kind, identity.text),
            name: undefined,
            signature: `${ordinal}`,
            ordinal,
          },
        ],
  );
  return [...meetings, ...numbers, ...mentionKeys(placed)];
}

/**
 * The signature of a declaration, as a lookup of its name sees it.
 * @param official its own name, as `inShort` gives it.
 */
export function nameSignature(kind: EntryKind | undefined, source: NameSource, official: string): string {
  return `${kind} ${source} ${official}`;
}

/** In UTF-16 units; a longer text has a hash for a signature. */
const LONGEST_SIGNATURE = 64;

/** A text as a part of signatures: the keys of a line of very many names have one each, and are kept with all of them. */
export function inShort(text: string): string {
  return text.length <= LONGEST_SIGNATURE ? text : contentHash(text);
}

function nameKeys(entry: Entry): DeclaredKey[] {
  const keys: DeclaredKey[] = [];
  const official = inShort(entry.identity?.text ?? '');
  for (const name of declaredNames(entry)) {
    const signature = nameSignature(entry.kind, name.source, official);
    keys.push({ lookup: 'names', key: name.folded, name, signature });
    if (entry.kind !== 'persoon' || name.source === 'misspelling') continue;
    const position = fieldOf(entry, 'functie');
    if (position !== undefined && name.source === 'identity') {
      keys.push({ lookup: 'functions', key: foldName(textOf(position)), name, signature });
    }
    for (const part of new Set(personParts(name.word.text))) {
      keys.push({ lookup: 'personParts', key: part, name, signature });
    }
  }
  // All of them under one key: who has a seat is seldom asked, and a folder of registers has many.
  const members = entry.kind === 'gremium' ? memberTexts(entry) : NONE;
  if (members.length > 0) keys.push({ lookup: 'members', key: '', name: undefined, signature: members.join('\n') });
  return keys;
}
