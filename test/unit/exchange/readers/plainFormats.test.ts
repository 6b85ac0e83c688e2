/** Values with signs between them, web pages, calendars and plain text. */
import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { readGiven } from '../../../../server/src/exchange/readers.ts';
import { given, refused, shownBlocks, shownRows, tablesOf } from '../../../support/given.ts';
import { runs } from '../../../support/runs.ts';
import { written } from '../../../support/written.ts';
import { ONE } from '../office.ts';

const rows = async (content: string | Uint8Array, name: string) => shownRows(tablesOf(await given(content, name))[0]!);
const blocks = async (content: string, name: string) => shownBlocks((await given(content, name)).blocks);

describe('values with signs between them', () => {
  it('are cut at the sign that gives all records as many, whatever stands in the words', async () => {
    const wanted = [
      ['Actie', 'Wie'],
      ['Offerte, en brief', 'Anja'],
      ['Brief', 'Henk, Jan'],
    ];
    for (const sign of [';', '\t']) {
      const text = wanted.map((cells) => cells.join(sign)).join('\r\n');
      assert.deepEqual(await rows(text, 'x.csv'), wanted);
    }
    const commas = 'Actie,Wie\n"Offerte, en brief",Anja\nBrief,"Henk, Jan"\n';
    assert.deepEqual(await rows(commas, 'x.csv'), wanted);
    assert.equal((await given('a\tb\nc\td', 'x.csv')).format, 'tsv');
  });

  it('may say their sign, have a mark at the beginning, or be of an older encoding', async () => {
    assert.deepEqual(await rows('\uFEFFsep=,\r\na,b;c\r\nd,e;f\r\n', 'x.csv'), [
      ['a', 'b;c'],
      ['d', 'e;f'],
    ]);
    const old = await given(new Uint8Array([0x61, 0x3b, 0xeb, 0x0a, 0x80, 0x3b, 0x62]), 'x.csv');
    assert.deepEqual(shownRows(tablesOf(old)[0]!), [
      ['a', 'ë'],
      ['€', 'b'],
    ]);
    assert.deepEqual(old.notices, [{ key: 'encoding' }]);
    const wide = new Uint8Array([0xff, 0xfe, ...[...'a;b'].flatMap((sign) => [sign.charCodeAt(0), 0])]);
    assert.deepEqual(await rows(wide, 'x.csv'), [['a', 'b']]);
  });

  it('keep quotation marks that do not pair, and all cells, and tell of both with their lines', async () => {
    const document = await given('Nr;Wat\n1;"twee\nregels"\n2;5" buis\n3;"open\n4;a;b\n5\n', 'x.csv');
    assert.deepEqual(shownRows(tablesOf(document)[0]!), [
      ['Nr', 'Wat'],
      ['1', 'twee\nregels'],
      ['2', '5" buis'],
      ['3', '"open'],
      ['4', 'a', 'b'],
      ['5', ''],
    ]);
    assert.deepEqual(document.notices, [
      { key: 'quotes', table: 0, line: 4 },
      { key: 'quotes', table: 0, line: 5 },
      { key: 'extraCells', values: ['1'], table: 0, line: 6 },
      { key: 'missingCells', values: ['1'], table: 0, line: 7 },
    ]);
  });

  it('lose the apostrophe that keeps a spreadsheet from reckoning, and empty lines', async () => {
    assert.deepEqual(await rows("'=1+1;a\n;\n\n'gewoon;b\n", 'x.csv'), [
      ['=1+1', 'a'],
      ["'gewoon", 'b'],
    ]);
  });

  it('have no columns at the end that nothing stands in', async () => {
    const document = await given('Nr;Wat;;\n1;Offerte;;\n2;Brief\n3;;;;\n', 'x.csv');
    assert.deepEqual(shownRows(tablesOf(document)[0]!), [
      ['Nr', 'Wat'],
      ['1', 'Offerte'],
      ['2', 'Brief'],
      ['3', ''],
    ]);
    assert.deepEqual(document.notices, []);
  });

  it('are what csv-parse reads, where all is as RFC 4180 says', async () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', ' ', ';', '"', '\n', ',', 'é'), maxLength: 6 });
    const records = fc.array(fc.array(word, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(records, async (values) => {
        const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
        const text = `sep=;\nNr;Wat\n${values.map((cells) => cells.map(quoted).join(';')).join('\n')}`;
        const theirs: string[][] = parse(text.slice(6), { delimiter: ';', relax_column_count: true });
        const filled = theirs.filter((cells) => cells.some((cell) => cell.trim() !== ''));
        assert.deepEqual(await rows(text, 'x.csv'), filled);
      }),
      { numRuns: runs(200) },
    );
  });
});

