import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openSample, positionOf, tidyUp, waitFor } from './support.ts';

describe('outline', () => {
  afterEach(tidyUp);

  it('shows the register, its blocks, and under each its actions', async () => {
    const { document } = await openSample('actielijst.duo');
    const top = await outlineOf(document);
    assert.deepEqual(
      top.map(({ name, detail }) => [name, detail]),
      [
        ['ACTIELIJST', 'Actielijst bestuurlijke afspraken'],
        ['PRIO Prioritaire acties', ''],
        ['Blok A', ''],
        ['Blok B', ''],
        ['Blok C', ''],
        ['Blok D', ''],
        ['Blok E', ''],
        ['F Regelingen', ''],
        ['G Governance', ''],
        ...top.slice(9).map(({ name, detail }) => [name, detail]),
      ],
    );
    assert.deepEqual(
      childrenOf(top, 'Blok B').map(({ name, detail }) => [name, detail]),
      [
        ['7 Duidelijkheid over lijst van adressen', 'in uitvoering · Anja Woortman'],
        ['✓ 8 Instructie BZK over tijdvakken T2 en T5', 'uitgevoerd · Nicoline van der Linden'],
        ['9 Uitwerken aanpak clusters en maatwerk', 'in uitvoering · Anja Woortman'],
        ['10 Bewoners informeren over mogelijkheden', 'in voorbereiding · Anja Woortman'],
      ],
    );
    assert.deepEqual(childrenOf(top, 'Blok D'), [], 'block D has no actions');
    const numbers = top
      .flatMap(({ children }) => children)
      .flatMap(({ name }) => /^(?:✓ )?(\d+) /.exec(name)?.[1] ?? []);
    assert.deepEqual(
      numbers,
      Array.from({ length: 32 }, (_, index) => String(index + 1)),
    );
  });

  it('shows topics between a precondition and its actions, and a missing owner in words', async () => {
    const { document } = await openSample('randvoorwaarden.duo');
    const actions = childrenOf(childrenOf(await outlineOf(document), /^04 /), /^I /);
    const [action] = actions;
    assert.match(action?.name ?? '', /^04-I-a /);
    assert.match(action?.detail ?? '', / · geen eigenaar$/);
  });

  it('leads from an action to its first line, over all its lines', async () => {
    const { document } = await openSample('actielijst.duo');
    const action = positionOf(document, 'actie 5:');
    const next = positionOf(document, 'actie 6:');
    const [symbol] = childrenOf(await outlineOf(document), 'Blok A').filter(({ name }) => name.startsWith('5 '));
    assert.ok(symbol);
    assert.equal(symbol.name, '5 Uitwerken onafhankelijke adviseurs');
    assert.deepEqual(symbol.range.start, action);
    assert.equal(symbol.range.end.line, next.line - 2, 'the range does not hold the fields and no more');
    assert.equal(symbol.selectionRange.start.line, action.line);
  });
});

/** The outline of an open sample, as soon as the server gives one. */
async function outlineOf(document: vscode.TextDocument): Promise<vscode.DocumentSymbol[]> {
  return waitFor(async () => {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    return symbols?.length ? symbols : undefined;
  }, 'the outline was there');
}

function childrenOf(symbols: readonly vscode.DocumentSymbol[], name: string | RegExp): vscode.DocumentSymbol[] {
  const isMeant = typeof name === 'string' ? (one: string) => one === name : (one: string) => name.test(one);
  const symbol = symbols.find((one) => isMeant(one.name));
  assert.ok(symbol, `${name} is not among ${symbols.map((one) => one.name).join(', ')}`);
  return symbol.children;
}
