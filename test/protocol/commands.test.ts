/** What a person types in a clone before it was installed or built: one sentence, and no stack. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { ROOT, read } from '../support/repository.ts';

const manifest = JSON.parse(read('package.json'));

const { PATH = '' } = process.env;

/** Every Node on the path: that of the machine too, which is older on some. */
const NODES = PATH.split(delimiter)
  .map((folder) => join(folder, process.platform === 'win32' ? 'node.exe' : 'node'))
  .filter((path) => existsSync(path))
  .filter((path, at, all) => all.findIndex((other) => realpathSync(other) === realpathSync(path)) === at);

describe('a clone', () => {
  let folder: string;
  const run = (node: string, ...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(node, args, { cwd: folder, encoding: 'utf8' });
    return { status, stdout, stderr };
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'duo-clone-'));
    for (const part of ['scripts', 'bin', 'package.json'])
      cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  for (const name of ['start', 'test', 'bench', 'build', 'package']) {
    it(`before npm ci: npm run ${name} says what to do`, () => {
      const [first = ''] = (manifest.scripts[name] as string).split(' && ');
      for (const node of NODES) {
        assert.deepEqual(run(node, ...first.split(' ').slice(1)), {
          status: 1,
          stdout: '',
          stderr: 'The dependencies are not installed yet: run `npm ci` first.\n',
        });
      }
    });
  }

  it('installed: a script runs, with its arguments, and an older Node is told which one it needs', () => {
    mkdirSync(join(folder, 'node_modules'));
    writeFileSync(join(folder, 'node_modules', '.package-lock.json'), '{}');
    writeFileSync(join(folder, 'scripts', 'echo.ts'), 'console.log(process.argv.slice(2) as string[]);\n');
    for (const node of NODES) {
      const { status, stdout, stderr } = run(node, 'scripts/run.mjs', 'scripts/echo.ts', 'a', '--b');
      const isOld = Number.parseInt(run(node, '--version').stdout.slice(1), 10) < 24;
      if (isOld) assert.match(stderr, /^This needs the Node 24 that `npm ci` installed: [^\n]+\n$/u);
      else assert.deepEqual([status, stdout, stderr], [0, "[ 'a', '--b' ]\n", '']);
    }
  });

  it('before npm run build: both commands say what to do', () => {
    for (const [name, path] of Object.entries<string>(manifest.bin)) {
      for (const node of NODES) {
        const { status, stdout, stderr } = run(node, path, '--stdio');
        assert.deepEqual([status, stdout], [2, '']);
        assert.equal(stderr, `${name} is not built yet: run \`npm ci\` and \`npm run build\` first.\n`);
      }
    }
  });

  it('built: both commands run what was built', () => {
    symlinkSync(join(ROOT, 'dist'), join(folder, 'dist'), 'junction');
    for (const node of NODES) {
      assert.match(run(node, manifest.bin.duo, '--version').stdout, /^duo \d/u);
      // Nobody talks to it: it ends, as it does when an editor goes away.
      assert.deepEqual(run(node, manifest.bin['duo-language-server'], '--stdio'), {
        status: 1,
        stdout: '',
        stderr: '',
      });
      assert.deepEqual(run(node, manifest.bin['duo-language-server']), {
        status: 2,
        stdout: '',
        stderr: 'Say how the editor talks to the server: --stdio, --node-ipc, --socket=PORT or --pipe=NAME.\n',
      });
    }
  });
});
