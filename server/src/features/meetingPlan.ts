/**
 * A meeting that is to be prepared: the day, the agenda that the list asks for and who will be there, as choices; and the meeting that
 * some of them make. Both go through the register bit by bit.
 */
import type { MeetingChoice, MeetingPlan, PlannedMeeting } from '../../../protocol/meeting.ts';
import type { FileEdits } from '../edits/fileEdits.ts';
import { type DraftField, type DraftPoint, insertMeeting, meetingFile } from '../edits/meeting/newMeeting.ts';
import type { Work } from '../incremental/work.ts';
import { documentWords } from '../messages/document.ts';
import { messages } from '../messages/index.ts';
import { deadlineOf, ownersOf } from '../model/actions/action.ts';
import { findMatters, MATTER_REASONS, type Matter, type MatterReason } from '../model/actions/agendaMatters.ts';
import type { EntryRef, FileIndex } from '../model/index/fileIndex.ts';
import { meetingNames, meetingOf } from '../model/index/meeting.ts';
import { declaredNames, foldName } from '../model/index/names.ts';
import { type DatedMeeting, gremiumNamed, meetingsOf } from '../model/index/nextMeeting.ts';
import type { Scope, WorkspaceScope } from '../model/index/scope.ts';
import { type StandingItem, standingItems } from '../model/index/standingItems.ts';
import { gremiaOfRegister } from '../model/references/membership.ts';
import { type CalendarDay, formatDutch } from '../model/time/calendar.ts';
import { fieldOf } from '../syntax/entry.ts';
import type { FeatureContext } from './context.ts';
import { type MeetingDay, meetingDay } from './meetingPlan/date.ts';
import { type Invited, invitedTo } from './meetingPlan/people.ts';

/** What is asked of a meeting. */
export interface MeetingAsked {
  readonly gremium: string | undefined;
  readonly datum: string | undefined;
}

/** The choices for a meeting. */
export function* findMeetingPlan(asked: MeetingAsked, context: FeatureContext): Work<MeetingPlan> {
  const gremia = yield* gremiaFor(context.scope);
  const gremium = asked.gremium ?? (gremia.length === 1 ? gremia[0] : undefined);
  if (gremium === undefined) return { gremia };
  const planned = plannedFor(gremium, asked.datum, context);
  const { date, file } = planned;
  const base = { gremium, sentence: date.sentence, isPossible: date.isPossible, uri: file.uri };
  const written = date.day === undefined ? '' : formatDutch(date.day);
  const parts = date.isPossible ? yield* findParts(planned, context) : [];
  const meeting: PlannedMeeting = { ...base, date: written, choices: parts.map(({ choice }) => choice) };
  return { gremia, meeting };
}

/** The edits of a meeting with some of its choices, or a sentence that says why there is none. */
export function* findPreparedMeeting(
  asked: MeetingAsked & { readonly chosen: ReadonlySet<string> },
  context: FeatureContext,
): Work<{ readonly files: readonly FileEdits[] } | { readonly refused: string }> {
  const gremia = asked.gremium === undefined ? yield* gremiaFor(context.scope) : [asked.gremium];
  const [gremium] = gremia;
  if (gremium === undefined) return { refused: messages.meeting.noGremium };
  if (gremia.length > 1) return { refused: messages.meeting.severalGremia(gremia.join(', ')) };
  const planned = plannedFor(gremium, asked.datum, context);
  const { date, meetings } = planned;
  if (date.day === undefined || !date.isPossible) return { refused: date.sentence };
  const parts = (yield* findParts(planned, context)).filter(({ choice }) => asked.chosen.has(choice.id));
  if (parts.length === 0) return { refused: messages.meeting.nothingChosen };
  // The register says other things than when the choices were shown.
  if (parts.length < asked.chosen.size) return { refused: messages.server.changedMeanwhile };
  const draft = {
    gremium: calledIn(meetings, gremium),
    day: date.day,
    fields: fieldsFrom(parts),
    points: pointsFrom(parts),
  };
  return { files: [insertMeeting(draft, meetings, context.scope)] };
}

/** The gremia that a register may hold meetings of: its own, then those whose meetings stand in it, else all that are known. */
function* gremiaFor(scope: WorkspaceScope): Work<string[]> {
  // Each as it is typed counts once: of thousands of meetings there are a few.
  const names = new Set(gremiaOfRegister(scope).flatMap(({ placed }) => placed.head.identity?.text ?? []));
  for (const file of scope.registerFiles) {
    for (const placed of file.document.entries) {
      if (placed.kind !== 'vergadering') continue;
      const { gremia } = meetingOf(placed.head);
      if (gremia !== undefined) names.add(gremia.text);
      yield;
    }
  }
  const found = firstOfEach([...names], scope);
  if (found.length > 0) return found;
  return firstOfEach(
    [...scope.declarations()].flatMap(({ kind, placed }) =>
      kind === 'gremium' ? (placed.head.identity?.text ?? []) : [],
    ),
    scope,
  );
}

