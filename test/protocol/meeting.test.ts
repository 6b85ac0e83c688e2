/** A meeting that is prepared and held, over the protocol: what is asked, and the edits in more files than one. */
import assert from 'node:assert/strict';
import { ExecuteCommandRequest, TextDocumentEdit } from 'vscode-languageserver';
import { ApplyWorkspaceEditRequest } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { MeetingPlan, MinuteReading } from '../../protocol/meeting.ts';
import type { LspClient } from '../support/lspClient.ts';
import { startInProcess } from './inProcess.ts';

const LIST_URI = 'file:///werk/lijst.duo';
const MINUTES_URI = 'file:///werk/verslagen.duo';
const LIST = `register LIJST: Proef
  gremium: DUO
  peildatum: 24 maart 2021
gremium DUO
  frequentie: eenmaal per twee weken
  leden: Anja Woortman (OBG)
actie 1: Brief opstellen
  status: in uitvoering
  eigenaar: Anja Woortman
  deadline: 1 maart 2021
`;
const MINUTES = `register LIJST
vergadering DUO 10 maart 2021
  agenda:
    1. Opening
`;

describe('a meeting over the protocol', () => {
  let client: LspClient;
  let edits: TextDocumentEdit[];

  beforeEach(async () => {
    ({ client } = await startInProcess());
    edits = [];
    client.connection.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
      for (const change of edit.documentChanges ?? []) if (TextDocumentEdit.is(change)) edits.push(change);
      return { applied: true };
    });
    await client.open(LIST_URI, LIST, 4);
    await client.open(MINUTES_URI, MINUTES, 7);
  });

  afterEach(() => client.stop());

  const ask = (params: unknown) => client.connection.sendRequest<MeetingPlan | null>('duo/vergadering', params);
  const run = (command: string, values: unknown, uri: unknown = LIST_URI) =>
    client.connection.sendRequest(ExecuteCommandRequest.type, {
      command,
      arguments: [uri, { line: 0, character: 0 }, values],
    });
  /** The texts after the edits, by their addresses. */
  const changed = () =>
    edits.map(({ textDocument: { uri, version }, edits: own }) => {
      const before = uri === LIST_URI ? LIST : MINUTES;
      return [uri, version, TextDocument.applyEdits(TextDocument.create(uri, 'duo', 1, before), own as never)];
    });

  it('is prepared by its choices, and written into the file of the meetings with its version', async () => {
    const plan = await ask({ uri: LIST_URI });
    assert.deepEqual(plan?.gremia, ['DUO']);
    assert.deepEqual([plan?.meeting?.date, plan?.meeting?.uri], ['24 maart 2021', MINUTES_URI]);
    const keuzes = plan!.meeting!.choices.map(({ id }) => id).join('\n');
    assert.equal(await run('duo.server.bereidVoor', { gremium: 'DUO', datum: '24 maart 2021', keuzes }), true);
    const text = `${MINUTES}
vergadering DUO 24 maart 2021
  aanwezig: Anja Woortman
  agenda:
    1. Opening
    2. Te laat
      a. Brief opstellen (actie 1)
`;
    assert.deepEqual(changed(), [[MINUTES_URI, 7, text]]);
    assert.deepEqual(client.shown, []);
  });

  it('is held line by line: each is read, and written into the minutes and the list at once', async () => {
    const at = { uri: LIST_URI, position: { line: 0, character: 0 } };
    const minute = (params: object) =>
      client.connection.sendRequest<MinuteReading | null>('duo/notuleer', { ...at, ...params });
    const reading = await minute({ tekst: '1 gereed' });
    assert.deepEqual(
      [reading?.kind, reading?.meeting, reading?.uri, reading?.point.key, reading?.lines],
      ['written', 'DUO 10 maart 2021', MINUTES_URI, '1', ['actie 1: status in uitvoering -> gereed']],
    );
    assert.equal((await minute({ tekst: 'iets anders' }))?.kind, 'doubt');
    for (const wrong of [
      {},
      { tekst: 3 },
      { tekst: 'x', punt: 1 },
      { tekst: 'x', position: 0 },
      { tekst: 'x', uri: 1 },
    ]) {
      assert.equal(await minute(wrong), null, JSON.stringify(wrong));
    }
    const values = { vergadering: 'DUO 10 maart 2021', punt: '1' };
    assert.equal(await run('duo.server.notuleer', { ...values, tekst: 'iets anders' }), false);
    assert.deepEqual(edits, []);
    assert.equal(await run('duo.server.notuleer', { ...values, tekst: 'iets anders', bevestigd: 'ja' }), true);
    assert.equal(await run('duo.server.notuleer', { ...values, tekst: '1 gereed' }), true);
    assert.deepEqual(changed(), [
      [MINUTES_URI, 7, `${MINUTES}      iets anders\n`],
      [MINUTES_URI, 7, `${MINUTES}      actie 1: status in uitvoering -> gereed\n`],
      [LIST_URI, 4, LIST.replace('in uitvoering', 'gereed')],
    ]);
    assert.deepEqual(client.shown, ['Dit is niet herkend en niet bevestigd. Er is niets geschreven.']);
  });

  it('is not prepared on a day that has one, nor for what makes no sense', async () => {
    assert.equal(await run('duo.server.bereidVoor', { datum: '10 maart 2021', keuzes: 'x' }), false);
    assert.equal(await run('duo.server.bereidVoor', null), false);
    assert.equal(await run('duo.server.bereidVoor', { keuzes: 3 }, 'file:///nergens.duo'), false);
    assert.equal(await run('duo.server.bereidVoor', {}, 5), false);
    assert.deepEqual(
      [await ask({ uri: 5 }), await ask({ uri: LIST_URI, datum: {} }), await ask(null)],
      [null, null, null],
    );
    assert.deepEqual(edits, []);
    assert.deepEqual(client.shown, [
      'Van het gremium DUO staat op die dag al een vergadering met een agenda.',
      'Er is niets gekozen. Er is geen vergadering gemaakt.',
    ]);
  });
});
