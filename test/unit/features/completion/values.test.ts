/** Numbers, dates, lines of a history, and the head of a meeting. */
import assert from 'node:assert/strict';
import { accepts, itemAt, itemsAt, offers, STATUSES, withNames } from './check.ts';

describe('completion of numbers', () => {
  const register = `//- a.duo
register ACT: Lijst
actie 2: Tweede stap
actie 10: Tiende stap
actie 1: Eerste
  na: $0
//- b.duo
register RV: Randvoorwaarden
gremium RVO
actie 2: Elders
`;
  const typing = (text: string) => register.replace('$0', text);
  const own = (text: string) => typing(text).slice(0, typing(text).indexOf('//- b.duo'));

  it('the own register first, never the action itself', () => {
    offers(register, '2', '10', 'RV/2');
    offers(typing('2, $0'), '10', 'RV/2');
    offers(typing('2\n    $0'), '10', 'RV/2');
    offers(register.replace('  na: $0', '  zelfde als: $0'), '2', '10', 'RV/2');
    // The 1 that the other register's 3 waits for is its own.
    offers(
      '//- a.duo\nregister A\nactie 1: X\nactie 2: Y\n  na: $0\n//- b.duo\nregister B\nactie 3: Z\n  na: 2\nactie 2: Q\n',
      '1',
      'B/2',
      'B/3',
    );
    // A register that declares no name is a register all the same.
    offers('//- a.duo\nactie 1\n  zelfde als: $0\n//- b.duo\nregister B\nactie 2: X\n', 'B/2');
    offers(register.replace('actie 1: Eerste\n  na: $0', 'besluit 1: Eerste\n  acties: $0'), '2', '10', 'RV/2');
  });
  it('the own register first, whatever the other is called', () => {
    offers('//- a.duo\nactie 5\nactie 6\n  na: $0\n//- b.duo\nregister 1\ngremium X\nactie 5\n', '5', '1/5');
  });
  it('found and shown by title', () => {
    const { labelDetails, filterText } = itemAt(register, '10');
    assert.equal(labelDetails?.description, 'Tiende stap');
    assert.equal(filterText, '10 Tiende stap');
  });
  it('replaces the number or the words of the title', () => {
    accepts(typing('2, Tiende st$0'), '10', '9-18', own('2, 10'));
    offers(typing('actie 1$0'));
    offers(typing('2 1$0'));
    accepts(typing('2 $0'), '10', '8-8', own('2 10'));
    accepts(typing('2 en R$0V/9'), 'RV/2', '11-15', own('2 en RV/2'));
    accepts(typing('$0'), 'RV/2', '6-6', own('RV/2'));
  });
  it('nothing in a remark', () => {
    offers(typing('2 (zie $0)'));
    offers(typing('2; $0'));
  });
  it('no action that waits for this one', () => {
    offers('actie 1\n  na: $0\nactie 2\n  na: 1\nactie 3\n  na: 2\nactie 4', '4');
  });
  it('no number that cannot be named', () => offers('actie 1\n  na: $0\nactie a,b: X\nactie 3: X\nactie 3: Y', '3'));
  it('no heading that another is found for', () =>
    offers('blok A: B\nblok B: X\nblok c;d: X\nactie 1\n  blok: $0', 'A'));
  it('headings by letter or path', () => {
    const text =
      'blok A: Eerste\nrandvoorwaarde 02: Geld\nonderwerp II: Budget\nonderwerp II: Nog een\nactie 1\n  blok: $0';
    offers(text, 'A', '02', '02-II');
    accepts(text.replace('$0', 'Bud$0'), '02-II', '8-11', text.replace('$0', '02-II'));
    assert.equal(itemAt(text, '02-II').labelDetails?.description, 'Budget');
  });
});

