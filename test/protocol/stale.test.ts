/** What the server knows of a text may be stale: no edit goes out for a text that nobody has. */
import assert from 'node:assert/strict';
import {
  type CodeAction,
  CodeActionResolveRequest,
  DidChangeWatchedFilesNotification,
  ExecuteCommandRequest,
  RenameRequest,
  type WorkspaceEdit,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { messages } from '../../server/src/messages/index.ts';
import { Unreadable } from '../../server/src/workspace/fileSystem.ts';
import { FULL_CAPABILITIES, LspClient } from '../support/lspClient.ts';
import { STILL_CLOCK } from './inProcess.ts';

const NAMES = 'file:///werk/namen.duo';
const LIST = 'file:///werk/lijst.duo';
const NAMES_TEXT = 'persoon Anja Woortman\n';
const LIST_TEXT = `register L: Lijst
  peildatum: 24 maart 2021
actie 1: X
  status: in uitvoering
  eigenaar: Anja Woortman
  deadline: 3 mei 2021
`;
const AT_NAME = { line: 0, character: 10 };

describe('a text that is not as it was', () => {
  let client: LspClient;
  let stored: Map<string, string | Unreadable>;
  let reads: number;

  const start = async (capabilities = FULL_CAPABILITIES) => {
    const fileSystem = {
      async *readFolder(uri: string) {
        const folder = `${uri.replace(/\/+$/u, '')}/`;
        for (const [one, text] of stored) if (one.startsWith(folder)) yield { uri: one, text };
      },
      readFile: async (uri: string) => {
        reads++;
        return stored.get(uri);
      },
    };
    client = LspClient.inProcess({ fileSystem, clock: STILL_CLOCK, nextTurn: setImmediate });
    await client.initialize('file:///werk', capabilities);
    await client.open(NAMES, NAMES_TEXT);
    await client.waitForProblems(NAMES, ({ version }) => version === 1);
  };
  const rename = (newName: string, position = AT_NAME, uri = NAMES): Promise<WorkspaceEdit | null> =>
    client.connection.sendRequest(RenameRequest.type, { textDocument: { uri }, position, newName });
  /** A text with the edits of a file applied as a client does. */
  const applied = (uri: string, text: string, edit: WorkspaceEdit | null) => {
    const edits = (edit?.documentChanges ?? []).flatMap((change) =>
      'textDocument' in change && change.textDocument.uri === uri ? change.edits : [],
    );
    return TextDocument.applyEdits(TextDocument.create(uri, 'duo', 0, text), edits as never);
  };
  const problems = async (uri: string, codes: readonly string[]) => {
    const { diagnostics } = await client.waitForProblems(
      uri,
      (list) => list.diagnostics.map(({ code }) => code).join() === codes.join(),
    );
    return diagnostics;
  };

  beforeEach(() => {
    reads = 0;
    stored = new Map<string, string | Unreadable>([
      [NAMES, NAMES_TEXT],
      [LIST, LIST_TEXT],
    ]);
  });
  afterEach(() => client.stop());

  describe('since another program has written the file that is not open', () => {
    const AFTER = `// een\n// twee\n${LIST_TEXT}`;

    it('is renamed as it is stored now', async () => {
      await start();
      stored.set(LIST, AFTER);
      assert.equal(applied(LIST, AFTER, await rename('Anja Visser')), AFTER.replace('Woortman', 'Visser'));
    });
    for (const [what, declared, used, newName, expected] of [
      ['the number of an action', 'register A\nactie 7: X\n', '  na: A/7\n', '8', '  na: A/8\n'],
      ['an organisation', 'organisatie NCG: X\n', '  eigenaar: NCG\n', 'RVO', '  eigenaar: RVO\n'],
      ['a gremium', 'gremium DUO: X\n', '  deadline: volgend DUO\n', 'BO', '  deadline: volgend BO\n'],
      ['a document', 'stuk B12: X\n', '  uit: B12\n', 'B13', '  uit: B13\n'],
    ] as const) {
      it(`is renamed as it is stored now: ${what}`, async () => {
        const before = `register L: Lijst\nactie 1: Y\n${used}`;
        stored.set(LIST, before);
        await start();
        await client.change(NAMES, 2, { text: declared });
        await client.waitForProblems(NAMES, ({ version }) => version === 2);
        const after = `// een\n// twee\n${before}`;
        stored.set(LIST, after);
        const line = declared.split('\n').length - 2;
        const edit = await rename(newName, { line, character: declared.split('\n')[line]!.indexOf(' ') + 1 });
        assert.equal(applied(LIST, after, edit), after.replace(used, expected));
      });
    }
    it('is renamed as it is stored now: shorter, with other line ends, and with other entries', async () => {
      await start();
      for (const after of [
        LIST_TEXT.slice(30),
        LIST_TEXT.replaceAll('\n', '\r\n'),
        `blok B\n${LIST_TEXT}${LIST_TEXT}`,
      ]) {
        stored.set(LIST, after);
        assert.equal(applied(LIST, after, await rename('Anja Visser')), after.replaceAll('Woortman', 'Visser'));
      }
    });
    it('is what an action of the minutes goes to, with the number that is free now', async () => {
      const minutes =
        'register L: Lijst\nvergadering DUO 13 januari 2021\n  agenda:\n    1. A\n      actiepunt (1): Brief\n';
      await start();
      await client.change(NAMES, 2, { text: minutes });
      await client.waitForProblems(NAMES, ({ version }) => version === 2);
      const after = `// een\n${LIST_TEXT}actie 2: Van een collega\n`;
      stored.set(LIST, after);
      const action = (await client.codeActions(NAMES, { line: 4, character: 20 })).find(({ title }) =>
        title.startsWith('Neem op'),
      );
      assert.equal(action?.title, 'Neem op in de lijst als actie 3');
      const list = applied(LIST, after, action.edit!);
      assert.ok(list.startsWith(after), list);
      assert.match(list.slice(after.length), /^\nactie 3: Brief\n/u);
    });
    it('is left alone when it names nothing any more, or is gone', async () => {
      await start();
      stored.set(LIST, 'register L: Lijst\n');
      assert.deepEqual(applied(LIST, 'register L: Lijst\n', await rename('Anja Visser')), 'register L: Lijst\n');
      stored.delete(LIST);
      assert.equal((await rename('Anja Visser'))?.documentChanges?.length, 1);
    });
    it('is not renamed when it cannot be read now, nor when it changes each time', async () => {
      await start();
      stored.set(LIST, new Unreadable('busy'));
      await assert.rejects(rename('Anja Visser'), { message: messages.server.unreadableNow });
      stored.get = function (this: Map<string, string>, uri: string) {
        return uri === LIST ? `// ${reads}\n${LIST_TEXT}` : Map.prototype.get.call(this, uri);
      } as never;
      await assert.rejects(rename('Anja Visser'), { message: messages.server.changedMeanwhile });
    });
  });

  describe('since a folder has another name', () => {
    it('is read under that name', async () => {
      const [before, after] = ['file:///werk/sub/mensen.duo', 'file:///werk/anders/mensen.duo'];
      stored.set(before, 'persoon Bert de Boer\n');
      await start();
      const text = LIST_TEXT.replace('Anja Woortman', 'Bert de Boer');
      await client.open(LIST, text);
      await problems(LIST, []);
      stored.delete(before);
      await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri: 'file:///werk/sub', type: 3 }],
      });
      await problems(LIST, ['persoon-onbekend']);
      stored.set(after, 'persoon Bert de Boer\n');
      await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [
          { uri: 'file:///werk/anders', type: 1 },
          { uri: 'file:///werk/anders/foto.png', type: 1 },
        ],
      });
      await problems(LIST, []);
    });
  });

  describe('since a folder has come or gone', () => {
    const [BEFORE, AFTER] = ['file:///werk/sub/mensen.duo', 'file:///werk/anders/mensen.duo'];
    const OWNED = LIST_TEXT.replace('Anja Woortman', 'Bert de Boer');
    const tell = (...changes: readonly (readonly [string, number])[]) =>
      client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: changes.map(([path, type]) => ({ uri: `file:///werk/${path}`, type: type as 1 | 2 | 3 })),
      });
    /** What is stored now is told of, and is what is known: the names of the folder, and how many actions of it. */
    const knows = async (codes: readonly string[], found: number) => {
      await problems(LIST, codes);
      const symbols = await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'Uit een map' });
      assert.equal(symbols?.length, found);
    };
    const TEXT = 'persoon Bert de Boer\nregister M\nactie 1: Uit een map\n';
    const from = async (path: string | undefined) => {
      if (path !== undefined) stored.set(path, TEXT);
      await start();
      await client.open(LIST, OWNED);
      await knows(path === undefined ? ['persoon-onbekend'] : [], path === undefined ? 0 : 1);
    };
    const moves = (to: string) => {
      stored.delete(BEFORE);
      stored.set(to, TEXT);
    };

    it('under another name, both told at once', async () => {
      await from(BEFORE);
      moves(AFTER);
      await tell(['sub', 3], ['anders', 1]);
      await knows([], 1);
    });
    it('under another name, the new one told first', async () => {
      await from(BEFORE);
      moves(AFTER);
      await tell(['anders', 1], ['sub', 3]);
      await knows([], 1);
    });
    it('under a name that differs in capitals only', async () => {
      await from(BEFORE);
      moves('file:///werk/Sub/mensen.duo');
      await tell(['sub', 3], ['Sub', 1]);
      await knows([], 1);
    });
    it('into another folder, with what lies below it', async () => {
      await from(BEFORE);
      moves('file:///werk/oud/2020/sub/mensen.duo');
      await tell(['sub', 3], ['oud', 1]);
      await knows([], 1);
    });
    it('out of the bin', async () => {
      await from(BEFORE);
      stored.delete(BEFORE);
      await tell(['sub', 3]);
      await knows(['persoon-onbekend'], 0);
      stored.set(BEFORE, TEXT);
      await tell(['sub', 1]);
      await knows([], 1);
    });
    it('from elsewhere', async () => {
      await from(undefined);
      stored.set(AFTER, TEXT);
      await tell(['anders', 1]);
      await knows([], 1);
    });
    it('to elsewhere', async () => {
      await from(BEFORE);
      stored.delete(BEFORE);
      await tell(['sub', 3]);
      await knows(['persoon-onbekend'], 0);
    });
  });

  describe('since an edit cannot be right', () => {
    const reversed = {
      range: { start: { line: 3, character: 0 }, end: { line: 1, character: 0 } },
      text: 'geheim',
    };
    const stop = async () => {
      await start();
      const late = LIST_TEXT.replace('3 mei', '1 maart');
      await client.open(LIST, late);
      await problems(LIST, ['deadline-verstreken']);
      const resolvable = (await client.codeActions(LIST, { line: 2, character: 2 })).filter(({ data }) => data);
      await client.change(LIST, 2, reversed);
      await problems(LIST, []);
      return { late, resolvable };
    };

    it('is said once, and nothing is said of it or changed in it, from wherever', async () => {
      const { resolvable } = await stop();
      await client.change(LIST, 3, { range: { start: { line: 0, character: 0 }, end: AT_NAME }, text: 'x' });
      assert.deepEqual(client.shown, [messages.server.stopped('lijst.duo')]);
      assert.deepEqual(client.log, ['an edit (version 2) does not fit the text']);
      const inAction = { line: 4, character: 14 };
      assert.equal(await client.hover(LIST, inAction), null);
      assert.deepEqual(await client.codeActions(LIST, inAction), []);
      await assert.rejects(rename('Anja Visser', inAction, LIST), { message: messages.server.textUnknown });
      await assert.rejects(rename('Anja Visser'), { message: messages.server.textUnknown });
      for (const action of resolvable) {
        const resolved = client.connection.sendRequest(CodeActionResolveRequest.type, action as CodeAction);
        await assert.rejects(resolved, { message: messages.server.textUnknown });
      }
      const command = { command: 'duo.server.markeerAlsGereed', arguments: [LIST, inAction] };
      assert.equal(await client.connection.sendRequest(ExecuteCommandRequest.type, command), false);
      assert.equal(client.shown.at(-1), messages.server.textUnknown);
    });
    it('goes on with a whole text, as with closing and opening, and with opening alone', async () => {
      const { late } = await stop();
      await client.change(LIST, 4, { text: late });
      await problems(LIST, ['deadline-verstreken']);
      await client.change(LIST, 4, { range: { start: AT_NAME, end: AT_NAME }, text: '' });
      await problems(LIST, []);
      await client.close(LIST);
      await client.open(LIST, late, 1);
      await problems(LIST, ['deadline-verstreken']);
      await client.change(LIST, 2, reversed);
      await problems(LIST, []);
      await client.open(LIST, late, 1);
      await problems(LIST, ['deadline-verstreken']);
    });
    it('a second opening counts, whatever was there before', async () => {
      await start();
      await client.open(LIST, LIST_TEXT, 1);
      await problems(LIST, []);
      await client.open(LIST, LIST_TEXT.replace('3 mei', '1 maart'), 1);
      await problems(LIST, ['deadline-verstreken']);
      await client.change(LIST, 2, { text: LIST_TEXT });
      await problems(LIST, []);
    });
  });

  describe('in an editor that does not ask what is renamed', () => {
    const TEXT =
      'persoon Anja Woortman\npersoon Jan-Willem de Wit\nactie 2021-01: X\n  eigenaar: Anja Woortman / Anja\n';
    const named = async (newName: string, line: number, character: number) => {
      await client.change(NAMES, 2, { text: TEXT });
      return applied(NAMES, TEXT, await rename(newName, { line, character }));
    };
    beforeEach(() => start({ workspace: { workspaceEdit: { documentChanges: true } } }));

    it('one word of a name takes the place of that word', async () => {
      assert.equal(await named('Woortmann', 0, 15), TEXT.replaceAll('Woortman', 'Woortmann'));
      assert.equal(await named('Anke', 3, 14), TEXT.replaceAll('Anja', 'Anke'));
      assert.equal(await named('Anke', 3, 29), TEXT.replaceAll('Anja', 'Anke'));
    });
    it('several words are the whole name', async () => {
      assert.equal(await named('Anja Boortman', 0, 15), TEXT.replaceAll('Woortman', 'Boortman'));
    });
    it('half a name or number that is joined is refused', async () => {
      for (const [newName, line, character] of [
        ['Wim', 1, 13],
        ['02', 2, 12],
      ] as const)
        await assert.rejects(named(newName, line, character), { code: -32803 });
      assert.equal(await named('2021-02', 2, 12), TEXT.replace('2021-01', '2021-02'));
    });
  });
});
