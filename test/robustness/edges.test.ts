/** Registers with many of the same, or with many ways between few: what they cost grows with what they hold. */
import assert from 'node:assert/strict';
import { isSpaced, piecesOf, removeBlock } from '../../server/src/edits/refactor/blocks.ts';
import { extractPersons } from '../../server/src/edits/refactor/extractPersons.ts';
import { mergeActions } from '../../server/src/edits/refactor/mergeActions.ts';
import { moveToHeading } from '../../server/src/edits/refactor/moveToHeading.ts';
import { organizeNames } from '../../server/src/edits/refactor/organizeNames.ts';
import { sortHeadings } from '../../server/src/edits/refactor/sortHeadings.ts';
import { findFixes, fixAllEdits } from '../../server/src/features/codeActions/fixAll.ts';
import { entriesIn, findCodeActions } from '../../server/src/features/codeActions.ts';
import { resolveCodeLens } from '../../server/src/features/codeLens.ts';
import { getCompletions } from '../../server/src/features/completion.ts';
import { getDocumentLinks } from '../../server/src/features/documentLinks.ts';
import { getHover } from '../../server/src/features/hover.ts';
import { getInlayHints } from '../../server/src/features/inlayHints.ts';
import { getReferences } from '../../server/src/features/references.ts';
import { getRename } from '../../server/src/features/rename.ts';
import { finish } from '../../server/src/incremental/work.ts';
import { deadlineOf } from '../../server/src/model/actions/action.ts';
import { checkEntries, ruleContext } from '../../server/src/rules/check.ts';
import { fieldsOfKind } from '../../server/src/syntax/entry.ts';
import { readAgenda } from '../../server/src/syntax/readAgenda.ts';
import { readEntry } from '../../server/src/syntax/readEntry.ts';
import { statusOf } from '../../server/src/syntax/statusWords.ts';
import { type Fixture, FULL_CLIENT, fixture, problemsOf, TODAY_ONLY } from '../support/fixture.ts';
import { assertGrowsInStep } from '../support/growth.ts';
import { Opened } from '../support/opened.ts';

const rows = (size: number, row: (at: number) => string) => Array.from({ length: size }, (_, at) => row(at)).join('');
const judging = (textOf: (size: number) => string) => (size: number) => {
  const { scope } = fixture(textOf(size));
  // What a fixture leaves out it looks for in its whole text each time.
  return () => problemsOf({ scope, severityOf: () => undefined });
};
const reading = (textOf: (size: number) => string) => (size: number) => {
  const text = textOf(size);
  return () => fixture(text);
};
/** A day in a row of years, so that none comes twice. */
const day = (at: number) => `${(at % 28) + 1}-${(Math.floor(at / 28) % 12) + 1}-${2000 + Math.floor(at / 336)}`;

/** The light bulb when all is selected, as an editor asks for it then. */
function askAll({ document, context }: Fixture) {
  const range = { start: { line: 0, character: 0 }, end: document.positionAt(document.getText().length) };
  const entries = entriesIn(document, range, context);
  const problems = checkEntries(ruleContext(context.scope, TODAY_ONLY), (code) => assert.fail(code), entries);
  return findCodeActions(document, { range, only: undefined, diagnostics: [] }, problems, context);
}
const selectedAll = (read: Fixture) => finish(askAll(read));

