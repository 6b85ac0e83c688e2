/** The snippets: what they insert is read without a problem of the language. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { ENTRY_KINDS, STATUSES } from '../../server/src/syntax/vocabulary.ts';
import { ROOT, tokenise } from './tokenise.ts';

interface Snippet {
  readonly prefix: string | readonly string[];
  readonly description: string;
  readonly body: string | readonly string[];
}

const FILE = new URL('snippets/duo.json', ROOT);
const snippets: Record<string, Snippet> = JSON.parse(readFileSync(FILE, 'utf8'));
const bodyOf = ({ body }: Snippet) => (typeof body === 'string' ? body : body.join('\n'));

/** What a snippet inserts when every default is taken; of a choice the n-th. */
function expand(body: string, choice = 0): string {
  const variables: Record<string, string> = { CURRENT_DATE: '05', CURRENT_MONTH: '01', CURRENT_YEAR: '2021' };
  return body
    .replace(/\$\{([A-Z_]+)\}/gu, (whole, name: string) => variables[name] ?? whole)
    .replace(/\$\{\d+\|([^|]*)\|\}/gu, (_, list: string) => list.split(',')[choice % list.split(',').length] ?? '')
    .replace(/\$\{\d+:([^}]*)\}/gu, '$1')
    .replace(/\$\d/gu, '')
    .replace(/\t/gu, '  ');
}

/** The inserted text where it belongs: entries at the margin, a line of the history below its field. */
function inPlace(text: string): string {
  if (text.startsWith('historie')) return `actie 1: titel\n${text.replace(/^/gmu, '  ')}`;
  return /^\d/u.test(text) ? `actie 1: titel\n  historie:\n    ${text}` : text;
}

describe('snippets', () => {
  for (const [name, snippet] of Object.entries(snippets)) {
    it(`${name}: every line is coloured as what it is`, async () => {
      for (let choice = 0; choice < 6; choice++) {
        const text = expand(bodyOf(snippet), choice);
        assert.doesNotMatch(text, /\$|\{|\}/u);
        for (const line of await tokenise(inPlace(text))) {
          if (line.text.trim() === '') continue;
          const isEntry = /^\S/u.test(line.text);
          const first = line.tokens.find((token) => token.text.trim() !== '');
          const expected = isEntry ? /^keyword\.control/u : /^(?:support\.type|constant\.numeric|keyword\.control)/u;
          assert.match(first?.scopes[0] ?? 'no scope', expected, line.text);
          const status = /status(?:: | -> )(.+)$/u.exec(line.text)?.[1];
          if (status !== undefined) assert.match(line.tokens.at(-1)?.scopes[0] ?? '', /^constant\.language\.status/u);
        }
      }
    });
  }

  it('offer every status, and only those', () => {
    const offered = (name: string) =>
      /status(?:: | -> )\$\{\d+\|([^|]+)\|\}/u.exec(bodyOf(snippets[name]!))?.[1]?.split(',');
    for (const name of ['Nieuw register', 'Statuswijziging']) {
      assert.deepEqual(offered(name)?.toSorted(), [...STATUSES].sort(), name);
    }
  });

  it('can be called in one way each and say what they are for', () => {
    const prefixes = Object.values(snippets).flatMap(({ prefix }) => prefix);
    assert.equal(new Set(prefixes).size, prefixes.length);
    // The server proposes the keywords itself, with the next free number; a snippet of that name would stand beside it.
    for (const kind of ENTRY_KINDS) assert.ok(!prefixes.includes(kind), kind);
    for (const { description } of Object.values(snippets)) assert.match(description, /^\p{Lu}.{10,}/u);
  });
});
