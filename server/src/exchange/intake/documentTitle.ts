/** What a document is called. A status or a period says something of what stands below it, and is no title. */

import { findDates } from '../../syntax/dates/read.ts';
import { type GivenBlock, type GivenDocument, type GivenParagraph, type GivenTable, wordsOf } from '../given.ts';
import { oneLine } from './cellText.ts';
import { labelled } from './facts.ts';
import { isKindHeading, kindIn } from './kinds.ts';
import { saidEntry } from './lineEntries.ts';
import { isDateLabel, meetingField, meetingTitle } from './meetingEntry.ts';
import { partMeaning } from './partMeaning.ts';

export interface DocumentTitle {
  /** The paragraph that says it; undefined where none does. */
  readonly block: GivenParagraph | undefined;
  /** The level of the headings right below it. */
  readonly base: number;
  /** The title as shown, and that in the properties of the file. */
  readonly shown: readonly string[];
  /**
   * The title that counts: the one heading of the first level above all else, else a first line that says what the document is, else that of
   * the file, else the name of its first sheet.
   */
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
  const beside = isFirst ? undefined : (styledTitle(blocks, headings) ?? titleBeside(blocks, first, others));
  const sheet = blocks.find((block): block is GivenTable => block.kind === 'table')?.name;
  const block = isTitle ? first : (beside ?? plainTitle(blocks));
  const shown = block === undefined ? undefined : oneLine(wordsOf(block.text));
  const named =
    sheet === undefined || UNNAMED.test(sheet) || partMeaning(sheet, true) !== undefined ? undefined : oneLine(sheet);
  const file = ofFile === undefined ? undefined : oneLine(ofFile);
  return {
    block,
    base: isTitle ? top + 1 : top,
    shown: [shown, file].filter((text) => text !== undefined),
    title: [shown, file, named].find((text) => text !== undefined && text !== ''),
  };
}

/** True of a title that says what the items below it are: written as a line, or as a heading of a document without tables. */
export function saysItems({ level }: GivenParagraph, title: string, { blocks }: GivenDocument): boolean {
  return (
    level === undefined ||
    isKindHeading(title) ||
    (LIST_TITLE.test(title) && !blocks.some(({ kind }) => kind === 'table'))
  );
}

/** `Actielijst MT`, `Openstaande besluiten van de raad`: the word for a list is among the first two. */
const LIST_TITLE = /^(?:\p{L}+ )?(?:[\p{L}-]*lijst|\p{L}*punten|acties|besluiten|toezeggingen|moties)(?:\s|$)/iu;
/** `Besluiten- en actielijst Dorpsraad`. */
const BOTH_KINDS = /^(?:actie|besluit|toezegging)\p{L}*-? en (?:actie|besluit|toezegging)\p{L}*lijst(?=\s|$)/iu;
/** `Besluiten worden later genomen`: a sentence, and no title. */
const VERB =
  /\b(?:is|zijn|was|waren|wordt|worden|werd|werden|heeft|hebben|had|staat|staan|moet|moeten|kan|kunnen|zal|zullen|komt|komen|gaat|gaan|volgt|volgen)\b/iu;
/** In UTF-16 units. */
const LONGEST_TITLE = 100;

/** The first line of a document, where it is written like all others and says that it is a list or minutes; undefined otherwise. */
function plainTitle([first, ...others]: readonly GivenBlock[]): GivenParagraph | undefined {
  if (first?.kind !== 'paragraph' || others.length === 0) return undefined;
  return first.level === undefined && saysTitle(first, others) ? first : undefined;
}

/** The first heading, where it alone has the style for the title of the whole and says nothing of what stands below it. */
function styledTitle(
  blocks: readonly GivenBlock[],
  [first, ...others]: readonly GivenParagraph[],
): GivenParagraph | undefined {
  if (first?.isTitle !== true || others.some(({ isTitle }) => isTitle === true)) return undefined;
  if (blocks.indexOf(first) >= FIRST_BLOCKS) return undefined;
  return partMeaning(oneLine(wordsOf(first.text)), true) === undefined ? first : undefined;
}

/**
 * The first heading of the highest level, where it says that it is a list or minutes and the next heading comes before any table or item; undefined when
 * it says no such thing, or another of its level does too.
 */
function titleBeside(
  blocks: readonly GivenBlock[],
  first: GivenParagraph | undefined,
  others: readonly GivenParagraph[],
): GivenParagraph | undefined {
  const [next] = others;
  if (first === undefined || next === undefined) return undefined;
  const at = blocks.indexOf(first);
  const between = blocks.slice(at + 1, blocks.indexOf(next));
  const isBare = between.every((block) => block.kind === 'paragraph' && block.depth === undefined);
  if (at >= FIRST_BLOCKS || !isBare || !saysTitle(first, blocks.slice(at + 1))) return undefined;
  return others.some((other) => saysTitle(other, [])) ? undefined : first;
}

/** True of a line, with the blocks below it, that says that it is a list or minutes. */
function saysTitle({ text, depth }: GivenParagraph, others: readonly GivenBlock[]): boolean {
  const words = wordsOf(text).trim();
  if (depth !== undefined || text.number !== undefined || words.length > LONGEST_TITLE) return false;
  if (/[.:;,!?]$|\n/u.test(words) || VERB.test(words) || saidEntry(words, {}) !== undefined) return false;
  const meeting = meetingTitle(words);
  if (meeting !== undefined) {
    const hasDay = findDates(meeting.name).some(({ year }) => year !== undefined);
    return hasDay || others.slice(0, FIRST_BLOCKS).some(saysOfMeeting);
  }
  const isList = kindIn(words) !== undefined && LIST_TITLE.test(words) && !isKindHeading(words);
  if (BOTH_KINDS.test(words)) return true;
  return isList && partMeaning(words, true) === undefined;
}

/** True of `Datum: 12 maart 2024`, `Aanwezig: …`. */
function saysOfMeeting(block: GivenBlock): boolean {
  const label = block.kind === 'paragraph' ? labelled(wordsOf(block.text))?.label : undefined;
  return label !== undefined && (isDateLabel(label) || meetingField(label) !== undefined);
}
