import assert from 'node:assert/strict';
import { MAX_LINE_LENGTH } from '../../../server/src/syntax/margin.ts';
import { MAX_LINES, readEntry } from '../../../server/src/syntax/readEntry.ts';
import { checkEntry, fieldsOf, findingsOf, type Shape } from './show.ts';

function check(name: string, text: string, expected: Shape): void {
  it(name, () => {
    checkEntry(text, expected);
  });
}

describe('the head of an entry', () => {
  for (const [line, head, ...findings] of [
    ['actie 5: Uitwerken', '5 | Uitwerken'],
    ['ACTIE 5 :  Uitwerken  ', '5 | Uitwerken'],
    ['actie\t34a:x', '34a | x'],
    ['actie #05.: x', '#05. | x'],
    ['actie 02-II-a: x', '02-II-a | x'],
    ['actie: Zonder nummer', '· | Zonder nummer'],
    ['actie 5:', '5 | ·'],
    ['actie 5', '5 | ·'],
    ['actie', '· | ·'],
    ['actie :', '· | ·'],
    ['actie 5: a: b', '5 | a: b'],
    ['actie 15:30: x', '15:30 | x'],
    ['actie 15: 30', '15 | 30'],
    ['actie a:5', 'a | 5'],
    ['actie 5:b', '5 | b'],
    ['actie 5 Titel hier', '5 | Titel hier', '0:6-7 regel-onbekend colonMissing'],
    ['besluit iv Een besluit om 15:30 uur', 'iv | Een besluit om 15:30 uur', '0:8-10 regel-onbekend colonMissing'],
    ['actie 5 en 6: x', '5 en 6 | x', '0:6-12 waarde-ongeldig numberWithSpaces'],
    ['besluit 2 van vorig jaar geldt nog: x', '2 | van vorig jaar geldt nog: x', '0:8-9 regel-onbekend colonMissing'],
    ['actie 12 Offerte vragen: x', '12 | Offerte vragen: x', '0:6-8 regel-onbekend colonMissing'],
    ['actie 12 bis: x', '12 bis | x', '0:6-12 waarde-ongeldig numberWithSpaces'],
    ['blok A 1: x', 'A 1 | x', '0:5-8 waarde-ongeldig numberWithSpaces'],
    ['gremium Lokale Stuurgroep: Stuurgroep', 'Lokale Stuurgroep | Stuurgroep'],
    ['gremium Lokale Stuurgroep', 'Lokale Stuurgroep | ·'],
    ['persoon Nicoline van der Linden', 'Nicoline van der Linden | ·'],
    ['vergadering MS en BS 2 november 2018: Plan', 'MS en BS 2 november 2018 | Plan'],
    ['vergadering DUO 13 januari 2021 15:30: Plan', 'DUO 13 januari 2021 15:30 | Plan'],
    ['stuk NCG / 21013380: Verslag', 'NCG / 21013380 | Verslag'],
    ['gebruik ../gedeeld/personen.duo', '../gedeeld/personen.duo | ·'],
    ['\uFEFFactie 5: x', '5 | x'],
    ['acti 5: x', '5 | x', '0:0-4 regel-onbekend keywordMisspelt'],
    ['Vergaderign DUO: x', 'DUO | x', '0:0-11 regel-onbekend keywordMisspelt'],
  ] as const) {
    check(JSON.stringify(line), line, { head, findings });
  }

  it('names the keyword that was meant', () => {
    const [finding] = readEntry('aktie 5: x').findings;
    assert.deepEqual([finding?.typed, readEntry('aktie 5: x').keyword.text], ['actie', 'aktie']);
  });

  it('says in Dutch that a colon is missing', () => {
    const [finding] = readEntry('actie 5 Titel').findings;
    assert.equal(finding?.message, 'Tussen het nummer en de titel hoort een dubbele punt.');
  });

  it('is not there in what stands before the first entry', () => {
    const entry = checkEntry('// x\n\njunk\n  status: x\nstatus: y\n', {
      head: '· | ·',
      fields: [],
      findings: ['2:0-4 regel-onbekend beforeFirstEntry'],
    });
    assert.equal(entry.kind, undefined);
    assert.equal(checkEntry('  actie 5: x', { findings: ['0:2-12 regel-onbekend beforeFirstEntry'] }).kind, undefined);
    assert.equal(checkEntry('', {}).kind, undefined);
  });
});

