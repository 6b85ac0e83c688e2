/** Registers with very many of one thing, in which every request is measured: the sizes of honest lists that once were slow. */

export interface LargeRegister {
  /** What there is so much of, for the table. */
  readonly name: string;
  readonly text: string;
  /** The place at which is asked and typed, as an offset (UTF-16). */
  readonly at: number;
}

const rows = (size: number, row: (at: number) => string) => Array.from({ length: size }, (_, at) => row(at)).join('');
/** A day in a row of years, so that none comes twice. */
const day = (at: number) => `${(at % 28) + 1}-${(Math.floor(at / 28) % 12) + 1}-${2000 + Math.floor(at / 336)}`;
const GREMIUM = 'gremium DUO: D\n  frequentie: maandelijks\n\n';
const PHASE = 4;

function plan(phases: number): string {
  return rows(phases * PHASE, (at) => {
    const phase = Math.floor(at / PHASE);
    const before = Array.from({ length: PHASE }, (_, other) => (phase - 1) * PHASE + other + 1).join(', ');
    return `actie ${at + 1}: x\n  deadline: ${phase === 0 ? '1 maart 2021' : `na acties ${before}`}\n`;
  });
}

const behind = (text: string, sign: string) => text.indexOf(sign) + sign.length;

/** The registers; each is made when it is asked for. */
export function* largeRegisters(): Iterable<LargeRegister> {
  const made: readonly (readonly [name: string, text: string, at: string])[] = [
    ['5000 meetings of one gremium', GREMIUM + rows(5000, (at) => `vergadering DUO ${day(at)}\n`), 'gremium D'],
    [
      '2000 actions at the next of 2000 meetings',
      GREMIUM +
        rows(2000, (at) => `vergadering DUO ${day(at)}\n`) +
        rows(2000, (at) => `actie ${at + 1}: x\n  deadline: volgend DUO\n`),
      'gremium D',
    ],
    [
      '10000 meetings that speak of one action',
      `actie 1: x\n${rows(10_000, (at) => `vergadering DUO ${day(at)}\n  agenda:\n    actie 1: naar de griffie\n`)}`,
      'actie ',
    ],
    [
      '5000 decisions with one action',
      `actie 1: x\n${rows(5000, (at) => `besluit ${at + 1}: x\n  acties: 1\n`)}`,
      'actie ',
    ],
    ['10000 actions of one number', 'actie 1: x\n  na: 1\n'.repeat(10_000), 'actie '],
    [
      '10000 persons of one name',
      `${'persoon Jan Jansen\n'.repeat(10_000)}actie 1: x\n  eigenaar: Jan Jansen\n`,
      'persoon J',
    ],
    [
      '5000 persons, each the owner of an action',
      rows(5000, (at) => `persoon Jan${at} Jansen${at}\n`) +
        rows(5000, (at) => `actie ${at + 1}: x\n  eigenaar: Jan${at} Jansen${at}\n`),
      'persoon J',
    ],
    [
      '5000 actions before one of 5000 moments of a name',
      rows(5000, (at) => `moment reces: ${day(at)}\n`) +
        rows(5000, (at) => `actie ${at + 1}: x\n  deadline: voor het reces\n`),
      'moment r',
    ],
    [
      '1900 action points in the minutes of one meeting',
      `vergadering DUO 13 januari 2021\n  agenda:\n    1. Opening\n${rows(1900, (at) => `      actiepunt (${at + 1}): x\n`)}`,
      'actiepunt (1): ',
    ],
    ['5000 actions in phases that wait for the one before', plan(5000 / PHASE), 'actie '],
    ['5000 headings, each with an action', rows(5000, (at) => `blok B${at}: x\nactie ${at + 1}: x\n`), 'blok B'],
    ['50000 blank lines', `actie 1: x\n${'\n'.repeat(50_000)}actie 2: y\n`, 'actie 1: '],
  ];
  for (const [name, text, sign] of made) yield { name, text, at: behind(text, sign) };
}
