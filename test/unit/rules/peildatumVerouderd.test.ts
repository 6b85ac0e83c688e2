import assert from 'node:assert/strict';
import { Opened } from '../../support/opened.ts';
import { COMPLETE, checkFix, checkProblems } from './check.ts';

const CODE = 'peildatum-verouderd';
const note = (line: string) => `actie 1: A${COMPLETE}\n  historie:\n    ${line}\n`;
const HEAD = 'register L\n  peildatum: 24 maart 2021\n';
const REPORTED = `${HEAD}             ^^^^^^^^^^^^^ ${CODE}\n`;

describe(CODE, () => {
  it('is said at the reference date when something was noted after it', () => {
    const [problem] = checkProblems(`${REPORTED}${note('7 april 2021: besproken')}`);
    assert.equal(problem?.severity, 'information');
    assert.match(problem?.message ?? '', /^Er is al iets van 7 april 2021 genoteerd/u);
    for (const line of [
      '25-3-2021: gezien',
      '7 april 2021 DUO: besproken',
      'woensdag 7 april 2021: besproken',
      '7-4-2021: status in uitvoering -> gereed',
    ])
      checkProblems(`// duo: geen gremium-onbekend, status-wijkt-af\n${REPORTED}${note(line)}`);
  });

  it('is not said of the day itself, of a day without a year, of a plan, of a meeting that is prepared or of another file', () => {
    checkProblems(`${HEAD}${note('24 maart 2021: besproken')}`);
    checkProblems(`${HEAD}${note('7 april: besproken')}`);
    checkProblems(`${HEAD}actie 1: A${COMPLETE}\n  stappen:\n    [ ] 7 april 2021: versturen\n`);
    checkProblems(`${HEAD}vergadering 7 april 2021\n  agenda:\n    1. Opening\n`);
    checkProblems(`//- a.duo\n${HEAD}//- b.duo\n${note('7 april 2021: besproken')}`);
    checkProblems(`register L\n${note('7 april 2021: besproken')}`);
  });

  it('fix sets it to the newest day', () => {
    const rest = note('7 april 2021: besproken') + note('1 april 2021: gezien').replace('actie 1', 'actie 2');
    const days = (day: string) => `register L\n  peildatum: ${day}\n${rest}`;
    checkFix(days('24 maart 2021'), CODE, 'Zet de peildatum op 7 april 2021', days('7 april 2021'));
  });

  it('comes and goes while one types', () => {
    const history = '  historie:\n    7 april 2021: besproken\n';
    const text = `register L\n  peildatum: 24 maart 2021\n${'actie: X\n  status: gereed\n'.repeat(300)}actie: Y\n${history}  status: gereed\n`;
    const opened = new Opened(`// duo: geen nummer-ontbreekt, gereed-zonder-datum\n\n${text}`);
    const at = (words: string) => opened.register.getText().indexOf(words);
    assert.equal(opened.count(), 1);
    assert.equal(opened.type(at('7 april'), 'x'), 0 + 1, 'a line without a date is another problem, and the only one');
    assert.equal(opened.type(at('x7 april'), '', 1), 1);
    assert.equal(opened.type(at('24 maart'), '25 april', '24 maart'.length), 0);
    assert.equal(opened.type(at('25 april'), '6 april', '25 april'.length), 1);
    assert.equal(opened.type(at(history), '', history.length), 0, 'the lines are gone');
    assert.equal(
      opened.type(opened.register.getText().length, `actie: Z\n${history}  status: gereed\n`),
      1,
      'and others come',
    );
  });
});
