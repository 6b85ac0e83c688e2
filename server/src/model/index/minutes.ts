/**
 * The actions, decisions and promises that are made in the minutes of a meeting, each as an entry of its own: its text, its
 * fields and its place are those in the minutes, so that whoever asks about an action need not know where it stands.
 */
import type { Called } from '../../messages/called.ts';
import type { AgendaMention, Entry } from '../../syntax/entry.ts';
import { fieldOf } from '../../syntax/entry.ts';
import { comparePlaces, type EntryChunk, type PlacedEntry } from '../../syntax/entryList.ts';
import type { NumberedKind } from '../../syntax/vocabulary.ts';
import { formatDutch, formatIso } from '../time/calendar.ts';
import { meetingOf } from './meeting.ts';

const NONE: readonly never[] = [];

/**
 * The mentions of actions, decisions and promises in the minutes of an entry, in the order of the text; empty for
 * another entry.
 */
export function mentionsIn(entry: Entry): readonly AgendaMention[] {
  if (entry.kind !== 'vergadering') return NONE;
  const agenda = fieldOf(entry, 'agenda');
  return agenda?.kind === 'agenda' ? agenda.mentions : NONE;
}

const readMinutes = new WeakMap<Entry, readonly Entry[]>();

/** The entries that the minutes of a meeting make, in the order of the text; empty for an entry that is no meeting. */
export function madeIn(host: Entry): readonly Entry[] {
  if (host.kind !== 'vergadering') return NONE;
  let entries = readMinutes.get(host);
  if (entries === undefined) {
    entries = mentionsIn(host)
      .filter(({ isNew }) => isNew)
      .map((mention) => entryOf(host, mention));
    readMinutes.set(host, entries);
  }
  return entries;
}

function entryOf(host: Entry, mention: AgendaMention): Entry {
  const { word, wordSpan, ownNumber, text, fields, contentEnd, kind } = mention;
  const { day } = meetingOf(host);
  // Outside the meeting it is called by the date and its number; without a date nothing can refer to it.
  const number = ownNumber === undefined || day === undefined ? undefined : `${formatIso(day)}-${ownNumber.text}`;
  return {
    kind,
    text: host.text,
    keyword: { text: word, ...wordSpan },
    identity: number === undefined ? undefined : { text: number, start: ownNumber!.start, end: ownNumber!.end },
    title: text,
    fields,
    findings: NONE,
    contentEnd,
  };
}

/** The place of an action, a decision or a promise made in the minutes: in the entry of the meeting. */
export class MinutesEntry implements PlacedEntry {
  readonly host: PlacedEntry;
  /** Its place among those that the meeting makes, from 0. */
  readonly ordinal: number;

  /** Called by `minutesEntry` only. */
  constructor(host: PlacedEntry, ordinal: number) {
    this.host = host;
    this.ordinal = ordinal;
  }

  get entry(): Entry {
    const host = this.host.entry;
    return madeIn(host)[this.ordinal] ?? { ...host, kind: undefined, fields: NONE, findings: NONE };
  }
  get head(): Entry {
    return this.entry;
  }
  get kind(): NumberedKind | undefined {
    return this.entry.kind as NumberedKind | undefined;
  }
  get chunk(): EntryChunk {
    return this.host.chunk;
  }
  get at(): number {
    return this.host.at;
  }
  get length(): number {
    return this.host.length;
  }
  get lineBreaks(): number {
    return this.host.lineBreaks;
  }
  get revision(): number {
    return this.host.revision;
  }
  get cached(): Entry | undefined {
    return undefined;
  }
  get start(): number {
    return this.host.start;
  }
  get line(): number {
    return this.host.line;
  }
  get index(): number {
    return this.host.index;
  }
}

const madeOf = new WeakMap<PlacedEntry, MinutesEntry[]>();

/** The one object for an entry that a meeting makes; it stays the same while the meeting is typed in. */
export function minutesEntry(host: PlacedEntry, ordinal: number): MinutesEntry {
  let made = madeOf.get(host);
  if (made === undefined) {
    made = [];
    madeOf.set(host, made);
  }
  made[ordinal] ??= new MinutesEntry(host, ordinal);
  return made[ordinal];
}

/** The entries that a meeting makes, in the order of the text; empty for an entry that is no meeting. */
export function minutesEntries(host: PlacedEntry): MinutesEntry[] {
  return host.kind === 'vergadering' ? madeIn(host.entry).map((_, ordinal) => minutesEntry(host, ordinal)) : [];
}

/** Negative when one stands before another of the same file; what a meeting makes stands in the order of its minutes. */
export function comparePlacesWithin(a: PlacedEntry, b: PlacedEntry): number {
  return comparePlaces(a, b) || ordinalOf(a) - ordinalOf(b);
}

function ordinalOf(placed: PlacedEntry): number {
  return placed instanceof MinutesEntry ? placed.ordinal : -1;
}

/** The entry at the margin that something stands in: the meeting of what is made in its minutes, else the entry itself. */
export function hostOf(placed: PlacedEntry): PlacedEntry {
  return placed instanceof MinutesEntry ? placed.host : placed;
}

/** The entry that an offset of its host lies in (UTF-16, relative to the host): what is made in the minutes there, else the host. */
export function entryWithin(host: PlacedEntry, offset: number): PlacedEntry {
  const isIn = ({ entry }: MinutesEntry) => entry.keyword.start <= offset && offset <= entry.contentEnd;
  return minutesEntries(host).find(isIn) ?? host;
}

/** Designation of an entry: by its kind and number, one of the minutes by the word and the number that stand there. */
export interface CalledAs {
  readonly kind: string;
  readonly number: string | undefined;
}

/** `actie` and `5`; `actiepunt` and `(i)` of one that minutes make. */
export function calledAs(placed: PlacedEntry): CalledAs {
  const { kind = '', identity, keyword, text } = placed.entry;
  if (identity === undefined || !(placed instanceof MinutesEntry)) return { kind, number: identity?.text };
  return { kind: keyword.text, number: `(${text.slice(identity.start, identity.end)})` };
}

/**
 * The designation of an entry in a sentence read elsewhere: its number, or of one that minutes make the word and the
 * number that stand there, and the day of the meeting.
 */
export function calledInSentence(placed: PlacedEntry): Called {
  const { identity, keyword, text } = placed.head;
  const day = placed instanceof MinutesEntry ? meetingOf(placed.host.entry).day : undefined;
  if (identity === undefined || day === undefined) return identity?.text;
  return {
    word: keyword.text.toLowerCase(),
    number: text.slice(identity.start, identity.end),
    day: formatDutch(day),
  };
}
