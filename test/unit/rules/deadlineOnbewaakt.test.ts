import assert from 'node:assert/strict';
import { checkFix, checkProblems, fixTitles } from './check.ts';

const CODE = 'deadline-onbewaakt';
const text = (deadline: string, mark = '', status = 'in uitvoering') => `
  // ${CODE}
  actie 5: A
    status: ${status}
    eigenaar: allen
    deadline: ${deadline}${mark === '' ? '' : `\n${mark}`}
`;
const under = (length: number) => `${' '.repeat(14)}${'^'.repeat(length)} ${CODE}`;

describe(CODE, () => {
  it('is reported on a text that is no day', () => {
    checkProblems(text('na brief B', under(10)));
    checkProblems(text('als de regelingen er zijn, eind 2021', under(36)));
  });

  it('is not reported of a deadline that is watched, of one that is not meant to be, or of a closed action', () => {
    for (const deadline of ['1 maart 2030', 'z.s.m.', 'doorlopend', 'n.v.t.', '?']) checkProblems(text(deadline));
    checkProblems(text('na brief B', '', 'gereed (1 maart 2021)'));
  });

  it('is reported at the heading where it stands, not at the actions below it', () => {
    checkProblems(`
      blok A
        deadline: na brief B
                  ^^^^^^^^^^ ${CODE}
      actie 5: A
        status: in uitvoering
        eigenaar: allen
      toezegging 6: B
        status: toegezegd
        gedaan door: allen
        deadline: na brief B
                  ^^^^^^^^^^ ${CODE}
      toezegging 7: C
        status: nagekomen
        deadline: na brief B
    `);
  });

  it('fix takes the one form that the text holds, and keeps the text as a remark', () => {
    const marked = text('als de regelingen er zijn, eind 2030');
    const title = 'Maak er “eind 2030” van en bewaar de tekst als opmerking';
    checkFix(marked, CODE, title, text('eind 2030; als de regelingen er zijn, eind 2030'));
  });

  it('has no fix where the text holds no form, or several', () => {
    assert.deepEqual(fixTitles(text('na brief B'), CODE), []);
    assert.deepEqual(fixTitles(text('brief op 1 maart 2030, anders wel op 2 mei 2030'), CODE), []);
  });

  it('is reported of the next meeting of a gremium of which no later one is known', () => {
    const list = (gremium: string, deadline: string, mark = '') =>
      `${gremium}\n${text(deadline, mark === '' ? '' : `${' '.repeat(14)}${mark}`).replaceAll(/^ {2}/gmu, '')}`;
    const [problem] = checkProblems(list('gremium DUO', 'volgend DUO', `${'^'.repeat(11)} ${CODE}`));
    assert.match(
      problem!.message,
      /^Het is niet bekend wanneer “DUO” weer vergadert, dus “volgend DUO” wordt niet bewaakt/u,
    );
    checkProblems(list('gremium DUO', 'uiterlijk volgend DUO', `${'^'.repeat(21)} ${CODE}`));
    checkProblems(list('gremium DUO\n  frequentie: op afroep', 'voor volgend DUO', `${'^'.repeat(16)} ${CODE}`));
    const held = 'vergadering DUO 13 januari 2021';
    checkProblems(list(`gremium DUO\n${held}`, 'volgend DUO', `${'^'.repeat(11)} ${CODE}`));

    checkProblems(list(`gremium DUO\n${held}\n${held.replace('januari', 'april')}`, 'volgend DUO'));
    checkProblems(list(`gremium DUO\n  frequentie: maandelijks\n${held}`, 'volgend DUO'));
    checkProblems(list('gremium DUO\n  vanaf: 1 mei 2021', 'volgend DUO'));
  });
});

describe(`${CODE}: what is read and has no day`, () => {
  it('is reported of the next meeting of a gremium that nobody knows, and of no gremium', () => {
    checkProblems(`${text('volgend DOU', under(11))}  gremium DOU\n`);
    checkProblems(text('volgende vergadering', under(20)));
    checkProblems(text('volgend DOU', `${' '.repeat(22)}^^^ gremium-onbekend`));
  });

  it('offers both days of a date with slashes', () => {
    checkFix(text('11/6/2030'), CODE, 'Maak er “11 juni 2030” van', text('11 juni 2030'));
    checkFix(text('11/6/2030'), CODE, 'Maak er “6 november 2030” van', text('6 november 2030'));
  });
});

describe(`${CODE}: moments`, () => {
  const moment = 'moment zomerreces 2021: 10 juli 2021 – 29 augustus 2021\n';
  const list = (deadline: string, mark = '', names = moment) =>
    `${names}${text(deadline, mark).replaceAll(/^ {2}/gmu, '').slice(1)}`;

  it('are watched when something gives them a day', () => {
    for (const deadline of ['voor het zomerreces', 'na het zomerreces 2021', 'bij de start van het zomerreces'])
      checkProblems(list(deadline));
  });

  it('are reported by name when nothing does, or not of that year', () => {
    const [problem] = checkProblems(list('voor het meireces', `${' '.repeat(14)}${'^'.repeat(17)} ${CODE}`));
    assert.equal(
      problem?.message,
      'Van “meireces” is geen dag bekend, dus “voor het meireces” wordt niet bewaakt. Voeg het moment toe, of schrijf een datum.',
    );
    checkProblems(list('voor het zomerreces 2023', `${' '.repeat(14)}${'^'.repeat(24)} ${CODE}`));
  });

  it('fix adds the moment where names stand, with the cursor where its days come', () => {
    const opens = { opens: ['moment-zonder-datum', CODE] as const };
    checkFix(
      list('voor het meireces'),
      CODE,
      'Voeg het moment “meireces 2021” toe',
      list('voor het meireces', '', `${moment}moment meireces 2021: $0\n`),
      opens,
    );
    checkFix(
      list('bij de begrotingsbehandeling 2022', '', ''),
      CODE,
      'Voeg het moment “begrotingsbehandeling 2022” toe',
      list('bij de begrotingsbehandeling 2022', '', '').replace(
        'actie',
        'moment begrotingsbehandeling 2022: $0\n\nactie',
      ),
      opens,
    );
    // The year that is still to come.
    assert.deepEqual(fixTitles(list('voor het zomerreces\n  historie:\n    1 oktober 2021: besproken'), CODE), [
      'Voeg het moment “zomerreces 2022” toe',
    ]);
  });

  it('is that of a text where the words are no name of a moment', () => {
    for (const deadline of ['na brief B', 'overleg met Anja', 'na het DUO']) {
      const [problem] = checkProblems(
        list(deadline, `${' '.repeat(14)}${'^'.repeat(deadline.length)} ${CODE}`, 'gremium DUO\n'),
      );
      assert.match(problem!.message, /geen dag die het programma herkent/u);
    }
  });
});
