/** What lines of minutes say in passing of who has to do what, as action points in their place. */
import { wordsBeyond } from './accounted.ts';
import type { Line } from './agreed.ts';
import type { Collector } from './collector.ts';
import { addField, type DraftEntry } from './draft.ts';
import { isKindHeading } from './kinds.ts';
import { markedEnd } from './lineEnds.ts';
import { fieldLine, saidEntry } from './lineEntries.ts';
import { NOTHING } from './lineWords.ts';
import type { Agenda } from './meetingEntry.ts';
import { actionAtEnd, actionBefore, actionOf, whoLine } from './saidActions.ts';

const ATTENDANCE: ReadonlySet<string> = new Set(['aanwezig', 'afwezig', 'te gast']);
/** What a line below an action says of it. */
const OF_ACTION: ReadonlySet<string> = new Set(['eigenaar', 'deadline', 'status', 'werkgroep', 'gereed op']);

export class MinutesActions {
  readonly #agenda: Agenda;
  readonly #meeting: DraftEntry;
  readonly #into: Collector;
  /** What was agreed, each with the line that says it. */
  readonly places = new Map<DraftEntry, Line>();
  readonly #placed = new Map<Line, DraftEntry>();
  /** Lines that are fields of the action above them. */
  readonly #fields = new Set<Line>();

  constructor(agenda: Agenda, meeting: DraftEntry, into: Collector) {
    this.#agenda = agenda;
    this.#meeting = meeting;
    this.#into = into;
  }

  /** True of a line that was taken. */
  line(text: string, depth: number): boolean {
    if (this.#agenda.isEmpty || text.includes('\n') || isKindHeading(text)) return false;
    const said = saidEntry(text, {});
    if (said !== undefined) return this.#said(said, text, depth);
    if (this.#field(text)) return true;
    const ended = actionAtEnd(text, {}) ?? actionBefore(text, (name) => this.#isThere(name), {});
    if (ended === undefined) return this.#whoAlone(text, depth);
    if (ended.before !== '') this.#agenda.note(ended.before, depth);
    this.#agree(ended.entry, text, depth);
    return true;
  }

  /** Puts an action point behind what stands there. */
  place(entry: DraftEntry, deeper: number): void {
    this.#agenda.note(`actiepunt: ${entry.title}`, deeper);
    const line = this.#agenda.lines.at(-1)!;
    this.places.set(entry, line);
    this.#placed.set(line, entry);
  }

  #agree(entry: DraftEntry, text: string, deeper: number): void {
    const fields = entry.fields.map((field) => field.text);
    const beyond = wordsBeyond(text, [entry.title, ...fields, this.#agenda.lines.at(-1)!.text]);
    if (beyond !== '') this.#into.tell('section', [beyond], {});
    this.place(entry, deeper);
  }

  /** `Actie: rooster maken => Jan`; what speaks of an action that exists, and what says nobody so, stays as it is. */
  #said(entry: DraftEntry, text: string, depth: number): boolean {
    if (NOTHING.test(entry.title)) {
      this.#agenda.note(text.replace(/ ?:\s*/u, ' – '), depth);
      return true;
    }
    const owner = entry.fields.find(({ name }) => name === 'eigenaar');
    const isNew = entry.kind === 'actie' && entry.identity === undefined;
    // In minutes that are written here it is somebody's initials.
    const isInitials = isNew && /^(?:[-–•*] ?)?AP ?:/iu.test(text);
    if (!isInitials && (!isNew || owner === undefined || markedEnd(text) === undefined))
      return this.#whoAlone(text, depth);
    entry.doubts.length = 0;
    entry.doubts.push(
      owner === undefined
        ? { key: 'fromLine', values: [], origin: {} }
        : { key: 'actionInText', values: [entry.title, owner.text], origin: {} },
    );
    this.#agree(entry, text, depth);
    return true;
  }

  /** `Wie: Jan` right below a new action. */
  #field(text: string): boolean {
    const field = fieldLine(text, 'actie');
    if (field === undefined || !OF_ACTION.has(field.name)) return false;
    const line = this.#agenda.lines.findLast((one) => !this.#fields.has(one));
    const entry = line === undefined ? undefined : this.#placed.get(line);
    const said = line === undefined || entry !== undefined ? entry : saidEntry(line.text, {});
    if (line === undefined || said?.kind !== 'actie' || (entry === undefined && said.identity !== undefined))
      return false;
    if (said.fields.some(({ name }) => name === field.name)) return false;
    if (entry !== undefined) addField(entry, field.name, field.value);
    else {
      const below = { depth: line.depth + 1, text: `${field.name}: ${field.value}` };
      this.#agenda.lines.push(below);
      this.#fields.add(below);
    }
    this.#into.tell('section', [wordsBeyond(text, [field.value])], {});
    return true;
  }

  /** A line that only says who has to do what stands above it. */
  #whoAlone(text: string, depth: number): boolean {
    const who = whoLine(text, (name) => this.#isThere(name));
    const above = who === undefined ? undefined : this.#agenda.lines.at(-1);
    if (who === undefined || above === undefined) return false;
    if (!who.isSure || this.#placed.has(above) || saidEntry(above.text, {}) !== undefined) {
      this.#into.doubt(this.#meeting, 'nameAsTitle', [who.who], {});
      return false;
    }
    this.#agree(actionOf(this.#agenda.takeSentence(), who, {}), text, depth);
    return true;
  }

  /** Somebody who was at the meeting, or was said not to be, by all of the name or its first word. */
  #isThere(name: string): boolean {
    return this.#meeting.fields.some(
      ({ name: field, text }) =>
        ATTENDANCE.has(field) &&
        text
          .split(/[,;\n&()/]| en /u)
          .map((one) => one.trim())
          .some((one) => one === name || one.split(' ', 1)[0] === name),
    );
  }
}
