/**
 * All problems of form in a file, mended at once: for `source.fixAll`, which an editor may run at every save. Only what a typing
 * error is and has one answer; a fix that says something of the work (a day, a status, who does it) is for the secretary.
 */
import type { Edit } from '../../edits/edits.ts';
import { applyEdits } from '../../edits/edits.ts';
import { finish, type Work } from '../../incremental/work.ts';
import type { FileIndex } from '../../model/index/fileIndex.ts';
import type { Problem } from '../../rules/check.ts';
import type { RuleCode } from '../../rules/index.ts';
import { readDocument } from '../../syntax/document.ts';
import { fieldsOfKind } from '../../syntax/entry.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import { statusOf } from '../../syntax/statusWords.ts';
import { CLOSED_PROMISES, CLOSED_STATUSES } from '../../syntax/vocabulary.ts';

/** The problems whose preferred fix changes no more than how something is written. */
const SAFE: ReadonlySet<RuleCode> = new Set<RuleCode>([
  'inspringing',
  'naam-verschreven',
  'onzichtbaar-teken',
  'regel-onbekend',
  'status-onbekend',
  'veld-onbekend',
  'waarde-ongeldig',
]);

/** The most entries of a file of which all problems are looked for at once. */
export const MOST_FIXED = 5000;

/**
 * The edits of all safe fixes, in the order of the text; empty when there are none. A fix is left out when it touches one
 * before it, leaves something to type, or brings another problem of form; once more run, it may be made.
 */
export function fixAllEdits(problems: readonly Problem[], file: FileIndex): Edit[] {
  return finish(findFixes([problems], file));
}

/** The same, bit by bit: the problems come in portions. */
export function* findFixes(portions: Iterable<readonly Problem[]>, file: FileIndex): Work<Edit[]> {
  const accepted = new Map<PlacedEntry, Edit[]>();
  const refused = new Set<readonly Edit[]>();
  for (const problems of portions) {
    for (const problem of problems) {
      accept(problem, file, accepted, refused);
      // Each may have its entry read again.
      yield;
    }
  }
  return [...accepted.values()].flat().sort((a, b) => a.start - b.start);
}

/**
 * Adds the edits of a problem's fix to those of its entry, when it is safe.
 * @param refused the edits that were not: very many problems of one entry may have the same.
 */
function accept(
  { code, span, fixes }: Problem,
  { document }: FileIndex,
  accepted: Map<PlacedEntry, Edit[]>,
  refused: Set<readonly Edit[]>,
): void {
  if (!SAFE.has(code)) return;
  const preferred = (fixes?.() ?? []).filter((fix) => fix.preferred);
  const [fix] = preferred;
  if (fix === undefined || preferred.length > 1 || fix.cursor !== undefined || refused.has(fix.edits)) return;
  const placed = document.entries.at(span.start);
  const before = accepted.get(placed) ?? [];
  if (fix.edits.some((edit) => !isIn(edit, placed) || before.some((other) => touch(edit, other)))) return;
  const edits = [...before, ...fix.edits];
  if (readsWorse(placed, before, edits) || saysOther(placed, edits)) refused.add(fix.edits);
  else accepted.set(placed, edits);
}

function isIn({ start, end }: Edit, placed: PlacedEntry): boolean {
  return placed.start <= start && end <= placed.start + placed.length;
}

/** True of edits over or next to each other: what one makes may be what the other looked at. */
function touch(a: Edit, b: Edit): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** True when after some edits an entry has other digits, or another status that closes it: no fix of form makes that. */
function saysOther({ entry, start }: PlacedEntry, edits: readonly Edit[]): boolean {
  const own = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  const after = applyEdits(entry.text, own);
  return digitsOf(entry.text) !== digitsOf(after) || closingOf(entry.text) !== closingOf(after);
}

function digitsOf(text: string): string {
  return text.replace(/\P{Nd}+/gu, '');
}

/** The statuses that close something, of all that a text says of its fields. */
function closingOf(text: string): string {
  const closing: string[] = [];
  for (const { entry } of readDocument(text).entries) {
    for (const { value } of fieldsOfKind(entry, 'status', 'promiseStatus', 'motionStatus')) {
      const status = value && (statusOf(value.text) ?? value.text);
      if (status !== undefined && (CLOSED_STATUSES.has(status) || CLOSED_PROMISES.has(status))) closing.push(status);
    }
  }
  return closing.join();
}

/** True when an entry has more problems of form of some kind after more edits than before. */
function readsWorse(placed: PlacedEntry, before: readonly Edit[], after: readonly Edit[]): boolean {
  const old = findings(placed, before);
  return [...findings(placed, after)].some(([code, count]) => count > (old.get(code) ?? 0));
}

/** The number of problems of form, by code, in the text of an entry after edits; it may be several entries then. */
function findings({ entry, start }: PlacedEntry, edits: readonly Edit[]): Map<string, number> {
  const own = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  const counts = new Map<string, number>();
  for (const placed of readDocument(applyEdits(entry.text, own)).entries) {
    for (const { code } of placed.entry.findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}
