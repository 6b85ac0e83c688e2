/**
 * Moving an action to another heading of its file. What it had from its old heading it keeps, written out where the new one
 * does not say the same; what it did not have may come from the new one: that is what standing below it means.
 */
import { messages } from '../../messages/index.ts';
import { effectiveField, headingPath, headingsOf } from '../../model/actions/headings.ts';
import type { EntryRef, FileIndex } from '../../model/index/fileIndex.ts';
import { MinutesEntry } from '../../model/index/minutes.ts';
import type { Scope } from '../../model/index/scope.ts';
import { type Entry, type Field, fieldOf, isEmpty, textOf } from '../../syntax/entry.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import { type INHERITED_FIELDS, isHeadingKind, isNumberedKind } from '../../syntax/vocabulary.ts';
import { applyEdits, type Edit, setField } from '../edits.ts';
import { blockOf, insertBlocks, isSpaced, removeBlock } from './blocks.ts';
import { lineRange } from './lines.ts';
import type { Offer, RefactorAt, RefactorChange, Refactoring } from './refactoring.ts';

/** Of more headings the nearest are offered. */
const MOST_HEADINGS = 12;
/** In a file with more headings none is offered: the light bulb asks at every move of the cursor. */
const MOST_IN_FILE = 5000;

export const moveToHeading: Refactoring = {
  name: 'moveToHeading',
  kind: 'refactor.move',

  offers({ ref, scope }: RefactorAt): Offer[] {
    const { placed, file } = ref;
    if (placed.kind !== 'actie' || placed instanceof MinutesEntry || file.headings.size > MOST_IN_FILE) return [];
    const current = headingsOf(ref, scope)[0]?.placed;
    const number = placed.head.identity?.text;
    return nearest(placed, file, current).map((heading) => ({
      title: messages.refactor.moveTo(number, headingName(file, heading)),
      argument: heading.start,
    }));
  },

  /** @param argument where the heading starts. */
  change({ ref, scope }: RefactorAt, argument): RefactorChange | undefined {
    const { placed, file } = ref;
    const heading = typeof argument === 'number' ? file.document.entries.at(argument) : undefined;
    if (heading?.start !== argument || !isHeadingKind(heading?.kind)) return undefined;
    if (placed.kind !== 'actie' || placed instanceof MinutesEntry) return undefined;
    const override = overrideEdits(ref, heading, scope);
    if (override === undefined) return undefined;
    const edits = [...override, ...kept(ref, heading, scope)];
    if (file.headingAbove(placed) === heading) return { files: [{ file, edits }] };
    const block = blockOf(file, placed);
    const moved = edits.map((edit) => ({ ...edit, start: edit.start - block.start, end: edit.end - block.start }));
    const text = applyEdits(file.document.text.slice(block.start, block.end), moved);
    const neighbour = blockOf(file, lastBelow(file, heading));
    const spaced = isSpaced(file, block) || isSpaced(file, neighbour);
    return {
      files: [{ file, edits: [removeBlock(file, block), insertBlocks(file, neighbour.end, [text], spaced)] }],
    };
  },
};

/** `blok B: Communicatie`, `onderwerp 02-II: Budget`: as the outline calls it, with its path. */
function headingName(file: FileIndex, heading: PlacedEntry): string {
  const { kind, title } = heading.head;
  const path = headingPath(file, heading);
  const name = [kind, path].filter(Boolean).join(' ');
  return title === undefined || title.text.toLowerCase() === name.toLowerCase() ? name : `${name}: ${title.text}`;
}

/** The other headings of a file, in its order; of very many those around the action. */
function nearest(placed: PlacedEntry, { headings }: FileIndex, current: PlacedEntry | undefined): PlacedEntry[] {
  const all = [...headings];
  const index = all.findLastIndex((heading) => heading.index <= placed.index);
  const others = all
    .map((heading, at) => ({ heading, distance: Math.abs(at - Math.max(index, 0)) }))
    .filter(({ heading }) => heading !== current);
  const most = others.map(({ distance }) => distance).sort((a, b) => a - b)[MOST_HEADINGS - 1];
  return others
    .filter(({ distance }) => most === undefined || distance <= most)
    .slice(0, MOST_HEADINGS)
    .map(({ heading }) => heading);
}

/** The last action, decision or promise directly below a heading, or the heading itself. */
function lastBelow({ document }: FileIndex, heading: PlacedEntry): PlacedEntry {
  let last = heading;
  for (let at = document.entries.after(heading); at !== undefined; at = document.entries.after(at)) {
    if (isHeadingKind(at.kind)) break;
    if (isNumberedKind(at.kind)) last = at;
  }
  return last;
}

/**
 * The edits of a `blok` field, which would say otherwise, or the same once more: its line goes. With a remark it stays
 * and names the new heading. One that names nothing stays as it is: that is reported. Undefined when a remark would be
 * lost.
 */
function overrideEdits({ placed }: EntryRef, heading: PlacedEntry, scope: Scope): Edit[] | undefined {
  const { entry, start } = placed;
  const field = fieldOf(entry, 'blok');
  if (field?.kind !== 'heading' || field.value === undefined) return [];
  if (scope.lookupHeading(field.value.text).length === 0) return [];
  const { value } = field;
  if (field.lines.length === 1 && field.lines[0]!.text === value.text) return [removed(placed, field)];
  const names = [headingPath(scope.file, heading), heading.head.identity?.text, heading.head.title?.text];
  const name = names.find((one) => one !== undefined && scope.lookupHeading(one)[0]?.placed === heading);
  return name === undefined ? undefined : [{ start: start + value.start, end: start + value.end, text: name }];
}

function removed({ entry, start }: PlacedEntry, { span }: Field): Edit {
  const lines = lineRange(entry, span.start, span.end);
  return { start: start + lines.start, end: start + lines.end, text: '' };
}

/** Writes out what the action has from its heading and would not have from the new one. */
function kept(ref: EntryRef, heading: PlacedEntry, scope: Scope): Edit[] {
  const { file, placed } = ref;
  const parent = file.parentOf(heading);
  const above: readonly Entry[] = parent === undefined ? [heading.entry] : [heading.entry, parent.entry];
  const edits: Edit[] = [];
  for (const name of IN_ORDER) {
    const now = effectiveField(ref, name, scope);
    if (now === undefined || !now.inherited || !isHeadingKind(now.owner.placed.kind) || isEmpty(now.field)) continue;
    const then = above.map((entry) => fieldOf(entry, name)).find((field) => field !== undefined && !isEmpty(field));
    if (then !== undefined && textOf(then) === textOf(now.field)) continue;
    edits.push(setField(file.document.lineEnd, placed, name, oneLine(now.field)));
  }
  return edits;
}

/** The fields that a heading gives, in the order in which an action has them: those that land on one place keep it. */
const IN_ORDER = [
  'status',
  'eigenaar',
  'werkgroep',
  'deadline',
  'opdracht',
] satisfies (typeof INHERITED_FIELDS)[number][];

/** A value on one line: the lines of a list are separated by commas, those of a text by spaces. */
function oneLine(field: Field): string {
  if (field.kind === 'text') return field.lines.map(({ text }) => text).join(' ');
  return field.lines.map(({ text }) => text.replace(/[,;]$/u, '')).join(', ');
}