describe('completion of dates', () => {
  const DATES = ['24 maart 2021', '31 maart 2021', '7 april 2021'];
  const QUARTERS = ['Q1 2021', 'Q2 2021', 'Q3 2021', 'Q4 2021'];
  const WORDS = ['z.s.m.', 'doorlopend', 'n.v.t.', 'nader te bepalen'];

  it('a date is a date', () => {
    offers('besluit 1\n  datum: $0', ...DATES);
    accepts('besluit 1\n  datum: 24 m$0', '24 maart 2021', '9-13', 'besluit 1\n  datum: 24 maart 2021');
  });
  it('a deadline may be more', () => {
    offers('actie 1\n  deadline: $0', ...DATES, ...QUARTERS, ...WORDS);
    offers('blok A\n  deadline: $0', ...DATES, ...QUARTERS, ...WORDS);
    for (const label of [...DATES, ...QUARTERS, ...WORDS])
      accepts('actie 1\n  deadline: 2$08 (zo)', label, '12-14', `actie 1\n  deadline: ${label} (zo)`);
  });
  it('the words before a date stay', () => {
    offers('actie 1\n  deadline: uiterlijk $0', ...DATES, ...QUARTERS);
    accepts(
      'actie 1\n  deadline: uiterlijk 31$0',
      '31 maart 2021',
      '22-24',
      'actie 1\n  deadline: uiterlijk 31 maart 2021',
    );
  });
  it('the actions that it waits for', () => {
    const text = (deadline: string) => `actie 1\n  deadline: ${deadline}\nactie 2: Eerst\nactie 3\n  na: 1\n`;
    offers(text('na actie $0'), '2');
    offers(`//- a.duo\n${text('afhankelijk van actie $0')}\n//- b.duo\nregister B\ngremium X\nactie 9\n`, '2');
    offers(text('na actie 1$0 (geld)'));
  });
  it('the next meeting of the register', () => {
    accepts(
      'register X\n  gremium: DUO\ngremium DUO\nactie 1\n  deadline: vo$0',
      'volgend DUO',
      '12-14',
      'register X\n  gremium: DUO\ngremium DUO\nactie 1\n  deadline: volgend DUO',
    );
  });
  it('reckoned from the reference date, without days off', () => {
    const text = 'register X\n  peildatum: 29 januari 2021\nactie 1\n  deadline: $0';
    assert.deepEqual(
      itemsAt(text)
        .slice(0, 4)
        .map(({ label }) => label),
      ['29 januari 2021', '12 februari 2021', '31 maart 2021', 'Q1 2021'],
    );
    assert.equal(itemAt(text, '29 januari 2021').detail, 'de peildatum');
    assert.equal(itemAt('actie 1\n  deadline: $0', '24 maart 2021').detail, 'vandaag');
  });
  it('quarters of the next year', () => {
    const labels = itemsAt('register X\n  peildatum: 1 november 2021\nactie 1\n  deadline: $0').map(
      ({ label }) => label,
    );
    assert.deepEqual(
      labels.filter((label) => label.startsWith('Q')),
      ['Q4 2021', 'Q1 2022', 'Q2 2022', 'Q3 2022'],
    );
  });
  it('found by other notations', () =>
    assert.match(itemAt('actie 1\n  deadline: $0', '31 maart 2021').filterText!, /31-3-2021 2021-03-31/u));
  it('nothing in the remark', () => offers('actie 1\n  deadline: 1 maart 2021 (w$0)'));

  const bespreken = (text: string) => withNames(`actie 1: X\n  bespreken: ${text}`);
  it('an agenda has a gremium, a moment or both', () => {
    offers(bespreken('$0'), ...DATES, ...QUARTERS, 'DUO', 'Lokale Stuurgroep');
    offers(bespreken('DUO $0'), ...DATES, ...QUARTERS);
    offers(bespreken('D$0UO 3 maart 2021'), 'DUO', 'Lokale Stuurgroep');
    offers(bespreken('3$0 maart 2021'), ...DATES, ...QUARTERS, '3 april 2021', '3 mei 2021', '3 juni 2021');
    offers(bespreken('DUO 3 maart 2021: over $0'));
  });
  it('each in its own place', () => {
    accepts(
      bespreken('Lok$0ale 3 maart 2021'),
      'Lokale Stuurgroep',
      '13-19',
      'actie 1: X\n  bespreken: Lokale Stuurgroep 3 maart 2021\n',
    );
    accepts(bespreken('DUO 31 m$0'), '31 maart 2021', '17-21', 'actie 1: X\n  bespreken: DUO 31 maart 2021\n');
    accepts(
      bespreken('DUO 3 maart$0 2021: geld'),
      '31 maart 2021',
      '17-29',
      'actie 1: X\n  bespreken: DUO 31 maart 2021: geld\n',
    );
    accepts(bespreken('3$0 maart 2021'), 'Q2 2021', '13-25', 'actie 1: X\n  bespreken: Q2 2021\n');
  });
});

