/** Headings and automatic numbers of files of Word, made of the XML that Word writes. */
import assert from 'node:assert/strict';
import { p, r, tbl, tc, tr } from '../../../support/officePackages.ts';
import { blocks, read, rows } from './word.ts';

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

  it('say which is in the style for the title', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Mijn"><w:name w:val="Mijn titel"/><w:basedOn w:val="Titel"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>';
    const body = ['Titel', 'Mijn', 'Kop1'].map((id) => p(id, `<w:pStyle w:val="${id}"/>`)).join('');
    const { blocks: made } = await read({ body, styles });
    assert.deepEqual(
      made.map((block) => block.kind === 'paragraph' && block.isTitle === true),
      [true, true, false],
    );
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
