/**
 * What the rules and the model take from one line of a field of an action, by the text of that line: found by the reader and the rules
 * themselves, once for all entries that have the line.
 */
import { newestNote } from '../../model/actions/newestNote.ts';
import { fixedLatest, waitsFor } from '../../model/actions/predecessors.ts';
import { numberReference, type Reference, referencesOf } from '../../model/references/keyedReferences.ts';
import type { CalendarDay } from '../../model/time/calendar.ts';
import { RULES, type RuleCode } from '../../rules/index.ts';
import type { CrossEntryRule, EntryRule } from '../../rules/rule.ts';
import { isFullDate } from '../../syntax/dates/ast.ts';
import { type Entry, type Field, isEmpty, type NumberReference } from '../../syntax/entry.ts';
import type { ListPart } from '../../syntax/listPart.ts';
import { readEntry } from '../../syntax/readEntry.ts';

const ENTRY_RULES: readonly EntryRule[] = RULES.filter((rule) => rule.kind === 'entry');
const CROSS_ENTRY_RULES: readonly CrossEntryRule<RuleCode>[] = RULES.filter((rule) => rule.kind === 'crossEntry');

/** False when some rule has not said that it goes by shapes: then nothing is known of an entry before it is read. */
export const ALL_GO_BY_SHAPE = [...ENTRY_RULES, ...CROSS_ENTRY_RULES].every(({ byShape }) => byShape === true);

export interface LineFacts {
  /** The part of the line in the shape of its entry. */
  readonly part: string;
  /** What may stand below it; undefined for nothing. */
  readonly opens: 'text' | 'history' | undefined;
  readonly references: readonly Reference[];
  /** The rules about an entry with others that apply because of it. */
  readonly crossEntry: readonly CrossEntryRule<RuleCode>[];
  /** The last day of the deadline that it holds. */
  readonly latest: CalendarDay | undefined;
  /** The day of the line of a history. */
  readonly noted: CalendarDay | undefined;
  /** The numbers that it waits for; spans count from the start of the line (UTF-16). */
  readonly waitsFor: readonly NumberReference[];
}

/** The head of an entry that has nothing but one line. */
const HEAD = 'actie 1: A\n';
const NONE: readonly never[] = [];

/** `  na: 12`: there are as many of such lines as numbers, and all say as much as one does. */
const ONE_NUMBER = /^ {2}na: [1-9]\d{0,8}$/u;
const NUMBER_AT = 6;
let oneNumber: LineFacts | undefined;

/** The facts of a line that names one action to wait for, and no more; undefined of any other line. */
export function numberFacts(line: string): LineFacts | undefined {
  // The n: most lines are done with by it.
  if (line.charCodeAt(2) !== 0x6e || !ONE_NUMBER.test(line)) return undefined;
  oneNumber ??= fieldFacts('  na: 1');
  const number = { register: undefined, number: line.slice(NUMBER_AT), start: NUMBER_AT, end: line.length };
  return oneNumber && { ...oneNumber, waitsFor: [number], references: [numberReference('action', number)] };
}

/** The facts of a line that begins a field, as it stands below the head; undefined when an entry with it has to be read. */
export function fieldFacts(line: string): LineFacts | undefined {
  const entry = plainEntry(line);
  const [field] = entry?.fields ?? NONE;
  const kept = field && partOf(line, field);
  return entry && kept && factsOf(entry, kept, line);
}

/** The same for the line of a history, up to and without its colon; the text behind it says nothing. */
export function noteFacts(beforeColon: string): LineFacts | undefined {
  if (beforeColon.includes(':')) return undefined;
  const entry = plainEntry(`  historie:\n${beforeColon}: A`);
  const [field] = entry?.fields ?? NONE;
  if (entry === undefined || field?.kind !== 'history') return undefined;
  const [line] = field.history;
  if (line?.date === undefined || line.text?.text !== 'A' || newestNote(entry) === undefined) return undefined;
  return factsOf(entry, { part: 'note', opens: undefined }, beforeColon);
}

