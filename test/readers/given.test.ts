/**
 * Lists that other programs wrote, each in its own way: the libraries docx and write-excel-file, and where they are installed
 * python-docx, openpyxl, odfpy, pandoc and LibreOffice (`scripts/readers/install.sh`). Every cell comes in where a person puts it.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  CommentReference,
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  InsertedTextRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from 'docx';
import writeXlsxFile from 'write-excel-file/node';
import { missingPrograms, notTried, PYTHON } from '../support/debianPrograms.ts';
import { given, shownBlocks, tablesOf } from '../support/given.ts';
import { p, r, tbl, tc, tr, wordFile } from '../support/officePackages.ts';
import { ROOT } from '../support/repository.ts';

const MINUTES = 5;

const PAGE = `<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>Lijst van Henk</title></head><body><h1>Blok A</h1><p>Stand van <s>gisteren</s> vandaag.</p><ol start="3"><li>eerst dit</li><li>dan dat<ul><li>punt</li></ul></li></ol><table><thead><tr><th>Nr</th><th>Wat</th><th>Wie</th></tr></thead><tbody><tr><td>1</td><td>Offerte<br>en brief</td><td rowspan="2">Anja</td></tr><tr><td>2</td><td>Besluit is <s>niet</s> genomen</td></tr><tr><td colspan="3">Blok B</td></tr></tbody></table></body></html>`;

/** What stands on that page, with or without its title as a heading. */
const ON_PAGE = [
  '= Blok A',
  'Stand van [struck:gisteren] vandaag.',
  '* #3. eerst dit',
  '* #4. dan dat',
  '** punt',
  [
    ['Nr', 'Wat', 'Wie'],
    ['1', 'Offerte\nen brief', 'Anja'],
    ['2', 'Besluit is [struck:niet] genomen', '^'],
    ['Blok B', '<', '<'],
  ],
];

/** What `scripts/readers/make.py` writes with each library. */
const OF_PYTHON = {
  docx: [
    '{header: Concept}',
    '= Blok A',
    '* #1. eerst dit',
    '* #2. dan dat',
    '* los punt',
    [
      ['Nr', 'Wat', 'Wie', 'Deadline'],
      ['1', 'Offerte\nen brief', 'Anja', '1 maart 2021'],
      ['2', 'Besluit is [struck:niet] genomen', '^', '@FFCC00'],
      ['Blok B', '<', '<', '<'],
    ],
  ],
  xlsx: [
    [
      ['Nr', 'Wat', 'Wie', 'Deadline'],
      ['2021-01 =1', 'Offerte\nen brief {comment: Henk: bellen}', 'Anja', '1 mrt 2021 =2021-03-01'],
      ['2 =2', 'Besluit<https://voorbeeld.nl/stuk> @FFCC00', '^', 'voor de zomer'],
      ['3 =3', '[struck:Oud]', '=B2', '25% =0.25'],
    ],
    [['oud']],
  ],
  odt: [
    '= Blok A',
    '* eerst dit',
    '* dan dat',
    [
      ['Nr', 'Wat', 'Wie'],
      ['1', 'Offerte', 'Anja'],
      ['2', 'Besluit is [struck:niet] {footnote: zie brief}', '^'],
    ],
  ],
  ods: [
    [
      ['Nr', 'Wat', 'Wie', 'Deadline'],
      ['1 =1', 'Offerte', 'Anja', '2021-03-01 =2021-03-01'],
    ],
  ],
} as const;

