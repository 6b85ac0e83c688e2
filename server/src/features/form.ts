/** The form on an entry: each field that it has or may have, with what it says, what that means, and what is wrong with it. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { FormEntry, FormField, FormProblem } from '../../../protocol/form.ts';
import { shownValue } from '../edits/form/fieldText.ts';
import { type FormPlace, formPlaces, NUMBER_KEY, TITLE_KEY } from '../edits/form/formFields.ts';
import { commentsIn } from '../edits/refactor/lines.ts';
import { messages } from '../messages/index.ts';
import type { EntryRef } from '../model/index/fileIndex.ts';
import { calledInSentence, MinutesEntry } from '../model/index/minutes.ts';
import type { Problem } from '../rules/check.ts';
import { ALLOWED_FIELD } from '../syntax/allowedWords.ts';
import type { Entry } from '../syntax/entry.ts';
import { ENTRIES, type EntryKind, fieldsOf, INHERITED_FIELDS, type ValueKind } from '../syntax/vocabulary.ts';
import { workOf } from '../syntax/workKinds.ts';
import type { Span } from '../text/span.ts';
import type { FeatureContext } from './context.ts';
import { meaningOf } from './form/meanings.ts';

export { meaningOf } from './form/meanings.ts';
export { typedField } from './form/typedField.ts';

/** The most problems and fixes of one field that are shown: nobody reads more. */
const MOST_PROBLEMS = 20;
const MOST_FIXES = 5;
/** The most comments that are shown. */
const MOST_COMMENTS = 50;

/** Values that are typed over several lines as a rule. */
const OF_LINES: ReadonlySet<ValueKind | 'unknown'> = new Set(['text', 'steps', 'history', 'agenda', 'documents']);
/** Values that nothing is proposed for. */
const TYPED_FREELY: ReadonlySet<ValueKind | 'unknown'> = new Set([
  ...(['text', 'plain', 'count', 'aliases', 'steps', 'agenda', 'documents', 'ownFields', 'unknown'] as const),
]);

/** Fields besides those that a heading gives which most entries have. */
const USUAL: ReadonlySet<string> = new Set([...INHERITED_FIELDS, 'toelichting', 'historie', 'datum']);
/** An entry with no more fields than this has all of them in sight. */
const FEW_FIELDS = 9;

/**
 * An entry at the margin, or what is made in minutes, as a form has it.
 * @param problems those of the entry, with offsets of the file.
 */
export function getForm(
  document: TextDocument,
  id: string,
  ref: EntryRef,
  problems: readonly Problem[],
  context: FeatureContext,
): FormEntry | null {
  const { placed } = ref;
  const { entry, start } = placed;
  const { kind } = entry;
  if (kind === undefined) return null;
  const places = formPlaces(entry, context.scope);
  const byKey = problemsByKey(entry, start, problems, places);
  const problemsOf = (key: string) => byKey.get(key) ?? [];
  const isInMinutes = placed instanceof MinutesEntry;
  const isFew = fieldsOf(kind).length <= FEW_FIELDS;
  return {
    id,
    kind,
    called: entry.identity === undefined ? kind : messages.changes.called(kind, calledInSentence(placed)),
    position: document.positionAt(start + entry.keyword.start),
    isWork: workOf(kind) !== undefined,
    fields: [
      // What is made in minutes is numbered there.
      ...headFields(entry, kind, problemsOf).filter(({ key }) => key !== NUMBER_KEY || !isInMinutes),
      ...places.map((place): FormField => {
        const { key, name, field, isOwn } = place;
        const value = field === undefined ? '' : shownValue(entry, field);
        return {
          key,
          label: labelOf(entry, place),
          value,
          hasLines: hasLines(place.kind, value),
          hasChoices: !TYPED_FREELY.has(place.kind) || name === ALLOWED_FIELD,
          isPresent: field !== undefined,
          isUsual: field !== undefined || isFew || isOwn || USUAL.has(name),
          help: isOwn ? messages.completion.ownField : messages.completion.field(kind, name),
          meaning: meaningOf(ref, place, context),
          problems: problemsOf(key),
        };
      }),
    ],
    problems: problemsOf(''),
    comments: commentsIn(entry.text.slice(isInMinutes ? entry.keyword.start : 0, entry.contentEnd)).slice(
      0,
      MOST_COMMENTS,
    ),
  };
}

/** The problems of an entry by the field that they stand at; under the empty key those that stand at none. */
function problemsByKey(
  entry: Entry,
  start: number,
  problems: readonly Problem[],
  places: readonly FormPlace[],
): ReadonlyMap<string, readonly FormProblem[]> {
  const found = new Map<string, FormProblem[]>();
  for (const problem of problems) {
    const key = keyOfProblem(entry, problem.span.start - start, problem.code, places);
    const own = found.get(key) ?? [];
    found.set(key, own);
    if (own.length < MOST_PROBLEMS) own.push(shownProblem(problem));
  }
  return found;
}

/** True of a value that has a box of lines, in which Enter is a new line. */
export function hasLines(kind: ValueKind | 'unknown', value: string): boolean {
  return OF_LINES.has(kind) || value.includes('\n');
}

/** The key of the field that a problem is shown at, by the offset of it in the entry; empty for none. */
export function keyOfProblem(entry: Entry, offset: number, code: string, places: readonly FormPlace[]): string {
  const isIn = ({ start, end }: Span) => start <= offset && offset <= end;
  const place = places.find(({ field }) => field !== undefined && isIn(field.span));
  if (place !== undefined) return place.key;
  // `eigenaar-ontbreekt` stands at the number, and is mended in the field.
  const missing = places.find(({ name, field }) => field === undefined && code.startsWith(`${name}-`));
  if (missing !== undefined) return missing.key;
  if (entry.title !== undefined && isIn(entry.title)) return TITLE_KEY;
  return entry.identity !== undefined && isIn(entry.identity) ? NUMBER_KEY : '';
}

function shownProblem({ code, severity, message, fixes }: Problem): FormProblem {
  // What leaves something to type is typed in the box at once.
  const complete = (fixes?.() ?? []).filter(({ cursor }) => cursor === undefined);
  const titles = complete.slice(0, MOST_FIXES).map(({ title }) => title);
  return { code, severity, message, fixes: [...new Set(titles)] };
}

function headFields(entry: Entry, kind: EntryKind, problemsOf: (key: string) => readonly FormProblem[]): FormField[] {
  const words = messages.form;
  const { identity } = ENTRIES[kind];
  const ofNumber =
    kind === 'register'
      ? words.abbreviation
      : identity === 'number'
        ? words.number
        : identity === 'name'
          ? words.name
          : words.reference;
  const head = (key: string, label: string, value: string | undefined): FormField => ({
    key,
    label,
    value: value ?? '',
    hasLines: false,
    hasChoices: false,
    isPresent: value !== undefined,
    isUsual: true,
    help: '',
    meaning: '',
    problems: problemsOf(key),
  });
  const number = head(NUMBER_KEY, ofNumber, entry.identity?.text);
  if (kind === 'gebruik') return [number];
  return [number, head(TITLE_KEY, identity === 'name' ? words.fullName : words.title, entry.title?.text)];
}

/** `Eigenaar`; of a field that was typed in other words those, and its own in brackets. */
function labelOf({ text }: Entry, { name, field }: FormPlace): string {
  const typed = field === undefined ? name : text.slice(field.nameSpan.start, field.nameSpan.end).trim();
  const shown = typed.toLowerCase() === name ? name : `${typed} (${name})`;
  return shown.charAt(0).toUpperCase() + shown.slice(1);
}
