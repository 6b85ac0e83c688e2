/** Where what is merged comes to stand: below the heading, or the point, that a side put it below, and below no other without a word. */
import assert from 'node:assert/strict';
import { mergeFiles } from '../../../server/src/compare/mergeFiles.ts';

/** `A B: 1 2`, the headings of a register and the actions below each, as its text. */
function register(headings: string): string {
  const entries = headings.split(' ').map((word) => (/^\d/u.test(word) ? action(word) : `blok ${word}: Kop ${word}\n`));
  return entries.join('\n');
}

const TITLES = ['', 'Brief', 'Planning', 'Offerte', 'Website', 'Enquête', 'Rooster', 'Begroting'];

/** `2x` is another action with the number 2. */
function action(word: string): string {
  const [, number = '', other] = /^(\d)(x?)$/u.exec(word)!;
  const title = other === 'x' ? 'Iets versturen' : `${TITLES[Number(number)]!} versturen`;
  return `actie ${number}: ${title}\n  toelichting: ${other === 'x' ? 'nieuw' : `over ${number}`}\n`;
}

/** The headings and actions of a text, as `register` takes them, without what is a comment. */
function order(text: string): string {
  return [...text.matchAll(/^(?:blok (\w+)|actie (\d+): (\S+))/gmu)]
    .map(([, heading, number, title]) => heading ?? `${number}${title === 'Iets' ? 'x' : ''}`)
    .join(' ');
}

function merged(base: string, ours: string, theirs: string) {
  return mergeFiles(register(base), register(ours), register(theirs));
}

describe('an action and its heading, which two sides put elsewhere', () => {
  const CASES: readonly [what: string, base: string, ours: string, theirs: string, expected: string][] = [
    ['a new one, where the other moved a heading that has nothing', 'A B', 'A B 1', 'B A', 'B 1 A'],
    ['a new one, where the other moved a heading with what it has', 'A 1 B', 'A 1 B 2', 'B A 1', 'B 2 A 1'],
    ['one that went to a heading that the other moved', 'A 1 2 B 3', 'A 2 B 3 1', 'B 3 A 1 2', 'B 3 1 A 2'],
    ['the same, the other way', 'A 1 2 B 3', 'B 3 A 1 2', 'A 2 B 3 1', 'B 3 1 A 2'],
    ['one whose heading was taken out, and moved by the other', 'A 1 B 2 C', 'A 1 2 C', 'A 1 C B 2', 'A 1 2 C'],
    ['one that went above all headings', '1 A 2 B 3', '1 2 A B 3', 'B 3 A 2'.replace('B', '1 B'), '1 2 B 3 A'],
  ];
  for (const [what, base, ours, theirs, expected] of CASES) {
    it(`keeps it where a side put it: ${what}`, () => {
      const { text, conflicts } = merged(base, ours, theirs);
      assert.equal(order(text), expected, text);
      assert.equal(conflicts, 0, text);
    });
  }

  it('keeps a heading once where both moved it, with minutes behind what stands below it', () => {
    const meeting = '\nvergadering DUO 1 maart 2021\n';
    const [base, ours, theirs] = ['A 1 2 3 B', 'A 1 B 2 3', 'B A 1 2 3'].map(register) as [string, string, string];
    const { text, conflicts } = mergeFiles(base, ours + meeting, theirs.replace('over 3', 'over drie'));
    assert.equal(conflicts, 0, text);
    assert.equal(text.match(/^blok B/gmu)?.length, 1, text);
    assert.match(text, /over drie/u);
    assert.match(order(text), /B 2 3/u);
  });

  it('asks about a heading that one side took out, where the other put something below it and both made something new', () => {
    for (const [ours, theirs] of [
      ['A 1 2', '1 2x'],
      ['1 2x', 'A 1 2'],
    ] as const) {
      const { text, conflicts } = merged('A 1', ours, theirs);
      assert.equal(conflicts, 1, text);
      assert.match(text, /^(?:\/\/ )?blok A/mu);
    }
  });

  it('asks where one side gave its number to something else and the other moved it below another heading', () => {
    for (const [ours, theirs] of [
      ['2x A 1', 'A 1 2'],
      ['A 1 2', '2x A 1'],
    ] as const) {
      const { text, conflicts } = merged('2 A 1', ours, theirs);
      assert.equal(conflicts, 1, text);
      assert.match(text, /Iets versturen/u);
      assert.match(text, /Planning versturen/u);
    }
  });

  it('does not ask where one side called it otherwise and the other put a heading above it, or took one away', () => {
    for (const [base, ours, theirs] of [
      ['A 1 2', 'A 1 B 2', 'A 1 2x'],
      ['A 1 B 2', 'A 1 2', 'A 1 B 2x'],
    ] as const) {
      for (const [one, other] of [
        [ours, theirs],
        [theirs, ours],
      ] as const) {
        const { text } = merged(base, one, other);
        assert.doesNotMatch(text, /Planning versturen/u);
      }
    }
  });
});

