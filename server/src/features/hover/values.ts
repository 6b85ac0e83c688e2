/** The meaning of the value of a field at a place, by the kind of the value. Spans are those of the entry. */

import { messages } from '../../messages/index.ts';
import { deadlineOfField } from '../../model/actions/action.ts';
import { isAdopted } from '../../model/actions/actionState.ts';
import { isOpen } from '../../model/actions/actionStatus.ts';
import { differingDeadline, explainDiffering } from '../../model/actions/agreedDeadline.ts';
import type { EntryRef } from '../../model/index/fileIndex.ts';
import { meetingOf } from '../../model/index/meeting.ts';
import { foldName } from '../../model/index/names.ts';
import { meaningOf, statusFor, statusIn } from '../../model/index/ownWords.ts';
import type { Scope } from '../../model/index/scope.ts';
import { seatsOf } from '../../model/references/membership.ts';
import { partiesOf } from '../../model/references/people.ts';
import { judgeDate } from '../../model/time/deadline.ts';
import { explainDeadline } from '../../model/time/deadlineExplanation.ts';
import { readFrequency } from '../../model/time/frequency.ts';
import { findDates } from '../../syntax/dates/read.ts';
import type { Field, ListField, OwnWordsField, PlainField } from '../../syntax/entry.ts';
import { columnsOf, kindsOf } from '../../syntax/layoutWords.ts';
import { outcomeIn, planningOf, votesIn } from '../../syntax/statusWords.ts';
import { CLOSED_STATUSES, type EntryKind, foldWord, listedKindOf } from '../../syntax/vocabulary.ts';
import { isClosed, workOf } from '../../syntax/workKinds.ts';
import { type Span, touches, type Word } from '../../text/span.ts';
import type { FeatureContext } from '../context.ts';
import type { Markup } from '../markup.ts';
import { describeAgenda } from './agenda.ts';
import { describeAssignment, describeDate, describeHistoryLine, describeMoment, describeStep } from './days.ts';
import { describeEntry, sentence } from './describe.ts';
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
      const found = deadlineOfField(ref, field, context.scope, context.referenceDate.day);
      if (text === undefined || !touches(text, offset) || found === undefined) return undefined;
      // What is closed is not late any more.
      const isWork = workOf(ref.placed.kind) !== undefined;
      const isWatched = isWork && isOpen(ref, context.scope);
      const judged = isWork && !isWatched ? undefined : context.referenceDate.day;
      markup.paragraph(explainDeadline(text.text, found.resolved, judged));
      const differing = isWatched ? differingDeadline(ref, context.scope, context.referenceDate.day) : undefined;
      if (differing !== undefined) markup.paragraph(explainDiffering(differing));
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
      return describeAgenda(markup, field, offset, context.scope);
    case 'people':
    case 'organisations':
    case 'organisation':
    case 'gremia':
      return describeParty(markup, ref, field, offset, context);
    case 'aliases':
      return describeAlias(markup, ref, field, offset);
    case 'text':
      return field.name === 'opdracht' ? describeAssignment(markup, ref, field, offset, context) : undefined;
    case 'ownStatuses': {
      const own = field.words.find((one) => touches(one, offset));
      const meaning = own?.means && meaningOf('actie', own.means.text);
      if (own === undefined || meaning === undefined) return undefined;
      markup.paragraph(messages.meanings.readAs(own.word.text, meaning));
      markup.paragraph(CLOSED_STATUSES.has(meaning) ? messages.meanings.closed : messages.meanings.open);
      return { start: own.start, end: own.end };
    }
    case 'columns':
      return describeColumn(markup, ref, field, offset);
    case 'entryKinds': {
      const own = field.words.find((one) => touches(one, offset));
      const says = own && messages.meanings.listed[listedKindOf(own.word.text) ?? ''];
      if (own === undefined || says === undefined) return undefined;
      markup.paragraph(says);
      return { start: own.start, end: own.end };
    }
    case 'statuses':
    case 'ownFields':
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