describe('a field line', () => {
  const one = (line: string, field: string, ...findings: string[]) =>
    check(JSON.stringify(line), `actie 5: x\n${line}\n`, { fields: [field], findings });
  one('  status: gereed', '1:2-16 status = gereed');
  one('  Status :gereed  ', '1:2-16 status = gereed');
  one('\tSTATUS: gereed', '1:1-15 status = gereed');
  one('  status:', '1:2-9 status =');
  one('  uitvoeringsstatus: gereed', '1:2-27 status = gereed');
  one('  Wanneer  in\tDUO: n.v.t.', '1:2-25 bespreken = n.v.t.');
  one('  wanneer uiterlijk afgerond: 2021', '1:2-34 deadline = 2021');
  one('  wie: PM', '1:2-9 eigenaar = PM');
  one('  acties: a', '1:2-11 stappen = a');
  one('  wacht op: 5', '1:2-13 na = 5');
  one('  omschrijving: a', '1:2-17 toelichting = a');
  one('  opmerking: a: b', '1:2-17 opmerking = a: b');
  one('  kleur: rood', '1:2-13 kleur? = rood', '1:2-7 veld-onbekend unknownField');
  one('  locatie: zaal', '1:2-15 locatie? = zaal', '1:2-9 veld-onbekend unknownField');
  one('  een twee drie: x', '1:2-18 een twee drie? = x', '1:2-15 veld-onbekend unknownField');
  // a known field of another entry is no entry, at the margin nor here
  one('  gremium: DUO', '1:2-14 gremium? = DUO', '1:2-9 veld-onbekend unknownField');

  const none = (line: string, finding: string) =>
    check(JSON.stringify(line), `actie 5: x\n${line}\n`, { fields: [], findings: [finding] });
  none('  een twee drie vier: x', '1:2-23 regel-onbekend noField');
  none('  gewoon tekst', '1:2-14 regel-onbekend noField');
  none('  : x', '1:2-5 regel-onbekend noField');
  none('  http://x.nl', '1:2-13 regel-onbekend noField');
  none('  om 15:30', '1:2-10 regel-onbekend noField');

  check('is read by the entry it stands in', 'vergadering DUO\n  deelnemers: A\n  locatie: zaal', {
    fields: ['1:2-15 aanwezig = A', '2:2-15 plaats = zaal'],
  });
  check('a gremium has members', 'gremium DUO\n  deelnemers: A', { fields: ['1:2-15 leden = A'] });
  check('of a besluit is no step', 'besluit 1\n  acties: 5', { fields: ['1:2-11 acties = 5'] });
  check('counts the first time', 'actie 5\n  status: a\n  Uitvoeringsstatus: b\n  kleur: a\n  kleur: b', {
    fields: ['1:2-11 status = a', '2:2-22 status×2 = b', '3:2-10 kleur? = a', '4:2-10 kleur? = b'],
    findings: [
      '2:2-19 veld-dubbel doubleField',
      '3:2-7 veld-onbekend unknownField',
      '4:2-7 veld-onbekend unknownField',
    ],
  });
});

