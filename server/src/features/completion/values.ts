/** Proposals behind the colon of a field and on the lines of its list, by what the value is read as. */
import { partiesOf } from '../../model/references/people.ts';
import { ALLOWED_FIELD } from '../../syntax/allowedWords.ts';
import {
  type ActionsField,
  type AgendaMomentField,
  type Entry,
  type Field,
  fieldOf,
  type ListField,
} from '../../syntax/entry.ts';
import { STATUSES, type ValueKind } from '../../syntax/vocabulary.ts';
import { type Span, touches, trimmedSpan } from '../../text/span.ts';
import { allowedProposals } from './allowed.ts';
import { choiceProposals, choicesFor } from './choices.ts';
import { isNamed } from './complete.ts';
import { dateProposals, deadlineProposals, saidOrDated } from './dates.ts';
import { historyProposals } from './history.ts';
import { columnProposals, kindProposals, layoutProposals, statusProposals } from './layouts.ts';
import { nameProposals, type Wanted } from './names.ts';
import { actionProposals, headingProposals, waitsFor } from './numbers.ts';
import type { Cursor, Proposal } from './proposal.ts';

const PEOPLE: Wanted = {
  kinds: ['persoon', 'organisatie', 'gremium'],
  bracketKinds: ['organisatie'],
  standIns: true,
  ranked: true,
};
const ORGANISATIONS: Wanted = { kinds: ['organisatie', 'gremium'], bracketKinds: ['organisatie'], standIns: false };
export const GREMIA: Wanted = { kinds: ['gremium'], bracketKinds: [], standIns: false };

/** Fields that name fewer kinds than their value could. */
const NARROWER: Readonly<Record<string, Wanted>> = {
  'gremium voorafgaand aan': GREMIA,
  'organisatie onderdeel van': { ...ORGANISATIONS, kinds: ['organisatie'] },
  'persoon opvolger': { ...PEOPLE, kinds: ['persoon'], standIns: false, ranked: false },
  'persoon organisatie': { ...ORGANISATIONS, kinds: ['organisatie'], bracketKinds: [] },
};

