/**
 * The check that a register reads the same after a rename, but for the name: the entries that change are read again
 * from their new texts, and every place in them, and in what mentions the new name, has to stand for what it stood for.
 * It costs those entries, however large their files are.
 */

import { applyEdits } from '../../edits/edits.ts';
import type { EntryEdit } from '../../edits/fileEdits.ts';
import type { Work } from '../../incremental/work.ts';
import type { EntryRef } from '../../model/index/fileIndex.ts';
import { hostOf, MinutesEntry, madeIn, minutesEntry } from '../../model/index/minutes.ts';
import { numberKey } from '../../model/index/numberKey.ts';
import type { WorkspaceScope } from '../../model/index/scope.ts';
import { mayName, portionsOf } from '../../model/references/occurrences.ts';
import { partiesIn } from '../../model/references/people.ts';
import { type ReferenceKind, resolveIn } from '../../model/references/resolve.ts';
import { readDocument } from '../../syntax/document.ts';
import type { Entry } from '../../syntax/entry.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import { foldNumber } from '../../syntax/numberReferences.ts';
import { isHeadingKind, isNumberedKind, type NumberedKind } from '../../syntax/vocabulary.ts';
import { lineFrom } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import { EditedScope } from './editedScope.ts';
import { type Form, textAt } from './form.ts';
import { isSaidThen, type RenameEdits, topicsBelow } from './renameEdits.ts';

/** The kinds that stand for something by a number, a letter or a reference. */
const NO_NAMES: ReadonlySet<ReferenceKind> = new Set(['number', 'text', 'reference', 'heading']);

/** The entries that change, as the rename makes them. */
export interface Outcome {
  /** The scope afterwards, of the file of the renamed entry. */
  readonly scope: WorkspaceScope;
  readonly target: EntryRef;
  /** The entries at the margin with another text, each with what it is then. */
  readonly entries: ReadonlyMap<PlacedEntry, PlacedEntry>;
}

/** The entry and the offset in it (UTF-16) that would not be read as before. */
export interface OtherReading {
  readonly host: EntryRef;
  readonly offset: number;
}

/** Makes the changes in memory; a place when an entry would not be one entry of its kind any more. */
export function* outcomeOf(
  form: Form,
  changes: readonly EntryEdit[],
  scope: WorkspaceScope,
): Work<Outcome | OtherReading> {
  const entries = new Map<PlacedEntry, PlacedEntry>();
  for (const [placed, own] of byEntry(changes)) {
    const text = applyEdits(
      textAt(own[0]!.host, { start: 0, end: placed.length }),
      own.map(({ span, text }) => ({ ...span, text })),
    );
    const cut = readDocument(text).entries;
    const now = cut.at(0);
    if (cut.size !== 1 || now.kind !== placed.kind) return { host: own[0]!.host, offset: own[0]!.span.start };
    entries.set(placed, now);
    yield;
  }
  const { file, placed } = form.target;
  const old = hostOf(placed);
  const now = entries.get(old) ?? old;
  const target = { file, placed: placed instanceof MinutesEntry ? minutesEntry(now, placed.ordinal) : now };
  const edited = { file, old, now, headings: headingNames(form, target), changed: entries };
  return { scope: new EditedScope(scope.seenFrom(file), edited), target, entries };
}

/** The folded names of the headings that are called otherwise: the renamed one, and the topics below it. */
function headingNames({ target }: Form, now: EntryRef): ReadonlyMap<PlacedEntry, readonly string[]> {
  const { file, placed } = target;
  if (!isHeadingKind(placed.kind)) return new Map();
  const path = (...parts: readonly (Entry | undefined)[]) =>
    parts.flatMap((part) => part?.identity?.text ?? []).join('-');
  const { entry, kind } = now.placed;
  const parent = file.parentOf(placed)?.entry;
  const names = [path(parent, entry), kind === 'onderwerp' ? '' : (entry.title?.text ?? '')];
  const topics = topicsBelow(target).map((topic) => [topic.placed, [path(entry, topic.placed.entry)]] as const);
  const all = [[placed, names] as const, ...topics];
  return new Map(all.map(([one, texts]) => [one, texts.filter((text) => text !== '').map(foldNumber)]));
}

/** The first place that would not be read as before; undefined when all would be. */
export function* otherReading(
  form: Form,
  { changes, hosts }: RenameEdits,
  outcome: Outcome,
  scope: WorkspaceScope,
): Work<OtherReading | undefined> {
  const changed = byEntry(changes);
  const seen = new Set<PlacedEntry>();
  const differs = (host: EntryRef): OtherReading | undefined => {
    if (seen.has(host.placed)) return undefined;
    seen.add(host.placed);
    const own = changed.get(host.placed) ?? [];
    const offset = differsAt(host, own, form, outcome, scope);
    host.file.document.letGo([host.placed]);
    return offset === undefined ? undefined : { host, offset };
  };
  for (const host of hosts) {
    const found = differs(host);
    if (found !== undefined) return found;
    yield;
  }
  for (const some of mentioning(form, outcome)) {
    for (const host of some) {
      const found = differs(host);
      if (found !== undefined) return found;
    }
    yield;
  }
  return undefined;
}

