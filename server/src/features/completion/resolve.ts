/** The documentation of an item of completion, made when somebody looks at the item. */
import type { CompletionItem, MarkupContent } from 'vscode-languageserver-types';
import { messages } from '../../messages/index.ts';
import { deadlineOf, ownersOf } from '../../model/actions/action.ts';
import { isOpen, statusFieldOf } from '../../model/actions/actionStatus.ts';
import { headingPath, headingsOf } from '../../model/actions/headings.ts';
import { wholeHistory } from '../../model/actions/history.ts';
import type { EntryRef } from '../../model/index/fileIndex.ts';
import { nextMeeting } from '../../model/index/nextMeeting.ts';
import { formatDutch } from '../../model/time/calendar.ts';
import { explainDeadline } from '../../model/time/deadlineExplanation.ts';
import { type Entry, fieldOf, isEmpty } from '../../syntax/entry.ts';
import {
  choicesOf,
  type EntryKind,
  FIELD_SYNONYMS,
  fieldNameOf,
  fieldsOf,
  keywordOf,
  valueKindOf,
} from '../../syntax/vocabulary.ts';
import type { FeatureContext } from '../context.ts';
import { Markup, oneLine } from '../markup.ts';
import { openActionsOf, seatsHeldBy } from './roles.ts';
import { dataOf, type Subject } from './subject.ts';
import { type CompletionSupport, USUAL_SUPPORT } from './support.ts';

/**
 * The item with what is known of the person, action, heading, keyword or field that it offers, in Markdown where the
 * client shows it. An item that has nothing to tell, or whose entry is gone meanwhile, comes back as it is. Costs the entry
 * that is offered; of a name also the entries of the register in which it stands.
 */
export function resolveCompletion(
  item: CompletionItem,
  context: FeatureContext,
  support: CompletionSupport = USUAL_SUPPORT,
): CompletionItem {
  const data = dataOf(item);
  // Numbers and names mean something else when seen from another file.
  if (data === undefined || data.uri !== context.scope.file.uri) return item;
  const markup = new Markup(support.markdown);
  if (!describe(markup, data.subject, context)) return item;
  const documentation: MarkupContent = markup.content();
  return documentation.value === '' ? item : { ...item, documentation };
}

/** Says what is known; false when the subject is not there any more. */
function describe(markup: Markup, subject: Subject, context: FeatureContext): boolean {
  const { scope } = context;
  switch (subject.kind) {
    case 'name': {
      const declaration = scope.lookupName(subject.name).find(({ name }) => name.source === 'identity');
      if (declaration !== undefined) describeName(markup, declaration, context);
      return declaration !== undefined;
    }
    case 'action': {
      const action = scope.lookupNumber('actie', subject.number, subject.register)[0];
      if (action !== undefined) describeAction(markup, action, context);
      return action !== undefined;
    }
    case 'heading': {
      const heading = scope.lookupHeading(subject.path)[0];
      if (heading !== undefined) describeHeading(markup, heading);
      return heading !== undefined;
    }
    case 'keyword': {
      const kind = keywordOf(subject.keyword);
      if (kind !== undefined) describeKeyword(markup, kind);
      return kind !== undefined;
    }
    case 'field':
      return describeField(markup, subject.of, subject.field);
  }
}

function describeName(markup: Markup, ref: EntryRef, { scope, referenceDate }: FeatureContext): void {
  const { entry } = ref.placed;
  const words = messages.hover;
  const name = entry.identity?.text ?? '';
  markup.title(name, entry.title?.text);
  row(markup, entry, 'organisatie', words.organisation);
  row(markup, entry, 'functie', words.position);
  row(markup, entry, 'soort', words.sort);
  row(markup, entry, 'onderdeel van', words.partOf);
  row(markup, entry, 'voorzitter', words.chair);
  row(markup, entry, 'leden', words.members);
  row(markup, entry, 'frequentie', words.frequency);
  row(markup, entry, 'ook bekend als', words.knownAs);
  if (entry.kind === 'gremium') {
    const next = referenceDate.day === undefined ? undefined : nextMeeting(name, referenceDate.day, scope);
    if (next !== undefined) markup.row(words.nextMeeting, words.meetingOn(formatDutch(next.day), next.counted));
  } else {
    const seats = seatsHeldBy(ref.placed, scope, referenceDate.day);
    const { seatIn, roles } = messages.completion;
    const texts = seats.map(({ gremium, field }) => seatIn(gremium, roles[field]));
    if (texts.length > 0) markup.row(messages.completion.seats, texts.join('; '));
  }
  const count = openActionsOf(ref, scope);
  if (count !== undefined) markup.row(messages.completion.openActions, messages.completion.openActionsCount(count));
}

