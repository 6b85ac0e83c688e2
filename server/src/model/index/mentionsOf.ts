/**
 * The mentions of one entry in all files, in the order of the files and of the text. Very many meetings may speak of one
 * action: such a list is kept for as long as each of them says what it said, so that a letter elsewhere costs none of them.
 */
import { isNumberedKind, type NumberedKind } from '../../syntax/vocabulary.ts';
import { isClosed, workOf } from '../../syntax/workKinds.ts';
import type { EntryRef, FileIndex } from './fileIndex.ts';
import { registerOfMeeting } from './meeting.ts';
import { type Mention, mentionsUnder } from './mentions.ts';
import { foldName } from './names.ts';
import { numberKey } from './numberKey.ts';
import { amongWords, isSameWords, ownMeaning, type WordsSeen, wordsSeen } from './ownWords.ts';
import type { Scope } from './scope.ts';
import { isLong, sharedByName } from './sharedAnswers.ts';

/** A mention as the file of the mentioned entry sees it: in the order of the files and of the text. */
export interface PlacedMention {
  readonly ref: EntryRef;
  readonly mention: Mention;
}

interface Asked {
  readonly kind: NumberedKind;
  readonly number: string;
}

const NONE: readonly never[] = [];

/**
 * The mentions of an entry by its number in all files, in the order of the files and of the text; empty for one without
 * a number. One list for all that have the same number in a file, made once for a state of the files; a long one is the
 * same list as before when nothing is said otherwise.
 */
export function mentionsOf(target: EntryRef, scope: Scope): readonly PlacedMention[] {
  const { kind, identity } = target.placed.head;
  if (!isNumberedKind(kind) || identity === undefined) return NONE;
  const own = scope.file === target.file ? scope : scope.seenFrom(target.file);
  // Of most nothing is said, and nothing is kept of those.
  if (own.mentions(kind, identity.text).length === 0) return NONE;
  return mentionsOfNumber({ kind, number: identity.text }, own);
}

const mentionsOfNumber = sharedByName(
  ({ kind, number }: Asked) => `${kind} ${number}`,
  (asked, scope): readonly PlacedMention[] => {
    const refs = scope.mentions(asked.kind, asked.number);
    const means = meaning(asked, refs, scope);
    if (isLong(refs)) return longList(asked, refs, means, scope);
    return placedMentions(asked, refs, means, (mention) => ownMeaning(mention.kind, mention.text, scope));
  },
);

/** A list of mentions with all that it follows from. */
interface KeptList {
  /** What speaks of the number, with the state of the text of each. */
  readonly refs: readonly EntryRef[];
  readonly revisions: readonly number[];
  /** The files of those in which the number means one of this file. */
  readonly meant: ReadonlySet<FileIndex>;
  readonly code: string;
  readonly words: WordsSeen;
  readonly list: readonly PlacedMention[];
}

const keptLists = new WeakMap<FileIndex, Map<string, KeptList>>();

function longList(asked: Asked, refs: readonly EntryRef[], means: Means, scope: Scope): readonly PlacedMention[] {
  const { file } = scope;
  const key = numberKey(asked.kind, asked.number);
  const kept = keptLists.get(file)?.get(key);
  const words = wordsSeen(scope);
  const isKept =
    kept !== undefined &&
    kept.code === file.registerCode &&
    isSameWords(kept.words, words) &&
    isSameSet(kept.meant, means.files) &&
    isSameRefs(kept, refs);
  if (isKept) return kept.list;
  // Most say something that no register has a word for, and nothing is looked up for those.
  const isWord = amongWords(words);
  const meaningOf = ({ kind, text }: Mention) => (isWord(text) ? ownMeaning(kind, text, scope) : undefined);
  const list = placedMentions(asked, refs, means, meaningOf);
  const lists = keptLists.get(file) ?? new Map<string, KeptList>();
  keptLists.set(file, lists);
  // The table of the index is changed in place.
  lists.set(key, {
    refs: [...refs],
    revisions: refs.map(({ placed }) => placed.revision),
    meant: means.files,
    code: file.registerCode,
    words,
    list,
  });
  return list;
}

function isSameRefs({ refs, revisions }: KeptList, now: readonly EntryRef[]): boolean {
  return (
    refs.length === now.length && now.every((ref, at) => ref === refs[at] && ref.placed.revision === revisions[at])
  );
}

function isSameSet<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): boolean {
  return one.size === other.size && [...one].every((value) => other.has(value));
}

function placedMentions(
  { kind, number }: Asked,
  refs: readonly EntryRef[],
  means: Means,
  meaningOf: (mention: Mention) => string | undefined,
): readonly PlacedMention[] {
  const key = numberKey(kind, number);
  return refs.flatMap((ref) =>
    mentionsUnder(key, ref.placed)
      .filter((mention) => means.one(ref, mention))
      .map((mention) => ({ ref, mention: withOwnWord(mention, meaningOf) })),
  );
}

/** The question whether a number means one of the scope's file. */
interface Means {
  /** The files in which it does where no register is named. */
  readonly files: ReadonlySet<FileIndex>;
  one(ref: EntryRef, mention: Mention): boolean;
}

/** The number means one of the scope's file in its own register, in one that is named, or as the other file sees it. */
function meaning({ kind, number }: Asked, refs: readonly EntryRef[], scope: Scope): Means {
  const { file: own, registerFiles } = scope;
  const files = new Set<FileIndex>();
  let last: FileIndex | undefined;
  for (const { file } of refs) {
    // They stand together by their files.
    if (file === last) continue;
    last = file;
    const isMeant =
      registerFiles.includes(file) ||
      scope
        .seenFrom(file)
        .lookupNumber(kind, number)
        .some((found) => found.file === own);
    if (isMeant) files.add(file);
  }
  return {
    files,
    one: ({ file, placed }, { reference }) => {
      const register =
        reference.register ?? (placed.kind === 'vergadering' ? registerOfMeeting(placed.entry) : undefined);
      return register === undefined ? files.has(file) : foldName(register) === own.registerCode;
    },
  };
}

/** A longer text says more than a status; in UTF-16 units. */
const LONGEST_WORD = 60;

/** True of a line of the minutes that may say a status which only its register has: `actie 5: bij de griffie`. */
export function mayBeOwnWord({ kind, source, change, text }: Mention): boolean {
  if (source !== 'vergadering' || change !== undefined || workOf(kind) === undefined) return false;
  return text !== '' && text.length <= LONGEST_WORD && !/^\(|[?:]/u.test(text);
}

/** With the change that it says in a word of its register; the same when it says none. */
function withOwnWord(mention: Mention, meaningOf: (mention: Mention) => string | undefined): Mention {
  const { text, span } = mention;
  const meaning = mayBeOwnWord(mention) ? meaningOf(mention) : undefined;
  if (meaning === undefined) return mention;
  const change = { field: 'status', from: undefined, to: { text, ...span }, loose: true, isSaid: true } as const;
  return { ...mention, change: isClosed(meaning) ? change : { ...change, isReport: true } };
}
