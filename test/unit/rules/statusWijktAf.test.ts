import assert from 'node:assert/strict';
import { checkFix, checkProblems } from './check.ts';

const action = (status: string, ...history: string[]) => `
  actie 5: Uitwerken
    status: ${status}
    eigenaar: allen
    deadline: doorlopend
    historie:
${history.map((line) => `      ${line}\n`).join('')}`;
const DIFFERS = '\n            ^^^^^^^^^^^^^ status-wijkt-af';

describe('status-wijkt-af', () => {
  it('is reported on the status', () => {
    const [problem] = checkProblems(action(`in uitvoering${DIFFERS}`, '3 februari 2021: status -> gereed'));
    assert.equal(
      problem?.message,
      'De status is “in uitvoering”, maar volgens de historie is die sinds 3 februari 2021 “gereed”. Wijzig de status of vul de historie aan.',
    );
  });

  it('says where it was said: of minutes it names the report, and points there', () => {
    const [problem] = checkProblems(`
      gremium DUO: Overleg
      vergadering DUO 3 februari 2021
        agenda:
          1. Uitwerken
            actie 5: status -> gereed
      actie 5: Uitwerken
        status: in uitvoering
                ^^^^^^^^^^^^^ status-wijkt-af
        eigenaar: allen
        deadline: doorlopend
    `);
    assert.equal(
      problem?.message,
      'De status is “in uitvoering”, maar volgens het verslag is die sinds 3 februari 2021 “gereed”. Wijzig de status, of zet in de historie wat er daarna is gebeurd.',
    );
    assert.deepEqual(
      problem?.related?.map(({ message }) => message),
      ['Dit is er later van gezegd.'],
    );
  });

  it('compares what the words stand for', () => {
    checkProblems(action('Uitgevoerd (in maart)', '3 februari 2021: status in uitvoering -> gereed'));
    checkProblems(action('in uitvoering', '3 februari 2021: status → uitvoering gestart'));
    checkProblems(action(`in uitvoering${DIFFERS}`, '3 februari 2021: status niet gestart naar afgerond'));
  });

  it('takes the newest by date, not the last line', () => {
    checkProblems(
      action('in uitvoering', '3 maart 2021: status -> in uitvoering', '3 februari 2021: status -> gereed'),
    );
    checkProblems(
      action(`in uitvoering${DIFFERS}`, '3 maart 2021: status -> gereed', '3 februari 2021: status -> in uitvoering'),
    );
  });

  it('takes the last line of one day', () => {
    checkProblems(action('in uitvoering', '3 maart 2021: status -> gereed', '3 maart 2021: status -> in uitvoering'));
    checkProblems(
      action(`in uitvoering${DIFFERS}`, '3 maart 2021: status -> in uitvoering', '3 maart 2021: status -> gereed'),
    );
  });

  it('reckons a date without a year from the others', () => {
    checkProblems(
      action(`in uitvoering${DIFFERS}`, '3 maart 2021: status -> in uitvoering', '5 maart: status -> gereed'),
    );
    checkProblems(action('in uitvoering', '3 maart 2021: status -> in uitvoering', '1 maart: status -> gereed'));
  });

  it('passes over lines that say nothing of the status', () => {
    checkProblems(
      action(
        'in uitvoering',
        '3 februari 2021: besproken, de status is gereed',
        '4 februari 2021: eigenaar -> Piet (NCG)',
        '5 februari 2021: status gaat naar het college',
        '31 februari 2021: status -> gereed',
        '^^^^^^^^^^^^^^^^ datum-onmogelijk',
        'status -> gereed',
        '^^^^^^^^^^^^^^^^ waarde-ongeldig',
      ),
    );
  });

  it('is silent while a status is missing or unknown', () => {
    checkProblems(action('bijna\n            ^^^^^ status-onbekend', '3 februari 2021: status -> gereed'));
    checkProblems(
      action('in uitvoering', '3 februari 2021: status -> bijna', '                           ^^^^^ status-onbekend'),
    );
    checkProblems(`
      actie 5: Uitwerken
      ^^^^^^^ status-ontbreekt
        eigenaar: allen
        deadline: doorlopend
        historie: 3 februari 2021: status -> gereed
    `);
  });

  it('is reported on the head of an action that inherits its status', () => {
    checkProblems(`
      blok A
        status: in uitvoering
      actie 5: Uitwerken
      ^^^^^^^ status-wijkt-af
        eigenaar: allen
        deadline: doorlopend
        historie:
          3 februari 2021: status -> gereed
    `);
  });

  it('fix sets the status and keeps the remark', () => {
    const line = '3 februari 2021: status -> gereed';
    checkFix(
      action(`in uitvoering (zie brief)${DIFFERS}`, line),
      'status-wijkt-af',
      'Zet de status op “gereed”',
      action('gereed (zie brief)', line),
    );
  });

  it('fix gives an action that inherits its status one of its own', () => {
    checkFix(
      `
        blok A
          status: in uitvoering
        actie 5: Uitwerken
        ^^^^^^^ status-wijkt-af
          eigenaar: allen
          deadline: doorlopend
          historie: 3 februari 2021: status -> afgerond
      `,
      'status-wijkt-af',
      'Zet de status op “gereed”',
      `
        blok A
          status: in uitvoering
        actie 5: Uitwerken
          status: gereed
          eigenaar: allen
          deadline: doorlopend
          historie: 3 februari 2021: status -> afgerond
      `,
    );
  });
});
