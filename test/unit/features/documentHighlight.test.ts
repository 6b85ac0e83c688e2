import assert from 'node:assert/strict';
import { DocumentHighlightKind } from 'vscode-languageserver-types';
import { findDocumentHighlights, getDocumentHighlights } from '../../../server/src/features/documentHighlight.ts';
import { checkHighlights } from '../../support/answers.ts';
import { fixture } from '../../support/fixture.ts';

const { Read, Write } = DocumentHighlightKind;
const MARKS = new Map<DocumentHighlightKind | undefined, string>([
  [Read, 'read'],
  [Write, 'write'],
]);

/** What is marked from `$0`: `0:6 5 write`; null when nothing is. */
function marked(text: string): string[] | null {
  const { document, cursor, context } = fixture(text);
  const highlights = getDocumentHighlights(document, document.positionAt(cursor!), context);
  return (
    highlights?.map(
      ({ range, kind }) =>
        `${range.start.line}:${range.start.character} ${document.getText(range)} ${MARKS.get(kind) ?? ''}`,
    ) ?? null
  );
}

describe('highlights', () => {
  for (const [name, row] of [
    ['meetings', 'vergadering DUO\n  agenda:\n    actie 1: naar de griffie\n'],
    ['actions', 'actie\n  na: 1\n'],
    ['decisions', 'besluit\n  acties: 1\n'],
    ['texts', 'toezegging\n  toelichting: zie actie 1\n'],
  ] as const) {
    it(`of what very many ${name} name are found in bits`, () => {
      const { document, context } = fixture(`actie 1: x\n${row.repeat(1000)}`);
      const work = findDocumentHighlights(document, { line: 0, character: 6 }, context);
      let bits = 0;
      let step = work.next();
      for (; !step.done; step = work.next()) bits++;
      assert.ok(bits >= 10, `${bits} bits`);
      assert.equal(step.value?.length, 1001);
    });
  }

  it('are those of the file, the declaration as written', () => {
    const text = `//- lijst.duo
actie 1: X
  uit: besluit $0iv
  toelichting: Naar besluit IV, zie actie 1.
besluit iv: Ja
//- ander.duo
actie 2: Y
  uit: besluit iv
`;
    assert.deepEqual(marked(text), ['1:15 iv read', '2:28 IV read', '3:8 iv write']);
  });
  it('of a name are all its names, each of which is declared', () => {
    const text = `organisatie NCG: Nationaal Coördinator
  ook bekend als: het bureau
actie 1: X
  organisaties: N$0CG, het bureau (Nationaal Coördinator)
  toelichting: Over de NCG.
`;
    assert.deepEqual(marked(text), [
      '0:12 NCG write',
      '0:17 Nationaal Coördinator write',
      '1:18 het bureau write',
      '3:16 NCG read',
      '3:21 het bureau read',
      '3:33 Nationaal Coördinator read',
    ]);
  });
  it('of what another file declares are only read', () => {
    assert.deepEqual(marked('//- a.duo\nactie 1: X\n  eigenaar: An$0ja\n//- b.duo\npersoon Anja Smit\n'), [
      '1:12 Anja read',
    ]);
  });
  it('are none where nothing that is known is named', () => {
    for (const text of ['$0', 'actie 1: X\n  na: $02\n', '// acti$0e 1\nactie 1: X\n', 'act$0ie: X\n']) {
      assert.deepEqual(marked(text), null, text);
    }
  });
  it('of every word are the references in that file', () => {
    const text = `//- lijst.duo
actie 1: Brief van NCG
  eigenaar: Anja Smit (NCG)
  na: 2
actie 2: X
  uit: besluit 3
  eigenaar: Anja
//- namen.duo
persoon Anja Smit
organisatie NCG
besluit 3: Zie actie 1
`;
    assert.equal(checkHighlights(fixture(text), 1), 19);
  });
});
