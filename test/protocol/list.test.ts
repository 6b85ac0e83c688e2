/** The rows of the view beside the text: asked for once, told of with what has changed, and forgotten when nobody looks any more. */
import assert from 'node:assert/strict';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver/node';
import {
  EXPORT_CHOICES_REQUEST,
  EXPORT_REQUEST,
  type ExportChoices,
  type ExportResult,
} from '../../protocol/export.ts';
import {
  LIST_CHANGED,
  LIST_CLOSED,
  LIST_PLACE_REQUEST,
  LIST_REQUEST,
  LIST_ROW_REQUEST,
  type ListChange,
  type ListPatch,
  type ListPlace,
  type ListRow,
} from '../../protocol/list.ts';
import { type InProcess, startInProcess } from './inProcess.ts';

const LIST = 'file:///werk/lijst.duo';
const NAMES = 'file:///werk/namen.duo';
const TEXT = `register L: Lijst
actie 1: Een
  eigenaar: Ankie
  deadline: 1 maart 2021
actie 2: Twee
vergadering DUO 3 maart 2021
  agenda:
    actiepunt (i): rondsturen
    actiepunt (ii): bellen
`;

describe('the rows of the view beside the text', () => {
  let server: InProcess;
  let told: ListChange[];
  let whenTold: ((change: ListChange) => void) | undefined;
  let version: number;

  const send = <R>(method: string, params: object | null) => server.client.connection.sendRequest<R>(method, params);
  const ask = (since?: string) =>
    send<ListPatch>(LIST_REQUEST, { uri: LIST, ...(since === undefined ? {} : { since }) });
  const rowsOf = ({ splices }: ListPatch): ListRow[] => splices.flatMap(({ rows }) => rows);
  const spliced = ({ at, remove, rows }: ListPatch['splices'][number]) => [
    at,
    remove,
    ...rows.flatMap(({ title, owners }) => [title, ...owners]),
  ];
  const type = async (line: number, character: number, text: string, uri = LIST) => {
    const at = { line, character };
    await server.client.change(uri, ++version, { range: { start: at, end: at }, text });
    await server.client.takenIn();
  };

  beforeEach(async () => {
    server = await startInProcess();
    [told, version, whenTold] = [[], 1, undefined];
    server.client.connection.onNotification(LIST_CHANGED, (change: ListChange) => {
      told.push(change);
      whenTold?.(change);
    });
    await server.client.open(LIST, TEXT);
    await server.client.open(NAMES, 'persoon Ankie de Vries\n');
  });
  afterEach(async () => {
    server.turns.release();
    assert.deepEqual(server.client.log, []);
    await server.client.stop();
  });

  it('come whole at first; then what has changed is told, each time from what was told before', async () => {
    const first = await ask();
    assert.deepEqual([first.isWhole, first.title, first.day, first.hasMore], [true, 'Lijst', '2021-03-24', false]);
    assert.deepEqual(rowsOf(first)[0]?.owners, ['Ankie de Vries']);
    await type(1, 12, 'tje');
    await type(1, 15, 's');
    await type(0, 13, ' x', NAMES);
    await server.settle(LIST);
    assert.deepEqual(
      told.map(({ uri, told: what }) => [uri, what?.patch.isWhole, ...what!.patch.splices.map(spliced)]),
      [
        [LIST, false, [0, 1, 'Eentje', 'Ankie de Vries']],
        [LIST, false, [0, 1, 'Eentjes', 'Ankie de Vries']],
        [LIST, false, [0, 1, 'Eentjes', 'Ankie x de Vries']],
      ],
    );
    const revisions = [first, ...told.map(({ told: what }) => what!.patch)].map(({ revision }) => revision);
    assert.deepEqual(
      told.map(({ told: what }) => what?.since),
      revisions.slice(0, -1),
    );
    assert.ok(told.every((change) => JSON.stringify(change).length < 700));
    // Who has lost one asks, and is told of what comes behind that.
    const next = await ask(revisions[2]);
    assert.deepEqual(next.splices.map(spliced), [[0, 1, 'Eentjes', 'Ankie x de Vries']]);
    await type(1, 16, '!');
    await server.settle(LIST);
    assert.equal(told.at(-1)?.told?.since, next.revision);
  });

  it('say what the register is called as soon as that changes, without a row', async () => {
    await ask();
    await type(0, 17, 'en');
    await server.settle(LIST);
    assert.deepEqual([told.at(-1)?.told?.patch.title, told.at(-1)?.told?.patch.splices], ['Lijsten', []]);
  });

  it('are told to who spells the address otherwise, as VS Code does on Windows', async () => {
    await send<ListPatch>(LIST_REQUEST, { uri: LIST.replace('lijst', 'l%69jst') });
    await type(1, 12, 'tje');
    await server.settle(LIST);
    assert.equal(told.length, 1);
  });

  it('are to be asked for again by who asks while they change', async () => {
    server.turns.hold();
    const asked = ask();
    await server.step(1);
    await server.client.change(LIST, ++version, { text: TEXT.replaceAll('Twee', 'Drie') });
    server.turns.release();
    await asked;
    await server.settle(LIST);
    assert.ok(told.length <= 1);
    const titles = rowsOf(await ask()).map(({ title }) => title);
    assert.ok(titles.includes('Drie'));
  });

  it('are told of again on another day', async () => {
    const first = await ask();
    const change = new Promise<ListChange>((resolve) => {
      whenTold = resolve;
    });
    await server.client.changeSettings({ peildatum: '1 februari 2021' });
    const { since, patch: next } = (await change).told!;
    assert.equal(since, first.revision);
    assert.equal(next.day, '2021-02-01');
    assert.deepEqual(
      rowsOf(next).map(({ title, isLate }) => [title, isLate]),
      [['Een', false]],
    );
  });

  it('know where they stand, of minutes too, and which stands at a place', async () => {
    const [one, two, meeting, first, second] = rowsOf(await ask());
    await type(0, 0, '// boven\n');
    const place = await send<ListPlace>(LIST_PLACE_REQUEST, { uri: LIST, id: second!.id });
    assert.deepEqual(place, { position: { line: 9, character: 4 }, called: 'actiepunt (ii) van 3 maart 2021' });
    const at = (line: number) => send<number | null>(LIST_ROW_REQUEST, { uri: LIST, position: { line, character: 6 } });
    assert.deepEqual(
      [await at(3), await at(5), await at(6), await at(8), await at(9), await at(0)],
      [one!.id, two!.id, meeting!.id, first!.id, second!.id, null],
    );
  });

  it('keeps to the row of an action point while another one comes above it', async () => {
    const before = rowsOf(await ask());
    const idOf = (rows: readonly ListRow[], title: string) => rows.find((row) => row.title === title)!.id;
    const ringing = idOf(before, 'bellen');
    await type(7, 0, '    actiepunt: nieuw\n');
    // Before the rows have been asked for again, and after.
    const place = () => send<ListPlace>(LIST_PLACE_REQUEST, { uri: LIST, id: ringing });
    assert.equal((await place()).position.line, 9);
    const after = rowsOf(await ask());
    assert.equal(idOf(after, 'bellen'), ringing);
    assert.equal((await place()).position.line, 9);
    assert.equal(await send(LIST_ROW_REQUEST, { uri: LIST, position: { line: 9, character: 8 } }), ringing);
    assert.equal(new Set(after.map(({ id }) => id)).size, after.length);
  });

  it('are given to a client that says nothing where it could say how to stop it', async () => {
    // The client library sends that as a second parameter.
    const asked = <R>(method: string, params: object) =>
      server.client.connection.sendRequest<R>(method, params, undefined);
    const rows = rowsOf(await asked<ListPatch>(LIST_REQUEST, { uri: LIST }));
    const [{ id }] = rows as [ListRow];
    assert.equal(await asked(LIST_ROW_REQUEST, { uri: LIST, position: { line: 1, character: 0 } }), id);
    assert.ok(await asked(LIST_PLACE_REQUEST, { uri: LIST, id }));
  });

  it('cost nothing when nobody looks: a change is not told, and all come anew to who asks again', async () => {
    const first = await ask();
    await server.client.connection.sendNotification(LIST_CLOSED, { uri: LIST });
    await type(1, 12, 'tje');
    assert.deepEqual(told, []);
    const [{ id }] = rowsOf(first) as [ListRow];
    assert.equal(await send(LIST_PLACE_REQUEST, { uri: LIST, id }), null);
    assert.equal((await ask(first.revision)).isWhole, true);
  });

  it('can be made a file of: only what was chosen is in it, of minutes too', async () => {
    const rows = rowsOf(await ask());
    const chosen = rows.filter(({ title }) => title === 'Twee' || title === 'bellen').map(({ id }) => id);
    const params = { uri: LIST, rows: [...chosen, 99_999] };
    const choices = await send<ExportChoices>(EXPORT_CHOICES_REQUEST, params);
    assert.ok(choices.layouts.some(({ name }) => name === 'actielijst'));
    const file = await send<ExportResult>(EXPORT_REQUEST, { ...params, format: 'md', layout: 'actielijst' });
    assert.ok(file.kind === 'file');
    assert.deepEqual(
      ['Een', 'Twee', 'rondsturen', 'bellen'].filter((title) => file.text!.includes(title)),
      ['Twee', 'bellen'],
    );
    // Of what is no row nothing is made.
    const strange = { ...params, rows: 'alle', format: 'md', layout: 'actielijst' };
    assert.deepEqual([await send(EXPORT_REQUEST, strange), await send(EXPORT_CHOICES_REQUEST, strange)], [null, null]);
    // Nor does anybody else say which entries they are.
    const forged = { uri: LIST, chosen: [{}], format: 'md', layout: 'actielijst' };
    const whole = await send<ExportResult>(EXPORT_REQUEST, forged);
    assert.ok(whole.kind === 'file' && whole.text!.includes('Een'));
  });

  it('are not given for what is no register, no place and no id', async () => {
    await ask();
    for (const params of [null, {}, { uri: 5 }, { uri: 'file:///werk/weg.duo' }]) {
      for (const method of [LIST_REQUEST, LIST_PLACE_REQUEST, LIST_ROW_REQUEST])
        assert.equal(await send(method, params), null);
    }
    for (const id of [null, 'x', {}, 1.5, -1]) assert.equal(await send(LIST_PLACE_REQUEST, { uri: LIST, id }), null);
    for (const position of [null, {}, { line: -1, character: 0 }]) {
      assert.equal(await send(LIST_ROW_REQUEST, { uri: LIST, position }), null);
    }
    for (const params of [null, {}, { uri: 5 }]) await server.client.connection.sendNotification(LIST_CLOSED, params);
  });

  it('of a large register give way to others, can be stopped, and come in parts', async () => {
    const text = Array.from({ length: 2500 }, (_, at) => `actie ${at}: Iets\n  deadline: 1 maart 2022\n`).join('');
    await server.client.change(LIST, ++version, { text });
    await server.settle(LIST);
    server.turns.hold();
    const source = new CancellationTokenSource();
    const stopped = server.client.connection.sendRequest(LIST_REQUEST, { uri: LIST }, source.token);
    const ended = stopped.then(
      () => 'answered',
      ({ code }: { code: number }) => code,
    );
    await server.step(3);
    const hover = server.client.hover(LIST, { line: 0, character: 0 });
    await server.step(3);
    assert.ok(await hover, 'others have their turn');
    source.cancel();
    await server.step(2);
    assert.equal(await ended, LSPErrorCodes.RequestCancelled);
    server.turns.release();
    const counts: number[] = [];
    for (let since: string | undefined, isLast = false; !isLast; ) {
      const part = await ask(since);
      counts.push(rowsOf(part).length);
      since = part.revision;
      isLast = !part.hasMore;
    }
    assert.deepEqual(counts, [1000, 1000, 500]);
  });
});
