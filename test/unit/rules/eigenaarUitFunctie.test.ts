import { checkFix, checkProblems } from './check.ts';

const CODE = 'eigenaar-uit-functie';
const text = (owner: string, until = '14 januari 2021', status = 'in uitvoering') => `
  persoon Roelien Kamminga
    organisatie: BZK
    tot: ${until}
    opvolger: Nicoline van der Linden
  persoon Nicoline van der Linden
  organisatie BZK
  actie 1: A
    status: ${status}
    eigenaar: ${owner}
    deadline: doorlopend
`;

describe(CODE, () => {
  for (const name of ['Roelien Kamminga', 'Roelien', 'mevrouw Kamminga']) {
    it(`is reported of ${name}`, () => {
      const marked = text(`${name}\n              ${'^'.repeat(name.length)} ${CODE}`);
      checkProblems(marked);
    });
  }

  it('is reported from the day of `tot` on', () => {
    checkProblems(text(`Roelien Kamminga\n              ^^^^^^^^^^^^^^^^ ${CODE}`, '24 maart 2021'));
    checkProblems(text('Roelien Kamminga', '25 maart 2021'));
  });

  it('is not reported of an action that is closed, nor of who is in office', () => {
    checkProblems(text('Roelien Kamminga', '14 januari 2021', 'gereed'));
    checkProblems(text('Nicoline'));
  });

  it('fix hands over to the successor', () => {
    checkFix(
      text('Roelien, BZK'),
      CODE,
      'Draag over aan Nicoline van der Linden',
      text('Nicoline van der Linden, BZK'),
    );
    checkFix(
      text('Roelien Kamminga (BZK)'),
      CODE,
      'Draag over aan Nicoline van der Linden',
      text('Nicoline van der Linden'),
    );
  });
});
