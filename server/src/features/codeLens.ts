/**
 * A line above some entries: above an open action that was put off or spoken of *3 keer uitgesteld, laatst besproken 10 februari
 * 2021*, above a heading *4 open · 1 te laat*, above a person, an organisation and a gremium *12 keer genoemd*.
 */

import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeLens } from 'vscode-languageserver-types';
import { finish, type Work } from '../incremental/work.ts';
import { messages } from '../messages/index.ts';
import { ActionStates } from '../model/actions/actionStates.ts';
import { isOpen } from '../model/actions/actionStatus.ts';
import { historyOf } from '../model/actions/history.ts';
import {
  explainPostponements,
  type Postponements,
  postponementsIn,
  postponementsOf,
} from '../model/actions/postponements.ts';
import { countSections } from '../model/actions/sectionCounts.ts';
import type { EntryRef } from '../model/index/fileIndex.ts';
import { minutesEntries } from '../model/index/minutes.ts';
import { isStandardStatus } from '../model/index/ownWords.ts';
import { findTimesNamed } from '../model/references/namedCounts.ts';
import type { CalendarDay } from '../model/time/calendar.ts';
import { fieldOf, isEmpty, statusValue } from '../syntax/entry.ts';
import type { PlacedEntry } from '../syntax/entryList.ts';
import { EntryMemo } from '../syntax/entryMemo.ts';
import { foldWord, isHeadingKind, isNameKind, isNumberedKind } from '../syntax/vocabulary.ts';
import { isClosed, workOf } from '../syntax/workKinds.ts';
import type { FeatureContext } from './context.ts';

/** A file with more entries has none: each of its actions would be gone through after every keystroke. */
const MOST_ENTRIES = 5_000;
/** The most entries of all files together of which uses of names are counted. */
const MOST_IN_ALL_FILES = 20_000;

/** The command of our own extension that shows where something is named; its arguments are a URI and a position. */
const SHOW_PLACES_COMMAND = 'duo.toonPlaatsen';

/** The kinds of lenses that are wanted. */
export interface LensKinds {
  readonly postponements: boolean;
  readonly headings: boolean;
  /** The number of uses of names, counted when `resolveCodeLens` asks for it. */
  readonly names: boolean;
  /** The same for names that take one line: a list of those would become twice as long. */
  readonly oneLiners?: boolean;
}

export const ALL_LENSES: LensKinds = { postponements: true, headings: true, names: true, oneLiners: true };
/** The kinds of lenses in an editor that asks for none in particular. */
export const USUAL_LENSES: LensKinds = { ...ALL_LENSES, oneLiners: false };
const POSTPONEMENTS: LensKinds = { postponements: true, headings: false, names: false };

/**
 * The lenses of a document, in the order of the text. They only say something: there is nothing to be clicked, but on those of
 * names, which say nothing yet: see `resolveCodeLens`.
 */
export function getCodeLenses(
  document: TextDocument,
  context: FeatureContext,
  kinds: LensKinds = POSTPONEMENTS,
): CodeLens[] {
  return finish(findCodeLenses(document, context, kinds));
}

/** The same, bit by bit: what an action waits for may be much. */
export function* findCodeLenses(document: TextDocument, context: FeatureContext, kinds: LensKinds): Work<CodeLens[]> {
  const { scope, referenceDate } = context;
  const { entries } = scope.file.document;
  if (entries.size > MOST_ENTRIES) return [];
  const headings = kinds.headings ? yield* headingTitles(context) : undefined;
  const countsNames = kinds.names && entriesOfAllFiles(context) <= MOST_IN_ALL_FILES;
  const lenses: CodeLens[] = [];
  const add = (start: number, length: number, title: string | undefined) => {
    const range = { start: document.positionAt(start), end: document.positionAt(start + length) };
    const about: LensData = { uri: document.uri };
    lenses.push(title === undefined ? { range, data: about } : { range, command: { title, command: '' } });
  };
  for (const host of entries) {
    yield;
    const heading = isHeadingKind(host.kind) ? headings?.get(host) : undefined;
    const isName = countsNames && isNameKind(host.kind) && host.head.identity !== undefined;
    if (heading !== undefined || (isName && (kinds.oneLiners === true || hasMoreLines(host, context)))) {
      const { keyword } = host.head;
      add(host.start + keyword.start, keyword.end - keyword.start, heading);
    }
    if (!kinds.postponements) continue;
    for (const placed of host.kind === 'vergadering' ? minutesEntries(host) : [host]) {
      if (workOf(placed.kind) === undefined) continue;
      const ref = { file: scope.file, placed };
      const own = ownPart(ref, referenceDate.day);
      const title = titleOf(ref, own, context);
      if (title !== undefined) add(host.start + own.keywordAt, own.keywordLength, title);
    }
  }
  return lenses;
}

