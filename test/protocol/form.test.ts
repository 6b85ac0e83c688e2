/** The form on a register: its rows, the fields of an entry, what can stand in one, and the edits of a change. */
import assert from 'node:assert/strict';
import {
  FORM_CHANGE_REQUEST,
  FORM_CHOICES_REQUEST,
  FORM_CLOSED,
  FORM_REQUEST,
  FORM_ROW_REQUEST,
  FORM_ROWS_REQUEST,
  type FormChange,
  type FormChoices,
  type FormEntry,
  type FormPatch,
} from '../../protocol/form.ts';
import { type InProcess, startInProcess } from './inProcess.ts';

const URI = 'file:///werk/lijst.duo';
const TEXT = `register L: Lijst
persoon Anja: Anja Jansen
actie 1: Een
  eigenaar: An
  deadline: 1 april 2021
actie 2: Twee
  na: 1
`;

describe('the form on a register', () => {
  let server: InProcess;
  const send = <R>(method: string, params: object) => server.client.connection.sendRequest<R>(method, params);
  const rows = async () => {
    const { splices } = await send<FormPatch>(FORM_ROWS_REQUEST, { uri: URI });
    return splices.flatMap((one) => one.rows);
  };

  beforeEach(async () => {
    server = await startInProcess();
    await server.client.open(URI, TEXT);
  });
  afterEach(async () => {
    server.turns.release();
    assert.deepEqual(server.client.log, []);
    await server.client.stop();
  });

  it('has a row for each entry, whose id stays while it is typed in and while it moves', async () => {
    const first = await rows();
    assert.deepEqual(
      first.map(({ kind, number, title }) => [kind, number, title]),
      [
        ['register', 'L', 'Lijst'],
        ['persoon', 'Anja', 'Anja Jansen'],
        ['actie', '1', 'Een'],
        ['actie', '2', 'Twee'],
      ],
    );
    const start = { line: 0, character: 0 };
    await server.client.change(URI, 2, { range: { start, end: start }, text: '// boven\n' });
    const id = await send<number>(FORM_ROW_REQUEST, { uri: URI, position: { line: 4, character: 3 } });
    assert.equal(id, first[2]!.id);
    const entry = await send<FormEntry>(FORM_REQUEST, { uri: URI, id });
    assert.deepEqual([entry.called, entry.position], ['actie 1', { line: 3, character: 0 }]);
    assert.match(entry.fields.find(({ key }) => key === 'deadline')!.meaning, /2 april 2021/u);
  });

  it('has what minutes make below their meeting, found at its place, with the problems that lie in it', async () => {
    const minutes =
      'vergadering DUO 3 maart 2021\n  agenda:\n    1. Het plein\n       actiepunt (i): bellen\n         status: gerred\n';
    await server.client.change(URI, 2, { text: `${TEXT}${minutes}` });
    const { id, kind, title } = (await rows()).at(-1)!;
    assert.deepEqual([kind, title], ['actie', 'bellen']);
    assert.equal(await send(FORM_ROW_REQUEST, { uri: URI, position: { line: 10, character: 12 } }), id);
    const entry = await send<FormEntry>(FORM_REQUEST, { uri: URI, id });
    const status = entry.fields.find(({ key }) => key === 'status');
    assert.deepEqual(
      status?.problems.map(({ code }) => code),
      ['status-onbekend'],
    );
    const change = { kind: 'veld', key: 'status', was: 'gerred', value: 'gereed' };
    const made = await send<FormChange>(FORM_CHANGE_REQUEST, { uri: URI, id, change });
    assert.ok(made.kind === 'edits' && made.edits.every(({ start }) => start.line === 11));
  });

  it('keeps to the entry that minutes make while others come and go above it', async () => {
    const agenda = 'vergadering DUO 3 maart 2021\n  agenda:\n    1. Het plein\n';
    const [call, mail] = ['      actiepunt (i): bellen\n', '      actiepunt: mailen\n'];
    let version = 1;
    const write = (text: string) => server.client.change(URI, ++version, { text: `${TEXT}${text}` });
    const lines = async () => {
      const made = (await rows()).filter(({ kind, title }) => kind === 'actie' && /en$/u.test(title));
      return new Map(made.map(({ id, title }) => [title, id] as const));
    };
    /** The line below which a deadline comes for an entry that has none; -1 where it is refused. */
    const put = async (id: string | undefined) => {
      const change = { kind: 'veld', key: 'deadline', was: '', value: '1 mei 2021' };
      const made = await send<FormChange>(FORM_CHANGE_REQUEST, { uri: URI, id, change });
      return made.kind === 'edits' ? made.edits[0]!.start.line : -1;
    };
    await write(agenda + call + mail);
    const first = await lines();
    const [calling, mailing] = [first.get('bellen'), first.get('mailen')];
    assert.deepEqual(
      [await put(calling), await put(mailing)].map((line) => line >= 10),
      [true, true],
    );
    const [callLine, mailLine] = [await put(calling), await put(mailing)];
    // Before the form has asked for its rows again, and after.
    await write(`${agenda}      besluit: wachten\n      actiepunt: huren\n${call}${mail}`);
    assert.deepEqual([await put(calling), await put(mailing)], [callLine + 2, mailLine + 2]);
    const second = await lines();
    assert.deepEqual([second.get('bellen'), second.get('mailen')], [calling, mailing]);
    assert.deepEqual(new Set(second.values()).size, second.size);
    // One that is gone takes no other one's place.
    await write(agenda + mail);
    assert.deepEqual([await put(calling), await put(mailing)], [-1, mailLine - 1]);
    // It stays the same one while its title is written.
    await write(agenda + mail.replace('mailen', 'schrijven'));
    assert.equal(await put(mailing), mailLine - 1);
    assert.equal((await lines()).get('schrijven'), mailing);
    assert.equal(await put(calling), -1);
    // Nor when all are numbered anew at once, as where another one was put above them.
    const numbered = (...titles: string[]) =>
      agenda + titles.map((title, at) => `      actiepunt (${'i'.repeat(at + 1)}): ${title}\n`).join('');
    for (const titles of [
      ['huren', 'bellen', 'mailen'],
      ['mailen', 'bellen'],
      ['mailen'],
      ['huren', 'lenen', 'mailen', 'bellen'],
    ]) {
      await write(numbered('bellen', 'mailen'));
      const before = await lines();
      await write(numbered(...titles));
      const places = await Promise.all(['bellen', 'mailen'].map((title) => put(before.get(title))));
      assert.deepEqual(
        places.map((line) => (line === -1 ? -1 : line - callLine)),
        ['bellen', 'mailen'].map((title) => titles.indexOf(title)),
      );
    }
    // Which of several that say the same is which, nobody knows once another one has come.
    await write(agenda + mail + mail);
    await lines();
    const both = (await rows()).filter(({ title }) => title === 'mailen').map(({ id }) => id);
    await write(agenda + mail + mail + mail);
    assert.deepEqual(await Promise.all(both.map(put)), [-1, -1]);
    await write(agenda + mail.replace('mailen', 'mailen met Anja') + mail);
    assert.deepEqual(await Promise.all(both.map(put)), [-1, -1]);
  });

  it('answers with edits of the version, with choices, a rename, or a sentence', async () => {
    const [, , one] = await rows();
    const { id } = one!;
    const typing = { uri: URI, id, key: 'eigenaar', value: 'An', offset: 2, isOpened: false };
    const { choices } = await send<FormChoices>(FORM_CHOICES_REQUEST, typing);
    assert.equal(choices[0]?.value, 'Anja');
    const change = (given: object) => send<FormChange>(FORM_CHANGE_REQUEST, { uri: URI, id, change: given });
    assert.deepEqual(await change({ kind: 'veld', key: 'eigenaar', was: 'An', value: 'Anja' }), {
      kind: 'edits',
      version: 1,
      edits: [{ start: { line: 3, character: 14 }, end: { line: 3, character: 14 }, text: 'ja' }],
    });
    assert.deepEqual(await change({ kind: 'veld', key: ':nummer', was: '1', value: '7' }), {
      kind: 'hernoem',
      version: 1,
      position: { line: 2, character: 6 },
      name: '7',
    });
    assert.equal((await change({ kind: 'veld', key: 'eigenaar', was: 'Kees', value: 'Piet' })).kind, 'geweigerd');
    assert.equal((await change({ kind: 'nieuw' })).kind, 'edits');
    const long = await change({ kind: 'veld', key: 'toelichting', was: '', value: '\n'.repeat(1_000_001) });
    assert.match(long.kind === 'geweigerd' ? long.reason : '', /te lang/u);
  });

  it('knows nothing any more of a form that was closed, nor of an entry that is gone', async () => {
    const [first, , , last] = await rows();
    const end = { line: 7, character: 0 };
    await server.client.change(URI, 2, { range: { start: { line: 5, character: 0 }, end }, text: '' });
    assert.equal(await send(FORM_REQUEST, { uri: URI, id: last!.id }), null);
    const gone = await send<FormChange>(FORM_CHANGE_REQUEST, { uri: URI, id: last!.id, change: { kind: 'nieuw' } });
    assert.equal(gone.kind, 'geweigerd');
    assert.notEqual(await send(FORM_REQUEST, { uri: URI, id: first!.id }), null);
    await server.client.connection.sendNotification(FORM_CLOSED, { uri: URI });
    assert.equal(await send(FORM_REQUEST, { uri: URI, id: first!.id }), null);
    assert.equal(await send(FORM_ROW_REQUEST, { uri: URI, position: { line: 0, character: 0 } }), null);
    const again = await rows();
    assert.equal(again.length, 3);
    assert.equal(await send(FORM_REQUEST, { uri: URI, id: first!.id }), null, 'an id of before is of nothing');
  });
});