describe('a line of minutes and its point, which two sides put elsewhere', () => {
  const minutes = (lines: string) =>
    `vergadering DUO 1 maart 2021\n  agenda:\n${lines
      .split('|')
      .map((line) => `    ${/^\d/u.test(line) ? '' : '  '}${line.replace('>', '  ')}\n`)
      .join('')}`;
  const CASES: readonly [what: string, base: string, ours: string, theirs: string][] = [
    [
      'a point came above the one that the other side moved up',
      '1. Opening|actiepunt: Bellen|>eigenaar: Henk|2. Brug|actiepunt: Mailen|>eigenaar: Bert|actie 2: vervallen',
      '1. Opening|actiepunt: Bellen|>eigenaar: Henk|2. Sluis|De sluis lekt.|2. Brug|actiepunt: Mailen|>eigenaar: Bert|actie 2: vervallen',
      '1. Opening|2. Brug|actiepunt: Bellen|>eigenaar: Henk|actiepunt: Mailen|>eigenaar: Bert|actie 2: vervallen',
    ],
    [
      'a point came where the other side put a line below the point above',
      '1. Opening|2. Brug|actie 6: gereed|De brug is klaar.',
      '1. Opening|actie 6: gereed|2. Brug|De brug is klaar.',
      '1. Opening|2. Sluis|2. Brug|actie 6: gereed|De brug is klaar.',
    ],
    [
      'lines went to the next point, and the other side noted something behind them',
      '1. Opening|2. Brug|De brug is oud.|De brug is dicht.|3. Sluis',
      '1. Opening|2. Brug|3. Sluis|De brug is oud.|De brug is dicht.',
      '1. Opening|2. Brug|De brug is oud.|De brug is dicht.|actiepunt: Bellen|3. Sluis',
    ],
  ];
  for (const [what, base, ours, theirs] of CASES) {
    it(`is asked about: ${what}`, () => {
      for (const [one, other] of [
        [ours, theirs],
        [theirs, ours],
      ] as const) {
        const { text, conflicts } = mergeFiles(minutes(base), minutes(one), minutes(other));
        assert.ok(conflicts > 0, text);
      }
    });
  }

  it('is not asked about where one side alone put a line elsewhere, or each said something of its own', () => {
    const base = minutes('1. Opening|Henk is er.|2. Brug|actie 1: gereed|3. Sluis');
    const cases = [
      [
        '1. Opening|2. Brug|actie 1: gereed|Henk is er.|3. Sluis',
        '1. Opening|Henk is er.|2. Brug|actie 1: gereed|3. Sluis|Dicht.',
      ],
      [
        '1. Opening|Henk is er.|2. Brug (nieuw)|actie 1: gereed|3. Sluis',
        '1. Opening|Henk is er.|2. Brug|actie 1: gereed|Kees belt.|3. Sluis',
      ],
    ] as const;
    for (const [ours, theirs] of cases) {
      const { text, conflicts } = mergeFiles(base, minutes(ours), minutes(theirs));
      assert.equal(conflicts, 0, text);
    }
  });
});
