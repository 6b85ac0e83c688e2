/** Files that are made of registers, over the protocol: in this process, and by the bundle with its writers apart. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  EXPORT_CHOICES_REQUEST,
  EXPORT_REQUEST,
  type ExportChoices,
  type ExportResult,
  MAIL_REQUEST,
  type MailResult,
} from '../../protocol/export.ts';
import { messages } from '../../server/src/messages/index.ts';
import { LspClient } from '../support/lspClient.ts';

const LIST = `register L: Lijst
  peildatum: 24 maart 2021

actie 1: Brief
  eigenaar: Anja
  deadline: 1 maart 2021

vergadering DUO 1 maart 2021
  agenda:
    1. Opening

vergadering DUO 8 maart 2021
  agenda:
    1. Sluiting
`;

describe('an export over the protocol, by the bundles', () => {
  let client: LspClient;
  let folder: string;
  let uri: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'duo export '));
    uri = pathToFileURL(join(folder, 'lijst.duo')).href;
    await writeFile(join(folder, 'lijst.duo'), LIST);
    await writeFile(join(folder, 'personen.duo'), 'persoon Anja Woortman\n');
    client = LspClient.spawn();
    await client.initialize(pathToFileURL(folder).href);
  });
  after(async () => {
    await client.stop();
    await rm(folder, { recursive: true });
  });

  const made = (params: object) =>
    client.connection.sendRequest<ExportResult | null>(EXPORT_REQUEST, { uri, ...params });

  it('tells what can be chosen, with the owners by their names, of a file that is not open', async () => {
    const choices = await client.connection.sendRequest<ExportChoices | null>(EXPORT_CHOICES_REQUEST, { uri });
    assert.equal(choices?.title, 'Lijst');
    assert.deepEqual(choices?.owners, ['Anja Woortman']);
    const titles = choices?.formats.map(({ title }) => title) ?? [];
    // Who types what a program is called gets its own format first.
    for (const [typed, name] of Object.entries({ Word: 'docx', Excel: 'xlsx', Outlook: 'ics', website: 'html' })) {
      assert.equal(choices?.formats[titles.findIndex((title) => title.includes(typed))]?.name, name);
    }
    assert.deepEqual(
      choices?.layouts.filter(({ asksOwner }) => asksOwner).map(({ name }) => name),
      ['mijn-acties'],
    );
  });

  it('offers layouts of one’s own, the usual one of the register first, and makes them', async () => {
    const own = pathToFileURL(join(folder, 'eigen.duo')).href;
    const text =
      'register E\n  standaardindeling: kort\nactie 7: Bel\n  toelichting: geheim\nindeling lang: Lang\n  kolommen: nr\n' +
      'indeling kort: Korte lijst\n  kolommen: wat = Onderwerp, toelichting\nindeling leeg\n';
    await client.open(own, text);
    const choices = await client.connection.sendRequest<ExportChoices | null>(EXPORT_CHOICES_REQUEST, { uri: own });
    assert.deepEqual(choices?.layouts.slice(0, 3), [
      { name: 'kort', title: 'Korte lijst', asksOwner: false },
      { name: 'lang', title: 'Lang', asksOwner: false },
      choices?.layouts.find(({ name }) => name === 'actielijst'),
    ]);
    const asked = (more: object = {}) =>
      client.connection.sendRequest<ExportResult | null>(EXPORT_REQUEST, {
        ...{ uri: own, format: 'csv', layout: 'Kort' },
        ...more,
      });
    const result = await asked();
    assert.ok(result?.kind === 'file');
    assert.match(result.text ?? '', /Onderwerp;Toelichting\r\nBel;geheim/u);
    const forPublic = await asked({ public: { persons: 'mark', marks: 'keep', with: [], replace: false } });
    assert.ok(forPublic?.kind === 'file');
    assert.match(forPublic.text ?? '', /Bel/u);
    assert.doesNotMatch(forPublic.text ?? '', /geheim|Toelichting/u);
    assert.equal(await asked({ layout: 'leeg' }), null);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: own } });
  });

  it('gives the file with a name for it', async () => {
    const result = await made({ format: 'csv', layout: 'actielijst' });
    assert.ok(result?.kind === 'file');
    assert.equal(result.name, 'Actielijst Lijst 2021-03-24.csv');
    assert.match(result.text ?? '', /1;Brief;;Anja;1 maart 2021 \(te laat\)/u);
    assert.deepEqual(result.warnings, []);
  });

  it('gives the meeting at a place, else the newest', async () => {
    const titleOf = async (range?: object) => {
      const result = await made({ format: 'md', layout: 'verslag', ...(range === undefined ? {} : { range }) });
      return result?.kind === 'file' ? result.text?.split('\n')[0] : undefined;
    };
    const at = { line: 8, character: 0 };
    assert.equal(await titleOf({ start: at, end: at }), '# Verslag DUO 1 maart 2021');
    assert.equal(
      await titleOf({ start: { line: 3, character: 0 }, end: { line: 3, character: 0 } }),
      '# Verslag DUO 8 maart 2021',
    );
    assert.equal(await titleOf(), '# Verslag DUO 8 maart 2021');
  });

  it('says why there is none, and where', async () => {
    assert.deepEqual(await made({ format: 'html', layout: 'mijn-acties' }), {
      kind: 'stopped',
      reasons: [{ text: 'Deze indeling is er voor één eigenaar. Zeg van wie de acties moeten zijn.', uri }],
    });
    const open = pathToFileURL(join(folder, 'nieuw.duo')).href;
    await client.open(open, 'actie 1: a\u0001b\n');
    const result = await client.connection.sendRequest<ExportResult | null>(EXPORT_REQUEST, {
      uri: open,
      format: 'html',
      layout: 'actielijst',
    });
    assert.ok(result?.kind === 'stopped');
    assert.deepEqual([result.reasons[0]?.uri, result.reasons[0]?.line], [open, 0]);
  });

  it('makes a version for the public, or says where a text names somebody and which line lets it stand', async () => {
    const open = pathToFileURL(join(folder, 'openbaar.duo')).href;
    await client.open(open, 'register O\nactie 1: Bel Anja\n  eigenaar: Anja\n');
    const asked = (own: object) =>
      client.connection.sendRequest<ExportResult | null>(EXPORT_REQUEST, {
        ...{ uri: open, format: 'docx', layout: 'actielijst' },
        public: { persons: 'letter', marks: 'keep', with: [], replace: false, ...own },
      });
    const stopped = await asked({});
    assert.ok(stopped?.kind === 'stopped' && stopped.isReplaceable === true);
    assert.deepEqual(
      stopped.reasons.map(({ text, ...place }) => [/“Anja”/u.test(text), place]),
      [
        [
          true,
          {
            uri: open,
            line: 1,
            character: 13,
            allow: { uri: open, line: 1, behind: 'actie 1: Bel Anja', text: '\n  mag openbaar: Anja' },
          },
        ],
      ],
    );
    const file = await asked({ replace: true });
    assert.ok(file?.kind === 'file');
    assert.match(file.inventory ?? '', /O\/actie\/1;2;Wat;persoon A;5\.1\.2\.e/u);
    for (const own of [
      { persons: 'x' },
      { marks: 1 },
      { with: ['x'] },
      { with: 'x' },
      { replace: 1 },
      { ground: 'x' },
    ]) {
      assert.equal(await asked(own), null, JSON.stringify(own));
    }
  });

  it('gives a part, and a copy for a mail', async () => {
    const part = { start: { line: 8, character: 0 }, end: { line: 8, character: 0 } };
    const choices = await client.connection.sendRequest<ExportChoices | null>(EXPORT_CHOICES_REQUEST, { uri, part });
    assert.deepEqual(
      [choices?.title, choices?.layouts.map(({ name }) => name)],
      ['vergadering DUO 1 maart 2021', ['agenda', 'geannoteerde-agenda', 'verslag']],
    );
    const result = await client.connection.sendRequest<MailResult | null>(MAIL_REQUEST, {
      ...{ uri, layout: 'agenda', part },
    });
    assert.ok(result?.kind === 'copy');
    assert.match(result.text, /^Agenda DUO 1 maart 2021\n[\s\S]*\n1\tOpening\n$/u);
    assert.match(result.html, /<table/u);
    assert.equal(await client.connection.sendRequest(MAIL_REQUEST, { uri, layout: 'x' }), null);
  });

  it('loads what fills a Word file of one’s own when one is given', async () => {
    const result = await made({ format: 'docx', layout: 'actielijst', template: btoa('geen Word') });
    assert.deepEqual(result, { kind: 'stopped', reasons: [{ text: messages.exporting.template.notWord }] });
  });

  it('answers nothing to what is no question', async () => {
    for (const params of [
      ...[
        { format: 'exe', layout: 'actielijst' },
        { format: 'html', layout: 'x' },
        { format: 1, layout: 'wie' },
      ],
      ...[
        { format: 'html', layout: 'wie', owner: 3 },
        { format: 'html', layout: 'wie', range: { start: 1 } },
      ],
      { uri: 'file:///weg.duo', format: 'html', layout: 'wie' },
    ]) {
      assert.equal(await made(params), null, JSON.stringify(params));
    }
    assert.equal(await client.connection.sendRequest(EXPORT_REQUEST, null), null);
    assert.equal(await client.connection.sendRequest(EXPORT_CHOICES_REQUEST, { uri: 1 }), null);
  });
});