describe('what stands between the entries', () => {
  for (const [name, lineEnd] of [
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
    ['spaces and CRLF', '  \r\n'],
  ] as const) {
    it(`blank lines with ${name} are looked through once`, () => {
      assertGrowsInStep((size) => {
        const text = `actie 1: x\r\n${lineEnd.repeat(size)}actie 2: y\r\n`;
        const { file } = fixture(text).scope;
        const start = text.indexOf('actie 2');
        return () => [
          removeBlock(file, { start, end: text.length }),
          isSpaced(file, { start, end: text.length }),
          piecesOf(file, [0, start], text.length),
        ];
      }, 5000);
    });

    it(`blank lines with ${name} behind an action cost the light bulb next to nothing`, () => {
      const once = (size: number) => {
        const { document, context } = fixture(`actie 1: x\n${lineEnd.repeat(size)}actie 2: y\n`);
        const at = { line: 0, character: 9 };
        const refactor = { support: { ...FULL_CLIENT, createsFiles: true, resolvesEdits: true } };
        const asked = { range: { start: at, end: at }, only: undefined, diagnostics: [], refactor };
        return () => {
          for (let round = 0; round < 20; round++) finish(findCodeActions(document, asked, [], context));
        };
      };
      assertGrowsInStep(once, 5000, 3);
    });

    it(`blank lines with ${name} behind an action, a decision and a promise cost nothing to read`, () => {
      assertGrowsInStep(
        reading((size) => rows(3, (at) => `${['actie', 'besluit', 'toezegging'][at]} 1: x\n${lineEnd.repeat(size)}`)),
        5000,
      );
    });
  }
});

describe('blank lines with CRLF', function () {
  this.timeout(60_000);
  const gap = (size: number) => '\r\n'.repeat(size);
  for (const [name, refactoring, textOf] of [
    [
      'above an action that goes to another heading',
      moveToHeading,
      (size: number) => `blok A: a\r\nactie 1: x\r\n${gap(size)}actie 2: y\r\n\r\nblok B: b\r\nactie 3$0: z\r\n`,
    ],
    [
      'in a text of a heading that is sorted',
      sortHeadings,
      (size: number) => `blok B$0: b\r\n  toelichting:\r\n    x\r\n${gap(size)}    y\r\n\r\nblok A: a\r\n`,
    ],
    [
      'between two actions that become one',
      mergeActions,
      (size: number) => `actie 1$0: x\r\n${gap(size)}actie 2: y\r\n`,
    ],
    [
      'between persons that go to a file of their own',
      extractPersons,
      (size: number) => `persoon B$0\r\n${gap(size)}persoon A\r\nactie 1: x\r\n  eigenaar: A\r\n`,
    ],
    [
      'between names that are sorted',
      organizeNames,
      (size: number) => `organisatie B$0: b\r\n${gap(size)}organisatie A: a\r\n`,
    ],
  ] as const) {
    it(name, () => {
      assertGrowsInStep((size) => {
        const { file, cursor = 0, index, context } = fixture(textOf(size));
        const { scope, referenceDate } = context;
        const own = index.file(file.uri)!;
        const ref = { file: own, placed: own.document.entries.at(cursor) };
        const place = { ref, scope, referenceDate, start: cursor, end: cursor, createsFiles: true };
        return () => {
          const [offer] = refactoring.offers(place);
          assert.ok(offer !== undefined && refactoring.change(place, offer.argument) !== undefined);
        };
      }, 1500);
    });
  }
});

