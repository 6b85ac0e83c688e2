/** What one file says changes the problems of another. */
import assert from 'node:assert/strict';
import { startInProcess } from './inProcess.ts';
import { at, codes, LARGE, NAMES, OTHER, register, URI, versions } from './largeTexts.ts';

describe('two files', () => {
  const ACTIONS = 'actie 1: X\n  status: vervallen\n  eigenaar: Anja, Piet\n  na: ANDER/2600\n';

  async function opened(staged = false) {
    const server = await startInProcess({ staged });
    await server.client.open(URI, ACTIONS);
    await server.client.waitForProblems(URI, ({ version }) => version === 1);
    await server.settle(URI);
    return server;
  }

  const UNKNOWN = ['persoon-onbekend', 'persoon-onbekend', 'actie-onbekend'];

  it('have the problems of the first published again only when something has changed for it', async () => {
    const { client, settle } = await opened();
    assert.deepEqual(codes(client.problems(URI)?.diagnostics), UNKNOWN);
    await client.open(NAMES, 'persoon Kees\nactie 7: Y\n  status: vervallen\n');
    await settle(NAMES);
    assert.deepEqual(versions(client), [1], 'other names make no difference');
    await client.change(NAMES, 2, { range: at(0, 8, 12), text: 'Anja Woortman' });
    await settle(NAMES);
    assert.deepEqual(versions(client), [1, 1], 'a name that is looked for');
    assert.deepEqual(codes(client.problems(URI)?.diagnostics), UNKNOWN.slice(1));
    await client.change(NAMES, 3, { range: at(0, 21, 21), text: ': directeur' });
    await settle(NAMES);
    assert.deepEqual(versions(client), [1, 1], 'the title of a person');
    await client.change(NAMES, 4, { range: at(0, 0, 0), text: 'register ANDER\nactie 2600: Z\n  status: vervallen\n' });
    await settle(NAMES);
    assert.deepEqual(versions(client), [1, 1, 1], 'a register that is named');
    assert.deepEqual(codes(client.problems(URI)?.diagnostics), ['persoon-onbekend']);
    await client.close(NAMES);
    await settle(URI);
    assert.deepEqual(versions(client), [1, 1, 1, 1], 'gone with its names');
    assert.deepEqual(codes(client.problems(URI)?.diagnostics), UNKNOWN);
    await client.stop();
  });

  it('have a place in the other file that a problem points to shown where it stands now', async () => {
    const { client, settle } = await startInProcess();
    await client.open(URI, 'register X\nactie 5: Hier\n  status: vervallen\n');
    await client.open(OTHER, 'register X\nactie 5: Daar\n  status: vervallen\n');
    await settle(URI);
    const places = () =>
      client.problems(URI)?.diagnostics.map(({ relatedInformation }) => relatedInformation?.map((one) => one.location));
    assert.deepEqual(places(), [[{ uri: OTHER, range: at(1, 0, 7) }]]);
    await client.change(OTHER, 2, { range: at(0, 0, 0), text: '// namen\n\n' });
    await settle(OTHER);
    assert.deepEqual(places(), [[{ uri: OTHER, range: at(3, 0, 7) }]]);
    await client.stop();
  });

  it('a name that comes and goes before anything is published changes nothing', async () => {
    const { client, turns, settle } = await opened();
    turns.hold();
    await client.open(OTHER, 'persoon Anja\n');
    await client.close(OTHER);
    await client.takenIn();
    await settle(URI);
    assert.deepEqual(codes(client.problems(URI)?.diagnostics), UNKNOWN);
    await client.stop();
  });

  it('an action in a large file that is opened is not unknown while that is read', async () => {
    const { client, settle } = await opened();
    const large = register(LARGE, {}, 'register ANDER\npersoon Anja\npersoon Piet\n');
    await client.open(OTHER, large);
    await settle(OTHER);
    await settle(URI);
    assert.deepEqual(codes(client.problems(URI)?.diagnostics), []);
    const before = client.published.filter(({ uri }) => uri === URI).length;
    // As when it was changed outside the editor, or saved in another tab.
    await client.close(OTHER);
    await client.open(OTHER, `${large}\n`, 2);
    await settle(OTHER);
    await settle(URI);
    assert.deepEqual(codes(client.problems(URI)?.diagnostics), []);
    assert.ok(before > 0);
    await client.stop();
  });

  it('an action in a stored file is not unknown while that file is read, opened with another text', async () => {
    const stored = register(LARGE, {}, 'register ANDER\npersoon Anja\npersoon Piet\n');
    const { client, settle } = await startInProcess({
      fileSystem: {
        async *readFolder() {
          yield { uri: OTHER, text: stored };
        },
        readFile: async () => stored,
      },
    });
    await client.open(URI, ACTIONS);
    await settle(URI);
    assert.deepEqual(codes(client.problems(URI)?.diagnostics), []);
    await client.open(OTHER, `${stored}\n`);
    await settle(OTHER);
    await settle(URI);
    assert.deepEqual(
      client.published.filter(({ uri }) => uri === URI).map(({ diagnostics }) => codes(diagnostics)),
      [[]],
      'nothing was wrong at any time',
    );
    await client.stop();
  });
});
