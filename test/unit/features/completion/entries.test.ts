/** Keywords, whole entries and lists where an entry begins: at the margin, and on an indented line. */
import assert from 'node:assert/strict';
import { CompletionItemKind, type TextEdit } from 'vscode-languageserver-types';
import { getCompletions } from '../../../../server/src/features/completion.ts';
import { FULL_CLIENT, fixture, problemsOf, TODAY_ONLY } from '../../../support/fixture.ts';
import {
  accepts,
  expanded,
  itemAt,
  listAt,
  NEW_LISTS,
  NEW_STATUSES,
  offers,
  PLAIN_CLIENT,
  withNames,
  without,
} from './check.ts';

describe('completion at the margin', () => {
  const ALL = [
    'register',
    'organisatie',
    'persoon',
    'gremium',
    'moment',
    'blok',
    'randvoorwaarde',
    'onderwerp',
    'actie',
    'besluit',
    'toezegging',
    'motie',
    'amendement',
    'vergadering',
    'stuk',
    'indeling',
    'gebruik',
    ...NEW_LISTS,
  ];

  it('offers every keyword on an empty line', () => offers('$0', ...ALL));
  it('and below an entry, and for a word that was begun', () => {
    offers('blok A: X\n$0\n', ...ALL);
    offers('blok A: X\n\nac$0\n', ...ALL);
  });
  it('no second register', () => {
    offers('register X: Y\n\n$0', ...without(ALL, 'register', ...NEW_LISTS.slice(0, 4)));
    offers('reg$0ister X: Y', ...without(ALL, ...NEW_LISTS));
  });
  it('a whole list by what it is called, and nothing for other words', () => {
    offers('nieuwe toe$0', 'nieuwe toezeggingenlijst');
    offers('nieuw $0', 'nieuw register', 'nieuw verslag');
    offers('wij spraken $0');
    const { textEdit } = itemAt('nieuwe toe$0', 'nieuwe toezeggingenlijst');
    const { range, newText } = textEdit as TextEdit;
    assert.deepEqual([range.start.character, range.end.character], [0, 10]);
    assert.match(newText, /^register /u);
  });
  it('each list without an error, with and without tab stops', () => {
    for (const client of [FULL_CLIENT, PLAIN_CLIENT]) {
      for (const label of NEW_LISTS) {
        const { textEdit } = itemAt('nieu$0', label, client);
        const text = client.snippets ? expanded(textEdit!.newText) : textEdit!.newText;
        const serious = problemsOf({ ...fixture(text, TODAY_ONLY, client), severityOf: () => undefined })
          .filter(({ severity }) => severity === 'error')
          .map(({ code }) => code);
        assert.deepEqual(serious, [], text);
      }
    }
  });
  it('nothing behind what is a value as it stands', () => {
    for (const value of [
      'status: gereed',
      'status: Gereed',
      'status: afgerond',
      'deadline: 1 maart',
      'deadline: 1 maart 2021',
      'deadline: Zo spoedig mogelijk',
      'deadline: Q2 2027',
      'deadline: eind maart 2027',
      'deadline: volgend DUO',
      'planning: vertraging',
      'na: 2',
      'eigenaar: Anja Woortman',
      'eigenaar: nader te bepalen',
      'organisaties: NCG, BZK',
      'bespreken: DUO',
      'bespreken: DUO 1 maart 2021',
    ]) {
      offers(withNames(`actie 1: X\n  ${value}$0\nactie 2: Y`));
    }
  });
  it('nothing in the number, the title or a comment', () => {
    for (const line of ['actie $0', 'actie 5$0', 'actie 5: $0', 'actie 5: X $0', '// $0', 'persoon $0', 'x $0'])
      offers(line);
  });
  it('a new action with the next number', () => {
    const text = 'actie 7: X\n  status: gereed\n\nac$0';
    accepts(
      text,
      'actie',
      '0-2',
      'actie 7: X\n  status: gereed\n\nactie 8: Wat er moet gebeuren\n  status: niet gestart\n  eigenaar: nader te bepalen\n  deadline: nader te bepalen',
    );
    const { textEdit, kind } = itemAt(text, 'actie');
    assert.equal(kind, CompletionItemKind.Snippet);
    assert.equal(
      textEdit?.newText,
      `actie 8: \${1:Wat er moet gebeuren}\n  status: \${2|${NEW_STATUSES.join(',')}|}\n  eigenaar: \${3:nader te bepalen}\n  deadline: \${4:nader te bepalen}`,
    );
  });
  it('indented and ended like the text around it', () => {
    const text = 'actie 7: X\r\n\tstatus: gereed\r\n$0';
    accepts(
      text,
      'actie',
      '0-0',
      'actie 7: X\r\n\tstatus: gereed\r\nactie 8: Wat er moet gebeuren\r\n\tstatus: niet gestart\r\n\teigenaar: nader te bepalen\r\n\tdeadline: nader te bepalen',
    );
  });
  it('with a word and no choice where the client has tab stops, and nobody said that it shows choices', () => {
    const client = { ...PLAIN_CLIENT, snippets: true };
    const written = (label: string) => itemAt('$0', label, client).textEdit?.newText ?? '';
    for (const label of ['actie', 'toezegging', 'besluit', 'vergadering']) {
      assert.match(written(label), /\$\{\d+:[^|}]*\}/u, label);
      assert.ok(!written(label).includes('|'), label);
    }
    assert.match(written('actie'), /status: \$\{2:niet gestart\}/u);
  });
  it('with no choice in any proposal for such a client, whatever it makes', () => {
    const choices = (ownCommands: boolean) => {
      const { document, cursor, context } = fixture('$0');
      const client = { ...PLAIN_CLIENT, snippets: true, ownCommands };
      const { items } = getCompletions(document, document.positionAt(cursor!), { ...context, client })!;
      return items.filter(({ textEdit }) => /\$\{\d+\|/u.test(textEdit?.newText ?? '')).map(({ label }) => label);
    };
    const shown = choices(true);
    for (const label of ['actie', 'toezegging', 'motie', 'amendement', 'nieuw register', 'nieuwe namenlijst'])
      assert.ok(shown.includes(label), label);
    assert.deepEqual(choices(false), []);
  });
  it('plain where the client has no tab stops', () => {
    accepts(
      '$0',
      'actie',
      '0-0',
      'actie 1: \n  status: niet gestart\n  eigenaar: nader te bepalen\n  deadline: nader te bepalen',
      PLAIN_CLIENT,
    );
    assert.equal(itemAt('$0', 'actie', PLAIN_CLIENT).insertTextFormat, undefined);
  });
  it('only the keyword where something follows', () =>
    accepts('act$0i 5: X\n  status: gereed', 'actie', '0-4', 'actie 5: X\n  status: gereed'));
  it('a decision and a meeting of the gremium of the register', () => {
    const register = 'register X: Y\n  gremium: DUO\ngremium DUO\n';
    accepts(
      `${register}$0`,
      'besluit',
      '0-0',
      `${register}besluit 1: Wat er is besloten\n  datum: 24 maart 2021\n  gremium: DUO\n  acties: `,
    );
    accepts(
      `${register}$0`,
      'vergadering',
      '0-0',
      `${register}vergadering DUO 24 maart 2021\n  aanwezig: \n  agenda: `,
    );
  });
  it('a meeting with the members that the gremium has on that day', () => {
    const register = `register X: Y
  gremium: DUO
gremium DUO
  voorzitter: Anja Woortman (OBG)
  secretaris: nader te bepalen
  leden: Henk Mulder (vanaf 1 januari 2020), Bert Bos (NCG) (tot 1 januari 2021), (10)(2e) (BZK), Anja Woortman (OBG)
  adviseurs: Carla Dijk
`;
    const meeting =
      'vergadering DUO 24 maart 2021\n  aanwezig: Anja Woortman (OBG), Henk Mulder, (10)(2e) (BZK)\n  agenda: ';
    accepts(`${register}$0`, 'vergadering', '0-0', register + meeting);
    accepts(`${register}$0`, 'vergadering', '0-0', register + meeting, PLAIN_CLIENT);
  });
  it('plain with what may stay, without what is to be typed', () => {
    const register = 'register X: Y\n  gremium: DUO\ngremium DUO\n';
    const text = 'besluit 1: \n  datum: 24 maart 2021\n  gremium: DUO\n  acties: ';
    accepts(`${register}$0`, 'besluit', '0-0', register + text, PLAIN_CLIENT);
  });
  it('the other entries without a problem', () => {
    accepts('$0', 'persoon', '0-0', 'persoon Voornaam Achternaam\n  organisatie: ');
    accepts('$0', 'organisatie', '0-0', 'organisatie Afkorting: Volledige naam');
    accepts('$0', 'gremium', '0-0', 'gremium Afkorting: Volledige naam\n  voorzitter: nader te bepalen\n  leden: ');
    accepts('$0', 'blok', '0-0', 'blok A: Titel');
    accepts('$0', 'register', '0-0', 'register LIJST: Naam van de lijst\n  gremium: ');
    accepts('$0', 'gebruik', '0-0', 'gebruik ');
    accepts(
      '$0',
      'toezegging',
      '0-0',
      'toezegging 1: Wat er is toegezegd\n  gevraagd door: nader te bepalen\n  gedaan door: nader te bepalen\n  datum: 24 maart 2021\n  deadline: nader te bepalen\n  status: gevraagd',
    );
  });
  it('behind a byte order mark, not before it', () => {
    accepts('\uFEFF$0', 'gebruik', '1-1', '\uFEFFgebruik ');
    offers('$0\uFEFF');
  });
  it('white space behind the word is nothing', () => accepts('ge$0  ', 'gebruik', '0-2', 'gebruik   '));
});

