/** The grammar knows the words of the language: all of them, and no other. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { statusOf } from '../../server/src/syntax/statusWords.ts';
import {
  ENTRIES,
  ENTRY_KINDS,
  FIELD_SYNONYMS,
  fieldNameOf,
  fieldsOf,
  KEYWORD_SPELLINGS,
  LEVELS,
  MINUTES_WORDS,
  PLANNINGS,
  PROMISE_STATUSES,
  STATUS_SYNONYMS,
  STATUSES,
  YES_NO,
} from '../../server/src/syntax/vocabulary.ts';
import { GENERATED } from '../../syntaxes/build.ts';
import { ROOT, scopesOf, tokenise } from './tokenise.ts';

const KEYWORD = 'keyword.control.entry.duo';
const FIELD = 'support.type.property-name.duo';
const ALL_FIELDS = [...new Set([...ENTRY_KINDS.flatMap(fieldsOf), ...Object.keys(FIELD_SYNONYMS)])];

/** The scopes of the value of a field; empty when it has none, undefined when it is no token as a whole. */
async function valueScope(entry: string, field: string, value: string): Promise<string | undefined> {
  const lines = await tokenise(`${entry} 1: titel\n  ${field}: ${value}`);
  return scopesOf(lines[1], value)?.join(' ');
}

describe('grammar: vocabulary', () => {
  for (const [path, build] of Object.entries(GENERATED)) {
    it(`has ${path} as syntaxes/build.ts makes it`, () => {
      const committed: unknown = JSON.parse(readFileSync(new URL(path, ROOT), 'utf8'));
      assert.ok(
        JSON.stringify(committed) === JSON.stringify(build()),
        `${path} is not what the vocabulary gives: run node syntaxes/build.ts`,
      );
    });
  }

  it('colours every keyword at the margin, in any case, and nothing that only looks like one', async () => {
    for (const kind of KEYWORD_SPELLINGS) {
      for (const typed of [kind, kind.toUpperCase()]) {
        const [line] = await tokenise(`${typed} 1: titel`);
        assert.deepEqual(scopesOf(line, typed), [KEYWORD], typed);
      }
      const [indented] = await tokenise(`  ${kind} 1: titel`);
      assert.deepEqual(scopesOf(indented, kind), undefined, `indented ${kind}`);
    }
    for (const word of ['actiepunten', 'verslag', 'item', 'acties', 'subactie', 'actie-5', ...ALL_FIELDS]) {
      // `actie door` at the margin is an action with a number.
      if (word.split(' ', 1)[0]! in ENTRIES) continue;
      const [line] = await tokenise(`${word} 1`);
      assert.deepEqual(
        line?.tokens.flatMap((token) => token.scopes),
        [],
        word,
      );
    }
  });

  for (const kind of ENTRY_KINDS) {
    it(`colours exactly the fields that ${kind} has, synonyms too`, async () => {
      const coloured: string[] = [];
      for (const name of ALL_FIELDS) {
        const lines = await tokenise(`${kind} 1: titel\n  ${name}: x`);
        if (scopesOf(lines[1], name)?.includes(FIELD)) coloured.push(name);
      }
      assert.deepEqual(
        coloured,
        ALL_FIELDS.filter((name) => fieldNameOf(kind, name) !== undefined),
      );
    });
  }

  it('gives every status of an action its own scope, its synonyms the same one', async () => {
    const closed = new Set(['gereed', 'vervallen']);
    for (const typed of [...STATUSES, ...Object.keys(STATUS_SYNONYMS)]) {
      const status = statusOf(typed) ?? '';
      const state = closed.has(status) ? 'closed' : 'open';
      const scope = `constant.language.status.${state}.${status.replace(' ', '-')}.duo`;
      assert.equal(await valueScope('actie', 'status', typed), scope);
    }
    assert.equal(await valueScope('actie', 'status', 'toegezegd'), '');
    assert.equal(await valueScope('actie', 'status', 'bijna gereed'), '');
  });

  it('gives every status of a promise its own scope', async () => {
    const closed = new Set(['afgewezen', 'nagekomen', 'vervallen']);
    for (const status of PROMISE_STATUSES) {
      const scope = `constant.language.status.${closed.has(status) ? 'closed' : 'open'}.${status}.duo`;
      assert.equal(await valueScope('toezegging', 'status', status), scope);
    }
    assert.equal(await valueScope('toezegging', 'status', 'in uitvoering'), '');
  });

  it('colours every other word that a value is chosen from', async () => {
    const choices = [
      ['actie', 'planning', PLANNINGS],
      ['gremium', 'niveau', LEVELS],
      ['stuk', 'openbaar', YES_NO],
    ] as const;
    for (const [entry, field, values] of choices) {
      for (const value of values) assert.match((await valueScope(entry, field, value)) ?? '', /^constant\.language\./u);
    }
  });

  it('colours every word that means something in the minutes', async () => {
    for (const word of Object.keys(MINUTES_WORDS)) {
      for (const rest of [': tekst', ' (iv): tekst', ' 5: tekst']) {
        const lines = await tokenise(`vergadering DUO\n  agenda:\n    1. Opening\n      ${word}${rest}`);
        assert.deepEqual(scopesOf(lines[3], word), [KEYWORD], word + rest);
      }
    }
  });
});
