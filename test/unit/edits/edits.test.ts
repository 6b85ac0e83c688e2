import assert from 'node:assert/strict';
import type { Edit } from '../../../server/src/edits/edits.ts';
import { appendHistory, applyEdits, insertField, setField, setValue } from '../../../server/src/edits/edits.ts';
import { markDone } from '../../../server/src/edits/markDone.ts';
import { statusOfAction } from '../../../server/src/model/actions/actionStatus.ts';
import { newestStatus } from '../../../server/src/model/actions/history.ts';
import { referenceDate } from '../../../server/src/model/index/referenceDate.ts';
import { type DuoDocument, entryAt, type PlacedEntry, readDocument } from '../../../server/src/syntax/document.ts';
import { fieldOf } from '../../../server/src/syntax/entry.ts';
import type { LineEnd } from '../../../server/src/text/lines.ts';
import { fixture, TODAY_ONLY } from '../../support/fixture.ts';

/** The entry with `actie` in front of its head. */
const actionOf = (document: DuoDocument): PlacedEntry =>
  [...document.entries].find(({ entry }) => entry.kind === 'actie') ?? entryAt(document, 0);

function check(
  name: string,
  before: string,
  edit: (lineEnd: LineEnd, placed: PlacedEntry) => Edit,
  after: string,
): void {
  it(name, () => {
    const document = readDocument(before);
    const edited = edit(document.lineEnd, actionOf(document));
    assert.equal(applyEdits(before, [edited]), after);
  });
}

describe('applyEdits', () => {
  it('keeps the order of edits at one place, and sorts the others', () => {
    const edits = [
      { start: 4, end: 6, text: 'E' },
      { start: 1, end: 1, text: 'x' },
      { start: 1, end: 2, text: 'y' },
    ];
    assert.equal(applyEdits('abcdef', edits), 'axycdE');
    assert.equal(applyEdits('abc', []), 'abc');
  });
});

describe('insertField', () => {
  const insert = (name: string, value: string) => (lineEnd: LineEnd, placed: PlacedEntry) =>
    insertField(lineEnd, placed, name, value);
  check(
    'below the head',
    'actie 5: x\n\nblok A\n',
    insert('status', 'gereed'),
    'actie 5: x\n  status: gereed\n\nblok A\n',
  );
  check('without a final line end', 'actie 5: x', insert('status', 'gereed'), 'actie 5: x\n  status: gereed');
  check('without a value', 'actie 5: x\n', insert('eigenaar', ''), 'actie 5: x\n  eigenaar:\n');
  check(
    'in the order of the reference',
    'actie 5: x\n  status: a\n  deadline: 2021\n  historie:\n    1 mei 2021: x\n',
    insert('eigenaar', 'PM'),
    'actie 5: x\n  status: a\n  eigenaar: PM\n  deadline: 2021\n  historie:\n    1 mei 2021: x\n',
  );
  check(
    'behind the last that goes before it, with all its lines',
    'actie 5: x\n  toelichting:\n    een\n\n    twee\n  // c\n  kleur: rood\n  status: a\n',
    insert('opmerking', 'y'),
    'actie 5: x\n  toelichting:\n    een\n\n    twee\n  // c\n  kleur: rood\n  status: a\n  opmerking: y\n',
  );
  check(
    'before comments and blank lines behind it',
    'actie 5: x\n  status: a  \n// c\n\n// d\nblok A',
    insert('deadline', '2021'),
    'actie 5: x\n  status: a  \n  deadline: 2021\n// c\n\n// d\nblok A',
  );
  check(
    'first, above all fields',
    '// c\nactie 5: x\n  deadline: 2021\n',
    insert('status', 'a'),
    '// c\nactie 5: x\n  status: a\n  deadline: 2021\n',
  );
  check('with tabs', 'actie 5: x\n\tna: 3\n', insert('status', 'a'), 'actie 5: x\n\tstatus: a\n\tna: 3\n');
  check('with four spaces', 'actie 5: x\n    status: a\n', insert('na', '3'), 'actie 5: x\n    status: a\n    na: 3\n');
  check(
    'with CRLF',
    'actie 5: x\r\n  status: a\r\nblok A',
    insert('na', '3'),
    'actie 5: x\r\n  status: a\r\n  na: 3\r\nblok A',
  );
  check('with CR', 'actie 5: x\r  status: a\r', insert('na', '3'), 'actie 5: x\r  status: a\r  na: 3\r');
  check(
    'of several lines',
    'actie 5: x\r\n',
    insert('historie', '\n    a\n    b'),
    'actie 5: x\r\n  historie:\r\n    a\r\n    b\r\n',
  );
  check(
    'behind a field at the margin',
    'actie 5: x\nstatus: a\n',
    insert('na', '3'),
    'actie 5: x\nstatus: a\n  na: 3\n',
  );
  // Behind it, it would be part of the text, or a field at the margin.
  check(
    'above a text at the margin',
    'actie 5: x\ntoelichting: a\n',
    insert('historie', 'b'),
    'actie 5: x\n  historie: b\ntoelichting: a\n',
  );
  check(
    'as the field that stands furthest left',
    'actie 5: x\n    status: a\n  eigenaar: allen\n',
    insert('na', '3'),
    'actie 5: x\n    status: a\n  eigenaar: allen\n  na: 3\n',
  );
  check(
    'as a line that is no field and stands further left',
    'actie 5: x\n toepassing\n  opmerking: a\n',
    insert('historie', 'b'),
    'actie 5: x\n toepassing\n  opmerking: a\n historie: b\n',
  );
  check(
    'behind lines that no field holds',
    'actie 5: x\n  deadline: z.s.m.\nlosse regel\n    met vervolg\n',
    insert('historie', '\n    1 mei 2021: b'),
    'actie 5: x\n  deadline: z.s.m.\nlosse regel\n    met vervolg\n  historie:\n    1 mei 2021: b\n',
  );
  check(
    'not in the middle of a list',
    'actie 5: x\n  werkgroep:\n    A\n      deadline: 2021\n    B\n',
    insert('planning', 'op schema'),
    'actie 5: x\n  werkgroep:\n    A\n      deadline: 2021\n    B\n  planning: op schema\n',
  );
  check('a byte order mark', '\uFEFFactie 5: x\n', insert('status', 'a'), '\uFEFFactie 5: x\n  status: a\n');
});