/** Names without those that are another name for one before them. */
function firstOfEach(names: readonly string[], scope: Scope): string[] {
  const known = new Map<unknown, string>();
  for (const name of names) {
    const key = gremiumNamed(name, scope)?.placed ?? foldName(name);
    if (!known.has(key)) known.set(key, name);
  }
  return [...known.values()];
}

interface Planned {
  readonly gremium: string;
  readonly declared: EntryRef | undefined;
  readonly meetings: readonly DatedMeeting[];
  readonly date: MeetingDay;
  /** The file that it goes into. */
  readonly file: FileIndex;
}

function plannedFor(gremium: string, typed: string | undefined, { scope, referenceDate }: FeatureContext): Planned {
  const declared = gremiumNamed(gremium, scope);
  const meetings = meetingsOf(gremium, scope);
  const date = meetingDay(typed, { gremium, declared, meetings, scope, referenceDate });
  const same = meetings.find(({ day }) => day === date.day)?.ref.file;
  return { gremium, declared, meetings, date, file: same ?? meetingFile(meetings, scope) };
}

/** A choice, with what it writes. */
type Part = { readonly choice: MeetingChoice } & (
  | { readonly kind: 'standing'; readonly item: StandingItem }
  | { readonly kind: 'matter'; readonly reason: MatterReason; readonly text: string }
  | { readonly kind: 'person'; readonly field: string; readonly name: string }
  | { readonly kind: 'detail'; readonly field: string; readonly value: string }
);

function* findParts({ declared, meetings, date, file, gremium }: Planned, { scope }: FeatureContext): Work<Part[]> {
  const day = date.day!;
  const before = meetings.filter((one) => one.day < day);
  const last = before.at(-1);
  const names = new Set([foldName(gremium)]);
  if (declared !== undefined) for (const { folded } of declaredNames(declared.placed.entry)) names.add(folded);
  const matters = yield* findMatters(scope, { day, since: last?.day, names });
  const people = declared === undefined ? [] : invitedTo(declared, scope, day);
  const seen = scope.seenFrom(file);
  const parts = standingParts(last, before.at(-2));
  for (const matter of matters) {
    parts.push(matterPart(matter, seen, day));
    yield;
  }
  return withOwnIds([...parts, ...people.map(personPart), ...detailParts(last, people)]);
}

/** Parts of which no two have one id: two actions without a number may have one title. */
function withOwnIds(parts: readonly Part[]): Part[] {
  const counts = new Map<string, number>();
  return parts.map((part) => {
    const { id } = part.choice;
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    return count === 1 ? part : { ...part, choice: { ...part.choice, id: `${id} ~${count}` } };
  });
}

/** The points that the program writes itself, where there is something for them: they stand on no agenda of their own accord. */
const OWN_POINTS: ReadonlySet<string> = new Set(
  MATTER_REASONS.map((reason) => documentWords.agenda[reason].toLowerCase()),
);

function standingParts(last: DatedMeeting | undefined, before: DatedMeeting | undefined): Part[] {
  const words = messages.meeting;
  const { opening, announcements, closing } = documentWords.agenda;
  const usual: StandingItem[] = [
    { title: opening, isClosing: false },
    { title: announcements, isClosing: false },
    { title: closing, isClosing: true },
  ];
  const known =
    last === undefined
      ? []
      : standingItems({ entry: last.ref.placed.entry, day: last.day }, before?.ref.placed.entry).filter(
          ({ title }) => !OWN_POINTS.has(title.toLowerCase()),
        );
  const detail = known.length > 0 && last !== undefined ? words.fromLast(formatDutch(last.day)) : words.usual;
  return (known.length > 0 ? known : usual).map((item, at) => ({
    kind: 'standing',
    item,
    choice: {
      id: `standing ${at} ${item.title}`,
      group: words.groups.standing,
      label: item.title,
      detail,
      isProposed: true,
    },
  }));
}

