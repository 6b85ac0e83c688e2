/** A large register is read in slices between the messages: nothing is lost, doubled or shown wrong meanwhile. */
import assert from 'node:assert/strict';
import { CancellationTokenSource, type Diagnostic, DocumentSymbolRequest } from 'vscode-languageserver/node';
import { messages } from '../../server/src/messages/index.ts';
import type { LspClient } from '../support/lspClient.ts';
import { type InProcess, startInProcess } from './inProcess.ts';
import { action, at, codes, LARGE, OTHER, register, URI, versions } from './largeTexts.ts';

const LINES_EACH = 4;

/** Problems at the top, in the middle and at the end; the first action names a late one, and one that is not there. */
const WRONG = {
  1: action(1).replace('actie 1: Taak\n', 'actie 1: Taak\n  na: 2500, 9999\n'),
  2: action(2).replace('in uitvoering', 'gerred'),
  1500: action(1500).replace('  eigenaar: allen\n', ''),
  2999: 'actie 7: Dubbel\n  status: vervallen\n',
};
const LIST = register(LARGE, WRONG);
const CODES = ['actie-onbekend', 'status-onbekend', 'eigenaar-ontbreekt', 'nummer-dubbel'];

describe('a large register', () => {
  let server: InProcess;
  let client: LspClient;

  const start = async (options?: Parameters<typeof startInProcess>[0]) => {
    server = await startInProcess(options);
    client = server.client;
    // Answered when the folders were read.
    await client.hover(URI, { line: 0, character: 0 });
    server.turns.hold();
  };

  /** Opens a file of which the server has then read no more than the top. */
  const open = async (text = LIST, uri = URI) => {
    await client.open(uri, text);
    await client.takenIn();
  };

  /** Lets the server take turns until something is so, and says how many that took. */
  const stepsUntil = async (isSo: () => boolean): Promise<number> => {
    for (let steps = 0; steps < 2 * LARGE; steps++) {
      if (isSo()) return steps;
      await server.step();
    }
    assert.fail('two turns for each entry were not enough');
  };

  /** What a server publishes that is given the text as it is. */
  const publishedAfresh = async (text: string): Promise<readonly Diagnostic[]> => {
    const fresh = await startInProcess();
    try {
      await fresh.client.open(URI, text);
      return (await fresh.client.waitForProblems(URI, ({ version }) => version === 1)).diagnostics;
    } finally {
      await fresh.client.stop();
    }
  };

  afterEach(async () => {
    server.turns.release();
    assert.deepEqual(client.log, []);
    await client.stop();
  });

  describe('that is read in slices', () => {
    it('has its problems published once, all of them, with the version of the text', async () => {
      await start();
      await open();
      const steps = await stepsUntil(() => client.publications > 0);
      assert.ok(steps > 10, `published after ${steps} turns`);
      await server.settle(URI);
      assert.deepEqual(versions(client), [1]);
      const { diagnostics } = client.problems(URI)!;
      assert.deepEqual(codes(diagnostics), CODES);
      assert.deepEqual(
        diagnostics.map(({ range }) => range),
        [at(1, 12, 16), at(2 + LINES_EACH, 10, 16), at(1 + 1499 * LINES_EACH, 0, 10), at(2998 * LINES_EACH, 6, 7)],
      );
      assert.match(String(diagnostics[0]?.message), /9999/u);
    });

    it('and so have several that are opened together', async () => {
      await start();
      await open(LIST, URI);
      await open(register(1000, { 900: action(900).replace('allen', 'Piet') }), OTHER);
      await stepsUntil(() => client.problems(URI) !== undefined && client.problems(OTHER) !== undefined);
      await server.settle(URI);
      await server.settle(OTHER);
      assert.deepEqual(versions(client, URI), [1]);
      assert.deepEqual(versions(client, OTHER), [1]);
      assert.deepEqual(codes(client.problems(URI)?.diagnostics), CODES);
      assert.deepEqual(codes(client.problems(OTHER)?.diagnostics), ['persoon-onbekend']);
    });

    it('shows what is right of its beginning first to a client that can do with that', async () => {
      await start({ staged: true });
      await open();
      await stepsUntil(() => client.publications > 0);
      const first = client.problems(URI)!;
      // Of what was read no more is said than that: action 2500 was not read, and is there.
      assert.deepEqual(codes(first.diagnostics), ['status-onbekend']);
      assert.equal(first.version, 1);
      const steps = await stepsUntil(() => client.publications > 1);
      assert.ok(steps > 10, `all was read after ${steps} turns`);
      await server.settle(URI);
      assert.deepEqual(versions(client), [1, 1]);
      const all = client.problems(URI)!.diagnostics;
      assert.deepEqual(codes(all), CODES);
      for (const one of first.diagnostics) assert.ok(all.some((other) => isSame(one, other)));
    });

    it('shows its beginning to such a client, whatever is read before it', async () => {
      await start({ staged: true });
      // What names others is judged first, wherever it stands.
      const persons = Array.from({ length: 400 }, (_, at) => `persoon Jan Jansen${at}\n`).join('');
      await open(`actie: X\n  status: zomaar\n${register(LARGE)}${persons}`);
      await stepsUntil(() => client.publications > 0);
      assert.ok(codes(client.problems(URI)?.diagnostics)?.includes('status-onbekend'));
      await stepsUntil(() => client.publications > 1);
    });

    it('shows all at once, also to such a client, when it is small', async () => {
      await start({ staged: true });
      await open(register(3, { 2: 'actie 2: X\n  status: vervallen\n  na: 9\n' }));
      await server.settle(URI);
      assert.deepEqual(versions(client), [1]);
      assert.deepEqual(codes(client.problems(URI)?.diagnostics), ['actie-onbekend']);
    });

    it('gives no number away, in another file of the register, that stands in what was not read yet', async () => {
      await start();
      await open(register(LARGE, {}, 'register LIJST\n'));
      await open('register LIJST\nactie: Nieuw\n', OTHER);
      const asked = client.codeActions(OTHER, { line: 1, character: 0 });
      await client.takenIn();
      server.turns.release();
      const titles = (await asked).map(({ title }) => title);
      assert.deepEqual(
        titles.filter((title) => title.startsWith('Geef nummer')),
        [messages.fixes.giveNumber(`${LARGE + 1}`)],
      );
    });

    for (const [what, typed] of [
      // Of these actions one was not read yet, one was, and one is not there.
      ['numbers', '  na: 2400, 3, 8888\n'],
      ['a name that is told of once, where it stands first', '  eigenaar: Piet\n'],
    ] as const) {
      it(`shows such a client nothing of what is typed meanwhile that is not so: ${what}`, async () => {
        await start({ staged: true });
        const list = LIST.replace('actie 2300: Taak\n', '$&  eigenaar: Piet\n');
        await open(list);
        await server.step(2);
        const offset = list.indexOf('actie 3000: Taak\n') + 'actie 3000: Taak\n'.length;
        const position = positionsIn(list)(offset);
        await client.change(URI, 2, { range: { start: position, end: position }, text: typed });
        await client.takenIn();
        await stepsUntil(() => client.problems(URI)?.version === 2);
        const first = client.problems(URI)!.diagnostics;
        await stepsUntil(() => client.problems(URI)?.diagnostics !== first);
        await server.settle(URI);
        const all = client.problems(URI)!.diagnostics;
        assert.deepEqual(all, await publishedAfresh(list.slice(0, offset) + typed + list.slice(offset)));
        assert.ok(first.length < all.length);
        for (const one of first) {
          assert.ok(
            all.some((other) => isSame(one, other)),
            `not so: ${one.code} ${one.message} ${JSON.stringify(one.range)}`,
          );
        }
      });
    }
  });

  describe('of which all is judged otherwise', () => {
    const HEAD = 'register LIJST: Lijst\n';
    for (const [what, edit] of [
      ['a Tab before its first line', { at: 0, text: '  ' }],
      ['another code', { at: 'register '.length, text: 'X' }],
      ['another register above it', { at: 0, text: 'register ANDERS: Ander\n' }],
      ['a comment that switches off', { at: 0, text: '// duo: geen status-onbekend\n' }],
    ] as const) {
      it(`is judged in slices, while requests are answered: ${what}`, async () => {
        await start();
        const text = HEAD + LIST;
        await open(text);
        await stepsUntil(() => client.publications > 0);
        await server.settle(URI);
        server.turns.hold();
        const before = client.publications;
        const position = { line: 0, character: edit.at };
        await client.change(URI, 2, { range: { start: position, end: position }, text: edit.text });
        await client.takenIn();
        let isAnswered = false;
        void client.hover(URI, { line: 2, character: 0 }).then(() => {
          isAnswered = true;
        });
        assert.ok((await stepsUntil(() => isAnswered)) < 5);
        assert.equal(client.publications, before);
        const steps = await stepsUntil(() => client.publications > before);
        assert.ok(steps > 10, `published after ${steps} turns`);
        await server.settle(URI);
        assert.equal(client.problems(URI)!.version, 2);
        const now = text.slice(0, edit.at) + edit.text + text.slice(edit.at);
        assert.deepEqual(client.problems(URI)!.diagnostics, await publishedAfresh(now));
      });
    }
  });

  describe('that is typed in while it is read', () => {
    /** Types after so many turns, and compares with a server that is given the result. */
    const types = async (turns: number, edit: { start: number; end: number; text: string }) => {
      await start();
      await open();
      await server.step(turns);
      assert.equal(client.publications, 0, 'all was read already');
      const positions = positionsIn(LIST);
      await client.change(URI, 2, {
        range: { start: positions(edit.start), end: positions(edit.end) },
        text: edit.text,
      });
      await client.takenIn();
      await stepsUntil(() => client.publications > 0);
      await server.settle(URI);
      assert.deepEqual(versions(client), [2]);
      const after = LIST.slice(0, edit.start) + edit.text + LIST.slice(edit.end);
      assert.deepEqual(client.problems(URI)?.diagnostics, await publishedAfresh(after));
      return client.problems(URI)!.diagnostics;
    };
    const of = (text: string) => LIST.indexOf(text);

    for (const turns of [0, 1, 8]) {
      it(`mends what was read, after ${turns} turns`, async () => {
        const start = of('gerred');
        const left = await types(turns, { start, end: start + 'gerred'.length, text: 'vervallen' });
        assert.deepEqual(
          codes(left),
          CODES.filter((code) => code !== 'status-onbekend'),
        );
      });
      it(`breaks what was not read, after ${turns} turns`, async () => {
        const start = of('actie 2800');
        const found = await types(turns, { start, end: start + 'actie 2800'.length, text: 'actie 9999' });
        assert.deepEqual(
          codes(found),
          CODES.filter((code) => code !== 'actie-onbekend'),
        );
      });
      it(`puts lines in, after ${turns} turns`, async () => {
        const start = of('actie 2000');
        const text = 'actie 9999: Nieuw\n  status: x\npersoon Piet\n';
        const found = await types(turns, { start, end: start, text });
        assert.ok(found.length > CODES.length);
      });
      it(`takes nearly all away, after ${turns} turns`, async () => {
        const found = await types(turns, {
          start: of('actie 3:'),
          end: of('actie 2999'.replace('2999', '7: Dubbel')),
          text: '',
        });
        assert.deepEqual(codes(found), ['actie-onbekend', 'actie-onbekend', 'status-onbekend']);
      });
      it(`pastes much in the middle, after ${turns} turns`, async () => {
        const start = of('actie 2000');
        const pasted = (number: number) => action(number === 22_400 ? 2990 : number);
        const text = Array.from({ length: 2500 }, (_, i) => pasted(20_000 + i)).join('');
        const found = await types(turns, {
          start,
          end: start,
          text: text.replace('actie 22300: Taak\n', '$&  na: 22499\n'),
        });
        // Of the two with number 2990 the later is told of, which was there before.
        assert.deepEqual(codes(found), [...CODES.slice(0, 3), 'nummer-dubbel', 'nummer-dubbel']);
      });
    }

    it('at every turn: each version is the last that is published', async () => {
      await start();
      await open();
      let text = LIST;
      let version = 1;
      for (let turn = 0; turn < 12; turn++) {
        const start = text.indexOf(`actie ${turn * 250 + 3}:`);
        const typed = `besluit ${turn}: Tussendoor\n`;
        const position = positionsIn(text)(start);
        await client.change(URI, ++version, { range: { start: position, end: position }, text: typed });
        text = text.slice(0, start) + typed + text.slice(start);
        await server.step();
      }
      assert.equal(client.publications, 0);
      await stepsUntil(() => client.publications > 0);
      await server.settle(URI);
      assert.deepEqual(versions(client), [version]);
      assert.deepEqual(client.problems(URI)?.diagnostics, await publishedAfresh(text));
      // What is typed when all was read is published like every keystroke.
      await client.change(URI, ++version, { range: at(0, 0, 0), text: '// x\n' });
      await server.settle(URI);
      assert.deepEqual(versions(client), [version - 1, version]);
      assert.deepEqual(client.problems(URI)?.diagnostics, await publishedAfresh(`// x\n${text}`));
    });

    it('or gets a whole new text', async () => {
      await start();
      await open();
      await server.step(3);
      await client.change(URI, 2, { text: 'actie 1: X\n  status: vervallen\n  na: 5\n' });
      await client.takenIn();
      await stepsUntil(() => client.publications > 0);
      await server.settle(URI);
      assert.deepEqual(versions(client), [2]);
      assert.deepEqual(codes(client.problems(URI)?.diagnostics), ['actie-onbekend']);
    });
  });

  describe('that is asked about while it is read', () => {
    it('answers when it was read', async () => {
      await start();
      await open();
      let symbols: number | undefined;
      const asked = client.symbols(URI).then(({ length }) => {
        symbols = length;
      });
      await client.takenIn();
      const steps = await stepsUntil(() => symbols !== undefined);
      await asked;
      assert.ok(steps > 10, `answered after ${steps} turns`);
      assert.equal(symbols, LARGE);
    });
    it('answers a request that is cancelled meanwhile with RequestCancelled, and goes on', async () => {
      for (const turns of [0, 5]) {
        await start();
        await open();
        const source = new CancellationTokenSource();
        const asked = client.connection.sendRequest(
          DocumentSymbolRequest.type,
          { textDocument: { uri: URI } },
          source.token,
        );
        const rejected = assert.rejects(asked, (error: { code?: number }) => error.code === -32800);
        await client.takenIn();
        await server.step(turns);
        source.cancel();
        await client.takenIn();
        server.turns.release();
        await rejected;
        assert.equal((await client.symbols(URI)).length, LARGE);
        assert.deepEqual(versions(client), [1]);
        if (turns === 0) await client.stop();
      }
    });
    it('answers about another file at once', async () => {
      await start();
      await open('actie 1: X\n', OTHER);
      await server.step(2);
      await open();
      let isAnswered = false;
      const asked = client.symbols(OTHER).then((symbols) => {
        isAnswered = true;
        return symbols;
      });
      await client.takenIn();
      const steps = await stepsUntil(() => isAnswered);
      assert.ok(steps < 5, `answered after ${steps} turns`);
      assert.equal((await asked).length, 1);
      assert.equal(client.problems(URI), undefined);
    });
  });

  describe('that is closed', () => {
    it('while it is read: its problems are none, and stay so', async () => {
      await start();
      await open();
      await server.step(3);
      const asked = client.symbols(URI);
      await client.close(URI);
      await client.takenIn();
      server.turns.release();
      await asked;
      assert.deepEqual(await client.symbols(URI), []);
      assert.deepEqual(
        client.published.map(({ version, diagnostics }) => ({ version, diagnostics })),
        [{ version: undefined, diagnostics: [] }],
      );
    });
    it('and opened again at once, as an editor does that is told of another language: is followed', async () => {
      await start();
      await open('actie 1: X\n  status: vervallen\n');
      await server.step(2);
      await client.close(URI);
      await client.open(URI, 'actie 1: X\n  status: vervallen\n  na: 9\n', 7);
      await client.change(URI, 8, { range: at(2, 6, 7), text: '7, 8, 9' });
      server.turns.release();
      await client.waitForProblems(URI, ({ version }) => version === 8);
      assert.deepEqual(codes(client.problems(URI)?.diagnostics), [
        'actie-onbekend',
        'actie-onbekend',
        'actie-onbekend',
      ]);
      await server.settle(URI);
      assert.equal((await client.symbols(URI)).length, 1);
      assert.equal(client.problems(URI)?.version, 8);
    });
  });
});

/** True for a problem that is the same in another list. */
function isSame(one: Diagnostic, other: Diagnostic): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The position of an offset in a text with line feeds. */
function positionsIn(text: string) {
  return (offset: number) => {
    const before = text.slice(0, offset);
    const line = before.split('\n').length - 1;
    return { line, character: offset - (before.lastIndexOf('\n') + 1) };
  };
}
