/** A document, a row at a time, without what the public may not see: only listed columns, and of people only names that may be published. */
import type { Bits } from '../bits.ts';
import type { Block, Cell, Column, ExportDocument, Fact, Person, Place, Row, Section, Table } from '../document.ts';
import { mapTexts, type Spot as TextSpot } from './mapTexts.ts';
import { mayAppear, withoutRemarks } from './mayAppear.ts';
import { marksIn, withMarksOfWoo } from './redactionMarks.ts';
import type { ShownPeople, ShownPerson } from './shownPerson.ts';

/** A place where something was withheld. */
export interface Withheld {
  /** The id of the row, else the heading or title that it is part of. */
  readonly part: string;
  readonly place: Place | undefined;
  /** What is above the column, or the heading. */
  readonly where: string;
  /** What stands there now; empty where all was left out. */
  readonly shown: string;
  /** The ground; undefined of what is only left out because nobody asked for it. */
  readonly ground: string | undefined;
}

export interface WithholdOptions {
  readonly people: ShownPeople;
  /** The ground of names, as its mark: `5.1.2.e`. */
  readonly ground: string;
  /** Keys that are asked for besides those that are listed. */
  readonly asked: ReadonlySet<string>;
  /** Marks of the Wob become those of the Woo. */
  readonly marksOfWoo: boolean;
}

export interface PublicDocument {
  readonly document: ExportDocument;
  readonly withheld: readonly Withheld[];
}

export function* withhold(document: ExportDocument, options: WithholdOptions): Bits<PublicDocument> {
  const withholding = new Withholding(options);
  const made = yield* withholding.of(document);
  return { document: made, withheld: withholding.withheld };
}

/** Columns in which what nobody declares is an organisation, since the language has it so. */
const OF_ORGANISATIONS: ReadonlySet<string> = new Set(['organisaties', 'gremium']);

type Spot = Omit<TextSpot, 'isOwn'>;

class Withholding {
  readonly #options: WithholdOptions;
  readonly withheld: Withheld[] = [];

  constructor(options: WithholdOptions) {
    this.#options = options;
  }

  *of(document: ExportDocument): Bits<ExportDocument> {
    const { title, facts, sections } = document;
    const shown = facts.flatMap((fact) => this.#fact(fact, title));
    const all: Section[] = [];
    for (const section of sections) all.push(yield* this.#section(section, title));
    const made: ExportDocument = { ...document, facts: shown, sections: all };
    return this.#options.marksOfWoo ? yield* mapTexts(made, withMarksOfWoo) : made;
  }

  #fact(fact: Fact, title: string): Fact[] {
    const spot = { place: fact.place, key: fact.key, where: fact.label, part: title };
    const value = this.#listed(fact.value, spot);
    return value === undefined ? [] : [{ ...fact, value }];
  }

  *#section(section: Section, title: string): Bits<Section> {
    const { heading = title, place, blocks } = section;
    this.#marked(section.heading ?? '', { place, key: undefined, where: heading, part: heading });
    const kept: Block[] = [];
    for (const block of blocks) {
      yield;
      if (block.kind === 'table') {
        kept.push(yield* this.#table(block, section));
        continue;
      }
      const cell = this.#listed(block.cell, { place, key: block.key, where: heading, part: heading });
      if (cell !== undefined) kept.push({ ...block, cell });
    }
    return { ...section, blocks: kept };
  }

  *#table(table: Table, section: Section): Bits<Table> {
    const { asked } = this.#options;
    const kept = table.columns.flatMap(({ key }, at) => (mayAppear(key, asked) ? [at] : []));
    const rows: Row[] = [];
    for (const row of table.rows) {
      const place = row.place ?? section.place;
      const cells = row.cells.map((cell, at) => {
        const { key, header, kind } = table.columns[at]!;
        return this.#listed(cell, { place, key, where: header, part: row.id }, kind);
      });
      rows.push({ ...row, cells: kept.map((at) => cells[at]!) });
      yield;
    }
    return { ...table, columns: kept.map((at) => table.columns[at]!), rows };
  }

  /** The cell as it may appear; undefined where it may not. */
  #listed(cell: Cell, spot: Spot, kind: Column['kind'] = 'text'): Cell | undefined {
    if (!mayAppear(spot.key, this.#options.asked)) {
      if (cell.text !== '') this.#note(spot, '', undefined);
      return undefined;
    }
    if (cell.text === '') return cell;
    if (cell.people !== undefined && spot.key !== 'stukken') return this.#people(cell, cell.people, spot);
    if (kind === 'people') {
      this.#note(spot, this.#options.ground, this.#options.ground);
      return { text: this.#options.ground };
    }
    this.#marked(cell.text, spot);
    const { people: _, ...plain } = cell;
    return kind === 'day' || spot.key === 'bespreken' ? { ...plain, text: withoutRemarks(cell.text) } : plain;
  }

  /** Remarks between and behind the names are not among the people, and so left out. */
  #people(cell: Cell, people: readonly Person[], spot: Spot): Cell {
    const shown = people.map((person) => this.#options.people.show(person, OF_ORGANISATIONS.has(spot.key ?? '')));
    for (const { text, isWithheld } of shown) if (isWithheld) this.#note(spot, text, this.#groundOf(text));
    const inText =
      spot.key === 'deelnemers' ? this.#seats(cell.text, people, shown) : shown.map(({ text }) => text).join(', ');
    const made = people.map(
      (person, at): Person => ({
        text: shown[at]!.text,
        name: shown[at]!.isWithheld ? undefined : person.name,
        kind: shown[at]!.isWithheld ? 'standIn' : person.kind,
        organisation: shown[at]!.isWithheld ? undefined : person.organisation,
        isPublic: person.isPublic,
      }),
    );
    return { ...cell, text: inText, people: made };
  }

  /** Who sits in a gremium stands on lines with roles behind the names. */
  #seats(text: string, people: readonly Person[], shown: readonly ShownPerson[]): string {
    const order = people.map((_, at) => at).sort((a, b) => people[b]!.text.length - people[a]!.text.length);
    // Between signs that are taken out of the text, so that what was put in is not looked at again.
    const bare = text.replace(/[\uE000\uE001]/gu, '');
    const held = order.reduce((made, at) => {
      const { text: typed } = people[at]!;
      return typed === '' ? made : made.replaceAll(typed, `\uE000${at}\uE001`);
    }, bare);
    return held.replace(/\uE000(\d+)\uE001/gu, (_, at: string) => shown[Number(at)]!.text);
  }

  #groundOf(shown: string): string {
    return marksIn(shown)[0]?.mark ?? this.#options.ground;
  }

  /** What was made unreadable before counts as withheld too. */
  #marked(text: string, spot: Spot): void {
    for (const { mark } of marksIn(text)) this.#note(spot, mark, mark);
  }

  #note({ part, place, where }: Spot, shown: string, ground: string | undefined): void {
    const made = this.#options.marksOfWoo
      ? [shown, ground].map((text) => text && withMarksOfWoo(text))
      : [shown, ground];
    this.withheld.push({ part, place, where, shown: made[0]!, ground: made[1] });
  }
}