describe('setValue and setField', () => {
  const set = (name: string, value: string) => (lineEnd: LineEnd, placed: PlacedEntry) =>
    setField(lineEnd, placed, name, value);
  check('a value', 'actie 5\n  status: in uitvoering\n', set('status', 'gereed'), 'actie 5\n  status: gereed\n');
  check(
    'keeps the remark',
    'actie 5\n  status: aangehouden (brief); x\n',
    set('status', 'gereed'),
    'actie 5\n  status: gereed (brief); x\n',
  );
  check(
    'keeps the name as typed',
    'actie 5\n  Uitvoeringsstatus :a\n',
    set('status', 'gereed'),
    'actie 5\n  Uitvoeringsstatus :gereed\n',
  );
  check(
    'of an empty field',
    'actie 5\n  status:   \r\n  na: 3',
    set('status', 'gereed'),
    'actie 5\n  status: gereed\r\n  na: 3',
  );
  check(
    'the first of two',
    'actie 5\n  status: a\n  status: b\n',
    set('status', 'c'),
    'actie 5\n  status: c\n  status: b\n',
  );
  check('at the margin', 'actie 5\nstatus: a\n', set('status', 'b'), 'actie 5\nstatus: b\n');
  check('else a new one', 'actie 5\n', set('status', 'b'), 'actie 5\n  status: b\n');
  check(
    'of the entry where it stands in the file',
    'blok A\n  status: a\nactie 5\n  status: a\n',
    (_, placed) => setValue(placed, fieldOf(placed.entry, 'status')!, 'b'),
    'blok A\n  status: a\nactie 5\n  status: b\n',
  );
});

describe('appendHistory', () => {
  const append = (lineEnd: LineEnd, placed: PlacedEntry) => appendHistory(lineEnd, placed, 'NIEUW');
  check('to none', 'actie 5\n  status: a\n', append, 'actie 5\n  status: a\n  historie:\n    NIEUW\n');
  check(
    'to none, with tabs and CRLF',
    'actie 5\r\n\tstatus: a\r\n',
    append,
    'actie 5\r\n\tstatus: a\r\n\thistorie:\r\n\t  NIEUW\r\n',
  );
  check('to an empty one', 'actie 5\n  historie:\n', append, 'actie 5\n  historie:\n    NIEUW\n');
  check(
    'behind the last line',
    'actie 5\n  historie:\n   a\n\n   b\n// c\n',
    append,
    'actie 5\n  historie:\n   a\n\n   b\n   NIEUW\n// c\n',
  );
  check('behind one on the line of the name', 'actie 5\n  historie: a', append, 'actie 5\n  historie: a\n    NIEUW');
  check(
    'with tabs',
    'actie 5\n\thistorie:\n\t\ta\n\tna: 3\n',
    append,
    'actie 5\n\thistorie:\n\t\ta\n\t\tNIEUW\n\tna: 3\n',
  );
  check('behind a bullet', 'actie 5\n  historie:\n    - a\n', append, 'actie 5\n  historie:\n    - a\n    NIEUW\n');
  check('at the margin', 'actie 5\nhistorie:\n', append, 'actie 5\nhistorie:\n  NIEUW\n');
});

