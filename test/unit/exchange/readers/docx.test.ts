/** Files of Word, made of the XML that Word writes for what people do in it. */
import assert from 'node:assert/strict';
import { given, shownBlocks, shownRows, tablesOf } from '../../../support/given.ts';
import { p, r, tbl, tc, tr, type WordParts, wordFile } from '../../../support/officePackages.ts';

const read = (parts: WordParts) => given(wordFile(parts), 'lijst.docx');
const blocks = async (parts: WordParts) => shownBlocks((await read(parts)).blocks);
const rows = async (body: string, parts: Partial<WordParts> = {}) =>
  shownRows(tablesOf(await read({ ...parts, body }))[0]!);

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

describe('the words of Word', () => {
  it('are all read, whatever stands around them', async () => {
    const body = p(
      [
        `<w:ins ${INS}>${r('in')}</w:ins>`,
        `<w:del ${INS}><w:r><w:delText>uit</w:delText></w:r></w:del>`,
        `<w:moveFrom ${INS}>${r('van')}</w:moveFrom><w:moveTo ${INS}>${r('naar')}</w:moveTo>`,
        `<w:smartTag w:element="x">${r('slim')}</w:smartTag>`,
        `<w:bdo w:val="rtl">${r('bdo')}</w:bdo><w:dir w:val="ltr">${r('dir')}</w:dir>`,
        `<w:customXml w:element="y">${r('eigen')}</w:customXml>`,
        `<w:onbekend>${r('later')}</w:onbekend>`,
        '<m:oMath><m:r><m:t>x+y</m:t></m:r></m:oMath>',
      ].join(r('·')),
    );
    assert.deepEqual(await blocks({ body }), [
      '[inserted:in]·[deleted:uit]·[deleted:van][inserted:naar]·slim·bdodir·eigen·later·x+y',
    ]);
  });

  it('have signs in the place of tabs, breaks, hyphens and pictures of letters', async () => {
    const body = p(
      `<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Wingdings" w:char="00FB"/><w:sym w:font="Onbekend" w:char="F041"/><w:cr/><w:t xml:space="preserve"> e </w:t></w:r>`,
    );
    assert.deepEqual(await blocks({ body }), ['a\tb\nc-d✓✗�\n e ']);
  });

  it('are struck or hidden by themselves or by a style, which they can undo', async () => {
    const styles = `<w:style w:type="character" w:styleId="Weg"><w:name w:val="Weg"/><w:rPr><w:strike/></w:rPr></w:style>
      <w:style w:type="paragraph" w:styleId="Oud"><w:name w:val="Oud"/><w:basedOn w:val="Ouder"/></w:style>
      <w:style w:type="paragraph" w:styleId="Ouder"><w:name w:val="Ouder"/><w:basedOn w:val="Oud"/><w:rPr><w:vanish/></w:rPr></w:style>`;
    const body =
      p(r('Besluit is ') + r('niet', '<w:strike/>') + r(' genomen', '<w:strike w:val="false"/>')) +
      p(
        r('a', '<w:rStyle w:val="Weg"/>') +
          r('b', '<w:rStyle w:val="Weg"/><w:strike w:val="0"/>') +
          r('c', '<w:dstrike/>'),
      ) +
      p(r('d') + r('e', '<w:vanish w:val="0"/>'), '<w:pStyle w:val="Oud"/>');
    assert.deepEqual(await blocks({ body, styles }), [
      'Besluit is [struck:niet] genomen',
      '[struck:a]b[struck:c]',
      '[hidden:d]e',
    ]);
  });

  it('are what fields gave last, over paragraphs too, and not their codes', async () => {
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const code = (text: string) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
    const body =
      p(`<w:fldSimple w:instr=" MERGEFIELD Wie ">${r('Anja')}</w:fldSimple>`) +
      p(
        `${field('begin')}${code(' IF ')}${field('begin')}${code(' MERGEFIELD x ')}${field('separate')}${r('verborgen')}${field('end')}${code(' = 1 "ja" ')}${field('separate')}${r('1 maart')}${field('end')}${r(' 2021')}`,
      ) +
      p(`${field('begin')}${code(' TOC ')}${field('separate')}${r('Inhoud')}`) +
      p(`${r('Blok A')}${field('end')}`) +
      p(
        `${field('begin')}${code(' HYPERLINK "https://voorbeeld.nl/stuk" ')}${field('separate')}${r('stuk')}${field('end')}`,
      );
    assert.deepEqual(await blocks({ body }), [
      'Anja',
      '1 maart 2021',
      'Inhoud',
      'Blok A',
      'stuk<https://voorbeeld.nl/stuk>',
    ]);
  });

  it('have the boxes of forms that are ticked, and what a control asks for as hidden', async () => {
    const box = (checked: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:sizeAuto/><w:default w:val="0"/>${checked}</w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const asked = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r('Kies een item.')}</w:sdtContent></w:sdt>`;
    assert.deepEqual(await blocks({ body: p(`${box('<w:checked/>')}${r(' klaar ')}${box('')}${asked}`) }), [
      '☒ klaar ☐[hidden:Kies een item.]',
    ]);
  });

  it('have what is beside them: notes, comments with who made them, boxes, pictures, diagrams', async () => {
    const shape = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:docPr id="1" name="Vak" descr="een kader"/><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${p('in het kader')}${p('regel 2')}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${p('in het kader')}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>`;
    const document = await read({
      body: p(
        `${r('Offerte')}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="3"/></w:r><w:r><w:commentReference w:id="0"/></w:r><w:r>${shape}</w:r><w:r><w:drawing><a:graphic><a:graphicData><dgm:relIds r:dm="d1"/></a:graphicData></a:graphic></w:drawing></w:r>`,
      ),
      footnotes: `<w:footnote w:id="2">${p(`<w:r><w:footnoteRef/></w:r>${r(' zie brief')}`)}</w:footnote>`,
      endnotes: `<w:endnote w:id="3">${p('eindnoot')}</w:endnote>`,
      comments: `<w:comment w:id="0" w:author="Anja" w:initials="A">${p('klopt dit?')}</w:comment>`,
      links: [['d1', 'diagramData', 'diagrams/data1.xml']],
      parts: {
        'word/diagrams/data1.xml':
          '<dgm:dataModel xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><dgm:pt><dgm:t><a:p><a:r><a:t>stap </a:t></a:r><a:r><a:t>een</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:dataModel>',
      },
    });
    assert.deepEqual(shownBlocks(document.blocks), [
      'Offerte {footnote: zie brief} {footnote: eindnoot} {comment: Anja: klopt dit?} {alt: een kader} {box: in het kader\nregel 2} {box: stap een}',
    ]);
    assert.deepEqual(document.notices, []);
  });

  it('stand above and below the pages, which is told once for each text', async () => {
    const document = await read({ body: p('tekst'), header: p('Vertrouwelijk'), footer: p('Vertrouwelijk') });
    assert.deepEqual(shownBlocks(document.blocks), ['{header: Vertrouwelijk}', 'tekst']);
    assert.deepEqual(document.notices, [{ key: 'headers', values: ['Vertrouwelijk'] }]);
    const both = await read({ body: p('tekst'), header: p('boven'), footer: p('onder') });
    assert.deepEqual(shownBlocks(both.blocks), ['{header: boven} {header: onder}', 'tekst']);
    assert.deepEqual(
      both.blocks.map(({ kind }) => kind),
      ['paragraph', 'paragraph'],
    );
  });

  it('that stand in another document within it are not read, which is told', async () => {
    const document = await read({ body: `${p('tekst')}<w:altChunk r:id="x"/>` });
    assert.deepEqual(document.notices, [{ key: 'embedded' }]);
    assert.deepEqual((await read({ body: `${p('tekst')}<w:subDoc r:id="x"/>` })).notices, [{ key: 'embedded' }]);
    assert.deepEqual((await read({ body: tbl(1, tr(tc(`${p('tekst')}<w:altChunk r:id="x"/>`))) })).notices, [
      { key: 'embedded' },
    ]);
  });

  it('are links where they lead somewhere', async () => {
    const body = p(
      `<w:hyperlink r:id="l1">${r('site')}</w:hyperlink><w:hyperlink w:anchor="x">${r(' hier')}</w:hyperlink>`,
    );
    const links = [['l1', 'hyperlink', 'https://voorbeeld.nl', 'External']] as const;
    assert.deepEqual(await blocks({ body, links }), ['site<https://voorbeeld.nl> hier']);
  });

  it('are in files that use other names for the same, and the strict form', async () => {
    const odd = wordFile({ body: '' });
    const { unzipSync } = await import('fflate');
    const { zipOf } = await import('../../../support/officePackages.ts');
    const strict = zipOf({
      ...unzipSync(odd),
      'word/document.xml':
        '<ns0:document xmlns:ns0="http://purl.oclc.org/ooxml/wordprocessingml/main"><ns0:body><ns0:p><ns0:pPr><ns0:outlineLvl ns0:val="1"/></ns0:pPr><ns0:r><ns0:t>kop</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>',
    });
    assert.deepEqual(shownBlocks((await given(strict, 'x.docx')).blocks), ['== kop']);
  });

  it('are whole where the file is read in pieces', async () => {
    const words = Array.from({ length: 3000 }, (_, at) => `één 😀 &amp; ${at} ${'x'.repeat(1 + (at % 90))}`);
    const made = await blocks({ body: words.map((one) => p(one)).join('') });
    assert.deepEqual(
      made,
      words.map((one) => one.replace('&amp;', '&')),
    );
  });

  it('are read once where a file says them in a new and in an old way', async () => {
    const twice = (content: string, old: string) =>
      `<mc:AlternateContent><mc:Choice Requires="x">${content}</mc:Choice><mc:Fallback>${old}</mc:Fallback></mc:AlternateContent>`;
    const list = tbl(1, tr(tc('x')));
    const body = twice(p('a') + list, p('oud a') + list) + tbl(2, tr(tc(twice(p('b'), p('oud b'))) + tc('c'))) + p('d');
    assert.deepEqual(await blocks({ body }), ['a', [['x']], [['b', 'c']], 'd']);
    const only = `<mc:AlternateContent><mc:Fallback>${p('e')}</mc:Fallback></mc:AlternateContent>`;
    assert.deepEqual(await blocks({ body: only }), ['e']);
  });

  it('that were deleted are known by themselves too, and a picture is told in the old way of drawing', async () => {
    assert.deepEqual(await blocks({ body: p('<w:r><w:delText>uit</w:delText></w:r>') }), ['[deleted:uit]']);
    const old = await read({ body: p(`${r('x')}<w:r><w:pict><v:shape/></w:pict></w:r>`) });
    assert.deepEqual(old.notices, [{ key: 'pictures' }]);
  });

  it('have links of simple fields, signs above others, and words that are drawn', async () => {
    const body =
      p(`<w:fldSimple w:instr=' HYPERLINK "https://voorbeeld.nl" '>${r('site')}</w:fldSimple>`) +
      p(`<w:r><w:ruby><w:rt>${r('boven')}</w:rt><w:rubyBase>${r('onder')}</w:rubyBase></w:ruby></w:r>`) +
      p(
        '<w:r><w:drawing><a:graphic><a:graphicData><a:p><a:r><a:t>getekend</a:t></a:r></a:p></a:graphicData></a:graphic></w:drawing></w:r>',
      ) +
      p('<w:r><w:pict><v:shape><v:textpath string="CONCEPT"/><v:imagedata title="logo"/></v:shape></w:pict></w:r>');
    assert.deepEqual(await blocks({ body }), [
      'site<https://voorbeeld.nl>',
      'onder {box: boven}',
      'getekend',
      '{box: CONCEPT} {alt: logo}',
    ]);
  });

  it('hold signs beyond the first 65,536 and no entity that the file would define', async () => {
    assert.deepEqual(await blocks({ body: p('&#128512;&#x1F600;&amp;lt;&eigen;') }), ['😀😀&lt;&eigen;']);
  });
});

