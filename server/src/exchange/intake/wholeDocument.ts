/** What a document is as a whole: a list with a title and what it says of itself, or the minutes or agenda of a meeting. */
import { withoutAtEnd } from '../../text/tail.ts';
import { oneLine } from './cellText.ts';
import type { Collector } from './collector.ts';
import type { DraftField, Origin } from './draft.ts';
import { factKind, labelled, registerTitleIn } from './facts.ts';
import { filled, type GridRow } from './grid.ts';
import { type MeetingTitle, meetingTitle } from './meetingEntry.ts';
import { MeetingReader } from './meetingReader.ts';

export class WholeDocument {
  readonly #into: Collector;
  /** Of the register. */
  readonly fields: DraftField[] = [];
  /** Of a list; undefined while nothing says it. */
  title: string | undefined;
  /** Undefined of a list. */
  meeting: MeetingReader | undefined;

  constructor(into: Collector) {
    this.#into = into;
  }

  /** It is called so: minutes, or a list. */
  named(title: string): void {
    if (this.meeting !== undefined) return;
    const meeting = meetingTitle(title);
    if (meeting !== undefined) this.begin(meeting);
    else this.title = registerTitleIn(title);
  }

  begin(title: MeetingTitle): void {
    this.meeting = new MeetingReader(title, this.#into);
    this.title = undefined;
  }

  /** True of what the document says of itself, which was taken. */
  fact(label: string, value: string, origin: Origin): boolean {
    if (this.meeting !== undefined) return this.meeting.fact(label, value);
    const kind = factKind(label, value);
    if (kind === undefined) return false;
    this.#into.tell('fact', [label, oneLine(value)], origin);
    const name = { told: undefined, day: 'peildatum', gremium: 'gremium' }[kind];
    if (name !== undefined) this.setField(name, oneLine(value));
    return true;
  }

  /** Takes a row above the header as a fact or the title; its words where it is neither, else an empty text. */
  aboveHeader(row: GridRow, table: number): string {
    const texts = filled(row).map(({ text }) => text);
    const [label, value] = texts;
    if (label === undefined) return '';
    const origin = { table, line: row.given.line };
    const said = texts.length === 1 ? labelled(label) : value === undefined ? undefined : { label, value };
    if (texts.length <= 2 && said !== undefined && this.fact(withoutAtEnd(said.label, ': '), said.value, origin))
      return '';
    if (texts.length > 1 || this.title !== undefined || this.meeting !== undefined) return texts.join(' | ');
    this.named(label);
    this.#into.tell('title', [oneLine(label)], origin);
    return '';
  }

  /** A field of the register; what was said first counts. */
  setField(name: string, text: string): void {
    if (!this.fields.some((field) => field.name === name)) this.fields.push({ name, text });
  }
}
