/**
 * The regular expressions of server, client and grammar: none that costs more than in step with the text, since a register may
 * hold any text. `scslre` judges them by their form, lookbehinds and classes included.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
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
  'server/src/syntax/readAgendaMoment.ts': { count: 1, why: 'white space before a word; at the end it was taken off' },
  'server/src/model/references/membership.ts': {
    count: 1,
    why: 'the rest of a term, looked for at the few words that begin one',
  },
  'server/src/model/references/people.ts': { count: 2, why: 'anchored, on one name' },
  'server/src/model/references/references.ts': { count: 1, why: 'on what stands in one bracket' },
  'server/src/edits/refactor/mergeActions.ts': { count: 1, why: 'anchored, on what stands between two owners' },
  'server/src/features/linkedEditing.ts': { count: 1, why: 'the words before a name, when a cursor stands in it' },
  'server/src/features/completion/numbers.ts': { count: 2, why: 'the value that is typed in' },
  'server/src/features/rename/wholeName.ts': { count: 1, why: 'on at most 200 characters before a cursor' },
  'server/src/features/completion/values.ts': { count: 2, why: 'anchored, on the value that is typed in' },
};

/** The same of those that are put together: how many of each module. */
const BORNE_MADE: Readonly<Record<string, { readonly count: number; readonly why: string }>> = {
  'server/src/syntax/dates/tokens.ts': { count: 2, why: 'a lexer tries them at one place at a time' },
  'server/src/syntax/dates/wide/pattern.ts': {
    count: 10,
    why: 'tried at one place; spaces are in question, of one value',
  },
  'server/src/model/time/frequency.ts': { count: 1, why: 'anchored; spaces are in question, of one value' },
  'server/src/model/references/numbersInText.ts': {
    count: 1,
    why: 'of one line; tried from each word, not from each letter',
  },
  'server/src/features/linkedEditing.ts': { count: 1, why: 'the words before a name, when a cursor stands in it' },
};

const MADE = fileURLToPath(new URL('../support/madeExpressions.ts', import.meta.url));

/** An expression of the colours as one of this language; undefined when it holds what that has not. */
function asOurs(source: string): RegExp | undefined {
  // A group that is never left again only makes it cheaper; where the last match ended is one place.
  const plain = source.replaceAll('(?i:', '(?:').replaceAll('(?>', '(?:').replaceAll('\\G', '^');
  try {
    return new RegExp(plain, 'iu');
  } catch {
    return undefined;
  }
}

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

  it('each that is put together goes through a text once, but for those that were looked at', () => {
    const made = JSON.parse(execFileSync(process.execPath, [MADE], { encoding: 'utf8' })) as [string, string, string][];
    assert.ok(made.length > 80, 'they are found');
    const found: Record<string, number> = {};
    for (const [path, source, flags] of made) {
      const faults = faultsOf(new RegExp(source, flags));
      assert.ok(!faults.some((fault) => fault.startsWith('exponential')), `${path}: ${source}`);
      if (faults.length > 0) found[path] = (found[path] ?? 0) + 1;
    }
    assert.deepEqual(found, Object.fromEntries(Object.entries(BORNE_MADE).map(([path, { count }]) => [path, count])));
  }).timeout(300_000);

  it('none of the colours goes back over a text without end', () => {
    const sources = new Set<string>();
    JSON.parse(read('syntaxes/duo.tmLanguage.json'), (key, value) => {
      if (/^(?:match|begin|end|while)$/u.test(key) && typeof value === 'string') sources.add(value);
      return value;
    });
    // Longer ones are lists of words with the parts of others in them: test/grammar/speed.test.ts measures those.
    const judged = [...sources].filter(({ length }) => length < 1000).flatMap((source) => asOurs(source) ?? []);
    assert.ok(judged.length > 80, 'they are found');
    const endless = judged.filter((one) => faultsOf(one).some((fault) => fault.startsWith('exponential')));
    assert.deepEqual(endless, []);
  }).timeout(300_000);
});
