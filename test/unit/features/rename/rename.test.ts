/** A rename as the editor gets it: its box, its edits, and where there is none. */
import assert from 'node:assert/strict';
import type { TextDocumentEdit } from 'vscode-languageserver-types';
import { getRename, isRefused } from '../../../../server/src/features/rename.ts';
import { fixture } from '../../../support/fixture.ts';
import { at, HEADINGS, IN_LIST, NAMES, prepared, renamed } from './check.ts';

describe('a rename', () => {
  it('keeps line ends and a byte order mark', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = (number: string, name: string) =>
        ['\ufeffactie NR: X', '  eigenaar: NAAM (NCG)', 'actie 2: Y', '  na: NR', 'organisatie NAAM', '']
          .join(end)
          .replaceAll('NR', number)
          .replaceAll('NAAM', name);
      const start = text('1', 'BZK');
      assert.equal(renamed(start.replace('na: 1', 'na: $01'), '3'), text('3', 'BZK'), JSON.stringify(end));
      assert.equal(renamed(start.replace('actie 1', 'actie $01'), '3'), text('3', 'BZK'), JSON.stringify(end));
      assert.equal(renamed(start.replace('organisatie BZK', 'organisatie B$0ZK'), 'EZK'), text('1', 'EZK'));
      const refused = renamed(start.replace('actie 1', 'actie $01'), '2');
      assert.equal(refused, 'Nummer 2 bestaat al als actie. Kies een ander nummer.');
    }
  });
  it('shows in the box what stands under the cursor, and marks it on its own line', () => {
    const shown: readonly (readonly [string, string])[] = [
      [at(NAMES, 'organi$0satie NCG'), 'NCG: NCG'],
      [at(NAMES, 'leden: Geme$0enten'), 'Gemeenten: Gemeenten'],
      [at(NAMES, 'als: de $0Co'), 'de Coördinator: de Coördinator'],
      [at(NAMES, 'de N$0CG &'), 'NCG: NCG'],
      [at(HEADINGS, 'blo$0k A'), 'A: A'],
      [at(HEADINGS, 'A: Eer$0ste'), 'Eerste blok: Eerste blok'],
      [at(HEADINGS, 'blok: $002-II'), 'II: II'],
      [at(IN_LIST, 'acties: act$0ie 024'), '024: 024'],
      // What the same minutes made, on another line.
      [
        'vergadering DUO 13 januari 2021\n  agenda:\n    1. A\n      actiepunt (i): X\n      Zie act$0ie 2021-01-13-i.\n',
        '2021-01-13-i: 2021-01-13-i',
      ],
      ['rand$0voorwaarde: Alleen een titel\n', 'Alleen een titel: Alleen een titel'],
    ];
    for (const [text, expected] of shown) assert.equal(prepared(text), expected, expected);
  });
  it('is tied to the versions of the open files, in one edit for each file', () => {
    const { document, cursor, context } = fixture(at(IN_LIST, 'actie $07: S'));
    const versionOf = (uri: string) => (uri.endsWith('ander.duo') ? 12 : null);
    const answer = getRename(document, document.positionAt(cursor!), '8', { ...context, versionOf });
    assert.deepEqual(answer, {
      documentChanges: [
        {
          textDocument: { uri: 'file:///werk/test.duo', version: 1 },
          edits: [
            { range: { start: { line: 3, character: 10 }, end: { line: 3, character: 12 } }, newText: '8' },
            { range: { start: { line: 9, character: 6 }, end: { line: 9, character: 7 } }, newText: '8' },
          ],
        },
      ],
    });
    for (const [open, version] of [
      [versionOf, 12],
      [undefined, null],
    ] as const) {
      const from = fixture(at(IN_LIST, 'punt (i$0)'));
      const other = getRename(from.document, from.document.positionAt(from.cursor!), 'ii', {
        ...from.context,
        ...(open === undefined ? {} : { versionOf: open }),
      });
      assert.ok(!isRefused(other));
      const changes = other.documentChanges as TextDocumentEdit[];
      assert.deepEqual(
        changes.map(({ textDocument }) => textDocument),
        [
          { uri: 'file:///werk/test.duo', version: 1 },
          { uri: 'file:///werk/ander.duo', version },
        ],
      );
    }
  });
  it('is of nothing where nothing is named', () => {
    const nothing = 'Hier staat niets dat hernoemd kan worden. Zet de cursor op een naam of een nummer.';
    for (const text of [
      '$0',
      'actie 1: Een bri$0ef\n',
      'actie 1: X\n  toelichting: Hi$0er\n',
      'actie 1: X\n  eig$0enaar: Anja\n',
      'actie 1: X\n  eigenaar: An$0ja\n',
      'onderwerp II: Ge$0ld\n',
      'stuk A: Noti$0tie\n',
      'register ACTIE$0LIJST\n',
      '// actie $01\nactie 1: X\n',
    ]) {
      assert.equal(prepared(text), nothing, text);
      assert.equal(renamed(text, 'Y'), nothing, text);
    }
  });
});
