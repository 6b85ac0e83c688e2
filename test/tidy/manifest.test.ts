/** The manifest says what the code does: settings, commands, texts, bins. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import { CHECK_MATCHERS } from '../../client/src/checkArguments.ts';
import { LIST_EXTENSIONS, OLDER_EXTENSIONS } from '../../client/src/intake/intakeNames.ts';
import { catalogues } from '../../client/src/messages.ts';
import { filesBelow, ROOT, read } from '../support/repository.ts';

const manifest = JSON.parse(read('package.json'));
const texts: Record<string, string> = JSON.parse(read('package.nls.json'));
const client = filesBelow('client/src', '.ts').map(read).join('\n');
const server = filesBelow('server/src', '.ts').map(read).join('\n');

/** What stands in a menu or is declared as a command. */
interface Contribution {
  readonly command: string;
  readonly when: string;
  readonly enablement?: string;
}

/** What a command of `bin` runs once it was built. */
const builtOf = (path: string): string => /new URL\('\.\.\/(dist\/[^']+)'/u.exec(read(path))?.[1] ?? path;

describe('the manifest', () => {
  it('has the licence that Dutch public bodies use, and its text', () => {
    assert.equal(manifest.license, 'EUPL-1.2');
    assert.match(read('LICENSE'), /^EUROPEAN UNION PUBLIC LICENCE v\. 1\.2/u);
  });

  it('asks for a VS Code whose Node is 22, the one that the bundles are made for', () => {
    assert.equal(manifest.engines.vscode, '^1.101.0');
    assert.equal(manifest.devDependencies['@types/vscode'], '1.101.0');
    assert.match(read('scripts/build.ts'), /target: 'node22'/u);
  });

  it('pins the Node of the toolchain, the one that scripts ask for and version managers take', () => {
    const [toolchain] = manifest.devDependencies.node.split('.');
    assert.match(manifest.devDependencies.node, /^24\.\d+\.\d+$/u);
    assert.equal(read('.nvmrc'), `${toolchain}\n`);
    assert.match(read('scripts/run.mjs'), new RegExp(`^const NODE = ${toolchain};$`, 'mu'));
  });

  it('names one range of Node: where it is asked for, in the pages to begin with and in what is built', () => {
    const [, oldest] = /^>=(\d+)$/u.exec(manifest.engines.node) ?? [];
    assert.ok(oldest);
    for (const path of ['README.md', 'CONTRIBUTING.md']) {
      assert.deepEqual(
        [...read(path).matchAll(/Node ≥ (\d+)/gu)].map((match) => match[1]),
        [oldest],
        path,
      );
    }
    assert.equal(/target: 'node(\d+)'/u.exec(read('scripts/build.ts'))?.[1], oldest);
    assert.equal(JSON.parse(read('package-lock.json')).packages[''].engines.node, manifest.engines.node);
  });

  it('has no command that README does not name', () => {
    const readme = read('README.md');
    const titles = manifest.contributes.commands.map(({ title }: { title: string }) => texts[title.slice(1, -1)]);
    // Two keys of the box of minutes are part of it.
    const named = titles.filter((title: string) => !title.startsWith('Notuleer: '));
    assert.deepEqual(
      named.filter((title: string) => !readme.includes(`*${title}*`)),
      [],
    );
  });

  it('has no text of its own: each stands in the catalogue, and each of the catalogue is used', () => {
    const used = [...read('package.json').matchAll(/"%([^%"]+)%"/gu)].map((match) => match[1]);
    assert.deepEqual([...new Set(used)].sort(), Object.keys(texts).sort());
    for (const { title } of manifest.contributes.commands) assert.match(title, /^%.+%$/u);
    for (const setting of Object.values<{ description?: string; markdownDescription?: string }>(
      manifest.contributes.configuration.properties,
    )) {
      assert.match(setting.markdownDescription ?? setting.description ?? '', /^%.+%$/u);
    }
  });

  it('declares just the commands that the client registers', () => {
    const registered = [...client.matchAll(/register(?:TextEditor)?Command\('([^']+)'/gu)].map((match) => match[1]);
    // This one is run by fixes only; nobody chooses it from a list.
    const hidden = ['duo.typVerder', 'duo.toonPlaatsen'];
    const declared = manifest.contributes.commands.map(({ command }: { command: string }) => command);
    assert.deepEqual(registered.sort(), [...declared, ...hidden].sort());
  });

  it('declares just the settings that are read', () => {
    const declared = Object.keys(manifest.contributes.configuration.properties);
    // The last is read by the language client library.
    assert.deepEqual(declared, [
      'duo.peildatum',
      'duo.regels',
      'duo.taal',
      'duo.aanwijzingen.dagen',
      'duo.aanwijzingen.jaren',
      'duo.aanwijzingen.namen',
      'duo.aanwijzingen.aantallen',
      'duo.overslaan',
      'duo.trace.server',
    ]);
    assert.match(server, /getConfiguration\('duo'\)/u);
    assert.match(server, /const \{ peildatum, regels, aanwijzingen, overslaan \} =/u);
    // Read by the client, for its own texts too; the server is told at its start.
    assert.match(client, /getConfiguration\('duo'\)\.get\('taal'\)/u);
    assert.match(server, /client\.options\.language/u);
    const { enum: languages, default: language } = manifest.contributes.configuration.properties['duo.taal'];
    assert.deepEqual([languages, language], [[...Object.keys(catalogues), 'auto'], 'nl']);
    for (const name of declared.slice(0, 1)) {
      assert.equal(manifest.contributes.configuration.properties[name].default, '');
    }
  });

  it('names the commands of the server that it announces, and those that ask first', () => {
    // That each of these makes a change is a matter of types.
    assert.match(
      read('server/src/server/handlers/serverCapabilities.ts'),
      /commands: \[\.\.\.Object\.values\(SERVER_COMMANDS\), \.\.\.Object\.values\(MEETING_COMMANDS\)\]/u,
    );
    // What the light bulb offers and the client asks for is there too.
    const registered = new Set([...client.matchAll(/registerCommand\('([^']+)'/gu)].map((match) => match[1]));
    const asking = [...server.matchAll(/: '(duo\.[a-z]+[A-Z]?[a-zA-Z]*)',/gu)].map((match) => match[1]);
    for (const name of asking) assert.ok(registered.has(name), name);
    const others = [...server.matchAll(/[A-Z]+_COMMAND = '([^']+)'/gu)].map((match) => match[1]);
    assert.deepEqual(others.sort(), ['duo.toonPlaatsen', 'duo.typVerder']);
    for (const name of others) assert.ok(registered.has(name), name);
  });

  it('points to files that exist, or that the build makes', () => {
    const paths = [
      ...read('package.json').matchAll(/"\.?\/?((?:images|syntaxes|docs|language-configuration)[^"]*)"/gu),
    ];
    assert.ok(paths.length >= 6);
    for (const [, path] of paths) assert.ok(existsSync(join(ROOT, path!)), path);
    const made = [...read('scripts/build.ts').matchAll(/outfile: '([^']+)'/gu)].map((match) => match[1]);
    // The worker is named by the client's entry for a browser.
    const worker = /joinPath\(context\.extensionUri, ([^)]*)\)/u.exec(read('client/src/browserMain.ts'))?.[1] ?? '';
    const named = [
      ...Object.values<string>(manifest.bin).map(builtOf),
      manifest.main.replace('./', ''),
      manifest.browser.replace('./', ''),
      [...worker.matchAll(/'([^']+)'/gu)].map((part) => part[1]).join('/'),
      // Started by the client's entry for Node.
      ...[...read('client/src/nodeMain.ts').matchAll(/'(server-\w+\.cjs)'/gu)].map(([, file]) => `dist/${file}`),
      // Loaded when a file of somebody else is taken over, when one is made, and when a template is filled.
      'dist/readers.cjs',
      'dist/templates.cjs',
      'dist/writers.cjs',
    ];
    assert.deepEqual(named.sort(), made.sort());
  });

  it('packs every page and picture that it points to, and the program of its task', () => {
    const packed = read('.vscodeignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1));
    const shown = [...read('package.json').matchAll(/"((?:docs|images)\/[^"]+)"/gu)].map((match) => match[1]!);
    assert.ok(shown.length >= 8);
    for (const path of [...shown, 'dist/duo.mjs']) {
      assert.ok(
        packed.some((pattern) => matchesGlob(path, pattern)),
        path,
      );
    }
  });

  it('sorts the settings as they stand, and says of each whom it holds for', () => {
    const settings = Object.values<{ order: number; scope: string }>(manifest.contributes.configuration.properties);
    assert.deepEqual(
      settings.map(({ order }) => order),
      settings.map((_, at) => at + 1),
    );
    for (const { scope } of settings) assert.match(scope, /^(?:window|resource|machine)$/u);
  });

  it('can be used in a folder that nobody trusts yet, and says what a virtual one lacks', () => {
    const { untrustedWorkspaces, virtualWorkspaces } = manifest.capabilities;
    assert.deepEqual([untrustedWorkspaces.supported, virtualWorkspaces.supported], [true, 'limited']);
  });

  it('shows a command only where it means something', () => {
    const { commands, menus } = manifest.contributes;
    const names = commands.map(({ command }: Contribution) => command);
    const palette = new Map<string, string>(
      menus.commandPalette.map(({ command, when }: Contribution) => [command, when]),
    );
    for (const { command, enablement } of commands as Contribution[]) {
      if (enablement !== undefined) assert.equal(palette.get(command), enablement, command);
    }
    assert.equal(palette.get('duo.markeerActieAlsGereed'), 'false', 'it needs an action of the view');
    for (const [menu, items] of Object.entries<Contribution[]>(menus)) {
      for (const { command, when } of items) {
        assert.ok(names.includes(command), `${menu}: ${command}`);
        const isOfLists = menu === 'explorer/context' && command === 'duo.maakRegisterVan';
        if (menu !== 'file/newFile' && !isOfLists) assert.match(when, /duo|false/u, `${menu}: ${command}`);
      }
    }
  });

  it('offers to make a register of the files that can become one, and of those for which a sentence says what to do', () => {
    const { when } = (manifest.contributes.menus['explorer/context'] as Contribution[]).find(
      ({ command }) => command === 'duo.maakRegisterVan',
    )!;
    // Most files of JSON are something else than a list.
    const all = [...LIST_EXTENSIONS, ...OLDER_EXTENSIONS].filter((one) => one !== 'json').join('|');
    assert.equal(when, `resourceExtname =~ /^\\.(${all})$/i && !explorerResourceIsFolder`);
  });

  it('has VS Code put no box around signs of good Dutch, close no bracket and select no suggestion', () => {
    const { '[duo]': own } = JSON.parse(read('package.json')).contributes.configurationDefaults;
    const wanted = {
      'editor.unicodeHighlight.ambiguousCharacters': false,
      'editor.autoClosingBrackets': 'never',
      'editor.autoSurround': 'never',
      'editor.suggest.selectionMode': 'never',
    };
    assert.deepEqual({ ...own, ...wanted }, own);
  });

  it('has a walkthrough whose steps end by commands and views that are there, and that begins with her own list', () => {
    const { walkthroughs, commands, views } = manifest.contributes;
    const [{ steps }] = walkthroughs;
    assert.ok(steps.length >= 4 && steps.length <= 6);
    const known = new Set<string>([
      ...commands.map(({ command }: Contribution) => `onCommand:${command}`),
      ...views.duo.map(({ id }: { id: string }) => `onView:${id}`),
      'onCommand:vscode.openFolder',
      'onContext:workspaceFolderCount != 0',
    ]);
    for (const { completionEvents, description } of steps) {
      for (const event of completionEvents) assert.ok(known.has(event), event);
      // What a step is done by can be clicked in it.
      const [, link] = /\(command:([^)]+)\)/u.exec(texts[description.slice(1, -1)] ?? '') ?? [];
      assert.ok(completionEvents.includes(`onCommand:${link}`), link);
    }
    const [folder, first] = steps;
    assert.equal(folder.when, 'workspaceFolderCount == 0', 'who has a folder is not asked for one');
    assert.deepEqual(first.completionEvents, ['onCommand:duo.nieuwRegister']);
    // A longer one is cut off in a window of 1366 pixels.
    for (const { title } of steps) assert.ok((texts[title.slice(1, -1)] ?? '').length <= 24, title);
    const said = steps.map(({ description }: { description: string }) => texts[description.slice(1, -1)]).join('\n');
    for (const key of ['**Tab**', '**twee keer Enter**', '**Ctrl+S**']) assert.ok(said.includes(key), key);
  });

  it('links in its texts to commands that are there', () => {
    const known = new Set(manifest.contributes.commands.map(({ command }: Contribution) => command));
    const linked = Object.values(texts).flatMap((text) => [...text.matchAll(/\(command:([^)]+)\)/gu)]);
    assert.ok(linked.length >= 5);
    for (const [, command] of linked) assert.ok(known.has(command) || command === 'vscode.openFolder', command);
  });

  it('has a task whose problem matchers are those that the client asks for', () => {
    const { problemMatchers, taskDefinitions } = manifest.contributes;
    assert.deepEqual(
      problemMatchers.map(({ name }: { name: string }) => `$${name}`),
      [...CHECK_MATCHERS],
    );
    assert.deepEqual(
      taskDefinitions.map(({ type }: { type: string }) => type),
      ['duo'],
    );
  });

  it('names every run-time dependency in docs/dependencies.md', () => {
    const docs = read('docs/dependencies.md');
    for (const name of Object.keys(manifest.dependencies)) assert.ok(docs.includes(`\`${name}\``), name);
  });
});
