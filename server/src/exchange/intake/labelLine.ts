/** `Wie: Henk`: a label that is known before its value, in a line or a cell. */
import type { NumberedKind } from '../../syntax/vocabulary.ts';
import { ownerFieldOf } from '../../syntax/workKinds.ts';
import { type Card, isCard, labelMeaning, textCell } from './cards.ts';
import { linesOf, oneLine } from './cellText.ts';
import type { Collector } from './collector.ts';
import { addField, type DraftEntry, type Origin } from './draft.ts';
import { factKind } from './facts.ts';
import { filled, type GridRow } from './grid.ts';
import { isFieldOf } from './kinds.ts';
import { meaningOf } from './roles.ts';

export interface LabelledText {
  readonly label: string;
  /** Empty of `Wanneer:`. */
  readonly value: string;
}

const LABELLED = /^(?:[-–•*] )?(\p{L}[\p{L}. /&-]{0,30}?) ?:(?:\s+(\S[\s\S]*))?$/u;

/** The label and the value of a line; undefined without a label that is known. */
export function labelledText(line: string, kind: NumberedKind): LabelledText | undefined {
  const [, label, value = ''] = LABELLED.exec(line) ?? [];
  const isKnown =
    label !== undefined && labelMeaning(label, kind) !== undefined && factKind(label, value) === undefined;
  return isKnown ? { label: oneLine(label), value } : undefined;
}

/** `Actie: Bellen   Wie: Henk` in its parts, where each begins with a label that is known; else the line. */
export function labelledParts(line: string, kind: NumberedKind): string[] {
  const parts = line.split(/ {2,}|; | [/|–-] /u).map((part) => part.trim());
  return parts.length > 1 && parts.every((part) => labelledText(part, kind) !== undefined) ? parts : [line];
}

/** Rows of which each cell says its label itself, as a card each; undefined of any other table. */
export function labelledRows(rows: readonly GridRow[], kind: NumberedKind): Card[] | undefined {
  const cards: Card[] = [];
  for (const row of rows) {
    if (row.isEmpty) continue;
    const parts: Card['parts'][number][] = [];
    for (const { at, text } of filled(row)) {
      const said = labelledText(text, kind);
      const { read } = row.cells[at]!;
      if (said === undefined || read.asides.length > 0 || read.links.length > 0 || read.isStruck) return undefined;
      parts.push({ label: said.label, value: textCell(said.value) });
    }
    const labels = parts.map(({ label }) => label);
    if (new Set(labels).size < labels.length || !isCard(labels, kind)) return undefined;
    cards.push({ parts, row: row.given });
  }
  return cards.length === 0 ? undefined : cards;
}

interface LabelledTitle {
  readonly title: string;
  readonly fields: readonly { readonly name: string; readonly text: string }[];
  readonly labels: readonly string[];
}

/** The lines of a title that say their labels themselves, `Actie: bellen`, `Wie: Kees`; undefined where any other says none. */
export function labelledTitle(typed: string, kind: NumberedKind): LabelledTitle | undefined {
  const lines = linesOf(typed);
  if (lines.length < 2) return undefined;
  const said = lines.map((line) => labelledText(line, kind));
  const isFirstBare = said[0] === undefined;
  const meanings = said.map((one) => (one === undefined ? undefined : labelMeaning(one.label, kind)));
  const titles = meanings.filter((one) => one === 'title').length + (isFirstBare ? 1 : 0);
  if (titles !== 1 || !meanings.includes('work') || said.slice(1).includes(undefined)) return undefined;
  const fields = said.flatMap((one, at) => {
    if (one === undefined || meanings[at] === 'title') return [];
    const role = meaningOf(one.label, kind)?.role;
    const name = role?.is === 'field' ? (role.name === 'eigenaar' ? ownerFieldOf(kind) : role.name) : '';
    return isFieldOf(kind, name)
      ? [{ name, text: one.value }]
      : [{ name: 'toelichting', text: `${one.label}: ${one.value}` }];
  });
  const titleAt = isFirstBare ? 0 : meanings.indexOf('title');
  return {
    title: isFirstBare ? lines[0]! : said[titleAt]!.value,
    fields,
    labels: said.flatMap((one) => (one === undefined ? [] : one.label)),
  };
}

/** Gives an entry the fields that its title says, and tells their labels. */
export function addLabelled(
  entry: DraftEntry,
  { fields, labels }: LabelledTitle,
  into: Collector,
  origin: Origin,
): void {
  for (const { name, text } of fields) addField(entry, name, text);
  into.tell('section', labels, origin);
}
