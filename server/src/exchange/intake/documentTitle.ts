/** What a document is called. A status or a period says something of what stands below it, and is no title. */
import { type GivenDocument, type GivenParagraph, type GivenTable, wordsOf } from '../given.ts';
import { oneLine } from './cellText.ts';
import { partMeaning } from './partMeaning.ts';

export interface DocumentTitle {
  /** The paragraph that says it; undefined where none does. */
  readonly block: GivenParagraph | undefined;
  /** The level of the headings right below it. */
  readonly base: number;
  /** The title as shown, and that in the properties of the file. */
  readonly shown: readonly string[];
  /** The title that counts: the one heading of the first level above all else, else that of the file, else the name of its first sheet. */
  readonly title: string | undefined;
}

/** A heading further down than this is none of the whole. */
const FIRST_BLOCKS = 4;
/** Of a sheet; a year says nothing of the list. */
const UNNAMED = /^(?:(?:blad|sheet|tabel|table)\s?\d{0,3}|\d{1,4})$/iu;

export function titleOf({ blocks, title: ofFile }: GivenDocument): DocumentTitle {
  const headings = blocks.filter(
    (block): block is GivenParagraph => block.kind === 'paragraph' && block.level !== undefined,
  );
  const top = headings.reduce((least, { level = 1 }) => Math.min(least, level), headings[0]?.level ?? 1);
  const [first, ...others] = headings.filter(({ level }) => level === top);
  const isFirst =
    first !== undefined && others.length === 0 && headings[0] === first && blocks.indexOf(first) < FIRST_BLOCKS;
  const isTitle = isFirst && partMeaning(oneLine(wordsOf(first.text)), true) === undefined;
  const sheet = blocks.find((block): block is GivenTable => block.kind === 'table')?.name;
  const shown = isTitle ? oneLine(wordsOf(first.text)) : undefined;
  const named =
    sheet === undefined || UNNAMED.test(sheet) || partMeaning(sheet, true) !== undefined ? undefined : oneLine(sheet);
  const file = ofFile === undefined ? undefined : oneLine(ofFile);
  return {
    block: isTitle ? first : undefined,
    base: isTitle ? top + 1 : top,
    shown: [shown, file].filter((text) => text !== undefined),
    title: [shown, file, named].find((text) => text !== undefined && text !== ''),
  };
}
