import assert from 'node:assert/strict';
import { nextNumber } from '../../../../server/src/model/index/nextNumber.ts';
import type { WorkspaceScope } from '../../../../server/src/model/index/scope.ts';
import { readDocument } from '../../../../server/src/syntax/document.ts';
import { fixture } from '../../../support/fixture.ts';

/** Each entry as `file:identity`. */
const show = ({
  file,
  placed,
}: {
  file: { uri: string };
  placed: { entry: { identity: { text: string } | undefined } };
}) => `${file.uri.slice(file.uri.lastIndexOf('/') + 1)}:${placed.entry.identity?.text ?? ''}`;

function check(
  name: string,
  files: string,
  look: (scope: WorkspaceScope) => readonly Parameters<typeof show>[0][],
  ...expected: string[]
) {
  it(name, () => assert.deepEqual(look(fixture(files).scope).map(show), expected));
}

describe('the files of a register', () => {
  const filesOf = (files: string) =>
    fixture(files).scope.registerFiles.map(({ uri }) => uri.replace('file:///werk/', ''));
  it('are those with the same code', () => {
    const files = '//- a.duo\nregister X\n//- b.duo\nregister x: Titel\n//- c.duo\nregister Y\n';
    assert.deepEqual(filesOf(files), ['a.duo', 'b.duo']);
  });
  it('are not files in two folders that happen to have the same name', () => {
    assert.deepEqual(filesOf('//- 2020/lijst.duo\nactie 1: X\n//- 2021/lijst.duo\nactie 1: Y\n'), ['2020/lijst.duo']);
    assert.deepEqual(filesOf('//- lijst.duo\nactie 1: X\n//- b.duo\nregister LIJST\n'), ['lijst.duo', 'b.duo']);
  });
});

describe('the nearest declaration of a name wins', () => {
  const files = (own: string) => `//- a.duo
${own}
gebruik map/b.duo
//- c.duo
persoon Anja Bakker
organisatie NCG: uit c
organisatie X: Alles
//- map/b.duo
persoon Anja Visser
organisatie NCG: uit b
//- d.duo
organisatie NCG: uit d
organisatie IMG
organisatie Alles
`;
  check('this file', files('organisatie ncg'), (scope) => scope.lookupName(' NCG '), 'a.duo:ncg');
  check('then gebruik', files(''), (scope) => scope.lookupName('NCG'), 'b.duo:NCG');
  check('then the workspace', files(''), (scope) => scope.lookupName('IMG'), 'd.duo:IMG');
  check('nothing', files(''), (scope) => scope.lookupName('BZK'));
  check('the identity before the title', files(''), (scope) => scope.lookupName('alles'), 'd.duo:Alles', 'c.duo:X');
  check('a first name', files(''), (scope) => scope.lookupPersonPart('anja'), 'b.duo:Anja Visser');
  check(
    'a first name in this file',
    files('persoon Anja Mol'),
    (scope) => scope.lookupPersonPart('Anja'),
    'a.duo:Anja Mol',
  );
  check('a misspelling has no parts', 'persoon A B\n  verschreven als: Anje B\n', (scope) =>
    scope.lookupPersonPart('anje'),
  );
  check(
    'a function',
    'persoon Anja Mol\n  functie: Directeur  Wonen\n',
    (scope) => scope.lookupFunction('directeur wonen'),
    'test.duo:Anja Mol',
  );
  check(
    'a path that leads nowhere',
    'gebruik nergens.duo\norganisatie A\n',
    (scope) => scope.lookupName('A'),
    'test.duo:A',
  );
  check(
    'gebruik, as Windows writes a path',
    '//- a/m.duo\ngebruik ..\\z\\z.duo\n//- b.duo\norganisatie A\n//- z/z.duo\norganisatie A\n',
    (scope) => scope.lookupName('A'),
    'z.duo:A',
  );
  check(
    'the order of gebruik, not of the names of files',
    '//- a.duo\ngebruik z.duo\ngebruik y.duo\n//- y.duo\norganisatie A\n//- z.duo\norganisatie A\n',
    (scope) => scope.lookupName('A'),
    'z.duo:A',
  );
  check(
    'all declarations, nearest first, one for each entry',
    '//- m.duo\ngebruik z.duo\npersoon P\n  ook bekend als: Q\n//- a.duo\norganisatie A: B\n//- z.duo\ngremium Z\n',
    (scope) => [...scope.declarations()],
    ...['m.duo:P', 'z.duo:Z', 'a.duo:A'],
  );
});

