/**
 * A line that is typed while a meeting is held, and what it writes: into the minutes at a point of the agenda, and into the fields of
 * the action that it is about. What is not understood is a remark that has to be confirmed: a wrong reading is worse than none.
 */
import { messages } from '../../messages/index.ts';
import type { EntryRef } from '../../model/index/fileIndex.ts';
import { meetingOf, registerOfMeeting } from '../../model/index/meeting.ts';
import type { ReferenceDate } from '../../model/index/referenceDate.ts';
import type { Scope } from '../../model/index/scope.ts';
import { numbersInText } from '../../model/references/numbersInText.ts';
import type { CalendarDay } from '../../model/time/calendar.ts';
import type { Entry } from '../../syntax/entry.ts';
import { type MinutesLine, readMinutesLine } from '../../syntax/minutesLine.ts';
import { fieldNameOf, NUMBERED_KINDS, type NumberedKind } from '../../syntax/vocabulary.ts';
import { indentAt } from '../entryLines.ts';
import type { FileEdits } from '../fileEdits.ts';
import { type Attendance, readAttendance } from './attendance.ts';
import { insertion, lastOf, lineAbout, plainNote, together } from './lines.ts';
import { madeLines } from './made.ts';
import { type NewPoint, readNewPoint } from './newPoint.ts';
import { type Point, placeIn, pointCalled, pointsOf } from './points.ts';
import { changeSaid, ownScope, readSaid } from './saidOf.ts';

export interface MinuteAt {
  /** The meeting whose minutes are written. */
  readonly meeting: EntryRef;
  /** The minutes of meetings before it, the newest first. */
  readonly before: readonly Entry[];
  /** Of the file of the meeting. */
  readonly scope: Scope;
  readonly referenceDate: ReferenceDate;
  /** The point that is spoken of now, by its key; else the first. */
  readonly point: string | undefined;
}

export type Minute =
  | { readonly kind: 'nothing' }
  /** Goes to a point. */
  | { readonly kind: 'point'; readonly point: Point }
  /** Asks what something is. */
  | { readonly kind: 'shown'; readonly refs: readonly EntryRef[] }
  | { readonly kind: 'refused'; readonly refused: string }
  | ({ readonly kind: 'written' } & Written);

export interface Written {
  readonly point: Point;
  /** The lines, without the indentation of the point. */
  readonly lines: readonly string[];
  /** Why it is not sure; undefined when it was understood. */
  readonly doubt: string | undefined;
  /** What else is to be known of it. */
  readonly notes: readonly string[];
  readonly files: readonly FileEdits[];
}

/** The reading of a typed line. */
export function readMinute(typed: string, at: MinuteAt): Minute {
  return new MinuteReader(at).read(typed.replace(/\s+/gu, ' ').trim());
}

/** The point that is spoken of; undefined without an agenda. */
export function currentPoint({ meeting, point }: Pick<MinuteAt, 'meeting' | 'point'>): Point | undefined {
  const points = pointsOf(meeting.placed.entry);
  return points.find(({ key }) => key === point) ?? points[0];
}

