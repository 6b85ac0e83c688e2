/** The pieces of the client: what is pure can be tested without VS Code, and what is not runs in a browser too. */
import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { filesBelow, importsOf, read } from '../support/repository.ts';

const CLIENT = 'client/src';

/** These bring VS Code and the language client together with one kind of host. */
const MAINS = [`${CLIENT}/extension.ts`, `${CLIENT}/nodeMain.ts`, `${CLIENT}/browserMain.ts`];

const files = filesBelow(CLIENT, '.ts');
const packagesOf = (path: string) => importsOf(path).filter((one) => !one.startsWith('.'));

/** The client's own files that a file imports, and those that these import, itself included. */
function withImports(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const one of importsOf(path)) {
    const other = posix.join(posix.dirname(path), one);
    if (one.startsWith('.') && files.includes(other)) withImports(other, seen);
  }
  return seen;
}

/** The client's files that a test imports which runs without VS Code. */
const tested = new Set(
  filesBelow('test', '.test.ts')
    .filter((path) => !path.startsWith('test/e2e/'))
    .flatMap((path) => importsOf(path).map((one) => posix.join(posix.dirname(path), one)))
    .filter((path) => files.includes(path)),
);

describe('the client', () => {
  for (const path of tested) {
    it(`${path} is tested without VS Code: neither it nor what it imports knows of that`, () => {
      for (const other of withImports(path)) assert.deepEqual(packagesOf(other), [], other);
    });
  }

  it('has tests of its own that need no VS Code', () => {
    assert.ok(tested.size >= 15, [...tested].join('\n'));
  });

  for (const path of files.filter((one) => !MAINS.includes(one))) {
    it(`${path} runs in a browser: it imports VS Code and the base of the language client only`, () => {
      for (const specifier of packagesOf(path)) assert.match(specifier, /^(?:vscode|vscode-languageclient)$/u);
      for (const main of MAINS) assert.ok(!withImports(path).has(main), main);
    });
  }

  // VS Code makes links and icons of what it shows there, also of what a register says.
  const SINKS =
    /\b(?:show(?:Information|Warning|Error)Message|showInputBox|showQuickPick|createInputBox|createQuickPick|setStatusBarMessage|MarkdownString|showWorkspaceFolderPick\(\{ (?!placeHolder: messages\.)|withProgress\(\{[^}]*\$\{)/u;

  it('shows text of a register only by way of plain.ts', () => {
    for (const path of files) {
      if (path === `${CLIENT}/shown/plain.ts`) assert.match(read(path), SINKS);
      else assert.doesNotMatch(read(path), SINKS, path);
    }
  });

  it('lets nothing into a label, a description or a tooltip but what is plain, or its own', () => {
    const OWN = /^(?:plain\(|listTooltip\(|messages\.|new TreeItem|\[\n[\s\S]*?\]\s*\.map\(plain\))/u;
    for (const path of files) {
      for (const [, value] of read(path).matchAll(/\b(?:item|view)\.(?:tooltip|description) = ([\s\S]*?);\n/gu)) {
        assert.match(value!, OWN, `${path}: ${value}`);
      }
      for (const [, label] of read(path).matchAll(/new TreeItem\(([^,]*),/gu)) assert.match(label!.trim(), OWN, path);
    }
  });

  it('begins each file with what it is, and keeps it short', () => {
    for (const path of files) {
      assert.match(read(path), /^\/\*\*/u, path);
      assert.ok(read(path).split('\n').length <= 301, path);
    }
  });
});
