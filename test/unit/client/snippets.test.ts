/** The snippets, as they stand when every default is taken: a register that can be saved as it is. */
import assert from 'node:assert/strict';
import { ENTRY_KINDS, PROMISE_STATUSES, STATUSES } from '../../../server/src/syntax/vocabulary.ts';
import { fixture, problemsOf } from '../../support/fixture.ts';
import { read } from '../../support/repository.ts';

interface Snippet {
  readonly prefix: string | readonly string[];
  readonly body: string | readonly string[];
}
const snippets: Record<string, Snippet> = JSON.parse(read('snippets/duo.json'));
const bodyOf = ({ body }: Snippet) => (typeof body === 'string' ? body : body.join('\n'));

/** What a snippet inserts, of each choice the n-th; undefined when none has so many. */
function expand(body: string, choice: number): string | undefined {
  const lists = [...body.matchAll(/\$\{\d+\|([^|]*)\|\}/gu)].map((match) => match[1]!.split(','));
  if (choice > 0 && !lists.some((list) => choice < list.length)) return undefined;
  return body
    .replace(/\$\{CURRENT_DATE\}-\$\{CURRENT_MONTH\}-\$\{CURRENT_YEAR\}/gu, '24-03-2021')
    .replace(/\$\{\d+\|([^|]*)\|\}/gu, (_, list: string) => list.split(',')[choice] ?? list.split(',')[0] ?? '')
    .replace(/\$\{\d+:([^}]*)\}/gu, '$1')
    .replace(/\$\d/gu, '')
    .replace(/\t/gu, '  ');
}

/** The inserted text where it belongs. */
function inPlace(text: string): string {
  if (text.startsWith('historie')) return `actie 1: titel\n${text.replace(/^/gmu, '  ')}\n`;
  return /^\d/u.test(text) ? `actie 1: titel\n  historie:\n    ${text}\n` : text;
}

/** What is missing where a snippet is only a part of something. */
const INCOMPLETE = new Set(['status-ontbreekt', 'eigenaar-ontbreekt', 'deadline-ontbreekt', 'status-wijkt-af']);
/** A gremium that the user types over. */
const TO_TYPE = new Set(['gremium-onbekend']);

describe('a snippet', () => {
  for (const [name, snippet] of Object.entries(snippets)) {
    it(`${name} gives no error and no warning, whatever is chosen`, () => {
      for (let choice = 0; ; choice++) {
        const text = expand(bodyOf(snippet), choice);
        if (text === undefined) break;
        assert.doesNotMatch(text, /[${}|]/u);
        const isWhole = text.startsWith('register') || text.startsWith('organisatie');
        const serious = problemsOf({ ...fixture(inPlace(text)), severityOf: () => undefined })
          .filter(({ severity }) => severity === 'error' || severity === 'warning')
          .filter(({ code }) => isWhole || !(INCOMPLETE.has(code) || TO_TYPE.has(code)));
        assert.deepEqual(
          serious.map(({ code, message }) => `${code}: ${message}`),
          [],
          text,
        );
      }
    });
  }

  it('begins a list of each kind', () => {
    const begun = new Set(
      Object.values(snippets).flatMap((snippet) =>
        [...bodyOf(snippet).matchAll(/^([a-z]+) /gmu)].map((match) => match[1]!),
      ),
    );
    // A file that uses another is rare: the server proposes the keyword.
    assert.deepEqual(
      ENTRY_KINDS.filter((kind) => !begun.has(kind)),
      ['gebruik'],
    );
  });

  it('offers every status there is, where it lets one be chosen', () => {
    const lists = Object.values(snippets).flatMap((snippet) =>
      [...bodyOf(snippet).matchAll(/status(?:: | -> )\$\{\d+\|([^|]+)\|\}/gu)].map((match) =>
        match[1]!.split(',').sort(),
      ),
    );
    assert.ok(lists.length >= 4);
    for (const list of lists) {
      const all = list.includes('toegezegd') ? PROMISE_STATUSES : STATUSES;
      assert.deepEqual(list, [...all].sort());
    }
  });
});
