import assert from 'node:assert/strict';
import { packedManifest } from '../../scripts/build/manifest.ts';
import { checkContract, contractOf, problemsOf, rulePage } from '../../scripts/rulePage.ts';
import { ruleNames, withRules } from '../../scripts/ruleTable.ts';
import { RULES } from '../../server/src/rules/index.ts';
import { filesBelow, read } from '../support/repository.ts';

describe('the page of all problems', () => {
  const page = read('docs/regels.md');

  it('is the one that `npm run rules` makes', () => {
    assert.equal(page, rulePage());
  });

  for (const { code, example } of RULES) {
    it(`${code}: its example has the problem, and has it no more when it is put right`, () => {
      const codes = (text: string) => problemsOf(text).map((problem) => problem.code);
      assert.ok(codes(example.wrong).includes(code));
      assert.ok(!codes(example.right).includes(code));
    });
  }

  it('has a section for each, of which the link in an editor and in the manual is the name', () => {
    const links = [...page.matchAll(/^\| \[([a-z-]+)\]\(#\1\) \|/gmu)].map(([, code]) => code);
    const sections = [...page.matchAll(/^## ([a-z-]+)$/gmu)].map(([, code]) => code);
    assert.deepEqual([links, sections], [RULES.map(({ code }) => code), RULES.map(({ code }) => code)]);
    for (const [, code] of read('docs/handleiding.md').matchAll(/\(regels\.md#([a-z-]+)\)/gu)) {
      assert.ok(code === 'anders-instellen' || links.includes(code), code);
    }
  });

  it('keeps to the contract: a code, a severity or the order that is out changes by hand only', () => {
    const [first, second, ...others] = RULES;
    assert.deepEqual(
      contractOf(page),
      RULES.map(({ code, severity }) => ({ code, severity })),
    );
    checkContract(page, RULES);
    const without = page.replace(new RegExp(`^\\| \\[${second!.code}\\].*\\n`, 'mu'), '');
    assert.doesNotThrow(() => checkContract(without, RULES), 'a new rule');
    for (const rules of [
      [first!, ...others],
      [second!, first!, ...others],
      [{ ...first!, severity: 'hint' as const }, second!, ...others],
    ]) {
      assert.throws(() => checkContract(page, rules), /a contract/u);
    }
  });
});

describe('the table of rules', () => {
  const path = 'server/src/rules/index.ts';

  it('is the one that `npm run rules` makes', async () => {
    assert.equal(withRules(read(path), await ruleNames()), read(path));
  });

  it('gets a row for a new rule, behind all others, and keeps their order', async () => {
    const names = await ruleNames();
    const made = withRules(read(path), [...names, 'aaNieuw']);
    assert.match(made, /^import \{ aaNieuw \} from '\.\/aaNieuw\.ts';$/mu);
    assert.equal(made.replace(/^.*aaNieuw.*\n/gmu, ''), read(path));
    assert.match(made, /^ {2}aaNieuw,\n\] as const;$/mu);
    assert.equal(withRules(made, names), read(path));
    assert.throws(() => withRules('', names), /no TABLE/u);
  });
});

describe('the manifest that is packed', () => {
  it('knows the codes in the setting, which is all that it adds', () => {
    const packed = JSON.parse(packedManifest(read('package.json')));
    const setting = packed.contributes.configuration.properties['duo.regels'];
    assert.deepEqual(setting.propertyNames, { enum: RULES.map(({ code }) => code) });
    delete setting.propertyNames;
    assert.deepEqual(packed, JSON.parse(read('package.json')));
    assert.throws(() => packedManifest('{}'), /no setting/u);
  });
});

describe('a rule', () => {
  it('says in English above its code what it is exactly about, and what its fixes are', () => {
    for (const path of filesBelow('server/src/rules', '.ts')) {
      const text = read(path);
      if (!/^export const \w+ = \w+Rule\(/mu.test(text)) continue;
      assert.match(text, /\bFix:\s/u, path);
      assert.match(text, /\*\/\nexport const \w+ = \w+Rule\(/u, path);
    }
  });
});
