/** Measures every request of our own extension in a list as large as one can be: processor time, and the longest step of the server. */
import type { ClientCapabilities } from 'vscode-languageserver';
import { FULL_CAPABILITIES, type LspClient } from '../../test/support/lspClient.ts';
import { listOf } from './largeList.ts';
import { now, type Stretch, withSteps } from './steps.ts';
import type { Measured } from './table.ts';

const URI = 'file:///werk/groot.duo';
const LIMIT_MS = 300_000;
const CAPABILITIES: ClientCapabilities = { ...FULL_CAPABILITIES, window: { workDoneProgress: true } };
const FORMATS = ['docx', 'xlsx', 'html', 'ics', 'odt', 'ods', 'csv', 'md', 'json'];
const PUBLIC = { persons: 'letter', marks: 'keep', with: [], replace: true };

/** A request: what it is called here, its method and its parameters, which may hang on what was answered before. */
type Asked = readonly [what: string, method: string, params: (client: LspClient) => Promise<object> | object];

function requestsOf(text: string): readonly Asked[] {
  const lines = text.split('\n');
  const uri = URI;
  const lineOf = (sign: string) => lines.findIndex((line) => line.startsWith(sign));
  const at = { uri, position: { line: lineOf('actie 5:'), character: 2 } };
  const atMeeting = { uri, position: { line: lineOf('vergadering'), character: 2 } };
  const last = { line: lines.length - 1, character: 0 };
  const above = { line: lineOf('persoon') - 1, character: 0 };
  const all = { start: { line: 0, character: 0 }, end: last };
  const plain = (method: string, params: object): Asked => [method, method, () => params];
  const firstRow = async (client: LspClient, method: string) => {
    const patch: { splices: { rows: { id: unknown }[] }[] } = await client.connection.sendRequest(method, { uri });
    return patch.splices[0]!.rows[5]!.id;
  };
  const ofForm = (method: string, more: object): Asked => [
    method,
    method,
    async (client) => ({ uri, id: await firstRow(client, 'duo/formulierRegels'), ...more }),
  ];
  const pasted = `Nr\tWat\tWie\n${lines
    .filter((line) => line.startsWith('actie'))
    .map((_, row) => `${row + 90_000}\tBrief ${row} opstellen\tAnja Vos`)
    .join('\n')}`;
  const html = `<table>${pasted
    .split('\n')
    .map(
      (row) =>
        `<tr>${row
          .split('\t')
          .map((cell) => `<td>${cell}</td>`)
          .join('')}</tr>`,
    )
    .join('')}</table>`;
  return [
    plain('duo/actie', at),
    plain('duo/deadline', { ...at, text: 'volgend DUO' }),
    plain('duo/eigenaars', at),
    plain('duo/eigenaar', { ...at, text: 'Anja' }),
    plain('duo/overzicht', {}),
    plain('duo/tijdlijn', { uri }),
    plain('duo/tijdlijnActie', at),
    ['duo/persoon, the names', 'duo/persoon', () => ({})],
    plain('duo/persoon', { name: 'Jan Jansena' }),
    plain('duo/samenhang', {}),
    plain('duo/vergaderingen', {}),
    plain('duo/vergadering', { uri }),
    plain('duo/notuleer', { ...atMeeting, tekst: 'actie 5 is klaar' }),
    ['duo/notuleer, a new action', 'duo/notuleer', () => ({ ...atMeeting, tekst: 'Anja: brief schrijven voor 1 mei' })],
    plain('duo/naVergadering', atMeeting),
    plain('duo/lijst', { uri }),
    ['duo/lijstPlaats', 'duo/lijstPlaats', async (client) => ({ uri, id: await firstRow(client, 'duo/lijst') })],
    plain('duo/lijstRij', at),
    plain('duo/formulierRegels', { uri }),
    plain('duo/formulierRij', at),
    ofForm('duo/formulier', {}),
    ofForm('duo/formulierKeuzes', { key: 'eigenaar', value: '', offset: 0, isOpened: true }),
    ofForm('duo/formulierWijziging', { change: { kind: 'nieuw' } }),
    plain('duo/getypt', { uri, version: 1, first: lineOf('actie 5:') + 1, typed: [{ typed: 2, isSpaced: false }] }),
    ['duo/plakken, a table', 'duo/plakken', () => ({ uri, position: above, html, text: pasted })],
    ['duo/plakken, a table in minutes', 'duo/plakken', () => ({ uri, position: last, html, text: pasted })],
    ['duo/plakken, rows of text', 'duo/plakken', () => ({ uri, position: above, text: pasted })],
    ['duo/plakken, a register', 'duo/plakken', () => ({ uri, position: above, text })],
    ['duo/inlezen', 'duo/inlezen', () => ({ name: 'lijst.tsv', base64: Buffer.from(pasted).toString('base64') })],
    [
      'duo/inlezen, into the list',
      'duo/inlezen',
      () => ({
        name: 'lijst.tsv',
        base64: Buffer.from(pasted.replaceAll(/^9\d{4}/gmu, (nr) => String(Number(nr) - 89_999))).toString('base64'),
        into: uri,
      }),
    ],
    plain('duo/exportkeuzes', { uri }),
    ['duo/exportkeuzes, of a part', 'duo/exportkeuzes', () => ({ uri, part: all })],
    plain('duo/mailkopie', { uri, layout: 'actielijst' }),
    ...FORMATS.flatMap((format): Asked[] => [
      [`duo/export, ${format}`, 'duo/export', () => ({ uri, format, layout: 'actielijst' })],
      [
        `duo/export, ${format} for the public`,
        'duo/export',
        () => ({ uri, format, layout: 'actielijst', public: PUBLIC }),
      ],
    ]),
  ];
}

/** What each request takes in a list of so many actions, by what it is called. @param named a part of that. */
async function measureOwn(size: number, named: string): Promise<ReadonlyMap<string, Measured>> {
  const text = listOf(size);
  const { result, longestIn, usedIn } = await withSteps((client) => timesOf(client, text, named));
  return new Map(
    result.map((one) => [
      one.what,
      { ms: Math.round(one.to - one.from), cpuMs: Math.round(usedIn(one)), stepMs: longestIn(one) },
    ]),
  );
}

async function timesOf(client: LspClient, text: string, named: string) {
  const timed: (Stretch & { readonly what: string })[] = [];
  await client.initialize(undefined, CAPABILITIES);
  await client.open(URI, text);
  await client.waitForProblems(URI, ({ version }) => version === 1, LIMIT_MS);
  // What answers requests is loaded with the first.
  await client.hover(URI, { line: 0, character: 1 });
  for (const [what, method, paramsOf] of requestsOf(text)) {
    if (!what.includes(named)) continue;
    const params = await paramsOf(client);
    const from = now();
    const answer: unknown = await client.connection.sendRequest(method, params);
    timed.push({ what, from, to: now() });
    if (answer === null) console.log(`${what}: no answer`);
  }
  await client.stop();
  return timed;
}

/** Prints what each request takes. @param named a part of what it is called here */
export async function printOwn(size: number, named: string): Promise<void> {
  for (const [what, { ms, cpuMs, stepMs }] of await measureOwn(size, named)) {
    console.log(`${what}: ${ms} ms, ${cpuMs} ms of the processor, longest step ${stepMs} ms`);
  }
}