describe('a web page', () => {
  it('has headings, paragraphs, lists as they count, and pairs of a term and what it says', async () => {
    const page = `<!DOCTYPE html><html><head><title> Lijst  van Henk </title><style>p{}</style></head><body>
      <h2>Blok <b>A</b></h2><p>een
      regel<br>nog een<br><br>na wit</p><script>weg()</script>
      <ul><li>punt<ol type=a start=3><li>c<li>d</ol></li></ul><ol><li><p>een</p><p>meer</p><li value=5>vijf</ol>
      <dl><dt>Gremium<dd>DUO<dt>los</dl>tekst<pre>a  b
c</pre></body></html>`;
    const document = await given(page, 'x.html');
    assert.equal(document.title, 'Lijst van Henk');
    assert.deepEqual(shownBlocks(document.blocks), [
      '== Blok A',
      'een regel\nnog een\n\nna wit',
      '* punt',
      '** #c. c',
      '** #d. d',
      '* #1. een',
      '* meer',
      '* #5. vijf',
      'Gremium: DUO',
      'los',
      'tekst',
      'a  b\nc',
    ]);
  });

  it('has marks, links and what is beside the words', async () => {
    const page =
      '<p>a <s>b</s><strike>c</strike><del>d</del> <span style="text-decoration: line-through">e</span><span style="display:none">f</span><a href="https://voorbeeld.nl">g</a><a href="javascript:x()">h</a><img alt="foto" src="x.png"><comment>Let op</comment><a class="comment-indicator"></a></p>';
    const document = await given(page, 'x.html');
    assert.deepEqual(shownBlocks(document.blocks), [
      'a [struck:bcd] [struck:e][hidden:f]g<https://voorbeeld.nl>h {alt: foto} {comment: Let op}',
    ]);
    assert.deepEqual(document.notices, [{ key: 'pictures' }]);
  });

  it('has tables as a browser shows them: spans, headers, hidden rows, colours, lists in cells', async () => {
    const page = `<table><caption>Acties</caption><thead><tr><th>Nr<th>Wat<th>Wie</thead>
      <tr><td rowspan=2 bgcolor=yellow>1<td colspan=2>a<br>b<tr style="display:none"><td style="background:#FFCC00">c<td>d<ul><li>e<li>f</ul>
      <tr><td colspan=2 rowspan=2>x<td>y<tr><td>z<tr><td>&nbsp;</table>`;
    const document = await given(page, 'x.html');
    const [table] = tablesOf(document);
    assert.deepEqual(shownRows(table!), [
      ['Nr', 'Wat', 'Wie'],
      ['1 @FFFF00', 'a\nb', '<'],
      ['^', 'c @FFCC00', 'd\n- e\n- f'],
      ['x', '<', 'y'],
      ['^', '^<', 'z'],
    ]);
    assert.equal(table!.name, 'Acties');
    assert.deepEqual(
      table!.rows.map(({ line, isHeader, isHidden }) => [line, isHeader, isHidden]),
      [
        [1, true, undefined],
        [2, undefined, undefined],
        [3, undefined, true],
        [4, undefined, undefined],
        [5, undefined, undefined],
      ],
    );
  });

  it('has the colours of cells in all ways of saying them', async () => {
    const said = [
      ...['bgcolor="#ffcc00"', 'bgcolor=red', 'style="background-color:#fc0"', 'style="background:orange"'],
      ...[
        'style="background-color: rgb(255, 204, 0)"',
        'bgcolor=white',
        'style="background:url(x.png)"',
        'bgcolor=#12',
      ],
    ];
    assert.deepEqual(await rows(`<table><tr>${said.map((one) => `<td ${one}>x`).join('')}</table>`, 'x.html'), [
      ['x @FFCC00', 'x @FF0000', 'x @FFCC00', 'x @FFA500', 'x @FFCC00', 'x', 'x', 'x'],
    ]);
  });

  it('goes through tables that only say where things stand, as mails have them', async () => {
    const page =
      '<table><tr><td>&nbsp;</td><td><p>Beste Anja,</p><table><tr><td>1<td>Offerte</table></td></tr></table>';
    assert.deepEqual(await blocks(page, 'mail.html'), ['Beste Anja,', [['1', 'Offerte']]]);
  });

  it('has a table in a cell as lines with tabs, and that is told', async () => {
    const page = '<table><tr><td>voor<table><tr><td>a<td colspan=2>b<tr><td>c</table>na<td>x</table>';
    const document = await given(page, 'x.html');
    assert.deepEqual(shownRows(tablesOf(document)[0]!), [['voor\na\tb\t\nc\t\t\nna', 'x']]);
    assert.deepEqual(document.notices, [{ key: 'nested' }]);
    const named = '<table><tr><td>voor<table><caption>Acties\n van Anja</caption><tr><td>a</table><td>x</table>';
    assert.deepEqual(shownRows(tablesOf(await given(named, 'x.html'))[0]!), [['voor\nActies van Anja\na', 'x']]);
  });

  it('has what Calc puts beside its cells: days by their format, digits as text, numbers that count by themselves', async () => {
    const page = `<table><tr><td sdval="44256" sdnum="1043;0;D-M-JJJJ">1-3-2021</td><td sdval="44256" sdnum="1033;0;MM/DD/YYYY">03/01/2021</td><td sdval="44256" sdnum="1033;0;MM/DD/YY">03/01/21</td><td sdval="1" sdnum="1043;0;@">001</td><td sdval="7" sdnum="1043;">7</td><td sdval="0" sdnum="1043;">#N/B</td><td><ol start=12></ol></td></tr></table>`;
    assert.deepEqual(await rows(page, 'x.html'), [
      ['1-3-2021 =2021-03-01', '03/01/2021 =2021-03-01', '03/01/21', '001', '7 =7', '#N/B', '#12'],
    ]);
  });

  it('has the numbers that Word writes as text of its lists', async () => {
    const page = `<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>a.<span>&nbsp; </span></span><![endif]>Offerte</p><p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>punt</p>`;
    assert.deepEqual(await blocks(page, 'x.html'), ['** #a. Offerte', '* punt']);
  });

  it('has the day that it says of digits, and none of words, which may mean more than that day', async () => {
    const time = (words: string) => `<td><time datetime="2021-03-31">${words}</time></td>`;
    assert.deepEqual(await rows(`<table><tr>${time('31-3-2021')}${time('maart 2021')}</table>`, 'x.html'), [
      ['31-3-2021 =2021-03-31', 'maart 2021'],
    ]);
  });

  it('comes back as we write it', async () => {
    const document = await given(written('html', ONE), 'lijst.html');
    assert.deepEqual(shownBlocks(document.blocks), [
      '= Actielijst',
      '== Blok A',
      [
        ['Nr', 'Wat', 'Status', 'Eigenaar', 'Deadline'],
        ['2021-03', 'Offerte opvragen', 'gereed', 'Anja', '1 maart 2021'],
      ],
    ]);
  });
});

