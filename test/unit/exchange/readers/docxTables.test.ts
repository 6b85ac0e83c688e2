/** Tables of files of Word, made of the XML that Word writes for what people do in them. */
import assert from 'node:assert/strict';
import { shownBlocks, shownRows, tablesOf } from '../../../support/given.ts';
import { p, r, tbl, tc, tr } from '../../../support/officePackages.ts';
import { read, rows } from './word.ts';

const INS = 'w:id="1" w:author="Henk" w:date="2021-03-01T10:00:00Z"';

describe('a Word file', () => {
  it('is one, with its tables by the names that they have', async () => {
    const list = tbl(1, tr(tc('x')));
    const named = list.replace('<w:tblPr/>', '<w:tblPr><w:tblCaption w:val="Acties"/></w:tblPr>');
    const document = await read({ body: named + p('') + list });
    assert.equal(document.format, 'docx');
    assert.deepEqual(
      tablesOf(document).map(({ name }) => name),
      ['Acties', undefined],
    );
    assert.equal((await read({ body: p('x') })).blocks[0]!.kind, 'paragraph');
  });
});

describe('the grid of a table of Word', () => {
  it('is filled where cells span columns, rows, or both', async () => {
    const body = tbl(
      3,
      tr(tc('a', '<w:gridSpan w:val="2"/>') + tc('b', '<w:vMerge w:val="restart"/>')) +
        tr(tc('c', '<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>') + tc('', '<w:vMerge/>')) +
        tr(tc('', '<w:gridSpan w:val="2"/><w:vMerge/>') + tc('d')),
    );
    assert.deepEqual(await rows(body), [
      ['a', '<', 'b'],
      ['c', '<', '^'],
      ['^', '^<', 'd'],
    ]);
  });

  it('keeps the words of a cell that is covered, as a cell of its own', async () => {
    const body = tbl(1, tr(tc('a', '<w:vMerge w:val="restart"/>')) + tr(tc('toch iets', '<w:vMerge/>')));
    assert.deepEqual(await rows(body), [['a'], ['toch iets']]);
  });

  it('is filled where cells span in the older way', async () => {
    const body = tbl(
      2,
      tr(tc('a', '<w:hMerge w:val="restart"/>') + tc('', '<w:hMerge w:val="continue"/>')) +
        tr(tc('b', '<w:vMerge w:val="restart"/>') + tc('c')) +
        tr(tc('', '<w:vMerge/><w:hMerge w:val="restart"/>') + tc('', '<w:vMerge/><w:hMerge w:val="continue"/>')),
    );
    assert.deepEqual(await rows(body), [
      ['a', '<'],
      ['b', 'c'],
      ['^', '^<'],
    ]);
  });

  it('starts later and ends sooner where a row says so', async () => {
    const body = tbl(
      3,
      tr(tc('a') + tc('b') + tc('c')) + tr(tc('x'), '<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>'),
    );
    assert.deepEqual(await rows(body), [
      ['a', 'b', 'c'],
      ['', 'x', ''],
    ]);
  });

  it('is not what a row has, which is told', async () => {
    const document = await read({ body: tbl(2, tr(tc('a') + tc('b') + tc('c')) + tr(tc('d'))) });
    assert.deepEqual(shownRows(tablesOf(document)[0]!), [
      ['a', 'b', 'c'],
      ['d', ''],
    ]);
    assert.deepEqual(document.notices, [
      { key: 'extraCells', values: ['1'], table: 0, line: 1 },
      { key: 'missingCells', values: ['1'], table: 0, line: 2 },
    ]);
  });

  it('has cells and rows in content controls in their places', async () => {
    const inSdt = (content: string) =>
      `<w:sdt><w:sdtPr><w:alias w:val="Wie"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const body = inSdt(tbl(2, tr(inSdt(tc('a')) + tc(inSdt(p('b')))) + inSdt(tr(tc('c') + tc(p(inSdt(r('d'))))))));
    assert.deepEqual(await rows(body), [
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('knows rows that are headers, hidden, put in and deleted', async () => {
    const change = (kind: string) => `<w:${kind} ${INS}/>`;
    const document = await read({
      body: tbl(
        1,
        tr(tc('kop'), '<w:tblHeader/>') +
          tr(tc('weg'), '<w:hidden/>') +
          tr(tc('nieuw'), change('ins')) +
          tr(tc('oud'), change('del')) +
          tr(tc('gewoon'), '<w:tblHeader w:val="0"/>'),
      ),
    });
    assert.deepEqual(
      tablesOf(document)[0]!.rows.map(({ line, isHeader, isHidden, change: made }) => [line, isHeader, isHidden, made]),
      [
        [1, true, undefined, undefined],
        [2, undefined, true, undefined],
        [3, undefined, undefined, 'inserted'],
        [4, undefined, undefined, 'deleted'],
        [5, undefined, undefined, undefined],
      ],
    );
  });

  it('has colours, but for white and none', async () => {
    const shade = (fill: string) => `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`;
    assert.deepEqual(
      await rows(tbl(3, tr(tc('a', shade('ffcc00')) + tc('b', shade('auto')) + tc('c', shade('FFFFFF'))))),
      [['a @FFCC00', 'b', 'c']],
    );
  });

  it('has the colour of a marker where all words of a cell are marked with it', async () => {
    const mark = (colour: string) => `<w:highlight w:val="${colour}"/>`;
    const cells = [
      r('a', mark('yellow')) + r(' ') + r('b', mark('yellow')),
      r('a', mark('yellow')) + r('b'),
      r('a', mark('yellow')) + r('b', mark('green')),
      r('a', '<w:shd w:fill="FFCC00"/>'),
      r('a', mark('none')),
    ];
    assert.deepEqual(await rows(tbl(5, tr(cells.map((cell) => tc(cell)).join('')))), [
      ['a b @FFFF00', 'ab', 'ab', 'a @FFCC00', 'a'],
    ]);
    const both = tbl(1, tr(tc(r('a', mark('yellow')), '<w:shd w:fill="FF0000"/>')));
    assert.deepEqual(await rows(both), [['a @FF0000']]);
  });

  it('gives way to a table that stands in a frame of one cell', async () => {
    const list = tbl(2, tr(tc('Nr') + tc('Wat')) + tr(tc('1') + tc('Offerte')));
    const body = tbl(1, tr(tc('boven')) + tr(tc(p('Acties') + list + p('tussen') + list)) + tr(tc('onder')));
    const table = [
      ['Nr', 'Wat'],
      ['1', 'Offerte'],
    ];
    const document = await read({ body });
    const short = tbl(1, tr(tc(tbl(2, tr(tc('a'))))));
    assert.deepEqual((await read({ body: short })).notices, [
      { key: 'missingCells', values: ['1'], table: 0, line: 1 },
    ]);
    assert.deepEqual(shownBlocks(document.blocks), [[['boven']], 'Acties', table, 'tussen', table, [['onder']]]);
    assert.deepEqual(document.notices, []);
  });

  it('has a table in a cell as lines with tabs, and that is told', async () => {
    const document = await read({
      body: tbl(2, tr(tc(p('voor') + tbl(2, tr(tc('a') + tc('b')) + tr(tc('c') + tc('d'))) + p('na')) + tc('x'))),
    });
    assert.deepEqual(shownRows(tablesOf(document)[0]!), [['voor\na\tb\nc\td\nna', 'x']]);
    assert.deepEqual(document.notices, [{ key: 'nested' }]);
  });
});
