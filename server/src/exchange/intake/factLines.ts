/** Lines that say something of the document as a whole: `Gremium: DUO`, or the label alone with its value on the next line. */
import type { Collector } from './collector.ts';
import type { Origin } from './draft.ts';
import { factKind, labelled } from './facts.ts';
import type { GridRow } from './grid.ts';
import { isDateLabel, meetingField } from './meetingEntry.ts';
import type { WholeDocument } from './wholeDocument.ts';

/** In UTF-16 units: what is longer is no label. */
const LONGEST = 40;

export class FactLines {
  readonly #whole: WholeDocument;
  readonly #into: Collector;
  readonly #loose: (text: string) => void;
  /** A label whose value stands in the next paragraph. */
  #label: string | undefined;

  /** @param loose takes a label that nothing followed */
  constructor(whole: WholeDocument, into: Collector, loose: (text: string) => void) {
    this.#whole = whole;
    this.#into = into;
    this.#loose = loose;
  }

  /** What comes next is no value. */
  end(): void {
    this.#loose(this.#label ?? '');
    this.#label = undefined;
  }

  /** True of a line that was taken. */
  line(text: string): boolean {
    const label = this.#label;
    this.#label = undefined;
    if (label !== undefined) {
      if (this.#whole.fact(label, text, {})) return true;
      this.#loose(label);
    }
    if (!(this.#whole.meeting?.isBeginning ?? this.#into.entries.length === 0)) return false;
    const said = labelled(text);
    if (said !== undefined) return this.#whole.fact(said.label, said.value, {});
    const isMeeting = this.#whole.meeting !== undefined && (meetingField(text) !== undefined || isDateLabel(text));
    if (text.length >= LONGEST || !(isMeeting || factKind(text, '1 januari 2000') !== undefined)) return false;
    this.#label = text;
    return true;
  }

  /** The rows of a table of labels and values; what is no fact stays as a line. */
  table(rows: readonly GridRow[], origin: Origin): void {
    for (const { cells } of rows) {
      const [label = '', ...values] = cells.map(({ text }) => text);
      const value = values.filter((text) => text !== '').join('\n');
      if (label + value === '' || this.#whole.fact(label, value, origin)) continue;
      this.#loose(value === '' ? label : `${label}: ${value}`);
    }
  }
}
