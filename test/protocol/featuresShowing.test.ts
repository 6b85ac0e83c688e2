/** Every feature that shows something of a text, over the protocol: colours, hints, lenses, and the settings of the hints. */
import assert from 'node:assert/strict';
import {
  CodeLensRequest,
  CodeLensResolveRequest,
  type InlayHint,
  InlayHintRequest,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver';
import { TOKEN_LEGEND } from '../../server/src/features/semanticTokens.ts';
import type { LspClient } from '../support/lspClient.ts';
import { LIST, NAMES, NOWHERE, openRegisters, type Registers, range, span } from './registers.ts';

const WHOLE = span(0, 0, 14, 0);
const NO_HINTS = { dagen: false, jaren: false, namen: false, aantallen: false };

/** Tokens as `line:column text type.modifier`, for a text. */
function shownTokens(data: readonly number[], text: string): string[] {
  const lines = text.split('\n');
  const shown: string[] = [];
  let [line, column] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [down, right, length, type, bits] = data.slice(at, at + 5) as [number, number, number, number, number];
    column = down === 0 ? column + right : right;
    line += down;
    const modifiers = TOKEN_LEGEND.tokenModifiers.filter((_, bit) => (bits & (1 << bit)) !== 0);
    const kind = [TOKEN_LEGEND.tokenTypes[type], ...modifiers].join('.');
    shown.push(`${line}:${column} ${lines[line]!.slice(column, column + length)} ${kind}`);
  }
  return shown;
}

