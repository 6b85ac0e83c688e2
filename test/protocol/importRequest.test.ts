/** A list of somebody else over the protocol, by the bundles: what comes of it, and that nothing is trusted. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { IMPORT_REQUEST, type ImportResult } from '../../protocol/import.ts';
import { messages } from '../../server/src/messages/index.ts';
import { LspClient } from '../support/lspClient.ts';

describe('a list that comes in over the protocol', () => {
  let client: LspClient;
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'duo import '));
    client = LspClient.spawn();
    await client.initialize(pathToFileURL(folder).href);
  });
  after(async () => {
    await client.stop();
    await rm(folder, { recursive: true });
  });
  const made = (name: string, content: string, more: object = {}) =>
    client.connection.sendRequest<ImportResult | null>(IMPORT_REQUEST, {
      name,
      content: Buffer.from(content).toString('base64'),
      ...more,
    });

  it('is shown as a register, with its columns and what to look at', async () => {
    const result = await made('lijst.csv', 'Nr;Actie;Wie;Datum\n1;Bellen;Anja;1 april 2021\n');
    assert.ok(result?.kind === 'made');
    assert.match(result.text, /\nactie 1: Bellen\n {2}eigenaar: Anja\n {2}datum: 1 april 2021\n$/u);
    assert.deepEqual(
      result.columns.map(({ header }) => header),
      ['Nr', 'Actie', 'Wie', 'Datum'],
    );
    assert.deepEqual(
      result.doubts.map(({ line }) => line),
      [0],
    );
    assert.ok(result.choices.some(({ name }) => name === 'deadline'));
    assert.ok(result.report.length > 3);
  });

  it('with other columns is another register', async () => {
    const result = await made('lijst.csv', 'Nr;Actie;Datum\n1;Bellen;1 april 2021\n', {
      columns: { Datum: 'deadline', Nr: 7 },
    });
    assert.ok(result?.kind === 'made');
    assert.match(result.text, /\nactie 1: Bellen\n {2}deadline: 1 april 2021\n$/u);
    assert.deepEqual(result.doubts, []);
  });

  it('that cannot be read says why, and parameters that are none get null', async () => {
    assert.deepEqual(await made('scan.pdf', '%PDF-1.7'), { kind: 'refused', reason: messages.importing.refused.pdf });
    for (const params of [null, {}, { name: 'a.csv' }, { name: 'a.csv', content: '§' }, { name: 1, content: '' }]) {
      assert.equal(await client.connection.sendRequest(IMPORT_REQUEST, params), null, JSON.stringify(params));
    }
  });

  it('of ours for programs comes back', async () => {
    const json = {
      format: 'duo-export',
      version: 1,
      title: 'Lijst',
      facts: [],
      sections: [
        {
          heading: null,
          level: 1,
          blocks: [
            {
              kind: 'table',
              caption: '',
              columns: [{ key: 'wat', header: 'Wat' }],
              rows: [{ id: 'L/actie/1', cells: [{ text: 'Bellen' }] }],
            },
          ],
        },
      ],
    };
    const result = await made('lijst.json', JSON.stringify(json));
    assert.ok(result?.kind === 'made');
    assert.match(result.text, /\nactie: Bellen\n$/u);
  });
});
