/** Numbers as they are typed before a unit of time. */
const WORDS: ReadonlyMap<string, number> = new Map([
  ['een', 1],
  ['één', 1],
  ['twee', 2],
  ['drie', 3],
  ['vier', 4],
  ['vijf', 5],
  ['zes', 6],
  ['zeven', 7],
  ['acht', 8],
  ['negen', 9],
  ['tien', 10],
  ['elf', 11],
  ['twaalf', 12],
  ['dertien', 13],
  ['veertien', 14],
  ['vijftien', 15],
  ['zestien', 16],
  ['achttien', 18],
  ['twintig', 20],
  ['dertig', 30],
  ['zestig', 60],
  ['negentig', 90],
]);

export const COUNT = `(?:\\d{1,3}|${[...WORDS.keys()].join('|')})`;

/** The number of a text that {@link COUNT} matches. */
export function countOf(text: string): number {
  return WORDS.get(text) ?? Number(text);
}

const ORDINALS = ['eerste', 'tweede', 'derde', 'vierde'];

/** 1–4 for `2e` and `tweede`. */
export function ordinalIn(text: string): number {
  return ORDINALS.indexOf(text) + 1 || Number.parseInt(text, 10);
}
