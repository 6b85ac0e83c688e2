import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mayBeStatus, planningOf, promiseStatusOf, statusOf } from '../../../server/src/syntax/statusWords.ts';
import { PLANNINGS, PROMISE_STATUSES, STATUSES } from '../../../server/src/syntax/vocabulary.ts';
import { checkProblems } from '../rules/check.ts';

/** What was typed, and what is meant; null for what is hers to choose. */
type Cases = readonly (readonly [typed: string, meant: string | null])[];
const cases = JSON.parse(readFileSync(new URL('statusWords.json', import.meta.url), 'utf8')) as Readonly<
  Record<'actie' | 'toezegging' | 'planning', Cases>
>;

const fields = {
  actie: { read: statusOf, choices: STATUSES, field: 'status', code: 'status-onbekend' },
  toezegging: { read: promiseStatusOf, choices: PROMISE_STATUSES, field: 'status', code: 'status-onbekend' },
  planning: { read: planningOf, choices: PLANNINGS, field: 'planning', code: 'waarde-ongeldig' },
} as const;

describe('the words of real lists', () => {
  for (const [kind, { read, choices, field, code }] of Object.entries(fields)) {
    describe(kind, () => {
      for (const [typed, meant] of cases[kind as keyof typeof fields]) {
        it(`${meant ?? 'leaves the choice'}: ${typed}`, () => {
          const entry = kind === 'planning' ? 'actie' : kind;
          const owner = `\n    ${entry === 'actie' ? 'eigenaar' : 'gedaan door'}: allen`;
          const text = (value: string) =>
            `\n  ${entry} 5: Uitwerken\n    ${field}: ${value}${owner}\n    deadline: doorlopend\n`;
          const other = field === 'planning' ? '\n    status: in uitvoering' : '';
          assert.equal(read(typed), meant ?? undefined);
          if (meant !== null) return;
          const carets = ' '.repeat(`    ${field}: `.length) + '^'.repeat(typed.length);
          const [problem, ...more] = checkProblems(text(`${typed}\n${carets} ${code}${other}`));
          assert.deepEqual(more, []);
          assert.equal(problem?.severity, 'warning');
          const fixes = problem.fixes?.() ?? [];
          assert.deepEqual(fixes.map(({ preferred }) => preferred === true).includes(true), false);
          assert.equal(fixes.length, choices.length);
        });
      }
    });
  }

  it('reads a remark that takes the status back as part of it', () => {
    for (const remark of [
      '(deels)',
      '(op één punt na)',
      '(nog niet verzonden)',
      '; behalve de bijlage',
      '(voor 80%)',
      '(deel 1)',
      '(alleen fase 2)',
      '(brief volgt)',
      '; bijlage nog nasturen',
      '(concept)',
      '(mits akkoord)',
      '(zonder bijlage)',
    ]) {
      const value = `gereed ${remark}`;
      checkProblems(`
        actie 5: Uitwerken
          status: ${value}
                  ${'^'.repeat(value.length)} status-onbekend
          eigenaar: allen
          deadline: doorlopend
      `);
    }
    for (const remark of ['(1 maart 2021)', '(zie verslag)', '; brief van 3 mei 2021', '(notulen 12-4-2021)']) {
      checkProblems(`
        actie 5: Uitwerken
          status: gereed ${remark}
          eigenaar: allen
          deadline: doorlopend
          historie:
            3 mei 2021: status -> gereed
      `);
    }
  });

  it('gives no status twice', () => {
    for (const [kind, { read }] of Object.entries(fields)) {
      for (const [typed] of cases[kind as keyof typeof fields]) {
        const said = read(typed);
        assert.equal(read(` ${typed.toUpperCase()} `), said, typed);
      }
    }
  });

  it('is quick with marks and long texts', () => {
    for (const sign of [' ', '.', '~', '"', ', ', ' en ', 'is ', '☑ ', 'nog ', '~~a', '100% ']) {
      const start = performance.now();
      for (const { read } of Object.values(fields)) read(`gereed${sign.repeat(50_000)}`);
      for (const { read } of Object.values(fields)) read(sign.repeat(50_000));
      assert.ok(performance.now() - start < 1000, sign);
    }
  });
});

describe('what may be a status', () => {
  it('is all that is read as one, of each kind', () => {
    for (const [kind, { read }] of Object.entries(fields)) {
      if (kind === 'planning') continue;
      for (const [typed, meant] of cases[kind as keyof typeof fields]) {
        if (meant !== null) assert.ok(mayBeStatus(typed), typed);
        assert.equal(read(typed), meant ?? undefined);
      }
    }
  });

  it('is not a sentence that ends with another word', () => {
    for (const text of ['loopt nog en verder', 'de brief is weg', 'besproken met Henk', '', '.']) {
      assert.equal(mayBeStatus(text), false, text);
    }
  });
});
