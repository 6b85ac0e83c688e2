/** What the value of a field means at a place, by the kind of the value. Spans are those of the entry. */
import { messages } from '../../messages/index.ts';
import { deadlineOfField, isOpen } from '../../model/action.ts';
import { addDays, type CalendarDay, dayOf, formatDutch, partsOf, WEEKDAYS, weekdayOf } from '../../model/calendar.ts';
import { judgeDate, resolveDeadline } from '../../model/deadline.ts';
import { deadlineContext } from '../../model/deadlineContext.ts';
import { explainDeadline } from '../../model/deadlineExplanation.ts';
import { noteContext } from '../../model/entryDates.ts';
import type { EntryRef } from '../../model/fileFacts.ts';
import { readFrequency } from '../../model/frequency.ts';
import { meetingOf } from '../../model/meeting.ts';
import { seatsOf } from '../../model/membership.ts';
import { foldName } from '../../model/names.ts';
import { partiesOf } from '../../model/people.ts';
import { findDates } from '../../syntax/dates/read.ts';
import type {
  AgendaField,
  AgendaItem,
  AgendaMomentField,
  Field,
  HistoryChange,
  HistoryField,
  ListField,
  PlacedDate,
  PlainField,
  StepsField,
} from '../../syntax/entry.ts';
import { CLOSED_PROMISES, CLOSED_STATUSES, foldWord, statusOf } from '../../syntax/vocabulary.ts';
import { type Span, shiftSpan, touches, type Word } from '../../text/span.ts';
import type { FeatureContext } from '../context.ts';
import type { Markup } from '../markup.ts';
import { describeEntry } from './describe.ts';
import { describeMeeting } from './meeting.ts';

/** Describes what stands at an offset of a field; undefined when that means nothing of its own. */
export function describeValue(
  markup: Markup,
  ref: EntryRef,
  field: Field,
  offset: number,
  context: FeatureContext,
): Span | undefined {
  switch (field.kind) {
    case 'deadline': {
      const text = field.lines[0];
      const found = deadlineOfField(ref, field, context.scope, context.reference.day);
      if (text === undefined || !touches(text, offset) || found === undefined) return undefined;
      // What is closed is not late any more.
      const judged = ref.placed.kind === 'actie' && !isOpen(ref, context.scope) ? undefined : context.reference.day;
      markup.paragraph(explainDeadline(text.text, found.resolved, judged));
      return text;
    }
    case 'agendaMoment':
      return describeMoment(markup, ref, field, offset, context);
    case 'date':
      return field.date && describeDate(markup, ref, field.date, offset, context);
    case 'history':
      return describeHistoryLine(markup, ref, field, offset, context);
    case 'steps':
      return describeStep(markup, ref, field, offset, context);
    case 'agenda':
      return describeAgenda(markup, field, offset);
    case 'people':
    case 'organisations':
    case 'organisation':
    case 'gremia':
      return describeParty(markup, ref, field, offset, context);
    case 'aliases':
      return describeAlias(markup, ref, field, offset);
    case 'text':
      return field.name === 'opdracht' ? describeAssignment(markup, ref, field, offset, context) : undefined;
    case 'unknown':
    case 'actions':
    case 'documents':
      return undefined;
    default: {
      const { value } = field;
      if (value === undefined || !touches(value, offset)) return undefined;
      return describeWord(markup, ref, field, value, context) ? { start: value.start, end: value.end } : undefined;
    }
  }
}

/** A value of one word or a few; false when it means no more than it says. */
function describeWord(
  markup: Markup,
  ref: EntryRef,
  field: PlainField,
  { text }: Word,
  context: FeatureContext,
): boolean {
  const words = messages.meanings;
  const folded = foldWord(text);
  const say = (said: string | undefined): boolean => {
    if (said === undefined) return false;
    markup.paragraph(said);
    return true;
  };
  switch (field.kind) {
    case 'status': {
      const official = statusOf(text);
      if (official === undefined) return false;
      if (official !== folded) markup.paragraph(words.readAs(text, official));
      return say(CLOSED_STATUSES.has(official) ? words.closed : words.open);
    }
    case 'promiseStatus':
      return say(words.promises[folded] && `${words.promises[folded]} ${closedPromise(folded)}`);
    case 'planning':
      return say(words.plannings[folded]);
    case 'level':
      return say(words.levels[folded]);
    case 'yesNo':
      return say(words.mayBePublished[folded]);
    case 'count': {
      if (!/^\d+$/u.test(folded)) return false;
      const held = seatsOf(ref, context.scope, context.reference.day).length;
      return say(words.seats(held, Number(folded)));
    }
    case 'heading': {
      const heading = context.scope.lookupHeading(text)[0];
      if (heading !== undefined) describeEntry(markup, heading);
      return heading !== undefined;
    }
    default:
      return describePlain(markup, field, text, context);
  }
}