describe('a line belongs to the nearest line above it that stands further left', () => {
  check(
    'text: everything deeper, with colons, blank lines and what stands deeper still',
    [
      'actie 5: x',
      '  toelichting: eerste',
      '    tweede: met dubbele punt',
      '',
      '   derde',
      '        - vierde',
      '  status: gereed',
    ].join('\n'),
    {
      fields: ['1:2-5:16 toelichting = eerste | tweede: met dubbele punt | derde | - vierde', '6:2-16 status = gereed'],
    },
  );
  check(
    'a text gives a hint where a line looks like a field',
    'actie 5\n  opmerking:\n    status: gereed\n    kleur: rood',
    {
      fields: ['1:2-3:15 opmerking = status: gereed | kleur: rood'],
      findings: ['2:4-10 inspringing fieldInText'],
    },
  );
  check('a list: with bullets', 'actie 5\n  werkgroep: A\n    - B\n    • C, D\n      -E\n    * F', {
    fields: ['1:2-5:7 werkgroep = A | B | C, D | -E | * F'],
  });
  check(
    'a value that ends with its line',
    'actie 5\n  status: gereed\n    meer\n    nog meer\n  deadline: 2021\n    op: tijd',
    {
      fields: ['1:2-16 status = gereed', '4:2-16 deadline = 2021'],
      findings: ['2:4-8 regel-onbekend deeper', '5:4-12 regel-onbekend deeper'],
    },
  );
  check('an unknown field keeps its text', 'actie 5\n  kleur:\n    rood\n      status: x\n  status: gereed', {
    fields: ['1:2-3:15 kleur? = rood | status: x', '4:2-16 status = gereed'],
    findings: ['1:2-7 veld-onbekend unknownField'],
  });
  check('a field that stands too deep', 'actie 5\n  status: gereed\n    eigenaar: A\n    deadline: 2021\n  na: 3', {
    fields: ['1:2-16 status = gereed', '2:4-15 eigenaar = A', '3:4-18 deadline = 2021', '4:2-7 na = 3'],
    findings: ['2:4-12 inspringing deepField', '3:4-12 inspringing deepField'],
  });
  check(
    'a field that stands too deep has deeper lines of its own',
    'actie 5\n  status: x\n    toelichting:\n      tekst\n    opmerking: y',
    {
      fields: ['1:2-11 status = x', '2:4-3:11 toelichting = tekst', '4:4-16 opmerking = y'],
      findings: ['2:4-15 inspringing deepField', '4:4-13 inspringing deepField'],
    },
  );
  check(
    'a list goes on behind a field that stands too deep',
    'actie 5\n  werkgroep:\n    A\n      status: gereed\n    B\n  na: 3',
    {
      fields: ['1:2-4:5 werkgroep = A | B', '3:6-20 status = gereed', '5:2-7 na = 3'],
      findings: ['3:6-12 inspringing deepField'],
    },
  );
  check('a list beside a field that stands too deep', 'actie 5\n  stappen:\n    status: gereed\n    B', {
    fields: ['1:2-3:5 stappen = B', '2:4-18 status = gereed'],
    findings: ['2:4-10 inspringing deepField'],
  });
  check('fields less and less deep', 'actie 5\n      status: a\n    eigenaar: B\n  na: 3', {
    fields: ['1:6-15 status = a', '2:4-15 eigenaar = B', '3:2-7 na = 3'],
  });
  check(
    'tabs go to the next multiple of four',
    'actie 5\n  toelichting:\n\ttekst\n \tmeer\n    eind\n\u00a0 status: gereed',
    {
      fields: ['1:2-4:8 toelichting = tekst | meer | eind', '5:2-16 status = gereed'],
    },
  );
  check(
    'comments and blank lines start and end nothing',
    'actie 5\n// a\n  toelichting:\n    een\n// b\n  // status: c\n\u3000\n\f\n    twee\n  // d\n  status: x',
    {
      fields: ['2:2-8:8 toelichting = een | twee', '10:2-11 status = x'],
    },
  );
});

describe('a line that is not understood', () => {
  check(
    'is reported once for a run',
    'actie 5\n  een\n\n  // x\n  twee\n    drie\n  status: x\n  vier\njunk\n  na: 3',
    {
      fields: ['6:2-11 status = x', '9:2-7 na = 3'],
      findings: ['1:2-5 regel-onbekend noField', '7:2-6 regel-onbekend noField'],
    },
  );
  check('takes deeper lines along, but no fields', 'actie 5\n  toelichting: x\n  een\n    twee\n    status: gereed', {
    fields: ['1:2-16 toelichting = x', '4:4-18 status = gereed'],
    findings: ['2:2-5 regel-onbekend noField', '4:4-10 inspringing deepField'],
  });
  check(
    'at the margin is skipped and the entry goes on',
    'actie 5\n  toelichting:\n    een\njunk\nmeer: x\n    twee\n  status: x',
    {
      fields: ['1:2-5:8 toelichting = een | twee', '6:2-11 status = x'],
      findings: ['3:0-4 regel-onbekend margin'],
    },
  );
  check('at the margin with a keyword and two slashes', 'actie 5\nstatus://x', {
    fields: [],
    findings: ['1:0-10 regel-onbekend margin'],
  });
  check('of another language', 'actie 5\n{"a": 1}', {
    fields: [],
    findings: ['1:0-8 regel-onbekend margin'],
  });
});

