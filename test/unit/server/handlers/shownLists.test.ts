/** What clients are told of the registers that they show as lists. */
import assert from 'node:assert/strict';
import type { ListChange, ListPatch } from '../../../../protocol/list.ts';
import { finish } from '../../../../server/src/incremental/work.ts';
import type { Features } from '../../../../server/src/server/handlers/featureLoader.ts';
import type { Answer } from '../../../../server/src/server/handlers/featureRunner.ts';
import { ShownList } from '../../../../server/src/server/handlers/shownList.ts';
import { ShownLists } from '../../../../server/src/server/handlers/shownLists.ts';
import { cancelled } from '../../../../server/src/server/lsp/requestGuard.ts';
import { fixture, TODAY } from '../../../support/fixture.ts';

const TEXT = 'register L: Lijst\nactie 1: Een\nactie 2: Twee\n';
const TITLE = TEXT.indexOf('Een');
const FEATURES = { ShownList } as unknown as Features;

type Given = Answer<ListPatch | null>;

/** A register that is shown; what is told of it is given when a test says so. */
function shown() {
  const { index, file, scope } = fixture(TEXT);
  const { uri } = file;
  const register = index.file(uri)!;
  const waiting: { readonly since: string; readonly give: (answer?: Given) => Promise<void> }[] = [];
  const told: ListChange[] = [];
  const patch = (since?: string): ListPatch => finish(lists.of(register, FEATURES).patch(since, scope, TODAY));
  const lists = new ShownLists(index, {
    patchSince: (_uri, since) =>
      new Promise<Given>((resolve) => {
        const give = async (answer: Given = patch(since)) => {
          resolve(answer);
          await Promise.resolve();
          await new Promise((done) => setImmediate(done));
        };
        waiting.push({ since, give });
      }),
    tell: (change) => void told.push(change),
  });
  const ask = async (since?: string, meanwhile?: () => void): Promise<ListPatch> => {
    const answer = await lists.answering(uri, async () => {
      const made = patch(since);
      meanwhile?.();
      return made;
    });
    return answer as ListPatch;
  };
  const type = (added: string) => {
    index.edit(register, TITLE, TITLE, added);
  };
  const titles = () =>
    told.map(({ told: what }) => what?.patch.splices.map(({ rows }) => rows[0]?.title).join() ?? null);
  return { uri, lists, told, titles, waiting, ask, type };
}

describe('what is told of a register that is shown as a list', () => {
  it('is what has changed since the revision that was told last', async () => {
    const { ask, type, waiting, told, titles } = shown();
    const { revision } = await ask();
    type('a');
    await waiting[0]!.give();
    type('b');
    await waiting[1]!.give();
    assert.deepEqual(titles(), ['aEen', 'baEen']);
    assert.deepEqual(
      told.map(({ told: what }) => what?.since),
      [revision, told[0]?.told?.patch.revision],
    );
  });

  it('is told once more for all that has changed while it was made', async () => {
    const { ask, type, waiting, titles } = shown();
    await ask();
    type('a');
    type('b');
    type('c');
    assert.equal(waiting.length, 1);
    await waiting[0]!.give();
    assert.equal(waiting.length, 2);
    await waiting[1]!.give();
    assert.deepEqual([titles(), waiting.length], [['cbaEen', ''], 2]);
  });

  it('is to be asked for where a change comes while it is asked for, where it cannot be made, and where it is too much', async () => {
    for (const spoil of ['asked', 'failed', 'cancelled', 'much'] as const) {
      const { uri, ask, type, waiting, told } = shown();
      await ask(undefined, spoil === 'asked' ? () => type('a') : undefined);
      if (spoil !== 'asked') type('a');
      if (spoil === 'failed') await waiting[0]!.give(null);
      if (spoil === 'cancelled') await waiting[0]!.give(cancelled());
      const much = { revision: 'x', isWhole: false, splices: [], hasMore: true, title: '', day: null };
      if (spoil === 'much') await waiting[0]!.give(much);
      assert.deepEqual(
        told.map(({ told: what }) => what?.patch),
        [spoil === 'much' ? much : undefined],
        spoil,
      );
      const before = waiting.length;
      type('b');
      assert.deepEqual([told.length, waiting.length], [1, before], `${uri} ${spoil}: once`);
      await ask();
      type('c');
      assert.equal(waiting.length, before + 1, spoil);
    }
  });

  it('is nothing once it is shown no more, or was asked for meanwhile', async () => {
    const { uri, lists, ask, type, waiting, told } = shown();
    await ask();
    type('a');
    lists.close(uri);
    await waiting[0]!.give();
    type('b');
    assert.deepEqual([told.length, waiting.length], [0, 1]);
    await ask();
    type('c');
    await ask();
    await waiting[1]!.give();
    assert.deepEqual(told, []);
    type('d');
    assert.equal(waiting.length, 3);
  });
});
