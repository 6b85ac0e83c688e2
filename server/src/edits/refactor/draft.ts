/** An entry that is changed in steps: each step reads what the one before it made. */
import { readDocument } from '../../syntax/document.ts';
import { type Field, fieldOf } from '../../syntax/entry.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import { type LineEnd, lineFrom } from '../../text/lines.ts';
import { applyEdits, type Edit, fieldIndent, insertField } from '../edits.ts';
import { indentAt } from '../entryLines.ts';
import { INDENT, indented, rangesOf } from './lines.ts';

export class Draft {
  readonly #lineEnd: LineEnd;
  #text: string;
  #placed: PlacedEntry;

  /** @param text that of one entry, from its keyword on. */
  constructor(text: string, lineEnd: LineEnd) {
    this.#lineEnd = lineEnd;
    this.#text = text;
    this.#placed = readDocument(text).entries.at(0);
  }

  get text(): string {
    return this.#text;
  }

  get entry() {
    return this.#placed.entry;
  }

  field(name: string): Field | undefined {
    return fieldOf(this.entry, name);
  }

  /** Edits are offsets of the entry. */
  change(...edits: Edit[]): void {
    this.#text = applyEdits(this.#text, edits);
    this.#placed = readDocument(this.#text).entries.at(0);
  }

  removeField(field: Field): void {
    const offsets = [field.nameSpan.start, ...field.lines.map(({ start }) => start)];
    this.change(...rangesOf(this.entry, offsets).map((range) => ({ ...range, text: '' })));
  }

  /** Adds lines below those of a field, which the entry gets when it has none. */
  addLines(name: string, lines: readonly string[]): void {
    if (lines.length === 0) return;
    const field = this.field(name);
    if (field === undefined) {
      const [only] = lines;
      const indent = fieldIndent(this.entry) + INDENT;
      const value =
        lines.length === 1 && name !== 'historie' && name !== 'stappen' ? only! : below(lines, indent, '\n');
      this.change(insertField(this.#lineEnd, this.#placed, name, value));
      return;
    }
    const deeper = field.lines.filter(({ indent }) => indent > 0);
    const least = deeper.reduce(
      (best, line) => (best === undefined || line.indent < best.indent ? line : best),
      deeper[0],
    );
    const indent =
      least === undefined ? indentAt(this.entry, field.nameSpan.start) + INDENT : indentAt(this.entry, least.start);
    const at = lineFrom(this.#text, field.span.end).end;
    this.change({ start: at, end: at, text: below(lines, indent, this.#lineEnd) });
  }
}

function below(lines: readonly string[], indent: string, lineEnd: string): string {
  return lines.map((line) => lineEnd + indented(line, indent)).join('');
}
