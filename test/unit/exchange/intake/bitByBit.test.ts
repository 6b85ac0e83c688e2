/** A register is made bit by bit, and compared so: the same comes of it, what lies between two bits is little, and how far it is goes up. */
import assert from 'node:assert/strict';
import type { Bits } from '../../../../server/src/exchange/bits.ts';
import type { GivenDocument } from '../../../../server/src/exchange/given.ts';
import { findRegister, makeRegister } from '../../../../server/src/exchange/intake/makeRegister.ts';
import { declaringText, findNewNames } from '../../../../server/src/exchange/intake/newNames.ts';
import { findReport } from '../../../../server/src/exchange/intake/report.ts';
import { findUpdate } from '../../../../server/src/exchange/intake/updateRegister.ts';
import { dayOf } from '../../../../server/src/model/time/calendar.ts';
import { findSourceBlocks } from '../../../../server/src/server/handlers/intakeSource.ts';
import { findIntake } from '../../../../server/src/server/handlers/intakes.ts';
import { draftScope } from '../../../../server/src/workspace/draftScope.ts';
import { fixture } from '../../../support/fixture.ts';
import { given, paragraph, table } from './given.ts';

const ROWS = 1000;
const rowsOf = (make: (at: number) => string[]) => Array.from({ length: ROWS }, (_, at) => make(at + 1));

const LISTS: readonly (readonly [string, GivenDocument])[] = [
  [
    'a table',
    given([
      table([
        ['Nr', 'Wat', 'Wie', 'Status', 'Deadline'],
        ...rowsOf((at) => [String(at), `Taak ${at}`, 'Anja', 'loopt', `${(at % 28) + 1}-3-2021`]),
      ]),
    ]),
  ],
  ['a table without a list', given([table(rowsOf((at) => [`Tekst ${at}`, 'woorden', 'nog meer']))])],
  [
    'paragraphs',
    given([paragraph('Actiepunten'), ...rowsOf((at) => [`Actie: ${at} bellen`]).map(([text]) => paragraph(text!))]),
  ],
  [
    'minutes',
    given([
      paragraph('Verslag DUO 13 januari 2021', { level: 1 }),
      table([['Nr', 'Actie', 'Wie'], ...rowsOf((at) => [String(at), `Taak ${at}`, 'Anja'])]),
    ]),
  ],
  ['gremia', given([table([['Gremium', 'Voorzitter', 'Leden'], ...rowsOf((at) => [`G${at}`, 'Anja', 'Kees\nMia'])])])],
];

function counted<T>(bits: Bits<T>): { readonly value: T; readonly count: number } {
  for (let count = 1; ; count++) {
    const { done, value } = bits.next();
    if (done) return { value, count };
  }
}

describe('a register that is made bit by bit', () => {
  for (const [name, document] of LISTS) {
    it(`of ${name} is the same, in as many bits as it has parts, and says how far it is`, () => {
      const told: number[] = [];
      const { value, count } = counted(findRegister(document, { name: 'lijst' }, (share) => told.push(share)));
      assert.deepEqual(value, makeRegister(document, { name: 'lijst' }));
      assert.ok(count > ROWS / 4, String(count));
      assert.ok(told.every((share, at) => share <= 1 && share >= (told[at - 1] ?? 0)));
      assert.ok(told.length > 2 && told.at(-1)! > 0.9, String(told.at(-1)));
    });
  }

  it('is shown, reported on, compared and looked through for names in bits too', () => {
    const [, document] = LISTS[0]!;
    const made = makeRegister(document, { name: 'lijst' });
    const { scope } = fixture(made.text);
    const names = draftScope(declaringText(made.parts), undefined);
    for (const bits of [
      findSourceBlocks(document, made.tables),
      findReport(makeRegister(LISTS[2]![1], { name: 'lijst' })),
      findUpdate(made, { scope, day: dayOf(2021, 3, 12)!, from: undefined }),
      findNewNames(made.parts, names),
    ] as Bits<unknown>[]) {
      const { count } = counted(bits);
      assert.ok(count > ROWS / 20, String(count));
    }
  });

  it('is told of in bits where each row has changed something', () => {
    const [, document] = LISTS[0]!;
    const { scope } = fixture(makeRegister(document, { name: 'lijst' }).text.replaceAll('Taak', 'Klus'));
    const day = dayOf(2021, 3, 12)!;
    const made = makeRegister(document, { name: 'lijst' });
    const apart = [
      findRegister(document, { name: 'lijst' }),
      findSourceBlocks(document, made.tables),
      findReport(made),
      findUpdate(made, { scope, day, from: undefined }),
    ].reduce((sum, bits) => sum + counted(bits as Bits<unknown>).count - 1, 0);
    const request = { name: 'lijst.docx', mapping: [], code: undefined };
    const update = { scope, day, from: undefined, take: undefined, version: 1 };
    const { value, count } = counted(findIntake(document, request, scope, update));
    assert.equal(value.kind === 'read' ? value.changes?.length : undefined, ROWS);
    assert.ok(count - apart > ROWS / 20, `${count} of which ${apart}`);
  });
});
