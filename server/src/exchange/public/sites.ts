/** Where in the registers a text of a document comes from, and what the register says of it: which names were looked at and may stand. */

import type { EntryRef } from '../../model/index/fileIndex.ts';
import { minutesEntries } from '../../model/index/minutes.ts';
import { ALLOWED_FIELD, allowedWords } from '../../syntax/allowedWords.ts';
import { type Entry, fieldOf } from '../../syntax/entry.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import { lineFrom } from '../../text/lines.ts';
import type { Place } from '../document.ts';
import type { Source } from '../source.ts';
import type { Found, HiddenSearch } from './hiddenSearch.ts';
import type { Spot } from './mapTexts.ts';
import { comparedName } from './publicPeople.ts';

/** A place to the column: both from 0, in UTF-16 units. */
export interface ExactPlace extends Place {
  readonly character: number;
}

/** A text that is put at the end of a line. */
export interface AllowingLine {
  readonly uri: string;
  /** From 0. */
  readonly line: number;
  /** What the line says: another one may have come to stand there when somebody has chosen. */
  readonly behind: string;
  readonly text: string;
}

interface Site {
  readonly place: ExactPlace | undefined;
  readonly allow: AllowingLine | undefined;
}

export class Sites {
  readonly #sources: readonly Source[];
  readonly #layout: EntryRef | undefined;
  readonly #allowed = new Map<PlacedEntry | undefined, ReadonlySet<string>>();

  /** @param layout the entry that says what stands above the list and its columns; undefined of a layout that every register has. */
  constructor(sources: readonly Source[], layout?: EntryRef) {
    this.#sources = sources;
    this.#layout = layout;
  }

  /** True when the register says that a name was looked at and may stand here: at the entry, a heading above it or the register. */
  isAllowed({ text }: Found, { place, key }: Spot): boolean {
    const name = comparedName(text);
    return this.#entriesAt(place, text, key).some((ref) => this.#allowedAt(ref.placed).has(name));
  }

  /** The place where what was found stands: in the entry itself, else in a heading above it, else in the register; undefined where in none. */
  siteOf({ text }: Found, { place, key }: Spot, search: HiddenSearch): Site {
    const wanted = comparedName(text);
    for (const { file, placed } of this.#entriesAt(place, text, key)) {
      const { entry } = placed;
      const all = search.find(entry.text).filter((one) => comparedName(one.text) === wanted);
      const own = regionOf(entry, key);
      const lineOf = (offset: number) => file.document.text.positionAt(placed.start + offset).line;
      const isBelow = (offset: number) => place?.uri !== file.uri || lineOf(offset) >= place.line;
      const inRegion = all.filter(({ start }) => start >= own.start && start < own.end);
      const best = inRegion.find(({ start }) => isBelow(start)) ?? all.find(({ start }) => isBelow(start)) ?? all[0];
      if (best === undefined) continue;
      const at = file.document.text.positionAt(placed.start + best.start);
      return {
        place: { uri: file.uri, line: at.line, character: at.character },
        allow: allowing({ file, placed }, text),
      };
    }
    const first = this.#entriesAt(place, text, key)[0];
    return {
      place: place && { ...place, character: 0 },
      allow: first && allowing(first, text),
    };
  }

  #allowedAt(placed: PlacedEntry): ReadonlySet<string> {
    let words = this.#allowed.get(placed);
    if (words === undefined) {
      const all = [placed, ...minutesEntries(placed)];
      words = new Set(all.flatMap(({ entry }) => allowedWords(entry)).map(({ text }) => comparedName(text)));
      this.#allowed.set(placed, words);
    }
    return words;
  }

  /** The entry at a place, the headings above it and the registers, the nearest first; without a place the meetings by that name. */
  #entriesAt(place: Place | undefined, text: string, key: string | undefined): EntryRef[] {
    const registers: EntryRef[] = this.#sources.flatMap(({ scope }) =>
      scope.registerFiles.flatMap((file) =>
        file.registers.first === undefined ? [] : [{ file, placed: file.registers.first }],
      ),
    );
    // What a layout says stands above the list, its columns and its groups, and in no cell.
    if (this.#layout !== undefined && key === undefined) registers.push(this.#layout);
    const file = this.#sources
      .flatMap(({ scope }) => [scope.file, ...scope.registerFiles])
      .find(({ uri }) => uri === place?.uri);
    if (file === undefined || place === undefined) return [...registers, ...this.#meetings(text)];
    const { entries, text: whole } = file.document;
    const placed = entries.at(whole.offsetAt({ line: place.line, character: 0 }));
    if (placed === undefined) return registers;
    const heading = file.headingAbove(placed);
    const parent = heading && file.parentOf(heading);
    return [
      ...[placed, heading, parent].flatMap((one) => (one === undefined ? [] : [{ file, placed: one }])),
      ...registers,
    ];
  }

  /** The meetings whose first line holds a text. */
  #meetings(text: string): EntryRef[] {
    return this.#sources.flatMap(({ scope: { file } }) =>
      [...file.document.entries]
        .filter(
          ({ kind, head: { identity, title } }) =>
            kind === 'vergadering' && [identity, title].some((word) => word?.text.includes(text)),
        )
        .map((placed) => ({ file, placed })),
    );
  }
}

/** What lets a word stand in an entry: one more behind its `mag openbaar`, else that field below its first line. */
function allowing({ file, placed }: EntryRef, text: string): AllowingLine {
  const { entry } = placed;
  // In the list a comma or a line end would make two of it.
  const word = text.replace(/[\s,;]+/gu, ' ').trim();
  const field = fieldOf(entry, ALLOWED_FIELD);
  const at = field === undefined ? entry.keyword.end : (field.lines.at(-1)?.end ?? field.nameSpan.end);
  const added =
    field === undefined ? `\n  ${ALLOWED_FIELD}: ${word}` : field.lines.length === 0 ? ` ${word}` : `, ${word}`;
  const start = Math.max(entry.text.lastIndexOf('\n', at - 1), entry.text.lastIndexOf('\r', at - 1)) + 1;
  const behind = entry.text.slice(start, lineFrom(entry.text, start).end);
  return { uri: file.uri, line: file.document.text.positionAt(placed.start + at).line, behind, text: added };
}

/** The part of an entry that a column shows; the whole entry where it shows no one part. */
function regionOf(entry: Entry, key: string | undefined): { readonly start: number; readonly end: number } {
  const title = key === 'wat' || key === 'actie met letter' || key === undefined ? entry.title : undefined;
  return title ?? (key === undefined ? undefined : fieldOf(entry, key)?.span) ?? { start: 0, end: entry.text.length };
}
