/** Registers of one shape at whatever size: very many of one thing. What they cost at ten times the size is compared. */
import type { LargeRegister } from './registers.ts';

const rows = (size: number, row: (at: number) => string) => Array.from({ length: size }, (_, at) => row(at)).join('');
/** A day in a row of years, so that none comes twice. */
const day = (at: number) => `${(at % 28) + 1}-${(Math.floor(at / 28) % 12) + 1}-${2000 + Math.floor(at / 336)}`;
/** A word of letters alone, of which no two are equal. */
const word = (at: number) => [...String(at)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
const named = (at: number) => `Jan${word(at)} Jansen${word(at)}`;
const inOne = (head: string, size: number, line: (at: number) => string) => head + rows(size, line);

/** What there is so much of, the text of a size, and behind which text is asked and typed. */
const SHAPES: readonly (readonly [name: string, text: (size: number) => string, at: string])[] = [
  ['headings', (size) => rows(size, (at) => `blok B${at}: x\n`), 'blok B'],
  ['persons', (size) => rows(size, (at) => `persoon ${named(at)}\n`), 'persoon J'],
  ['organisations', (size) => rows(size, (at) => `organisatie Bureau${word(at)}: x\n`), 'organisatie B'],
  [
    'meetings of one gremium',
    (size) => `gremium DUO: D\n${rows(size, (at) => `vergadering DUO ${day(at)}\n`)}`,
    'gremium D',
  ],
  [
    'actions at one meeting',
    (size) =>
      `gremium DUO: D\nvergadering DUO 1 maart 2099\n${rows(size, (at) => `actie ${at + 1}: x\n  deadline: volgend DUO\n`)}`,
    'gremium D',
  ],
  [
    'mentions of one action',
    (size) => `actie 1: x\n${rows(size, (at) => `besluit ${at + 1}: x\n  acties: 1\n`)}`,
    'actie ',
  ],
  ['actions of one number', (size) => 'actie 1: x\n  na: 1\n'.repeat(size), 'actie '],
  [
    'persons of one name',
    (size) => `${'persoon Jan Jansen\n'.repeat(size)}actie 1: x\n  eigenaar: Jan Jansen\n`,
    'persoon J',
  ],
  [
    'organisations of one short name',
    (size) => `${'organisatie NCG: x\n'.repeat(size)}${rows(size, (at) => `actie ${at}: x\n  organisaties: NCG\n`)}`,
    'organisatie N',
  ],
  [
    'persons of one function, whom as many actions name by it',
    (size) =>
      rows(size, (at) => `persoon ${named(at)}\n  functie: wethouder Zorg\n`) +
      rows(size, (at) => `actie ${at}: x\n  eigenaar: wethouder Zorg\n`),
    'persoon J',
  ],
  [
    'persons of one surname, whom as many actions name by it',
    (size) =>
      rows(size, (at) => `persoon Jan${word(at)} Jansen\n`) +
      rows(size, (at) => `actie ${at}: x\n  eigenaar: Jansen\n`),
    'persoon J',
  ],
  [
    'persons of one address',
    (size) => rows(size, (at) => `persoon ${named(at)}\n  e-mail: griffie@voorbeeld.nl\n`),
    'persoon J',
  ],
  ['actions of one title', (size) => rows(size, (at) => `actie ${at}: Brief opstellen\n`), 'actie '],
  ['blank lines', (size) => `actie 1: x\n${'\n'.repeat(size)}actie 2: y\n`, 'actie 1: '],
  ['lines of comment', (size) => `actie 1: x\n${'// bellen\n'.repeat(size)}actie 2: y\n`, 'actie 1: '],
  [
    'signs in one line, a hundred for each',
    (size) => `actie 1: x\n  toelichting: ${'Brief van ons. '.repeat(7 * size)}\n`,
    'toelichting: ',
  ],
  [
    'lines of history in one action',
    (size) => inOne('actie 1: x\n  historie:\n', size, (at) => `    ${day(at)}: besproken\n`),
    'actie 1: ',
  ],
  ['fields in one action', (size) => inOne('actie 1: x\n', size, (at) => `  opmerking: y${at}\n`), 'actie 1: '],
  [
    'owners in one action',
    (size) => inOne('actie 1: x\n  eigenaar:\n', size, (at) => `    ${named(at)}\n`),
    'eigenaar:\n    J',
  ],
  [
    'owners in one line',
    (size) => `actie 1: x\n  eigenaar: ${rows(size, (at) => `${named(at)}, `)}Anja\n`,
    'eigenaar: J',
  ],
  [
    'members and attendants',
    (size) =>
      inOne('gremium DUO\n  leden:\n', size, (at) => `    ${named(at)}\n`) +
      inOne('vergadering DUO 13 januari 2021\n  aanwezig:\n', size, (at) => `    ${named(at)}\n`),
    'aanwezig:\n    J',
  ],
  [
    'attendants, declared',
    (size) =>
      rows(size, (at) => `persoon ${named(at)}\n`) +
      inOne('vergadering DUO 13 januari 2021\n  aanwezig:\n', size, (at) => `    ${named(at)}\n`),
    'aanwezig:\n    J',
  ],
  [
    'members of a gremium, each the owner of an action',
    (size) =>
      inOne('register R\n  gremium: DUO\ngremium DUO\n  leden:\n', size, (at) => `    ${named(at)}\n`) +
      rows(size, (at) => `actie ${at}: x\n  eigenaar: ${named(at)}\n`),
    'leden:\n    J',
  ],
  [
    'points in one agenda',
    (size) => inOne('vergadering DUO 13 januari 2021\n  agenda:\n', size, (at) => `    ${at + 1}. Punt\n`),
    '1. P',
  ],
  [
    'action points in one agenda',
    (size) =>
      inOne(
        'vergadering DUO 13 januari 2021\n  agenda:\n    1. Opening\n',
        size,
        (at) => `      actiepunt (${at + 1}): x\n`,
      ),
    'actiepunt (1): ',
  ],
  [
    'statuses of a register’s own, each of an action',
    (size) =>
      inOne('register R\n  statussen:\n', size, (at) => `    stand${word(at)} = in uitvoering\n`) +
      rows(size, (at) => `actie ${at}: x\n  status: stand${word(at)}\n`),
    'register R',
  ],
  [
    'fields of a register’s own, each of an action',
    (size) =>
      inOne('register R\n  velden:\n', size, (at) => `    veld${word(at)}\n`) +
      rows(size, (at) => `actie ${at}: x\n  veld${word(at)}: y\n`),
    'register R',
  ],
  [
    'files that are used',
    (size) => rows(size, (at) => `gebruik r${at}\n`) + 'actie 1: x\n  eigenaar: Anja\n',
    'actie ',
  ],
  ['links', (size) => rows(size, (at) => `stuk ${at}: x\n  bijlagen: https://a.nl/${at}\n`), 'stuk '],
  [
    'actions of as many owners',
    (size) =>
      rows(size, (at) => `persoon ${named(at)}\n`) +
      rows(size, (at) => `actie ${at + 1}: x\n  eigenaar: ${named(at)}\n`),
    'persoon J',
  ],
];

/** The registers of a size; each is made when it is asked for. */
export function* registersOfSize(size: number): Generator<LargeRegister, undefined> {
  for (const [name, textOf, sign] of SHAPES) {
    const text = textOf(size);
    yield { name, text, at: text.indexOf(sign) + sign.length };
  }
  return undefined;
}
