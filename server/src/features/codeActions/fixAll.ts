/**
 * All problems of form in a file, mended at once: for `source.fixAll`, which an editor may run at every save. Only what a typing
 * error is and has one answer; a fix that says something of the work (a day, a status, who does it) is for the secretary.
 */
import type { Edit } from '../../edits/edits.ts';
import { finish, type Work } from '../../incremental/work.ts';
import type { FileIndex } from '../../model/index/fileIndex.ts';
import type { Problem } from '../../rules/check.ts';
import type { RuleCode } from '../../rules/index.ts';
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

/**
 * The edits of all safe fixes, in the order of the text; empty when there are none. A fix is left out when it touches one
 * before it, leaves something to type, or brings another problem of form; once more run, it may be made.
 */
export function fixAllEdits(problems: readonly Problem[], file: FileIndex): Edit[] {
  return finish(findFixes([problems], file));
}

/** The same, bit by bit: the problems come in portions, those of an entry together. */
export function* findFixes(portions: Iterable<readonly Problem[]>, file: FileIndex): Work<Edit[]> {
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
  return [...mended.values()].flatMap(({ edits }) => edits).sort((a, b) => a.start - b.start);
}

/** The edits of the one fix of a problem that may be made without a look; undefined when there is none. */
function safeEdits({ code, fixes }: Problem): readonly Edit[] | undefined {
  if (!SAFE.has(code)) return undefined;
  const preferred = (fixes?.() ?? []).filter((fix) => fix.preferred);
  const [fix] = preferred;
  return fix === undefined || preferred.length > 1 || fix.cursor !== undefined ? undefined : fix.edits;
}