const CHANGE = 'w:id="1" w:author="Henk" w:date="2021-03-01T10:00:00Z"';
const item = (level: number, text: string) =>
  p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`);
const numbered = (at: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;

/** What people do in Word, as Word writes it. */
const BY_HAND = wordFile({
  body:
    p('Blok A', '<w:outlineLvl w:val="0"/>') +
    p(
      `${r('a ')}<w:ins ${CHANGE}>${r('in')}</w:ins><w:del ${CHANGE}><w:r><w:delText>uit</w:delText></w:r></w:del>${r(' weg', '<w:strike/>')}${r(' dicht', '<w:vanish/>')}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="0"/></w:r>`,
    ) +
    item(0, 'een') +
    item(1, 'sub') +
    item(0, 'twee') +
    p(
      `<w:r><w:pict><v:shape style="width:100pt;height:50pt"><v:textbox><w:txbxContent>${p('in kader')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
    ) +
    tbl(2, tr(tc('Nr') + tc('Wat'), '<w:tblHeader/>') + tr(tc(item(0, '')) + tc('Offerte'))),
  numbering: `<w:abstractNum w:abstractNumId="0">${numbered(0, 'decimal', 'Actie %1.')}${numbered(1, 'lowerLetter', '%1%2)')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
  footnotes: `<w:footnote w:id="2">${p('zie brief')}</w:footnote>`,
  comments: `<w:comment w:id="0" w:author="Anja">${p('klopt dit?')}</w:comment>`,
});

const SHOWN_BY_HAND = [
  '= Blok A',
  'a [inserted:in][deleted:uit][struck: weg][hidden: dicht] {footnote: zie brief} {comment: Anja: klopt dit?}',
  '* #Actie 1. een',
  '** #1a) sub',
  '* #Actie 2. twee',
  '{box: in kader}',
  [
    ['Nr', 'Wat'],
    ['#Actie 3.', 'Offerte'],
  ],
];

const folder = mkdtempSync(join(tmpdir(), 'duo-given-'));

after(() => rmSync(folder, { recursive: true, force: true }));

async function shownFile(path: string) {
  return shownBlocks((await given(readFileSync(path), basename(path))).blocks);
}

describe('lists that libraries wrote', () => {
  it('docx: headings, changes, notes and merged cells', async () => {
    const cell = (text: string, more = {}) => new TableCell({ children: [new Paragraph(text)], ...more });
    const document = new Document({
      comments: { children: [{ id: 0, author: 'Henk', children: [new Paragraph('klopt dit?')] }] },
      footnotes: { 1: { children: [new Paragraph('zie brief')] } },
      sections: [
        {
          children: [
            new Paragraph({ text: 'Blok A', heading: HeadingLevel.HEADING_2 }),
            new Paragraph({
              children: [
                new TextRun('a '),
                new TextRun({ text: 'weg', strike: true }),
                new InsertedTextRun({ text: 'in', id: 1, author: 'Henk', date: '2021-03-01T00:00:00Z' }),
                new DeletedTextRun({ text: 'uit', id: 2, author: 'Henk', date: '2021-03-01T00:00:00Z' }),
                new FootnoteReferenceRun(1),
                new CommentReference(0),
              ],
            }),
            new Table({
              rows: [
                new TableRow({ tableHeader: true, children: [cell('Nr'), cell('Wat'), cell('Wie')] }),
                new TableRow({
                  children: [cell('1'), cell('Offerte'), cell('Anja', { verticalMerge: VerticalMergeType.RESTART })],
                }),
                new TableRow({
                  children: [cell('samen', { columnSpan: 2 }), cell('', { verticalMerge: VerticalMergeType.CONTINUE })],
                }),
                new TableRow({ children: [cell('x', { shading: { fill: 'FFCC00' } }), cell('y'), cell('z')] }),
              ],
            }),
          ],
        },
      ],
    });
    const read = await given(new Uint8Array(await Packer.toBuffer(document)), 'lijst.docx');
    assert.deepEqual(shownBlocks(read.blocks), [
      '== Blok A',
      'a [struck:weg][inserted:in][deleted:uit] {footnote: zie brief} {comment: Henk: klopt dit?}',
      [
        ['Nr', 'Wat', 'Wie'],
        ['1', 'Offerte', 'Anja'],
        ['samen', '<', '^'],
        ['x @FFCC00', 'y', 'z'],
      ],
    ]);
    assert.equal(tablesOf(read)[0]!.rows[0]!.isHeader, true);
    assert.deepEqual(read.notices, []);
  });

  it('write-excel-file: days, numbers, merged and struck cells', async () => {
    const path = join(folder, 'write.xlsx');
    await writeXlsxFile(
      [
        [{ value: 'Nr' }, { value: 'Wat' }, { value: 'Wanneer' }],
        [
          { value: 7, type: Number, format: '"2021-"00' },
          { value: 'Offerte', type: String, textDecoration: { strikethrough: true }, rowSpan: 2 },
          { value: new Date(Date.UTC(2021, 2, 1)), type: Date, format: 'd mmmm yyyy' },
        ],
        [{ value: '=1+1', type: String, backgroundColor: '#FFCC00' }, null, { value: true, type: Boolean }],
      ],
      { sheet: 'Acties' },
    ).toFile(path);
    assert.deepEqual(await shownFile(path), [
      [
        ['Nr', 'Wat', 'Wanneer'],
        ['2021-07 =7', '[struck:Offerte]', '1 maart 2021 =2021-03-01'],
        ['=1+1 @FFCC00', '^', 'WAAR'],
      ],
    ]);
  });
});

function run(command: string, args: readonly string[]): void {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8', timeout: MINUTES * 60_000 });
  if (error !== undefined) throw error;
  assert.equal(status, 0, stderr);
}

/** Files in another format, as LibreOffice writes them. */
function converted(to: string, ...files: string[]): (name: string) => string {
  const out = join(folder, `als-${to}`);
  mkdirSync(out, { recursive: true });
  run('soffice', [
    `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
    ...['--headless', '--convert-to', to, '--outdir', out],
    ...files.map((name) => join(folder, name)),
  ]);
  return (name) => join(out, name);
}

