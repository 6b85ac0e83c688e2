import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { contractOf, withCodes, withTable } from '../../scripts/ruleLists.ts';
import { exampleProblem, LISTS, problemsOf, rulePages } from '../../scripts/rulePages.ts';
import { RULES } from '../../server/src/rules/index.ts';
import { read } from '../support/repository.ts';

const FOLDER = new URL('../../docs/regels/', import.meta.url);

describe('the pages about the problems', () => {
  it('are those that `npm run rules` makes, and no others', () => {
    const pages = rulePages();
    assert.deepEqual(readdirSync(FOLDER).sort(), [...pages.keys()].sort());
    for (const [name, text] of pages) assert.equal(readFileSync(new URL(name, FOLDER), 'utf8'), text, name);
  });

  for (const { code, example } of RULES) {
    it(`${code}: its example has the problem, and has it no more when it is put right`, () => {
      const codes = (text: string) => problemsOf(text).map((problem) => problem.code);
      assert.ok(codes(example.wrong).includes(code));
      assert.ok(!codes(example.right).includes(code));
    });
  }

  it('the setting knows the codes', () => {
    const { contributes } = JSON.parse(read('package.json'));
    const { propertyNames } = contributes.configuration.properties['duo.regels'];
    assert.deepEqual(
      propertyNames.enum,
      RULES.map(({ code }) => code),
    );
  });
});

describe('the lists of codes', () => {
  it('are those that `npm run rules` writes', () => {
    for (const [path, written] of LISTS) assert.equal(written(read(path)), read(path), path);
  });

  const [first, second, ...others] = RULES;
  const page = read('docs/taal.md');
  const without = (code: string) => page.replace(new RegExp(`^\\| \`${code}\` .*\\n`, 'mu'), '');

  it('get a row and a code for a new rule, in its place, from what the program says of the example', () => {
    const made = withTable(without(second!.code), RULES, exampleProblem);
    assert.deepEqual(
      contractOf(made).map(({ code, severity }) => [code, severity]),
      RULES.map(({ code, severity }) => [code, severity]),
    );
    const { line } = contractOf(made)[1]!;
    assert.match(line, /^\| `eigenaar-nader-te-bepalen` \| note \| [“A-Z][^|]*[^.|] \| [^|]+ \|$/u);
    assert.equal(withTable(made, RULES, exampleProblem), made);
    const shorter = withCodes(read('package.json'), [first!, ...others]);
    assert.notEqual(shorter, read('package.json'));
    assert.equal(withCodes(shorter, RULES), read('package.json'));
  });

  it('keep to the contract: a code, a severity or the order that is out changes by hand only', () => {
    const contract = /a contract/u;
    assert.throws(() => withTable(page, [first!, ...others], exampleProblem), contract);
    assert.throws(() => withTable(page, [second!, first!, ...others], exampleProblem), contract);
    assert.throws(
      () => withTable(page, [{ ...first!, severity: 'hint' }, second!, ...others], exampleProblem),
      contract,
    );
    assert.throws(() => withTable('# No table\n', RULES, exampleProblem), /no table/u);
    assert.throws(() => withCodes('{}', RULES), /no list/u);
  });
});
