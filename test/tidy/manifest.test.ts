/** The manifest says what the code does: settings, commands, texts, bins. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { catalogues } from '../../client/src/messages.ts';
import { filesBelow, ROOT, read } from '../support/repository.ts';

const manifest = JSON.parse(read('package.json'));
const texts: Record<string, string> = JSON.parse(read('package.nls.json'));
const client = filesBelow('client/src', '.ts').map(read).join('\n');
const server = filesBelow('server/src', '.ts').map(read).join('\n');

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

  it('pins the Node of the toolchain', () => {
    assert.match(manifest.devDependencies.node, /^24\.\d+\.\d+$/u);
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
    const hidden = ['duo.typVerder'];
    const declared = manifest.contributes.commands.map(({ command }: { command: string }) => command);
    assert.deepEqual(registered.sort(), [...declared, ...hidden].sort());
  });

  it('declares just the settings that are read', () => {
    const declared = Object.keys(manifest.contributes.configuration.properties);
    // The last is read by the language client library.
    assert.deepEqual(declared, ['duo.peildatum', 'duo.regels', 'duo.taal', 'duo.trace.server']);
    assert.match(server, /getConfiguration\('duo'\)/u);
    assert.match(server, /peildatum\?: unknown/u);
    assert.match(server, /regels\?: unknown/u);
    // Read by the client, for its own texts too; the server is told at its start.
    assert.match(client, /getConfiguration\('duo'\)\.get\('taal'\)/u);
    assert.match(server, /initializationOptions\?\.language/u);
    const { enum: languages, default: language } = manifest.contributes.configuration.properties['duo.taal'];
    assert.deepEqual([languages, language], [[...Object.keys(catalogues), 'auto'], 'nl']);
    for (const name of declared.slice(0, 1)) {
      assert.equal(manifest.contributes.configuration.properties[name].default, '');
    }
  });

  it('calls the server by the name of the command that it announces', () => {
    const names = (text: string) => [...text.matchAll(/'(duo\.server\.[^']+)'/gu)].map((match) => match[1]).sort();
    const called = names(client);
    assert.deepEqual(called, names(read('server/src/commands.ts')));
    assert.ok(called.length > 0);
    // What the light bulb offers and the client asks for is there too.
    const registered = new Set([...client.matchAll(/registerCommand\('([^']+)'/gu)].map((match) => match[1]));
    const asking = [...server.matchAll(/: '(duo\.[a-z]+[A-Z]?[a-zA-Z]*)',/gu)].map((match) => match[1]);
    for (const name of asking) assert.ok(registered.has(name), name);
    const typeOn = /TYPE_ON_COMMAND = '([^']+)'/u.exec(server)?.[1];
    assert.match(client, new RegExp(`registerCommand\\('${typeOn?.replace('.', '\\.')}'`, 'u'));
  });

  it('points to files that exist, or that the build makes', () => {
    const paths = [
      ...read('package.json').matchAll(/"\.?\/?((?:images|syntaxes|snippets|language-configuration)[^"]*)"/gu),
    ];
    assert.ok(paths.length >= 6);
    for (const [, path] of paths) assert.ok(existsSync(join(ROOT, path!)), path);
    const made = [...read('scripts/build.ts').matchAll(/outfile: '([^']+)'/gu)].map((match) => match[1]);
    assert.deepEqual([...Object.values<string>(manifest.bin), manifest.main.replace('./', '')].sort(), made.sort());
  });

  it('names every run-time dependency in docs/dependencies.md', () => {
    const docs = read('docs/dependencies.md');
    for (const name of Object.keys(manifest.dependencies)) assert.ok(docs.includes(`\`${name}\``), name);
  });
});
