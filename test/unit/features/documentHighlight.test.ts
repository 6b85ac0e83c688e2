import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { DocumentHighlightKind } from 'vscode-languageserver-types';
import { getDocumentHighlights, MOST_AROUND } from '../../../server/src/features/documentHighlight.ts';
import { getReferences } from '../../../server/src/features/references.ts';
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
  it('of a large file are those around the cursor', () => {
    const text = Array.from({ length: 3 * MOST_AROUND }, (_, i) => `actie ${i + 1}: X\n  na: 1\n`).join('');
    const { document, context } = fixture(text);
    const from = (line: number) => getDocumentHighlights(document, { line, character: 6 }, context)?.length;
    assert.equal(from(1), 2 * MOST_AROUND + 2);
    assert.equal(from(2 * (2 * MOST_AROUND) + 1), 2 * MOST_AROUND);
  });
  it('of every word of the samples are the references in that file', () => {
    const folder = new URL('../../../samples/', import.meta.url);
    const names = readdirSync(folder).filter((name) => name.endsWith('.duo'));
    const all = names.map((name) => `//- ${name}\n${readFileSync(new URL(name, folder), 'utf8')}`);
    let count = 0;
    for (const [i] of names.entries()) {
      const { document, context } = fixture([all[i]!, ...all.filter((_, j) => j !== i)].join(''));
      const text = document.getText();
      for (const { index } of text.matchAll(/[\p{L}\d]+/gu)) {
        if (count++ % 20 !== 0) continue;
        const position = document.positionAt(index);
        const references = getReferences(document, position, true, context) ?? [];
        const highlights = getDocumentHighlights(document, position, context) ?? [];
        assert.deepEqual(
          highlights.map(({ range }) => range),
          references.filter(({ uri }) => uri === document.uri).map(({ range }) => range),
          `${names[i]}:${position.line + 1}`,
        );
      }
    }
    assert.ok(count > 5000, `${count}`);
  });
});