/**
 * The same for the text of such a line where it says something: that a status is another one, or that it is ready. Undefined where a
 * day may have to be reckoned.
 */
export function tellingFacts(text: string): LineFacts | undefined {
  const entry = plainEntry(`  historie:\n    1 januari 2020: ${text}`);
  const [field] = entry?.fields ?? NONE;
  if (entry === undefined || field?.kind !== 'history') return undefined;
  const [line] = field.history;
  if (line?.text?.text !== text || line.gremium !== undefined || line.change?.field === 'deadline') return undefined;
  return { ...factsOf(entry, { part: `says ${text}`, opens: undefined }, text), noted: undefined };
}

/** An entry with one field, of which nothing is to be said by its text; undefined for any other. */
function plainEntry(lines: string): Entry | undefined {
  // Nothing but a line feed ends a line here.
  if (lines.includes('\r')) return undefined;
  const entry = readEntry(HEAD + lines);
  if (entry.fields.length !== 1 || entry.findings.length > 0) return undefined;
  return ENTRY_RULES.some((rule) => rule.applies(entry, 'margin')) ? undefined : entry;
}

function factsOf(entry: Entry, { part, opens }: Pick<LineFacts, 'part' | 'opens'>, line: string): LineFacts {
  const applying = CROSS_ENTRY_RULES.filter((rule) => rule.applies(entry));
  const references = referencesOf(entry);
  const numbers = waitsFor(entry);
  return {
    part,
    opens,
    references: references.length === 0 ? NONE : references,
    crossEntry: applying.length === 0 ? NONE : applying,
    latest: fixedLatest(entry),
    noted: newestNote(entry),
    waitsFor: numbers.length === 0 ? NONE : numbers.map((one) => shifted(one, entry.text.length - line.length)),
  };
}

function shifted(reference: NumberReference, by: number): NumberReference {
  return { ...reference, start: reference.start - by, end: reference.end - by };
}

/** Texts that nobody looks into: what stands in others may be a status or a day. */
export const SAY_NOTHING: ReadonlySet<string> = new Set(['toelichting', 'opmerking']);

/**
 * The part of a field in a shape: its line as it is, or its name where nothing but what {@link LineFacts} holds of its value makes
 * a difference. Undefined for a field of which more does.
 */
function partOf(line: string, field: Field): Pick<LineFacts, 'part' | 'opens'> | undefined {
  const asItIs = { part: line, opens: undefined };
  const byName = { part: field.name, opens: undefined };
  switch (field.kind) {
    case 'status':
    case 'planning':
    case 'date':
      return asItIs;
    case 'plain':
      return field.name === 'mag openbaar' ? undefined : asItIs;
    case 'people':
    case 'organisations':
      return field.parts.length > 0 && field.parts.every(isNamed) ? byName : undefined;
    case 'actions':
      return field.name === 'na' && field.references.length > 0 ? byName : undefined;
    case 'deadline':
      return field.deadline !== undefined && isFullDate(field.deadline.node) ? byName : undefined;
    case 'text':
      return SAY_NOTHING.has(field.name) && isEmpty(field) ? { part: field.name, opens: 'text' } : undefined;
    case 'history':
      return isEmpty(field) ? { part: field.name, opens: 'history' } : undefined;
    default:
      return undefined;
  }
}

/** True of a part of a list that is a name and nothing else. */
function isNamed({ name, brackets, redacted, unsure }: ListPart): boolean {
  return name !== undefined && brackets.length === 0 && !redacted && !unsure;
}

/** True when what is known of an entry by its lines is what it says as a whole. */
export function isTold(entry: Entry, { references, crossEntry, latest, noted }: Told): boolean {
  return (
    newestNote(entry) === noted &&
    fixedLatest(entry) === latest &&
    referencesOf(entry).length === references.length &&
    CROSS_ENTRY_RULES.every((rule) => rule.applies(entry) === crossEntry.includes(rule))
  );
}

type Told = Pick<LineFacts, 'references' | 'crossEntry' | 'latest' | 'noted'>;