/** @param seen what the file sees that the meeting goes into. */
function matterPart({ reason, ref, scope }: Matter, seen: Scope, day: CalendarDay): Part {
  const words = messages.meeting;
  const { kind = '', identity, title } = ref.placed.entry;
  const called = calledFrom(ref, seen);
  const text = title?.text.replace(/\s+/gu, ' ') ?? words.untitled(kind);
  const owner = ownersOf(ref, scope)
    ?.field.field.lines.map((line) => line.text)
    .join(' ');
  const deadline = deadlineOf(ref, scope, day)?.text.text;
  const details = [
    ...(owner === undefined ? [] : [words.owner(owner)]),
    ...(deadline === undefined ? [] : [words.deadline(deadline)]),
  ];
  return {
    kind: 'matter',
    reason,
    text: called === undefined ? text : `${text} (${called})`,
    choice: {
      id: `${reason} ${kind} ${identity?.text ?? ''} ${text}`,
      group: words.groups[reason],
      label: identity === undefined ? text : `${kind} ${identity.text}: ${text}`,
      detail: details.join(' · '),
      isProposed: true,
    },
  };
}

/** `actie 5`, `actie LIJST/5`: the name by which a file finds an entry; undefined where it finds none. */
function calledFrom(ref: EntryRef, seen: Scope): string | undefined {
  const { kind, identity } = ref.placed.entry;
  if (identity === undefined || kind === undefined) return undefined;
  const finds = (register?: string) =>
    seen.lookupNumber(kind as 'actie', identity.text, register).some(({ placed }) => placed === ref.placed);
  if (finds()) return `${kind} ${identity.text}`;
  const code = ref.file.registers.first?.head.identity?.text;
  return code !== undefined && finds(code) ? `${kind} ${code}/${identity.text}` : undefined;
}

function personPart({ name, field, seat, hasSeat }: Invited, at: number): Part {
  const words = messages.meeting;
  const detail = hasSeat ? (words.seats[field] ?? field) : seat;
  return {
    kind: 'person',
    field: hasSeat ? 'aanwezig' : 'te gast',
    name,
    choice: {
      id: `person ${at} ${name}`,
      group: hasSeat ? words.groups.present : words.groups.withoutSeat,
      label: name,
      detail,
      isProposed: hasSeat,
    },
  };
}

/** What stays the same from one meeting to the next: when and where it is, and who is in the chair. */
function detailParts(last: DatedMeeting | undefined, people: readonly Invited[]): Part[] {
  const words = messages.meeting;
  const chair = people.find(({ field, hasSeat }) => field === 'voorzitter' && hasSeat)?.name;
  const said = (name: string) => last && fieldOf(last.ref.placed.entry, name)?.lines.map(({ text }) => text.trim());
  const kept = ['tijd', 'plaats'].map((name) => [
    name,
    said(name)
      ?.filter((text) => text !== '')
      .join(', '),
  ]);
  return [...kept, ['voorzitter', chair]].flatMap(([field, value]): Part[] => {
    if (field === undefined || value === undefined || value === '') return [];
    const choice = {
      id: `detail ${field} ${value}`,
      group: words.groups.details,
      label: `${field}: ${value}`,
      detail: '',
    };
    return [{ kind: 'detail', field, value, choice: { ...choice, isProposed: true } }];
  });
}

const FIELDS = ['tijd', 'plaats', 'voorzitter', 'aanwezig', 'te gast'];

function fieldsFrom(parts: readonly Part[]): DraftField[] {
  return FIELDS.flatMap((name) => {
    const values = parts.flatMap((part) => {
      if (part.kind === 'person' && part.field === name) return [part.name];
      return part.kind === 'detail' && part.field === name ? [part.value] : [];
    });
    return values.length === 0 ? [] : [{ name, values }];
  });
}

/** The standing points, and before those that close the meeting the matters, a point for each reason. */
function pointsFrom(parts: readonly Part[]): DraftPoint[] {
  const standing = parts.flatMap((part) => (part.kind === 'standing' ? [part.item] : []));
  const firstClosing = standing.findIndex(({ isClosing }) => isClosing);
  const at = firstClosing === -1 ? standing.length : firstClosing;
  const point = ({ title }: StandingItem): DraftPoint => ({ title, parts: [] });
  const matters = MATTER_REASONS.flatMap((reason): DraftPoint[] => {
    const texts = parts.flatMap((part) => (part.kind === 'matter' && part.reason === reason ? [part.text] : []));
    return texts.length === 0 ? [] : [{ title: documentWords.agenda[reason], parts: texts }];
  });
  return [...standing.slice(0, at).map(point), ...matters, ...standing.slice(at).map(point)];
}

/** The gremium as the first lines of its meetings call it. */
function calledIn(meetings: readonly DatedMeeting[], gremium: string): string {
  const last = meetings.at(-1)?.ref.placed.head;
  // Two gremia that met together are not one that meets alone.
  if (last === undefined || meetingNames(last).length > 1) return gremium;
  return meetingOf(last).gremia?.text ?? gremium;
}