function closedPromise(status: string): string {
  return CLOSED_PROMISES.has(status) ? messages.meanings.promiseClosed : messages.meanings.promiseOpen;
}

function describePlain(markup: Markup, { name }: PlainField, text: string, context: FeatureContext): boolean {
  const { scope } = context;
  if (name === 'uit') {
    // `DUO 13 januari 2021 agendapunt 7b`
    const date = findDates(text)[0];
    if (date === undefined) return false;
    const { latest } = judgeDate(date, {});
    const found = scope.meetings(foldName(text.slice(0, date.span.start)));
    const meeting = found.find(({ placed }) => meetingOf(placed.head).day === latest);
    return latest !== undefined && meeting !== undefined && describeMeeting(markup, meeting, context);
  }
  if (name === 'frequentie') {
    const frequency = readFrequency(text);
    if (frequency !== undefined) markup.paragraph(messages.meanings.every(frequency.every, frequency.unit));
    return frequency !== undefined;
  }
  if (name !== 'register') return false;
  const code = foldName(text);
  for (const { file } of scope.files()) {
    const { first } = file.registers;
    if (first === undefined || file.registerCode !== code) continue;
    describeEntry(markup, { file, placed: first });
    return true;
  }
  return false;
}

/** `woensdag 13 januari 2021, week 2`, with the year that was assumed. */
function describeDate(
  markup: Markup,
  ref: EntryRef,
  { date, start }: PlacedDate,
  offset: number,
  { reference }: FeatureContext,
): Span | undefined {
  const span = shiftSpan(date.span, start);
  if (!touches(span, offset)) return undefined;
  const { latest, assumedYear, findings } = judgeDate(date, noteContext(ref.placed.entry, reference.day));
  if (latest === undefined) {
    markup.paragraph(findings.length > 0 ? messages.meanings.noSuchDay : messages.meanings.noYear);
    return span;
  }
  const year = assumedYear === undefined ? '' : messages.deadline.assumedYear(assumedYear);
  markup.paragraph(dayInFull(latest) + year);
  return span;
}

function dayInFull(day: CalendarDay): string {
  return messages.meanings.day(WEEKDAYS[weekdayOf(day) - 1]!, formatDutch(day), weekOf(day));
}

/** The number of the ISO week: that of the year in which its Thursday lies. */
function weekOf(day: CalendarDay): number {
  const thursday = addDays(day, 4 - weekdayOf(day));
  const newYear = dayOf(partsOf(thursday).year, 1, 1) ?? thursday;
  return Math.floor((thursday - newYear) / 7) + 1;
}

/** When an action is on the agenda: a day or a period. */
function describeMoment(
  markup: Markup,
  ref: EntryRef,
  { moment: { moment } }: AgendaMomentField,
  offset: number,
  { scope, reference }: FeatureContext,
): Span | undefined {
  const span = moment && shiftSpan(moment.node.span, moment.start);
  if (moment === undefined || span === undefined || !touches(span, offset)) return undefined;
  const { earliest, latest } = resolveDeadline(moment.node, deadlineContext(ref, scope, reference.day));
  const words = messages.meanings;
  if (latest === undefined && earliest === undefined) {
    if (moment.node.kind === 'text') return undefined;
    markup.paragraph(words.noDay);
    return span;
  }
  if (earliest === latest) markup.paragraph(dayInFull(latest!));
  else {
    const [from, to] = [earliest, latest].map((day) => (day === undefined ? undefined : formatDutch(day)));
    markup.paragraph(words.period(from, to));
  }
  return span;
}

function describeHistoryLine(
  markup: Markup,
  ref: EntryRef,
  { history }: HistoryField,
  offset: number,
  context: FeatureContext,
): Span | undefined {
  for (const { date, change } of history) {
    const dated = date && describeDate(markup, ref, date, offset, context);
    if (dated !== undefined) return dated;
    const changed = change && describeChange(markup, change, offset);
    if (changed !== undefined) return changed;
  }
  return undefined;
}