describe('a long line of one sign', () => {
  for (const sign of [')', '.', ']', ').', "'"]) {
    it(`an address with ${sign} behind it`, () => {
      assertGrowsInStep((size) => {
        const { document, context } = fixture(`actie 1: x\n  toelichting: http://a.nl/${sign.repeat(size)}\n`);
        return () => assert.equal(getDocumentLinks(document, context).length, 1);
      }, 8000);
    });
  }

  it('a document with a remark far behind it', () => {
    assertGrowsInStep((size) => {
      const { document, context } = fixture(rows(size, () => `stuk 1: x\n  bijlagen: b.pdf${' '.repeat(900)}(a\n`));
      return () => getDocumentLinks(document, context);
    }, 20);
  });

  for (const sign of ['.', '!', "'", '”']) {
    it(`a status with ${sign} before its end`, () => {
      assertGrowsInStep((size) => () => statusOf(`${sign.repeat(size)}a`), 8000);
    });
  }

  for (const [name, head] of [
    ['a status', 'actie 1: x\n  status: '],
    ['a planning', 'actie 1: x\n  planning: '],
    ['an owner', 'actie 1: x\n  eigenaar: '],
    ['a deadline', 'actie 1: x\n  deadline: '],
    ['a moment to discuss', 'actie 1: x\n  bespreken: '],
    ['numbers', 'actie 1: x\n  na: '],
    ['a line of the history', 'actie 1: x\n  historie:\n    13 januari 2021: status -> '],
    ['a step', 'actie 1: x\n  stappen:\n    [x] '],
    ['a title', 'actie 1: '],
    ['a meeting', 'vergadering DUO 13 januari 2021 '],
    ['a line of the minutes', 'vergadering DUO 13 januari 2021\n  agenda:\n    1. A\n      actie 1: '],
    ['a name', 'persoon A'],
    ['a frequency', 'gremium D: d\n  frequentie: '],
    ['words of a register', 'register R\n  statussen:\n    '],
  ] as const) {
    it(`${name} of one sign: opening, and a key in it`, () => {
      for (const sign of ['.', "'", '!', '”', ')', '(', '-', ',', '?', '1', '1 ', 'en ', 'a.', '[', '/']) {
        const textOf = (size: number) => `${head}${sign.repeat(size / sign.length)}a\n`;
        assertGrowsInStep((size) => {
          const text = textOf(size);
          return () => new Opened(text).type(head.length, sign[0]!);
        }, 950);
      }
    }).timeout(60_000);
  }

  for (const [name, head] of [
    ['a meeting and its hour', (gap: string) => `vergadering D 13 januari 2021${gap}uur\n`],
    ['a mark of a name that was taken out', (gap: string) => `actie 1: x\n  eigenaar: (10)(${gap}\n`],
    ['a deadline', (gap: string) => `actie 1: x\n  deadline: uiterlijk${gap}1 maart x\n`],
    ['a frequency', (gap: string) => `gremium D: d\n  frequentie: twee${gap}keer per\n`],
    ['a text with numbers', (gap: string) => `actie 1: x\n  toelichting: zie acties${gap}en x\n`],
    ['a field', (gap: string) => `actie 1: x\n  uit${gap}x\n`],
  ] as const) {
    it(`spaces in ${name}`, () => {
      assertGrowsInStep(
        judging((size) => head(' '.repeat(size))),
        900,
      );
    });
  }
});

/** More entries than are kept read: with fewer the smaller size has nothing to read again. */
const LARGER_THAN_KEPT = 600;

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

describe('a line of very many names', function () {
  this.timeout(60_000);
  for (const [name, textOf] of [
    ['owners with slashes', (size: number) => `actie 1: x\n  eigenaar: ${rows(size, (at) => `a${at}/`)}b\n`],
    ['owners with “en”', (size: number) => `actie 1: x\n  eigenaar: ${rows(size, (at) => `a${at} en `)}b\n`],
    ['owners with brackets', (size: number) => `actie 1: x\n  eigenaar: ${rows(size, (at) => `a${at} (b), `)}b\n`],
    ['gremia of a meeting', (size: number) => `vergadering ${rows(size, (at) => `a${at} en `)}b 13 januari 2021\n`],
    ['numbers', (size: number) => `actie 1: x\n  na: ${rows(size, (at) => `${at}, `)}1\n`],
    [
      'other spellings',
      (size: number) => `organisatie ${'a'.repeat(size)}: x\n  ook bekend als: ${rows(size, (at) => `b${at}, `)}c\n`,
    ],
    [
      'numbers behind as long a title',
      (size: number) => `besluit 1: ${'a '.repeat(4 * size)}\n  acties: ${rows(size, (at) => `${at}, `)}1\n`,
    ],
  ] as const) {
    // Ten times as many are just below the 10,000 characters of a line that are read.
    it(name, () => {
      assertGrowsInStep((size) => {
        const text = textOf(size);
        return () => new Opened(text).type(text.indexOf(': ') + 2, 'x');
      }, 100);
    });
  }
});

