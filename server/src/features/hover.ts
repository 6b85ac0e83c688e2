/**
 * Hover: an action wherever its number is named, what is known of a person, organisation or gremium, and what any other place
 * means (`hover/`). What is nearest to the pointer goes first: a mark, then what is named there, then the place.
 */

import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Hover, Position } from 'vscode-languageserver-types';
import { messages } from '../messages/index.ts';
import { deadlineOf, ownersOf } from '../model/actions/action.ts';
import { isOpen, statusFieldOf } from '../model/actions/actionStatus.ts';
import { differingDeadline, explainDiffering } from '../model/actions/agreedDeadline.ts';
import { type EffectiveField, headingPath } from '../model/actions/headings.ts';
import { wholeHistory } from '../model/actions/history.ts';
import { explainPostponements, postponementsOf } from '../model/actions/postponements.ts';
import type { EntryRef } from '../model/index/fileIndex.ts';
import { entryWithin } from '../model/index/minutes.ts';
import { momentDays } from '../model/index/moments.ts';
import { nextMeeting } from '../model/index/nextMeeting.ts';
import { headOf, type ReferenceAt, referenceAt } from '../model/references/resolve.ts';
import { formatDutch } from '../model/time/calendar.ts';
import { explainDeadline } from '../model/time/deadlineExplanation.ts';
import { fieldOf, fieldsOfKind, isEmpty } from '../syntax/entry.ts';
import { isHeadingKind, isNameKind, isNumberedKind } from '../syntax/vocabulary.ts';
import { workOf } from '../syntax/workKinds.ts';
import { type Span, shiftSpan, touches } from '../text/span.ts';
import { type FeatureContext, hostAt } from './context.ts';
import { capital, describeFields, describeTitle } from './hover/describe.ts';
import { describeMeeting } from './hover/meeting.ts';
import { describeMark, describePlace } from './hover/places.ts';
import { Markup, oneLine } from './markup.ts';

/** The hover at a position; null when nothing that is known stands there. */
export function getHover(document: TextDocument, position: Position, context: FeatureContext): Hover | null {
  const { host, offset } = hostAt(document, position, context.scope);
  const markup = new Markup(context.client.markdown);
  const span = describe(markup, host, offset, context);
  return span === undefined ? null : hoverOf(document, markup, shiftSpan(span, host.placed.start));
}

/** Describes what stands at an offset of an entry and gives what it is about; undefined when that is nothing. */
function describe(markup: Markup, host: EntryRef, offset: number, context: FeatureContext): Span | undefined {
  const mark = describeMark(markup, host, offset);
  if (mark !== undefined) return mark;
  const meeting = describeMeetingAt(markup, host, offset, context);
  if (meeting !== undefined) return meeting;
  const named = referenceAt(host, offset, context.scope);
  if (named === undefined || saysMore(named, host, offset)) return describePlace(markup, host, offset, context);
  const { kind } = named.target.placed;
  if (kind === 'stuk' || kind === 'indeling') describeDocument(markup, named.target);
  else if (kind === 'moment') describeMomentEntry(markup, named.target);
  else if (isNumberedKind(kind)) describeNumbered(markup, named.target, context);
  else describeName(markup, named.target, context);
  return named.whole;
}

/**
 * True where the value itself says more than what it names: which days a deadline has that waits for a meeting or a moment, what
 * `blok` does, for what another name counts.
 */
function saysMore({ target, place }: ReferenceAt, host: EntryRef, offset: number): boolean {
  const { kind } = target.placed;
  const isNear = target.placed === host.placed;
  if (isHeadingKind(kind)) return true;
  if (kind === 'moment' && !isNear) return true;
  const { entry } = entryWithin(host.placed, offset);
  if (isNameKind(kind) && isNear && place?.isDeclaration) return !touches(headOf(entry), offset);
  if (isNameKind(kind)) return fieldsOfKind(entry, 'deadline').some(({ span }) => touches(span, offset));
  return false;
}

