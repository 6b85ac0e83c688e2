/** A document for a program: `docs/export.schema.json` says what stands in it, and `version` goes up when that changes. */
import { type Bits, eachInBits } from '../bits.ts';
import type { Block, Cell, ExportDocument } from '../document.ts';
import { TextPieces } from './textPieces.ts';

/** The version of the schema. What is added leaves it; what is taken away or means something else does not. */
const VERSION = 1;

export function* writeJson({ title, day, facts, sections }: ExportDocument): Bits<string> {
  const parts = new TextPieces();
  const head = {
    format: 'duo-export',
    version: VERSION,
    language: 'nl',
    title,
    referenceDate: day ?? null,
    facts: facts.map(({ label, value }) => ({ label, ...cellOf(value) })),
  };
  yield* withList(parts, { head, key: 'sections', depth: 0, isEmpty: sections.length === 0 }, function* (depth) {
    for (const [at, { heading, level, blocks }] of sections.entries()) {
      parts.push(between(at, depth));
      const own = { head: { heading: heading ?? null, level }, key: 'blocks', depth, isEmpty: blocks.length === 0 };
      yield* withList(parts, own, function* (inner) {
        for (const [place, block] of blocks.entries()) {
          parts.push(between(place, inner));
          yield* writeBlock(parts, block, inner);
          yield;
        }
      });
    }
  });
  parts.push('\n');
  return parts.text();
}

function* writeBlock(parts: TextPieces, block: Block, depth: number): Bits<void> {
  if (block.kind === 'paragraph') {
    parts.push(textOf({ kind: 'paragraph', depth: block.depth, ...cellOf(block.cell) }, depth));
    return;
  }
  const { kind, caption, columns, rows } = block;
  const head = {
    kind,
    caption,
    columns: columns.map(({ key, header, kind: holds }) => ({ key, header, kind: holds })),
  };
  yield* withList(parts, { head, key: 'rows', depth, isEmpty: rows.length === 0 }, function* (inner) {
    let at = 0;
    yield* eachInBits(rows, ({ id, state, cells }) => {
      // Where a row comes from is the business of this machine alone.
      parts.push(between(at++, inner), textOf({ id, state: state ?? null, cells: cells.map(cellOf) }, inner));
    });
  });
}

interface ListField {
  /** The fields before it. */
  readonly head: object;
  readonly key: string;
  /** How deep the object stands. */
  readonly depth: number;
  readonly isEmpty: boolean;
}

/** Writes an object whose last field is a list, of which `write` writes the items. */
function* withList(
  parts: TextPieces,
  { head, key, depth, isEmpty }: ListField,
  write: (depth: number) => Bits<void>,
): Bits<void> {
  const end = `\n${STEP.repeat(depth)}}`;
  parts.push(`${textOf(head, depth).slice(0, -end.length)},\n${STEP.repeat(depth + 1)}${JSON.stringify(key)}: [`);
  yield* write(depth + 2);
  parts.push(`${isEmpty ? '' : `\n${STEP.repeat(depth + 1)}`}]${end}`);
}

const STEP = '  ';

/** What stands before an item of a list. @param at its number, from 0 */
function between(at: number, depth: number): string {
  return `${at === 0 ? '' : ','}\n${STEP.repeat(depth)}`;
}

/** A value as it stands so many steps deep: in what is quoted there is no line end to take for another. */
function textOf(value: object, depth: number): string {
  return JSON.stringify(value, undefined, 2).replaceAll('\n', `\n${STEP.repeat(depth)}`);
}

/** What is left out is empty: most cells are a text. */
function cellOf({ text, day, isExact, people, marks }: Cell): object {
  return {
    text,
    ...(day === undefined ? {} : { day, exact: isExact === true }),
    ...(people === undefined || people.length === 0
      ? {}
      : {
          people: people.map(({ text: typed, name, kind, organisation }) => ({
            text: typed,
            name: name ?? null,
            kind,
            organisation: organisation ?? null,
          })),
        }),
    ...(marks === undefined || marks.length === 0 ? {} : { marks }),
  };
}
