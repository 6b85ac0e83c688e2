/** Where lines belong that are being typed, asked over the protocol: a question and the change that it is about may cross. */
import assert from 'node:assert/strict';
import { TYPED_REQUEST, type TypedIndentsResult } from '../../protocol/typing.ts';
import { LspClient } from '../support/lspClient.ts';

const URI = 'untitled:lijst.duo';
const TEXT = 'actie 1: Brief\n  status: open\n\n  organisatie BZK';

describe('the indentation of what is typed, over the protocol', () => {
  let client: LspClient;

  beforeEach(async () => {
    client = LspClient.spawn();
    await client.initialize(undefined);
    await client.open(URI, TEXT, 1);
  });

  afterEach(() => client.stop());

  const ask = (version: unknown, typed: number) =>
    client.connection.sendRequest<TypedIndentsResult>(TYPED_REQUEST, {
      uri: URI,
      version,
      first: 3,
      typed: [{ typed, isSpaced: true, isOld: false }],
    });

  it('is told of the version that was asked about, and of no other', async () => {
    // The editor has put the line right itself at the colon, and its question comes before that change.
    assert.equal(await ask(2, -2), 'later');
    const end = { line: 3, character: TEXT.split('\n')[3]!.length };
    await client.change(URI, 2, { range: { start: { line: 3, character: 0 }, end }, text: 'organisatie BZK:' });
    assert.deepEqual(await ask(2, -2), []);
    assert.equal(await ask(1, 0), 'later');
    assert.equal(await ask(undefined, 0), 'later');
  });

  it('is null for parameters that are none', async () => {
    assert.equal(await client.connection.sendRequest(TYPED_REQUEST, { uri: URI, version: 1, first: 'x' }), null);
  });
});
