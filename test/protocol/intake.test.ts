/** Lists of somebody else on their way in, over the protocol, by the bundle with its readers apart. */
import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CancellationTokenSource, WorkDoneProgress } from 'vscode-languageserver/node';
import { EXPORT_REQUEST, type ExportResult } from '../../protocol/export.ts';
import {
  INTAKE_REQUEST,
  type IntakeResult,
  MOST_INTAKE_BYTES,
  MOST_PASTED,
  PASTE_REQUEST,
  type PasteResult,
} from '../../protocol/intake.ts';
import { readGiven } from '../../server/src/exchange/readers.ts';
import { messages } from '../../server/src/messages/index.ts';
import { LspClient } from '../support/lspClient.ts';
import { NO_FILES, STILL_CLOCK } from './inProcess.ts';

const LIST = `register L: Lijst

actie 1: Brief sturen aan de bewoners
  eigenaar: Anja
  deadline: 1 maart 2021

actie 2: Kees bellen over het plan
  eigenaar: Jan
  deadline: 2 april 2021
`;
const CSV = 'Nr;Wat;Wie;Wanneer;Wijk\n1;Brief sturen;Anja;1 maart 2021;Z-7\n2;Bellen met Kees;Karel;gauw;Z-8\n';
const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64');
const TABLE =
  '<html><body><table><tr><td>Nr</td><td>Wat</td><td>Wie</td><td>Deadline</td></tr>' +
  '<tr><td>7</td><td>Bel<br>vandaag</td><td>Anja</td><td>1 april 2021</td></tr></table></body></html>';

