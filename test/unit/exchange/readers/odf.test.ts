/** Files of Writer and Calc, made of the XML that LibreOffice writes. */
import assert from 'node:assert/strict';
import { given, shownBlocks, shownRows, tablesOf } from '../../../support/given.ts';
import { type OdfParts, odfFile } from '../../../support/officePackages.ts';

const text = (body: string, more: Partial<OdfParts> = {}) => given(odfFile({ kind: 'text', body, ...more }), 'x.odt');
const blocks = async (body: string, more: Partial<OdfParts> = {}) => shownBlocks((await text(body, more)).blocks);
const sheets = (body: string, more: Partial<OdfParts> = {}) =>
  given(odfFile({ kind: 'spreadsheet', body, ...more }), 'x.ods');
const rows = async (body: string, more: Partial<OdfParts> = {}) =>
  shownRows(tablesOf(await sheets(`<table:table table:name="Blad1">${body}</table:table>`, more))[0]!);
const cell = (words: string, more = '') =>
  `<table:table-cell${more}>${words === '' ? '' : `<text:p>${words}</text:p>`}</table:table-cell>`;
const row = (cells: string, more = '') => `<table:table-row${more}>${cells}</table:table-row>`;
const COVERED = '<table:covered-table-cell/>';

describe('a text of Writer', () => {
  it('has its words, with signs, marks, links and what is beside them', async () => {
    const automatic =
      '<style:style style:name="T1" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style><style:style style:name="T2" style:family="text"><style:text-properties text:display="none"/></style:style><style:style style:name="T3" style:family="text" style:parent-style-name="T1"><style:text-properties style:text-line-through-style="none"/></style:style>';
    const body = `<text:p>  a <text:span text:style-name="T1">oud</text:span><text:span text:style-name="T3"> niet</text:span>
      b<text:s text:c="3"/>c<text:tab/>d<text:line-break/>e<text:span text:style-name="T2">weg</text:span><text:a xlink:href="https://voorbeeld.nl">site</text:a><text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>zie brief</text:p></text:note-body></text:note><office:annotation><dc:creator>Anja</dc:creator><dc:date>2021-03-01</dc:date><text:p>klopt dit?</text:p></office:annotation></text:p>`;
    assert.deepEqual(await blocks(body, { automatic }), [
      'a [struck:oud] niet b   c\td\ne[hidden:weg]site<https://voorbeeld.nl> {footnote: zie brief} {comment: Anja: klopt dit?}',
    ]);
  });

  it('has changes that were tracked, each where it belongs', async () => {
    const body =
      '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info><dc:creator>Henk</dc:creator></office:change-info><text:p>uit</text:p></text:deletion></text:changed-region><text:changed-region text:id="c2"><text:insertion><office:change-info/></text:insertion></text:changed-region></text:tracked-changes><text:p>a<text:change text:change-id="c1"/>b<text:change-start text:change-id="c2"/>in</text:p><text:p>ook<text:change-end text:change-id="c2"/> niet</text:p>';
    assert.deepEqual(await blocks(body), ['a[deleted:uit]b[inserted:in]', '[inserted:ook] niet']);
  });

  it('has frames, pictures and hidden sections', async () => {
    const document = await text(
      '<text:section text:name="s" text:display="none"><text:p>geheim</text:p></text:section><text:p>x<draw:frame><draw:text-box><text:p>kader</text:p></draw:text-box></draw:frame><draw:frame><draw:image xlink:href="Pictures/1.png"/><svg:desc>een foto</svg:desc></draw:frame></text:p>',
    );
    assert.deepEqual(shownBlocks(document.blocks), ['[hidden:geheim]', 'x {box: kader} {alt: een foto}']);
    assert.deepEqual(document.notices, [{ key: 'pictures' }]);
  });

  it('has headings with the numbers of their levels, and what stands above the pages', async () => {
    const level = (at: number, more = '') =>
      `<text:outline-level-style text:level="${at}" style:num-format="1" style:num-suffix="."${more}/>`;
    const document = await text(
      ['1 Blok A', '2 eerste', '2 tweede', '1 Blok B', '2 weer']
        .map((one) => `<text:h text:outline-level="${one[0]}">${one.slice(2)}</text:h>`)
        .join(''),
      {
        styles: `<text:outline-style style:name="Outline">${level(1)}${level(2, ' text:display-levels="2"')}</text:outline-style>`,
        masters:
          '<style:master-page style:name="Standard"><style:header><text:p>Concept</text:p></style:header></style:master-page>',
      },
    );
    assert.deepEqual(shownBlocks(document.blocks), [
      '{header: Concept}',
      '= #1. Blok A',
      '== #1.1. eerste',
      '== #1.2. tweede',
      '= #2. Blok B',
      '== #2.1. weer',
    ]);
    assert.deepEqual(document.notices, [{ key: 'headers', values: ['Concept'] }]);
  });

  it('has lists as they count: by level, going on, starting elsewhere; bullets without a number', async () => {
    const automatic =
      '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="(" style:num-suffix=")"/></text:list-style><text:list-style style:name="L2"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>';
    const item = (words: string, inner = '', more = '') =>
      `<text:list-item${more}><text:p>${words}</text:p>${inner}</text:list-item>`;
    const list = (items: string, name = '', more = '') =>
      `<text:list${name === '' ? '' : ` text:style-name="${name}"`}${more}>${items}</text:list>`;
    const body =
      list(item('een', list(item('sub') + item('sub2'))) + item('twee', '<text:p>meer</text:p>'), 'L1') +
      list(item('drie') + item('tien', '', ' text:start-value="10"'), 'L1', ' text:continue-numbering="true"') +
      list(item('opnieuw'), 'L1') +
      list(item('punt'), 'L2');
    assert.deepEqual(await blocks(body, { automatic }), [
      '* #1. een',
      '** #(a) sub',
      '** #(b) sub2',
      '* #2. twee',
      'meer',
      '* #3. drie',
      '* #10. tien',
      '* #1. opnieuw',
      '* punt',
    ]);
  });

  it('has items without a number where a list shows none', async () => {
    const automatic =
      '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="" style:num-suffix=")"/></text:list-style>';
    const body = '<text:list text:style-name="L1"><text:list-item><text:p>x</text:p></text:list-item></text:list>';
    assert.deepEqual(await blocks(body, { automatic }), ['* x']);
  });

  it('has numbers in the form that newer versions write them in', async () => {
    const level = (at: number, form: string) =>
      `<text:list-level-style-number text:level="${at}" style:num-format="${at === 1 ? '1' : 'a'}" style:num-suffix=")" loext:num-list-format="${form}" text:display-levels="${at}"/>`;
    const automatic = `<text:list-style style:name="L1">${level(1, 'Actie %1%.')}${level(2, '%1%%2%)')}</text:list-style>`;
    const item = (words: string, inner = '') => `<text:list-item><text:p>${words}</text:p>${inner}</text:list-item>`;
    const body = `<text:list text:style-name="L1">${item('een', `<text:list>${item('sub')}</text:list>`)}</text:list>`;
    assert.deepEqual(await blocks(body, { automatic }), ['* #Actie 1. een', '** #1a) sub']);
  });

  it('has tables with cells that span, headers, repeated rows, and tables in cells', async () => {
    const body = `<table:table table:name="Tabel1"><table:table-column table:number-columns-repeated="3"/><table:table-header-rows>${row(cell('a', ' table:number-columns-spanned="2"') + COVERED + cell('b'))}</table:table-header-rows>${row(
      cell('c', ' table:number-rows-spanned="2" table:number-columns-spanned="2"') + COVERED + cell('d'),
    )}${row(COVERED + COVERED + cell('e'))}${row(cell('f') + cell('g'), ' table:number-rows-repeated="2"')}${row(
      `<table:table-cell><text:p>h</text:p><table:table>${row(cell('i') + cell('j'))}</table:table></table:table-cell>${cell('')}${cell('')}`,
    )}</table:table>`;
    const document = await text(body);
    const [table] = tablesOf(document);
    assert.deepEqual(shownRows(table!), [
      ['a', '<', 'b'],
      ['c', '<', 'd'],
      ['^', '^<', 'e'],
      ['f', 'g', ''],
      ['f', 'g', ''],
      ['h\ni\tj', '', ''],
    ]);
    assert.deepEqual([table!.name, table!.rows[0]!.isHeader, table!.rows[1]!.isHeader], [undefined, true, undefined]);
    assert.deepEqual(document.notices, [
      { key: 'missingCells', values: ['1'], table: 0, line: 4 },
      { key: 'missingCells', values: ['1'], table: 0, line: 5 },
      { key: 'nested' },
    ]);
  });
});