/** The part of an entry, in UTF-16 units, in which a second line is looked for: its first is a name. */
const FIRST_LINES = 500;

/** True when something stands below the first line of an entry. Only its first characters are looked at. */
function hasMoreLines({ start }: PlacedEntry, { scope }: FeatureContext): boolean {
  const { text } = scope.file.document;
  return /^[^\r\n]*(?:\r\n?|\n)[ \t]+\S/u.test(text.slice(start, Math.min(start + FIRST_LINES, text.length)));
}

/** The data of a lens that is not resolved yet: the document that it stands in. */
export interface LensData {
  readonly uri: string;
}

/**
 * The same lens with how often the name below it is named in all files; in our own extension a click shows where. It is given back as it is when it says something already,
 * and when no name stands below it any more.
 */
export function resolveCodeLens(document: TextDocument, lens: CodeLens, context: FeatureContext): CodeLens {
  return finish(findCodeLensText(document, lens, context));
}

/** The same, bit by bit. */
export function* findCodeLensText(
  document: TextDocument,
  lens: CodeLens,
  { scope, client }: FeatureContext,
): Work<CodeLens> {
  if (lens.command !== undefined) return lens;
  const placed = scope.file.document.entries.at(document.offsetAt(lens.range.start));
  if (!isNameKind(placed.kind)) return lens;
  const times = yield* findTimesNamed(placed, scope);
  const title = messages.annotations.named(times);
  if (times === 0 || !client.ownCommands) return { ...lens, command: { title, command: '' } };
  const name = document.positionAt(placed.start + (placed.head.identity ?? placed.head.keyword).start);
  return { ...lens, command: { title, command: SHOW_PLACES_COMMAND, arguments: [document.uri, name] } };
}

/** The title of each heading with actions below it. */
function* headingTitles({ scope, referenceDate }: FeatureContext): Work<ReadonlyMap<PlacedEntry, string>> {
  const words = messages.annotations;
  const titles = new Map<PlacedEntry, string>();
  const counts = yield* countSections(scope.file, new ActionStates(scope, referenceDate.day));
  for (const [heading, { open, past }] of counts) {
    const title = past === 0 ? words.open(open) : `${words.open(open)} · ${words.past(past)}`;
    titles.set(heading, open === 0 ? words.allClosed : title);
  }
  return titles;
}

function entriesOfAllFiles({ scope }: FeatureContext): number {
  let size = 0;
  for (const { file } of scope.files()) size += file.document.entries.size;
  return size;
}

/** The part that follows from the text of an action alone: kept until the action is edited. */
interface OwnPart {
  /** True when open; undefined when its heading, the same action elsewhere or the minutes say so. */
  readonly isOpen: boolean | undefined;
  readonly postponements: Postponements;
  readonly number: string | undefined;
  readonly keywordAt: number;
  readonly keywordLength: number;
}

const ownParts = new EntryMemo<OwnPart>();

function ownPart(ref: EntryRef, day: CalendarDay | undefined): OwnPart {
  return ownParts.get(ref.placed, () => readOwnPart(ref, day), day);
}

function readOwnPart(ref: EntryRef, day: CalendarDay | undefined): OwnPart {
  const { entry } = ref.placed;
  const field = fieldOf(entry, 'status');
  const typed = statusValue(field)?.text ?? '';
  // What other words mean is for the register to say.
  const isStandard = isStandardStatus(typed);
  return {
    isOpen: field === undefined || isEmpty(field) || !isStandard ? undefined : !isClosed(foldWord(typed)),
    postponements: postponementsIn(historyOf(ref, day)),
    number: entry.identity?.text,
    keywordAt: entry.keyword.start,
    keywordLength: entry.keyword.end - entry.keyword.start,
  };
}

function titleOf(ref: EntryRef, own: OwnPart, { scope, referenceDate }: FeatureContext): string | undefined {
  const { kind } = ref.placed;
  const isMentioned = isNumberedKind(kind) && own.number !== undefined && scope.mentions(kind, own.number).length > 0;
  if (!isMentioned && explainPostponements(own.postponements) === undefined) return undefined;
  if (!(own.isOpen ?? isOpen(ref, scope))) return undefined;
  return explainPostponements(isMentioned ? postponementsOf(ref, scope, referenceDate.day) : own.postponements);
}