/** A column of a layout: what it shows, and by which name where another word was typed. */
function describeColumn(
  markup: Markup,
  { placed: { entry } }: EntryRef,
  field: OwnWordsField,
  offset: number,
): Span | undefined {
  const own = field.words.find((one) => touches(one, offset));
  const column = own && columnsOf(entry).find(({ word }) => word.start === own.word.start);
  if (own === undefined || column === undefined) return undefined;
  const { word, key } = column;
  markup.title(key ?? word.text, undefined);
  const says = messages.completion;
  markup.paragraph(sentence(key === undefined ? says.ownField : says.column(key, kindsOf(entry)[0] ?? '')));
  if (key !== undefined && foldWord(word.text) !== key) markup.paragraph(messages.meanings.readAs(word.text, key));
  return { start: own.start, end: own.end };
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
      const official = statusIn(text, context.scope);
      if (official === undefined) return say(words.unknownStatus(text));
      if (official !== folded) markup.paragraph(words.readAs(text, official));
      return say(CLOSED_STATUSES.has(official) ? words.closed : words.open);
    }
    case 'promiseStatus':
    case 'motionStatus':
      return (
        describeOther(markup, ref.placed.kind, text, context.scope, isAdopted(ref.placed.entry)) ||
        say(words.unknownStatus(text))
      );
    case 'planning': {
      const official = planningOf(text) ?? folded;
      if (official !== folded && words.plannings[official] !== undefined)
        markup.paragraph(words.readAs(text, official));
      return say(words.plannings[official]);
    }
    case 'level':
      return say(words.levels[folded]);
    case 'grouping':
    case 'order':
    case 'filter':
      return say(words.layouts[`${field.kind} ${folded}`]);
    case 'yesNo':
      return say(words.mayBePublished[folded]);
    case 'count': {
      if (!/^\d+$/u.test(folded)) return false;
      const held = seatsOf(ref, context.scope, context.referenceDate.day).length;
      return say(words.seats(held, Number(folded)));
    }
    case 'heading': {
      const heading = context.scope.lookupHeading(text)[0];
      if (heading !== undefined) describeEntry(markup, heading);
      return heading !== undefined;
    }
    default:
      return describePlain(markup, ref.placed.kind, field, text, context);
  }
}

/** The status of a promise, a motion or an amendment. */
function describeOther(
  markup: Markup,
  kind: EntryKind | undefined,
  text: string,
  scope: Scope,
  adopted = false,
): boolean {
  const words = messages.meanings;
  const official = statusFor(kind, text, scope);
  if (kind === undefined || official === undefined) return false;
  if (official !== foldWord(text)) markup.paragraph(words.readAs(text, official));
  // One that was adopted and is held over now waits for something else than a vote.
  const meanings = kind === 'toezegging' ? words.promises : words.motions;
  const meaning = adopted && workOf(kind)?.undecided.has(official) ? undefined : meanings[official];
  const closed = isClosed(official) ? words.isClosed(kind) : words.isOpen(kind);
  markup.paragraph(meaning === undefined ? closed : `${meaning} ${closed}`);
  return true;
}

/** Describes a vote: the votes, and what the outcome means for the motion. */
function describeOutcome(markup: Markup, kind: EntryKind | undefined, text: string, scope: Scope): boolean {
  const outcome = outcomeIn(text);
  const votes = votesIn(text);
  if (votes !== undefined) markup.paragraph(messages.meanings.votes(votes.inFavour, votes.against));
  const described = outcome !== undefined && describeOther(markup, kind, outcome, scope);
  return described || votes !== undefined;
}

function describePlain(
  markup: Markup,
  kind: EntryKind | undefined,
  { name }: PlainField,
  text: string,
  context: FeatureContext,
): boolean {
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
  if (name === 'uitslag') return describeOutcome(markup, kind, text, scope);
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

/** The most names in a sentence. */
const MOST_NAMES = 20;

/** Describes an undeclared party in a list: a stand-in, somebody of an organisation, one of several. */
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
    const names = party.names(MOST_NAMES + 1);
    said.push(words.oneOf(names.length > MOST_NAMES ? [...names.slice(0, MOST_NAMES), '…'] : names));
  }
  if (party.member !== undefined) {
    said.push(words.memberOf(party.member.text, party.member.placed.head.identity?.text ?? ''));
  }
  if (party.leader) said.push(words.leader);
  if (party.unsure) said.push(words.unsure);
  for (const one of said) markup.paragraph(one);
  return said.length === 0 ? undefined : party.span;
}

/** Describes another name, or a spelling that is an error, by what it is read as. */
function describeAlias(markup: Markup, { placed: { entry } }: EntryRef, field: ListField, offset: number) {
  const part = field.parts.find((one) => touches(one, offset));
  const official = entry.identity?.text;
  if (part === undefined || official === undefined) return undefined;
  const { meanings } = messages;
  markup.paragraph(field.name === 'verschreven als' ? meanings.misspelt(official) : meanings.alias(official));
  return { start: part.start, end: part.end };
}