describe('lists of somebody else over the protocol, by the bundles', () => {
  let client: LspClient;
  let folder: string;
  let uri: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'duo inlezen '));
    uri = pathToFileURL(join(folder, 'lijst.duo')).href;
    await writeFile(join(folder, 'lijst.duo'), LIST);
    await writeFile(join(folder, 'personen.duo'), 'persoon Anja Woortman\npersoon Jan Smit\n');
    client = LspClient.spawn();
    await client.initialize(pathToFileURL(folder).href);
  });
  after(async () => {
    await client.stop();
    await rm(folder, { recursive: true });
  });

  const asked = (params: object) => client.connection.sendRequest<IntakeResult | null>(INTAKE_REQUEST, params);
  const read = async (params: object) => {
    const result = await asked(params);
    assert.ok(result?.kind === 'read', JSON.stringify(result));
    return result;
  };
  const csv = { name: 'oude lijst.csv', base64: base64(CSV) };
  const actionsOf = (text: string) => text.split('\n').filter((line) => line.startsWith('actie '));

  it('gives the source, what each column is, the register, its doubts with their line, and a file of new names', async () => {
    const result = await read(csv);
    const [table] = result.source;
    assert.ok(table?.kind === 'table');
    assert.deepEqual(
      table.rows.map(({ cells, isHeader }) => [cells[1], isHeader === true]),
      [
        ['Wat', true],
        ['Brief sturen', false],
        ['Bellen met Kees', false],
      ],
    );
    const [{ columns = [] } = {}] = result.tables;
    assert.deepEqual(
      columns.map(({ header }) => header),
      ['Nr', 'Wat', 'Wie', 'Wanneer', 'Wijk'],
    );
    assert.match(columns[2]?.shown ?? '', /eigenaar/u);
    assert.ok(columns[2]?.choices.some(({ value }) => value === 'werkgroep'));
    assert.deepEqual(actionsOf(result.text), ['actie 1: Brief sturen', 'actie 2: Bellen met Kees']);
    assert.match(result.title, /^register .*: oude lijst$/u);
    // Anja is known here, by her first name.
    assert.match(result.names ?? '', /^persoon Karel$/mu);
    assert.doesNotMatch(result.names ?? '', /Anja/u);
    assert.match(result.report.join('\n'), /2 acties/u);
  });

  it('reads a column as was asked, and knows the next list of that shape by its headers', async () => {
    const before = await read(csv);
    const mapping = [{ column: 'Wijk', field: 'niets' }];
    const after = await read({ ...csv, mapping });
    assert.match(before.text, /wijk: Z-7/u);
    assert.doesNotMatch(after.text, /Z-7/u);
    assert.equal(after.tables[0]?.columns[4]?.asked, 'niets');
    assert.match(after.report.join('\n'), /Z-7/u);
    const next = await read({ name: 'nieuw.csv', base64: base64('Nr;Wat;Wie;Wanneer;Wijk\n9;Iets;Anja;;\n') });
    assert.equal(next.shape, before.shape);
    const other = await read({ name: 'nieuw.csv', base64: base64('Nr;Wat;Wie;Wanneer\n9;Iets;Anja;\n') });
    assert.notEqual(other.shape, before.shape);
  });

  it('has the line of each doubt in the text, and its row in the source', async () => {
    const { doubts, text } = await read({ name: 'x.csv', base64: base64('Nr;Wat;Datum\n1;Een;\n;Twee;\n;;verder\n') });
    const lines = text.split('\n');
    const continued = doubts.find((doubt) => doubt.row === 4);
    assert.match(lines[continued?.line ?? -1] ?? '', /Twee/u);
    assert.deepEqual(
      doubts.map(({ line }) => line),
      doubts.map(({ line = 0 }) => line).sort((one, other) => one - other),
    );
  });

  it('takes in what it made itself: Word and Excel', async () => {
    for (const format of ['docx', 'xlsx']) {
      const made = await client.connection.sendRequest<ExportResult | null>(EXPORT_REQUEST, {
        ...{ uri, format, layout: 'actielijst' },
      });
      assert.ok(made?.kind === 'file');
      const result = await read({ name: made.name, base64: made.base64 ?? '' });
      assert.deepEqual(
        actionsOf(result.text),
        ['actie 1: Brief sturen aan de bewoners', 'actie 2: Kees bellen over het plan'],
        format,
      );
    }
  });

  it('says in a sentence why it cannot be read, and takes no parameters that are none', async () => {
    const refused = async (params: object) => {
      const result = await asked(params);
      return result?.kind === 'refused' ? result.reason : result;
    };
    const { refused: sentences } = messages.importing;
    assert.equal(await refused({ name: 'a.docx', base64: base64('geen pakket') }), sentences.broken);
    assert.equal(await refused({ name: 'a.pdf', base64: base64('%PDF-1.7') }), sentences.pdf);
    assert.equal(await refused({ name: 'a.csv', base64: '' }), sentences.empty);
    assert.equal(await refused({ name: 'a.csv', base64: '!' }), sentences.broken);
    const large = 'A'.repeat(Math.ceil((MOST_INTAKE_BYTES / 3) * 4) + 8);
    assert.equal(await refused({ name: 'a.csv', base64: large }), sentences.tooLarge);
    for (const wrong of [
      {},
      { name: 'a.csv' },
      { ...csv, mapping: 'x' },
      { ...csv, mapping: [{}] },
      { ...csv, take: 1 },
    ]) {
      assert.equal(await asked(wrong), null, JSON.stringify(wrong));
    }
    assert.equal(await client.connection.sendRequest(INTAKE_REQUEST, null), null);
    assert.equal(await asked({ ...csv, into: 'file:///nergens.duo' }), null);
  });

  it('brings a register up to date: each change is told, and only those that are wanted are made', async () => {
    const { changes = [], text, version } = await read({ ...csv, into: uri, from: 'Henk' });
    assert.equal(version, null);
    assert.match(text, /^actie 1: Brief sturen$/mu);
    assert.match(text, /uit de lijst van Henk/u);
    const taken = changes.filter(({ canTake }) => canTake);
    assert.ok(taken.length >= 3, JSON.stringify(changes));
    const owner = taken.find((change) => /Karel/u.test(change.text));
    const one = await read({ ...csv, into: uri, from: 'Henk', take: [owner?.key] });
    assert.deepEqual(one.changes, changes);
    assert.match(one.text, /eigenaar: Karel/u);
    assert.match(one.text, /^actie 1: Brief sturen aan de bewoners$/mu);
    assert.match(one.text, /eigenaar Jan.* -> Karel; uit de lijst van Henk/u);
    const none = await read({ ...csv, into: uri, take: [] });
    assert.equal(none.text, LIST);
  });

  it('makes no change of what the register has changed since it was shown', async () => {
    const open = pathToFileURL('/nergens/intussen.duo').href;
    const list = { name: 'a.csv', base64: Buffer.from('Nr;Wat;Status\n1;Een;gereed\n').toString('base64') };
    await client.open(open, 'actie 1: Een\n  status: in uitvoering\n');
    const { changes = [], text } = await read({ ...list, into: open });
    assert.match(text, /status: gereed\n/u);
    const now = 'actie 1: Een\n  status: vervallen\n';
    await client.change(open, 2, { text: now });
    const later = await read({ ...list, into: open, take: changes.map(({ key }) => key) });
    assert.equal(later.text, now);
    assert.ok(!later.changes?.some(({ key }) => key === changes[0]!.key));
  });

  it('writes nothing', async () => {
    assert.deepEqual((await readdir(folder)).sort(), ['lijst.duo', 'personen.duo']);
  });

  describe('a paste', () => {
    const open = pathToFileURL('/nergens/plak.duo').href;
    const TEXT = 'actie 1: Een\n  eigenaar: Anja\n\n\n\nactie 2: Twee\n';
    before(() => client.open(open, TEXT));
    const pasted = (line: number, character: number, own: object) =>
      client.connection.sendRequest<PasteResult | null>(PASTE_REQUEST, {
        ...{ uri: open, position: { line, character } },
        ...own,
      });

    it('of a table makes entries at the place, with the line breaks that it needs', async () => {
      const result = await pasted(3, 0, {
        html: TABLE,
        text: 'Nr\tWat\tWie\tDeadline\n7\tBel vandaag\tAnja\t1 april 2021',
      });
      assert.deepEqual(result, {
        text: 'actie 7: Bel vandaag\n  eigenaar: Anja\n  deadline: 1 april 2021\n',
        isSure: true,
        count: 1,
      });
      assert.equal((await pasted(1, 16, { html: TABLE }))?.text.startsWith('\n\nactie 7'), true);
    });

    it('of rows with tabs, or of lines of minutes, is a guess', async () => {
      const rows = await pasted(3, 0, { text: 'Nr\tWat\tWie\n7\tBel\tAnja\n8\tSchrijf\tJan' });
      assert.deepEqual([rows?.isSure, rows?.count], [false, 2]);
      const lines = await pasted(3, 0, { text: 'Actie: Anja belt de bewoners\nActie: Jan schrijft een brief' });
      assert.deepEqual([lines?.isSure, lines?.count], [false, 2]);
    });

    it('leaves all else as it is: running text, a register, the middle of a line or of an entry, a long text', async () => {
      for (const text of ['zomaar een zin', 'actie 3: Drie\n  eigenaar: Jan', '', 'a\tb']) {
        assert.equal(await pasted(3, 0, { text }), null, text);
      }
      assert.equal(await pasted(0, 6, { html: TABLE }), null);
      assert.equal(await pasted(0, 12, { html: TABLE }), null);
      assert.equal(await pasted(99, 0, { html: TABLE }), null);
      assert.equal(await pasted(3, 0, { html: `${TABLE}${' '.repeat(MOST_PASTED)}` }), null);
      assert.equal(await pasted(-1, 0, { html: TABLE }), null);
      assert.equal(await client.connection.sendRequest(PASTE_REQUEST, null), null);
    });
  });
});

