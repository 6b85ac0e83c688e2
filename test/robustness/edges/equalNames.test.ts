/** Very many of one name or number: what they cost grows with what they hold. */
import assert from 'node:assert/strict';
import { resolveCodeLens } from '../../../server/src/features/codeLens.ts';
import { getCompletions } from '../../../server/src/features/completion.ts';
import { getHover } from '../../../server/src/features/hover.ts';
import { getInlayHints } from '../../../server/src/features/inlayHints.ts';
import { getReferences } from '../../../server/src/features/references.ts';
import { getRename } from '../../../server/src/features/rename.ts';
import { fieldsOfKind } from '../../../server/src/syntax/entry.ts';
import { readAgenda } from '../../../server/src/syntax/readAgenda.ts';
import { readEntry } from '../../../server/src/syntax/readEntry.ts';
import { fixture } from '../../support/fixture.ts';
import { assertGrowsInStep } from '../../support/growth.ts';
import { Opened } from '../../support/opened.ts';
import { day, LARGER_THAN_KEPT, rows } from '../../support/rows.ts';

const DUE = '      deadline: volgend DUO\n';
const BEFORE = '      deadline: voor het reces\n';
const MOMENT = 'moment reces 2021: 1 mei\n';
const meetingOn = (at: number) => `vergadering DUO ${day(at)}\n  agenda:\n`;

