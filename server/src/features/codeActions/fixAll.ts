/**
 * All problems of form in a file, mended at once: for `source.fixAll`, which an editor may run at every save. Only what a typing
 * error is and has one answer; a fix that says something of the work (a day, a status, who does it) is for the secretary.
 */
import { composeEdits } from '../../edits/composeEdits.ts';
import { applyEdits, type Edit } from '../../edits/edits.ts';
import { finish, type Work } from '../../incremental/work.ts';
import type { FileIndex } from '../../model/index/fileIndex.ts';
import { noChanges } from '../../model/index/indexChanges.ts';
import { IndexedFile } from '../../model/index/indexedFile.ts';
import type { Problem } from '../../rules/check.ts';
import type { RuleCode } from '../../rules/index.ts';
import { readDocument } from '../../syntax/document.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import { type Candidate, EntryMending } from './entryMending.ts';

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

/** The most rounds in which an entry is mended: what is mended shows what else there is. */
const MOST_ROUNDS = 8;

/** Finds the problems with some codes of entries of a file that holds what an entry would be: all else is seen as it is now. */
export type FindAgain = (
  file: FileIndex,
  entries: Iterable<PlacedEntry>,
  codes: ReadonlySet<string>,
) => Work<readonly Problem[]>;

/**
 * The edits of all safe fixes, in the order of the text; empty when there are none. A fix is left out when it leaves something to
 * type, or brings another problem of form. One that touches another, or of which the problem comes to light when another is made, is
 * made in a next round, in which the mended entry is looked at by itself.
 */
export function fixAllEdits(problems: readonly Problem[], file: FileIndex, again?: FindAgain): Edit[] {
  return finish(findFixes([problems], file, again));
}

/** The same, bit by bit: the problems come in portions, those of an entry together. */
export function* findFixes(portions: Iterable<readonly Problem[]>, file: FileIndex, again?: FindAgain): Work<Edit[]> {
  const all: Edit[] = [];
  for (const [placed, { edits }] of yield* findRound(portions, file)) {
    if (edits.length === 0) continue;
    const mended = again === undefined ? edits : yield* goOnMending(placed, edits, file, again);
    for (const edit of mended) all.push(edit);
  }
  return all.sort((a, b) => a.start - b.start);
}

/** The edits of one entry together with those of the rounds that follow. */
function* goOnMending(
  { entry, start }: PlacedEntry,
  first: readonly Edit[],
  file: FileIndex,
  again: FindAgain,
): Work<readonly Edit[]> {
  const { length } = entry.text;
  let edits = moved(first, -start);
  let text = applyEdits(entry.text, edits);
  // What a fix adds has the line end of the file, which this text must have for that.
  for (let round = 1; round < MOST_ROUNDS && /[\r\n]/u.test(text); round++) {
    const then = new IndexedFile(file.uri, readDocument(text));
    then.put(then.document.entries, noChanges());
    const problems = yield* again(then, then.document.entries, SAFE);
    const more: Edit[] = [];
    for (const { edits: found } of (yield* findRound([problems], then)).values()) more.push(...found);
    if (more.length === 0) break;
    more.sort((a, b) => a.start - b.start);
    edits = composeEdits(length, edits, more);
    text = applyEdits(text, more);
  }
  return moved(edits, start);
}

function moved(edits: readonly Edit[], by: number): Edit[] {
  return edits.map((edit) => ({ ...edit, start: edit.start + by, end: edit.end + by }));
}

/** What may be made of the fixes of some problems, by entry. */
function* findRound(
  portions: Iterable<readonly Problem[]>,
  file: FileIndex,
): Work<ReadonlyMap<PlacedEntry, EntryMending>> {
  const mended = new Map<PlacedEntry, EntryMending>();
  let waiting: { readonly placed: PlacedEntry; readonly edits: Map<readonly Edit[], Candidate> } | undefined;
  const judge = function* (): Work<void> {
    if (waiting === undefined || waiting.edits.size === 0) return;
    const { placed, edits } = waiting;
    const mending = mended.get(placed) ?? new EntryMending(placed);
    mended.set(placed, mending);
    yield* mending.judge([...edits.values()]);
  };
  for (const problems of portions) {
    for (const problem of problems) {
      const edits = safeEdits(problem);
      // A fix may be looked for in all names, and each may have its entry read again.
      yield;
      if (edits === undefined) continue;
      const placed = file.document.entries.at(problem.span.start);
      if (waiting?.placed !== placed) {
        yield* judge();
        waiting = { placed, edits: new Map() };
      }
      // Very many problems of one entry may have the same fix.
      if (!waiting.edits.has(edits)) waiting.edits.set(edits, { code: problem.code, edits });
    }
  }
  yield* judge();
  return mended;
}

/** The edits of the one fix of a problem that may be made without a look; undefined when there is none. */
function safeEdits({ code, fixes }: Problem): readonly Edit[] | undefined {
  if (!SAFE.has(code)) return undefined;
  const preferred = (fixes?.() ?? []).filter((fix) => fix.preferred);
  const [fix] = preferred;
  return fix === undefined || preferred.length > 1 || fix.cursor !== undefined ? undefined : fix.edits;
}
