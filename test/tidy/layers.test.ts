/** Which folder may know what (docs/architecture.md, Code map): imports go one way, never up, never sideways. */
import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { filesBelow, importsOf, read } from '../support/repository.ts';

const SERVER = 'server/src';
const MODEL = ['model/time', 'model/index', 'model/references', 'model/actions'];

/** Each folder of the server with the folders it may import from besides itself, in the order of the floors. */
const FLOORS: Readonly<Record<string, readonly string[]>> = {
  text: [],
  messages: [],
  syntax: ['text', 'messages'],
  'model/time': ['text', 'messages', 'syntax'],
  'model/index': ['text', 'messages', 'syntax', 'model/time'],
  incremental: ['syntax', 'model/time', 'model/index'],
  'model/references': ['text', 'syntax', 'model/time', 'model/index', 'incremental'],
  'model/actions': ['text', 'messages', 'syntax', 'model/time', 'model/index', 'model/references', 'incremental'],
  edits: ['text', 'messages', 'syntax', ...MODEL, 'protocol'],
  rules: ['text', 'messages', 'syntax', ...MODEL, 'incremental', 'edits'],
  features: ['text', 'messages', 'syntax', ...MODEL, 'incremental', 'edits', 'rules', 'protocol'],
  exchange: ['text', 'messages', 'syntax', ...MODEL],
  compare: ['text', 'messages', 'syntax', 'model/time', 'model/index', 'model/references'],
  workspace: ['text', 'syntax', 'model/time', 'model/index', 'incremental', 'protocol'],
  problems: ['text', 'syntax', ...MODEL, 'incremental', 'rules', 'workspace'],
  'server/lsp': ['text', 'features', 'protocol'],
  'server/session': [
    ...['text', 'messages', 'syntax', 'model/time', 'model/index', 'incremental', 'rules', 'features', 'workspace'],
    'problems',
    ...['server/lsp', 'protocol'],
  ],
  'server/handlers': [
    ...['text', 'messages', 'syntax', ...MODEL, 'incremental', 'edits', 'rules', 'features', 'exchange'],
    ...['compare', 'workspace', 'server/lsp', 'server/session', 'protocol'],
  ],
  server: [
    ...['messages', 'model/index', 'rules', 'features', 'exchange', 'workspace'],
    ...['server/lsp', 'server/session', 'server/handlers', 'protocol'],
  ],
  runtime: ['text', 'model/time', 'workspace', 'protocol'],
  cli: [
    'text',
    'messages',
    'model/time',
    'model/index',
    'rules',
    'features',
    'exchange',
    'compare',
    'workspace',
    'server/lsp',
    'server/session',
    'runtime',
  ],
  '': ['exchange', 'runtime', 'server', 'server/handlers'],
};

/** The packages that each folder may import; a folder that is not here may import none. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  syntax: ['chevrotain'],
  features: ['vscode-languageserver-types', 'vscode-languageserver-textdocument'],
  compare: ['diff'],
  exchange: ['fflate/browser', 'docxtemplater', 'pizzip', '@xmldom/xmldom', 'saxen', 'numfmt', 'parse5'],
  workspace: ['vscode-languageserver', 'vscode-languageserver-textdocument'],
  'server/lsp': ['vscode-languageserver'],
  'server/session': ['vscode-languageserver', 'vscode-languageserver-textdocument'],
  'server/handlers': ['vscode-languageserver', 'vscode-languageserver-textdocument'],
  server: ['vscode-languageserver'],
  runtime: ['vscode-languageserver'],
  '': ['vscode-languageserver/node', 'vscode-languageserver/browser'],
};

/** Only these touch Node. */
const NODE_FILES = /^server\/src\/(?:main|runtime\/node\w+|cli\/\w+)\.ts$/u;

const serverFiles = filesBelow(SERVER, '.ts');

/** The folder that a path belongs to: `model/time`, `features`, `protocol`; empty for the two mains. */
function folderOf(path: string): string {
  if (path.startsWith('protocol/')) return 'protocol';
  const [first = '', second] = path.slice(SERVER.length + 1).split('/');
  if (second === undefined) return '';
  const nested = `${first}/${second}`;
  return nested in FLOORS ? nested : first;
}

/** The import declarations of a file, each on one line. */
const importLinesOf = (path: string) =>
  [...read(path).matchAll(/^import\b[^;]*/gmu)].map(([line]) => line.replace(/\s+/gu, ' '));

