/** What is chosen for an export. */
import assert from 'node:assert/strict';
import {
  isRegisterName,
  lastFirst,
  madeAs,
  withOwnNames,
  withPdf,
} from '../../../../client/src/exports/exportChoice.ts';

describe('the choice of an export', () => {
  it('has Pdf behind the page that it is made of', () => {
    const formats = ['docx', 'html', 'ics'].map((name) => ({ name }));
    const names = (all: readonly { readonly name: string }[]) => all.map(({ name }) => name);
    assert.deepEqual(names(withPdf(formats, { name: 'pdf' })), ['docx', 'html', 'pdf', 'ics']);
    assert.deepEqual(names(withPdf([{ name: 'docx' }], { name: 'pdf' })), ['docx', 'pdf']);
    assert.equal(madeAs({ layout: 'wie', format: 'pdf' }).format, 'html');
    assert.equal(madeAs({ layout: 'wie', format: 'docx' }).format, 'docx');
  });

  it('has what was chosen last first', () => {
    const all = [{ name: 'a' }, { name: 'b' }];
    assert.deepEqual(lastFirst(all, 'b'), [{ name: 'b' }, { name: 'a' }]);
    assert.deepEqual(lastFirst(all, 'c'), all);
  });

  it('never takes the name of a register for that of what is made', () => {
    for (const name of ['actielijst.duo', 'LIJST.DUO']) assert.ok(isRegisterName(name));
    for (const name of ['actielijst.duo.docx', 'duo', 'a.duos']) assert.ok(!isRegisterName(name));
  });
});

describe('files of one folder', () => {
  it('have names of their own', () => {
    assert.deepEqual(withOwnNames(['A.md', 'B.md', 'a.md', 'A.md', 'A 2.md', 'zonder']), [
      'A.md',
      'B.md',
      'a 2.md',
      'A 3.md',
      'A 2 2.md',
      'zonder',
    ]);
  });
});