describe('a calendar', () => {
  const calendar = (...lines: string[]) => ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\r\n');

  it('has its tasks and events as rows, with days as days', async () => {
    const text = calendar(
      'X-WR-CALNAME:Acties',
      ...[
        'BEGIN:VTODO',
        'UID:1@x',
        'SUMMARY:Offerte\\, en',
        ' \\; brief',
        'DUE;VALUE=DATE:20210301',
        'STATUS:COMPLETED',
      ],
      ...[
        'ATTENDEE;CN="Jan; Henk":mailto:jan@x.nl',
        'ORGANIZER:mailto:anja@x.nl',
        'DESCRIPTION:een\\ntwee',
        'DTSTAMP:20210101T000000Z',
      ],
      ...['BEGIN:VALARM', 'DESCRIPTION:piep', 'END:VALARM', 'END:VTODO'],
      ...[
        'BEGIN:VEVENT',
        'SUMMARY:Overleg',
        'DTSTART;VALUE=DATE:20210305',
        'DTEND;VALUE=DATE:20210307',
        'LOCATION:Zaal 1',
        'END:VEVENT',
      ],
      ...['BEGIN:VEVENT', 'SUMMARY:Laat', 'DTSTART:20210305T233000Z', 'END:VEVENT'],
      ...['BEGIN:VEVENT', 'SUMMARY:Avond', 'DTSTART:20210305T193000', 'DTEND:20210305T213000', 'END:VEVENT'],
    );
    const document = await given(text, 'x.ics');
    assert.equal(document.title, 'Acties');
    assert.deepEqual(shownRows(tablesOf(document)[0]!), [
      ['Kenmerk', 'Wat', 'Status', 'Eigenaar', 'Van', 'Deadline', 'Plaats', 'Toelichting'],
      ['1@x', 'Offerte, en; brief', 'gereed', 'Jan; Henk\nanja@x.nl', '', '2021-03-01 =2021-03-01', '', 'een\ntwee'],
      ['', 'Overleg', '', '', '2021-03-05 =2021-03-05', '2021-03-06 =2021-03-06', 'Zaal 1', ''],
      ['', 'Laat', '', '', '', '2021-03-05 23:30 UTC', '', ''],
      ['', 'Avond', '', '', '2021-03-05 19:30 =2021-03-05', '2021-03-05 21:30 =2021-03-05', '', ''],
    ]);
  });

  it('counts the end of what lasts a number of days, and says of anything else how long it lasts', async () => {
    const one = (kind: string, title: string, ...lines: string[]) => [
      `BEGIN:${kind}`,
      `SUMMARY:${title}`,
      ...lines,
      `END:${kind}`,
    ];
    const day = 'DTSTART;VALUE=DATE:20210215';
    const text = [
      'BEGIN:VCALENDAR',
      ...one('VTODO', 'Nota', day, 'DURATION:P2W'),
      ...one('VTODO', 'Brief', 'DURATION:P3D', day),
      ...one('VEVENT', 'Beurs', day, 'DURATION:P3D'),
      ...one('VEVENT', 'Dag', day, 'DURATION:P1D'),
      ...one('VEVENT', 'Overleg', 'DTSTART:20210305T193000', 'DURATION:PT1H30M'),
      ...one('VTODO', 'Los', 'DURATION:P1DT2H'),
      ...one('VTODO', 'Vreemd', day, 'DURATION:morgen'),
      ...one('VTODO', 'Beide', day, 'DUE;VALUE=DATE:20210220', 'DURATION:P2W'),
      'END:VCALENDAR',
    ].join('\r\n');
    assert.deepEqual(await rows(text, 'x.ics'), [
      ['Wat', 'Van', 'Deadline', 'Opmerking'],
      ['Nota', '2021-02-15 =2021-02-15', '2021-03-01 =2021-03-01', ''],
      ['Brief', '2021-02-15 =2021-02-15', '2021-02-18 =2021-02-18', ''],
      ['Beurs', '2021-02-15 =2021-02-15', '2021-02-17 =2021-02-17', ''],
      ['Dag', '', '2021-02-15 =2021-02-15', ''],
      ['Overleg', '', '2021-03-05 19:30 =2021-03-05', 'duurt 1 uur 30 minuten'],
      ['Los', '', '', 'duurt 1 dag 2 uur'],
      ['Vreemd', '2021-02-15 =2021-02-15', '', 'duurt morgen'],
      ['Beide', '2021-02-15 =2021-02-15', '2021-02-20 =2021-02-20', ''],
    ]);
  });

  it('of ours has each action once, though we write it as a task and as a day', async () => {
    const open = { ...ONE, sections: ONE.sections.map((one) => ({ ...one })) };
    const rowsRead = await rows(written('ics', open), 'x.ics');
    assert.deepEqual(
      rowsRead.map(([what]) => what),
      ['Wat', '2021-03 Offerte opvragen'],
    );
  });

  it('that is none is refused', async () => {
    assert.equal(await refused('geen agenda', 'x.ics'), 'broken');
    assert.equal(await refused(calendar(), 'x.ics'), 'empty');
  });
});

