/**
 * The ranges that change along while a name is typed: the same name elsewhere in the entry. For putting a misspelt name
 * right in one go; renaming in all files is another request.
 */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position, Range } from 'vscode-languageserver-types';
import type { EntryRef } from '../model/index/fileIndex.ts';
import { hostOf, minutesEntries } from '../model/index/minutes.ts';
import type { Scope } from '../model/index/scope.ts';
import { partiesOf, partyFields } from '../model/references/people.ts';
import { type ReferenceKind, type ResolvedReference, resolveIn } from '../model/references/resolve.ts';
import { type Span, touches, type Word } from '../text/span.ts';
import { type FeatureContext, refAt } from './context.ts';

/** The pattern of a name while it is typed; a client that knows no Unicode classes reads this too. */
const WORD_PATTERN = String.raw`[^,;:()\[\]\r\n]*`;

const NAME_KINDS: ReadonlySet<ReferenceKind> = new Set([
  'identity',
  'title',
  'alias',
  'misspelling',
  'part',
  'function',
]);

const NAME_WORD = String.raw`[\p{L}\p{M}\d'\u2019.-]+`;
/** The most characters, and words in them, that are looked at on either side for a longer name. */
const AROUND = 200;
const WORDS_BEFORE = new RegExp(`(?:${NAME_WORD} +){1,4}$`, 'u');
const WORDS_BEHIND = new RegExp(`^(?: +${NAME_WORD}){1,4}`, 'u');

/** The `LinkedEditingRanges` of the protocol. */
export interface LinkedRanges {
  readonly ranges: Range[];
  readonly wordPattern: string;
}

/** A name that the entry has in a place where names are read. */
interface Name {
  readonly text: string;
  /** A first name or a surname, which in a text may be that of somebody else. */
  readonly isPart: boolean;
}

/**
 * The places in the entry that have, to the letter, the name that stands at a position; the one there is among them. Null
 * where no name stands, and where it stands only once. Costs one entry.
 */
export function getLinkedEditingRanges(
  document: TextDocument,
  position: Position,
  { scope }: FeatureContext,
): LinkedRanges | null {
  const ref = refAt(document, position, scope);
  const { start } = ref.placed;
  const offset = document.offsetAt(position) - start;
  const lines = linesOf(ref);
  const own = lines.find((line) => touches(line, offset));
  if (own === undefined) return null;
  const at = offset - own.start;
  /** True of a text that stands at the position: of thousands of names few do. */
  const isHere = (text: string) => own.text.slice(Math.max(0, at - text.length), at + text.length).includes(text);
  const places = resolveIn({ ...ref, placed: hostOf(ref.placed) }, scope);
  for (const name of namesOf(ref, lines, places, scope, isHere)) {
    const spans = lines.flatMap((line) => spansOf(name, line, places, scope));
    if (!spans.some((span) => touches(span, offset))) continue;
    if (spans.length < 2) return null;
    return {
      ranges: spans.map((span) => ({
        start: document.positionAt(start + span.start),
        end: document.positionAt(start + span.end),
      })),
      wordPattern: WORD_PATTERN,
    };
  }
  return null;
}

/**
 * The first line and the values of an entry; what a meeting makes in its minutes is an entry of its own. What was said at a
 * meeting stays as it was: an owner who is typed over is another owner from then on, not one who always was.
 */
function linesOf({ placed }: EntryRef): Word[] {
  const { identity, title, fields } = placed.entry;
  const made = minutesEntries(placed).map(({ entry }) => ({ start: entry.keyword.start, end: entry.contentEnd }));
  return [identity, title, ...fields.flatMap(({ kind, lines }) => (kind === 'history' ? [] : lines))].filter(
    (line) => line !== undefined && !made.some(({ start, end }) => start <= line.start && line.start < end),
  ) as Word[];
}

/** The names of an entry that stand at the position, the longest first, declared or not; each text once. */
function namesOf(
  { placed }: EntryRef,
  lines: readonly Word[],
  places: readonly ResolvedReference[],
  scope: Scope,
  isHere: (text: string) => boolean,
): Name[] {
  const { entry } = placed;
  const names = new Map<string, Name>();
  const isIn = (span: Span) => lines.some((line) => line.start <= span.start && span.end <= line.end);
  const add = (span: Span, isPart: boolean) => {
    const text = entry.text.slice(span.start, span.end);
    if (text !== '' && isHere(text) && !names.has(text) && isIn(span)) names.set(text, { text, isPart });
  };
  for (const { kind, span } of places) if (NAME_KINDS.has(kind)) add(span, kind === 'part');
  for (const field of partyFields(entry)) {
    for (const { kind, name } of partiesOf(entry, field, scope)) {
      if (name !== undefined && kind !== 'declared' && kind !== 'standIn') {
        add(name, kind === 'ambiguous');
      }
    }
  }
  return [...names.values()].sort((a, b) => b.text.length - a.text.length);
}

/** The spans of a name in a line, to the letter and as a whole; not where it is a part of something longer. */
function spansOf(name: Name, line: Word, places: readonly ResolvedReference[], scope: Scope): Span[] {
  const spans: Span[] = [];
  const { text } = name;
  for (let at = line.text.indexOf(text); at !== -1; at = line.text.indexOf(text, at + text.length)) {
    const span = { start: line.start + at, end: line.start + at + text.length };
    const before = line.text.slice(Math.max(0, at - AROUND), at);
    const behind = line.text.slice(at + text.length, at + text.length + AROUND);
    if (/[\p{L}\p{M}\d]-?$/u.test(before) || /^-?[\p{L}\p{M}\d]/u.test(behind)) continue;
    if (places.some((place) => isWithin(span, place.span))) continue;
    const isNamed = places.some((place) => place.span.start === span.start && place.span.end === span.end);
    if (isNamed || !isOfLonger(name, before, behind, scope)) spans.push(span);
  }
  return spans;
}

function isWithin(span: Span, other: Span): boolean {
  const isLonger = other.end - other.start > span.end - span.start;
  return isLonger && other.start <= span.start && span.end <= other.end;
}

/** True when a name and the words around it are a longer name: *Anja* of *Anja Woortman*. */
function isOfLonger({ text, isPart }: Name, before: string, behind: string, scope: Scope): boolean {
  // Nobody else may be declared who is called so too.
  if (isPart && (/\p{Lu}[\p{L}\p{M}]* +$/u.test(before) || /^ +\p{Lu}/u.test(behind))) return true;
  const first = WORDS_BEFORE.exec(before)?.[0].trim().split(/ +/u) ?? [];
  const last = WORDS_BEHIND.exec(behind)?.[0].trim().split(/ +/u) ?? [];
  for (let from = 0; from <= first.length; from++) {
    for (let to = 0; to <= last.length; to++) {
      if (from === 0 && to === 0) continue;
      const words = [...first.slice(first.length - from), text, ...last.slice(0, to)].join(' ');
      if (scope.lookupName(words.replace(/\.$/u, '')).length > 0) return true;
    }
  }
  return false;
}