describe('headings and numbers of Word', () => {
  it('are headings by their level or the name of their style', async () => {
    const style = (id: string, name: string, more = '') =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
    const styles =
      style('Kop1', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>') +
      style('MijnKop', 'Mijn kop', '<w:basedOn w:val="Kop1"/>') +
      style('Kop3', 'Kop 3') +
      style('Titel', 'Title') +
      style('Plat', 'Plat', '<w:basedOn w:val="Kop1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>');
    const body = ['Kop1', 'MijnKop', 'Kop3', 'Titel', 'Plat'].map((id) => p(id, `<w:pStyle w:val="${id}"/>`)).join('');
    assert.deepEqual(await blocks({ body: body + p('los', '<w:outlineLvl w:val="2"/>'), styles }), [
      '= Kop1',
      '= MijnKop',
      '=== Kop3',
      '= Titel',
      'Plat',
      '=== los',
    ]);
  });

  it('are headings by the name of a style that is called otherwise within the file', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="a5"><w:name w:val="heading 2"/></w:style>';
    assert.deepEqual(await blocks({ body: p('x', '<w:pStyle w:val="a5"/>'), styles }), ['== x']);
  });

  it('have the looks of the usual style of paragraphs, not of that of signs', async () => {
    const style = (type: string, look: string) =>
      `<w:style w:type="${type}" w:default="1" w:styleId="${type}"><w:name w:val="${type}"/><w:rPr>${look}</w:rPr></w:style>`;
    const styles = style('paragraph', '<w:strike/>') + style('character', '<w:vanish/>');
    assert.deepEqual(await blocks({ body: p('x'), styles }), ['[struck:x]']);
    assert.deepEqual(await blocks({ body: p(r('x', '<w:strike w:val="none"/>')), styles }), ['x']);
  });

  const level = (at: number, format: string, text: string, more = '') =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
  const list = (id: number, levels: string) => `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
  const num = (id: number, kind: number, more = '') =>
    `<w:num w:numId="${id}"><w:abstractNumId w:val="${kind}"/>${more}</w:num>`;
  const item = (id: number, at: number, text: string) =>
    p(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`);

  it('are counted as Word counts them: levels, prefixes, letters, Roman numerals', async () => {
    const numbering =
      list(
        0,
        level(0, 'decimal', 'Actie %1.') +
          level(1, 'lowerLetter', '%1%2)') +
          level(2, 'upperRoman', '%1.%2.%3', '<w:isLgl/>'),
      ) + num(1, 0);
    const body = [
      item(1, 0, 'een'),
      item(1, 1, 'a'),
      item(1, 1, 'b'),
      item(1, 2, 'diep'),
      item(1, 0, 'twee'),
      item(1, 1, 'a'),
    ];
    assert.deepEqual(await blocks({ body: body.join(''), numbering }), [
      '* #Actie 1. een',
      '** #1a) a',
      '** #1b) b',
      '*** #1.2.1 diep',
      '* #Actie 2. twee',
      '** #2a) a',
    ]);
  });

  it('go on in a second list of the same kind, unless that starts anew', async () => {
    const numbering =
      list(0, level(0, 'decimal', '%1.')) +
      num(1, 0) +
      num(2, 0) +
      num(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>');
    const body = [item(1, 0, 'a'), item(2, 0, 'b'), item(3, 0, 'c'), item(3, 0, 'd')].join('');
    assert.deepEqual(await blocks({ body, numbering }), ['* #1. a', '* #2. b', '* #7. c', '* #8. d']);
  });

  it('come from a style, and can be switched off', async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
    const numbering = list(0, level(0, 'decimal', '%1')) + num(1, 0);
    const body =
      p('Blok A', '<w:pStyle w:val="Kop1"/>') +
      p('zonder', '<w:pStyle w:val="Kop1"/><w:numPr><w:numId w:val="0"/></w:numPr>') +
      p('Blok B', '<w:pStyle w:val="Kop1"/>');
    assert.deepEqual(await blocks({ body, styles, numbering }), ['= #1 Blok A', '= zonder', '= #2 Blok B']);
  });

  it('stand in a cell: one beside it, more than one before their lines, bullets as such', async () => {
    const numbering =
      list(0, level(0, 'decimal', '2021-%1')) +
      num(1, 0) +
      list(1, level(0, 'bullet', '•') + level(1, 'bullet', '–')) +
      num(2, 1);
    const body = tbl(
      2,
      tr(tc(item(1, 0, '')) + tc(item(2, 0, 'een') + item(2, 1, 'half'))) +
        tr(tc(item(1, 0, '')) + tc(item(1, 0, 'x') + item(1, 0, 'y'))),
    );
    assert.deepEqual(await rows(body, { numbering }), [
      ['#2021-1', '- een\n  - half'],
      ['#2021-2', '#2021-3 x\n2021-4 y'],
    ]);
  });
});

describe('what a Word file says of itself', () => {
  it('is its title, and what was not read', async () => {
    const core = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
    const { relations } = await import('../../../support/officePackages.ts');
    const document = await read({
      body: `${p('x')}<w:p><w:r><w:object/></w:r></w:p><w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="f"/></wp:inline></w:drawing></w:r></w:p>`,
      parts: {
        '_rels/.rels': relations([
          ['rId1', 'officeDocument', 'word/document.xml'],
          ['rId2', core, 'docProps/core.xml'],
        ]),
        'docProps/core.xml':
          '<c:coreProperties xmlns:c="x" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Lijst van Henk</dc:title></c:coreProperties>',
        'word/vbaProject.bin': 'x',
        'word/embeddings/oleObject1.bin': 'x',
      },
    });
    assert.equal(document.title, 'Lijst van Henk');
    assert.deepEqual(document.notices.map(({ key }) => key).sort(), ['embedded', 'macros', 'pictures']);
  });
});
