/**
 * Two actions that stand below each other become one. The second is a step of the first, with its own steps below it; its
 * texts, its history and the actions that it waits for go to those of the first, and its other fields to a remark. What named
 * the second by its number names the first.
 */
import { messages } from '../../messages/index.ts';
import { isOpen } from '../../model/actions/actionStatus.ts';
import { headingsOf } from '../../model/actions/headings.ts';
import { pathTo, predecessorsOf } from '../../model/actions/predecessors.ts';
import type { EntryRef, FileIndex } from '../../model/index/fileIndex.ts';
import { mentionsOf } from '../../model/index/mentionsOf.ts';
import { MinutesEntry } from '../../model/index/minutes.ts';
import type { Scope } from '../../model/index/scope.ts';
import { type Occurrence, occurrencesOf } from '../../model/references/occurrences.ts';
import { type Field, fieldOf, fieldsOfKind, isEmpty, type NumberReference } from '../../syntax/entry.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import { foldNumber } from '../../syntax/numberReferences.ts';
import type { Edit } from '../edits.ts';
import { lineAround } from '../entryLines.ts';
import { editsByFile } from '../fileEdits.ts';
import { blockOf, removeBlock } from './blocks.ts';
import { Draft } from './draft.ts';
import { commentsIn, INDENT, indented, valueLines } from './lines.ts';
import type { Offer, RefactorAt, RefactorChange, Refactoring } from './refactoring.ts';

export const mergeActions: Refactoring = {
  name: 'mergeActions',
  kind: 'refactor.inline',

  offers({ ref, scope, start }: RefactorAt): Offer[] {
    // An action as a whole is meant on its first line.
    const { placed } = ref;
    if (placed.kind !== 'actie' || start > placed.start + lineAround(placed.head, placed.head.keyword.start).end)
      return [];
    const next = nextAction(ref, scope);
    return next === undefined ? [] : [{ title: messages.refactor.merge(numberOf(ref), numberOf(next)) }];
  },

  change({ ref, scope }: RefactorAt): RefactorChange | undefined {
    const next = nextAction(ref, scope);
    if (next === undefined) return undefined;
    const { file, placed } = ref;
    const number = numberOf(ref);
    // Without a number of its own the first takes that of the second, and everything names it already.
    const places = number === undefined ? [] : occurrencesOf(next, scope).filter(({ isDeclaration }) => !isDeclaration);
    const renamed = (host: PlacedEntry) =>
      places.filter((one) => one.host.placed === host).map((one) => renumber(one, number!));
    const blocks = { first: blockOf(file, placed), second: blockOf(file, next.placed) };
    const text = (from: number, end: number) => file.document.text.slice(from, end);
    const first = draftOf(file, text(startOf(placed), blocks.first.end), renamed(placed));
    const second = draftOf(file, text(startOf(next.placed), blocks.second.end), renamed(next.placed));
    takeIn(first, second, isOpen(next, scope));
    const comments = commentsIn(text(blocks.second.start, blocks.second.end));
    const { lineEnd } = file.document;
    const merged: Edit = {
      start: startOf(placed),
      end: blocks.first.end,
      text: comments.map((comment) => comment + lineEnd).join('') + first.text,
    };
    const others = places.filter(({ host }) => host.placed !== placed && host.placed !== next.placed);
    const renumbered = others.map((one) => {
      const { text: other, ...span } = namesFirst(one, number!);
      return { host: one.host, span, text: other };
    });
    const own = { file, edits: [merged, removeBlock(file, blocks.second)] };
    return { files: editsByFile(renumbered, [own]) };
  },
};

/** Texts of an action that the other's are written below. */
const TEXTS = ['opdracht', 'toelichting', 'opmerking'];
/** Fields that move to the first action; all others are named in a remark. */
const TAKEN_IN: ReadonlySet<string> = new Set([...TEXTS, 'stappen', 'na', 'historie']);

/** In front of a change of the second in the history of the first, which it did not change. */
const ABOUT_SECOND = 'samengevoegde actie: ';

/**
 * The action directly below one of the list, under the same heading. Undefined when there is none, when lines of it can't be
 * read, when it is open while the first is closed (it would be forgotten), and where `canMerge` says no.
 */