describe('a field at the margin', () => {
  check('belongs to the entry above', 'actie 5\n  eigenaar: A\nstatus: gereed\n  deadline: 2021', {
    fields: ['1:2-13 eigenaar = A', '2:0-14 status = gereed', '3:2-16 deadline = 2021'],
    findings: ['2:0-6 inspringing marginField'],
  });
  check('as the first', 'actie 5\nStatus: gereed\n  deadline: 2021\n    meer', {
    fields: ['1:0-14 status = gereed', '2:2-16 deadline = 2021'],
    findings: ['1:0-6 inspringing marginField', '3:4-8 regel-onbekend deeper'],
  });
  check('has the deeper lines of a text', 'actie 5\ntoelichting:\n  een\n  status: x\n', {
    fields: ['1:0-3:11 toelichting = een | status: x'],
    findings: ['1:0-11 inspringing marginField', '3:2-8 inspringing fieldInText'],
  });
  check('has the deeper lines of a list', 'actie 5\nwerkgroep: A\n  B\n  status: x\n  C', {
    fields: ['1:0-4:3 werkgroep = A | B | C', '3:2-11 status = x'],
    findings: ['1:0-9 inspringing marginField', '3:2-8 inspringing deepField'],
  });
  check('that ends with its line has none', 'actie 5\n  stappen:\n    a\nstatus: gereed\n    b', {
    fields: ['1:2-2:5 stappen = a', '3:0-14 status = gereed'],
    findings: ['3:0-6 inspringing marginField', '4:4-5 regel-onbekend deeper'],
  });
  check('after a text at the margin', 'actie 5\ntoelichting: x\nstatus: gereed\n  deadline: 2021', {
    fields: ['1:0-14 toelichting = x', '2:0-14 status = gereed', '3:2-16 deadline = 2021'],
    findings: ['1:0-11 inspringing marginField', '2:0-6 inspringing marginField'],
  });
  check('that this entry does not have is unknown', 'actie 5\ngremium: DUO\n  status: x', {
    fields: ['1:0-12 gremium? = DUO', '2:2-11 status = x'],
    findings: ['1:0-7 veld-onbekend unknownField'],
  });
  check('may be double', 'actie 5\n  status: a\nstatus: b', {
    fields: ['1:2-11 status = a', '2:0-9 status×2 = b'],
    findings: ['2:0-6 veld-dubbel doubleField', '2:0-6 inspringing marginField'],
  });
});

describe('an indented entry', () => {
  check(
    'is reported and skipped to the next one',
    'actie 5\n  status: x\n  actie 6: y\n  deadline: 2021\n    tekst\njunk\nstatus: z\n',
    {
      fields: ['1:2-11 status = x'],
      findings: ['2:2-12 inspringing indentedEntry'],
    },
  );
  check('without a number', 'actie 5\n\tBesluit: y', { fields: [], findings: ['1:1-11 inspringing indentedEntry'] });
  check('is none where the entry has that field', 'register X\n  gremium: DUO', { fields: ['1:2-14 gremium = DUO'] });
  check('is none in a list or text', 'actie 5\n  stappen:\n    actie 6: y\n  toelichting:\n    besluit 7: z', {
    fields: ['1:2-2:14 stappen = actie 6: y', '3:2-4:16 toelichting = besluit 7: z'],
  });
  check('may be without a colon when a number or a name follows', 'persoon Anja\n  persoon Henk\n  persoon Marc', {
    fields: [],
    findings: ['1:2-14 inspringing indentedEntry', '2:2-14 inspringing indentedEntry'],
  });
  check('is none without a colon when words follow', 'actie 5\n  actie nemen', {
    fields: [],
    findings: ['1:2-13 regel-onbekend noField'],
  });
});