function hoverOf(document: TextDocument, markup: Markup, { start, end }: Span): Hover {
  return {
    contents: markup.content(),
    range: { start: document.positionAt(start), end: document.positionAt(end) },
  };
}

/** The first line of a meeting, up to its title; undefined of any other place, and when nothing is known of the meeting. */
function describeMeetingAt(markup: Markup, host: EntryRef, offset: number, context: FeatureContext): Span | undefined {
  const { entry } = host.placed;
  const head = { start: entry.keyword.start, end: (entry.identity ?? entry.keyword).end };
  return touches(head, offset) && describeMeeting(markup, host, context) ? head : undefined;
}

function describeNumbered(markup: Markup, ref: EntryRef, context: FeatureContext): void {
  const { entry } = ref.placed;
  const words = messages.hover;
  describeTitle(markup, entry);
  if (ref.file.registerCode !== context.scope.file.registerCode) {
    markup.row(words.register, ref.file.registers.first?.entry.identity?.text ?? ref.file.registerCode);
  }
  if (entry.kind === 'actie') describeAction(markup, ref, context);
  else {
    describeFields(markup, entry, ['deadline']);
    if (workOf(entry.kind) !== undefined) describeWork(markup, ref, context);
    if (wholeHistory(ref, context.scope, context.referenceDate.day).length > 0) describeHistory(markup, ref, context);
  }
  if (entry.fields.some(({ isInHead }) => isInHead)) markup.paragraph(messages.meanings.otherReading);
}

/** Describes a document, with its sender, receiver and date, or a layout, with its columns: all that it says. */
function describeDocument(markup: Markup, { placed: { entry } }: EntryRef): void {
  describeTitle(markup, entry);
  describeFields(markup, entry);
}

/** Describes what counts for a promise besides its own fields: what its heading gives, and what its deadline means. */
function describeWork(markup: Markup, ref: EntryRef, { scope, referenceDate }: FeatureContext): void {
  const words = messages.hover;
  const status = statusFieldOf(ref, scope);
  if (status?.inherited) markup.row(words.status, status.value.text + inherited(status));
  const owners = ownersOf(ref, scope);
  if (owners?.field.inherited) markup.row(words.owner, oneLine(owners.field.field) + inherited(owners.field));
  describeDeadline(markup, ref, { scope, referenceDate });
}

function describeDeadline(
  markup: Markup,
  ref: EntryRef,
  { scope, referenceDate }: Pick<FeatureContext, 'scope' | 'referenceDate'>,
): boolean {
  const deadline = deadlineOf(ref, scope, referenceDate.day);
  if (deadline === undefined) return false;
  // What is closed is not late any more.
  const isWatched = isOpen(ref, scope);
  const judged = isWatched ? referenceDate.day : undefined;
  const meaning = explainDeadline(deadline.text.text, deadline.resolved, judged) + inherited(deadline.field);
  markup.row(messages.hover.deadline, meaning);
  const differing = !isWatched ? undefined : differingDeadline(ref, scope, referenceDate.day);
  if (differing !== undefined) markup.paragraph(explainDiffering(differing));
  return true;
}

/** The days of a moment, and how many those are. */
function describeMomentEntry(markup: Markup, { placed: { entry } }: EntryRef): void {
  describeTitle(markup, entry);
  const days = momentDays(entry);
  if (days === undefined) markup.paragraph(messages.meanings.momentWithoutDays);
  else {
    const first = formatDutch(days.earliest);
    markup.paragraph(messages.meanings.momentLasts(first, formatDutch(days.latest), days.latest - days.earliest + 1));
  }
  describeFields(markup, entry);
}