describe('features that show something, over the protocol', () => {
  let registers: Registers;
  let client: LspClient;
  let list: string;

  beforeEach(async () => {
    registers = await openRegisters();
    client = registers.client;
    list = registers.uri('lijst.duo');
  });
  afterEach(async () => {
    assert.deepEqual(client.log, []);
    await registers.end();
  });

  const colours = (uri = list) => client.connection.sendRequest(SemanticTokensRequest.type, { textDocument: { uri } });
  const changedColours = (previousResultId: string, uri = list) =>
    client.connection.sendRequest(SemanticTokensDeltaRequest.type, { textDocument: { uri }, previousResultId });
  const coloursOf = (from: number, to: number, uri = list) =>
    client.connection.sendRequest(SemanticTokensRangeRequest.type, {
      textDocument: { uri },
      range: span(from, 0, to, 0),
    });
  const lenses = (uri = list) => client.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } });
  const hints = async (uri = list) =>
    (await client.connection.sendRequest(InlayHintRequest.type, { textDocument: { uri }, range: WHOLE })) ?? [];
  const labels = (found: readonly InlayHint[]) =>
    found.map(({ position: { line }, label }) => `${line} ${typeof label === 'string' ? label : label[0]?.value}`);

  it('semantic tokens of a document and of a range', async () => {
    const all = await colours();
    const tokens = shownTokens(all!.data, LIST);
    const brief = ['3:0 actie keyword', '3:6 1 number.declaration', '4:10 in uitvoering status'];
    assert.deepEqual(tokens, [
      '0:0 register keyword',
      '1:13 24 maart 2021 date',
      '2:0 blok keyword',
      '2:5 A heading.declaration',
      ...brief,
      '5:12 Anja person',
      '5:18 NCG organisation',
      '6:12 1 april deadline',
      '8:6 2 number',
      '9:0 actie keyword.past',
      '9:6 2 number.declaration.past',
      '10:10 in uitvoering status',
      '11:12 Anja Woortman person',
      '12:12 1 maart 2021 deadline.past',
    ]);
    assert.deepEqual(shownTokens((await coloursOf(3, 4))!.data, LIST), brief);
    const none = { data: [] };
    assert.deepEqual([await colours(NOWHERE), await coloursOf(3, 4, NOWHERE)], [none, none]);
  });

  it('semantic tokens since the last time', async () => {
    const { resultId } = (await colours())!;
    await client.change(list, 2, { range: range(8, 6, 7), text: '9' });
    const changed = await changedColours(resultId!);
    assert.ok(changed !== null && 'edits' in changed);
    // Of the token of the number in the fifth field, its modifiers: there is no action 9.
    assert.deepEqual(changed.edits, [{ start: 54, deleteCount: 1, data: [16] }]);
    const [again, whole] = [await changedColours(resultId!), (await colours())!];
    assert.ok(again !== null && 'data' in again, 'of another answer than the last nothing is known');
    assert.deepEqual(again.data, whole.data);
    assert.deepEqual(await changedColours(resultId!, NOWHERE), { data: [] });
    await client.close(list);
    await client.open(list, LIST);
    assert.ok('data' in (await changedColours(whole.resultId!))!, 'of a closed document nothing is kept');
  });

  it('semantic tokens of a large register: only those of a range', async () => {
    const uri = 'untitled:groot.duo';
    const text = Array.from({ length: 2001 }, (_, i) => `actie ${i}: X\n`).join('');
    await client.open(uri, text);
    // So VS Code goes on asking for ranges, where an empty answer would be all it asks for.
    const cancelled = { code: -32802, message: 'only ranges of a large file' };
    await assert.rejects(colours(uri), cancelled);
    await assert.rejects(changedColours('1', uri), cancelled);
    assert.deepEqual(shownTokens((await coloursOf(2000, 2001, uri))!.data, text), [
      '2000:0 actie keyword',
      '2000:6 2000 number.declaration',
    ]);
  });

  it('code lenses: of a heading at once, of a name when it comes into view', async () => {
    const heading = { range: range(2, 0, 4), command: { title: '2 open · 1 te laat', command: '' } };
    assert.deepEqual(await lenses(), [heading]);
    const names = registers.uri('namen.duo');
    await client.open(names, NAMES);
    const data = { uri: names };
    const found = (await lenses(names))!;
    // The organisation is a name of one line.
    assert.deepEqual(found, [{ range: range(0, 0, 7), data }]);
    const resolve = (lens: object) => client.connection.sendRequest(CodeLensResolveRequest.type, lens as never);
    assert.deepEqual(await Promise.all(found.map(resolve)), [
      {
        ...found[0],
        command: {
          title: '3 keer genoemd',
          command: 'duo.toonPlaatsen',
          arguments: [names, { line: 0, character: 8 }],
        },
      },
    ]);
    for (const lens of [heading, { range: range(0, 0, 7) }, { ...found[0], data: { uri: NOWHERE } }]) {
      assert.deepEqual(await resolve(lens), lens);
    }
    await client.change(names, 2, { text: '// niets\n' });
    assert.deepEqual([await lenses(names), await lenses(NOWHERE)], [[], []]);
    assert.deepEqual(await resolve(found[0]!), found[0], 'the name is gone');
  });

  it('inlay hints', async () => {
    const counted = 'Geteld vanaf de peildatum van het register, woensdag 24 maart 2021.';
    assert.deepEqual(await hints(), [
      {
        position: { line: 6, character: 19 },
        label: '2021',
        tooltip: 'Er staat geen jaar bij. Gelezen als donderdag 1 april 2021.',
        paddingLeft: true,
        textEdits: [{ range: range(6, 19, 19), newText: ' 2021' }],
      },
      {
        position: { line: 6, character: 19 },
        label: 'nog 8 dagen',
        tooltip: `De laatste dag is donderdag 1 april 2021. ${counted}`,
        paddingLeft: true,
      },
      {
        position: { line: 12, character: 24 },
        label: '23 dagen te laat',
        tooltip: `De laatste dag is maandag 1 maart 2021. ${counted}`,
        paddingLeft: true,
      },
    ]);
    assert.deepEqual(await hints(NOWHERE), []);
    await client.change(list, 2, { text: 'actie 1: X\n' });
    assert.deepEqual(await hints(), []);
  });

  it('inlay hints: each kind as the setting says, and as before when it says nothing', async () => {
    const [year, days, late, name, count] = [
      '6 2021',
      '6 nog 8 dagen',
      '12 23 dagen te laat',
      '5 Nationaal Coördinator Groningen',
      '2 2 open, 1 te laat',
    ];
    const cases: [unknown, string[]][] = [
      [{ dagen: false }, [year]],
      [{ jaren: false }, [days, late]],
      [{ namen: true }, [name, year, days, late]],
      [{ aantallen: true }, [count, year, days, late]],
      [{ dagen: true, jaren: true, namen: true, aantallen: true }, [count, name, year, days, late]],
      [NO_HINTS, []],
      [null, [year, days, late]],
      [NO_HINTS, []],
      ['onzin', [year, days, late]],
    ];
    for (const [aanwijzingen, expected] of cases) {
      await client.changeSettings({ aanwijzingen });
      // Each is another setting than the one before: once the server has read it, it says so.
      await client.waitFor(
        () => (client.refreshed.includes('workspace/inlayHint/refresh') ? client.refreshed.splice(0) : undefined),
        () => `hints with ${JSON.stringify(aanwijzingen)}`,
      );
      assert.deepEqual(labels(await hints()), expected, JSON.stringify(aanwijzingen));
    }
  });
});