describe('an entry with very many lines', function () {
  this.timeout(60_000);
  for (const [name, row] of [
    ['fields of another kind', () => '  vanaf: x\n'],
    ['fields that are misspelt', (at: number) => `  eigenaarr${at}: x\n`],
    ['fields of minutes, and what they say', () => '  aanwezig: Henk\n      Actiepunt 5 is gereed\n'],
    ['fields that it has', () => '  eigenaar: Henk\n'],
    ['fields without a colon', () => '  deadline 1 maart 2021\n'],
  ] as const) {
    it(`${name}: opening, and a key in the first`, () => {
      const textOf = (size: number) => `actie 1: x\n${rows(size, row)}`;
      assertGrowsInStep((size) => {
        const text = textOf(size);
        return () => new Opened(text);
      }, 90);
      assertGrowsInStep((size) => {
        const opened = new Opened(textOf(size));
        return () => opened.type('actie '.length, '2');
      }, 90);
    });
  }
});

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

const DUE = '      deadline: volgend DUO\n';
const BEFORE = '      deadline: voor het reces\n';
const MOMENT = 'moment reces 2021: 1 mei\n';
const meetingOn = (at: number) => `vergadering DUO ${day(at)}\n  agenda:\n`;

describe('the light bulb of a whole file', () => {
  for (const [name, head, row] of [
    ['unknown members', 'gremium DUO: D\n  leden:\n', (at: number) => `    Jan${at} Jansen${at}\n`],
    ['unknown organisations', 'actie 1: x\n  organisaties:\n', (at: number) => `    Bureau${at}\n`],
    [
      'unknown organisations behind names',
      'actie 1: x\n  eigenaar:\n',
      (at: number) =>
        `    Jan Jansen (Bureau ${'abcdefghij'[at % 10]}${[...String(at)].map((digit) => 'klmnopqrst'[Number(digit)]).join('')})\n`,
    ],
    ['unknown actions', 'actie 1: x\n  na:\n', (at: number) => `    ${at + 2}\n`],
    ['unknown gremia', 'gremium DUO: D\n  escalatie:\n', (at: number) => `    Overleg${at}\n`],
    [
      'points to carry over',
      'vergadering DUO 13 januari 2021\n  agenda:\n',
      (at: number) => `    actiepunt (${at}): x\n`,
    ],
  ] as const) {
    it(`one entry with very many ${name}`, () => {
      assertGrowsInStep((size) => {
        const text = head + rows(size, row);
        const read = fixture(text);
        return () => selectedAll(read);
      }, 150);
    });

    it(`${name} are mended in bits`, () => {
      let bits = 0;
      for (const actions = askAll(fixture(head + rows(50, row))); actions.next().done !== true; ) bits++;
      assert.ok(bits >= 50, `${bits} bits`);
    });
  }
});

describe('mending all of one entry at once', () => {
  for (const [name, row] of [
    ['misspelt names of fields', (at: number) => `  egenaar: y${at}\n`],
    ['fields without a colon', () => '  deadline 1 maart 2021\n'],
    ['misspelt names of persons', (at: number) => `  ${at === 0 ? 'eigenaar:' : '  Jan Janse'}\n`],
    ['entries that were pasted with an indentation', (at: number) => `  actie ${at}: x\n    status: gereed\n`],
    ['bullets that were', (at: number) => `  - actie ${at}: x\n    status: gereed\n`],
    ['meetings that were', (at: number) => `  vergadering DUO ${day(at)}\n    agenda:\n`],
    ['persons that were', (at: number) => `  persoon Jan${at} Jansen\n    functie: wethouder\n`],
  ] as const) {
    it(name, () => {
      assertGrowsInStep((size) => {
        const { scope } = fixture(`persoon Jan Jansen\n  verschreven als: Jan Janse\nactie 0: x\n${rows(size, row)}`);
        const problems = problemsOf({ scope, severityOf: () => undefined });
        return () => fixAllEdits(problems, scope.file);
      }, 60);
    });
  }

  it('others have their turn between two problems', () => {
    const { scope } = fixture(`actie 0: x\n${rows(50, (at) => `  actie ${at}: x\n    status: gereed\n`)}`);
    let bits = 0;
    for (
      const work = findFixes([problemsOf({ scope, severityOf: () => undefined })], scope.file);
      work.next().done !== true;
    )
      bits++;
    assert.ok(bits >= 50, `${bits} bits`);
  });
});