/** A text that says that a status, a deadline or an owner has become another one. */
function describeChange(markup: Markup, { field, from, to }: HistoryChange, offset: number): Span | undefined {
  const span = { start: from?.start ?? to.start, end: to.end };
  if (!touches(span, offset)) return undefined;
  markup.paragraph(messages.meanings.change(field, from?.text, to.text));
  return span;
}

function describeStep(
  markup: Markup,
  ref: EntryRef,
  { steps }: StepsField,
  offset: number,
  context: FeatureContext,
): Span | undefined {
  for (const { box, done, date } of steps) {
    if (box !== undefined && touches(box, offset)) {
      markup.paragraph(done ? messages.meanings.stepDone : messages.meanings.stepOpen);
      return { start: box.start, end: box.end };
    }
    const dated = date && describeDate(markup, ref, date, offset, context);
    if (dated !== undefined) return dated;
  }
  return undefined;
}

/** An item of an agenda: what was made there. A line of the minutes: what it changes. */
function describeAgenda(markup: Markup, { items, mentions }: AgendaField, offset: number): Span | undefined {
  for (const { change } of mentions) {
    const changed = change && describeChange(markup, change, offset);
    if (changed !== undefined) return changed;
  }
  return describeItem(markup, items, undefined, offset);
}

function describeItem(
  markup: Markup,
  items: readonly AgendaItem[],
  above: string | undefined,
  offset: number,
): Span | undefined {
  for (const item of items) {
    const { number, title, subItems, start, end } = item;
    const path = [above, number?.text].filter((one) => one !== undefined).join('');
    const inner = describeItem(markup, subItems, path, offset);
    if (inner !== undefined) return inner;
    const span = { start: number?.start ?? title?.start ?? start, end: title?.end ?? number?.end ?? end };
    if (!touches(span, offset)) continue;
    const words = messages.meanings;
    markup.title(words.item(path), title?.text);
    const made = mentionsOf(item).filter(({ isNew }) => isNew);
    const count = (kind: string) => made.filter((one) => one.kind === kind).length;
    markup.paragraph(words.made(count('actie'), count('besluit'), count('toezegging')));
    return span;
  }
  return undefined;
}

function mentionsOf({ mentions, subItems }: AgendaItem): AgendaItem['mentions'] {
  return [...mentions, ...subItems.flatMap(mentionsOf)];
}

/** Somebody in a list whom nothing describes: a stand-in, somebody of an organisation, one of several. */
function describeParty(
  markup: Markup,
  { placed: { entry } }: EntryRef,
  field: ListField,
  offset: number,
  { scope }: FeatureContext,
): Span | undefined {
  const party = partiesOf(entry, field, scope).find(({ span }) => touches(span, offset));
  if (party === undefined) return undefined;
  const words = messages.meanings;
  const said: string[] = [];
  if (party.kind === 'standIn' && party.standIn !== 'redacted') said.push(words.standIns[party.standIn]);
  if (party.kind === 'ofOrganisation') {
    const name = party.organisation?.placed.entry.identity?.text;
    if (name !== undefined) said.push(words.somebodyOf(name));
  }
  if (party.kind === 'ambiguous') {
    said.push(words.oneOf(party.candidates.map(({ placed }) => placed.entry.identity?.text ?? '')));
  }
  if (party.leader) said.push(words.leader);
  if (party.unsure) said.push(words.unsure);
  for (const one of said) markup.paragraph(one);
  return said.length === 0 ? undefined : party.span;
}

/** Another name, or a spelling that is an error: what it is read as. */
function describeAlias(markup: Markup, { placed: { entry } }: EntryRef, field: ListField, offset: number) {
  const part = field.parts.find((one) => touches(one, offset));
  const official = entry.identity?.text;
  if (part === undefined || official === undefined) return undefined;
  const { meanings } = messages;
  markup.paragraph(field.name === 'verschreven als' ? meanings.misspelt(official) : meanings.alias(official));
  return { start: part.start, end: part.end };
}

/** The first date of a line of an assignment counts in the history. */
function describeAssignment(
  markup: Markup,
  { placed: { entry } }: EntryRef,
  { lines }: Field,
  offset: number,
  { reference }: FeatureContext,
): Span | undefined {
  for (const { text, start } of lines) {
    const date = findDates(text)[0];
    const span = date && shiftSpan(date.span, start);
    if (date === undefined || span === undefined || !touches(span, offset)) continue;
    const { latest } = judgeDate(date, noteContext(entry, reference.day));
    if (latest === undefined) return undefined;
    markup.paragraph(messages.meanings.inHistory(formatDutch(latest)));
    return span;
  }
  return undefined;
}