describe('completion of entries on an indented line', () => {
  const LIST = 'register R\nactie 1: X\n  eigenaar: Jan\n  act$0';
  it('goes back to the margin, before the fields that only mean the word', () => {
    const sorted = [...listAt(fixture(LIST)).items].sort((a, b) => (a.sortText! < b.sortText! ? -1 : 1));
    assert.equal(sorted[0]!.label, 'actie');
    assert.ok(sorted.some(({ label }) => label === 'stappen'));
    const text =
      'register R\nactie 1: X\n  eigenaar: Jan\nactie 2: Wat er moet gebeuren\n  status: niet gestart\n  eigenaar: nader te bepalen\n  deadline: nader te bepalen';
    accepts(LIST, 'actie', '0-5', text);
  });
  it('behind the fields that begin with the word too', () => {
    const { items } = listAt(fixture('persoon Jan\n  or$0'));
    const sorted = [...items].sort((a, b) => (a.sortText! < b.sortText! ? -1 : 1));
    const kinds = sorted.filter(({ label }) => label === 'organisatie').map(({ kind }) => kind);
    assert.deepEqual(kinds, [CompletionItemKind.Field, CompletionItemKind.Snippet]);
  });
  it('not before a letter was typed, before other text, in minutes or in running text', () => {
    const labels = (text: string) => listAt(fixture(text)).items.map(({ label }) => label);
    assert.ok(!labels('actie 1: X\n  $0').includes('actie'));
    assert.ok(!labels('actie 1: X\n  act$0 en meer').includes('actie'));
    assert.ok(!labels('actie 1: X\n  bes$0').includes('actie'));
    assert.ok(!labels('register R\nactie 1: X\n  reg$0').includes('register'));
    const minutes = 'vergadering DUO 1 maart 2021\n  agenda:\n    1. Opening\n      ';
    assert.deepEqual(labels(`${minutes}act$0`), []);
    assert.ok(!labels(`${minutes}actiepunt (i): Jan komt\n        act$0`).includes('actie'));
    assert.deepEqual(labels('actie 1: X\n  toelichting:\n    act$0'), []);
  });
});
