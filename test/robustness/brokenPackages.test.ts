/**
 * Files that are broken, or larger than what is let in: each gives a refusal with its reason, or a document, within a bound of time.
 * The limits are lowered to those of small files, and none of what is made here would harm another program.
 */
import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import type { IntakeLimits, RefusalReason } from '../../server/src/exchange/given.ts';
import { FAULT, readGiven } from '../../server/src/exchange/readers.ts';
import {
  odfFile,
  p,
  r,
  relations,
  tbl,
  tc,
  tr,
  type WordParts,
  wordFile,
  workbook,
  zipOf,
} from '../support/officePackages.ts';

const LIMITS: IntakeLimits = {
  packedBytes: 40_000,
  unpackedBytes: 60_000,
  parts: 40,
  rows: 200,
  columns: 30,
  depth: 60,
};
/** Of processor time, in milliseconds. */
const MOST = 2000;

const REASONS: ReadonlySet<RefusalReason> = new Set([
  ...(['oldWord', 'oldExcel', 'pdf', 'picture', 'locked', 'broken', 'tooLarge', 'tooMany'] as const),
  ...(['swollen', 'empty', 'binary', 'stopped', 'mail'] as const),
]);

const row = (line: number, words: string) =>
  `<row r="${line}"><c r="A${line}" t="inlineStr"><is><t>${words}</t></is></c></row>`;
const odfRow = (words: string, more = '') =>
  `<table:table-row><table:table-cell${more}><text:p>${words}</text:p></table:table-cell></table:table-row>`;
const odfSheet = (rows: string) =>
  odfFile({ kind: 'spreadsheet', body: `<table:table table:name="Blad1">${rows}</table:table>` });
const sheet = (rows: string, behind = '') => workbook({ sheets: [{ rows, behind }] });
const word = (body: string, more: Partial<WordParts> = {}) => wordFile({ ...more, body });

const WHOLE: Readonly<Record<string, Uint8Array>> = {
  'a.docx': wordFile({
    body: p('Acties', '<w:pStyle w:val="Kop1"/>') + tbl(2, tr(tc('Nr') + tc('Wat')) + tr(tc('1') + tc('Offerte'))),
    styles: '<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>',
    comments: `<w:comment w:id="0" w:author="Anja">${p('ja')}</w:comment>`,
  }),
  'a.xlsx': workbook({
    sheets: [{ rows: row(1, 'Nr') + row(2, 'Wat'), behind: '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>' }],
    styles: '<cellXfs><xf numFmtId="14"/></cellXfs>',
    strings: '<si><t>x</t></si>',
  }),
  'a.odt': odfFile({ kind: 'text', body: `<text:p>a</text:p><table:table>${odfRow('b')}</table:table>` }),
  'a.ods': odfSheet(odfRow('a') + odfRow('b', ' office:value-type="date" office:date-value="2021-03-01"')),
};

/** What the parts of an old file say of it. */
const OLD = {
  WordDocument: 'oldWord',
  Workbook: 'oldExcel',
  Book: 'oldExcel',
  EncryptedPackage: 'locked',
  Anders: 'binary',
} as const satisfies Readonly<Record<string, RefusalReason>>;

