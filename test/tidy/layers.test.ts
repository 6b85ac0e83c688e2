/** Which folder may know what (docs/architecture.md): imports go one way, never up, never sideways. */
import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { filesBelow, importsOf, read } from '../support/repository.ts';

const SERVER = 'server/src';

/** Each layer with the folders it may import from besides itself. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  messages: [],
  text: [],
  syntax: ['messages', 'text'],
  model: ['messages', 'text', 'syntax'],
  rules: ['messages', 'text', 'syntax', 'model'],
  features: ['messages', 'text', 'syntax', 'model', 'rules'],
  workspace: ['text', 'syntax', 'model'],
  problems: ['text', 'syntax', 'model', 'rules', 'workspace'],
};

/** The packages that each layer may import; a layer that is not here may import none. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  syntax: ['chevrotain'],
  features: ['vscode-languageserver-types', 'vscode-languageserver-textdocument'],
  workspace: ['vscode-languageserver', 'vscode-languageserver-textdocument'],
};

/** Files beside the layers: only these touch Node, and only `server.ts` and its helpers the connection. */
const NODE_FILES = ['main.ts', 'nodeFileSystem.ts', 'nodeInput.ts', 'nodeMemory.ts', 'nodeWatchdog.ts', 'cli/'];

/** The files beside the layers that touch no Node. */
const SERVER_FILES = [
  'appliedSettings.ts',
  'browserMain.ts',
  'capabilities.ts',
  'clientFileSystem.ts',
  'clientSupport.ts',
  'closedFiles.ts',
  'commands.ts',
  'executeCommand.ts',
  'failureLine.ts',
  'featureHost.ts',
  'folders.ts',
  'framing.ts',
  'handle.ts',
  'incoming.ts',
  'openFile.ts',
  'openFiles.ts',
  'ownRequests.ts',
  'overviews.ts',
  'plainAnswers.ts',
  'progress.ts',
  'pulledProblems.ts',
  'publisher.ts',
  'pushedProblems.ts',
  'refreshes.ts',
  'requests.ts',
  'rereads.ts',
  'resultIds.ts',
  'runtime.ts',
  'server.ts',
  'session.ts',
  'settings.ts',
  'shownText.ts',
  'sliceReader.ts',
  'systemClock.ts',
];

/** The import declarations of a file, each on one line. */
const importLinesOf = (path: string) =>
  [...read(path).matchAll(/^import\b[^;]*/gmu)].map(([line]) => line.replace(/\s+/gu, ' '));

const serverFiles = filesBelow(SERVER, '.ts');
const layerOf = (path: string) => {
  const folder = path.slice(SERVER.length + 1).split('/');
  return folder.length > 1 ? (folder[0] ?? '') : '';
};

