/**
 * The regular expressions of server, client and grammar: none that costs more than in step with the text, since a register may
 * hold any text. `scslre` judges them by their form, lookbehinds and classes included.
 */
import assert from 'node:assert/strict';
import { analyse } from 'scslre';
import { filesBelow, read } from '../support/repository.ts';

/** A literal: behind what an expression may follow, up to its flags. */
const LITERAL =
  /(?<=(?:^|[(,=:?&|![{;>]|return|yield)\s*)\/(?![*/])((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+)\/([dgimsuvy]*)(?=[\s.,;)\]:}?]|$)/gmu;

/**
 * Expressions that cost the square of a run of one sign, with why that is borne: all are of one line, of which no more than
 * 10,000 characters are read.
 */
const BORNE: Readonly<Record<string, { readonly count: number; readonly why: string }>> = {
  'server/src/syntax/numberReferences.ts': { count: 1, why: 'a word is taken whole whether a slash follows or not' },
  'server/src/syntax/readField.ts': { count: 1, why: 'white space before a word; at the end it was taken off' },
  'server/src/model/membership.ts': { count: 1, why: 'the rest of a term, looked for at the few words that begin one' },
  'server/src/model/people.ts': { count: 2, why: 'anchored, on one name' },
  'server/src/model/symbolAt.ts': { count: 1, why: 'on one name, when a cursor stands in it' },
  'server/src/model/refactor/mergeActions.ts': { count: 1, why: 'anchored, on what stands between two owners' },
  'server/src/features/linkedEditing.ts': { count: 1, why: 'the words before a name, when a cursor stands in it' },
  'server/src/features/completion/numbers.ts': { count: 2, why: 'the value that is typed in' },
  'server/src/features/rename/wholeName.ts': { count: 1, why: 'on at most 200 characters before a cursor' },
  'server/src/features/completion/values.ts': { count: 2, why: 'anchored, on the value that is typed in' },
};

function expressionsOf(path: string): RegExp[] {
  const text = read(path);
  return [...text.matchAll(LITERAL)].flatMap((match) => {
    const line = text.slice(text.lastIndexOf('\n', match.index) + 1, match.index);
    return /^\s*(?:\/\/|\*)/u.test(line) ? [] : [new RegExp(match[1]!, match[2])];
  });
}

/** What an expression can be made to do too often; empty for one that goes through a text once. */
function faultsOf(expression: RegExp): string[] {
  const { reports } = analyse(expression, { assumeRejectingSuffix: false });
  return reports.map(({ type, exponential }) => `${exponential ? 'exponential ' : ''}${type}`);
}

describe('regular expressions', () => {
  const files = ['server/src', 'client/src', 'syntaxes'].flatMap((folder) => filesBelow(folder, '.ts'));

  it('the check knows one that hangs from one that does not', () => {
    assert.deepEqual(faultsOf(/[a-z.]+$/u), ['Move']);
    assert.deepEqual(faultsOf(/^(?:a+)+$/u), ['exponential Self']);
    assert.deepEqual(faultsOf(/^\s+a/u), []);
  });

  it('each goes through a text once', () => {
    let count = 0;
    const found = files.flatMap((path) =>
      expressionsOf(path).flatMap((expression) => {
        count++;
        const faults = faultsOf(expression);
        if (faults.length === 0) return [];
        const isBorne = path in BORNE && !faults.some((fault) => fault.startsWith('exponential'));
        return isBorne ? [] : [`${path}: ${expression} ${faults}`];
      }),
    );
    assert.deepEqual(found, []);
    assert.ok(count > 150, 'the literals are found');
  }).timeout(20_000);

  it('of each file with some that are borne there are as many as were looked at', () => {
    for (const [path, { count }] of Object.entries(BORNE)) {
      assert.equal(expressionsOf(path).filter((one) => faultsOf(one).length > 0).length, count, path);
    }
  }).timeout(20_000);

  it('each of the language configuration does so too', () => {
    const patterns: string[] = [];
    JSON.parse(read('language-configuration.json'), (key, value) => {
      if (typeof value === 'string' && /pattern$|text$/iu.test(key) && key !== 'appendText') patterns.push(value);
      return value;
    });
    assert.ok(patterns.length > 3, 'the patterns are found');
    // The editor makes them with this flag, or with none.
    assert.deepEqual(
      patterns.flatMap((one) => faultsOf(new RegExp(one, 'u')).map((fault) => `${one}: ${fault}`)),
      [],
    );
  }).timeout(20_000);
});