/** Numbers between 0 and 1 that are the same in each run (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** What is asked of the limits or of the form of a file, with why it is refused; undefined where it is to be read. */
const NAMED: readonly (readonly [
  what: string,
  name: string,
  bytes: Uint8Array | string,
  reason: RefusalReason | undefined,
])[] = [
  ['more bytes than are let in', 'a.csv', 'a;b\n'.repeat(20_000), 'tooLarge'],
  ['a part that grows', 'a.docx', word(p(' '.repeat(100_000))), 'swollen'],
  [
    'texts of a workbook that grow',
    'a.xlsx',
    workbook({ sheets: [{ rows: '' }], strings: `<si><t>${' '.repeat(90_000)}</t></si>` }),
    'swollen',
  ],
  [
    'parts that grow together',
    'a.xlsx',
    workbook({ sheets: Array.from({ length: 9 }, () => ({ rows: row(1, ' '.repeat(9_000)) })) }),
    'swollen',
  ],
  [
    'more parts',
    'a.docx',
    word(p('x'), { parts: Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`x${at}`, 'x'])) }),
    'tooMany',
  ],
  ['more rows of Word', 'a.docx', word(tbl(1, tr('<w:tc/>').repeat(300))), 'tooMany'],
  ['more rows of Excel', 'a.xlsx', sheet(Array.from({ length: 300 }, (_, at) => row(at + 1, 'x')).join('')), 'tooMany'],
  ['more cells of values', 'a.csv', `${'x;'.repeat(29)}x\n`.repeat(60), 'tooMany'],
  [
    'more cells of Excel, most of them empty',
    'a.xlsx',
    sheet(
      Array.from({ length: 190 }, (_, at) => row(at + 1, 'x')).join('') +
        '<row r="191"><c r="AC191" t="inlineStr"><is><t>x</t></is></c></row>',
    ),
    'tooMany',
  ],
  ['more paragraphs', 'a.docx', word('<w:p><w:r><w:t>x</w:t></w:r></w:p>'.repeat(300)), 'tooMany'],
  [
    'rows of Calc that repeat',
    'a.ods',
    odfSheet(
      '<table:table-row table:number-rows-repeated="900000000"><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>',
    ),
    'tooMany',
  ],
  [
    'cells of Calc that repeat',
    'a.ods',
    odfSheet(odfRow('x', ' table:number-columns-repeated="900000000"')),
    'tooMany',
  ],
  [
    'cells of Calc that span',
    'a.ods',
    odfSheet(odfRow('x', ' table:number-columns-spanned="900000000" table:number-rows-spanned="9"')),
    'tooMany',
  ],
  [
    'empty cells of Calc that repeat',
    'a.ods',
    odfSheet(
      `<table:table-row table:number-rows-repeated="900000000"><table:table-cell table:number-columns-repeated="900000000"/></table:table-row>${odfRow('x')}`,
    ),
    undefined,
  ],
  [
    'spaces of Writer that repeat',
    'a.odt',
    odfFile({ kind: 'text', body: '<text:p>a<text:s text:c="900000000"/></text:p>' }),
    'swollen',
  ],
  ['cells of Word that span', 'a.docx', word(tbl(2, tr(tc('a', '<w:gridSpan w:val="900000000"/>')))), 'tooMany'],
  [
    'columns of Word that are skipped',
    'a.docx',
    word(tbl(2, tr(tc('a'), '<w:gridBefore w:val="900000000"/>'))),
    'tooMany',
  ],
  [
    'a cell of Excel far away',
    'a.xlsx',
    sheet('<row r="1"><c r="XFD1" t="inlineStr"><is><t>x</t></is></c></row>'),
    'tooMany',
  ],
  [
    'a cell of Excel that is nowhere',
    'a.xlsx',
    sheet('<row r="99999999"><c r="ZZZZ1" t="inlineStr"><is><t>x</t></is></c></row>'),
    undefined,
  ],
  [
    'areas of Excel without end',
    'a.xlsx',
    sheet(row(1, 'x'), `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(50)}</mergeCells>`),
    undefined,
  ],
  ['cells of a page that span', 'a.html', '<table><tr><td colspan=900000>x</table>', 'tooMany'],
  ['rows of a page that span', 'a.html', '<table><tr><td rowspan=900000>x<tr><td>y</table>', undefined],
  ['elements of a page within each other', 'a.html', '<div>'.repeat(500), 'tooMany'],
  [
    'elements of Word within each other',
    'a.docx',
    word(p(`${'<w:ins>'.repeat(90)}${r('x')}${'</w:ins>'.repeat(90)}`)),
    'tooMany',
  ],
  [
    'entities of its own',
    'a.docx',
    zipOf({ ...unzipSync(WHOLE['a.docx']!), 'word/document.xml': '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' }),
    'broken',
  ],
  [
    'entities of its own in a text of Writer',
    'a.odt',
    zipOf({ ...unzipSync(WHOLE['a.odt']!), 'content.xml': '<!DOCTYPE x [<!ENTITY a SYSTEM "a.txt">]><x>&a;</x>' }),
    'broken',
  ],
  [
    'paths that leave',
    'a.docx',
    zipOf({
      '../x': 'x',
      '/x': 'x',
      '..\\x': 'x',
      '_rels/.rels': relations([['1', 'officeDocument', '../../../word/document.xml']]),
      ...Object.fromEntries(Object.entries(unzipSync(WHOLE['a.docx']!)).filter(([path]) => path !== '_rels/.rels')),
    }),
    undefined,
  ],
  [
    'a main part elsewhere',
    'a.docx',
    zipOf({ '_rels/.rels': relations([['1', 'officeDocument', 'https://voorbeeld.nl/a.xml', 'External']]) }),
    'broken',
  ],
  [
    'a main part that is the list of relations',
    'a.docx',
    zipOf({ '_rels/.rels': relations([['1', 'officeDocument', '_rels/.rels']]) }),
    'broken',
  ],
  [
    'styles that hang on each other',
    'a.docx',
    word(p('x', '<w:pStyle w:val="A"/>'), {
      styles:
        '<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>',
    }),
    undefined,
  ],
  [
    'lists that hang on each other',
    'a.docx',
    word(p('x', '<w:numPr><w:numId w:val="1"/></w:numPr>'), {
      numbering:
        '<w:abstractNum w:abstractNumId="0"><w:styleLink w:val="S"/><w:numStyleLink w:val="S"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    }),
    undefined,
  ],
  [
    'levels that are none',
    'a.docx',
    word(p('x', '<w:outlineLvl w:val="-3"/><w:numPr><w:ilvl w:val="999999999"/><w:numId w:val="1"/></w:numPr>'), {
      numbering: '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>',
    }),
    undefined,
  ],
  ['an archive in an archive', 'a.zip', zipOf({ 'a.docx': WHOLE['a.docx']! }), 'binary'],
  ['an archive that is named a Word file', 'a.docx', zipOf({ 'a.docx': WHOLE['a.docx']! }), 'broken'],
  [
    'a presentation',
    'a.pptx',
    zipOf({
      '_rels/.rels': relations([['1', 'officeDocument', 'ppt/presentation.xml']]),
      'ppt/presentation.xml': '<x/>',
    }),
    'binary',
  ],
  [
    'a drawing of LibreOffice',
    'a.odg',
    zipOf({ mimetype: 'application/vnd.oasis.opendocument.graphics', 'content.xml': '<x/>' }),
    'binary',
  ],
  [
    'a workbook in binary',
    'a.xlsb',
    zipOf({ '_rels/.rels': relations([['1', 'officeDocument', 'xl/workbook.bin']]), 'xl/workbook.bin': 'x' }),
    'oldExcel',
  ],
  [
    'an encrypted file of LibreOffice',
    'a.odt',
    zipOf({
      ...unzipSync(WHOLE['a.odt']!),
      'META-INF/manifest.xml':
        '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>',
    }),
    'locked',
  ],
  ['a workbook in a Word file', 'a.docx', WHOLE['a.xlsx']!, undefined],
  ['a Word file that is named a list of values', 'a.csv', WHOLE['a.docx']!, undefined],
  ['text that is named a Word file', 'a.docx', 'gewoon tekst', 'broken'],
  ['nothing', 'a.docx', '', 'empty'],
  ['white space', 'a.txt', ' \n\n\t\n', 'empty'],
  ['a scan', 'a.docx', '%PDF-1.7 …', 'pdf'],
  ['a picture', 'a.docx', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), 'picture'],
  ['RTF', 'a.doc', '{\\rtf1 x}', 'oldWord'],
  ['bytes', 'a.txt', new Uint8Array([1, 0, 2, 0, 0, 3]), 'binary'],
  ['XML of something else', 'a.xml', '<?xml version="1.0"?><x/>', 'binary'],
  ...(['WordDocument', 'Workbook', 'Book', 'EncryptedPackage', 'Anders'] as const).map(
    (part) => [`an old file with ${part}`, 'a.bin', compound(part), OLD[part]] as const,
  ),
];

