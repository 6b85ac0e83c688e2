/** A list in the look of an organisation: its own Word file, filled. */
import assert from 'node:assert/strict';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { allAtOnce } from '../../../../server/src/exchange/bits.ts';
import type { ExportDocument } from '../../../../server/src/exchange/document.ts';
import { layoutNamed } from '../../../../server/src/exchange/layouts.ts';
import { type TemplateFault, templateWriter } from '../../../../server/src/exchange/template/fillTemplate.ts';
import { fieldsOf } from '../../../../server/src/exchange/template/templateFields.ts';
import { DOCX, OFFICE, paragraph as p, wordTemplate as template } from '../../../support/wordTemplate.ts';
import { madeOf, ONE, row, unclosed } from '../office.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const FIELDS = fieldsOf(layoutNamed('actielijst')!);

const cell = (text: string) => `<w:tc><w:tcPr/>${p(text)}</w:tc>`;
const TABLE = `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('Nummer')}${cell('Actie')}</w:tr><w:tr>${cell('{#rijen}{nr}')}${cell('{wat}{/rijen}')}</w:tr></w:tbl>`;

function filled(bytes: Uint8Array, document: ExportDocument = ONE): Uint8Array {
  const made = templateWriter(bytes, FIELDS);
  if (typeof made !== 'function') throw new assert.AssertionError({ message: JSON.stringify(made) });
  return allAtOnce(made(document)) as Uint8Array;
}

function fill(bytes: Uint8Array, document: ExportDocument = ONE): Map<string, string> {
  const parts = Object.entries(unzipSync(filled(bytes, document)));
  return new Map(parts.map(([path, content]) => [path, strFromU8(content)]));
}

function faults(bytes: Uint8Array): readonly TemplateFault[] {
  const made = templateWriter(bytes, FIELDS);
  return typeof made === 'function' ? [] : made;
}

/** The texts of the paragraphs of a part. */
function texts(xml: string): string[] {
  return [...xml.matchAll(/<w:p\b[^>]*>(.*?)<\/w:p>/gu)].map(([, inner]) =>
    inner!.replace(/<w:br\/>/gu, '⏎').replace(/<[^>]*>/gu, ''),
  );
}

