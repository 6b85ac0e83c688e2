/** Many ways between few: meetings, mentions, plans. What they cost grows with what they hold. */
import assert from 'node:assert/strict';
import { getHover } from '../../../server/src/features/hover.ts';
import { getInlayHints } from '../../../server/src/features/inlayHints.ts';
import { deadlineOf } from '../../../server/src/model/actions/action.ts';
import { fixture } from '../../support/fixture.ts';
import { assertGrowsInStep } from '../../support/growth.ts';
import { Opened } from '../../support/opened.ts';
import { day, judging, LARGER_THAN_KEPT, rows } from '../../support/rows.ts';

describe('many edges', function () {
  this.timeout(60_000);

  it('meetings of one gremium', () => {
    const gremium = 'gremium DUO: D\n  frequentie: maandelijks\n\n';
    assertGrowsInStep(
      judging((size) => gremium + rows(size, (at) => `vergadering DUO ${day(at)}\n`)),
      LARGER_THAN_KEPT,
    );
  });

  it('actions at the next of as many meetings', () => {
    assertGrowsInStep(
      judging(
        (size) =>
          rows(size, (at) => `vergadering DUO ${day(at)}\n`) +
          rows(size, (at) => `actie ${at}: x\n  deadline: volgend DUO\n  historie:\n    ${day(at)}: x\n`),
      ),
      LARGER_THAN_KEPT / 2,
    );
  });

  for (const [name, row] of [
    ['decisions with one action', (at: number) => `besluit ${at}: x\n  acties: 1\n`],
    ['actions from one decision', (at: number) => `actie ${at + 2}: x\n  uit: besluit 1\n`],
    ['minutes about one action', (at: number) => `vergadering DUO ${day(at)}\n  actie 1: x\n`],
  ] as const) {
    it(name, () => {
      assertGrowsInStep(
        judging((size) => `actie 1: x\n  deadline: z.s.m.\nbesluit 1: y\n${rows(size, row)}`),
        LARGER_THAN_KEPT,
      );
    });
  }

  for (const [name, row] of [
    ['actions', (at: number) => `vergadering DUO ${day(at)}\nactie ${at}: x\n  deadline: volgend DUO\n`],
    [
      'actions about a gremium',
      (at: number) => `vergadering DUO ${day(at)}\nactie ${at}: x\n  bespreken: volgend DUO\n`,
    ],
    ['action points', (at: number) => `vergadering DUO ${day(at)}\n    actiepunt: x\n      deadline: volgend DUO\n`],
    ['promises', (at: number) => `vergadering DUO ${day(at)}\ntoezegging ${at}: x\n  deadline: volgend DUO\n`],
  ] as const) {
    it(`${name} at the next of as many meetings are read in bits`, () => {
      assertGrowsInStep((size) => {
        const text = `gremium DUO: D\n  frequentie: maandelijks\n${rows(size, row)}`;
        return () => new Opened(text);
      }, LARGER_THAN_KEPT / 3);
    });
  }

  for (const [name, row] of [
    ['actions at the next of them', (at: number) => `actie ${at}: x\n  deadline: volgend DUO\n`],
    ['actions that are to be discussed there', (at: number) => `actie ${at}: x\n  bespreken: volgend DUO\n`],
    ['action points of them', () => '    actiepunt: x\n      deadline: volgend DUO\n'],
    ['decisions of them', (at: number) => `besluit ${at}: x\n  gremium: DUO\n`],
  ] as const) {
    it(`a letter in the name of a gremium with as many meetings as ${name}`, () => {
      const textOf = (size: number) =>
        `gremium DUO: D\n  frequentie: maandelijks\n${rows(size, (at) => `vergadering DUO ${day(at)}\n${row(at)}`)}`;
      assertGrowsInStep((size) => {
        const opened = new Opened(textOf(size));
        return () => opened.type('gremium DUO'.length, 'x');
      }, LARGER_THAN_KEPT / 3);
    });
  }

  for (const [name, row] of [
    ['meetings', (at: number) => `vergadering DUO ${day(at)}\n  agenda:\n    actie 1: naar de griffie\n`],
    ['meetings that report on it', (at: number) => `vergadering DUO ${day(at)}\n  agenda:\n    actie 1: gereed\n`],
    ['decisions', (at: number) => `besluit ${at}: x\n  datum: ${day(at)}\n  acties: 1\n`],
    ['promises', (at: number) => `toezegging ${at}: x\n  datum: ${day(at)}\n  acties: 1\n`],
  ] as const) {
    it(`a letter in the title of an action costs no more for the ${name} that speak of it`, () => {
      assertGrowsInStep(
        (size) => {
          const opened = new Opened(`actie 1: x\n  deadline: z.s.m.\n${rows(size, row)}`);
          return () => {
            for (let letter = 0; letter < 50; letter++) opened.type('actie 1: '.length, 'x');
          };
        },
        LARGER_THAN_KEPT / 2,
        3,
      );
    });
  }

  it('phases of actions that wait for all of the phase before', () => {
    const plan = (phases: number, width: number) =>
      rows(phases * width, (at) => {
        const phase = Math.floor(at / width);
        const before = Array.from({ length: width }, (_, other) => (phase - 1) * width + other + 1).join(', ');
        return `actie ${at + 1}: x\n  deadline: ${phase === 0 ? '1 maart 2021' : `na acties ${before}`}\n`;
      });
    assertGrowsInStep(
      judging((size) => plan(size, 4)),
      LARGER_THAN_KEPT / 4,
    );
  });

  it('phases of actions that get from their heading what they wait for', () => {
    const plan = (phases: number, width: number) =>
      rows(phases, (phase) => {
        const before = Array.from({ length: width }, (_, other) => (phase - 1) * width + other + 1).join(', ');
        const head = `blok F${phase}: x\n  deadline: ${phase === 0 ? '1 maart 2021' : `na acties ${before}`}\n`;
        return head + rows(width, (other) => `actie ${phase * width + other + 1}: x\n`);
      });
    assertGrowsInStep(
      judging((size) => plan(size, 4)),
      LARGER_THAN_KEPT / 4,
    );
  });

  it('a chain in which each waits for all behind it is followed once', () => {
    assertGrowsInStep((size) => {
      const text = rows(19, (at) => {
        const behind = Array.from({ length: 19 - at - 1 }, (_, other) => at + other + 2).join(', ');
        return `actie ${at + 1}: x\n  deadline: ${at === 18 ? '1 maart 2021' : `na acties ${behind}`}\n`;
      });
      const { document, context } = fixture(text.repeat(1) + rows(size, (at) => `actie ${at + 100}: x\n`));
      const end = document.positionAt(document.getText().length);
      return () => getInlayHints(document, { start: { line: 0, character: 0 }, end }, context);
    }, 20);
  });
});

