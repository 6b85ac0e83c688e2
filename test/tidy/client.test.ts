/** The pieces of the client: what is pure can be tested without VS Code, and what is not runs in a browser too. */
import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { filesBelow, importsOf, read } from '../support/repository.ts';

const CLIENT = 'client/src';

/** These know nothing of VS Code; the unit tests import them. */
const PURE = ['checkArguments.ts', 'messages.ts', 'newRegister.ts', 'overview.ts', 'overviewGroups.ts'];

/** VS Code's own places, each in a file of its own. */
const PLACES = [
  'checkTask.ts',
  'lateProgress.ts',
  'newRegisterCommand.ts',
  'overviewSource.ts',
  'place.ts',
  'places.ts',
  'registersView.ts',
  'statusBar.ts',
];

const packagesOf = (name: string) => importsOf(`${CLIENT}/${name}`).filter((one) => !one.startsWith('.'));

describe('the client', () => {
  for (const name of PURE) {
    it(`${name} knows nothing of VS Code, nor does what it imports`, () => {
      assert.deepEqual(packagesOf(name), []);
      for (const other of importsOf(`${CLIENT}/${name}`)) assert.ok(PURE.includes(posix.basename(other)), other);
    });
  }

  for (const name of PLACES) {
    it(`${name} runs in a browser: it imports VS Code and the base of the language client only`, () => {
      for (const specifier of packagesOf(name)) assert.match(specifier, /^(?:vscode|vscode-languageclient)$/u);
      const others = importsOf(`${CLIENT}/${name}`).filter((one) => one.startsWith('.'));
      for (const other of others) assert.ok([...PURE, ...PLACES].includes(posix.basename(other)), other);
    });
  }

  it('begins each file with what it is, and keeps it short', () => {
    for (const path of filesBelow(CLIENT, '.ts')) {
      assert.match(read(path), /^\/\*\*/u, path);
      assert.ok(read(path).split('\n').length <= 301, path);
    }
  });
});
