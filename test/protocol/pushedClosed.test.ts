/** Problems of registers that are not open, for a client that problems are sent to. */
import assert from 'node:assert/strict';
import { type ClientCapabilities, DidChangeWatchedFilesNotification, FileChangeType } from 'vscode-languageserver';
import type { Later } from '../../server/src/server/session/rereads.ts';
import { FULL_CAPABILITIES, LspClient } from '../support/lspClient.ts';
import { STILL_CLOCK } from './inProcess.ts';

const FOLDER = 'file:///werk';
const LIST = `${FOLDER}/lijst.duo`;
const NAMES = `${FOLDER}/namen.duo`;
const LATE = `register A: A
actie 1: X
  status: in uitvoering
  eigenaar: Ankie
  deadline: 1 maart 2021
`;
const TWICE = 'persoon Ankie\npersoon Ankie\n';

describe('problems of registers that are not open, in a client that they are sent to', () => {
  let client: LspClient;
  let files: Map<string, string>;
  /** While it is set, the folder is not read to its end. */
  let reading: Promise<void> | undefined;

  const start = async (capabilities: ClientCapabilities = {}, options: object = {}, later?: Later) => {
    const fileSystem = {
      async *readFolder() {
        for (const [uri, text] of files) {
          yield { uri, text };
          await reading;
        }
      },
      readFile: async (uri: string) => files.get(uri),
    };
    const runtime = { fileSystem, clock: STILL_CLOCK, nextTurn: setImmediate };
    client = LspClient.inProcess(later === undefined ? runtime : { ...runtime, later });
    await client.initialize(FOLDER, capabilities, options);
  };
  const codesOf = (uri: string) => client.problems(uri)?.diagnostics.map(({ code }) => code);
  const shows = (uri: string, ...codes: string[]) =>
    client.waitFor(
      () => (JSON.stringify(codesOf(uri)) === JSON.stringify(codes) ? true : undefined),
      () => `${codes} of ${uri}; there are ${codesOf(uri)}`,
    );
  const stored = (uri: string, text: string | undefined) => {
    if (text === undefined) files.delete(uri);
    else files.set(uri, text);
    const type = text === undefined ? FileChangeType.Deleted : FileChangeType.Changed;
    return client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri, type }] });
  };
  const historyOf = (uri: string) =>
    client.published.filter((one) => one.uri === uri).map(({ diagnostics }) => diagnostics.map(({ code }) => code));

  beforeEach(() => {
    reading = undefined;
    files = new Map([
      [LIST, LATE],
      [NAMES, TWICE],
    ]);
  });
  afterEach(() => client.stop());

  it('come when the folder was read, without anything being opened, and only of those that have any', async () => {
    files.set(`${FOLDER}/leeg.duo`, 'register B: B\n');
    await start();
    await shows(LIST, 'deadline-verstreken');
    await shows(NAMES, 'naam-dubbel');
    assert.equal(client.problems(LIST)?.version, undefined);
    assert.equal(client.problems(`${FOLDER}/leeg.duo`), undefined);
  });

  it('wait for all names of the folder', async () => {
    let finish = () => {};
    reading = new Promise((resolve) => {
      finish = resolve;
    });
    await start();
    for (let i = 0; i < 20; i++) await client.takenIn();
    assert.equal(client.publications, 0);
    finish();
    await shows(LIST, 'deadline-verstreken');
    assert.deepEqual(historyOf(LIST), [['deadline-verstreken']]);
  });

  it('follow what is stored, and what is typed in another file', async () => {
    await start();
    await shows(LIST, 'deadline-verstreken');
    await stored(LIST, LATE.replace('1 maart', '1 april'));
    await shows(LIST);
    await client.open(NAMES, TWICE);
    await client.change(NAMES, 2, { text: 'persoon Anke\n' });
    await shows(LIST, 'persoon-onbekend');
  });

  it('go when their file goes, and are sent once while nothing changes', async () => {
    await start();
    await shows(NAMES, 'naam-dubbel');
    await stored(NAMES, TWICE);
    await stored(NAMES, undefined);
    await shows(NAMES);
    await shows(LIST, 'persoon-onbekend', 'deadline-verstreken');
    assert.deepEqual(historyOf(NAMES), [['naam-dubbel'], []]);
  });

  it('give way to those of the text when a file is opened, and come back when it is closed', async () => {
    await start();
    await shows(LIST, 'deadline-verstreken');
    await client.open(LIST, LATE.replace('  status', '  stand'));
    await client.waitForProblems(LIST, ({ version }) => version === 1);
    await client.hover(LIST, { line: 0, character: 0 });
    assert.ok(codesOf(LIST)?.includes('veld-onbekend'), String(codesOf(LIST)));
    assert.equal(client.problems(LIST)?.version, 1);
    await client.close(LIST);
    await shows(LIST, 'deadline-verstreken');
  });

  it('come back as well when a file is closed as soon as it was opened, as often as that is done', async () => {
    await start();
    await shows(LIST, 'deadline-verstreken');
    for (let i = 0; i < 5; i++) {
      client.open(LIST, LATE);
      await client.close(LIST);
      await shows(LIST, 'deadline-verstreken');
    }
    client.open(LIST, LATE);
    client.close(LIST);
    await client.open(LIST, LATE, 7);
    await client.waitForProblems(LIST, ({ version }) => version === 7);
    for (let i = 0; i < 20; i++) await client.takenIn();
    assert.equal(client.problems(LIST)?.version, 7);
  });

  it('are looked at when nothing was typed or opened for a while: no key waits for them', async () => {
    const pauses: (() => void)[] = [];
    const pause = () => {
      for (const callback of pauses.splice(0)) callback();
    };
    await start({}, {}, (_, callback) => pauses.push(callback));
    await shows(LIST, 'deadline-verstreken');
    await client.open(NAMES, 'persoon Anke\n');
    await client.waitForProblems(NAMES, ({ version }) => version === 1);
    for (let version = 2; version < 6; version++) {
      await client.change(NAMES, version, { text: `persoon Anke\npersoon P${version}\n` });
      await client.waitForProblems(NAMES, (published) => published.version === version);
      pause();
      for (let i = 0; i < 5; i++) await client.takenIn();
      assert.deepEqual(codesOf(LIST), ['deadline-verstreken'], 'somebody types');
    }
    pause();
    await shows(LIST, 'persoon-onbekend', 'deadline-verstreken');
  });

  it('are not sent to one that asks, nor to one that says that it wants none', async () => {
    for (const [capabilities, options] of [
      [{ textDocument: { diagnostic: {} } }, {}],
      [FULL_CAPABILITIES, { closedFiles: false }],
    ] as const) {
      await start(capabilities, options);
      await client.open(LIST, LATE);
      await client.waitForProblems(LIST, ({ version }) => version === 1);
      for (let i = 0; i < 20; i++) await client.takenIn();
      assert.deepEqual([...new Set(client.published.map(({ uri }) => uri))], [LIST]);
      await client.stop();
    }
    await start();
  });
});
