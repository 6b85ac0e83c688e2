import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { CompletionItemKind, InsertTextFormat, type TextEdit } from 'vscode-languageserver-types';
import { MAX_ITEMS } from '../../../server/src/features/completion/proposal.ts';
import { getCompletions } from '../../../server/src/features/completion.ts';
import { type Fixture, FULL_CLIENT, fixture, problemsOf, TODAY_ONLY } from '../../support/fixture.ts';

const PLAIN_CLIENT = { snippets: false, markdown: false, ownCommands: false };

/** Names that the fixtures below can use. */
const NAMES = `organisatie BZK: Ministerie van Binnenlandse Zaken
organisatie NCG: Nationaal Coördinator Groningen
  ook bekend als: de NCG
  verschreven als: NGC
organisatie Stut en steun
gremium DUO: Directeuren Uitvoeringsoverleg
gremium Lokale Stuurgroep
persoon Anja Woortman
  organisatie: BZK
  functie: directeur
persoon Nicoline van der Linden
`;
const withNames = (marked: string) => `//- a.duo\n${marked}\n//- namen.duo\n${NAMES}`;

const STATUSES = ['in voorbereiding', 'niet gestart', 'in uitvoering', 'aangehouden', 'gereed', 'vervallen'];
/** Nothing has been done yet of what is new. */
const NEW_STATUSES = ['niet gestart', 'in voorbereiding', ...STATUSES.slice(2)];
const NEW_LISTS = [
  'nieuw register',
  'nieuwe besluitenlijst',
  'nieuwe toezeggingenlijst',
  'nieuwe randvoorwaarden',
  'nieuwe namenlijst',
  'nieuwe stukkenlijst',
  'nieuw verslag',
  'nieuwe agenda',
];
const PEOPLE = ['Anja Woortman', 'BZK', 'DUO', 'Lokale Stuurgroep', 'NCG', 'Nicoline van der Linden', 'Stut en steun'];
const STAND_INS = ['allen', 'n.v.t.', 'nader te bepalen', 'PM'];
const without = (labels: readonly string[], ...gone: string[]) => labels.filter((label) => !gone.includes(label));

function listAt({ document, cursor, context }: Fixture) {
  assert.ok(cursor !== undefined, 'the fixture has no $0');
  return getCompletions(document, document.positionAt(cursor), context);
}

function itemsAt(marked: string, client = FULL_CLIENT) {
  const { items } = listAt(fixture(marked, TODAY_ONLY, client));
  return items.sort((a, b) => (a.sortText! < b.sortText! ? -1 : a.sortText! > b.sortText! ? 1 : 0));
}

function offers(marked: string, ...labels: string[]): void {
  assert.deepEqual(
    itemsAt(marked).map(({ label }) => label),
    labels,
  );
}

function itemAt(marked: string, label: string, client = FULL_CLIENT) {
  const items = itemsAt(marked, client);
  const item = items.find((one) => one.label === label);
  assert.ok(item, `${label} is not among ${items.map((one) => one.label).join(', ')}`);
  return item;
}

/**
 * Chooses a proposal and compares the range that it replaces, the columns of the cursor's line, and the whole text that
 * comes out (the file with the cursor, tab stops as their defaults). The text may have no problem that was not there.
 */
function accepts(marked: string, label: string, columns: string, text: string, client = FULL_CLIENT): void {
  const before = fixture(marked, TODAY_ONLY, client);
  const item = itemAt(marked, label, client);
  const { range, newText } = item.textEdit as TextEdit;
  assert.equal(range.start.line, range.end.line, 'one line');
  assert.equal(range.start.line, before.document.positionAt(before.cursor!).line, 'the line of the cursor');
  assert.equal(`${range.start.character}-${range.end.character}`, columns, `columns of ${label}`);
  const isSnippet = item.insertTextFormat === InsertTextFormat.Snippet;
  const edit = { range, newText: isSnippet ? expanded(newText) : newText };
  const after = TextDocument.applyEdits(before.document, [edit]);
  const shown = text.startsWith('//- ') ? fixture(text).file.text : text;
  assert.equal(after, shown);
  const others = before.files.filter((file) => file !== before.file);
  const parts = [before.file, ...others].map(
    (file) => `//- ${file.uri.slice('file:///werk/'.length)}\n${file === before.file ? after : file.text}`,
  );
  const codes = (one: Fixture) => problemsOf(one).map(({ code }) => code);
  const old = codes(before);
  for (const code of codes(fixture(parts.join('\n')))) {
    const at = old.indexOf(code);
    assert.notEqual(at, -1, `${label} gives ${code}`);
    old.splice(at, 1);
  }
}