describe('plain text', () => {
  it('has lines with tabs as tables, items with their numbers, and lines that were broken as one', async () => {
    const text = `# Acties
Nr\tWat\tWie\t
1\tOfferte\tAnja
2\tBrief

Actiepunten:
- eerste
  gaat door
- ii. tweede
  * diep
3.1 Kader
a) sub
13.000 euro vrij te besteden
A. Woortman
II. Houding
Dit is een heel lange regel van een mail die door het programma is afgebroken
en hier verder gaat.
Nieuwe zin.
| Nr | Wat |
|----|-----|
| 1 | a \\| b |
`;
    assert.deepEqual(await blocks(text, 'mail.txt'), [
      '= Acties',
      [
        ['Nr', 'Wat', 'Wie'],
        ['1', 'Offerte', 'Anja'],
        ['2', 'Brief', ''],
      ],
      'Actiepunten:',
      '* eerste\ngaat door',
      '* #ii. tweede',
      '** diep',
      '* #3.1 Kader',
      '* #a) sub',
      '13.000 euro vrij te besteden',
      'A. Woortman',
      '* #II. Houding',
      'Dit is een heel lange regel van een mail die door het programma is afgebroken\nen hier verder gaat.',
      'Nieuwe zin.',
      [
        ['Nr', 'Wat'],
        ['1', 'a | b'],
      ],
    ]);
  });
});

