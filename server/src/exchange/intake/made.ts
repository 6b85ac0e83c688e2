/** What comes of a given document: the text of a register, and all that a person has to know of it. */
import type { GivenNotice } from '../given.ts';
import type { Told } from './collector.ts';
import type { Doubt } from './draft.ts';
import type { TableMapping } from './mapped.ts';

export interface IntakeOptions {
  /** Of the file, without its extension: what the register is called when nothing in it says so. */
  readonly name: string;
  /** The code of the register, where it is known. */
  readonly code?: string | undefined;
  /** What somebody said of columns: the header (`headerKey`) and what it is. */
  readonly asked?: ReadonlyMap<string, string>;
}

/** A table with what its columns were read as. */
export interface ReadTable {
  readonly table: number;
  readonly name: string | undefined;
  readonly mapping: TableMapping;
  /** The line of its header, as its maker counts. */
  readonly headerLine: number | undefined;
}

export interface PlacedDoubt extends Doubt {
  /** The entry that it is about: `actie 5`, else its title; undefined of the whole. */
  readonly about: string | undefined;
  /** Where that begins in the text, in UTF-16 units. */
  readonly offset: number;
}

export interface MadeRegister {
  readonly text: string;
  /** The text in its parts: an entry each, with what stands above the next one, or a comment. */
  readonly parts: readonly string[];
  /** How many entries of each kind there are. */
  readonly counts: ReadonlyMap<string, number>;
  readonly tables: readonly ReadTable[];
  readonly doubts: readonly PlacedDoubt[];
  readonly told: readonly Told[];
  readonly notices: readonly GivenNotice[];
  /** Texts of the source that stand nowhere else: they are comments at the end of the text. */
  readonly rest: readonly string[];
  /** See `GivenDocument.sent`. */
  readonly sent: string | undefined;
}