describe('very many of one name or number', function () {
  this.timeout(120_000);
  const opening = (textOf: (size: number) => string) => (size: number) => {
    const text = textOf(size);
    return () => new Opened(text);
  };

  for (const [name, row] of [
    ['actions', 'actie 1: x\n'],
    ['actions that wait for it', 'actie 1: x\n  na: 1\n'],
    ['actions that are due behind it', 'actie 1: x\n  deadline: na actie 1\n'],
    ['decisions', 'besluit 1: x\n'],
    ['persons', 'persoon Jan Jansen\n'],
    ['persons with one surname', 'persoon J. Jansen\n'],
    ['organisations', 'organisatie NCG: x\n'],
    ['moments', 'moment reces 2021: 1 maart\n'],
    ['motions', 'motie 1: x\n'],
    ['headings, each with an action that names them', 'blok A: x\nactie: y\n  blok: A\n'],
    ['registers that are used, and a status that none of them knows', 'gebruik R1\nactie 1: x\n  status: loopt\n'],
  ] as const) {
    it(`${name}: opening, and a key in the first`, () => {
      const once = (size: number) => row.repeat(size);
      assertGrowsInStep(opening(once), LARGER_THAN_KEPT / 2);
      assertGrowsInStep((size) => {
        const opened = new Opened(once(size));
        return () => opened.type(row.search(/[:\n]/u), '2');
      }, LARGER_THAN_KEPT / 2);
    });
  }

  for (const [name, row] of [
    ['decisions that name', 'besluit 1: y\n  acties: 1\n'],
    ['decisions that name, without a date or words of their own,', 'besluit\n  acties: 1\n'],
    ['promises that name', 'toezegging 1: y\n  acties: 1\n'],
    ['minutes that report on', 'vergadering DUO 13 januari 2021\n  agenda:\n    actie 1: gereed\n'],
  ] as const) {
    it(`${name} as many actions of one number: opening, and a key in the first`, () => {
      const textOf = (size: number) => 'actie 1: x\n'.repeat(size) + row.repeat(size);
      assertGrowsInStep(opening(textOf), LARGER_THAN_KEPT / 6);
      assertGrowsInStep((size) => {
        const opened = new Opened(textOf(size));
        return () => opened.type('actie '.length, '2');
      }, LARGER_THAN_KEPT / 6);
    });
  }

  for (const [name, row, owner] of [
    ['persons', 'persoon Jan Jansen\n', 'Jan J'],
    ['organisations', 'organisatie Jansen: x\n', 'Jans'],
    ['persons with an organisation', 'persoon Jan Jansen: Jansen (NCG)\n  organisatie: NCG\n', 'Jan J'],
  ] as const) {
    it(`${name}: completion, hover, references and rename`, () => {
      assertGrowsInStep((size) => {
        const text = `${row.repeat(size)}actie 1: x\n  eigenaar: ${owner}\n`;
        const { register, context } = new Opened(text);
        const end = register.positionAt(text.length - 1);
        const inName = register.positionAt(row.indexOf(' ') + 2);
        return () => [
          getCompletions(register, end, context),
          getHover(register, inName, context),
          getReferences(register, inName, true, context),
          getRename(register, inName, 'Piet Pieters', context),
        ];
      }, LARGER_THAN_KEPT / 2);
    });
  }

  it('the members of a gremium: its rename', () => {
    assertGrowsInStep((size) => {
      const { register, context } = new Opened(
        `gremium DUO: x\n  leden:\n${rows(size, (at) => `    Jan Lid${'abcdefghij'[at % 10]}${'a'.repeat(at % 97)} (NCG)\n`)}`,
      );
      const inName = register.positionAt('gremium D'.length);
      return () => assert.ok('documentChanges' in (getRename(register, inName, 'RAAD', context) ?? {}));
    }, 60);
  });

  it('headings that actions name: references and rename', () => {
    assertGrowsInStep((size) => {
      const { register, context } = new Opened('blok A: x\nactie: y\n  blok: A\n'.repeat(size));
      const at = register.positionAt('blok A'.length);
      return () => [getReferences(register, at, true, context), getRename(register, at, 'B', context)];
    }, LARGER_THAN_KEPT);
  });

  for (const [name, row] of [
    ['actions that wait for one', 'actie 1: x\n  na: 1\n'],
    ['actions that wait for one by the name of the register', 'actie 1: x\n  na: L/1\n'],
    ['headings that actions name', 'blok A: x\nactie: y\n  blok: A\n'],
  ] as const) {
    it(`in two files of one register, ${name}: opening, and a key in the first`, () => {
      assertGrowsInStep((size) => {
        const text = `register L: x\n${row.repeat(size)}`;
        return () => {
          const opened = new Opened(text, { 'file:///werk/ander.duo': text });
          opened.type('register L: x\n'.length + row.search(/[:\n]/u), '2');
        };
      }, LARGER_THAN_KEPT);
    });
  }

  it('files in which a name is named: how often, and where', () => {
    assertGrowsInStep((size) => {
      const files = rows(size, (at) => `//- r${at}.duo\nregister R${at}\nactie 1: x\n  eigenaar: Anja Vos\n`);
      const { document, context } = fixture(`//- a.duo\npersoon Anja Vos\n${files}`);
      const [start, end] = [0, 7].map((character) => ({ line: 0, character }));
      const lens = { range: { start: start!, end: end! }, data: { uri: document.uri } };
      return () => [resolveCodeLens(document, lens, context), getReferences(document, end!, true, context)];
    }, 150);
  });

  it('action points of one meeting: the first key in the number of one', () => {
    const head = 'vergadering DUO 13 januari 2021\n  agenda:\n    1. Opening\n';
    assertGrowsInStep((size) => {
      const opened = new Opened(head + rows(size, (at) => `      actiepunt (${at}): x\n`));
      return () => opened.type(head.length + '      actiepunt ('.length, '1');
    }, 150);
  });

  for (const [name, textOf] of [
    ['points that make an action', (at: number) => `actiepunt (${at}): x`],
    ['lines that speak of an action', (at: number) => `actie ${at}: besproken`],
    ['notes', (at: number) => `Er werd gesproken over punt ${at}`],
    ['sub-points', (at: number) => `${'abcdefghij'[at % 10]}. Punt`],
  ] as const) {
    // An entry is read up to a length that hides how the time grows: here are as many lines as one likes.
    it(`one point of a meeting with very many ${name} is read once`, () => {
      assertGrowsInStep((size) => {
        const lines = Array.from({ length: size }, (_, at) => textOf(at));
        const text = lines.join('\n');
        let start = 0;
        const values = lines.map((line) => {
          const value = { text: line, start, end: start + line.length, indent: start === 0 ? 4 : 6 };
          start = value.end + 1;
          return value;
        });
        const point = { text: '1. Opening', start: 0, end: 0, indent: 4 };
        return () => readAgenda(text, [point, ...values.slice(1)], [], () => assert.fail('no field'));
      }, 4000);
    });
  }

  it('fields of one kind in one entry are gathered once', () => {
    const entry = readEntry('actie 1: x\n  opmerking: y\n');
    assertGrowsInStep((size) => {
      const fields = Array.from({ length: size }, () => entry.fields[0]!);
      return () => fieldsOfKind({ ...entry, fields }, 'text');
    }, 4000);
  });

  it('meetings of one day with an action point each', () => {
    assertGrowsInStep(
      opening((size) => 'vergadering DUO 13 januari 2021\n  actiepunt: x\n'.repeat(size)),
      LARGER_THAN_KEPT / 2,
    );
  });

  it('moments of one name in two years: a key in the last', () => {
    assertGrowsInStep((size) => {
      const text = rows(2 * size, (at) => `moment reces: 1 maart ${at < size ? 2020 : 2021}\n`);
      const opened = new Opened(text);
      return () => opened.type(text.length - 1, 'x');
    }, LARGER_THAN_KEPT / 4);
  });

  for (const [name, deadline] of [
    ['before', 'voor het reces'],
    ['so long before', 'twee weken voor het reces'],
    ['in the year of', 'reces 2021'],
  ] as const) {
    it(`as many actions ${name} moments of one name`, () => {
      const moments = (size: number) => rows(size, (at) => `moment reces: 1 maart ${1900 + (at % 299)}\n`);
      const actions = (size: number) =>
        rows(size, (at) => `actie ${at}: x\n  deadline: ${deadline}\n  historie:\n    ${day(at)}: x\n`);
      assertGrowsInStep(
        opening((size) => moments(size) + actions(size)),
        LARGER_THAN_KEPT / 4,
      );
    });
  }

  for (const [name, line] of [
    ['one each', (at: number) => `    actie ${at}: gereed\n`],
    ['by a promise each', (at: number) => `    toezegging: x\n      acties: ${at}\n`],
    ['in a title each', (at: number) => `    actie: na actie ${at}\n`],
  ] as const) {
    it(`actions of which the minutes of one meeting speak, ${name}`, () => {
      const actions = (size: number) => rows(size, (at) => `actie ${at}: x\n`);
      const minutes = (size: number) => `vergadering DUO 13 januari 2021\n  agenda:\n${rows(size, line)}`;
      assertGrowsInStep(
        opening((size) => actions(size) + minutes(size)),
        90,
      );
    });
  }

  for (const [name, text] of [
    [
      'action points due at the next meeting',
      (size: number) => rows(size, (at) => `${meetingOn(at)}    actie: x\n${DUE}`),
    ],
    ['actions due at the next meeting', (size: number) => rows(size, (at) => `${meetingOn(at)}actie ${at}: x\n${DUE}`)],
    ['actions due before a moment', (size: number) => rows(size, (at) => `${MOMENT}actie ${at}: x\n${BEFORE}`)],
  ] as const) {
    it(`hints of ${name}`, () => {
      assertGrowsInStep((size) => {
        const { register, context } = new Opened(text(size));
        const end = register.positionAt(register.getText().length);
        return () => getInlayHints(register, { start: { line: 0, character: 0 }, end }, context);
      }, 100);
    });
  }
});