/** A snippet as it stands when no tab stop is typed over. */
function expanded(snippet: string): string {
  return snippet
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/gu, '$1')
    .replace(/\$\{\d+:([^}]*)\}|\$\d+/gu, '$1')
    .replace(/\\([\\$}])/gu, '$1');
}

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

describe('completion of what stands there already', () => {
  it('proposes no name that is only known from the place where it is typed, and others that begin with it', () => {
    const labels = (text: string) => listAt(fixture(text)).items.map(({ label }) => label);
    const gremium = 'register R: X\n  gremium: BEWONERS\n\ngremium BEWONERS: Bewonersraad\n';
    assert.equal(labels(`${gremium}  voorzitter: Ineke Brouwer$0\n`).includes('Ineke Brouwer'), false);
    assert.deepEqual(labels(`${gremium}  leden: Ton Vos, Ineke Brouwer$0\n`).includes('Ineke Brouwer'), false);
    assert.deepEqual(
      labels(`${gremium}  leden: Ineke Brouwers\n  voorzitter: Ineke Brouwer$0\n`).includes('Ineke Brouwers'),
      true,
    );
  });
  it('proposes nobody as present who is absent, nor the other way round', () => {
    const labels = (text: string) => listAt(fixture(text)).items.map(({ label }) => label);
    const names = 'register R\n\npersoon Anja Vos\npersoon Henk Mulder\n\nvergadering R 1 maart 2021\n';
    assert.equal(labels(`${names}  aanwezig: $0\n  afwezig: Anja Vos\n`).includes('Anja Vos'), false);
    assert.equal(labels(`${names}  aanwezig: Henk Mulder\n  afwezig: $0\n`).includes('Henk Mulder'), false);
    assert.equal(labels(`${names}  afwezig: Henk Mulder\n  aanwezig: Anja Vos, $0\n`).includes('Henk Mulder'), false);
    assert.equal(labels(`${names}  aanwezig: $0\n  afwezig: Anja Vos\n`).includes('Henk Mulder'), true);
  });
});

describe('completion behind mag openbaar', () => {
  it('proposes what is written like a name in the entry, but what is there already', () => {
    offers(
      'actie 1: Brug op de Berg\n  toelichting: Met Van Dam\n  mag openbaar: $0',
      'Brug',
      'Berg',
      'Met',
      'Van',
      'Dam',
    );
    offers('actie 1: Brug op de Berg\n  mag openbaar: Berg, $0', 'Brug');
    offers('actie 1: Brug op de Berg\n  mag openbaar: Be$0', 'Brug', 'Berg');
  });
});

