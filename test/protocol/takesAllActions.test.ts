/** Kate up to 22.12 carries out every action that it is given when it is to repair one problem: it is given one at most. */
import assert from 'node:assert/strict';
import { type ClientCapabilities, type CodeAction, CodeActionRequest, type Diagnostic } from 'vscode-languageserver';
import { LspClient } from '../support/lspClient.ts';
import { STILL_CLOCK } from './inProcess.ts';

const FOLDER = 'file:///werk';
const URI = `${FOLDER}/lijst.duo`;
const TEXT = `register LIJST: Lijst

actie: Brief opstellen
  status: in uitvoering
  eigenaar: NGC
  deadline: zaterdag 1 mei 2021

actie 2: Rondgang
  status: gereed
  eigenaar: NCG
  deadline: 1 maart 2021

actie 4: Schouw
  status: in uitvoering
  eigenaar: NCG
  deadline: 1 maart 2021

organisatie NCG: Nationaal Coördinator
  verschreven als: NGC
`;
const LINES = TEXT.split('\n');
const whole = { start: { line: 0, character: 0 }, end: { line: LINES.length - 1, character: 0 } };
const KINDS = ['quickfix', 'refactor', 'source'];
const kate = (others: object = {}, kinds = KINDS): ClientCapabilities => ({
  textDocument: {
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: kinds } }, ...others },
    publishDiagnostics: { relatedInformation: true },
  },
});

describe('a client that carries out every action that it is given', () => {
  let client: LspClient;
  let problems: readonly Diagnostic[];

  const start = async (capabilities: ClientCapabilities, text = TEXT) => {
    client = LspClient.inProcess({
      fileSystem: { async *readFolder() {}, readFile: async () => undefined },
      clock: STILL_CLOCK,
      nextTurn: setImmediate,
    });
    await client.initialize(FOLDER, capabilities, null);
    await client.open(URI, text);
    problems = (await client.waitForProblems(URI, ({ version }) => version === 1)).diagnostics;
  };
  const shown = (code: string): Diagnostic => {
    const found = problems.find((one) => one.code === code);
    assert.ok(found, `${code} is not among ${problems.map((one) => one.code).join(', ')}`);
    return found;
  };
  const ask = async (range: Diagnostic['range'], diagnostics: Diagnostic[]) => {
    const params = { textDocument: { uri: URI }, range, context: { diagnostics } };
    return (await client.connection.sendRequest(CodeActionRequest.type, params)) as CodeAction[];
  };
  const titles = async (range: Diagnostic['range'], diagnostics: Diagnostic[]) =>
    (await ask(range, diagnostics)).map(({ title }) => title);

  afterEach(() => client.stop());

  for (const [name, rangeOf] of [
    ['the whole text', () => whole],
    ['a selection', () => ({ start: { line: 2, character: 0 }, end: { line: 6, character: 0 } })],
    ['the word that is underlined', ({ range }: Diagnostic) => range],
    ['the cursor', ({ range }: Diagnostic) => ({ start: range.start, end: range.start })],
  ] as const) {
    it(`gets the one repair of the problem that it names, asked over ${name}`, async () => {
      await start(kate());
      const problem = shown('naam-verschreven');
      const actions = await ask(rangeOf(problem), [problem]);
      assert.deepEqual(
        actions.map(({ title, kind, edit }) => [title, kind, edit?.changes?.[URI]?.length]),
        [['Wijzig in “NCG”', 'quickfix', 1]],
      );
    });
  }

  for (const code of ['deadline-vrije-dag', 'nummer-ontbreekt', 'gereed-zonder-datum', 'deadline-verstreken']) {
    it(`gets none of ${code}, whose repairs want a look`, async () => {
      await start(kate());
      assert.deepEqual(await titles(whole, [shown(code)]), []);
    });
  }

  it('gets none of a problem that is gone, or that was never there', async () => {
    await start(kate());
    const problem = shown('naam-verschreven');
    const lower = { start: { line: 8, character: 0 }, end: { line: 8, character: 5 } };
    assert.deepEqual(await titles(whole, [{ ...problem, range: lower }]), []);
    assert.deepEqual(await titles(whole, [{ ...problem, code: 'iets-anders' }]), []);
  });

  it('gets the repair far below too', async () => {
    const many = Array.from({ length: 400 }, (_, at) => `actie ${at + 10}: Werk\n  status: gereed\n\n`).join('');
    await start(
      kate(),
      `register LIJST: Lijst\n\n${many}actie: Brief\n  eigenaar: NGC\n\norganisatie NCG\n  verschreven als: NGC\n`,
    );
    assert.deepEqual(await titles({ ...whole, end: { line: 1207, character: 0 } }, [shown('naam-verschreven')]), [
      'Wijzig in “NCG”',
    ]);
  });

  it('has all of them in its menu, where it names no problem', async () => {
    await start(kate());
    const found = await titles({ start: { line: 2, character: 0 }, end: { line: 3, character: 0 } }, []);
    assert.ok(found.includes('Geef nummer 5'), found.join(', '));
    assert.ok(found.includes('Markeer deze actie als gereed'), found.join(', '));
  });

  for (const [name, capabilities] of [
    ['knows what is preferred', kate({ isPreferredSupport: true })],
    ['knows other kinds', kate({}, [...KINDS, 'source.fixAll'])],
    ['asks for problems', { textDocument: { ...kate().textDocument, diagnostic: {} } }],
  ] as const) {
    it(`is not taken for one that ${name}: that shows them all`, async () => {
      await start(kate());
      const problem = shown('nummer-ontbreekt');
      await client.stop();
      await start(capabilities);
      const found = await titles(problem.range, [problem]);
      assert.ok(found.includes('Markeer deze actie als gereed'), found.join(', '));
    });
  }
});