describe('a sheet of Calc', () => {
  const automatic =
    '<number:date-style style:name="N1"><number:day/><number:month/><number:year/></number:date-style><number:date-style style:name="N2"><number:month number:textual="true"/><number:year/></number:date-style><style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/><style:style style:name="ce2" style:family="table-cell" style:data-style-name="N2"/><style:style style:name="ce3" style:family="table-cell" style:parent-style-name="geel"><style:text-properties style:text-line-through-style="solid"/></style:style><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';
  const styles =
    '<style:style style:name="geel" style:family="table-cell"><style:table-cell-properties fo:background-color="#ffcc00"/></style:style>';

  it('has days and numbers beside the words that are shown', async () => {
    const day = 'office:value-type="date" office:date-value="2021-03-01"';
    const body = row(
      cell('1-3-2021', ` table:style-name="ce1" ${day}`) +
        cell('mrt 21', ` table:style-name="ce2" ${day}`) +
        cell('2021-07', ' office:value-type="float" office:value="7"') +
        cell('x', ' table:style-name="ce3" office:value-type="string"') +
        cell('', ` ${day}`),
    );
    assert.deepEqual(await rows(body, { automatic, styles }), [
      ['1-3-2021 =2021-03-01', 'mrt 21', '2021-07 =7', '[struck:x] @FFCC00', '2021-03-01 =2021-03-01'],
    ]);
  });

  it('ends where its words end, though it goes on, and repeats what is repeated', async () => {
    const body =
      '<table:table-column table:number-columns-repeated="2" table:visibility="collapse"/><table:table-column table:number-columns-repeated="16382"/>' +
      row(cell('a', ' table:number-columns-repeated="2"') + cell('', ' table:number-columns-repeated="16382"')) +
      row(cell('', ' table:number-columns-repeated="16384"'), ' table:number-rows-repeated="3"') +
      row(cell('') + cell('b'), ' table:number-rows-repeated="2" table:visibility="filter"') +
      row(
        cell('', ' table:style-name="ce3" table:number-columns-repeated="16384"'),
        ' table:number-rows-repeated="1048570"',
      );
    const document = await sheets(
      `<table:table table:name="Acties">${body}</table:table><table:table table:name="Oud" table:style-name="ta2">${row(cell('x'))}</table:table>`,
      { automatic, styles },
    );
    const [table, old] = tablesOf(document);
    assert.deepEqual(shownRows(table!), [
      ['a', 'a'],
      ['', 'b'],
      ['', 'b'],
    ]);
    assert.deepEqual(
      table!.rows.map(({ line, isHidden }) => [line, isHidden]),
      [
        [1, undefined],
        [5, true],
        [6, true],
      ],
    );
    assert.deepEqual([table!.name, table!.hiddenColumns, old!.name, old!.isHidden], ['Acties', [0, 1], 'Oud', true]);
    assert.deepEqual(document.notices, []);
  });

  it('has merged cells, notes, errors, formulas without a value', async () => {
    const body =
      row(
        cell('a', ' table:number-rows-spanned="2"') +
          '<table:table-cell><office:annotation><dc:creator>Henk</dc:creator><text:p>bellen</text:p></office:annotation><text:p>b</text:p><text:p>c</text:p></table:table-cell>',
      ) +
      row(
        COVERED +
          cell('#DIV/0!', ' office:value-type="string" calcext:value-type="error"') +
          cell('', ' table:formula="of:=[.A1]"'),
      );
    const document = await sheets(`<table:table table:name="x">${body}</table:table>`);
    assert.deepEqual(shownRows(tablesOf(document)[0]!), [
      ['a', 'b\nc {comment: Henk: bellen}', ''],
      ['^', '#DIV/0!', 'of:=[.A1]'],
    ]);
    assert.deepEqual(document.notices, [
      { key: 'error', values: ['#DIV/0!'], table: 0, line: 2 },
      { key: 'formula', values: ['of:=[.A1]'], table: 0, line: 2 },
    ]);
  });
});