describe('a number', () => {
  const files = `//- a.duo
actie #05.: a
gebruik b.duo
//- a2.duo
register A
actie 7
//- b.duo
register LIJST: Lijst
actie 5
actie 6
besluit 8
//- b2.duo
Register lijst
actie 034a
`;
  check('is that of the own register', files, (scope) => scope.lookupNumber('actie', '5'), 'a.duo:#05.');
  check('in every file of it', files, (scope) => scope.lookupNumber('actie', '7'), 'a2.duo:7');
  check('else of the registers that are used', files, (scope) => scope.lookupNumber('actie', '#6.'), 'b.duo:6');
  check('in every file of those', files, (scope) => scope.lookupNumber('actie', '34A'), 'b2.duo:034a');
  check('of another register', files, (scope) => scope.lookupNumber('actie', '5', 'Lijst'), 'b.duo:5');
  check('of its own kind', files, (scope) => scope.lookupNumber('actie', '8'));
  check('that nothing has', files, (scope) => scope.lookupNumber('actie', '9'));
  check('of a register that nothing is', files, (scope) => scope.lookupNumber('actie', '5', 'X'));
  check('all of a kind', files, (scope) => [...scope.numbered('actie')], 'a.duo:#05.', 'a2.duo:7');
  check('of a register that is not used is not found', '//- a.duo\nactie 1\n//- b.duo\nactie 2\n', (scope) =>
    scope.lookupNumber('actie', '2'),
  );
});

describe('a register', () => {
  for (const [name, files, code, count] of [
    ['is called by its code', '//- a.duo\nactie 1\nregister  Lijst: x\nregister Ander\n', 'lijst', 1],
    ['without one is called after its file', '//- Mijn lijst.duo\nactie 1\n', 'mijn lijst', 1],
    ['is all files with its code', '//- a.duo\nregister L\n//- b.duo\nregister l\n//- c.duo\nregister M\n', 'l', 2],
  ] as const) {
    it(name, () => {
      const { scope } = fixture(files);
      assert.deepEqual([scope.file.registerCode, scope.registerFiles.length], [code, count]);
      assert.equal(scope.registerFiles[0], scope.file);
    });
  }

  it('forgets what a file said when it has a new text or is gone', () => {
    const { index, file } = fixture('//- a.duo\nactie 1\n//- b.duo\nregister a\norganisatie NCG\nactie 2\n');
    const scope = () => index.scopeOf(file.uri)!;
    const b = 'file:///werk/b.duo';
    assert.equal(scope().lookupNumber('actie', '2').length, 1);
    index.set(b, readDocument('register c\norganisatie IMG\nactie 3\n'));
    assert.deepEqual([scope().lookupNumber('actie', '2'), scope().lookupName('NCG')], [[], []]);
    assert.equal(scope().lookupName('IMG').length, 1);
    index.delete(b);
    index.delete(b);
    assert.deepEqual([scope().lookupName('IMG'), [...index.files].length], [[], 1]);
    assert.equal(index.scopeOf(b), undefined);
  });
});

describe('nextNumber', () => {
  for (const [text, number] of [
    ['', '1'],
    ['actie: x', '1'],
    ['actie 3\nactie #07.\nactie 5', '8'],
    ['actie 3\nactie 34a\nactie iv\nactie 02-II', '4'],
    ['actie 3\nbesluit 9', '4'],
    ['actie 2021011304', '1'],
    ['//- a.duo\nactie 3\n//- b.duo\nregister A\nactie 12\n//- c.duo\nactie 99', '13'],
  ] as const) {
    it(JSON.stringify(text), () => assert.equal(nextNumber(fixture(text).scope, 'actie'), number));
  }
});
