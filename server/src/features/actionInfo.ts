/**
 * The questions of our own extension's input boxes before an action is changed: the action at a place, what it says
 * now, its possible owners, and the meaning of a deadline or an owner that is being typed.
 */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position } from 'vscode-languageserver-types';
import type { ActionInfo, DeadlineMeaning, OwnerChoice, OwnerMeaning } from '../../../protocol/action.ts';
import { currentStatus, postponedContext } from '../edits/change.ts';
import { messages } from '../messages/index.ts';
import { deadlineOf, ownersOf } from '../model/actions/action.ts';
import { isOpen } from '../model/actions/actionStatus.ts';
import { calledInSentence } from '../model/index/minutes.ts';
import { meetingsOf } from '../model/index/nextMeeting.ts';
import { gremiaAt, undeclaredPeople } from '../model/references/knownPeople.ts';
import { gremiaOfRegister, seatsOf } from '../model/references/membership.ts';
import { partiesIn } from '../model/references/people.ts';
import { formatDutch } from '../model/time/calendar.ts';
import { isUnderstood, resolveDeadline } from '../model/time/deadline.ts';
import { explainDeadline } from '../model/time/deadlineExplanation.ts';
import { readDeadline } from '../syntax/dates/read.ts';
import type { PlacedEntry } from '../syntax/entryList.ts';
import { isNumberedKind } from '../syntax/vocabulary.ts';
import { workOf } from '../syntax/workKinds.ts';
import { type FeatureContext, refAt } from './context.ts';

const MOST_MEETINGS = 5;
/** The most choices that are sent: nobody reads more. */
const MOST_OWNERS = 500;

/** The present texts of the action, decision or promise at a position; null when none of these stands there. */
export function getActionInfo(document: TextDocument, position: Position, context: FeatureContext): ActionInfo | null {
  const { scope, referenceDate } = context;
  const ref = refAt(document, position, scope);
  const { kind, entry } = ref.placed;
  if (!isNumberedKind(kind)) return null;
  const work = workOf(kind);
  return {
    kind,
    called: calledAction(ref.placed),
    named: namedAction(ref.placed),
    number: entry.identity?.text,
    title: entry.title?.text,
    isOpen: work === undefined || isOpen(ref, scope),
    status: currentStatus(ref, scope),
    statuses: work?.statuses ?? [],
    owner:
      work &&
      ownersOf(ref, scope)
        ?.field.field.lines.map(({ text }) => text)
        .join(' '),
    deadline: work && deadlineOf(ref, scope, referenceDate.day)?.text.text,
    today: formatDutch(referenceDate.noteDay),
    meetings: meetingsUntil(context),
  };
}

function calledAction(placed: PlacedEntry): string {
  const { kind = '', entry } = placed;
  return entry.identity === undefined ? kind : messages.changes.called(kind, calledInSentence(placed));
}

/** What an entry is called, with its title: enough to see that another one has come to stand in its place. */
export function namedAction(placed: PlacedEntry): string {
  return `${calledAction(placed)}: ${placed.entry.title?.text ?? ''}`;
}

/** The meaning of a text as the deadline of the action at a position. */
export function getDeadlineMeaning(
  document: TextDocument,
  position: Position,
  typed: string,
  context: FeatureContext,
): DeadlineMeaning {
  const { scope, referenceDate } = context;
  const text = typed.trim();
  const node = readDeadline(text);
  const resolved = resolveDeadline(
    node,
    postponedContext({ ref: refAt(document, position, scope), scope, referenceDate }),
  );
  return {
    sentence: isUnderstood(resolved)
      ? explainDeadline(text, resolved, referenceDate.day)
      : messages.changes.badDeadline(text),
    isUnderstood: isUnderstood(resolved),
  };
}

/**
 * The possible owners of the action at a position: those who have a seat in the gremium of the register, then declared
 * persons, then who was named near by or has a seat elsewhere, then organisations and gremia. Empty where no action
 * stands.
 */
export function getOwnerChoices(document: TextDocument, position: Position, context: FeatureContext): OwnerChoice[] {
  const { scope, referenceDate } = context;
  const { placed } = refAt(document, position, scope);
  if (workOf(placed.kind) === undefined) return [];
  const seated = new Set<PlacedEntry>();
  for (const gremium of gremiaAt(placed, scope)) {
    for (const { party } of seatsOf(gremium, scope, referenceDate.day)) {
      if (party.kind === 'declared') seated.add(party.declaration.placed);
    }
  }
  const words = messages.completion;
  const rows: (OwnerChoice & { readonly rank: number })[] = [];
  for (const { kind, name, placed: declared } of scope.declarations()) {
    const isPerson = kind === 'persoon';
    const rank = seated.has(declared) && isPerson ? 0 : isPerson ? 1 : 4;
    rows.push({ text: name.word.text, detail: words.nameKinds[kind], rank });
  }
  for (const { text, by, gremium } of undeclaredPeople(placed, scope, referenceDate.day)) {
    const detail = gremium === undefined ? words.namedBefore : words.memberOf(gremium);
    rows.push({ text, detail, rank: by === 'own' ? 0 : by === 'near' ? 2 : 3 });
  }
  rows.sort((a, b) => a.rank - b.rank);
  return rows.slice(0, MOST_OWNERS).map(({ text, detail }) => ({ text, detail }));
}

/** The owner that a text would name for the action at a position. */
export function getOwnerMeaning(
  document: TextDocument,
  position: Position,
  typed: string,
  { scope }: FeatureContext,
): OwnerMeaning {
  const text = typed.replace(/\s+/gu, ' ').trim();
  const { file } = refAt(document, position, scope);
  const parties = partiesIn({ text, start: 0, end: text.length }, scope.seenFrom(file));
  const words = messages.changes;
  const said = parties.map((party) => {
    const name = text.slice(party.span.start, party.span.end);
    if (party.kind === 'declared') return words.ownerKnown(party.declaration.placed.head.identity?.text ?? name);
    if (party.member !== undefined) return words.ownerKnown(party.member.text);
    if (party.kind === 'ambiguous') return words.ownerAmbiguous(name, party.names(5).join(', '));
    return party.kind === 'unknown' ? words.ownerUnknown(name) : words.ownerKnown(name);
  });
  const isKnown = said.length > 0 && parties.every(({ kind }) => kind !== 'unknown' && kind !== 'ambiguous');
  return { sentence: said.join(' '), isKnown };
}

function meetingsUntil({ scope, referenceDate }: FeatureContext): ActionInfo['meetings'] {
  const gremia = gremiaOfRegister(scope).flatMap(({ placed }) => placed.entry.identity?.text ?? []);
  return gremia
    .flatMap((gremium) => meetingsOf(gremium, scope).map(({ day }) => ({ day, gremium })))
    .filter(({ day }) => day <= referenceDate.noteDay)
    .sort((a, b) => b.day - a.day)
    .slice(0, MOST_MEETINGS)
    .map(({ day, gremium }) => ({ day: formatDutch(day), gremium }));
}