function describeAction(markup: Markup, ref: EntryRef, { scope, referenceDate }: FeatureContext): void {
  const words = messages.hover;
  const status = statusFieldOf(ref, scope);
  markup.row(words.status, status === undefined ? words.none : status.value.text + inherited(status));
  const owners = ownersOf(ref, scope);
  markup.row(words.owner, owners === undefined ? words.none : oneLine(owners.field.field) + inherited(owners.field));
  if (!describeDeadline(markup, ref, { scope, referenceDate })) markup.row(words.deadline, words.none);
  const organisations = fieldOf(ref.placed.entry, 'organisaties');
  if (organisations !== undefined && !isEmpty(organisations)) markup.row(words.organisations, oneLine(organisations));
  describeHistory(markup, ref, { scope, referenceDate });
}

/** Describes its own lines, what minutes say of it, and what names it, in the order of their dates. */
function describeHistory(
  markup: Markup,
  ref: EntryRef,
  { scope, referenceDate }: Pick<FeatureContext, 'scope' | 'referenceDate'>,
) {
  const words = messages.hover;
  const items = wholeHistory(ref, scope, referenceDate.day);
  const postponements = postponementsOf(ref, scope, referenceDate.day);
  markup.heading(words.history);
  // When it was last spoken of is to be seen in the lines themselves.
  if (postponements.count > 0) markup.paragraph(capital(explainPostponements(postponements) ?? ''));
  if (items.length === 0) markup.paragraph(words.noHistory);
  for (const { item, heading } of items) {
    const from = heading === undefined ? '' : words.assignmentOf(nameOf(heading));
    const day = item.day === undefined ? item.dateText : formatDutch(item.day);
    const where = item.source === 'opdracht' ? `(${words.assignment}${from})` : item.gremium?.text;
    markup.item([day, where].filter(Boolean).join(' '), item.text);
  }
}

/** ` (van blok A)` behind a value that a heading gives. */
function inherited(field: EffectiveField): string {
  return field.inherited ? ` ${messages.hover.inherited(nameOf(field))}` : '';
}

/** `blok A`: the heading that a field stands at. */
function nameOf({ owner }: EffectiveField): string {
  const { entry } = owner.placed;
  return `${entry.kind} ${headingPath(owner.file, owner.placed) ?? entry.title?.text ?? ''}`.trim();
}

/** The fields that are shown of each kind of name, with the word before them; in this order. */
const NAME_FIELDS = [
  ['organisatie', 'organisation'],
  ['functie', 'position'],
  ['e-mail', 'mail'],
  ['soort', 'sort'],
  ['onderdeel van', 'partOf'],
  ['niveau', 'level'],
  ['voorzitter', 'chair'],
  ['secretaris', 'secretary'],
  ['secretariaat', 'secretariat'],
  ['leden', 'members'],
  ['adviseurs', 'advisers'],
  ['toehoorders', 'listeners'],
  ['maximum', 'maximum'],
  ['frequentie', 'frequency'],
  ['vanaf', 'from'],
  ['tot', 'until'],
  ['opvolger', 'successor'],
  ['voorafgaand aan', 'before'],
  ['uitbreiding van', 'extends'],
  ['escalatie', 'escalation'],
  ['doel', 'purpose'],
  ['onderwerpen', 'topics'],
  ['ook bekend als', 'knownAs'],
] as const;

function describeName(markup: Markup, declaration: EntryRef, { scope, referenceDate }: FeatureContext): void {
  const { entry } = declaration.placed;
  describeTitle(markup, entry);
  for (const [name, word] of NAME_FIELDS) {
    const field = fieldOf(entry, name);
    if (field !== undefined && !isEmpty(field)) markup.row(messages.hover[word], oneLine(field));
  }
  const next =
    declaration.placed.kind === 'gremium' && referenceDate.day !== undefined
      ? nextMeeting(entry.identity?.text ?? '', referenceDate.day, scope)
      : undefined;
  if (next !== undefined) {
    markup.row(messages.hover.nextMeeting, messages.hover.meetingOn(formatDutch(next.day), next.counted));
  }
  const explanation = fieldOf(entry, 'toelichting');
  if (explanation !== undefined && !isEmpty(explanation)) markup.paragraph(oneLine(explanation));
}
