/** Requests that look at all files, while one of those is still being read. */
import assert from 'node:assert/strict';
import {
  CallHierarchyIncomingCallsRequest,
  type CallHierarchyItem,
  CallHierarchyPrepareRequest,
  ReferencesRequest,
  RenameRequest,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { type InProcess, startInProcess } from './inProcess.ts';

const URI = 'file:///werk/lijst.duo';
const OTHER = 'file:///werk/ander.duo';
const TEXT = 'register X\nactie 7: Doel\nactie 8: Y\n  na: 7\n';
/** Its first action waits for its own action 7, which is read last; before, the 7 of the other list would be meant. */
const LATE = `register Y
gebruik lijst.duo
actie 1: Eerst
  na: 7
${Array.from({ length: 400 }, (_, i) => `actie ${i + 100}: Z\n`).join('')}actie 7: Laatst
`;

describe('a request that looks at all files', () => {
  let server: InProcess;
  const position = { line: 1, character: 7 };
  const at = { textDocument: { uri: URI }, position };

  /** The answer to a request that comes in while the other file is read. */
  const whileReading = async <T>(ask: () => Promise<T>): Promise<T> => {
    const { client, turns, step } = server;
    turns.hold();
    await client.open(OTHER, LATE);
    let isAnswered = false;
    const answer = ask().finally(() => {
      isAnswered = true;
    });
    await step();
    assert.equal(isAnswered, false);
    turns.release();
    return answer;
  };

  beforeEach(async () => {
    server = await startInProcess();
    await server.client.open(URI, TEXT);
    await server.settle(URI);
  });
  afterEach(async () => {
    assert.deepEqual(server.client.log, []);
    await server.client.stop();
  });

  it('finds the references when all were read', async () => {
    const found = await whileReading(() =>
      server.client.connection.sendRequest(ReferencesRequest.type, { ...at, context: { includeDeclaration: true } }),
    );
    assert.deepEqual(
      found?.map(({ uri, range }) => [uri, range.start.line]),
      [
        [URI, 1],
        [URI, 3],
      ],
    );
  });
  it('renames when all were read', async () => {
    const edit = await whileReading(
      (): Promise<WorkspaceEdit | null> =>
        server.client.connection.sendRequest(RenameRequest.type, { ...at, newName: '70' }),
    );
    assert.deepEqual(
      edit?.documentChanges?.map(
        (change) => 'textDocument' in change && [change.textDocument.uri, change.edits.length],
      ),
      [[URI, 2]],
    );
  });
  it('finds what waits for an action when all were read', async () => {
    const { connection } = server.client;
    const [item] = (await connection.sendRequest(CallHierarchyPrepareRequest.type, at)) as CallHierarchyItem[];
    const calls = await whileReading(() =>
      connection.sendRequest(CallHierarchyIncomingCallsRequest.type, { item: item! }),
    );
    assert.deepEqual(
      calls?.map(({ from }) => [from.uri, from.name]),
      [[URI, '8 Y']],
    );
  });
});