function nextAction(ref: EntryRef, scope: Scope): EntryRef | undefined {
  const { file, placed } = ref;
  if (placed.kind !== 'actie' || placed instanceof MinutesEntry) return undefined;
  const below = file.document.entries.after(placed);
  if (below?.kind !== 'actie') return undefined;
  const next = { file, placed: below };
  if (headingsOf(ref, scope)[0]?.placed !== headingsOf(next, scope)[0]?.placed) return undefined;
  const isUnread = below.entry.findings.some(
    ({ code }) => code === 'regel-onbekend' || code === 'te-lang' || code === 'inspringing',
  );
  if (isUnread || (!isOpen(ref, scope) && isOpen(next, scope))) return undefined;
  return canMerge(ref, next, scope) ? next : undefined;
}

/**
 * False when the merged action would wait for itself, be the same as itself, or have a status, deadline or owner that the
 * minutes gave to the second.
 */
function canMerge(first: EntryRef, second: EntryRef, scope: Scope): boolean {
  if (mentionsOf(second, scope).some(({ mention }) => mention.change !== undefined)) return false;
  return !bindsTo(first, second, scope) && !bindsTo(second, first, scope);
}

/** True when an action is bound to another by more than its own field `na`: that one reference simply goes. */
function bindsTo(ref: EntryRef, other: EntryRef, scope: Scope): boolean {
  const same = fieldOf(ref.placed.entry, 'zelfde als');
  const twins = same?.kind === 'actions' ? same.references : [];
  const isOther = (number: string, register?: string) =>
    scope.lookupNumber('actie', number, register)[0]?.placed === other.placed;
  if (twins.some(({ number, register }) => isOther(number, register))) return true;
  const na = fieldOf(ref.placed.entry, 'na');
  const direct = predecessorsOf(ref, scope);
  if (
    direct.some(
      ({ reference, action }) =>
        action.placed === other.placed && !(na && reference.start <= na.span.end && reference.start >= na.span.start),
    )
  )
    return true;
  const others = direct.map(({ action }) => action).filter(({ placed }) => placed !== other.placed);
  return pathTo(other.placed, others, scope) !== undefined;
}

function takeIn(first: Draft, second: Draft, isStillOpen: boolean): void {
  const { identity, title } = second.entry;
  const number = first.entry.identity?.text ?? identity?.text;
  if (first.entry.identity === undefined && identity !== undefined) {
    const at = first.entry.keyword.end;
    first.change({ start: at, end: at, text: ` ${identity.text}` });
  }
  takeInWaits(first, second, [number, identity?.text]);
  const lines = (name: string): string[] => {
    const field = second.field(name);
    return field === undefined ? [] : valueLines(second.entry, field);
  };
  const step = title === undefined ? [] : [`${isStillOpen ? '' : '[x] '}${title.text}`];
  const deeper = step.length === 0 ? '' : INDENT;
  first.addLines('stappen', [...step, ...lines('stappen').map((line) => indented(line, deeper))]);
  for (const name of TEXTS) first.addLines(name, lines(name));
  first.addLines('opmerking', remarkOf(second));
  first.addLines('historie', historyOf(second));
}

/** The second waits for these no longer alone; neither waits for itself. */
function takeInWaits(first: Draft, second: Draft, own: readonly (string | undefined)[]): void {
  const isOwn = (number: string) => own.some((one) => one !== undefined && foldNumber(one) === foldNumber(number));
  for (;;) {
    const field = first.field('na');
    if (field?.kind !== 'actions') break;
    const index = field.references.findIndex(({ number, register }) => register === undefined && isOwn(number));
    if (index === -1) break;
    const { start, end } = field.references[index]!;
    const before = field.references[index - 1];
    const after = field.references[index + 1];
    if (before !== undefined) first.change({ start: before.end, end, text: '' });
    else if (after !== undefined) first.change({ start, end: after.start, text: '' });
    else if (field.lines.length === 1 && field.lines[0]!.text === first.text.slice(start, end))
      first.removeField(field);
    else first.change({ start: field.lines[0]!.start, end, text: '' });
  }
  const theirs = second.field('na');
  if (theirs?.kind !== 'actions') return;
  const mine = first.field('na');
  const known = mine?.kind === 'actions' ? mine.references : [];
  const isKnown = (number: string, register: string | undefined) =>
    known.some((one) => foldNumber(one.number) === foldNumber(number) && one.register === register);
  const added = theirs.references.filter(
    ({ number, register }) => !(register === undefined && isOwn(number)) && !isKnown(number, register),
  );
  const words = added.map(({ start, end }) => second.text.slice(start, end));
  const last = known.at(-1);
  if (last === undefined) first.addLines('na', words.length === 0 ? [] : [words.join(', ')]);
  else first.change({ start: last.end, end: last.end, text: words.map((word) => `, ${word}`).join('') });
}

