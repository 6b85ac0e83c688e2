import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { contractOf, exampleProblem } from '../../../scripts/rulePage.ts';
import { messages } from '../../../server/src/messages/index.ts';
import { checkEntries, ruleContext } from '../../../server/src/rules/check.ts';
import { RULES, type RuleCode } from '../../../server/src/rules/index.ts';
import type { ActionRule } from '../../../server/src/rules/rule.ts';
import { fixture, TODAY_ONLY } from '../../support/fixture.ts';
import { read } from '../../support/repository.ts';

/** The codes that are out with their severities: an error contradicts itself or cannot be read. */
const CONTRACT = contractOf(read('docs/regels.md')).map(({ code, severity }) => [code, severity]);
const CODES = RULES.map(({ code }) => code);

describe('the table of rules', () => {
  it('is the contract, in its order', () => {
    assert.deepEqual(
      RULES.map(({ code, severity }) => [code, severity]),
      CONTRACT,
    );
  });

  it('has each code once', () => {
    assert.equal(new Set(RULES.map(({ code }) => code)).size, RULES.length);
  });

  for (const { code, manual } of RULES) {
    it(`${code} is a word of Dutch, has a file, a test and a page`, () => {
      assert.match(code, /^[a-z]+(?:-[a-z]+)*$/u);
      const file = code.replace(/-[a-z]/gu, (letter) => letter[1]!.toUpperCase());
      assert.ok(existsSync(new URL(`../../../server/src/rules/${file}.ts`, import.meta.url)));
      assert.ok(existsSync(new URL(`${file}.test.ts`, import.meta.url)));
      assert.match(manual, /^\p{Lu}[\s\S]*\.$/u);
      assert.match(manual, /\b(?:de|het|een|van)\b/iu);
    });
  }
});

