/** Looks through all texts of a document, a row at a time, for what is hidden: each place is told, let stand where the register says so, or replaced. */
import { contentHash } from '../../text/contentHash.ts';
import { type Bits, eachInBits } from '../bits.ts';
import type { Block, ExportDocument, Row, Section } from '../document.ts';
import type { Found, HiddenSearch } from './hiddenSearch.ts';
import { mapTexts, type Spot } from './mapTexts.ts';
import type { ShownPeople } from './shownPerson.ts';
import type { AllowingLine, ExactPlace, Sites } from './sites.ts';
import type { Withheld } from './withhold.ts';

/** Something hidden that a text still names. */
export interface Hit {
  readonly kind: Found['kind'];
  /** As it stands in the text. */
  readonly text: string;
  /** Undefined of what stands nowhere in the registers, such as a word of the program. */
  readonly place: ExactPlace | undefined;
  readonly where: string;
  /** Makes the register say that it may stand; undefined where it has no entry that could. */
  readonly allow: AllowingLine | undefined;
}

export interface Searched {
  /** In the order of the paper, each place once. */
  readonly hits: readonly Hit[];
  /** What the register lets stand, as it stands. */
  readonly allowed: ReadonlySet<string>;
}

/** What is found in a document and not allowed. */
export function* searched(document: ExportDocument, search: HiddenSearch, sites: Sites): Bits<Searched> {
  const hits = new Map<string, Hit>();
  const allowed = new Set<string>();
  yield* mapTexts(document, (text, spot) => {
    for (const found of search.find(text)) {
      if (sites.isAllowed(found, spot)) {
        allowed.add(found.text);
        continue;
      }
      const { place, allow } = sites.siteOf(found, spot, search);
      const key = place === undefined ? `${spot.where}|${found.text}` : `${place.uri}:${place.line}:${place.character}`;
      if (!hits.has(key)) hits.set(key, { kind: found.kind, text: found.text, place, where: spot.where, allow });
    }
    return text;
  });
  return { hits: [...hits.values()], allowed };
}

/** The document with a mark in the place of all that is found and not allowed (without `sites` nothing is), and where each stands. */
export function* replaced(
  document: ExportDocument,
  search: HiddenSearch,
  people: ShownPeople,
  ground: string,
  sites?: Sites,
): Bits<{ readonly document: ExportDocument; readonly withheld: readonly Withheld[] }> {
  const withheld: Withheld[] = [];
  const replacedIn = (text: string, spot: Spot): string => {
    let made = '';
    let last = 0;
    for (const found of search.find(text)) {
      if (sites?.isAllowed(found, spot)) continue;
      const shown = people.inText(found.who);
      made += text.slice(last, found.start) + shown;
      last = found.end;
      if (spot.isOwn) withheld.push({ part: spot.part, place: spot.place, where: spot.where, shown, ground });
    }
    return made + text.slice(last);
  };
  const made = yield* mapTexts(document, replacedIn);
  yield;
  return { document: yield* withIds(made, document), withheld };
}

/** What a row is called by hangs on its title where it has no number: of one that was changed, on the new title. */
function* withIds(made: ExportDocument, before: ExportDocument): Bits<ExportDocument> {
  const sections: Section[] = [];
  for (const [at, section] of made.sections.entries()) {
    const blocks: Block[] = [];
    for (const [number, block] of section.blocks.entries()) {
      const old = before.sections[at]!.blocks[number]!;
      if (block.kind !== 'table' || old.kind !== 'table') {
        blocks.push(block);
        continue;
      }
      const rows: Row[] = [];
      yield* eachInBits(block.rows, (row) => {
        rows.push(withId(row, old.rows[rows.length]!, rows.length));
      });
      blocks.push({ ...block, rows });
      yield;
    }
    sections.push({ ...section, blocks });
  }
  return { ...made, sections };
}

function withId(row: Row, before: Row, index: number): Row {
  if (row.cells.every(({ text }, at) => text === before.cells[at]!.text)) return row;
  const hash = contentHash(row.cells.map(({ text }) => text).join('|'));
  // Of digits alone, for letters in a row may be somebody's name.
  return { ...row, id: `${hash.replace(/[a-z]/gu, (letter) => `${Number.parseInt(letter, 36)}`)}-${index + 1}` };
}
