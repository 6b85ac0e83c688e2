/** Days with the month in front, minutes by subject and lists that are called by what is agreed, as lists of secretaries have them. */
import assert from 'node:assert/strict';
import { makeRegister } from '../../../../server/src/exchange/intake/makeRegister.ts';
import { doubtsIn, given, ofRows, paragraph, table, wholeEntries } from './given.ts';

describe('days with the month in front', () => {
  it('are read so where one of the column shows it, and asked', () => {
    for (const header of ['Einddatum', 'Deadline', 'Due date', 'Gereed op']) {
      const made = ofRows([
        ['Taak', 'Wie', header],
        ['Poster maken', 'Nina', '04/15/2024'],
        ['Sponsors bellen', 'Tom', '05/01/2024'],
        ['Zaal', 'Tom', 'mei'],
      ]);
      assert.match(made.text, /: 15 april 2024$/mu, header);
      assert.match(made.text, /: 1 mei 2024$/mu);
      assert.ok(doubtsIn(made).includes('monthFirst'));
      assert.ok(!doubtsIn(made).includes('dayOrder'));
    }
  });

  it('are not, where another shows the opposite', () => {
    const made = ofRows([
      ['Taak', 'Wie', 'Deadline'],
      ['Poster maken', 'Nina', '15/04/2024'],
      ['Sponsors bellen', 'Tom', '05/01/2024'],
    ]);
    assert.match(made.text, /deadline: 05\/01\/2024/u);
    assert.deepEqual(doubtsIn(made), []);
  });
});

describe('the title of a table that no word says', () => {
  it('is no column of days or numbers', () => {
    const words = ['Lekkage', 'Lift', 'Graffiti'];
    for (const [header, cells] of [
      ['datum melding', ['2024-01-04', '2024-02-10', '2024-03-01']],
      ['zaak', ['2024-000123', '2024-000124', '2024-000125']],
      ['bedrag', ['€ 1.250,00', '€ 3.600,00', '€ 12,50']],
      ['tijd', ['12:30-13:30', '12:30-13:30', '12:30-13:30']],
    ] as const) {
      const made = ofRows([
        ['nr', header, 'klacht', 'wie'],
        ...words.map((word, at) => [`${at + 1}`, cells[at]!, word, 'Jan']),
      ]);
      assert.match(wholeEntries(made), /^actie 1: Lekkage$/mu, header);
    }
  });
});

describe('minutes as a table of subjects', () => {
  it('with what was said and who has to act are points', () => {
    for (const said of ['Besproken', 'Bespreking', 'Verslag', 'Wat is besproken', 'Behandeling']) {
      const made = makeRegister(
        given([
          paragraph('Notulen team 8 april 2024'),
          table([
            ['Onderwerp', said, 'Actie door'],
            ['Opening', 'Iedereen is er.', ''],
            ['Rapporten', 'De rapporten gaan digitaal mee.', 'Marloes'],
            ['Schoolreis', 'De bussen zijn geregeld.\nEr moet nog iemand mee.', 'Bas\nInge'],
          ]),
        ]),
        { name: 'x' },
      );
      const text = made.text.replaceAll('\n\n', '\n');
      assert.match(text, /^ {4}Opening\n {6}Iedereen is er\.\n {4}Rapporten\n/mu, said);
      assert.match(text, /actiepunt: De rapporten gaan digitaal mee\.\n {8}eigenaar: Marloes\n/u);
      assert.match(text, /actiepunt: Schoolreis\n {8}eigenaar: Bas, Inge\n/u);
      assert.equal(text.match(/actiepunt:/gu)?.length, 2);
      assert.deepEqual(made.rest, []);
    }
  });

  it('several people of what was agreed stand on one line', () => {
    const made = makeRegister(
      given([
        paragraph('Notulen team 8 april 2024'),
        table([
          ['Nr', 'Actie', 'Wie'],
          ['1', 'Bussen regelen', 'Bas\nInge'],
        ]),
      ]),
      { name: 'x' },
    );
    assert.match(made.text, /^ {8}eigenaar: Bas, Inge$/mu);
  });

  it('AP before what is to be done is an action', () => {
    const made = makeRegister(
      given([
        paragraph('Notulen team 8 april 2024'),
        paragraph('Website', { number: '1.', depth: 0 }),
        paragraph('AP: nieuwe foto’s maken (Joke, 1 mei)'),
        paragraph('AP: banner ophangen'),
      ]),
      { name: 'x' },
    );
    assert.match(
      made.text,
      /\n {6}actiepunt: nieuwe foto’s maken\n {8}eigenaar: Joke\n {8}deadline: 1 mei\n {6}actiepunt: banner ophangen\n/u,
    );
    assert.deepEqual(doubtsIn(made), ['actionInText', 'fromLine']);
  });
});

describe('a list that is called by what is agreed', () => {
  it('has its items as actions', () => {
    for (const title of [
      'Afsprakenlijst beheer',
      'Takenlijst',
      'To-do-lijst bestuur',
      'Klussenlijst',
      'Werklijst commissie',
    ]) {
      const made = makeRegister(
        given([
          paragraph(title),
          paragraph('Gordijnen wassen → Truus & Ans', { depth: 0 }),
          paragraph('[Jan] ladder terugbrengen', { depth: 0 }),
        ]),
        { name: 'lijst' },
      );
      assert.equal(made.counts.get('actie'), 2, title);
      assert.ok(doubtsIn(made).includes('whoInTitle'));
    }
  });

  it('who is asked of the one that is somebody beyond doubt', () => {
    const made = makeRegister(
      given([
        paragraph('Actielijst'),
        paragraph('Lampen - Dirk', { depth: 0 }),
        paragraph('Parkeren - Gea - wacht', { depth: 0 }),
      ]),
      { name: 'lijst' },
    );
    assert.deepEqual(
      made.doubts.filter(({ key }) => key === 'whoInTitle').map(({ values }) => values[0]),
      ['Dirk', 'Gea'],
    );
  });

  it('two columns of who with numbers are the owner and who works on it too', () => {
    for (const word of ['Actiehouder', 'Trekker', 'Eigenaar', 'Wie']) {
      const made = ofRows([
        ['Nr', 'Actie', `${word} 1`, `${word} 2`],
        ['1', 'Plan', 'Jan', 'Els'],
      ]);
      assert.match(wholeEntries(made), /^ {2}eigenaar: Jan\n {2}werkgroep: Els$/mu, word);
    }
  });
});