describe('the layers', () => {
  it('are all there, and no other folder is', () => {
    const folders = new Set(serverFiles.map(layerOf).filter((layer) => layer !== '' && layer !== 'cli'));
    assert.deepEqual([...folders].sort(), Object.keys(LAYERS).sort());
  });

  for (const path of serverFiles) {
    const layer = layerOf(path);
    if (layer === '' || layer === 'cli') continue;
    it(`${path} imports only what its layer may know`, () => {
      for (const specifier of importsOf(path)) {
        if (!specifier.startsWith('.')) {
          assert.ok(PACKAGES[layer]?.includes(specifier), `${specifier} in ${layer}`);
          continue;
        }
        const target = posix.join(posix.dirname(path), specifier);
        if (target.startsWith('protocol/')) continue;
        assert.ok(target.startsWith(`${SERVER}/`), `${specifier} leaves the server`);
        const other = layerOf(target);
        assert.ok(other === layer || LAYERS[layer]?.includes(other), `${layer} imports ${other}: ${specifier}`);
      }
    });
  }

  it('no file comes back to itself by its imports, of types neither', () => {
    const files = [...serverFiles, ...filesBelow('client/src', '.ts'), ...filesBelow('protocol', '.ts')];
    const targets = new Map(
      files.map((path) => [
        path,
        importsOf(path)
          .filter((one) => one.startsWith('.'))
          .map((one) => posix.join(posix.dirname(path), one)),
      ]),
    );
    const done = new Set<string>();
    const way: string[] = [];
    const follow = (path: string): void => {
      const at = way.indexOf(path);
      assert.equal(at, -1, [...way.slice(at), path].join(' → '));
      if (done.has(path)) return;
      way.push(path);
      for (const target of targets.get(path) ?? []) follow(target);
      way.pop();
      done.add(path);
    };
    for (const path of files) follow(path);
  });

  it('problems know of the workspace only its types', () => {
    for (const path of serverFiles.filter((file) => layerOf(file) === 'problems')) {
      for (const line of importLinesOf(path).filter((one) => /\/workspace\/(?!listeners\.ts)/u.test(one))) {
        assert.match(line, /^import type \{[^}]*\} from '\.\.\/workspace\/workspaceIndex\.ts'$/u, path);
      }
    }
  });

  it('only files beside the layers know the problems that are kept', () => {
    const knowing = serverFiles.filter(
      (path) =>
        layerOf(path) !== 'problems' &&
        importsOf(path).some(
          (one) => one.startsWith('.') && layerOf(posix.join(posix.dirname(path), one)) === 'problems',
        ),
    );
    assert.deepEqual(knowing, [`${SERVER}/closedFiles.ts`, `${SERVER}/openFiles.ts`, `${SERVER}/publisher.ts`]);
  });

  it('the files beside them are known, and only those that serve the editor know the connection', () => {
    const beside = serverFiles.filter((path) => layerOf(path) === '').map((path) => posix.basename(path));
    assert.deepEqual(beside, [...NODE_FILES.filter((file) => file.endsWith('.ts')), ...SERVER_FILES].sort());
    for (const path of serverFiles) {
      const knows = importsOf(path).some((one) => /^vscode-languageserver(?:\/|$)/u.test(one));
      if (!knows || layerOf(path) === 'workspace') continue;
      const isMain = path === `${SERVER}/main.ts`;
      assert.ok(isMain || SERVER_FILES.some((file) => path === `${SERVER}/${file}`), path);
    }
  });

  it('features do not import features, but for what they share', () => {
    // A feature is a file in the folder; what only one of them uses stands in a folder of its name.
    const shared = ['context.ts', 'documentChanges.ts', 'entryLink.ts', 'markup.ts', 'symbolKinds.ts'];
    for (const path of serverFiles.filter((file) => layerOf(file) === 'features')) {
      const own = posix.basename(path, '.ts');
      for (const specifier of importsOf(path).filter((one) => one.startsWith('.'))) {
        const target = posix.join(posix.dirname(path), specifier);
        if (layerOf(target) !== 'features') continue;
        const inFeatures = target.slice(`${SERVER}/features/`.length);
        const family = path.slice(`${SERVER}/features/`.length).split('/')[0] ?? '';
        const allowed =
          shared.includes(inFeatures) || inFeatures.startsWith(`${own}/`) || inFeatures.startsWith(`${family}/`);
        assert.ok(allowed, `${path} imports ${inFeatures}`);
      }
    }
  });

  it('only the mains touch Node', () => {
    for (const path of serverFiles) {
      if (NODE_FILES.some((file) => path.startsWith(`${SERVER}/${file}`))) continue;
      const node = importsOf(path).filter((specifier) => specifier.startsWith('node:') || specifier.endsWith('/node'));
      assert.deepEqual(node, [], path);
    }
  });

  it('only the clock asks for the day', () => {
    for (const path of serverFiles.filter((file) => !file.endsWith('systemClock.ts'))) {
      assert.doesNotMatch(read(path), /new Date\(|Date\.now|Date\.parse|Temporal\./u, path);
    }
  });

  it('nothing writes a file, starts a process or opens a socket', () => {
    for (const path of serverFiles) {
      assert.doesNotMatch(read(path), /node:(?:child_process|net|http|https|dgram)/u, path);
      // A thread is a file of its own, that watches the client.
      if (!path.endsWith('nodeWatchdog.ts')) assert.doesNotMatch(read(path), /node:worker_threads/u, path);
      assert.doesNotMatch(read(path), /\b(?:writeFile|appendFile|createWriteStream|mkdir|unlink|rename|rm)\(/u, path);
    }
  });

  it('the client knows the server only through its protocol', () => {
    for (const path of filesBelow('client/src', '.ts')) {
      for (const specifier of importsOf(path)) assert.doesNotMatch(specifier, /server\/src/u, path);
    }
  });
});
