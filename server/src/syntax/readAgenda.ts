/**
 * Reads the agenda of a meeting with its minutes (taal.md, Meetings): points, sub-points and notes by their indentation,
 * and the lines that make an action, a decision or a promise or speak of one. What is no such line is a note: nothing in
 * the minutes is an error. Never throws.
 */
import { trimmedWord, type Word } from '../text/span.ts';
import type { AgendaItem, AgendaMention, Field, SyntaxFinding, TextField, ValueLine } from './entry.ts';
import { fieldParts } from './fieldLine.ts';
import { type MinutesLine, readMinutesLine } from './minutesLine.ts';
import type { Draft } from './recoveringParser.ts';
import { fieldNameOf, isList, type NumberedKind, type ValueKind, valueKindOf } from './vocabulary.ts';
import { workOf } from './workKinds.ts';

const ITEM_NUMBER = /^(\d{1,3}[a-z]?)[.)](?=\s|$)\s*/iu;
/** `1.` of a line that is deeper than the points, `a.` of a sub-item. */
const MARK = /^(?:\d{1,3}|[a-z])[.)]\s+(?=\S)/iu;
const SUB_ITEM_LETTER = /^([a-z])[.)](?=\s)\s*/iu;

export interface Agenda {
  readonly items: readonly AgendaItem[];
  readonly mentions: readonly AgendaMention[];
}

/** Reads the value of a field in the minutes: `readFieldValue`, which itself reads an agenda with this. */
export type ReadValue = (
  text: string,
  base: Omit<TextField, 'kind'>,
  kind: ValueKind | 'unknown',
  findings: SyntaxFinding[],
) => Field;

/** Reads the lines of an `agenda` field; findings are those of the fields that stand in the minutes. */
export function readAgenda(
  text: string,
  lines: readonly ValueLine[],
  findings: SyntaxFinding[],
  readValue: ReadValue,
): Agenda {
  return new AgendaReader(text, findings, readValue).read(lines);
}

/** A point whose lines still come in: they are added to the rows that it has, since there may be very many. */
interface OpenItem extends Draft<AgendaItem> {
  readonly subItems: AgendaItem[];
  readonly notes: ValueLine[];
  readonly mentions: AgendaMention[];
}

interface OpenField {
  readonly name: string;
  readonly parts: { readonly start: number; readonly end: number };
  readonly indent: number;
  readonly double: boolean;
  readonly lines: ValueLine[];
  end: number;
}

interface OpenMention {
  readonly mention: Draft<AgendaMention>;
  readonly fields: Field[];
  /** The owner that the line itself names. */
  readonly head: Field | undefined;
  open: OpenField | undefined;
}

class AgendaReader {
  readonly #text: string;
  readonly #findings: SyntaxFinding[];
  readonly #readValue: ReadValue;
  readonly #items: AgendaItem[] = [];
  readonly #mentions: Draft<AgendaMention>[] = [];
  #item: OpenItem | undefined;
  #subItem: { readonly item: OpenItem; readonly indent: number } | undefined;
  #mention: OpenMention | undefined;
  #itemIndent = Number.POSITIVE_INFINITY;

  constructor(text: string, findings: SyntaxFinding[], readValue: ReadValue) {
    this.#text = text;
    this.#findings = findings;
    this.#readValue = readValue;
  }