/** The entries that mention the new name already, where somebody has it; none for a number that no file has. */
function* mentioning(form: Form, { target, scope }: Outcome): Iterable<Iterable<EntryRef>> {
  const { kind, head } = target.placed;
  const canMean = !isNumberedKind(kind) || hasNumber(kind, head.identity?.text ?? '', scope);
  for (const { file } of scope.files()) {
    for (const some of portionsOf(file.document.entries)) {
      if (canMean) yield mayName(file, target, some);
      // A first name that two had would be that of the other one.
      if (kind === 'persoon') yield mayName(file, form.target, some);
    }
  }
}

function hasNumber(kind: NumberedKind, number: string, scope: WorkspaceScope): boolean {
  return [...scope.files()].some(({ file }) => file.numbers.has(numberKey(kind, number)));
}

/** The first difference in how an entry at the margin reads: fields, problems, or what a place stands for. */
function differsAt(host: EntryRef, own: readonly EntryEdit[], form: Form, outcome: Outcome, scope: WorkspaceScope) {
  const before = host.placed;
  const after = outcome.entries.get(before) ?? before;
  const changedAt = own[0]?.span.start ?? 0;
  if (own.length > 0 && shapeOf(before.entry) !== shapeOf(after.entry)) return changedAt;
  const then = resolveIn(host, scope.seenFrom(host.file));
  const now = resolveIn({ ...host, placed: after }, outcome.scope.seenFrom(host.file));
  const left = new Map(now.map((place) => [`${place.span.start} ${place.span.end}`, place]));
  for (const place of then) {
    const span = movedBy(place.span, own);
    const key = `${span.start} ${span.end}`;
    const found = left.get(key);
    left.delete(key);
    const isLeft = isSaidThen(place) && place.target.placed === form.target.placed;
    if (isLeft) continue;
    if (
      found === undefined ||
      !isSameKind(place.kind, found.kind) ||
      !isSame(place.target.placed, found.target.placed, outcome)
    ) {
      return place.span.start;
    }
  }
  // What nothing was declared for before may be the renamed one now, but nothing else.
  const other = [...left.values()].find(({ target }) => !isSame(form.target.placed, target.placed, outcome));
  return other === undefined ? undefined : own.length > 0 ? changedAt : other.span.start;
}

/** A surname may be the whole name afterwards; a number that is read may not become one in a text. */
function isSameKind(before: ReferenceKind, after: ReferenceKind): boolean {
  return before === after || (!NO_NAMES.has(before) && !NO_NAMES.has(after));
}

/** The shape that has to stay: the fields, what the minutes make, and how much is wrong. */
function shapeOf(entry: Entry): string {
  const { fields, findings, identity, title } = entry;
  return JSON.stringify([
    identity !== undefined,
    title !== undefined,
    fields.map(({ name, kind, lines, double }) => [name, kind, lines.length, double]),
    findings.map(({ code, reason }) => [code, reason]),
    madeIn(entry).map((made) => [made.kind, made.identity !== undefined, made.fields.map(({ name }) => name)]),
  ]);
}

function isSame(before: PlacedEntry, after: PlacedEntry, { entries }: Outcome): boolean {
  const host = hostOf(before);
  const now = hostOf(after);
  const ordinal = (placed: PlacedEntry) => (placed instanceof MinutesEntry ? placed.ordinal : -1);
  return (host === now || entries.get(host) === now) && ordinal(before) === ordinal(after);
}

/** The span after the changes of its entry; one that is changed itself has the length of its new text. */
function movedBy({ start, end }: Span, own: readonly EntryEdit[]): Span {
  let from = start;
  let to = end;
  for (const { span, text } of own) {
    const longer = text.length - (span.end - span.start);
    if (span.end <= start && span.start < start) from += longer;
    if (span.end <= end) to += longer;
  }
  return { start: from, end: to };
}

/** True when a text alone, in a list of people or organisations, is this name and nothing else. */
export function isOneName(text: string, { scope, target }: Outcome): boolean {
  const parties = partiesIn({ text, start: 0, end: text.length }, scope);
  const [party] = parties;
  return (
    parties.length === 1 &&
    party?.kind === 'declared' &&
    party.declaration.placed === target.placed &&
    party.name?.text === text
  );
}

function byEntry(changes: readonly EntryEdit[]): Map<PlacedEntry, EntryEdit[]> {
  const found = new Map<PlacedEntry, EntryEdit[]>();
  for (const change of changes) {
    const own = found.get(change.host.placed);
    if (own === undefined) found.set(change.host.placed, [change]);
    else own.push(change);
  }
  return found;
}

/** The line of an entry that an offset stands on, without white space around it. */
export function lineAt({ placed }: EntryRef, offset: number): string {
  const { text } = placed.entry;
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  return text.slice(start, lineFrom(text, start).end).trim();
}
