/** The keys of our commands: none of VS Code's own, each once, and none that types a character on a Dutch keyboard. */
import assert from 'node:assert/strict';
import { read } from '../support/repository.ts';

interface Binding {
  readonly command: string;
  readonly key: string;
  readonly mac: string;
  readonly when: string;
}

const { keybindings, commands } = JSON.parse(read('package.json')).contributes;

/**
 * What VS Code 1.101 and later have behind Ctrl+K (Cmd+K on a Mac), on any system, with the extensions that come with it.
 * Read out of its program: every chord that begins with that key. Signs and arrows are left out, since we use letters only.
 */
const TAKEN_BEHIND_K = new Set(
  [
    'c d e f i m n o p r s t u v w y z',
    'ctrl+a ctrl+b ctrl+c ctrl+d ctrl+e ctrl+f ctrl+h ctrl+i ctrl+j ctrl+k ctrl+l ctrl+m ctrl+n ctrl+o ctrl+p ctrl+q',
    'ctrl+r ctrl+s ctrl+t ctrl+u ctrl+w ctrl+x ctrl+0 ctrl+8 ctrl+9',
    'ctrl+alt+c ctrl+alt+s ctrl+shift+alt+c ctrl+shift+c ctrl+shift+l ctrl+shift+n ctrl+shift+s ctrl+shift+w',
    'shift+n shift+o',
  ].flatMap((line) => line.split(' ')),
);

describe('the keys', () => {
  // Tab takes the first proposal of a list in which none is selected; behind it VS Code's own Tab goes on.
  // Arrows are ours only in the box of the minutes.
  const inBox = (keybindings as Binding[]).filter(({ command }) => command.startsWith('duo.notuleer.'));
  const own = (keybindings as Binding[]).filter(
    (binding) => binding.command !== 'runCommands' && !inBox.includes(binding),
  );

  it('the arrows are ours only while the box of the minutes is open and has the focus', () => {
    assert.deepEqual(
      inBox.map(({ key, when }) => [key, when]),
      ['up', 'down'].map((key) => [key, 'duo.notuleert && inQuickOpen']),
    );
  });

  it('Tab is ours only over a list in a register in which nothing is selected', () => {
    const others = (keybindings as Binding[]).filter((binding) => ![...own, ...inBox].includes(binding));
    assert.deepEqual(
      others.map(({ key, when }) => [key, when]),
      [['tab', 'textInputFocus && suggestWidgetVisible && !suggestWidgetHasFocusedSuggestion && editorLangId == duo']],
    );
  });

  for (const { command, key, mac, when } of own) {
    it(`${key} of ${command} is free, and counts only in a register`, () => {
      const [first, second, ...more] = key.split(' ');
      assert.deepEqual([first, more], ['ctrl+k', []], 'VS Code has a key of its own under nearly everything else');
      assert.ok(second !== undefined && !TAKEN_BEHIND_K.has(second), `${key} is one of VS Code`);
      assert.match(second, /^shift\+[a-z]$/u);
      assert.equal(mac, key.replace('ctrl', 'cmd'));
      assert.match(when, /^editorTextFocus && editorLangId == duo\b/u);
      // AltGr is Ctrl+Alt: with that a Dutch or US international keyboard types é, € and the like.
      assert.doesNotMatch(key, /alt/u);
    });
  }

  it('are each of one command, and each command that has one is there', () => {
    const keys = own.map(({ key }) => key);
    assert.equal(new Set(keys).size, keys.length);
    const known = (commands as Binding[]).map(({ command }) => command);
    for (const { command } of own) assert.ok(known.includes(command), command);
  });
});