describe('markDone', () => {
  /** The text after marking action 5; undefined when there is nothing to do. What it writes is read as done. */
  function done(name: string, before: string, after: string | undefined): void {
    it(name, () => {
      const { scope, file } = fixture(before);
      const ref = scope.lookupNumber('actie', '5')[0] ?? {
        file: scope.file,
        placed: scope.file.document.entries.at(0),
      };
      const reference = referenceDate(scope, TODAY_ONLY);
      const edits = markDone(ref, scope, reference);
      const edited = edits && applyEdits(file.text, edits);
      assert.equal(edited, after);
      if (edited === undefined) return;
      const read = fixture(edited).scope;
      const again = read.lookupNumber('actie', '5')[0]!;
      assert.equal(statusOfAction(again, read), 'gereed');
      assert.equal(newestStatus(again, read, reference.day)?.to.text, 'gereed');
      assert.equal(markDone(again, read, reference), undefined);
    });
  }
  done(
    'a status and no history',
    'actie 5: x\n  status: in uitvoering\n  deadline: 2021\n',
    'actie 5: x\n  status: gereed\n  deadline: 2021\n  historie:\n    24 maart 2021: status in uitvoering -> gereed\n',
  );
  done('no status', 'actie 5: x', 'actie 5: x\n  status: gereed\n  historie:\n    24 maart 2021: status -> gereed');
  done(
    'an unknown status',
    'actie 5\n  status: bijna klaar\n',
    'actie 5\n  status: gereed\n  historie:\n    24 maart 2021: status -> gereed\n',
  );
  done(
    'a synonym',
    'actie 5\n  Uitvoeringsstatus: Uitvoering gestart (wijk Noord)\n',
    'actie 5\n  Uitvoeringsstatus: gereed (wijk Noord)\n  historie:\n    24 maart 2021: status in uitvoering -> gereed\n',
  );
  done(
    'a remark that would take it back',
    'actie 5\n  status: in uitvoering (brief volgt)\n',
    'actie 5\n  status: gereed\n  historie:\n    24 maart 2021: status in uitvoering -> gereed; (brief volgt)\n',
  );
  done(
    'the same behind a semicolon',
    'actie 5\n  status: aangehouden; nog geen reactie\n',
    'actie 5\n  status: gereed\n  historie:\n    24 maart 2021: status aangehouden -> gereed; nog geen reactie\n',
  );
  done(
    'an inherited status',
    'blok A\n  status: aangehouden\nactie 5\n  eigenaar: PM\n',
    'blok A\n  status: aangehouden\nactie 5\n  status: gereed\n  eigenaar: PM\n  historie:\n    24 maart 2021: status aangehouden -> gereed\n',
  );
  done(
    'an empty status below an inherited one',
    'blok A\n  status: aangehouden\nactie 5\n  status:\n',
    'blok A\n  status: aangehouden\nactie 5\n  status: gereed\n  historie:\n    24 maart 2021: status aangehouden -> gereed\n',
  );
  done(
    'CRLF and a history',
    'actie 5\r\n\tstatus: in voorbereiding\r\n\thistorie:\r\n\t\t1 maart 2021: x\r\n\r\nblok A\r\n',
    'actie 5\r\n\tstatus: gereed\r\n\thistorie:\r\n\t\t1 maart 2021: x\r\n\t\t24 maart 2021: status in voorbereiding -> gereed\r\n\r\nblok A\r\n',
  );
  done(
    'a history on the line of its name',
    'actie 5\n  status: in uitvoering\n  historie: 1 maart 2021 DUO: status -> in uitvoering',
    'actie 5\n  status: gereed\n  historie: 1 maart 2021 DUO: status -> in uitvoering\n    24 maart 2021: status in uitvoering -> gereed',
  );
  done(
    'a newest status that is later than the peildatum',
    'register L\n  peildatum: 1 maart 2021\nactie 5\n  status: in uitvoering\n  historie:\n    3 maart 2021: status -> in uitvoering\n',
    'register L\n  peildatum: 1 maart 2021\nactie 5\n  status: gereed\n  historie:\n    3 maart 2021: status -> in uitvoering\n    3 maart 2021: status in uitvoering -> gereed\n',
  );
  done(
    'the peildatum of the register',
    'register L\n  peildatum: 1 maart 2021\nactie 5\n  status: in uitvoering\n',
    'register L\n  peildatum: 1 maart 2021\nactie 5\n  status: gereed\n  historie:\n    1 maart 2021: status in uitvoering -> gereed\n',
  );
  done(
    'an invalid peildatum: today',
    'register L\n  peildatum: morgen\nactie 5\n',
    'register L\n  peildatum: morgen\nactie 5\n  status: gereed\n  historie:\n    24 maart 2021: status -> gereed\n',
  );
  done(
    'a text at the margin',
    'actie 5\nstatus: in uitvoering\ntoelichting: x\n',
    'actie 5\nstatus: gereed\n  historie:\n    24 maart 2021: status in uitvoering -> gereed\ntoelichting: x\n',
  );
  done('gereed', 'actie 5\n  status: Uitgevoerd\n', undefined);
  done('vervallen', 'actie 5\n  status: vervallen\n', undefined);
  done('closed by its heading', 'blok A\n  status: gereed\nactie 5\n', undefined);
  done('no action', 'besluit 5\n', undefined);
});