  read(lines: readonly ValueLine[]): Agenda {
    for (const line of lines) this.#readLine(line);
    this.#closeMention();
    return { items: this.#items, mentions: this.#mentions };
  }

  #readLine(line: ValueLine): void {
    const made = readMinutesLine(this.#text, line);
    const within = this.#mention;
    if (within !== undefined && line.indent > within.mention.indent && made === undefined) {
      this.#readBelowMention(within, line);
    } else {
      this.#closeMention();
      if (made !== undefined) {
        // One that stands at the depth of the points belongs to none of them.
        if (line.indent <= this.#itemIndent) this.#item = undefined;
        this.#startMention(made, line);
      } else if (line.indent <= this.#itemIndent) {
        this.#startItem(line);
        const marked = this.#readMarked(line);
        // `4. Besluit: …` is what a point is about.
        if (marked?.isNew === false) this.#startMention(marked, line);
      } else {
        const marked = this.#readMarked(line);
        this.#readBelowItem(line, marked);
        if (marked !== undefined) this.#startMention(marked, line);
      }
    }
    for (const owner of [this.#item, this.#subItem?.item]) {
      if (owner !== undefined) owner.contentEnd = line.end;
    }
  }

  /**
   * The reading of a line behind its own number or letter: `a. actie 5: gereed`; undefined when that is no line of the
   * minutes.
   */
  #readMarked(line: ValueLine): MinutesLine | undefined {
    const mark = MARK.exec(line.text)?.[0].length;
    if (mark === undefined) return undefined;
    return readMinutesLine(this.#text, { text: line.text.slice(mark), start: line.start + mark, end: line.end });
  }

  /** A line at the first depth: a point, numbered or not. */
  #startItem(line: ValueLine): void {
    this.#itemIndent = line.indent;
    this.#subItem = undefined;
    this.#item = itemOf(line, ITEM_NUMBER);
    this.#items.push(this.#item);
  }

  /** Reads a line below a mention that belongs to no point: it belongs to none either, and is just a line of the field. */
  #readBelowItem(line: ValueLine, marked: MinutesLine | undefined): void {
    const item = this.#item;
    if (item === undefined) return;
    if (this.#subItem !== undefined && line.indent < this.#subItem.indent) this.#subItem = undefined;
    const isBeside = this.#subItem === undefined || line.indent === this.#subItem.indent;
    if (isBeside && SUB_ITEM_LETTER.test(line.text)) {
      this.#subItem = { item: itemOf(line, SUB_ITEM_LETTER), indent: line.indent };
      item.subItems.push(this.#subItem.item);
      return;
    }
    if (isBeside) this.#subItem = undefined;
    if (marked !== undefined) return;
    const owner = this.#subItem?.item ?? item;
    owner.notes.push(line);
  }

  #startMention(made: MinutesLine, line: ValueLine): void {
    const { owner: doer, ...rest } = made;
    const { start, end, indent } = line;
    const mention: Draft<AgendaMention> = { ...rest, start, end, fields: [], indent, contentEnd: end };
    const isOwn = start === this.#subItem?.item.start;
    if (this.#subItem !== undefined && line.indent <= this.#subItem.indent && !isOwn) this.#subItem = undefined;
    this.#mention = { mention, fields: [], head: doer && this.#ownerField(mention, doer), open: undefined };
    this.#mentions.push(mention);
    const owner = this.#subItem?.item ?? this.#item;
    owner?.mentions.push(mention);
  }

  /** A line below a mention: one of its fields, what goes on with that, or a note. */
  #readBelowMention(within: OpenMention, line: ValueLine): void {
    const { mention } = within;
    mention.contentEnd = line.end;
    const { open } = within;
    if (open !== undefined && line.indent > open.indent && goesOn(mention.kind, open.name)) {
      open.lines.push(line);
      open.end = line.end;
      return;
    }
    this.#closeField(within);
    const parts = mention.isNew ? fieldParts(this.#text, line.start, line.end) : undefined;
    const name = parts && fieldNameOf(mention.kind, parts.name.text);
    if (parts === undefined || name === undefined) {
      const owner = this.#subItem?.item ?? this.#item;
      owner?.notes.push(line);
      return;
    }
    const value = trimmedWord(this.#text, parts.colon + 1, line.end);
    within.open = {
      name,
      parts: { start: parts.name.start, end: parts.name.end },
      indent: line.indent,
      double: within.fields.some((field) => field.name === name),
      lines: value === undefined ? [] : [{ ...value, indent: 0 }],
      end: value?.end ?? parts.colon + 1,
    };
  }

  #ownerField({ kind, indent }: Draft<AgendaMention>, owner: Word): Field | undefined {
    const name = workOf(kind)?.inHead;
    if (name === undefined) return undefined;
    const { start, end } = owner;
    const base = { name, nameSpan: { start, end: start }, indent, double: false, isInHead: true };
    const value = { ...base, lines: [{ ...owner, indent: 0 }], span: { start, end } };
    return this.#readValue(this.#text, value, valueKindOf(kind, name) ?? 'unknown', this.#findings);
  }

  #closeField(within: OpenMention): void {
    const { open, mention } = within;
    if (open === undefined) return;
    within.open = undefined;
    const { name, parts, indent, double, lines, end } = open;
    const base = { name, nameSpan: parts, indent, double, lines, span: { start: parts.start, end } };
    const kind = valueKindOf(mention.kind, name) ?? 'unknown';
    within.fields.push(this.#readValue(this.#text, base, kind, this.#findings));
  }

  #closeMention(): void {
    const within = this.#mention;
    if (within === undefined) return;
    this.#closeField(within);
    const { head, fields } = within;
    // A field of its own says so on purpose.
    const isTold = fields.some(({ name, lines }) => name === head?.name && lines.length > 0);
    within.mention.fields = head === undefined || isTold ? fields : [head, ...fields];
    this.#mention = undefined;
  }
}

/** True when a field goes on with the lines that stand deeper. */
function goesOn(kind: NumberedKind, name: string): boolean {
  const value = valueKindOf(kind, name);
  return value === 'text' || (value !== undefined && isList(value));
}

function itemOf(line: ValueLine, number: RegExp): OpenItem {
  const match = number.exec(line.text);
  const at = line.start + (match?.[0].length ?? 0);
  return {
    start: line.start,
    end: line.end,
    number: match === null ? undefined : { text: match[1]!, start: line.start, end: line.start + match[1]!.length },
    title: at === line.end ? undefined : { text: line.text.slice(at - line.start), start: at, end: line.end },
    subItems: [],
    notes: [],
    mentions: [],
    contentEnd: line.end,
  };
}