describe('a list of somebody else that is stopped while it is read', () => {
  it('is read no further, and is read when it is asked for again', async () => {
    const source = new CancellationTokenSource();
    const goesOn: (boolean | undefined)[] = [];
    let stopped: () => void = () => {};
    const heard = new Promise<void>((resolve) => {
      stopped = resolve;
    });
    const client = LspClient.inProcess({
      ...{ fileSystem: NO_FILES, clock: STILL_CLOCK, nextTurn: setImmediate },
      loadReaders: async () => async (bytes, name, limits, giveWay) => {
        if (goesOn.length > 0) return readGiven(bytes, name, limits, giveWay);
        goesOn.push(await giveWay?.(0.1));
        source.cancel();
        while (goesOn.at(-1) === true && goesOn.length < 1000) goesOn.push(await giveWay?.(0.5));
        stopped();
        return { kind: 'refused', reason: 'stopped' };
      },
    });
    await client.initialize(undefined);
    const params = { name: 'oude lijst.csv', base64: base64(CSV) };
    await assert.rejects(client.connection.sendRequest(INTAKE_REQUEST, params, source.token), /cancelled/u);
    await heard;
    assert.deepEqual([goesOn[0], goesOn.at(-1)], [true, false]);
    const again = await client.connection.sendRequest<IntakeResult | null>(INTAKE_REQUEST, params);
    assert.equal(again?.kind, 'read');
    await client.stop();
  });
});

describe('a long list of somebody else', () => {
  const ROWS = Array.from({ length: 600 }, (_, at) => `${at + 1};Taak ${at + 1};Anja;1 maart 2021;Z-${at}\n`);
  const params = {
    name: 'lang.csv',
    base64: base64(`Nr;Wat;Wie;Wanneer;Wijk\n${ROWS.join('')}`),
    workDoneToken: 'lang',
  };
  let client: LspClient;
  let turns: number;

  beforeEach(async () => {
    turns = 0;
    client = LspClient.inProcess({
      ...{ fileSystem: NO_FILES, clock: STILL_CLOCK, loadReaders: async () => readGiven },
      nextTurn: (callback) => {
        turns++;
        setImmediate(callback);
      },
    });
    await client.initialize(undefined);
  });
  afterEach(() => client.stop());

  it('says how much was done, up to the end, and gives others their turn', async () => {
    const told: number[] = [];
    client.connection.onProgress(WorkDoneProgress.type, 'lang', (value) => {
      if (value.kind === 'report') told.push(value.percentage!);
    });
    const read = await client.connection.sendRequest<IntakeResult | null>(INTAKE_REQUEST, params);
    assert.equal(read?.kind, 'read');
    assert.ok(turns > 120, String(turns));
    assert.ok(told.length > 8, told.join(' '));
    assert.ok(told.at(-1)! > 80, told.join(' '));
    assert.deepEqual(
      told,
      [...told].sort((one, other) => one - other),
    );
  });

  it('stops wherever it is', async () => {
    for (const least of [30, 50, 70]) {
      const source = new CancellationTokenSource();
      let seen = 0;
      const heard = client.connection.onProgress(WorkDoneProgress.type, 'lang', (value) => {
        if (value.kind !== 'report' || value.percentage! < least || seen > 0) return;
        seen = turns;
        source.cancel();
      });
      await assert.rejects(client.connection.sendRequest(INTAKE_REQUEST, params, source.token), /cancelled/u);
      heard.dispose();
      assert.ok(turns - seen < 60, `${turns - seen} turns after it was stopped at ${least}%`);
    }
  });
});