describe('completion of the history', () => {
  const head = 'actie 1: X\n  historie:\n    ';
  const line = (text: string) => withNames(head + text);
  const file = (text: string) => `${head}${text}\n`;
  const inRegister = `register R\n  gremium: DUO\n${head}`;

  it('begins with today and the gremium of the register', () => {
    offers(line('$0'), '24 maart 2021');
    offers(withNames(`${inRegister}$0`), '24 maart 2021', '24 maart 2021 DUO');
    accepts(line('$0'), '24 maart 2021', '4-4', file('24 maart 2021: '));
    accepts(line('- 24 m$0'), '24 maart 2021', '6-10', file('- 24 maart 2021: '));
    accepts(withNames(`${inRegister}v$0`), '24 maart 2021 DUO', '4-5', `${inRegister}24 maart 2021 DUO: \n`);
    accepts(
      withNames(`actie 1: X\n  historie:$0`),
      '24 maart 2021',
      '11-11',
      'actie 1: X\n  historie: 24 maart 2021: \n',
    );
  });
  it('puts the date before a text, or in the place of another', () => {
    accepts(line('$0besproken'), '24 maart 2021', '4-4', file('24 maart 2021: besproken'));
    offers(line('1$03 januari 2021 DUO: besproken'), '24 maart 2021');
    accepts(line('1$03 januari 2021 DUO: besproken'), '24 maart 2021', '4-19', file('24 maart 2021 DUO: besproken'));
  });
  it('the gremium stands between date and colon', () => {
    offers(line('13 januari 2021 $0'), 'DUO', 'Lokale Stuurgroep');
    offers(line('13 januari 2021 DUO en $0: x'), 'Lokale Stuurgroep');
    accepts(line('13 januari 2021 D$0'), 'DUO', '20-21', file('13 januari 2021 DUO: '));
    accepts(line('13 januari 2021 D$0U besproken'), 'DUO', '20-22', file('13 januari 2021 DUO:  besproken'));
    accepts(
      line('13 januari 2021 Lok$0ale: x'),
      'Lokale Stuurgroep',
      '20-26',
      file('13 januari 2021 Lokale Stuurgroep: x'),
    );
  });
  it('a new status behind the arrow', () => {
    offers(line('13 januari 2021: status -> $0'), ...STATUSES);
    offers(line('13 januari 2021 DUO: status in uitvoering naar $0'), ...STATUSES);
    accepts(line('13 januari 2021: status ->$0'), 'gereed', '30-30', file('13 januari 2021: status -> gereed'));
    accepts(
      line('13 januari 2021: status -> in u$0itvoering. Akkoord.'),
      'gereed',
      '31-44',
      file('13 januari 2021: status -> gereed. Akkoord.'),
    );
    offers(
      withNames('toezegging 1: X\n  historie: 13 januari 2021: status -> $0'),
      'gevraagd',
      'toegezegd',
      'voorwaardelijk',
      'afgewezen',
      'nagekomen',
      'vervallen',
    );
    offers(withNames('besluit 1: X\n  historie: 13 januari 2021: status -> $0'));
  });
  it('a new deadline or owner', () => {
    accepts(
      line('13 januari 2021: deadline 1 maart 2021 -> 31 m$0'),
      '31 maart 2021',
      '46-50',
      file('13 januari 2021: deadline 1 maart 2021 -> 31 maart 2021'),
    );
    accepts(
      line('13 januari 2021: eigenaar Anja -> Nic$0'),
      'Nicoline van der Linden',
      '38-41',
      file('13 januari 2021: eigenaar Anja -> Nicoline van der Linden'),
    );
  });
  it('nothing in the text', () => {
    for (const text of [
      '13 januari 2021: $0',
      '13 januari 2021: status $0',
      '13 januari 2021: status -> gereed, want $0',
      'besproken met $0',
    ])
      offers(line(text));
  });
});

describe('completion in the head of a meeting', () => {
  it('gremia, then the date', () => {
    offers(withNames('vergadering $0'), 'DUO', 'Lokale Stuurgroep');
    offers(withNames('vergadering DUO$0'));
    offers(withNames('vergadering DU$0'), 'DUO', 'Lokale Stuurgroep');
    offers(withNames('vergadering DUO $0 13 januari 2021'), 'DUO', 'Lokale Stuurgroep');
    accepts(withNames('vergadering D$0'), 'DUO', '12-13', 'vergadering DUO\n');
    accepts(
      withNames('vergadering DUO en L$0 13 januari 2021: Titel'),
      'Lokale Stuurgroep',
      '19-20',
      'vergadering DUO en Lokale Stuurgroep 13 januari 2021: Titel\n',
    );
    accepts(withNames('vergadering DUO $0'), '24 maart 2021', '16-16', 'vergadering DUO 24 maart 2021\n');
    accepts(
      withNames('vergadering DUO 1$03 januari 2021'),
      '24 maart 2021',
      '16-31',
      'vergadering DUO 24 maart 2021\n',
    );
  });
  it('nothing in its title or directly behind the keyword', () => {
    offers(withNames('vergadering DUO 13 januari 2021: $0'));
    offers(withNames('vergadering DUO: 13 $0'));
  });
});
