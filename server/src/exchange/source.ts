/** What of the registers goes into a document: the files, and of them all entries or some. */
import { isBelowHeadings } from '../model/actions/sections.ts';
import type { EntryRef } from '../model/index/fileIndex.ts';
import { minutesEntries } from '../model/index/minutes.ts';
import { type DefaultDate, referenceDate } from '../model/index/referenceDate.ts';
import type { Scope } from '../model/index/scope.ts';
import type { CalendarDay } from '../model/time/calendar.ts';
import type { PlacedEntry } from '../syntax/entryList.ts';
import type { EntryKind } from '../syntax/vocabulary.ts';

/** A file of which something goes into the document. */
export interface Source {
  /** Of the file itself. */
  readonly scope: Scope;
  /** The entries at the margin that are wanted; all of them when left out. A heading stands for what is below it too. */
  readonly only?: ReadonlySet<PlacedEntry>;
  /** Of these, and of what they make as a meeting, what is wanted; all of it when left out. */
  readonly rows?: ReadonlySet<PlacedEntry>;
}

/** A register: files with the same code, together. */
export interface SourceRegister {
  /** In the order in which they were given. */
  readonly sources: readonly Source[];
  /** The scope of the first of them. */
  readonly scope: Scope;
  /** Its reference date; undefined while that is invalid. */
  readonly day: CalendarDay | undefined;
}

/** Sources put together by register, in the order in which each first comes. */
export function registersOf(sources: readonly Source[], fallback: DefaultDate, day?: CalendarDay): SourceRegister[] {
  const byCode = new Map<string, Source[]>();
  for (const source of sources) {
    const code = source.scope.file.registerCode;
    const known = byCode.get(code);
    if (known === undefined) byCode.set(code, [source]);
    else known.push(source);
  }
  return [...byCode.values()].map((all) => {
    const { scope } = all[0]!;
    return { sources: all, scope, day: day ?? referenceDate(scope, fallback).day };
  });
}

/** The wanted entries of some kinds, or of all, with those that minutes make, in the order of the text; each with the scope of its file. */
export function* entriesOf(
  { sources }: SourceRegister,
  kinds: readonly EntryKind[] | undefined,
): Generator<{ readonly ref: EntryRef; readonly scope: Scope }> {
  for (const source of sources) {
    const { scope } = source;
    const { file } = scope;
    for (const host of file.document.entries) {
      if (!isWanted(host, source)) continue;
      for (const placed of [host, ...minutesEntries(host)]) {
        if (source.rows?.has(placed) === false) continue;
        if (kinds === undefined || (placed.kind !== undefined && kinds.includes(placed.kind)))
          yield { ref: { file, placed }, scope };
      }
    }
  }
}

/** True of an entry at the margin that goes into the document, itself or with its heading. */
export function isWanted(placed: PlacedEntry, { only, scope: { file } }: Source): boolean {
  if (only === undefined || only.has(placed)) return true;
  const heading = isBelowHeadings(placed) ? file.headingAbove(placed) : undefined;
  if (heading === undefined) return false;
  const parent = file.parentOf(heading);
  return only.has(heading) || (parent !== undefined && only.has(parent));
}
