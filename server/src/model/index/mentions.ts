/**
 * Mentions of an action, a decision or a promise outside its own entry: in the minutes, by the decisions and promises
 * that name it, and by what came from it. Together with its own lines these are its history (taal.md, Meetings). What is
 * said of one entry in all files is for `mentionsOf.ts`.
 */
import { type Entry, fieldOf, type HistoryChange, type NumberReference } from '../../syntax/entry.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import { EntryMemo } from '../../syntax/entryMemo.ts';
import { readNumberReferences } from '../../syntax/numberReferences.ts';
import { isNumberedKind, type NumberedKind } from '../../syntax/vocabulary.ts';
import type { Span, Word } from '../../text/span.ts';
import { type CalendarDay, formatDutch } from '../time/calendar.ts';
import { fullDay } from './entryDates.ts';
import { meetingOf } from './meeting.ts';
import { madeIn, mentionsIn } from './minutes.ts';
import { numberKey } from './numberKey.ts';

/** Something that an entry says of another one. */
export interface Mention {
  readonly kind: NumberedKind;
  readonly reference: NumberReference;
  /** Kind of the entry that says so: the minutes themselves, or the decision, promise or action that names it. */
  readonly source: 'vergadering' | NumberedKind;
  /** Span in the entry at the margin. */
  readonly span: Span;
  readonly text: string;
  readonly change: HistoryChange | undefined;
  readonly day: CalendarDay | undefined;
  readonly dateText: string;
  readonly gremium: Word | undefined;
}

const NONE: readonly never[] = [];
const mentionsOfEntry = new WeakMap<Entry, readonly Mention[]>();

/** The mentions of others by their number in an entry, in the order of the text; empty for an entry without any. */
function mentionsFrom(entry: Entry): readonly Mention[] {
  if (entry.kind !== 'vergadering' && !isNumberedKind(entry.kind)) return NONE;
  let mentions = mentionsOfEntry.get(entry);
  if (mentions === undefined) {
    mentions = entry.kind === 'vergadering' ? mentionsOfMinutes(entry) : mentionsOfOne(entry, undefined);
    mentionsOfEntry.set(entry, mentions);
  }
  return mentions;
}

const mentionsAt = new EntryMemo<ReadonlyMap<string, readonly Mention[]>>();

/**
 * The mentions of others in an entry by the keys of their numbers, each in the order of the text. The entry is only read again
 * when its text has changed, and gone through once for all of whom it speaks: minutes may name each action.
 */
export function mentionsByKey(placed: PlacedEntry): ReadonlyMap<string, readonly Mention[]> {
  return mentionsAt.get(placed, () => byKey(mentionsFrom(placed.entry)));
}

/** The mentions of one of them; empty when the entry says nothing of it. */
export function mentionsUnder(key: string, placed: PlacedEntry): readonly Mention[] {
  return mentionsByKey(placed).get(key) ?? NONE;
}

function byKey(mentions: readonly Mention[]): Map<string, Mention[]> {
  const found = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const key = mentionKey(mention);
    const list = found.get(key);
    if (list === undefined) found.set(key, [mention]);
    else list.push(mention);
  }
  return found;
}

function mentionsOfMinutes(entry: Entry): Mention[] {
  const meeting = meetingOf(entry);
  const { day } = meeting;
  const dateText = day === undefined ? '' : formatDutch(day);
  const gremium = meeting.gremia;
  let ordinal = 0;
  return mentionsIn(entry).flatMap((line): Mention[] => {
    if (!line.isNew) {
      const { kind, references, text, change, start, end } = line;
      const said = { span: { start, end }, text: text?.text ?? '', change, day, dateText, gremium };
      return references.map((reference) => ({ kind, reference, source: 'vergadering', ...said }));
    }
    const made = madeIn(entry)[ordinal++];
    return made === undefined ? [] : mentionsOfOne(made, { day, dateText, gremium });
  });
}

/** The mentions of others in a decision, a promise or an action. */
function mentionsOfOne(entry: Entry, meeting: Pick<Mention, 'day' | 'dateText' | 'gremium'> | undefined): Mention[] {
  const { kind, keyword, title, identity } = entry;
  if (!isNumberedKind(kind)) return [];
  const date = fieldOf(entry, 'datum');
  const own = date?.kind === 'date' && date.date !== undefined ? fullDay(date.date.date) : undefined;
  const day = own ?? meeting?.day;
  const text = [kind, identity?.text].filter(Boolean).join(' ') + (title === undefined ? '' : `: ${title.text}`);
  const base = {
    source: kind,
    span: { start: keyword.start, end: (title ?? identity ?? keyword).end },
    text,
    change: undefined,
    day,
    dateText: day === undefined ? '' : formatDutch(day),
    gremium: meeting?.gremium ?? gremiumOf(entry),
  };
  const about = (target: NumberedKind, references: readonly NumberReference[]): Mention[] =>
    references.map((reference) => ({ ...base, kind: target, reference }));
  const mentions: Mention[] = [];
  const actions = fieldOf(entry, 'acties');
  if (actions?.kind === 'actions') mentions.push(...about('actie', actions.references));
  // What an action point of the minutes names is spoken of there; between actions of a list `na` says what waits.
  if (meeting !== undefined && kind === 'actie' && title !== undefined) mentions.push(...about('actie', inText(title)));
  for (const [target, references] of originsOf(entry)) mentions.push(...about(target, references));
  return mentions;
}

function gremiumOf(entry: Entry): Word | undefined {
  const field = fieldOf(entry, 'gremium');
  return field?.kind === 'gremia' ? field.parts[0]?.name : undefined;
}

const ORIGIN = /(?<![\p{L}\d])(besluit|toezegging|motie|amendement)(?:en|s)?\s+((?:\S+\/)?[\p{L}\d][\p{L}\d_-]*)/giu;

/** The decisions and promises that an action came from, as its field `uit` names them: `besluit iv`. */
export function originsOf(entry: Entry): [NumberedKind, NumberReference[]][] {
  const field = fieldOf(entry, 'uit');
  return (field?.lines ?? []).flatMap((line) =>
    [...line.text.matchAll(ORIGIN)].map((match): [NumberedKind, NumberReference[]] => {
      const start = line.start + match.index + match[0].length - match[2]!.length;
      return [
        match[1]!.toLowerCase() as NumberedKind,
        readNumberReferences({ text: match[2]!, start, end: start + match[2]!.length }),
      ];
    }),
  );
}

const ACTION_IN_TEXT = /(?<![\p{L}\d])actie(?:punt)?\s+((?:[\p{L}\d_-]+\/)?\d[\p{L}\d_-]*)/giu;

function inText({ text, start }: Word): NumberReference[] {
  return [...text.matchAll(ACTION_IN_TEXT)].flatMap((match) => {
    const at = start + match.index + match[0].length - match[1]!.length;
    return readNumberReferences({ text: match[1]!, start: at, end: at + match[1]!.length });
  });
}

/** Under what a mention is found: the number that it speaks of, whichever register that is in. */
function mentionKey({ kind, reference }: Mention): string {
  return numberKey(kind, reference.number);
}