describe('a Word file of an organisation’s own', () => {
  it('gets its fields and a row for each entry, and the rest stays', () => {
    const file = fill(template(p('Lijst: {titel}, op {peildatum}') + TABLE), {
      ...ONE,
      facts: [{ key: 'peildatum', label: 'Peildatum', value: { text: '24 maart 2021' } }],
    });
    const main = file.get('word/document.xml')!;
    assert.deepEqual(texts(main), [
      'Lijst: Actielijst, op 24 maart 2021',
      'Nummer',
      'Actie',
      '2021-03',
      'Offerte opvragen',
    ]);
    assert.equal(main.split('<w:tblHeader/>').length, 2);
    assert.equal(unclosed(main), '');
  });

  it('gets a table for each heading', () => {
    const sections = ['A', 'B'].map((kop) => ({ ...ONE.sections[0]!, heading: kop }));
    const file = fill(template(`${p('{#secties}')}${p('Blok {kop}')}${TABLE}${p('{/secties}')}`), { ...ONE, sections });
    // The lines of the loop itself leave nothing behind.
    assert.deepEqual(
      texts(file.get('word/document.xml')!),
      ['A', 'B'].flatMap((kop) => [`Blok ${kop}`, 'Nummer', 'Actie', '2021-03', 'Offerte opvragen']),
    );
  });

  it('a field without a value prints nothing, lines stay apart, and markup is text', () => {
    const document = madeOf([row(1, '1', 'Een\nTwee <w:b/> & {titel}', '', '', '')]);
    const file = fill(template(p('{gremium}|') + TABLE), document);
    assert.deepEqual(texts(file.get('word/document.xml')!).slice(0, 1), ['|']);
    assert.ok(file.get('word/document.xml')!.includes('Twee &lt;w:b/&gt; &amp; {titel}'));
    assert.equal(texts(file.get('word/document.xml')!).at(-1), 'Een⏎Twee &lt;w:b/&gt; &amp; {titel}');
  });

  it('late is said in words', () => {
    const document = madeOf([row(1, '1', 'Brief', 'open', 'Anja', { text: '1 maart 2021', marks: ['late'] })]);
    const file = fill(template(p('{#rijen}{deadline}{/rijen}')), document);
    assert.deepEqual(texts(file.get('word/document.xml')!), ['1 maart 2021 (te laat)']);
  });

  it('fills headers and footers too', () => {
    const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${DOCX}"/><Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/></Types>`;
    const file = fill(
      template(p('{titel}'), {
        '[Content_Types].xml': types,
        'word/footer1.xml': `<w:ftr ${W}>${p('{titel}')}</w:ftr>`,
      }),
    );
    assert.deepEqual(texts(file.get('word/footer1.xml')!), ['Actielijst']);
  });

  it('says nothing of who made the template', () => {
    const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail" Target="docProps/thumbnail.jpeg"/></Relationships>`;
    const file = fill(
      template(p('{titel}'), {
        '_rels/.rels': relations,
        'docProps/core.xml': '<cp><dc:creator xmlns:dc="x">Jan de Maker</dc:creator></cp>'.replace(
          '<cp>',
          '<cp xmlns="y">',
        ),
        'docProps/app.xml': '<Properties xmlns="z"><Company>Jan de Maker BV</Company></Properties>',
        'docProps/custom.xml': '<Properties xmlns="z"><property name="Jan de Maker"/></Properties>',
        'docProps/thumbnail.jpeg': 'Jan de Maker',
        'word/settings.xml': `<w:settings ${W} xmlns:r="${OFFICE}"><w:attachedTemplate r:id="rId1"/><w:zoom/></w:settings>`,
        'word/_rels/settings.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/attachedTemplate" Target="file:///C:/Users/Jan%20de%20Maker/huis.dotx" TargetMode="External"/></Relationships>`,
      }),
    );
    for (const [path, text] of file) assert.doesNotMatch(text, /Maker|attachedTemplate|thumbnail/u, path);
    assert.ok(!file.has('docProps/thumbnail.jpeg'));
    assert.match(file.get('word/settings.xml')!, /<w:zoom\/>/u);
  });

  it('is the same bytes at every moment', () => {
    const bytes = template(p('{titel}') + TABLE);
    assert.deepEqual(filled(bytes), filled(bytes));
  });

  for (const [what, body, kind, parts] of [
    ['a comment', `${p('{titel}')}<w:p><w:r><w:commentReference w:id="1"/></w:r></w:p>`, 'comments', {}],
    [
      'a comment that nothing points at',
      p('{titel}'),
      'comments',
      { 'word/comments.xml': `<w:comments ${W}><w:comment w:id="1"/></w:comments>` },
    ],
    [
      'text put in while changes were tracked',
      `<w:p><w:ins w:id="1"><w:r><w:t>{titel}</w:t></w:r></w:ins></w:p>`,
      'changes',
      {},
    ],
    [
      'text taken out while changes were tracked',
      `${p('{titel}')}<w:p><w:del w:id="1"><w:r><w:delText>x</w:delText></w:r></w:del></w:p>`,
      'changes',
      {},
    ],
    [
      'a tracked change of looks',
      `<w:p><w:pPr><w:pPrChange w:id="1"><w:pPr/></w:pPrChange></w:pPr></w:p>${p('{titel}')}`,
      'changes',
      {},
    ],
    ['hidden text', `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>geheim</w:t></w:r></w:p>${p('{titel}')}`, 'hidden', {}],
    [
      'hidden text in a header',
      p('{titel}'),
      'hidden',
      { 'word/header1.xml': `<w:hdr ${W}><w:p><w:r><w:rPr><w:vanish w:val="true"/></w:rPr></w:r></w:p></w:hdr>` },
    ],
    ['macros', p('{titel}'), 'macros', { 'word/vbaProject.bin': 'x' }],
    ['another file', p('{titel}'), 'embedded', { 'word/embeddings/lijst.xlsx': 'x' }],
    ['custom XML', p('{titel}'), 'data', { 'customXml/item1.xml': '<x/>' }],
  ] as const) {
    it(`is refused with ${what}`, () => assert.deepEqual(faults(template(body, parts)), [{ kind }]));
  }

  it('is taken with hidden text that is switched off', () => {
    const body = `<w:p><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>{titel}</w:t></w:r></w:p>`;
    assert.deepEqual(faults(template(body)), []);
  });

  it('is refused when it is no Word file, one of another kind, or has definitions of its own', () => {
    assert.deepEqual(faults(strToU8('geen zip')), [{ kind: 'notWord' }]);
    assert.deepEqual(faults(zipSync({ 'a.txt': strToU8('x') })), [{ kind: 'notWord' }]);
    assert.deepEqual(faults(template(p('{titel}'), {}, DOCX.replace('document.main', 'template.main'))), [
      { kind: 'notDocx' },
    ]);
    assert.deepEqual(faults(template(p('{titel}'), { 'word/styles.xml': '<!DOCTYPE x><x/>' })), [{ kind: 'notWord' }]);
    assert.deepEqual(faults(template(p('{titel}'), { 'word/styles.xml': '<open>' })), [{ kind: 'notWord' }]);
  });

  it('is refused with a field that the layout has not, which says those that there are', () => {
    const [first, ...others] = faults(template(p('{titel} {onzin}') + p('{#rijen}{nr} {voorziter}{/rijen}')));
    assert.ok(first?.kind === 'unknown' && first.field === 'onzin' && first.known.includes('titel'));
    const [second] = others;
    assert.ok(second?.kind === 'unknown' && second.field === 'voorziter');
    assert.ok(second.known.includes('eigenaar') && second.known.includes('titel'));
    assert.equal(others.length, 1);
    assert.deepEqual(
      faults(template(p('{nr}'))).map(({ kind }) => kind),
      ['unknown'],
    );
    const loop = faults(template(p('{#regels}{nr}{/regels}')));
    assert.ok(loop[0]?.kind === 'unknown' && loop[0].field === '#regels');
  });

  it('is refused with a field that is not closed, a loop without its end, and a value as XML', () => {
    for (const body of [p('{titel'), p('{#rijen}{nr}'), p('{nr}{/rijen}'), p('{@titel}')]) {
      assert.deepEqual(
        faults(template(body)).map(({ kind }) => kind),
        ['broken'],
        body,
      );
    }
  });

  it('is refused without any field', () => {
    assert.deepEqual(faults(template(p('Actielijst'))), [{ kind: 'noFields' }]);
  });
});