describe('completion of field names', () => {
  it('what the entry does not have yet, in the order of the reference', () => {
    offers(
      'besluit 1: X\n  datum: 1-3-2021\n  $0',
      'gremium',
      'agendapunt',
      'kenmerk',
      'acties',
      'toelichting',
      'historie',
      'mag openbaar',
    );
    offers(
      'besluit 1: X\n  ac$0\n  datum: 1-3-2021',
      'acties',
      'actie',
      'gremium',
      'agendapunt',
      'kenmerk',
      'toelichting',
      'historie',
      'mag openbaar',
    );
  });
  it('a field counts by its official name', () => {
    const labels = itemsAt('actie 1: X\n  wie: NCG\n  $0').map(({ label }) => label);
    assert.ok(!labels.includes('eigenaar'));
  });
  it('puts the name with its colon in the place of the word', () => {
    accepts('actie 1: X\n  st$0\n', 'status', '2-4', 'actie 1: X\n  status: \n');
    accepts('toezegging 1: X\n  gevraagd d$0', 'gevraagd door', '2-12', 'toezegging 1: X\n  gevraagd door: ');
  });
  it('gives a field its official name', () =>
    accepts('actie 1: X\n  wi$0e: n.v.t.', 'eigenaar', '2-5', 'actie 1: X\n  eigenaar: n.v.t.'));
  it('keeps a colon and a value that stand there', () => {
    accepts('actie 1: X\n  eige$0na: n.v.t.', 'eigenaar', '2-8', 'actie 1: X\n  eigenaar: n.v.t.');
    accepts('actie 1: X\n  sta$0 gereed', 'status', '2-5', 'actie 1: X\n  status: gereed');
  });
  it('a synonym finds the official field', () => {
    const { filterText, textEdit } = itemAt('actie 1: X\n  wie$0', 'eigenaar');
    assert.match(filterText!, /\bwie\b/u);
    assert.equal(textEdit?.newText, 'eigenaar: ');
    assert.match(itemAt('gremium X\n  deel$0', 'leden').filterText!, /\bdeelnemers\b/u);
  });
  it('asks for the value at once where one can be offered, by our own extension', () => {
    assert.equal(itemAt('actie 1: X\n  $0', 'status').command?.command, 'editor.action.triggerSuggest');
    assert.equal(itemAt('actie 1: X\n  wi$0e: n.v.t.', 'eigenaar').command, undefined);
    assert.equal(itemAt('actie 1: X\n  $0', 'toelichting').command, undefined);
    assert.equal(itemAt('actie 1: X\n  $0', 'status', PLAIN_CLIENT).command, undefined);
  });
  it('every field is described', () => {
    for (const kind of [
      'register',
      'organisatie',
      'persoon',
      'gremium',
      'moment',
      'blok',
      'actie',
      'besluit',
      'toezegging',
      'vergadering',
      'stuk',
    ]) {
      for (const { label, detail } of itemsAt(`${kind} 1\n  $0`)) assert.ok(detail, `${kind} ${label}`);
    }
  });
  it('not in texts, comments, unknown places', () => {
    offers('actie 1: X\n  toelichting:\n    st$0');
    offers('actie 1: X\n  toelichting:\n    een\n\n    $0');
    offers('actie 1: X\n  toelichting: st$0');
    offers('actie 1: X\n  // st$0');
    offers('actie 1: X\n  status: gereed\n      st$0');
    offers('actie 1: X\n  dit is een gewone zin $0');
    offers('actie 1: X\n $0 status: gereed');
    offers('gebruik x.duo\n  $0');
    offers('\n  $0');
    offers('actie 1: X\nsta$0tus: gereed');
  });
  it('again below a text, at the depth of the fields', () => {
    accepts(
      'besluit 1: X\n  toelichting:\n    een\n  d$0',
      'datum',
      '2-3',
      'besluit 1: X\n  toelichting:\n    een\n  datum: ',
    );
  });
});

describe('completion of words to choose from', () => {
  it('statuses, of the whole value', () => {
    offers('actie 1: X\n  status: $0', ...STATUSES);
    accepts('actie 1: X\n  status: in u$0', 'in uitvoering', '10-14', 'actie 1: X\n  status: in uitvoering');
    accepts(
      'actie 1: X\n  status: ge$0reed (15 maart)',
      'vervallen',
      '10-16',
      'actie 1: X\n  status: vervallen (15 maart)',
    );
    accepts('actie 1: X\n  uitvoeringsstatus:$0', 'gereed', '20-20', 'actie 1: X\n  uitvoeringsstatus: gereed');
  });
  it('a status is found by what is read as the same', () =>
    assert.match(itemAt('actie 1: X\n  status: $0', 'gereed').filterText!, /uitgevoerd/u));
  it('planning, level, promise, yes or no', () => {
    offers('actie 1: X\n  planning: $0', 'op schema', 'vertraging verwacht', 'vertraging');
    offers('gremium X\n  niveau: $0', 'lokaal', 'afstemming', 'bestuurlijk', 'ambtelijk');
    offers('persoon X\n  openbaar: $0', 'ja', 'nee');
    offers(
      'toezegging 1: X\n  status: $0',
      'gevraagd',
      'toegezegd',
      'voorwaardelijk',
      'afgewezen',
      'nagekomen',
      'vervallen',
    );
  });
  it('nothing in a remark, a number, a plain value', () => {
    for (const line of ['status: gereed (zie $0)', 'status: gereed; $0', 'uit: $0', 'stappen: $0', 'onbekend: $0'])
      offers(`actie 1: X\n  ${line}`);
    offers('gremium X\n  maximum: $0');
    offers('gremium X\n  maximum $0: 3');
  });
});

