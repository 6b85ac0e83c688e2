/** The setting `duo.overslaan`: registers in a folder that is left out are as if they were not there. */
import assert from 'node:assert/strict';
import type { Overview } from '../../protocol/overview.ts';
import { OVERVIEW_REQUEST } from '../../protocol/overview.ts';
import { type InProcess, startInProcess } from './inProcess.ts';

const FILES = new Map(
  ['lijst', 'Archief/oud', 'werk/archief/ouder', 'archieven/geen', 'map%20a/archief%20b/x'].map((name) => [
    `file:///werk/${name}.duo`,
    `actie 1: ${name}\n`,
  ]),
);
const fileSystem = {
  async *readFolder() {
    for (const [uri, text] of FILES) yield { uri, text };
  },
  readFile: async (uri: string) => FILES.get(uri),
};

describe('a folder that is left out', () => {
  let server: InProcess;
  const registers = async () => {
    const overview = await server.client.connection.sendRequest<Overview | null>(OVERVIEW_REQUEST, {});
    return overview?.registers.map(({ uri }) => uri.slice('file:///werk/'.length)).sort();
  };
  const ALL = [
    'Archief/oud.duo',
    'archieven/geen.duo',
    'lijst.duo',
    'map%20a/archief%20b/x.duo',
    'werk/archief/ouder.duo',
  ];

  /** Asks until the registers are these: the server asks for the settings when it hears that they are others. */
  const become = async (expected: readonly string[]) => {
    while (String(await registers()) !== String(expected));
  };

  beforeEach(async () => {
    server = await startInProcess({ fileSystem });
  });
  afterEach(() => server.client.stop());

  it('counts again when the setting is taken back', async () => {
    assert.deepEqual(await registers(), ALL);
    await server.client.changeSettings({ overslaan: ['archief'] });
    await become(['archieven/geen.duo', 'lijst.duo', 'map%20a/archief%20b/x.duo']);
    await server.client.changeSettings({ overslaan: ['./Archief/', 'map a/archief b'] });
    await become(['archieven/geen.duo', 'lijst.duo']);
    // The folder that is open may have that name itself.
    await server.client.changeSettings({ overslaan: ['werk'] });
    await become(ALL.filter((name) => !name.startsWith('werk/')));
    await server.client.changeSettings({ overslaan: [] });
    await become(ALL);
  });

  it('is read on no change of it, and a file in it counts while it is open', async () => {
    await server.client.changeSettings({ overslaan: ['archief'] });
    await become(['archieven/geen.duo', 'lijst.duo', 'map%20a/archief%20b/x.duo']);
    const uri = 'file:///werk/Archief/oud.duo';
    await server.client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
    assert.ok(!(await registers())?.includes('Archief/oud.duo'));
    await server.client.open(uri, 'actie 1: X\n');
    assert.ok((await registers())?.includes('Archief/oud.duo'));
    await server.client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    assert.ok(!(await registers())?.includes('Archief/oud.duo'));
  });
});