const POINT = /^punt +(?=\S)/iu;
const NUMBER = /^#?([\p{L}\d][\p{L}\d_./-]*?)[.:,]?$/u;
const KIND_BEFORE = /^(actie(?:punt)?|ap|besluit(?:punt)?|toezegging|motie|amendement) +(?=#?[\p{L}\d/]+(?: |$))/iu;
const KINDS: Readonly<Record<string, NumberedKind>> = { ap: 'actie', actiepunt: 'actie', besluitpunt: 'besluit' };
/** What a number of a list looks like where nothing has it. */
const DIGITS = /^\d+[a-z]?$/iu;

class MinuteReader {
  readonly #at: MinuteAt;
  readonly #entry: Entry;
  readonly #points: readonly Point[];
  readonly #point: Point | undefined;
  readonly #day: CalendarDay | undefined;
  readonly #gremium: string | undefined;

  constructor(at: MinuteAt) {
    this.#at = at;
    this.#entry = at.meeting.placed.entry;
    this.#points = pointsOf(this.#entry);
    this.#point = currentPoint(at);
    const { day, gremia } = meetingOf(this.#entry);
    this.#day = day;
    this.#gremium = gremia?.text;
  }

  read(text: string): Minute {
    const words = messages.meeting;
    if (text === '') return { kind: 'nothing' };
    const asks = POINT.exec(text)?.[0].length;
    if (asks !== undefined) {
      const point = pointCalled(text.slice(asks), this.#points);
      return point === undefined
        ? { kind: 'refused', refused: words.noPoint(text.slice(asks)) }
        : { kind: 'point', point };
    }
    if (this.#point === undefined) return { kind: 'refused', refused: words.noAgenda };
    const added = readNewPoint(text, this.#entry, this.#points, this.#at.meeting.file.document.lineEnd);
    if (added !== undefined) return this.#added(added);
    if (this.#day === undefined) return { kind: 'refused', refused: words.noDayOfMeeting };
    const remark = /^[-–] +(?=\S)/u.exec(text)?.[0].length;
    if (remark !== undefined) return this.#remark(text.slice(remark), undefined);
    const attendance = readAttendance(text, this.#at.meeting, this.#at.scope);
    if (attendance !== undefined) return this.#attended(attendance);
    const line = readMinutesLine(text, { text, start: 0, end: text.length });
    if (line !== undefined) return this.#readLine(line);
    return this.#fieldOfLast(text) ?? this.#byNumber(text) ?? this.#remark(text, words.notUnderstood);
  }

  #added({ point, line, edit }: NewPoint): Minute {
    const { file, placed } = this.#at.meeting;
    const moved = { ...edit, start: edit.start + placed.start, end: edit.end + placed.start };
    return { kind: 'written', point, lines: [line], doubt: undefined, notes: [], files: [{ file, edits: [moved] }] };
  }

  #attended(attendance: Attendance): Minute {
    if ('refused' in attendance) return { kind: 'refused', refused: attendance.refused };
    const { line, notes, edits } = attendance;
    const files = [{ file: this.#at.meeting.file, edits }];
    return { kind: 'written', point: this.#point!, lines: [line], doubt: undefined, notes, files };
  }

  /** A line as it would stand in the minutes. */
  #readLine(line: MinutesLine): Minute {
    if (line.isNew) return this.#made(line);
    const refs = line.references.flatMap(({ number, register }) => this.#find(number, register, [line.kind]));
    if (refs.length < line.references.length) {
      return { kind: 'refused', refused: messages.meeting.noNumber(line.number?.text ?? '') };
    }
    return line.text === undefined ? { kind: 'shown', refs } : this.#about(refs, line.text.text);
  }

  #made(line: MinutesLine): Minute {
    if (line.text === undefined) return { kind: 'nothing' };
    const { scope, before, referenceDate } = this.#at;
    const { head, fields, doubt, lacks } = madeLines(line, {
      scope,
      minutes: [this.#entry, ...before],
      day: this.#day,
      gremium: this.#gremium,
      referenceDay: referenceDate.day,
    });
    const point = this.#point!;
    const place = placeIn(this.#entry, point);
    return this.#written(point, [head, ...fields.map((field) => place.step + field)], doubt, lacks, []);
  }

  /** `toelichting: …` behind something new that is the last of its point: a field of it. */
  #fieldOfLast(text: string): Minute | undefined {
    const [, name = '', value = ''] = /^([^:]{2,30}): *(\S.*)$/u.exec(text) ?? [];
    const point = this.#point!;
    const last = point.item.mentions.at(-1);
    if (value === '' || last === undefined || !last.isNew || last.contentEnd < lastOf(point)) return undefined;
    const field = fieldNameOf(last.kind, name);
    if (field === undefined || last.fields.some((one) => one.name === field)) return undefined;
    const { step } = placeIn(this.#entry, point);
    const indent = indentAt(this.#entry, last.start) + step;
    return this.#written(point, [`${field}: ${value}`], undefined, [], [], indent);
  }

  /** A line that begins with the number of something, or with several. */
  #byNumber(text: string): Minute | undefined {
    const before = KIND_BEFORE.exec(text);
    const word = before?.[1]?.toLowerCase() ?? '';
    const kinds = before === null ? NUMBERED_KINDS : [KINDS[word] ?? (word as NumberedKind)];
    const words = text.slice(before?.[0].length ?? 0).split(' ');
    const refs: EntryRef[] = [];
    let at = 0;
    for (; at < words.length; at++) {
      const isJoint = refs.length > 0 && /^(?:en|&)$/iu.test(words[at]!);
      const found = this.#numbered(words[isJoint ? at + 1 : at] ?? '', kinds);
      // `5 7 mensen` is about 5: only what is joined is a list.
      if (found === undefined || (refs.length > 0 && !isJoint && !words[at - 1]!.endsWith(','))) break;
      refs.push(found);
      if (isJoint) at++;
    }
    const rest = words.slice(at).join(' ');
    const [number = ''] = words;
    if (refs.length > 0) {
      if (rest === '') return { kind: 'shown', refs };
      // A word that is a number too, `i`, is one only before what is understood.
      const isSure =
        before !== null ||
        /\d/u.test(number) ||
        readSaid(rest, refs[0]!.placed.kind as NumberedKind, this.#at.scope) !== undefined;
      return isSure ? this.#about(refs, rest) : undefined;
    }
    if (before === null && !DIGITS.test(number)) return undefined;
    return this.#remark(text, messages.meeting.noNumber(number));
  }

  #numbered(word: string, kinds: readonly NumberedKind[]): EntryRef | undefined {
    const typed = NUMBER.exec(word)?.[1];
    if (typed === undefined) return undefined;
    const slash = typed.lastIndexOf('/');
    const whole = this.#find(typed, undefined, kinds)[0];
    if (whole !== undefined || slash === -1) return whole;
    return this.#find(typed.slice(slash + 1), typed.slice(0, slash), kinds)[0];
  }

  /** What has a number, in the register that the meeting speaks of. */
  #find(number: string, register: string | undefined, kinds: readonly NumberedKind[]): EntryRef[] {
    const { scope } = this.#at;
    const code = register ?? registerOfMeeting(this.#entry);
    for (const kind of kinds) {
      const own = scope.lookupNumber(kind, number, code);
      if (own[0] !== undefined) return [own[0]];
    }
    return [];
  }

  /** @param named also where one is named twice */
  #about(named: readonly EntryRef[], rest: string): Minute {
    const refs = named.filter(({ placed }, at) => named.findIndex((other) => other.placed === placed) === at);
    const { scope, referenceDate } = this.#at;
    const day = this.#day!;
    const lines: string[] = [];
    const files: FileEdits[] = [];
    const notes: string[] = [];
    let doubt: string | undefined;
    for (const ref of refs) {
      const kind = ref.placed.kind as NumberedKind;
      const own = ownScope(ref, scope);
      const said = readSaid(rest, kind, own);
      const at = {
        ref,
        scope: own,
        referenceDate: { ...referenceDate, noteDay: day },
        meeting: { day, gremium: this.#gremium },
      };
      const told = said === undefined ? { refused: messages.meeting.asRemark } : changeSaid(said, at);
      if ('refused' in told) {
        doubt ??= told.refused;
        lines.push(lineAbout(this.#called(ref), rest, 'remark'));
        continue;
      }
      lines.push(lineAbout(this.#called(ref), told.text, 'change'));
      if (told.note !== undefined) notes.push(told.note);
      if (told.edits.length > 0) files.push({ file: ref.file, edits: told.edits });
    }
    return this.#written(this.#pointOf(refs) ?? this.#point!, lines, doubt, notes, files);
  }

  /** `actie 5`, `actie LIJST/5`: as the minutes find it. */
  #called(ref: EntryRef): string {
    const { kind, identity } = ref.placed.entry;
    const number = identity?.text ?? '';
    const isOwn = this.#at.scope.lookupNumber(kind as NumberedKind, number, registerOfMeeting(this.#entry))[0];
    const code = ref.file.registers.first?.head.identity?.text;
    return `${kind} ${isOwn?.placed === ref.placed || code === undefined ? '' : `${code}/`}${number}`;
  }

  /** The point that names what is spoken of; undefined when none does. */
  #pointOf(refs: readonly EntryRef[]): Point | undefined {
    const [first] = refs;
    if (first === undefined) return undefined;
    const names = ({ item: { title } }: Point) =>
      title !== undefined &&
      [...numbersInText(title)].some(({ kind, number, register }) =>
        this.#find(number, register, [kind]).some(({ placed }) => placed === first.placed),
      );
    // Where it is spoken of already it stays.
    if (this.#point !== undefined && names(this.#point)) return this.#point;
    return this.#points.find(names);
  }

  #remark(text: string, doubt: string | undefined): Minute {
    return this.#written(this.#point!, [plainNote(text)], doubt, [], []);
  }

  #written(
    point: Point,
    lines: readonly string[],
    doubt: string | undefined,
    notes: readonly string[],
    others: readonly FileEdits[],
    indent?: string,
  ): Minute {
    const { file, placed } = this.#at.meeting;
    const place = placeIn(this.#entry, point);
    const added = insertion(placed.start, { ...place, indent: indent ?? place.indent }, lines, file.document.lineEnd);
    return { kind: 'written', point, lines, doubt, notes, files: together([{ file, edits: [added] }, ...others]) };
  }
}
