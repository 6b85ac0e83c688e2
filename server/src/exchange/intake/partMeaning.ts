/** What a heading says of all that stands below it: a status (`Afgerond`, `Lopende acties`) or a period (`2021`, `Voorjaar`). It is asked. */
import { readDeadline } from '../../syntax/dates/read.ts';
import { statusOf } from '../../syntax/statusWords.ts';
import { foldWord, isHeadingKind } from '../../syntax/vocabulary.ts';
import { statusOfKind } from '../../syntax/workKinds.ts';
import { oneLine } from './cellText.ts';
import type { Doubt, DraftComment, DraftEntry, Origin } from './draft.ts';
import { type GridRow, rowText } from './grid.ts';

/** Longer texts are no such heading; in UTF-16 units. */
const LONGEST = 60;

/** Words for what stands below, which say nothing of it: `Lopende acties`, `Actielijst (afgerond)`. */
const THINGS: ReadonlySet<string> = new Set(
  (
    'actie acties actiepunt actiepunten actielijst actiepuntenlijst punten lijst besluit besluiten besluitpunten besluitenlijst ' +
    'toezegging toezeggingen toezeggingenlijst motie moties amendement amendementen zaken afspraken taken items onderwerpen alle de het onze'
  ).split(' '),
);

export interface PartMeaning {
  readonly key: 'statusHeading' | 'periodHeading';
  /** What it says, and of a status which one that is. */
  readonly values: readonly string[];
}

/**
 * The meaning of a heading for what stands below it; undefined when it has none.
 * @param isTitle it is the title of the whole: `Actielijst 2021` is only called so
 */
export function partMeaning(typed: string, isTitle = false): PartMeaning | undefined {
  const shown = typed.trim();
  if (shown === '' || shown.length > LONGEST) return undefined;
  const text = withoutThings(shown);
  if (text === undefined) return undefined;
  const status = statusIn(text) ?? statusIn(text.replace(SINCE, ''));
  if (status !== undefined) return { key: 'statusHeading', values: [shown, status] };
  if (isTitle && text !== shown) return undefined;
  const read = readDeadline(text);
  const isPeriod = read.kind === 'period' && read.period.kind !== 'relative' && read.span.start === 0;
  return isPeriod ? { key: 'periodHeading', values: [shown] } : undefined;
}

/** `Afgehandeld sinds de vorige vergadering`. */
const SINCE = /\s(?:sinds|na|tot|t\/m|vanaf|per|in)\s.*$/iu;

const statusIn = (text: string) => statusOf(text) ?? statusOfKind('toezegging', text) ?? statusOfKind('motie', text);

/** Without the words for what stands below, at both ends; undefined when nothing else is left. */
function withoutThings(text: string): string | undefined {
  const words = text.split(/[\s():]+/u).filter((word) => word !== '');
  const isThing = (word = '') => THINGS.has(foldWord(word));
  let from = 0;
  let to = words.length;
  while (from < to && isThing(words[from])) from++;
  while (to > from && isThing(words[to - 1])) to--;
  if (from === to) return undefined;
  return from === 0 && to === words.length ? text : words.slice(from, to).join(' ');
}

/** What the name of a sheet and the rows above its header say of the rows below: those that do, on one line each. */
export function partsAbove(name: string | undefined, rows: readonly GridRow[]): string[] {
  const texts = [...(name === undefined ? [] : [oneLine(name)]), ...rows.map(rowText)];
  return texts.filter((text) => partMeaning(text, true) !== undefined);
}

/** The question of a heading, as one of its doubts; empty when it says nothing of what stands below it. */
export function partDoubts(title: string, origin: Origin): Doubt[] {
  const meaning = partMeaning(title);
  return meaning === undefined ? [] : [{ ...meaning, origin }];
}

/**
 * Takes back the question of a heading that all below it answer themselves: each has that status, or a deadline with its year. One with
 * nothing below it is not asked either.
 */
export function dropAnswered(entries: readonly (DraftEntry | DraftComment)[]): void {
  let above: DraftEntry[] = [];
  const asked = new Map<DraftEntry, DraftEntry[]>();
  for (const entry of entries) {
    if (entry.kind === 'comment') continue;
    if (isHeadingKind(entry.kind)) {
      above = entry.kind === 'onderwerp' ? [...above.filter(({ kind }) => kind !== 'onderwerp'), entry] : [entry];
      if (entry.doubts.some(isOfPart)) asked.set(entry, []);
    } else for (const heading of above) asked.get(heading)?.push(entry);
  }
  for (const [{ doubts }, below] of asked) {
    const at = doubts.findIndex(isOfPart);
    if (below.every((entry) => answers(entry, doubts[at]!))) doubts.splice(at, 1);
  }
}

const isOfPart = ({ key }: Doubt) => key === 'statusHeading' || key === 'periodHeading';

function answers({ kind, fields }: DraftEntry, { key, values }: Doubt): boolean {
  const textOf = (wanted: string) => fields.find(({ name }) => name === wanted)?.text ?? '';
  if (key === 'periodHeading') return /(?:19|20)\d\d/u.test(textOf('deadline'));
  return statusOfKind(kind, textOf('status')) === values[1];
}
