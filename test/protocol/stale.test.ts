/** What the server knows of a text may be stale: no edit goes out for a text that nobody has. */
import assert from 'node:assert/strict';
import {
  type CodeAction,
  CodeActionResolveRequest,
  DidChangeWatchedFilesNotification,
  ExecuteCommandRequest,
  RenameRequest,
  type WorkspaceEdit,
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
