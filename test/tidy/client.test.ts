/** The pieces of the client: what is pure can be tested without VS Code, and what is not runs in a browser too. */
import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { filesBelow, importsOf, read } from '../support/repository.ts';

const CLIENT = 'client/src';

/** These know nothing of VS Code; the unit tests import them. */
const PURE = [
  'bytes.ts',
  'checkArguments.ts',
  'escaped.ts',
  'exportChoice.ts',
  'givenPlace.ts',
  'intakeMessages.ts',
  'intakeNames.ts',
  'intakePage.ts',
  'intakePageScript.ts',
  'intakePageStyle.ts',
  'lookAt.ts',
  'mailPage.ts',
  'messages.ts',
  'newRegister.ts',
  'overview.ts',
  'overviewGroups.ts',
  'plainText.ts',
];

/** The files of the user interface outside the text, and what they share. */
const UI_FILES = [
  'ask.ts',
  'checkTask.ts',
  'copyForMail.ts',
  'dropList.ts',
  'exportRegister.ts',
  'exportSteps.ts',
  'exportedFile.ts',
  'intakePanel.ts',
  'intakeRegister.ts',
  'keptColumns.ts',
  'lookAtMarks.ts',
  'pasteList.ts',
  'publishRegister.ts',
  'lastChoices.ts',
  'lateProgress.ts',
  'newRegisterCommand.ts',
  'overviewSource.ts',
  'documentPosition.ts',
  'ui.ts',
  'plain.ts',
  'registersView.ts',
  'template.ts',
  'statusBar.ts',
];

/** What a file imports of the client's own; the protocol is names and types. */
const ownOf = (name: string) =>
  importsOf(`${CLIENT}/${name}`).filter((one) => one.startsWith('.') && !one.startsWith('../../protocol/'));
const packagesOf = (name: string) => importsOf(`${CLIENT}/${name}`).filter((one) => !one.startsWith('.'));

describe('the client', () => {
  for (const name of PURE) {
    it(`${name} knows nothing of VS Code, nor does what it imports`, () => {
      assert.deepEqual(packagesOf(name), []);
      for (const other of ownOf(name)) assert.ok(PURE.includes(posix.basename(other)), other);
    });
  }

  for (const name of UI_FILES) {
    it(`${name} runs in a browser: it imports VS Code and the base of the language client only`, () => {
      for (const specifier of packagesOf(name)) assert.match(specifier, /^(?:vscode|vscode-languageclient)$/u);
      for (const other of ownOf(name)) assert.ok([...PURE, ...UI_FILES].includes(posix.basename(other)), other);
    });
  }

  // VS Code makes links and icons of what it shows there, also of what a register says.
  const SINKS =
    /\b(?:show(?:Information|Warning|Error)Message|showInputBox|showQuickPick|createInputBox|createQuickPick|setStatusBarMessage|MarkdownString|showWorkspaceFolderPick\(\{ (?!placeHolder: messages\.)|withProgress\(\{[^}]*\$\{)/u;

  it('shows text of a register only by way of plain.ts', () => {
    for (const path of filesBelow(CLIENT, '.ts')) {
      if (path === `${CLIENT}/plain.ts`) assert.match(read(path), SINKS);
      else assert.doesNotMatch(read(path), SINKS, path);
    }
  });

  it('lets nothing into a label, a description or a tooltip but what is plain, or its own', () => {
    const OWN = /^(?:plain\(|listTooltip\(|messages\.|new TreeItem|\[\n[\s\S]*?\]\s*\.map\(plain\))/u;
    for (const path of filesBelow(CLIENT, '.ts')) {
      for (const [, value] of read(path).matchAll(/\b(?:item|view)\.(?:tooltip|description) = ([\s\S]*?);\n/gu)) {
        assert.match(value!, OWN, `${path}: ${value}`);
      }
      for (const [, label] of read(path).matchAll(/new TreeItem\(([^,]*),/gu)) assert.match(label!.trim(), OWN, path);
    }
  });

  it('begins each file with what it is, and keeps it short', () => {
    for (const path of filesBelow(CLIENT, '.ts')) {
      assert.match(read(path), /^\/\*\*/u, path);
      assert.ok(read(path).split('\n').length <= 301, path);
    }
  });
});