/** `Samengevoegd met 16: status in uitvoering; eigenaar Anja Woortman`: what the second was, and has no other place. */
function remarkOf({ entry }: Draft): string[] {
  const said = entry.fields
    .filter((field) => !isEmpty(field) && (field.double || !TAKEN_IN.has(field.name) || hasRemark(entry.text, field)))
    .map((field) => `${entry.text.slice(field.nameSpan.start, field.nameSpan.end)} ${onOneLine(field)}`);
  const number = entry.identity === undefined ? '' : ` met ${entry.identity.text}`;
  if (said.length === 0 && number === '') return [];
  return [`Samengevoegd${number}${said.length === 0 ? '' : `: ${said.join('; ')}`}`];
}

/** Numbers go to the field of the first; what stands behind them does not. */
function hasRemark(text: string, field: Field): boolean {
  if (field.kind !== 'actions') return false;
  const numbers = field.references.map(({ start, end }) => text.slice(start, end)).join(', ');
  return onOneLine(field) !== numbers;
}

function onOneLine({ lines }: Field): string {
  return lines.map(({ text }) => text.replace(/[,;]$/u, '')).join(', ');
}

/** The lines of the history of the second; what changed there is no change of the first. */
function historyOf({ entry }: Draft): string[] {
  const field = fieldOf(entry, 'historie');
  if (field?.kind !== 'history') return [];
  return field.history.map(({ start, end, text, change }) => {
    if (change === undefined || text === undefined) return entry.text.slice(start, end);
    return entry.text.slice(start, text.start) + ABOUT_SECOND + entry.text.slice(text.start, end);
  });
}

function draftOf({ document }: FileIndex, text: string, edits: readonly Edit[]): Draft {
  const draft = new Draft(text, document.lineEnd);
  draft.change(...edits);
  return draft;
}

/** The edit of a place, in offsets of the text of its host from the keyword on. */
function renumber(place: Occurrence, number: string): Edit {
  const { placed } = place.host;
  const mark = startOf(placed) - placed.start;
  const edit = namesFirst(place, number);
  return { ...edit, start: edit.start - mark, end: edit.end - mark };
}

/** Names the first instead; where the same list names it already, the number goes. Offsets are those of the host. */
function namesFirst({ span, host }: Occurrence, number: string): Edit {
  const { entry } = host.placed;
  const lists = fieldsOfKind(entry, 'actions').filter(
    ({ span: { start, end } }) => start <= span.start && span.end <= end,
  );
  for (const { references } of lists) {
    const at = references.findIndex(({ start, end }) => start <= span.start && span.end <= end);
    const own = references[at];
    const isSame = (one: NumberReference) =>
      one.register === own?.register && foldNumber(one.number) === foldNumber(number);
    if (own === undefined || !references.some(isSame)) continue;
    const [before, after] = [references[at - 1], references[at + 1]];
    const joint = (from: number, end: number) => /^\s*(?:[,;&]|en)?\s*(?:en\s+)?$/u.test(entry.text.slice(from, end));
    if (before !== undefined && joint(before.end, own.start)) return { start: before.end, end: own.end, text: '' };
    if (after !== undefined && joint(own.end, after.start)) return { start: own.start, end: after.start, text: '' };
  }
  return { start: span.start, end: span.end, text: number };
}

/** Offset of the keyword: behind the byte order mark of a file. */
function startOf(placed: PlacedEntry): number {
  return placed.start + placed.head.keyword.start;
}

/** The number as others write it: without what does not count. */
function numberOf({ placed }: EntryRef): string | undefined {
  return placed.head.identity?.text.replace(/^#(?=.)/u, '').replace(/(?<=.)\.$/u, '');
}
