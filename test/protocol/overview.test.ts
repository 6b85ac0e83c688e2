/** The overview of all registers: asked for, told once that it has changed, and gone through again only where it has. */
import assert from 'node:assert/strict';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import type { Overview } from '../../protocol/overview.ts';
import { OVERVIEW_CHANGED, OVERVIEW_REQUEST } from '../../protocol/overview.ts';
import { type InProcess, startInProcess } from './inProcess.ts';

const LIST = 'file:///werk/lijst.duo';
const NAMES = 'file:///werk/namen.duo';
const FILES = new Map([
  [LIST, 'register L: Lijst\nactie 1: X\n  eigenaar: Ankie\n  deadline: 1 maart 2021\nactie 2: Y\n'],
  [NAMES, 'persoon Ankie de Vries\ngremium DUO: Overleg\n'],
]);
const fileSystem = {
  async *readFolder() {
    for (const [uri, text] of FILES) yield { uri, text };
  },
  readFile: async (uri: string) => FILES.get(uri),
};

describe('the overview of all registers', () => {
  let server: InProcess;
  let told: number;

  const ask = () => server.client.connection.sendRequest<Overview | null>(OVERVIEW_REQUEST, {});
  const summary = async () =>
    (await ask())?.registers.map(({ uri, open, past, actions }) => [
      uri.slice('file:///werk/'.length),
      open,
      past,
      ...actions.map(({ title, owners }) => `${title}: ${owners}`),
    ]);

  beforeEach(async () => {
    server = await startInProcess({ fileSystem });
    told = 0;
    server.client.connection.onNotification(OVERVIEW_CHANGED, () => {
      told++;
    });
  });
  afterEach(() => server.client.stop());

  it('holds what is stored and what is open, and the gremia', async () => {
    assert.deepEqual(await summary(), [['lijst.duo', 2, 1, 'X: Ankie de Vries', 'Y: ']]);
    assert.deepEqual((await ask())?.gremia, ['DUO']);
    await server.client.open(LIST, 'actie 1: Z\n');
    assert.deepEqual(await summary(), [['lijst.duo', 1, 0, 'Z: ']]);
    // What was not saved yet is no register of the workspace.
    await server.client.open('untitled:a.duo', 'actie 1: Z\n');
    assert.deepEqual(await summary(), [['lijst.duo', 1, 0, 'Z: ']]);
  });

  it('is told to be another one once, until somebody asks again', async () => {
    const edit = async (version: number, text: string) => {
      const at = { line: 0, character: 0 };
      await server.client.change(NAMES, version, { range: { start: at, end: at }, text });
      await server.client.takenIn();
    };
    await server.client.open(NAMES, FILES.get(NAMES)!);
    await server.client.hover(NAMES, { line: 0, character: 0 });
    assert.equal(told, 0, 'nobody had asked');
    await ask();
    await edit(2, '// a\n');
    await edit(3, '// b\n');
    assert.equal(told, 1);
    await ask();
    await edit(4, '// c\n');
    assert.equal(told, 2);
  });

  it('follows a name that another file declares', async () => {
    await server.client.open(NAMES, FILES.get(NAMES)!);
    assert.deepEqual((await ask())?.registers[0]?.actions[0]?.owners, ['Ankie de Vries']);
    await server.client.change(NAMES, 2, { text: 'persoon Ankie Jansen\n' });
    assert.deepEqual((await ask())?.registers[0]?.actions[0]?.owners, ['Ankie Jansen']);
  });

  it('follows the reference date of the settings', async () => {
    await ask();
    await server.client.changeSettings({ peildatum: '1 maart 2021' });
    while (told === 0) await server.client.takenIn();
    assert.deepEqual(await summary(), [['lijst.duo', 2, 0, 'X: Ankie de Vries', 'Y: ']]);
  });

  it('can be stopped, and two who ask at once each have it', async () => {
    const source = new CancellationTokenSource();
    const text = 'actie 1: X\n'.repeat(1_000);
    await server.client.open(LIST, text);
    await server.client.hover(LIST, { line: 0, character: 0 });
    server.turns.hold();
    const stopped = server.client.connection.sendRequest(OVERVIEW_REQUEST, {}, source.token);
    await server.client.takenIn();
    source.cancel();
    await server.client.takenIn();
    server.turns.release();
    await assert.rejects(stopped, /cancelled/u);
    // Whoever stopped it hears of the next change all the same.
    told = 0;
    const at = { line: 0, character: 0 };
    await server.client.change(LIST, 2, { range: { start: at, end: at }, text: '// a\n' });
    await server.client.takenIn();
    assert.ok(told > 0);
    const [one, other] = await Promise.all([ask(), ask()]);
    assert.equal(one?.registers[0]?.open, 1_000);
    assert.deepEqual(one, other);
  });

  it('lets others have their turn between two files, and within a long one', async () => {
    await ask();
    await server.client.open(LIST, 'actie: X\n'.repeat(250));
    await server.client.hover(LIST, { line: 0, character: 0 });
    server.turns.hold();
    let answered = false;
    const answer = ask().then(() => {
      answered = true;
    });
    await server.client.takenIn();
    let turns = 0;
    while (!answered && turns < 20) {
      await server.step();
      turns++;
    }
    server.turns.release();
    await answer;
    // One before a request is looked at, two within the list, one behind each of the two files.
    assert.equal(turns, 5);
  });
});
