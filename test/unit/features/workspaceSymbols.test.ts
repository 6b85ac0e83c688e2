import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import type { SymbolKind } from 'vscode-languageserver-types';
import { getDocumentSymbols } from '../../../server/src/features/documentSymbols.ts';
import { getWorkspaceSymbols, MOST_SYMBOLS } from '../../../server/src/features/workspaceSymbols.ts';
import { readDocument } from '../../../server/src/syntax/document.ts';
import { PlacedEntry } from '../../../server/src/syntax/entryList.ts';
import { WorkspaceIndex } from '../../../server/src/workspace/workspaceIndex.ts';
import { fixture } from '../../support/fixture.ts';

const FILES = `//- lijst.duo
register LIJST: Actielijst
blok A: Uitvoering
actie 5: Brief opstellen
onderwerp I: Geld
actie 15: Begroting 5 jaar
besluit 5: Akkoord
actie 7: Elders
  blok: A
vergadering DUO 13 januari 2021
  agenda:
    1. Opening
      actiepunt (iv): Contact leggen
toezegging 05: Beloofd
//- namen.duo
persoon Anja Woortman
  ook bekend als: Anke
  verschreven als: Anya
organisatie NCG: Nationaal Coördinator Groningen
gremium DUO: Directeurenoverleg
stuk NCG / 21013380: Verslag
gebruik lijst.duo
actie
`;

/** What is found: `lijst.duo 2:0-24 actie 5: Brief opstellen < blok A: Uitvoering`. */
function found(query: string, index: WorkspaceIndex = fixture(FILES).index): string[] {
  return getWorkspaceSymbols(query, index).map(({ name, containerName, location }) => {
    assert.ok('range' in location);
    const { start, end } = location.range;
    const place = `${location.uri.replace(/^.*\//u, '')} ${start.line}:${start.character}-${end.character}`;
    return `${place} ${name}${containerName === undefined ? '' : ` < ${containerName}`}`;
  });
}