describe('a mail that was saved', () => {
  const mail = (...lines: string[]) => new TextEncoder().encode(lines.join('\r\n'));
  const head = ['From: a@example.org', 'Subject: Actielijst', 'MIME-Version: 1.0'];

  it('in several parts, or written in signs that nobody reads, is refused by its name', async () => {
    for (const bytes of [
      mail(...head, 'Content-Type: multipart/alternative; boundary="b"', '', '--b', '', '1. Bellen', '--b--'),
      mail(...head, 'Content-Transfer-Encoding: base64', '', 'MS4gQmVsbGVu'),
      mail(...head, 'Content-transfer-encoding: quoted-printable', '', '1. Bellen =E2=80=93 Joke'),
    ]) {
      for (const name of ['lijst.eml', 'lijst.txt'])
        assert.deepEqual(await readGiven(bytes, name), { kind: 'refused', reason: 'mail', detail: name.slice(6) });
    }
  });

  it('in plain letters is read as text', async () => {
    for (const bytes of [
      mail(...head, '', '1. Bellen'),
      mail(...head, 'Content-Transfer-Encoding: quoted-printable', '', '1. Bellen'),
      mail('Beste mensen: lees dit.', '', 'Content-Transfer-Encoding: base64', '', '1. Bellen'),
    ])
      assert.equal((await readGiven(bytes, 'lijst.eml')).kind, 'given');
  });
});
