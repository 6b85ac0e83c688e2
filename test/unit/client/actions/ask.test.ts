import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import {
  CancellationTokenSource,
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { ask, type Sender } from '../../../../client/src/actions/ask.ts';

describe('a request of our own', () => {
  const [there, back] = [new PassThrough(), new PassThrough()];
  const client = createMessageConnection(new StreamMessageReader(back), new StreamMessageWriter(there));
  const server = createMessageConnection(new StreamMessageReader(there), new StreamMessageWriter(back));
  const received: unknown[][] = [];
  server.onRequest('duo/iets', (...all: unknown[]) => {
    received.push(all);
    return null;
  });
  client.listen();
  server.listen();
  // The language client hands on what it is given.
  const sender = { sendRequest: client.sendRequest.bind(client) } as unknown as Sender;
  const source = new CancellationTokenSource();

  after(() => {
    client.dispose();
    server.dispose();
  });

  for (const [name, token] of [
    ['with a token', source.token],
    ['without one', undefined],
  ] as const) {
    it(`comes with its parameters and a token that can be asked, ${name}`, async () => {
      received.length = 0;
      await ask(sender, 'duo/iets', { uri: 'a' }, token);
      const [params, asked, ...others] = received[0] as [object, { isCancellationRequested: boolean }];
      assert.deepEqual(params, { uri: 'a' });
      assert.equal(asked.isCancellationRequested, false);
      assert.deepEqual(others, []);
    });
  }
});
