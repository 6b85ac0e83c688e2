/** Workbooks of Excel, made of the XML that Excel writes. */
import assert from 'node:assert/strict';
import { given, shownRows, tablesOf } from '../../../support/given.ts';
import { type WorkbookParts, type WorkbookSheet, workbook } from '../../../support/officePackages.ts';

const read = (parts: WorkbookParts) => given(workbook(parts), 'lijst.xlsx');
const sheet = (rows: string, more: Partial<WorkbookSheet> = {}): WorkbookSheet => ({ rows, ...more });
const rowsOf = async (parts: WorkbookParts) => shownRows(tablesOf(await read(parts))[0]!);
const row = (line: number, cells: string, more = '') => `<row r="${line}"${more}>${cells}</row>`;
const text = (place: string, words: string, more = '') =>
  `<c r="${place}" t="inlineStr"${more}><is><t>${words}</t></is></c>`;
const value = (place: string, number: string | number, more = '') => `<c r="${place}"${more}><v>${number}</v></c>`;

/** Styles of cells, each a format, a font and a fill by their numbers. */
function styles(formats: readonly string[], more: { fonts?: string; fills?: string; cells?: string } = {}): string {
  const { fonts = '', fills = '', cells = '' } = more;
  return `<numFmts>${formats.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code}"/>`).join('')}</numFmts><fonts><font/>${fonts}</fonts><fills><fill><patternFill patternType="none"/></fill>${fills}</fills><cellXfs><xf numFmtId="0"/>${formats.map((_, at) => `<xf numFmtId="${164 + at}"/>`).join('')}${cells}</cellXfs>`;
}

describe('the cells of Excel', () => {
  it('have texts from the list, in themselves, and from formulas; with what is struck in part', async () => {
    const strings =
      '<si><t>Offerte</t></si><si><r><t xml:space="preserve">Besluit is </t></r><r><rPr><strike/></rPr><t>niet</t></r><r><rPr><strike val="0"/></rPr><t xml:space="preserve"> genomen</t></r></si><si><t>日</t><rPh sb="0" eb="1"><t>ni</t></rPh></si>';
    const cells =
      '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="str"><f>A1</f><v>a_x000D_\nb</v></c><c r="E1" t="inlineStr"><is><t>_x005F_x0041_</t></is></c>';
    assert.deepEqual(await rowsOf({ strings, sheets: [sheet(row(1, cells))] }), [
      ['Offerte', 'Besluit is [struck:niet] genomen', '日', 'a\nb', '_x0041_'],
    ]);
  });

  it('have numbers as they are shown, with the number beside', async () => {
    const cells =
      value('A1', 7, ' s="1"') +
      value('B1', '0.25', ' s="2"') +
      value('C1', '1234.5', ' s="3"') +
      value('D1', 3) +
      value('E1', '1.5');
    const codes = styles(['&quot;2021-&quot;00', '0%', '#,##0.00']);
    assert.deepEqual(await rowsOf({ styles: codes, sheets: [sheet(row(1, cells))] }), [
      ['2021-07 =7', '25% =0.25', '1.234,50 =1234.5', '3 =3', '1,5 =1.5'],
    ]);
  });

  it('have days where the format shows a day, in Dutch; a month is none, nor a number without a format', async () => {
    const formats = ['[$-413]d\\ mmmm\\ yyyy', 'mmm\\-yy', 'd/mmm', 'd\\-m\\-yyyy\\ h:mm'];
    const cells =
      value('A1', 44256, ' s="1"') +
      value('B1', 44256, ' s="2"') +
      value('C1', 44256, ' s="3"') +
      value('D1', '44256.75', ' s="4"') +
      value('E1', 44256) +
      value('F1', 44256, ' s="5"') +
      '<c r="G1" t="d"><v>2021-03-01T00:00:00</v></c>';
    const made = styles(formats, { cells: '<xf numFmtId="14"/>' });
    assert.deepEqual(await rowsOf({ styles: made, sheets: [sheet(row(1, cells))] }), [
      [
        '1 maart 2021 =2021-03-01',
        'mrt-21 =44256',
        '1/mrt =2021-03-01',
        '1-3-2021 18:00 =2021-03-01',
        '44256 =44256',
        '1-3-2021 =2021-03-01',
        '2021-03-01T00:00:00 =2021-03-01',
      ],
    ]);
  });

  it('are shown by formats that a file names by a number only', async () => {
    const told = [
      [1, '1.5', '2'],
      [2, '1.5', '1,50'],
      [3, '1234.5', '1.235'],
      [4, '1234.5', '1.234,50'],
      [9, '0.5', '50%'],
      [10, '0.5', '50,00%'],
      [11, '12345', '1,23E+04'],
      [14, '44256', '1-3-2021'],
      [15, '44256', '1-mrt-21'],
      [16, '44256', '1-mrt'],
      [17, '44256', 'mrt-21'],
      [20, '0.75', '18:00'],
      [21, '0.75', '18:00:00'],
      [22, '44256.75', '1-3-2021 18:00'],
      [46, '1.5', '36:00:00'],
      [49, '7', '7'],
      [99, '7', '7'],
    ] as const;
    const cells = told.map(([id]) => `<xf numFmtId="${id}"/>`).join('');
    const rows = told.map(([, number], at) => row(at + 1, value(`A${at + 1}`, number, ` s="${at + 1}"`))).join('');
    const made = await rowsOf({ styles: styles([], { cells }), sheets: [sheet(rows)] });
    assert.deepEqual(
      made.map(([cell]) => cell!.replace(/ =.*$/u, '')),
      told.map(([, , shown]) => shown),
    );
  });

  it('have months and days of the week as a Dutch screen shows them', async () => {
    const months = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
    const days = ['vr', 'ma', 'ma', 'do', 'za', 'di', 'do', 'zo', 'wo', 'vr', 'ma', 'wo'];
    const firsts = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334].map((day) => 44_197 + day);
    const rows = firsts.map((serial, at) => row(at + 1, value(`A${at + 1}`, serial, ' s="1"'))).join('');
    const made = await rowsOf({ styles: styles(['ddd\\ d\\ mmm']), sheets: [sheet(rows)] });
    assert.deepEqual(
      made.flat(),
      months.map((month, at) => `${days[at]} 1 ${month} =2021-${String(at + 1).padStart(2, '0')}-01`),
    );
  });

  it('have the twelve colours of a theme, light before dark', async () => {
    const names = ['dk1', 'lt1', 'dk2', 'lt2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'];
    const all = [...names, 'hlink', 'folHlink'];
    const scheme = all
      .map((name, at) => `<a:${name}><a:sysClr lastClr="${`${at + 10}`.repeat(3)}"/></a:${name}>`)
      .join('');
    const theme = `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:clrScheme>${scheme}</a:clrScheme></a:theme>`;
    const fills = all
      .map((_, at) => `<fill><patternFill patternType="solid"><fgColor theme="${at}"/></patternFill></fill>`)
      .join('');
    const cells = all.map((_, at) => `<xf fillId="${at + 1}"/>`).join('');
    const rows = all.map((_, at) => row(at + 1, text(`A${at + 1}`, 'x', ` s="${at + 1}"`))).join('');
    assert.deepEqual(
      (await rowsOf({ theme, styles: styles([], { fills, cells }), sheets: [sheet(rows)] })).flat(),
      [11, 10, 13, 12, 14, 15, 16, 17, 18, 19, 20, 21].map((at) => `x @${`${at}`.repeat(3)}`),
    );
  });

  it('count days from 1904 where the workbook does, and make no day of one that never was', async () => {
    const cells = value('A1', 42794, ' s="1"');
    const made = styles(['d-m-yyyy']);
    assert.deepEqual(
      await rowsOf({ styles: made, properties: '<workbookPr date1904="1"/>', sheets: [sheet(row(1, cells))] }),
      [['1-3-2021 =2021-03-01']],
    );
    assert.deepEqual(await rowsOf({ styles: made, sheets: [sheet(row(1, value('A1', 60, ' s="1"')))] }), [
      ['29-2-1900 =60'],
    ]);
  });

  it('have yes and no, errors and formulas without a value, the last two told', async () => {
    const cells =
      '<c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="e"><v>#N/A</v></c><c r="D1"><f>SUM(A1:A2)</f></c>';
    const document = await read({ sheets: [sheet(row(1, cells))] });
    assert.deepEqual(shownRows(tablesOf(document)[0]!), [['WAAR', 'ONWAAR', '#N/A', '=SUM(A1:A2)']]);
    assert.deepEqual(document.notices, [
      { key: 'error', values: ['#N/A'], table: 0, line: 1 },
      { key: 'formula', values: ['=SUM(A1:A2)'], table: 0, line: 1 },
    ]);
  });

  it('are struck as a whole by their font', async () => {
    const made = styles([], { fonts: '<font><strike/></font>', cells: '<xf fontId="1"/>' });
    const strings = '<si><t>oud</t></si>';
    assert.deepEqual(
      await rowsOf({
        styles: made,
        strings,
        sheets: [sheet(row(1, '<c r="A1" s="1" t="s"><v>0</v></c><c r="B1" t="s"><v>0</v></c>'))],
      }),
      [['[struck:oud]', 'oud']],
    );
  });

  it('have colours: written out, of the theme with a tint, of the old list', async () => {
    const fill = (colour: string) => `<fill><patternFill patternType="solid"><fgColor ${colour}/></patternFill></fill>`;
    const fills =
      fill('rgb="FFFFCC00"') +
      fill('theme="4" tint="0.5"') +
      fill('indexed="13"') +
      fill('theme="0"') +
      fill('theme="5" tint="-0.5"');
    const cells = [1, 2, 3, 4, 5].map((at) => `<xf fillId="${at}"/>`).join('');
    const scheme = ['dk1', 'lt1', 'dk2', 'lt2', 'accent1', 'accent2']
      .map(
        (name, at) =>
          `<a:${name}><a:srgbClr val="${['000000', 'FFFFFF', '1F497D', 'EEECE1', '4F81BD', 'C0504D'][at]}"/></a:${name}>`,
      )
      .join('');
    const theme = `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="x">${scheme}</a:clrScheme></a:themeElements></a:theme>`;
    const places = ['A', 'B', 'C', 'D', 'E'].map((letter, at) => text(`${letter}1`, 'x', ` s="${at + 1}"`)).join('');
    assert.deepEqual(await rowsOf({ theme, styles: styles([], { fills, cells }), sheets: [sheet(row(1, places))] }), [
      ['x @FFCC00', 'x @A7C0DE', 'x @FFFF00', 'x', 'x @602827'],
    ]);
  });

  it('have notes, conversations without their copy, boxes and links beside them', async () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const draw =
      'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
    const threaded = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';
    const document = await read({
      links: [['p', 'http://schemas.microsoft.com/office/2017/10/relationships/person', 'persons/person.xml']],
      sheets: [
        sheet(row(2, text('A2', 'Offerte') + text('B2', 'site')), {
          behind: '<hyperlinks><hyperlink ref="B2" r:id="l"/></hyperlinks>',
          links: [
            ['l', 'hyperlink', 'https://voorbeeld.nl', 'External'],
            ['c', 'comments', '../comments1.xml'],
            [
              't',
              'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment',
              '../threadedComments/t1.xml',
            ],
            ['d', 'drawing', '../drawings/drawing1.xml'],
          ],
        }),
      ],
      parts: {
        'xl/persons/person.xml': `<personList xmlns="${threaded}"><person displayName="Anja" id="{1}"/></personList>`,
        'xl/comments1.xml': `<comments xmlns="${main}"><commentList><comment ref="A2" authorId="0"><text><r><t>Henk: </t></r><r><t>bellen</t></r></text></comment><comment ref="B2" authorId="0"><text><t>kopie van het gesprek</t></text></comment></commentList></comments>`,
        'xl/threadedComments/t1.xml': `<ThreadedComments xmlns="${threaded}"><threadedComment ref="B2" personId="{1}"><text>klopt dit?</text></threadedComment></ThreadedComments>`,
        'xl/drawings/drawing1.xml': `<xdr:wsDr ${draw}><xdr:twoCellAnchor><xdr:from><xdr:col>2</xdr:col><xdr:row>4</xdr:row></xdr:from><xdr:sp><xdr:nvSpPr><xdr:cNvPr id="1" name="x" descr=""/></xdr:nvSpPr><xdr:txBody><a:p><a:r><a:t>Geel = </a:t></a:r><a:r><a:t>te laat</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:twoCellAnchor><xdr:twoCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:row>1</xdr:row></xdr:from><xdr:pic/></xdr:twoCellAnchor></xdr:wsDr>`,
      },
    });
    const [table] = tablesOf(document);
    assert.deepEqual(shownRows(table!), [
      ['Offerte {comment: Henk: bellen}', 'site<https://voorbeeld.nl> {comment: Anja: klopt dit?}', ''],
      ['', '', '{box: Geel = te laat}'],
    ]);
    assert.deepEqual(
      table!.rows.map(({ line }) => line),
      [2, 5],
    );
    assert.deepEqual(document.notices, [{ key: 'pictures' }]);
  });
});

describe('the grid of a sheet', () => {
  it('has merged cells, and the words that a cell under one keeps', async () => {
    const rows =
      row(1, text('A1', 'blok') + text('C1', 'x')) +
      row(2, text('C2', 'y')) +
      row(3, text('A3', 'onder') + text('C3', 'z'));
    const behind = '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="C2:C3"/></mergeCells>';
    assert.deepEqual(await rowsOf({ sheets: [sheet(rows, { behind })] }), [
      ['blok', '<', 'x'],
      ['^', '^<', 'y'],
      ['onder', '', 'z'],
    ]);
  });

  it('leaves out what is empty, keeps the number of each row, and reads cells that say no place', async () => {
    const rows = `<row><c t="inlineStr"><is><t>a</t></is></c><c t="inlineStr"><is><t>b</t></is></c></row>${row(4, '<c r="A4" s="0"/>')}${row(7, text('B7', 'c'))}`;
    const [table] = tablesOf(await read({ sheets: [sheet(rows)] }));
    assert.deepEqual(shownRows(table!), [
      ['a', 'b'],
      ['', 'c'],
    ]);
    assert.deepEqual(
      table!.rows.map(({ line }) => line),
      [1, 7],
    );
  });

  it('knows what is hidden: rows, columns, sheets', async () => {
    const document = await read({
      sheets: [
        sheet(row(1, text('A1', 'a') + text('B1', 'b') + text('C1', 'c')) + row(2, text('A2', 'd'), ' hidden="1"'), {
          before: '<cols><col min="2" max="3" hidden="1"/><col min="9" max="16384" hidden="1"/></cols>',
        }),
        sheet(row(1, text('A1', 'x')), { name: 'Archief', state: 'veryHidden' }),
      ],
    });
    const [first, second] = tablesOf(document);
    assert.deepEqual([first!.name, first!.isHidden, first!.hiddenColumns], ['Blad1', undefined, [1, 2]]);
    assert.deepEqual(
      first!.rows.map(({ isHidden }) => isHidden),
      [undefined, true],
    );
    assert.deepEqual([second!.name, second!.isHidden], ['Archief', true]);
  });

  it('has all sheets of a workbook with very many of them', async () => {
    const sheets = Array.from({ length: 300 }, (_, at) => sheet(row(1, text('A1', `blad ${at}`))));
    const tables = tablesOf(await read({ sheets }));
    assert.deepEqual(
      tables.map((one) => shownRows(one)),
      sheets.map((_, at) => [[`blad ${at}`]]),
    );
  });

  it('has its header where a filter or a table begins', async () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const rows = [1, 2, 3, 4].map((line) => row(line, text(`A${line}`, 'x'))).join('');
    const [table] = tablesOf(
      await read({
        sheets: [sheet(rows, { behind: '<autoFilter ref="A2:A3"/>', links: [['t', 'table', '../tables/table1.xml']] })],
        parts: { 'xl/tables/table1.xml': `<table xmlns="${main}" id="1" ref="A4:A9"/>` },
      }),
    );
    assert.deepEqual(
      table!.rows.map(({ isHeader }) => isHeader),
      [undefined, true, undefined, true],
    );
  });

  it('tells of macros and of workbooks elsewhere, which are neither run nor opened', async () => {
    const { notices } = await read({
      sheets: [sheet(row(1, text('A1', 'x')))],
      parts: { 'xl/vbaProject.bin': 'x', 'xl/externalLinks/externalLink1.xml': '<x/>' },
    });
    assert.deepEqual(notices, [{ key: 'macros' }, { key: 'externalLinks' }]);
  });
});
