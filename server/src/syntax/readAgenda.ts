/**
 * Reads the agenda of a meeting with its minutes (taal.md, Meetings): points, sub-points and notes by their indentation,
 * and the lines that make an action, a decision or a promise or speak of one. What is no such line is a note: nothing in
 * the minutes is an error. Never throws.
 */
import { trimmedWord, type Word } from '../text/span.ts';
import { withoutBracketAtEnd } from '../text/tail.ts';
import type { AgendaItem, AgendaMention, Field, NumberReference, SyntaxFinding, ValueLine } from './entry.ts';
import { fieldParts } from './fieldLine.ts';
import { readHistoryChange } from './historyChange.ts';
import { readNumberReferences } from './numberReferences.ts';
import { readFieldValue } from './readField.ts';
import type { Draft } from './recoveringParser.ts';
import { fieldNameOf, isList, MINUTES_WORDS, type NumberedKind, valueKindOf } from './vocabulary.ts';

const MENTION = new RegExp(`^(${MINUTES_WORDS.join('|')})(?=[\\s:(])([^:]*):`, 'iu');
const ITEM_NUMBER = /^(\d{1,3}[a-z]?)[.)](?=\s|$)\s*/iu;
const SUB_ITEM_LETTER = /^([a-z])[.)](?=\s)\s*/iu;

export interface Agenda {
  readonly items: readonly AgendaItem[];
  readonly mentions: readonly AgendaMention[];
}

/** Reads the lines of an `agenda` field; findings are those of the fields that stand in the minutes. */
export function readAgenda(text: string, lines: readonly ValueLine[], findings: SyntaxFinding[]): Agenda {
  return new AgendaReader(text, findings).read(lines);
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
  open: OpenField | undefined;
}

class AgendaReader {
  readonly #text: string;
  readonly #findings: SyntaxFinding[];
  readonly #items: Draft<AgendaItem>[] = [];
  readonly #mentions: Draft<AgendaMention>[] = [];
  #item: Draft<AgendaItem> | undefined;
  #subItem: { readonly item: Draft<AgendaItem>; readonly indent: number } | undefined;
  #mention: OpenMention | undefined;
  #itemIndent = Number.POSITIVE_INFINITY;

  constructor(text: string, findings: SyntaxFinding[]) {
    this.#text = text;
    this.#findings = findings;
  }

