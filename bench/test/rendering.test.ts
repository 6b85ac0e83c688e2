/** The made registers: right in each language, with just the problems that are meant, and the places where they are said to be. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../paths.ts';
import { duoLanguage } from '../register/duo.ts';
import { jsonLanguage } from '../register/json.ts';
import { langiumLanguage } from '../register/langium.ts';
import { type Language, render, renderActions } from '../register/language.ts';
import { ACTIONS_PER_HEADING, makePaste, makeRegister, STANDING } from '../register/register.ts';
import type { WordPlace } from '../register/sheet.ts';
import { yamlLanguage } from '../register/yaml.ts';

const LANGUAGES = [duoLanguage, langiumLanguage, yamlLanguage, jsonLanguage];
const { DUO_CHECK = join(ROOT, 'dist', 'duo.mjs') } = process.env;

const rendered = (language: Language, actions: number) =>
  render(language, makeRegister({ actions }), ACTIONS_PER_HEADING);

/** The codes of the problems that `duo check` finds in a text (`npm run build` makes it). */
function problemsOf(text: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'duo-bench-test-'));
  try {
    writeFileSync(join(folder, 'lijst.duo'), text);
    const output = execFileSync(process.execPath, [DUO_CHECK, 'check', folder, '--format', 'json'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return (JSON.parse(output) as { code: string }[]).map(({ code }) => code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('a made register', () => {
  for (const actions of [10, 100, 1000]) {
    it(`of ${actions} actions has just the standing problems as .duo`, () => {
      assert.deepEqual(problemsOf(rendered(duoLanguage, actions).text), Array(STANDING).fill('eigenaar-ontbreekt'));
    });
  }

  it('has one problem more with a paste in it', () => {
    const { text, places } = rendered(duoLanguage, 100);
    const lines = text.split('\n');
    const paste = renderActions(duoLanguage, makePaste(makeRegister({ actions: 100 }), 50)).text;
    lines.splice(places.actionLines[50]!, 0, ...paste.split('\n').slice(0, -1));
    assert.deepEqual(problemsOf(lines.join('\n')), Array(STANDING + 1).fill('eigenaar-ontbreekt'));
  });

  it('is the same for the same seed, and another for another file', () => {
    assert.equal(rendered(duoLanguage, 50).text, rendered(duoLanguage, 50).text);
    assert.notDeepEqual(makeRegister({ actions: 50, file: 1 }).actions, makeRegister({ actions: 50, file: 2 }).actions);
  });

  it('lets thousands of actions name one person, and each person own something', () => {
    const { uses, places } = rendered(duoLanguage, 10_000);
    assert.ok(uses.get(places.people[0]!.word)! > 2500);
    for (const { word } of places.people) assert.ok((uses.get(word) ?? 0) > 0, word);
  });

  for (const language of LANGUAGES) {
    it(`in ${language.id} has its words where its places say`, () => {
      const { text, places, uses, lines } = rendered(language, 100);
      const all = text.split('\n');
      assert.equal(all.length, lines + 1);
      const found = ({ line, character, word }: WordPlace) => all[line]?.slice(character, character + word.length);
      for (const place of [...places.statuses, ...places.owners, ...places.people]) {
        assert.equal(found(place), place.word);
      }
      for (const { line, character } of places.titles) {
        assert.match(all[line]!.slice(character - 3, character), /^\p{L}{3}$/u);
      }
      assert.equal(places.owners.length, 100 - STANDING);
      assert.equal(
        [...uses.values()].reduce((total, count) => total + count, 0),
        places.owners.length,
      );
    });
  }

  it('is JSON, also with a paste in it', () => {
    const { text, places } = rendered(jsonLanguage, 100);
    assert.equal(JSON.parse(text).acties.length, 100);
    const lines = text.split('\n');
    const paste = renderActions(jsonLanguage, makePaste(makeRegister({ actions: 100 }), 20)).text;
    lines.splice(places.actionLines[50]!, 0, ...paste.split('\n').slice(0, -1));
    assert.equal(JSON.parse(lines.join('\n')).acties.length, 120);
  });
});
