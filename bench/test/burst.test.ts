/** The burst: from what was heard to a template, and back to what is sent. */
import assert from 'node:assert/strict';
import { messagesFor } from '../burst/run.ts';
import { CAPABILITY_OF, fillTemplate, readBurst } from '../burst/template.ts';
import { burstOf } from '../burst/written.ts';

const uri = 'vscode-remote://here/lijst.duo';
const place = (line: number, character: number) => ({ line, character });

const HEARD = [
  { method: 'textDocument/didChange', params: { textDocument: { uri, version: 2 } } },
  { id: 1, method: 'textDocument/documentSymbol', params: { textDocument: { uri } } },
  { id: 2, method: 'textDocument/codeLens', params: { textDocument: { uri } } },
  { method: '$/cancelRequest', params: { id: 2 } },
  {
    id: 3,
    method: 'textDocument/codeAction',
    params: {
      textDocument: { uri },
      range: { start: place(40, 7), end: place(40, 7) },
      context: { diagnostics: [{ message: 'old' }], triggerKind: 2 },
    },
  },
  {
    id: 4,
    method: 'textDocument/inlayHint',
    params: { textDocument: { uri }, range: { start: place(20, 0), end: place(61, 12) } },
  },
  { id: 5, method: 'textDocument/documentSymbol', params: { textDocument: { uri } } },
].map((message, index) => ({ at: 1000 + index, message }));

describe('the burst', () => {
  const burst = burstOf(HEARD, { lines: 1000, cursor: place(40, 7), about: {} });

  it('is what was asked, once, without what the editor took back', () => {
    assert.deepEqual(
      burst.messages.map(({ method, afterMs }) => [method.split('/')[1], afterMs]),
      [
        ['documentSymbol', 1],
        ['codeAction', 4],
        ['inlayHint', 5],
      ],
    );
  });

  it('holds names for what hangs on the document, and fills them in', () => {
    assert.deepEqual(burst.messages[1]?.params, {
      textDocument: { uri: '$uri' },
      range: '$atCursor',
      context: { triggerKind: 2, diagnostics: [] },
    });
    const range = { start: place(0, 0), end: place(60, 0) };
    const situation = { uri: 'file:///a.duo', version: 3, cursor: place(5, 1), visible: range, whole: range };
    assert.deepEqual(fillTemplate(burst.messages[2]?.params, situation), {
      textDocument: { uri: 'file:///a.duo' },
      range,
    });
  });

  it('asks a server for what it has announced only', () => {
    const methods = (capabilities: Record<string, unknown>) =>
      messagesFor(burst, capabilities).map(({ method }) => method);
    assert.deepEqual(methods({ documentSymbolProvider: true, codeActionProvider: false }), [
      'textDocument/documentSymbol',
    ]);
    assert.deepEqual(methods({}), []);
  });

  it('asks for the colours of what is visible where nothing else is offered, as VS Code does', () => {
    const whole = { method: 'textDocument/semanticTokens/full', afterMs: 1, params: { textDocument: { uri: '$uri' } } };
    const asked = messagesFor({ recorded: {}, messages: [whole] }, { semanticTokensProvider: { range: true } });
    assert.equal(asked[0]?.method, 'textDocument/semanticTokens/range');
    assert.deepEqual(asked[0]?.params, { textDocument: { uri: '$uri' }, range: '$visible' });
  });

  it('that was recorded holds methods that are known only, the outline among them', () => {
    const methods = readBurst().messages.map(({ method }) => method);
    for (const method of methods) assert.ok(method in CAPABILITY_OF, method);
    assert.ok(methods.includes('textDocument/documentSymbol'));
  });
});