describe('twenty that each wait for all behind it: each is reckoned once', function () {
  this.timeout(5000);
  const COUNT = 20;
  const deadline = (at: number, number = (of: number) => String(of)) => {
    const behind = Array.from({ length: COUNT - at }, (_, other) => number(at + other + 1));
    return `deadline: ${at === COUNT ? '1 maart 2021' : `na acties ${behind.join(', ')}`}\n`;
  };
  const each = (row: (at: number) => string) => rows(COUNT, (at) => row(at + 1));
  const point = (at: number) => `2021-01-13-${at}`;
  for (const [name, text, first = '1'] of [
    ['actions', each((at) => `actie ${at}: x\n  ${deadline(at)}`)],
    [
      'actions of which half is done',
      each((at) => `actie ${at}: x\n  status: ${at % 2 ? 'loopt' : 'gereed'}\n  ${deadline(at)}`),
    ],
    ['actions below a heading each, which says so', each((at) => `blok ${at}: b\n  ${deadline(at)}actie ${at}: x\n`)],
    [
      'actions with a promise each',
      each((at) => `actie ${at}: x\n  ${deadline(at)}toezegging ${at}: y\n  deadline: na actie ${at}\n`),
    ],
    [
      'action points of a meeting',
      `vergadering DUO 13 januari 2021\n  agenda:\n    1. A\n${each(
        (at) => `      actiepunt (${at}): x\n        ${deadline(at, point)}`,
      )}`,
      point(1),
    ],
  ] as const) {
    it(name, () => {
      const { register, context } = new Opened(text);
      const { scope } = context;
      const [ref] = scope.lookupNumber('actie', first);
      // The day from which it may be begun; what is told of it below hangs on that of each other.
      assert.ok(deadlineOf(ref!, scope, undefined)?.resolved.earliest !== undefined);
      for (const { index } of text.matchAll(/(?:actie|toezegging|actiepunt)(?= \(?\d)/gu))
        getHover(register, register.positionAt(index), context);
    });
  }
});