  read(lines: readonly ValueLine[]): Agenda {
    for (const line of lines) this.#readLine(line);
    this.#closeMention();
    return { items: this.#items, mentions: this.#mentions };
  }

  #readLine(line: ValueLine): void {
    const made = readMention(this.#text, line);
    const within = this.#mention;
    if (within !== undefined && line.indent > within.mention.indent && made === undefined) {
      this.#readBelowMention(within, line);
    } else {
      this.#closeMention();
      if (made !== undefined) this.#startMention(made, line);
      else if (line.indent <= this.#itemIndent) this.#startItem(line);
      else this.#readBelowItem(line);
    }
    for (const owner of [this.#item, this.#subItem?.item]) {
      if (owner !== undefined) owner.contentEnd = line.end;
    }
  }

  /** A line at the first depth: a point, numbered or not. */
  #startItem(line: ValueLine): void {
    this.#itemIndent = line.indent;
    this.#subItem = undefined;
    this.#item = itemOf(line, ITEM_NUMBER);
    this.#items.push(this.#item);
  }

  /** What stands below a mention that belongs to no point belongs to none either; it is a line of the field, no more. */
  #readBelowItem(line: ValueLine): void {
    const item = this.#item;
    if (item === undefined) return;
    if (this.#subItem !== undefined && line.indent < this.#subItem.indent) this.#subItem = undefined;
    const isBeside = this.#subItem === undefined || line.indent === this.#subItem.indent;
    if (isBeside && SUB_ITEM_LETTER.test(line.text)) {
      this.#subItem = { item: itemOf(line, SUB_ITEM_LETTER), indent: line.indent };
      item.subItems = [...item.subItems, this.#subItem.item];
      return;
    }
    if (isBeside) this.#subItem = undefined;
    const owner = this.#subItem?.item ?? item;
    owner.notes = [...owner.notes, line];
  }

  #startMention(mention: Draft<AgendaMention>, line: ValueLine): void {
    if (this.#subItem !== undefined && line.indent <= this.#subItem.indent) this.#subItem = undefined;
    // One that stands at the depth of the points belongs to none of them.
    if (line.indent <= this.#itemIndent) this.#item = undefined;
    this.#mention = { mention, fields: [], open: undefined };
    this.#mentions.push(mention);
    const owner = this.#subItem?.item ?? this.#item;
    if (owner !== undefined) owner.mentions = [...owner.mentions, mention];
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
      if (owner !== undefined) owner.notes = [...owner.notes, line];
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

  #closeField(within: OpenMention): void {
    const { open, mention } = within;
    if (open === undefined) return;
    within.open = undefined;
    const { name, parts, indent, double, lines, end } = open;
    const base = { name, nameSpan: parts, indent, double, lines, span: { start: parts.start, end } };
    const kind = valueKindOf(mention.kind, name) ?? 'unknown';
    within.fields.push(readFieldValue(this.#text, base, kind, this.#findings));
  }

  #closeMention(): void {
    const within = this.#mention;
    if (within === undefined) return;
    this.#closeField(within);
    within.mention.fields = within.fields;
    this.#mention = undefined;
  }
}

/** True when a field goes on with the lines that stand deeper. */
function goesOn(kind: NumberedKind, name: string): boolean {
  const value = valueKindOf(kind, name);
  return value === 'text' || (value !== undefined && isList(value));
}

function itemOf(line: ValueLine, number: RegExp): Draft<AgendaItem> {
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

function kindOf(word: string): NumberedKind {
  if (word === 'toezegging') return word;
  return word.startsWith('actie') ? 'actie' : 'besluit';
}

/** A line of the minutes that makes an action, a decision or a promise or speaks of one; undefined for any other. */
function readMention(text: string, line: ValueLine): Draft<AgendaMention> | undefined {
  const match = MENTION.exec(line.text);
  if (match === null) return undefined;
  const [all, typed] = match;
  const word = typed!.toLowerCase();
  const wordEnd = line.start + word.length;
  const number = trimmedWord(text, wordEnd, line.start + all.length - 1);
  const rest = trimmedWord(text, line.start + all.length, line.end);
  const named = readNumber(number);
  // `actiepunt over de planning: …` is a sentence and names nothing.
  if (named === undefined) return undefined;
  return {
    start: line.start,
    end: line.end,
    word,
    wordSpan: { start: line.start, end: wordEnd },
    kind: kindOf(word),
    isNew: named.reference === undefined,
    number,
    ownNumber: named.ownNumber,
    reference: named.reference,
    text: rest,
    change: rest && readHistoryChange(rest),
    fields: [],
    indent: line.indent,
    contentEnd: line.end,
  };
}

interface MentionNumber {
  readonly ownNumber: Word | undefined;
  readonly reference: NumberReference | undefined;
}

/** What the number of a mention says; undefined when what stands there is no number. */
function readNumber(number: Word | undefined): MentionNumber | undefined {
  if (number === undefined) return { ownNumber: undefined, reference: undefined };
  const brackets = /^\(([^()]*)\)$/u.exec(number.text);
  if (brackets === null) {
    // A remark may follow: `actiepunt 24 (nieuw): …`. The reader of numbers passes it over.
    const references = readNumberReferences(number);
    return references.length === 1 && !/\s/u.test(withoutBracketAtEnd(number.text))
      ? { ownNumber: undefined, reference: references[0] }
      : undefined;
  }
  const inner = trimmedWord(number.text, 1, number.text.length - 1);
  if (inner === undefined) return { ownNumber: undefined, reference: undefined };
  const own = { text: inner.text, start: number.start + inner.start, end: number.start + inner.end };
  // `(actie 41)`: it became that action.
  const [reference] = /\s/u.test(own.text) ? readNumberReferences(own) : [];
  if (reference !== undefined) return { ownNumber: undefined, reference };
  return /\s/u.test(own.text) ? undefined : { ownNumber: own, reference: undefined };
}