/** A file of before 2007 as far as its list of parts goes. */
function compound(part: string): Uint8Array {
  const name = [...part].flatMap((sign) => [sign.charCodeAt(0), 0]);
  return new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(60).fill(0), ...name, 0, 0, 0]);
}

let asked = 0;

async function read(bytes: Uint8Array | string, name: string): Promise<RefusalReason | undefined> {
  asked++;
  const start = process.cpuUsage();
  const given = await readGiven(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, name, LIMITS);
  const { user, system } = process.cpuUsage(start);
  assert.ok((user + system) / 1000 < MOST, `${(user + system) / 1000} ms`);
  if (given.kind === 'given') {
    assert.ok(given.document.blocks.length > 0);
    return undefined;
  }
  assert.ok(REASONS.has(given.reason), given.reason);
  assert.notEqual(given.detail, FAULT);
  return given.reason;
}

describe('a file that is broken or too large', () => {
  for (const [what, name, bytes, reason] of NAMED) {
    it(`with ${what} is ${reason === undefined ? 'read' : `refused: ${reason}`}`, async () => {
      assert.equal(await read(bytes, name), reason);
    });
  }

  for (const [name, whole] of Object.entries(WHOLE)) {
    it(`${name} is read as it is, and cut off is refused`, async () => {
      assert.equal(await read(whole, name), undefined);
      for (let at = 1; at <= 40; at++) {
        const cut = whole.subarray(0, Math.floor((whole.length * at) / 41));
        assert.equal(await read(cut, name), 'broken', String(at));
      }
    });

    it(`${name} with other bytes in it gives a reason or a document`, async () => {
      const next = numbers(name.length * 7919 + name.charCodeAt(2));
      for (let at = 0; at < 60; at++) {
        const bytes = whole.slice();
        for (let count = 1 + Math.floor(next() * 4); count > 0; count--) {
          bytes[Math.floor(next() * bytes.length)] = Math.floor(next() * 256);
        }
        await read(bytes, name);
      }
    });

    it(`${name} with parts that are missing, empty, of another kind or not whole gives a reason or a document`, async () => {
      const parts = unzipSync(whole);
      const next = numbers(name.length * 104_729 + name.charCodeAt(2));
      for (const path of Object.keys(parts)) {
        const { [path]: own, ...others } = parts;
        const text = strFromU8(own!);
        const broken = [
          undefined,
          '',
          'geen xml',
          '<a><b></a>',
          '\0\u0001\u0002',
          '<x:y xmlns:x="z"/>',
          strFromU8(Object.values(others)[0]!),
          text.slice(0, text.length / 2),
          text.replaceAll('"', "'"),
          text.replace(/<\/[^>]*>/u, ''),
          text.replaceAll(/val="[^"]*"/gu, 'val="-1"'),
          ...Array.from({ length: 6 }, () => {
            const at = Math.floor(next() * text.length);
            return text.slice(0, at) + text.slice(at + 1 + Math.floor(next() * 30));
          }),
        ];
        for (const content of broken)
          await read(zipOf(content === undefined ? others : { ...others, [path]: content }), name);
      }
    });
  }

  it('was tried in more than 500 ways', () => {
    assert.ok(asked > 500, String(asked));
  });

  it('is stopped when that is asked', async () => {
    const rows = Array.from({ length: 30_000 }, (_, at) => row(at + 1, 'Offerte opvragen')).join('');
    let turns = 0;
    const given = await readGiven(sheet(rows), 'a.xlsx', undefined, async (share) => {
      assert.ok(share >= 0 && share <= 1);
      return ++turns < 3;
    });
    assert.deepEqual(given, { kind: 'refused', reason: 'stopped' });
    assert.equal(turns, 3);
  });
});