describe('the floors', () => {
  it('are all there, and no other folder is', () => {
    const folders = new Set([...serverFiles, ...filesBelow(SERVER, '.md')].map(folderOf));
    assert.deepEqual([...folders].sort(), Object.keys(FLOORS).sort());
  });

  it('are in order: each imports only what stands before it', () => {
    const above: string[] = ['protocol'];
    for (const [folder, below] of Object.entries(FLOORS)) {
      for (const other of below) assert.ok(above.includes(other), `${folder} stands before ${other}`);
      above.push(folder);
    }
  });

  it('have each a line in the code map, with what they may import', () => {
    const rows = new Map(
      [...read('docs/architecture.md').matchAll(/^\| `server\/src\/([\w/]*?)\/?` \|.*\| ([^|]*) \|$/gmu)].map(
        ([, folder, imports]) => [folder!, imports!],
      ),
    );
    assert.deepEqual(
      [...rows.keys()],
      Object.keys(FLOORS).map((folder) => folder),
    );
    for (const [folder, below] of Object.entries(FLOORS)) {
      const listed = (rows.get(folder) ?? '').split(/[,;]\s*/u).flatMap((one) => (one === 'model' ? MODEL : [one]));
      const packages = listed.filter((one) => one.startsWith('`')).map((one) => one.replaceAll('`', ''));
      const folders = listed.filter((one) => !one.startsWith('`') && one !== 'nothing' && one !== 'Node');
      assert.deepEqual([...folders].sort(), [...below].sort(), folder);
      assert.deepEqual([...packages].sort(), [...(PACKAGES[folder] ?? [])].sort(), folder);
    }
  });

  for (const path of serverFiles) {
    const folder = folderOf(path);
    it(`${path} imports only what its folder may know`, () => {
      for (const specifier of importsOf(path)) {
        if (!specifier.startsWith('.')) {
          if (specifier.startsWith('node:')) assert.match(path, NODE_FILES, specifier);
          else if (!NODE_FILES.test(path))
            assert.ok(PACKAGES[folder]?.includes(specifier), `${specifier} in ${folder}`);
          continue;
        }
        const target = posix.join(posix.dirname(path), specifier);
        assert.match(target, /^(?:server\/src|protocol)\//u, `${specifier} leaves the server`);
        const other = folderOf(target);
        assert.ok(other === folder || FLOORS[folder]?.includes(other), `${folder} imports ${other}: ${specifier}`);
      }
    });
  }

  it('no file comes back to itself by its imports, of types neither', () => {
    const files = [...serverFiles, ...filesBelow('client', '.ts'), ...filesBelow('protocol', '.ts')];
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
    for (const path of serverFiles.filter((file) => folderOf(file) === 'problems')) {
      for (const line of importLinesOf(path).filter((one) => one.includes('/workspace/'))) {
        assert.match(line, /^import type \{[^}]*\} from '\.\.\/workspace\/workspaceIndex\.ts'$/u, path);
      }
    }
  });

  it('only three files of the session know the problems that are kept', () => {
    const knowing = serverFiles.filter(
      (path) =>
        folderOf(path) !== 'problems' &&
        importsOf(path).some((one) => folderOf(posix.join(posix.dirname(path), one)) === 'problems'),
    );
    assert.deepEqual(knowing, [
      `${SERVER}/server/session/closedFileDiagnostics.ts`,
      `${SERVER}/server/session/openFiles.ts`,
      `${SERVER}/server/session/publisher.ts`,
    ]);
  });

  it('features do not import features, but for what they share', () => {
    // A feature is a file in the folder; what only one of them uses stands in a folder of its name.
    const shared = [
      ...[
        'context.ts',
        'cursorContext.ts',
        'documentChanges.ts',
        'entryLink.ts',
        'markup.ts',
        'openActions.ts',
        'symbolKinds.ts',
      ],
    ];
    for (const path of serverFiles.filter((file) => folderOf(file) === 'features')) {
      const own = posix.basename(path, '.ts');
      for (const specifier of importsOf(path).filter((one) => one.startsWith('.'))) {
        const target = posix.join(posix.dirname(path), specifier);
        if (folderOf(target) !== 'features') continue;
        const inFeatures = target.slice(`${SERVER}/features/`.length);
        const family = path.slice(`${SERVER}/features/`.length).split('/')[0] ?? '';
        const allowed =
          shared.includes(inFeatures) || inFeatures.startsWith(`${own}/`) || inFeatures.startsWith(`${family}/`);
        assert.ok(allowed, `${path} imports ${inFeatures}`);
      }
    }
  });

  it('only the clock asks for the day', () => {
    for (const path of serverFiles.filter((file) => !file.endsWith('systemClock.ts'))) {
      assert.doesNotMatch(read(path), /new Date\(|Date\.now|Date\.parse|Temporal\./u, path);
    }
  });

  it('nothing writes a file, starts a process or opens a socket', () => {
    for (const path of serverFiles) {
      assert.doesNotMatch(read(path), /node:(?:net|http|https|dgram)/u, path);
      // The command line has LibreOffice make a PDF, and git say and do what is asked of it, in a folder of its own.
      if (/cli\/(?:pdf|git)\.ts$/u.test(path)) continue;
      assert.doesNotMatch(read(path), /node:child_process/u, path);
      // A thread is a file of its own, that watches the client.
      if (!path.endsWith('nodeWatchdog.ts')) assert.doesNotMatch(read(path), /node:worker_threads/u, path);
      // The command line writes the files that it was asked for in one place, and tries git in a folder that goes again.
      if (/cli\/(?:writeNew|driverTrial)\.ts$/u.test(path)) continue;
      assert.doesNotMatch(read(path), /\b(?:writeFile|appendFile|createWriteStream|mkdir|unlink|rename|rm)\(/u, path);
    }
  });

  it('the client knows the server only through its protocol', () => {
    for (const path of filesBelow('client', '.ts')) {
      for (const specifier of importsOf(path)) assert.doesNotMatch(specifier, /server\/src/u, path);
    }
  });
});
