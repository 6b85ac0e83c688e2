import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { problemsOf, rulePages } from '../../scripts/rulePages.ts';
import { RULES } from '../../server/src/rules/index.ts';

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
    const { contributes } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    const { propertyNames } = contributes.configuration.properties['duo.regels'];
    assert.deepEqual(
      propertyNames.enum,
      RULES.map(({ code }) => code),
    );
  });
});
