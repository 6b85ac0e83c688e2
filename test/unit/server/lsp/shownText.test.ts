/** What is shown outside the text: nothing of a register or a setting becomes a link, a command or an icon there. */
import assert from 'node:assert/strict';
import { catalogues } from '../../../../client/src/messages.ts';
import { plain } from '../../../../client/src/shown/plainText.ts';
import { en } from '../../../../server/src/messages/en/index.ts';
import { nl } from '../../../../server/src/messages/nl/index.ts';
import { plainText } from '../../../../server/src/server/lsp/shownText.ts';

/** What VS Code reads as a link in messages and questions; written anew from what its behaviour is. */
const LINK = /\[[^\]]+\]\((?:https?:\/\/|command:|file:)[^)\s]+(?:\s+(["']).+?\1)?\)/iu;
const ICON = /\$\([a-z0-9-]+(?:~[a-z]+)?\)/iu;

const HARMLESS = '[hier](command:x.y "z") $(check) [daar](https://nergens.example/)\u202E\u2028::error';

type Text = string | ((...values: unknown[]) => unknown);

/** Each text with its name, called with the harmless value for everything that it takes. */
function* textsOf(catalogue: object, path = ''): Iterable<[string, string]> {
  for (const [key, value] of Object.entries(catalogue) as [string, Text | object][]) {
    const name = `${path}.${key}`;
    if (typeof value === 'string') yield [name, value];
    else if (typeof value === 'object') yield* textsOf(value, name);
    else if (typeof value === 'function') {
      for (const first of [HARMLESS, [HARMLESS, HARMLESS], 2]) {
        let said: unknown;
        try {
          said = value(first, HARMLESS, HARMLESS, HARMLESS, HARMLESS);
        } catch {
          // It takes another kind of value.
          continue;
        }
        if (typeof said === 'string') yield [name, said];
      }
    }
  }
}

describe('what is shown outside the text', () => {
  for (const [name, shown, all] of [
    ['the server', plainText, { nl, en }],
    ['the extension', plain, catalogues],
  ] as const) {
    it(`of ${name} has no link and no icon, whatever a register says`, () => {
      let held = 0;
      for (const [text, said] of textsOf(all)) {
        if (LINK.test(said)) held++;
        assert.doesNotMatch(shown(said), LINK, text);
        assert.doesNotMatch(shown(said), ICON, text);
        assert.doesNotMatch(shown(said), /[\p{Cc}\u2028\u202E]/u, text);
      }
      // Else the test proves nothing.
      assert.ok(held > 3, `${held} texts hold what they are given`);
    });

    it(`of ${name} stays as it is without any`, () => {
      for (const text of ['Nu: 1 april 2021 (was [1 maart])', 'a[1] (b) $ (c) é 👍', ''])
        assert.equal(shown(text), text);
    });

    it(`of ${name} is broken where it nests, and where signs stand between that nobody sees`, () => {
      for (const text of [
        '[[a](command:b)](command:c)',
        '[a]\u200B(command:b)',
        '[a](command:b)[c](command:d)',
        '[$(x)](file:y)',
        '[a]\n(command:b)',
      ]) {
        assert.doesNotMatch(shown(text), LINK);
        assert.doesNotMatch(shown(text), ICON);
        assert.equal(shown(shown(text)), shown(text));
      }
    });
  }
});