describe('the sentences', () => {
  /** What several forms of a sentence say. */
  const written: [string, string][] = [
    ...sentences('eigenaar-ontbreekt', ['5'], [undefined]),
    ...sentences('eigenaar-nader-te-bepalen', ['PM']),
    ...sentences('eigenaar-geen-lid', ['Anja Woortman', 'DUO']),
    ...sentences(
      'eigenaar-uit-functie',
      ['Roelien', '1 maart 2021', 'Nicoline'],
      ['Roelien', '1 maart 2021', undefined],
    ),
    ...sentences('persoon-dubbelzinnig', ['Anja', 'Anja de Vries, Anja Woortman']),
    ...sentences('deadline-verstreken', ['5', 'Brief', '1 mrt. 2021', 1], [undefined, undefined, 'eind 2020', 20]),
    ...sentences('deadline-ontbreekt', ['5'], [undefined]),
    ...sentences('deadline-onbewaakt', ['volgend DUO', 'DUO']),
    ...sentences('deadline-jaar-aangenomen', ['25 maart', '25 maart 2021']),
    ...sentences(
      'deadline-voor-voorganger',
      ['5', '1 maart 2021', '6', '2 maart 2021'],
      [undefined, '1 maart 2021', '6', '2 maart 2021'],
    ),
    ...sentences('deadline-vrije-dag', ['28 maart 2021', 'zondag'], ['5 april 2021', 'Tweede Paasdag']),
    ...sentences('deadline-wijkt-af', ['1 maart 2026', '1 mei 2026', '3 februari 2026']),
    ...sentences('deadline-blijft-liggen', ['5', 3, '1 maart 2021'], [undefined, 4, '1 maart 2021']),
    ...sentences(
      'bespreken-na-deadline',
      ['5', '2 maart 2021', '1 maart 2021'],
      [undefined, '2 maart 2021', '1 maart 2021'],
    ),
    ...sentences('bespreken-verstreken', ['5', 'Brief', '2 maart 2021'], [undefined, undefined, '2 maart 2021']),
    ...sentences('peildatum-verouderd', ['7 april 2021']),
    ...sentences('weekdag-klopt-niet', ['1 maart 2021', 'maandag']),
    ...sentences('datum-onmogelijk', ['31 februari 2021']),
    ...sentences('status-ontbreekt', ['5'], [undefined]),
    ...sentences('status-onbekend', ['klaar', 'a, b']),
    ...sentences('status-wijkt-af', ['gereed', 'vervallen', '1 maart 2021']),
    ...sentences('status-tegenstrijdig', ['groen', 'open', 'gereed']),
    ...sentences('planning-wijkt-af', ['5', 'Brief', '2 maart 2021'], [undefined, undefined, '2 maart 2021']),
    ...sentences('gereed-zonder-datum', ['5'], [undefined]),
    ...sentences('gereed-met-open-stappen', ['5'], [undefined]),
    ...sentences('gremium-onbekend', ['DUO']),
    ...sentences('organisatie-onbekend', ['NCG', false], ['NCG', true]),
    ...sentences('actie-onbekend', ['5', undefined], ['5', 'LIJST']),
    ...sentences('besluit-onbekend', ['5', undefined], ['5', 'LIJST']),
    ...sentences('blok-onbekend', ['A']),
    ...sentences('persoon-onbekend', ['Anja']),
    ...sentences('naam-verschreven', ['NGC', 'NCG']),
    ...sentences('naam-dubbel', ['NCG']),
    ...sentences('nummer-dubbel', ['besluit', '5'], ['besluit', '5', 'lijst.duo']),
    ...sentences('register-dubbel', ['LIJST'], [''], ['LIJST', 'ander.duo']),
    ...sentences('nummer-ontbreekt', ['actie'], ['besluit'], ['toezegging']),
    ...sentences('naam-ongebruikt', ['gremium', 'DUO'], ['persoon', 'Anja']),
    ...sentences('wijkt-af-van-zelfde', ['status', 'LIJST/5', 'gereed']),
    ...sentences('kring', ['5', '5 → 6 → 5'], [undefined, '5 → 6 → 5']),
    ...sentences('besluit-zonder-actie', ['5'], [undefined]),
    ...sentences('gremium-te-groot', ['DUO', 3, 2]),
    ...sentences('vergadering-te-laat', ['DUO', '1 maart 2021', '21 maart 2021']),
    ['vergadering-zonder-datum', messages.rules['vergadering-zonder-datum']],
    ['moment-zonder-datum', messages.rules['moment-zonder-datum']],
    ...sentences('indeling-leeg', ['raadslijst'], ['']),
    ...sentences('kolom-dubbel', ['nr', 'nr'], ['trekker', 'eigenaar']),
    ...sentences('aanwezig-geen-lid', ['Anja', 'DUO']),
    ...sentences('regel-onbekend', ['acite', 'actie']),
    ...sentences('veld-onbekend', ['kleur', 'actie'], ['kleur', 'gebruik']),
    ...sentences('veld-dubbel', ['status']),
    ...sentences('inspringing', ['status']),
    ...sentences('waarde-ongeldig', ['x', 'a, b']),
    ...sentences('te-lang', []),
    ...sentences('onzichtbaar-teken', ['NCG', 'U+0421', 'C']),
    ...sentences('bestand-codering', []),
    ...sentences('keuze-open', []),
    ['waarde-ongeldig', messages.syntax.redundant(')')],
  ];

  const made = [...RULES.map((rule): [string, string] => [rule.code, exampleProblem(rule).message]), ...written];

  it('are there for every rule', () => {
    assert.deepEqual(Object.keys(messages.rules).sort(), [...CODES].sort());
  });

  it('that have several cases have each of them here', () => {
    const several = CODES.filter((code) => typeof messages.rules[code] === 'object');
    assert.ok(several.length > 0);
    const here = new Set(written.map(([code]) => code));
    assert.deepEqual(
      several.filter((code) => !here.has(code)),
      [],
    );
  });

  for (const [code, sentence] of made) {
    it(`${code}: ${sentence}`, () => {
      // What is wrong and what to do; what was typed may hold full stops of its own.
      const parts = sentence.replace('1 mrt. ', '1 maart ').split(/(?<=\.)\s/u);
      assert.equal(parts.length, 2);
      for (const part of parts) assert.match(part, /^[\p{Lu}“\d][^!]*\.$/u);
      assert.match(sentence, /\b(?:de|het|een|er|is|dit|die|geen|hier)\b/iu);
      assert.doesNotMatch(sentence, /undefined|null|"|\bde (?:besluit|gremium|blok)\b|\bhet (?:actie|organisatie)\b/u);
    });
  }

  it('of fixes have the right article', () => {
    const { declare, addField, declareAction, markDone } = messages.fixes;
    assert.deepEqual(
      [declare('gremium', 'A'), declare('blok', 'A'), declare('persoon', 'A'), declare('organisatie', 'A')],
      ['Voeg het gremium “A” toe', 'Voeg het blok “A” toe', 'Voeg de persoon “A” toe', 'Voeg de organisatie “A” toe'],
    );
    assert.equal(addField('eigenaar'), 'Voeg de eigenaar toe');
    assert.equal(declareAction('5'), 'Voeg actie 5 toe');
    assert.equal(markDone('actie', '5'), 'Markeer actie 5 als gereed');
    assert.equal(markDone('actie', undefined), 'Markeer deze actie als gereed');
  });

  /** What a rule can say: all cases of a code, each with these arguments. */
  function sentences(code: RuleCode, ...calls: unknown[][]): [string, string][] {
    const table: unknown = messages.rules[code];
    const cases = typeof table === 'function' ? [table] : Object.values(table as object);
    return cases.flatMap((one) =>
      typeof one === 'string'
        ? [[code, one] as [string, string]]
        : calls.map((call) => [code, one(...call)] as [string, string]),
    );
  }
});

describe('checking', () => {
  it('tells of a rule that fails, and runs the others, for the other entries too', () => {
    const { scope } = fixture('actie 5: A\nactie 6: B\n');
    const rule = RULES.find(
      (one): one is ActionRule<RuleCode> => one.kind === 'action' && one.code === 'eigenaar-ontbreekt',
    )!;
    const { find } = rule;
    const failed: unknown[] = [];
    let problems: string[];
    const error = new Error('stuk');
    try {
      const failing: typeof find = (action) => {
        if (action.entry.identity?.text === '5') throw error;
        return find(action);
      };
      Object.assign(rule, { find: failing });
      problems = checkEntries(ruleContext(scope, TODAY_ONLY), (...told) => failed.push(told)).map(({ code }) => code);
    } finally {
      Object.assign(rule, { find });
    }
    assert.deepEqual(failed, [['eigenaar-ontbreekt', error]]);
    assert.deepEqual(problems, [
      'deadline-ontbreekt',
      'status-ontbreekt',
      'eigenaar-ontbreekt',
      'deadline-ontbreekt',
      'status-ontbreekt',
    ]);
  });

  it('checks the entries that it is given, with offsets of the file, in the order of the text', () => {
    const { scope } = fixture('actie 5: A\nactie 6: B\n  status: x\n  kleur: y\n');
    const { entries } = scope.file.document;
    const problems = checkEntries(ruleContext(scope, TODAY_ONLY), assert.fail, [...entries].slice(1));
    assert.deepEqual(
      problems.map(({ span, code }) => `${span.start}-${span.end} ${code}`),
      ['11-18 eigenaar-ontbreekt', '11-18 deadline-ontbreekt', '32-33 status-onbekend', '36-41 veld-onbekend'],
    );
  });

  it('gives a problem the severity of its rule, unless the finding has its own', () => {
    const { scope } = fixture('besluit 5\n  toelichting:\n    datum: 3\n  datum: onzin\n');
    const problems = checkEntries(ruleContext(scope, TODAY_ONLY), assert.fail);
    assert.deepEqual(
      problems.map(({ code, severity }) => `${code}: ${severity}`),
      ['besluit-zonder-actie: hint', 'inspringing: hint', 'waarde-ongeldig: error'],
    );
  });
});