describe('completion of people and organisations', () => {
  const line = (text: string) => withNames(`actie 1: X\n  ${text}`);
  const file = (text: string) => `actie 1: X\n  ${text}\n`;

  it('people, organisations, gremia and stand-ins', () => {
    offers(line('eigenaar: $0'), ...PEOPLE, ...STAND_INS);
    offers(line('eigenaar:\n    NCG\n    $0'), ...without(PEOPLE, 'NCG'), ...STAND_INS);
    offers(line('eigenaar:\n    - $0'), ...PEOPLE, ...STAND_INS);
  });
  it('only what is asked for elsewhere', () => {
    offers(line('organisaties: $0'), 'BZK', 'DUO', 'Lokale Stuurgroep', 'NCG', 'Stut en steun');
    offers(withNames('besluit 1\n  gremium: $0'), 'DUO', 'Lokale Stuurgroep');
    offers(withNames('persoon X\n  organisatie: $0'), 'BZK', 'NCG', 'Stut en steun');
    offers(withNames('persoon X\n  organisatie: NCG, $0'));
    offers(withNames('persoon X\n  opvolger: $0'), 'Anja Woortman', 'Nicoline van der Linden');
    offers(withNames('gremium X\n  voorafgaand aan: $0'), 'DUO', 'Lokale Stuurgroep');
    offers(withNames('organisatie X\n  onderdeel van: $0'), 'BZK', 'NCG', 'Stut en steun');
  });
  it('replaces the part that is typed, and no more', () => {
    accepts(line('eigenaar: Anja W$0oortman'), 'Anja Woortman', '12-25', file('eigenaar: Anja Woortman'));
    accepts(line('eigenaar: NCG, An$0'), 'Anja Woortman', '17-19', file('eigenaar: NCG, Anja Woortman'));
    accepts(
      line('eigenaar: Li$0 & NCG'),
      'Nicoline van der Linden',
      '12-14',
      file('eigenaar: Nicoline van der Linden & NCG'),
    );
    accepts(line('eigenaar: Anj$0 (BZK), NCG'), 'Anja Woortman', '12-15', file('eigenaar: Anja Woortman (BZK), NCG'));
    accepts(line('werkgroep: *An$0'), 'Anja Woortman', '14-16', file('werkgroep: *Anja Woortman'));
    accepts(line('eigenaar:\n    - NCG\n    - B$0'), 'BZK', '6-7', file('eigenaar:\n    - NCG\n    - BZK'));
  });
  it('with a space behind the mark before it', () => {
    accepts(line('eigenaar:$0'), 'NCG', '11-11', file('eigenaar: NCG'));
    accepts(line('eigenaar: NCG,$0'), 'BZK', '16-16', file('eigenaar: NCG, BZK'));
    accepts(line('eigenaar: NCG –$0'), 'BZK', '17-17', file('eigenaar: NCG – BZK'));
  });
  it('nobody twice, by whatever name', () => {
    offers(
      line('eigenaar: Anja, de NCG, n.v.t., $0'),
      ...without(PEOPLE, 'Anja Woortman', 'NCG'),
      ...without(STAND_INS, 'n.v.t.'),
    );
    offers(line('eigenaar: An$0ja, NCG'), ...without(PEOPLE, 'NCG'), ...STAND_INS);
  });
  it('a name that holds a joining word is replaced as a whole', () => {
    accepts(
      line('organisaties: NCG, Stut en ste$0'),
      'Stut en steun',
      '21-32',
      file('organisaties: NCG, Stut en steun'),
    );
    accepts(line('organisaties: Stut en$0'), 'Stut en steun', '16-23', file('organisaties: Stut en steun'));
    accepts(line('organisaties: St$0ut en steun'), 'Stut en steun', '16-29', file('organisaties: Stut en steun'));
    accepts(line('organisaties: St$0ut en ste'), 'Stut en steun', '16-27', file('organisaties: Stut en steun'));
    accepts(line('organisaties: Stut en st$0eun'), 'NCG', '16-29', file('organisaties: NCG'));
    accepts(line('organisaties: NCG en B$0'), 'BZK', '23-24', file('organisaties: NCG en BZK'));
    offers(line('organisaties: NCG en$0'));
  });
  it('organisations in brackets, which are closed', () => {
    offers(line('eigenaar: Anja Woortman ($0)'), 'BZK', 'NCG', 'Stut en steun');
    offers(line('organisaties: BZK (NCG, $0)'), 'Stut en steun');
    accepts(line('eigenaar: Anja Woortman (B$0)'), 'BZK', '27-28', file('eigenaar: Anja Woortman (BZK)'));
    accepts(line('eigenaar: Anja Woortman (B$0'), 'BZK', '27-28', file('eigenaar: Anja Woortman (BZK)'));
    offers(withNames('besluit 1\n  gremium: DUO ($0)'));
  });
  it('nothing behind brackets, in a mark, in the name of a group', () => {
    for (const text of ['Anja (BZK) $0', '(10)(2$0e)', '(10)(2e) $0', 'B$0S: Anja', 'Anja (?)$0'])
      offers(line(`eigenaar: ${text}`));
  });
  it('found by every name, described by the others', () => {
    const ncg = itemAt(line('eigenaar: $0'), 'NCG');
    assert.equal(ncg.filterText, 'NCG Nationaal Coördinator Groningen de NCG NGC Coordinator');
    assert.equal(ncg.detail, 'organisatie · Nationaal Coördinator Groningen · ook bekend als de NCG');
    assert.equal(itemAt(line('eigenaar: $0'), 'Anja Woortman').detail, 'persoon · BZK · directeur');
  });
  it('the own file goes before gebruik, and that before the rest', () => {
    const names = (name: string) => `\n//- ${name}.duo\norganisatie ${name}\n`;
    const text = `//- a.duo\ngebruik d.duo\norganisatie m\nactie 1: X\n  organisaties: $0${names('b')}${names('d')}${names('c')}`;
    offers(text, 'm', 'd', 'b', 'c');
    offers(
      text.replaceAll(/\bd\b/gu, "d (1)'s").replaceAll("organisatie d (1)'s", 'organisatie d'),
      'm',
      'd',
      'b',
      'c',
    );
  });
  it('no name that would be read as something else', () => {
    const own =
      'organisatie A; B\n  ook bekend als: A\norganisatie C (D)\norganisatie E\n  verschreven als: NCG\norganisatie ok\n  ook bekend als: BZK\nactie 1: X\n  organisaties: $0';
    offers(withNames(own), 'E', 'ok', 'DUO', 'Lokale Stuurgroep', 'Stut en steun');
  });
  it('a name that is declared twice once', () =>
    offers('organisatie A\norganisatie a\nactie 1\n  organisaties: $0', 'A'));
  it('sends no more than can be read, and then what fits', () => {
    const many = Array.from({ length: MAX_ITEMS + 5 }, (_, index) => `organisatie X${index}\n`).join('');
    const list = (typed: string) => listAt(fixture(`${many}organisatie Anders\nactie 1\n  organisaties: ${typed}$0`));
    assert.equal(list('').isIncomplete, true);
    assert.equal(list('').items.length, MAX_ITEMS);
    assert.deepEqual(
      list('an').items.map(({ label }) => label),
      ['Anders'],
    );
    assert.equal(list('an').isIncomplete, true);
  });
  it('is asked for again at each letter of a value, which may be complete by then', () => {
    const values = ['status: ger', 'eigenaar: An', 'datum: 1', 'na: ', 'bespreken: D', 'blok: '];
    for (const value of values) {
      assert.equal(listAt(fixture(withNames(`actie 1: X\n  ${value}$0`))).isIncomplete, true, value);
    }
    assert.equal(listAt(fixture('vergadering DU$0')).isIncomplete, true);
    // Of names of fields and entries the editor has all there are.
    assert.equal(listAt(fixture('actie 1\n  sta$0')).isIncomplete, false);
    assert.equal(listAt(fixture('act$0')).isIncomplete, false);
  });
});

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

describe('completion of people who have no entry', () => {
  const LIST = (line: string) => `register LIJST
  gremium: DUO
gremium BO
  leden: Ria Bos
gremium DUO
  leden: Zeger Woortman (OBG), Henk Mulder
persoon Adam Smit
persoon Henk Mulder
actie 4: Y
  eigenaar: Marc H (trekker), (10)(2e)
actie 5: X
  ${line}
`;
  it('members of the own gremium first, then persons, then who was named before, each with the organisation', () => {
    const people = itemsAt(LIST('eigenaar: $0')).filter(({ kind }) => kind === CompletionItemKind.Variable);
    assert.deepEqual(
      people.map(({ label }) => label),
      ['Henk Mulder', 'Zeger Woortman (OBG)', 'Adam Smit', 'Marc H', 'Ria Bos'],
    );
  });
  it('nobody twice, and not with two organisations', () => {
    const labels = itemsAt(LIST('eigenaar: Zeger, $0')).map(({ label }) => label);
    assert.ok(!labels.includes('Zeger Woortman (OBG)'));
    const { textEdit } = itemAt(LIST('eigenaar: Ze$0 (OBG)'), 'Zeger Woortman (OBG)');
    assert.equal(textEdit?.newText, 'Zeger Woortman');
  });
});