function describeAction(markup: Markup, ref: EntryRef, { scope: from, referenceDate }: FeatureContext): void {
  const scope = from.seenFrom(ref.file);
  const words = messages.hover;
  const { entry } = ref.placed;
  markup.title(`actie ${entry.identity?.text ?? ''}`.trim(), entry.title?.text);
  markup.row(words.status, statusFieldOf(ref, scope)?.value.text ?? words.none);
  const owners = ownersOf(ref, scope);
  markup.row(words.owner, owners === undefined ? words.none : oneLine(owners.field.field));
  const deadline = deadlineOf(ref, scope, referenceDate.day);
  const judged = isOpen(ref, scope) ? referenceDate.day : undefined;
  const meaning = deadline && explainDeadline(deadline.text.text, deadline.resolved, judged);
  markup.row(words.deadline, meaning ?? words.none);
  const heading = headingsOf(ref, scope)[0];
  if (heading !== undefined) markup.row(words.heading, headingName(heading));
  const last = wholeHistory(ref, scope, referenceDate.day).at(-1)?.item;
  if (last === undefined) return;
  const day = last.day === undefined ? last.dateText : formatDutch(last.day);
  const when = [day, last.gremium?.text].filter(Boolean).join(' ');
  markup.row(messages.completion.last, [when, last.text].filter(Boolean).join(': '));
}

function describeHeading(markup: Markup, ref: EntryRef): void {
  const { entry } = ref.placed;
  const words = messages.hover;
  markup.title(`${entry.kind} ${headingPath(ref.file, ref.placed) ?? ''}`.trim(), entry.title?.text);
  row(markup, entry, 'status', words.status);
  row(markup, entry, 'eigenaar', words.owner);
  row(markup, entry, 'deadline', words.deadline);
  row(markup, entry, 'toelichting', messages.completion.explanation);
}

function describeKeyword(markup: Markup, kind: EntryKind): void {
  markup.title(kind, messages.completion.entry(kind));
  const fields = fieldsOf(kind);
  if (fields.length > 0) markup.row(messages.completion.fieldsOfEntry, fields.join(', '));
}

function describeField(markup: Markup, of: string, field: string): boolean {
  const kind = keywordOf(of);
  const valueKind = kind && valueKindOf(kind, field);
  if (kind === undefined || valueKind === undefined) return false;
  markup.title(field, messages.completion.field(kind, field));
  const says = formOf(valueKind);
  if (says !== undefined) markup.paragraph(says);
  const choices = choicesOf(valueKind);
  if (choices !== undefined) markup.row(messages.completion.choices, choices.join(', '));
  const synonyms = Object.keys(FIELD_SYNONYMS).filter((synonym) => fieldNameOf(kind, synonym) === field);
  if (synonyms.length > 0) markup.row(messages.completion.alsoTyped, synonyms.join(', '));
  return true;
}

/** The written form of a value; undefined where the name of the field says it. */
function formOf(kind: NonNullable<ReturnType<typeof valueKindOf>>): string | undefined {
  const words = messages.signature;
  switch (kind) {
    case 'people':
      return words.peopleSays;
    case 'organisations':
      return words.organisationsSays;
    case 'gremia':
      return words.gremiaSays;
    case 'actions':
      return words.actionsSays;
    case 'date':
      return words.historyDate;
    case 'deadline':
      return words.deadlineSays;
    default:
      return undefined;
  }
}

function headingName({ file, placed }: EntryRef): string {
  const { kind, title } = placed.entry;
  return [`${kind} ${headingPath(file, placed) ?? ''}`.trim(), title?.text].filter(Boolean).join(': ');
}

function row(markup: Markup, entry: Entry, name: string, label: string): void {
  const field = fieldOf(entry, name);
  if (field !== undefined && !isEmpty(field)) markup.row(label, oneLine(field));
}
