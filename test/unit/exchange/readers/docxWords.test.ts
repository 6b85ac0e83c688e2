/** The words of files of Word and what stands beside them, made of the XML that Word writes. */
import assert from 'node:assert/strict';
import { given, shownBlocks } from '../../../support/given.ts';
import { p, r, tbl, tc, tr, wordFile } from '../../../support/officePackages.ts';
import { blocks, read } from './word.ts';

const INS = 'w:id="1" w:author="Henk" w:date="2021-03-01T10:00:00Z"';

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