describe('lists that programs of Debian wrote', function () {
  this.timeout(MINUTES * 60_000);

  const missing = missingPrograms();
  if (missing.size > 0) {
    it(notTried(missing));
    return;
  }

  before(() => {
    run(PYTHON, [join(ROOT, 'scripts/readers/make.py'), folder]);
    writeFileSync(join(folder, 'hand.docx'), BY_HAND);
    writeFileSync(join(folder, 'pagina.html'), PAGE);
    writeFileSync(join(folder, 'lijst.csv'), 'Nr,Wat\n1,"Offerte, en brief"\n');
    for (const format of ['docx', 'odt', 'html']) {
      run('pandoc', [
        '-s',
        '--metadata',
        'title=Lijst van Henk',
        join(folder, 'pagina.html'),
        '-o',
        join(folder, `pandoc.${format}`),
      ]);
    }
  });

  for (const [format, expected] of Object.entries(OF_PYTHON)) {
    it(`${format} of a library of Python`, async () => {
      assert.deepEqual(await shownFile(join(folder, `python.${format}`)), expected);
    });
  }

  it('what openpyxl hides', async () => {
    const document = await given(readFileSync(join(folder, 'python.xlsx')), 'python.xlsx');
    const [table, archive] = tablesOf(document);
    assert.deepEqual(
      table!.rows.map(({ isHidden, isHeader }) => [isHidden, isHeader]),
      [
        [undefined, true],
        [undefined, undefined],
        [undefined, undefined],
        [true, undefined],
      ],
    );
    assert.deepEqual([table!.hiddenColumns, archive!.isHidden], [[2], true]);
    assert.deepEqual(document.notices, [{ key: 'formula', values: ['=B2'], table: 0, line: 4 }]);
  });

  for (const format of ['docx', 'odt', 'html']) {
    it(`${format} of pandoc`, async () => {
      const read = (await shownFile(join(folder, `pandoc.${format}`))).filter((one) => one !== '{header: 1}');
      assert.deepEqual(read, ['= Lijst van Henk', ...ON_PAGE]);
    });
  }

  it('odt of LibreOffice, made of files of Word', async () => {
    assert.deepEqual(await shownFile(join(folder, 'hand.docx')), SHOWN_BY_HAND);
    const at = converted('odt:writer8', 'python.docx', 'pandoc.docx', 'hand.docx');
    assert.deepEqual(await shownFile(at('hand.odt')), SHOWN_BY_HAND);
    assert.deepEqual(await shownFile(at('python.odt')), OF_PYTHON.docx);
    assert.deepEqual(await shownFile(at('pandoc.odt')), ['= Lijst van Henk', ...ON_PAGE]);
  });

  it('docx of LibreOffice, made of texts of OpenDocument', async () => {
    const at = converted('docx', 'python.odt', 'pandoc.odt');
    assert.deepEqual(await shownFile(at('python.docx')), OF_PYTHON.odt);
    const read = (await shownFile(at('pandoc.docx'))).filter((one) => one !== '{header: 1}');
    assert.deepEqual(read, ['= Lijst van Henk', ...ON_PAGE]);
  });

  it('ods and xlsx of LibreOffice, made of a workbook and of values', async () => {
    const [table, archive] = OF_PYTHON.xlsx;
    // It calculates what had no value.
    const calculated = table.map((cells) => cells.map((cell) => (cell === '=B2' ? 'Offerte\nen brief' : cell)));
    const document = await given(readFileSync(converted('ods', 'python.xlsx')('python.ods')), 'python.ods');
    assert.deepEqual(shownBlocks(document.blocks), [calculated, archive]);
    assert.deepEqual([tablesOf(document)[0]!.hiddenColumns, tablesOf(document)[1]!.isHidden], [[2], true]);
    const at = converted('xlsx', 'lijst.csv', 'python.ods');
    assert.deepEqual(await shownFile(at('lijst.xlsx')), [
      [
        ['Nr', 'Wat'],
        ['1 =1', 'Offerte, en brief'],
      ],
    ]);
  });

  it('html of LibreOffice, made of a workbook and of a Word file', async () => {
    const at = converted('html', 'python.xlsx', 'python.docx');
    const [, ...words] = OF_PYTHON.docx;
    assert.deepEqual(await shownFile(at('python.html')), ['Concept', ...words]);
  });
});
