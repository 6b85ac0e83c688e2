/** Reading that takes long is shown, and that of a folder can be stopped. */
import assert from 'node:assert/strict';
import type { LspClient } from '../support/lspClient.ts';
import { startInProcess, WITH_PROGRESS } from './inProcess.ts';
import { at, codes, register, URI } from './largeTexts.ts';

describe('progress', () => {
  const steps = (client: LspClient) =>
    client.progress.map(({ token: _, ...step }) => ('title' in step ? step : { kind: step.kind }));

  for (const [actions, canShow] of [
    [8200, true],
    [8200, false],
    [7900, true],
  ] as const) {
    it(`of reading ${actions} actions, with a client that can ${canShow ? '' : 'not '}show it`, async () => {
      const { client, turns, step, settle } = await startInProcess(canShow ? { capabilities: WITH_PROGRESS } : {});
      await client.hover(URI, { line: 0, character: 0 });
      turns.hold();
      await client.open(URI, register(actions));
      await client.takenIn();
      const isShown = actions > 8000 && canShow;
      if (isShown) {
        await client.waitFor(
          () => client.progress.find(({ kind }) => kind === 'begin'),
          () => 'the beginning',
        );
        assert.deepEqual(steps(client), [
          { kind: 'create' },
          { kind: 'begin', title: 'Register lezen', percentage: 0, cancellable: false },
        ]);
        await step(30);
        const reported = client.progress.flatMap((one) => (one.kind === 'report' ? [one.percentage ?? 0] : []));
        assert.ok(reported.length >= 3 && reported.every((one, i) => one <= 100 && one > (reported[i - 1] ?? 0)));
        assert.ok(!client.progress.some(({ kind }) => kind === 'end'));
      }
      await settle(URI);
      await client.takenIn();
      assert.deepEqual(codes(client.problems(URI)?.diagnostics), []);
      const kinds = client.progress.map(({ kind }) => kind);
      assert.deepEqual([kinds[0], kinds.at(-1)], isShown ? ['create', 'end'] : [undefined, undefined]);
      assert.equal(kinds.filter((kind) => kind === 'end').length, isShown ? 1 : 0);
      assert.equal(new Set(client.progress.map(({ token }) => token)).size, isShown ? 1 : 0);
      await client.stop();
    });
  }

  it('ends when the register is closed', async () => {
    const { client, turns, step } = await startInProcess({ capabilities: WITH_PROGRESS });
    await client.hover(URI, { line: 0, character: 0 });
    turns.hold();
    await client.open(URI, register(8200));
    await client.waitFor(
      () => client.progress.find(({ kind }) => kind === 'begin'),
      () => 'the beginning',
    );
    await step(5);
    await client.close(URI);
    await client.waitFor(
      () => client.progress.find(({ kind }) => kind === 'end'),
      () => 'the end',
    );
    turns.release();
    await client.stop();
  });

  /** A folder of so many registers, which waits before one of them. */
  function folderOf(files: number, gateAt: number) {
    let open = () => {};
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    let read = 0;
    let isOver = false;
    return {
      open,
      read: () => read,
      isOver: () => isOver,
      fileSystem: {
        async *readFolder() {
          try {
            for (let i = 1; i <= files; i++) {
              if (i === gateAt) await gate;
              read++;
              yield { uri: `file:///werk/p${i}.duo`, text: `persoon P${i}\n` };
            }
          } finally {
            isOver = true;
          }
        },
        readFile: async () => undefined,
      },
    };
  }
  const OWNERS = 'actie 1: X\n  status: vervallen\n  eigenaar: P5, P395\n';

  it('of reading a folder with very many registers', async () => {
    const folder = folderOf(400, 350);
    const { client, settle } = await startInProcess({ fileSystem: folder.fileSystem, capabilities: WITH_PROGRESS });
    await client.open(URI, OWNERS);
    await client.waitFor(
      () => client.progress.find(({ kind }) => kind === 'begin'),
      () => 'the beginning',
    );
    assert.deepEqual(steps(client), [
      { kind: 'create' },
      { kind: 'begin', title: 'Registers lezen', percentage: 0, cancellable: true },
    ]);
    assert.equal(client.publications, 0);
    folder.open();
    await settle(URI);
    assert.deepEqual(
      client.progress.map(({ kind }) => kind),
      ['create', 'begin', 'end'],
    );
    assert.deepEqual(codes(client.problems(URI)?.diagnostics), []);
    assert.deepEqual(client.shown, []);
    await client.stop();
  });

  it('of reading a folder can be stopped, and then somebody hears what that means', async () => {
    const folder = folderOf(400, 350);
    const { client, settle } = await startInProcess({ fileSystem: folder.fileSystem, capabilities: WITH_PROGRESS });
    await client.open(URI, OWNERS);
    const { token } = await client.waitFor(
      () => client.progress.find(({ kind }) => kind === 'begin'),
      () => 'the beginning',
    );
    await client.connection.sendNotification('window/workDoneProgress/cancel', { token });
    await client.takenIn();
    folder.open();
    await settle(URI);
    await client.waitForProblems(URI, ({ version }) => version === 1);
    assert.equal(folder.read(), 350, 'no more was read');
    assert.equal(folder.isOver(), true, 'the folder was let go');
    assert.deepEqual(client.shown, [
      'Het lezen van de registers is gestopt. Namen uit de overige registers zijn nu niet bekend.',
    ]);
    assert.deepEqual(
      client.progress.map(({ kind }) => kind),
      ['create', 'begin', 'end'],
    );
    assert.deepEqual(
      client.problems(URI)?.diagnostics.map(({ range }) => range),
      [at(2, 16, 20)],
    );
    await client.stop();
  });

  it('of reading a folder ends when that fails', async () => {
    const { client, settle } = await startInProcess({
      fileSystem: {
        async *readFolder() {
          yield* Array.from({ length: 350 }, (_, i) => ({ uri: `file:///werk/p${i}.duo`, text: '' }));
          // The progress is shown by then.
          await client.waitFor(
            () => client.progress.find(({ kind }) => kind === 'begin'),
            () => 'the beginning',
          );
          throw new Error('geheim');
        },
        readFile: async () => undefined,
      },
      capabilities: WITH_PROGRESS,
    });
    await client.open(URI, OWNERS);
    await settle(URI);
    assert.equal(client.log.length, 1);
    assert.match(client.log[0]!, /^reading a folder failed: Error at /u);
    assert.deepEqual(
      client.progress.map(({ kind }) => kind),
      ['create', 'begin', 'end'],
    );
    await client.stop();
  });

  for (const [files, capabilities] of [
    [299, WITH_PROGRESS],
    [400, undefined],
  ] as const) {
    it(`is not shown of ${files} registers${capabilities ? '' : ' by a client that cannot'}`, async () => {
      const folder = folderOf(files, 0);
      const { client, settle } = await startInProcess({
        fileSystem: folder.fileSystem,
        ...(capabilities === undefined ? {} : { capabilities }),
      });
      await client.open(URI, OWNERS.replace('P395', 'P295'));
      await settle(URI);
      assert.equal(folder.read(), files);
      assert.deepEqual(codes(client.problems(URI)?.diagnostics), []);
      assert.deepEqual(client.progress, []);
      assert.deepEqual(client.shown, []);
      await client.stop();
    });
  }
});
