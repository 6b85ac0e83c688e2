/** The abilities of our server alone: problems in stages, and a cache of a folder that goes out and comes back. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { BENCH } from '../paths.ts';
import { render } from '../register/language.ts';
import { ACTIONS_PER_HEADING, makeRegister } from '../register/register.ts';
import { type Measurement, Recorder } from '../report/measurement.ts';
import { measureFolder } from '../scenarios/folder.ts';
import { measureStagedOpen } from '../scenarios/openFile.ts';
import { duo, floorRaw } from '../servers/all.ts';
import type { Server } from '../servers/server.ts';

const LIMIT = 10_000;

const staged: Server = {
  ...duo,
  command: () => ({ program: process.execPath, args: [join(BENCH, 'test', 'support', 'stagedServer.mjs')] }),
};

/** The same server as one that says nothing about stages or caches. */
const plain: Server = { ...staged, isOurs: false };

async function folderRows(server: Server): Promise<Map<string, Measurement>> {
  const rows = new Map<string, Measurement>();
  const options = { run: 1, files: 3, rounds: 2, budgetMs: 5000, limitMs: LIMIT };
  await measureFolder(server, options, (one) => rows.set(one.row, one));
  return rows;
}

describe('a server of ours', () => {
  it('is timed to its first stage, which is noted to be a part', async () => {
    const found: Measurement[] = [];
    const record = new Recorder({ run: 1, server: 'duo', actions: 100, lines: 0 }, (one) => found.push(one));
    const document = render(duo.language, makeRegister({ actions: 100 }), ACTIONS_PER_HEADING);
    await measureStagedOpen(staged, document, record, LIMIT);
    assert.deepEqual(
      found.map(({ row, note, n, failed }) => [row, note, n, failed]),
      [
        ['open: visible part (staged)', '1 of 5 problems', 1, undefined],
        ['open: all problems (staged)', undefined, 1, undefined],
      ],
    );
  });

  it('gets back the cache that it handed over', async () => {
    const rows = await folderRows(staged);
    assert.equal(rows.get('folder')?.failed, undefined);
    assert.equal(rows.get('folder: again')?.note, 'with a cache of 5 kB');
    assert.equal(rows.get('folder: opening each')?.n, 2);
    assert.ok(rows.has('folder: a letter, the file alone'));
  });
});

describe('another server', () => {
  it('gets no cache: its second start is a plain one', async () => {
    assert.match((await folderRows(plain)).get('folder: again')?.note ?? '', /no cache/u);
  });

  it('that does nothing fails nothing, since nothing of it is judged', async () => {
    assert.equal((await folderRows(floorRaw)).get('folder')?.failed, undefined);
  });
});