describe('the search through all registers', () => {
  it('finds the number itself first, whatever has it', () => {
    assert.deepEqual(found('5').slice(0, 4), [
      'lijst.duo 2:0-24 actie 5: Brief opstellen < blok A: Uitvoering',
      'lijst.duo 5:0-18 besluit 5: Akkoord < onderwerp A-I: Geld',
      'lijst.duo 12:0-22 toezegging 05: Beloofd < onderwerp A-I: Geld',
      'lijst.duo 4:0-26 actie 15: Begroting 5 jaar < onderwerp A-I: Geld',
    ]);
  });

  it('finds the number of one kind', () => {
    assert.equal(found('actie 5')[0], 'lijst.duo 2:0-24 actie 5: Brief opstellen < blok A: Uitvoering');
    assert.equal(found('besluit #05')[0], 'lijst.duo 5:0-18 besluit 5: Akkoord < onderwerp A-I: Geld');
  });

  it('finds the beginning of a word before a part of one, and that before letters in their order', () => {
    assert.deepEqual(found('ver').slice(0, 2), [
      'lijst.duo 8:0-31 vergadering DUO 13 januari 2021 < Actielijst',
      'namen.duo 5:0-28 stuk NCG / 21013380: Verslag',
    ]);
    assert.deepEqual(found('brfopst'), ['lijst.duo 2:0-24 actie 5: Brief opstellen < blok A: Uitvoering']);
  });

  it('finds a name by another one, and says by which', () => {
    assert.deepEqual(found('anke'), ['namen.duo 0:0-21 Anja Woortman (Anke)']);
    assert.deepEqual(found('anja w'), ['namen.duo 0:0-21 Anja Woortman']);
    assert.deepEqual(found('coordinator'), ['namen.duo 3:0-48 NCG: Nationaal Coördinator Groningen']);
  });

  it('does not find a spelling that is an error', () => {
    assert.deepEqual(found('anya'), []);
  });

  it('finds what is made in minutes, below its meeting', () => {
    assert.deepEqual(found('contact leg'), [
      'lijst.duo 11:6-36 actie 2021-01-13-iv: Contact leggen < vergadering DUO 13 januari 2021',
    ]);
  });

  it('puts an action below the heading that its field names', () => {
    assert.deepEqual(found('elders'), ['lijst.duo 6:0-15 actie 7: Elders < blok A: Uitvoering']);
  });

  it('finds nothing that nothing is called', () => {
    assert.deepEqual(found('zzz'), []);
    assert.deepEqual(found('gebruik'), []);
    assert.deepEqual(found('', new WorkspaceIndex()), []);
  });

  it('finds everything by nothing, in the order of the texts', () => {
    const all = found('');
    assert.equal(all.length, 15);
    assert.deepEqual(all.slice(0, 2), [
      'lijst.duo 0:0-26 register LIJST: Actielijst',
      'lijst.duo 1:0-18 blok A: Uitvoering < Actielijst',
    ]);
    assert.equal(all.at(-1), 'namen.duo 7:0-5 actie');
  });

  it('gives no more than anybody reads, and the number itself before all others', () => {
    const rows = Array.from({ length: 2000 }, (_, at) => `actie ${at + 1000}: Punt 5\n`);
    const index = new WorkspaceIndex();
    index.set('file:///werk/a.duo', readDocument(`${rows.join('')}actie 5: Punt\n`));
    const symbols = getWorkspaceSymbols('5', index);
    assert.equal(symbols.length, MOST_SYMBOLS);
    assert.equal(symbols[0]!.name, 'actie 5: Punt');
  });

  it('follows an edit, and reads no other entry for it', () => {
    const { index } = fixture(FILES);
    found('x', index);
    const lijst = index.file('file:///werk/lijst.duo')!;
    const at = lijst.document.text.slice().indexOf('Brief');
    index.edit(lijst, at, at + 5, 'Nota');
    const read: string[] = [];
    const { get } = Object.getOwnPropertyDescriptor(PlacedEntry.prototype, 'head')!;
    Object.defineProperty(PlacedEntry.prototype, 'head', {
      configurable: true,
      get(this: PlacedEntry) {
        const head = get!.call(this);
        read.push(head.identity?.text);
        return head;
      },
    });
    try {
      assert.deepEqual(getWorkspaceSymbols('zzz', index), []);
      assert.deepEqual(read, ['5']);
      assert.deepEqual(getWorkspaceSymbols('zzzz', index), []);
      assert.deepEqual(read, ['5']);
    } finally {
      Object.defineProperty(PlacedEntry.prototype, 'head', { configurable: true, get: get! });
    }
    assert.deepEqual(found('nota ', index).slice(0, 1), [
      'lijst.duo 2:0-23 actie 5: Nota opstellen < blok A: Uitvoering',
    ]);
  });

  it('shows every entry of the samples as the outline does', () => {
    const samples = new URL('../../../samples/', import.meta.url);
    const index = new WorkspaceIndex();
    for (const name of readdirSync(samples).filter((one) => one.endsWith('.duo'))) {
      index.set(new URL(name, samples).href, readDocument(readFileSync(new URL(name, samples), 'utf8')));
    }
    for (const file of index.files) {
      const { document, context } = fixture(`//- a.duo\n${file.document.text.slice()}`);
      const kinds = new Map<number, SymbolKind>();
      const follow = (symbols: ReturnType<typeof getDocumentSymbols>): void => {
        for (const { kind, selectionRange, children = [] } of symbols) {
          kinds.set(selectionRange.start.line, kind);
          follow(children);
        }
      };
      follow(getDocumentSymbols(document, context));
      const symbols = getWorkspaceSymbols('', { files: [file], scopeOf: (uri) => index.scopeOf(uri) });
      assert.equal(symbols.length, kinds.size, file.uri);
      for (const { kind, location, name } of symbols) {
        assert.ok('range' in location);
        assert.equal(kind, kinds.get(location.range.start.line), name);
      }
    }
  });

  it('gives what is equally good in the order of the addresses, however the files came', () => {
    const texts = ['b', 'a', 'c'].map(
      (name) => [`file:///werk/${name}.duo`, `register ${name}: x\nactie 5: Brief\n`] as const,
    );
    const orders = [texts, texts.toReversed()].map((order) => {
      const index = new WorkspaceIndex();
      for (const [uri, text] of order) index.set(uri, readDocument(text));
      return found('actie 5', index).map((one) => one.slice(0, 5));
    });
    assert.deepEqual(orders[0], ['a.duo', 'b.duo', 'c.duo']);
    assert.deepEqual(orders[1], orders[0]);
  });
});