describe('line ends', () => {
  const text = 'actie 5: x\n  toelichting:\n    een\n\n    twee\n  kleur: rood\njunk\n// c\n';
  for (const end of ['\r\n', '\r']) {
    it(`${JSON.stringify(end)} read as LF does`, () => {
      const entry = readEntry(text.replaceAll('\n', end));
      const unix = readEntry(text);
      assert.deepEqual(fieldsOf(entry), fieldsOf(unix));
      assert.deepEqual(findingsOf(entry), findingsOf(unix));
    });
  }

  it('comments and blank lines are no content', () => {
    const entry = readEntry('actie 5: x  \r\n  na: 3 \r\n\r\n// y\r\n   \r\n');
    assert.equal(entry.text.slice(0, entry.contentEnd), 'actie 5: x  \r\n  na: 3');
  });
});

describe('limits', () => {
  const lines = (count: number) => `actie 5\n  toelichting:\n${'    a\n'.repeat(count - 2)}`;

  it(`${MAX_LINES} lines are read`, () => {
    assert.deepEqual(readEntry(lines(MAX_LINES)).findings, []);
    assert.equal(readEntry(lines(MAX_LINES)).fields[0]?.lines.length, MAX_LINES - 2);
    assert.deepEqual(readEntry(`${lines(MAX_LINES)}\n  \n`).findings, []);
  });

  it('what lies beyond is kept and reported once', () => {
    const text = `${lines(MAX_LINES)}\n    b\n  status: x\njunk\n`;
    const entry = readEntry(text);
    assert.deepEqual(findingsOf(entry), [`${MAX_LINES + 1}:4-5 te-lang longEntry`]);
    assert.deepEqual(
      entry.fields.map(({ name, lines }) => [name, lines.length]),
      [['toelichting', MAX_LINES - 2]],
    );
    assert.equal(entry.text, text);
    assert.equal(text.slice(0, entry.contentEnd), text.trimEnd());
  });

  it(`${MAX_LINE_LENGTH} characters of a line are read`, () => {
    const fits = `  toelichting: ${'x'.repeat(MAX_LINE_LENGTH - 15)}`;
    checkEntry(`actie 5\n${fits}\n`, { fields: [`1:2-${MAX_LINE_LENGTH} toelichting = ${fits.slice(15)}`] });
    checkEntry(`actie 5\n${fits}yz\n  opmerking: ${'z'.repeat(MAX_LINE_LENGTH)}\n  na: 3`, {
      fields: [
        `1:2-${MAX_LINE_LENGTH} toelichting = ${fits.slice(15)}`,
        `2:2-${MAX_LINE_LENGTH} opmerking = ${'z'.repeat(MAX_LINE_LENGTH - 13)}`,
        '3:2-7 na = 3',
      ],
      findings: [`1:${MAX_LINE_LENGTH}-${MAX_LINE_LENGTH + 2} te-lang longLine`],
    });
  });

  it('the content ends where the long line does', () => {
    const text = `actie 5\n  toelichting: ${'x'.repeat(MAX_LINE_LENGTH)}\n\n`;
    assert.equal(readEntry(text).contentEnd, text.length - 2);
  });

  it('no line is slow', () => {
    const spaces = ' '.repeat(9_000);
    for (const line of [
      `  historie: 1 maart 2021: status${spaces}x`,
      `  status: a${spaces}x`,
      `  eigenaar: ${'('.repeat(9_000)}`,
      `  eigenaar: ${'(10 '.repeat(2_400)}`,
      `  eigenaar: ${') '.repeat(4_500)}`,
      `  na: ${'('.repeat(9_000)}`,
      `  stappen: ${'(1-'.repeat(3_000)}`,
      `  deadline: ${'1 '.repeat(4_500)}`,
      `  bespreken: ${'ab 1 '.repeat(1_900)}`,
    ]) {
      readEntry(`actie 5\n${line}`);
    }
    readEntry(`vergadering DUO\n  agenda:\n    actie${spaces}x\n    besluit ${'5 '.repeat(4_500)}`);
  }).timeout(5_000);
});