/** A value without the remark that may follow it in brackets or behind `;`. */
const ONE_LINE_ENDS = /^(?:(?!\s*;|\s+\().)*/u;
/** All of a line. */
const WHOLE = /^.*/u;
/** The moment of `bespreken`, up to the text behind it. */
const MOMENT_ENDS = /^(?:(?!\s*[:;]|\s+\(|\s+over\s).)*/iu;

/** The proposals for a value; `region` is the part of the cursor's line that belongs to it. */
export function valueProposals(cursor: Cursor, field: Field, region: Span): Iterable<Proposal> {
  switch (field.kind) {
    case 'status':
    case 'promiseStatus':
    case 'motionStatus':
    case 'planning':
    case 'level':
    case 'yesNo':
    case 'grouping':
    case 'order':
    case 'filter':
      return within(valueSpan(cursor, region), (span) => choicesFor(cursor, field.kind as ValueKind, span));
    case 'ownStatuses':
      return within(meaningSpan(cursor, region), (span) => choiceProposals(cursor, span, [...STATUSES, 'open']));
    case 'columns':
      return columnProposals(cursor, region);
    case 'entryKinds':
      return kindProposals(cursor, field, region);
    case 'statuses':
      return statusProposals(cursor, field, region);
    case 'layout':
      return within(valueSpan(cursor, region, WHOLE), (span) => layoutProposals(cursor, span));
    case 'people':
    case 'organisations':
    case 'organisation':
    case 'gremia':
      return listProposals(cursor, field, region);
    case 'date':
      return within(valueSpan(cursor, region), (span) => dateProposals(cursor, span));
    case 'deadline':
      return within(valueSpan(cursor, region), (span) => deadlineProposals(cursor, span));
    case 'agendaMoment':
      return agendaProposals(cursor, field, region);
    case 'actions':
      return numberProposals(cursor, field, region);
    case 'heading':
      return within(valueSpan(cursor, region), (span) => headingProposals(cursor, span));
    case 'history':
      return historyProposals(cursor, field, region);
    default:
      return field.name === ALLOWED_FIELD ? allowedProposals(cursor, region) : [];
  }
}

/** The span that is being typed behind the last `=` of a line, up to the next comma; undefined before it. */
function meaningSpan({ placed, offset }: Cursor, region: Span): Span | undefined {
  const { text } = placed.entry;
  const typed = text.slice(region.start, offset);
  const at = Math.max(typed.lastIndexOf('='), typed.lastIndexOf('→'));
  if (at === -1 || /[,;]/u.test(typed.slice(at))) return undefined;
  const rest = /^[^,;]*/u.exec(text.slice(offset, region.end))![0].trimEnd().length;
  const from = region.start + at + 1 + /^\s*/u.exec(typed.slice(at + 1))![0].length;
  return { start: Math.min(from, offset), end: offset + rest };
}

/** A one-line value without its remark, with the cursor in it; undefined when the cursor stands in the remark. */
function valueSpan({ placed, offset }: Cursor, region: Span, ends = ONE_LINE_ENDS): Span | undefined {
  const { text } = placed.entry;
  const end = region.start + ends.exec(text.slice(region.start, region.end))![0].length;
  if (offset > end) return undefined;
  const value = trimmedSpan(text, region.start, end);
  const isEmpty = value.start === value.end;
  return {
    start: isEmpty ? offset : Math.min(value.start, offset),
    end: isEmpty ? offset : Math.max(value.end, offset),
  };
}

function within<T>(span: Span | undefined, propose: (span: Span) => Iterable<T>): Iterable<T> {
  return span === undefined ? [] : propose(span);
}

function listProposals(cursor: Cursor, field: ListField, region: Span): Iterable<Proposal> {
  const { placed, offset, context } = cursor;
  const { entry } = placed;
  const parties = [field, ...oppositeOf(entry, field)].flatMap((one) => partiesOf(entry, one, context.scope));
  // A person has one organisation.
  if (field.kind === 'organisation' && parties.some((party) => !touches(party.span, offset))) return [];
  const byKind = field.kind === 'people' ? PEOPLE : field.kind === 'gremia' ? GREMIA : ORGANISATIONS;
  const wanted = NARROWER[`${entry.kind} ${field.name}`] ?? { ...byKind, list: true };
  return nameProposals(cursor, region, parties, wanted);
}

/** The list whose names cannot stand in a list as well: nobody is present and absent. */
function oppositeOf(entry: Entry, { name }: ListField): ListField[] {
  const opposite = OPPOSITES.get(name);
  const field = opposite === undefined || entry.kind !== 'vergadering' ? undefined : fieldOf(entry, opposite);
  return field?.kind === 'people' ? [field] : [];
}

const OPPOSITES: ReadonlyMap<string, string> = new Map([
  ['aanwezig', 'afwezig'],
  ['afwezig', 'aanwezig'],
]);

function numberProposals(cursor: Cursor, field: ActionsField, region: Span): Iterable<Proposal> {
  const choice = field.name === 'na' ? { isExcluded: waitsFor(cursor.placed, cursor.context.scope) } : {};
  return actionProposals(cursor, region, field.references, choice);
}

/** A gremium, a moment, or one behind the other; in the text behind them nothing. */
function* agendaProposals(cursor: Cursor, field: AgendaMomentField, region: Span): Iterable<Proposal> {
  const { offset } = cursor;
  const value = valueSpan(cursor, region, MOMENT_ENDS);
  if (value === undefined || isNamed(cursor, value)) return;
  const { gremium, moment } = field.moment;
  const gremiumEnd = gremium?.end ?? gremiumBefore(cursor, value);
  if (gremiumEnd !== undefined && offset > gremiumEnd) {
    const typed = trimmedSpan(cursor.placed.entry.text, gremiumEnd, value.end);
    const isEmpty = typed.start === typed.end;
    const span = { start: isEmpty ? offset : Math.min(typed.start, offset), end: value.end };
    yield* saidOrDated(cursor, span, span, { meetings: false });
    return;
  }
  const isGremium = gremium !== undefined;
  if (isGremium || moment === undefined) {
    yield* nameProposals(cursor, { start: value.start, end: gremium?.end ?? value.end }, [], GREMIA);
  }
  if (!isGremium) yield* saidOrDated(cursor, value, value);
}

/** The end of a declared gremium that stands before the cursor with a space behind it; undefined when none does. */
function gremiumBefore({ placed, offset, context }: Cursor, { start }: Span): number | undefined {
  const typed = placed.entry.text.slice(start, offset);
  for (const { index } of typed.matchAll(/\s+/gu)) {
    if (context.scope.lookupName(typed.slice(0, index))[0]?.kind === 'gremium') return start + index;
  }
  return undefined;
}
