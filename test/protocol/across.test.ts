/** What is asked of all registers together: answered bit by bit, given up when a text changes, and told of as the overview is. */
import assert from 'node:assert/strict';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import {
  ACROSS_FILE_REQUEST,
  CALENDAR_REQUEST,
  CONNECTIONS_REQUEST,
  type Connections,
  type MeetingCalendar,
  PERSON_REQUEST,
  type PersonAnswer,
} from '../../protocol/across.ts';
import type { ExportResult } from '../../protocol/export.ts';
import { type InProcess, startInProcess } from './inProcess.ts';

const ONE = 'file:///werk/een.duo';
const TWO = 'file:///werk/twee.duo';
const FILES = new Map([
  [ONE, 'register EEN: Een\nactie 1: X\n  eigenaar: AdV\nactie 2: Y\n  na: 1\n'],
  [
    TWO,
    'persoon Ankie de Vries\n  ook bekend als: AdV\ngremium DUO\n  leden: Ankie de Vries\nvergadering DUO 1 april 2021\n',
  ],
]);
const fileSystem = {
  async *readFolder() {
    for (const [uri, text] of FILES) yield { uri, text };
  },
  readFile: async (uri: string) => FILES.get(uri),
};

describe('what is asked of all registers', () => {
  let server: InProcess;
  const request = <T>(method: string, params: object = {}) =>
    server.client.connection.sendRequest<T | null>(method, params);

  beforeEach(async () => {
    server = await startInProcess({ fileSystem });
  });
  afterEach(() => server.client.stop());

  it('is answered of files that are not open', async () => {
    const person = await request<PersonAnswer>(PERSON_REQUEST, { name: 'AdV' });
    assert.deepEqual(person?.names, ['Ankie de Vries']);
    assert.deepEqual(
      [person?.person?.items.map(({ uri, line }) => [uri, line]), person?.person?.seats.length],
      [[[ONE, 1]], 1],
    );
    const connections = await request<Connections>(CONNECTIONS_REQUEST);
    assert.deepEqual(connections?.links, [{ from: 0, to: 1, kind: 'na' }]);
    const calendar = await request<MeetingCalendar>(CALENDAR_REQUEST);
    assert.deepEqual(
      calendar?.meetings.map(({ gremium, day }) => [gremium, day]),
      [['DUO', '2021-04-01']],
    );
  });

  it('becomes a file of all registers, in a format and in groups that are asked for', async () => {
    const made = await request<ExportResult>(ACROSS_FILE_REQUEST, { format: 'csv', group: 'register' });
    assert.ok(made?.kind === 'file' && made.name.endsWith('.csv'));
    assert.match(made.text ?? '', /Ankie de Vries;Een/u);
    for (const params of [{}, { format: 'exe' }, { format: 'csv', group: 'dag' }]) {
      assert.equal(await request(ACROSS_FILE_REQUEST, params), null);
    }
    // What a merge has left open goes out in no format.
    await server.client.open(ONE, `${FILES.get(ONE)}<<<<<<< a\nactie 3: Z\n=======\nactie 3: Q\n>>>>>>> b\n`);
    const stopped = await request<ExportResult>(ACROSS_FILE_REQUEST, { format: 'html' });
    assert.ok(stopped?.kind === 'stopped' && stopped.reasons[0]?.uri === ONE);
  });

  it('follows what is typed, and leaves out what was never saved', async () => {
    await server.client.open(ONE, 'actie 1: X\nactie 2: Y\n  na: 1\nactie 3: Z\n  na: 2\n');
    await server.client.open('untitled:a.duo', 'actie 1: X\nactie 2: Y\n  na: 1\n');
    assert.equal((await request<Connections>(CONNECTIONS_REQUEST))?.links.length, 2);
    await server.client.change(ONE, 2, { text: 'actie 1: X\n' });
    assert.equal((await request<Connections>(CONNECTIONS_REQUEST))?.links.length, 0);
  });

  it('comes in one order, whichever file was opened last', async () => {
    const links = (name: string) => `actie 1: ${name}\nactie 2: Y\n  na: 1\nvergadering DUO 1 april 2021\n`;
    const seen: string[] = [];
    for (const order of [
      [ONE, TWO],
      [TWO, ONE],
    ]) {
      for (const uri of order) await server.client.open(uri, links(uri));
      const answers = [CONNECTIONS_REQUEST, CALENDAR_REQUEST].map((method) => request(method));
      seen.push(JSON.stringify(await Promise.all(answers)));
      for (const uri of order) await server.client.close(uri);
    }
    assert.equal(seen[0], seen[1]);
  });

  it('is asked about at a place of a text', async () => {
    await server.client.open(ONE, FILES.get(ONE)!);
    const at = { uri: ONE, position: { line: 2, character: 14 } };
    assert.equal((await request<PersonAnswer>(PERSON_REQUEST, at))?.here, 'Ankie de Vries');
    const nowhere = { uri: 'file:///werk/weg.duo', position: { line: 2, character: 14 } };
    assert.equal((await request<PersonAnswer>(PERSON_REQUEST, nowhere))?.here, null);
  });

  it('is given up when a text changes meanwhile, and lets others have their turn', async () => {
    const text = (count: number) =>
      Array.from({ length: count }, (_, at) => `actie ${at + 1}: X\n  na: ${at}\n  eigenaar: AdV\n`).join('');
    await server.client.open(ONE, text(3_000));
    await server.client.hover(ONE, { line: 0, character: 0 });
    for (const [method, params] of [
      [CONNECTIONS_REQUEST, {}],
      [PERSON_REQUEST, { name: 'AdV' }],
    ] as const) {
      server.turns.hold();
      const answer = request(method, params);
      await server.client.takenIn();
      // One before the request is looked at, and some within its work.
      for (let turn = 0; turn < 4; turn++) await server.step();
      assert.ok(server.turns.waiting > 0, `${method} waits for its turn`);
      await server.client.change(ONE, 2, { text: text(10) });
      await server.client.takenIn();
      server.turns.release();
      assert.equal(await answer, null, method);
      await server.client.change(ONE, 3, { text: text(3_000) });
      await server.client.hover(ONE, { line: 0, character: 0 });
    }
  });

  it('can be stopped', async () => {
    await server.client.open(ONE, 'actie 1: X\n  na: 2\n'.repeat(2_000));
    await server.client.hover(ONE, { line: 0, character: 0 });
    const source = new CancellationTokenSource();
    server.turns.hold();
    const answer = server.client.connection.sendRequest(CONNECTIONS_REQUEST, {}, source.token);
    await server.client.takenIn();
    source.cancel();
    await server.client.takenIn();
    server.turns.release();
    await assert.rejects(answer);
  });

  it('gets nothing for parameters that are none', async () => {
    for (const bad of [
      { name: 5 },
      { name: 'x'.repeat(501) },
      { uri: ONE },
      { uri: 5, position: { line: 0, character: 0 } },
    ]) {
      assert.equal(await request(PERSON_REQUEST, bad), null, JSON.stringify(bad));
    }
  });
});
