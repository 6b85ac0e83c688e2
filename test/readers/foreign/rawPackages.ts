/** Files as Word and Excel themselves write them, by hand in raw XML: what no library of Debian or npm makes. */
import { strToU8, zipSync } from 'fflate';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

function packed(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}

/** A Word file with a body; `related` are further parts by their path, with the last word of their type. */
function word(body: string, related: Readonly<Record<string, readonly [type: string, xml: string]>> = {}): Uint8Array {
  const entries = Object.entries(related);
  return packed({
    '[Content_Types].xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>${entries.map(([path, [type]]) => `<Override PartName="/word/${path}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${entries.map(([path, [type]], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${path}"/>`).join('')}</Relationships>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    ...Object.fromEntries(entries.map(([path, [, xml]]) => [`word/${path}`, xml])),
  });
}

const run = (text: string, looks = '') =>
  `<w:r w:rsidR="00A1">${looks === '' ? '' : `<w:rPr>${looks}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const par = (inner: string, looks = '') =>
  `<w:p w:rsidR="00A1">${looks === '' ? '' : `<w:pPr>${looks}</w:pPr>`}${inner}</w:p>`;
const cell = (inner: string, looks = '') =>
  `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>${looks}</w:tcPr>${inner}</w:tc>`;
const text = (words: string) => cell(par(run(words)));
const row = (cells: string, looks = '') => `<w:tr>${looks === '' ? '' : `<w:trPr>${looks}</w:trPr>`}${cells}</w:tr>`;
const table = (...rows: string[]) => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;
const headerOf = (...names: string[]) => row(names.map(text).join(''), '<w:tblHeader/>');

/** Numbers that Word counts itself, with what stands before them. */
export function automaticNumbers(): Uint8Array {
  const numbered = cell(par('', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'));
  return word(
    table(
      headerOf('Nr', 'Actie', 'Wie', 'Wanneer'),
      row(numbered + text('Subsidie aanvragen') + text('Lotte Prinsen') + text('1 mei 2022')),
      row(numbered + text('Vergunning regelen') + text('Daan Maas') + text('1 juni 2022')),
    ),
    {
      'numbering.xml': [
        'numbering',
        `<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="5"/><w:numFmt w:val="decimal"/><w:lvlText w:val="A%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
      ],
    },
  );
}

/** Changes that were tracked: a word, a row that was taken out, and one that was put in. */
export function trackedChanges(): Uint8Array {
  const by = 'w:id="1" w:author="Iemand" w:date="2022-01-01T00:00:00Z"';
  return word(
    table(
      headerOf('Nr', 'Actie', 'Eigenaar', 'Deadline'),
      row(
        text('1') +
          cell(
            par(
              `${run('Folder ')}<w:del ${by}><w:r><w:delText>drukken</w:delText></w:r></w:del><w:ins ${by}>${run('schrijven')}</w:ins>`,
            ),
          ) +
          text('Ineke Vis') +
          text('1 maart 2022'),
      ),
      row(
        `${text('2')}${cell(par(`<w:del ${by}><w:r><w:delText>Zaal zoeken</w:delText></w:r></w:del>`))}${text('')}${text('')}`,
        `<w:del ${by}/>`,
      ),
      row(
        text('3') + cell(par(`<w:ins ${by}>${run('Sprekers vragen')}</w:ins>`)) + text('Bas Rood') + text('Q2 2022'),
        `<w:ins ${by}/>`,
      ),
    ),
  );
}

/** Content controls around a cell, a row and words; a simple field; a remark in the margin; a footnote. */
export function contentControls(): Uint8Array {
  const control = (inner: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
  return word(
    table(
      headerOf('Nr', 'Actie', 'Wie', 'Wanneer', 'Status'),
      row(
        text('1') +
          cell(par(`${run('Jaarplan schrijven')}<w:r><w:footnoteReference w:id="2"/></w:r>`)) +
          control(text('Sanne Brink')) +
          cell(par(`<w:fldSimple w:instr=" MERGEFIELD dag ">${run('1 september 2023')}</w:fldSimple>`)) +
          cell(par(control(run('in uitvoering')))),
      ),
      control(
        row(
          text('2') +
            cell(
              par(
                `<w:commentRangeStart w:id="0"/>${run('Begroting maken')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
              ),
            ) +
            text('Hugo Tol') +
            text('15 oktober 2023') +
            text('niet gestart'),
        ),
      ),
    ),
    {
      'comments.xml': [
        'comments',
        `<w:comments ${W}><w:comment w:id="0" w:author="Iemand">${par(run('Vraag eerst het bestuur'))}</w:comment></w:comments>`,
      ],
      'footnotes.xml': [
        'footnotes',
        `<w:footnotes ${W}><w:footnote w:id="2">${par(run('Zie het besluit van vorig jaar'))}</w:footnote></w:footnotes>`,
      ],
    },
  );
}

/** The table of the seed: headings in cells that span rows, several actions in one cell, an owner who holds for three. */
export function severalInOneCell(): Uint8Array {
  const first = '<w:vMerge w:val="restart"/>';
  const more = '<w:vMerge/>';
  const lines = (...all: string[]) => cell(all.map((one) => par(run(one))).join(''));
  return word(
    table(
      headerOf('Onderwerp', 'Openstaande acties', 'Accounthouder', 'Uitvoeringsstatus', 'Deadline'),
      row(
        cell(par(run('I. Regelingen')), first) +
          text('a. Bedrag vrij te besteden') +
          cell(par(run('Nicoline')), first) +
          text('In uitvoering') +
          text('1 april 2021'),
      ),
      row(cell(par(''), more) + text('b. Woningen verbeteren') + cell(par(''), more) + text('') + text('1 juli 2021')),
      row(
        text('II. Budget') +
          lines('a. Budget voor gemeenten', 'b. Afspraken over geld') +
          text('Henk') +
          text('In uitvoering') +
          text('Zo spoedig mogelijk'),
      ),
    ),
  );
}

/** An Excel file: sheets of cells as XML, with its shared strings and formats of cells. */
function excel(
  rows: string,
  { strings = [] as readonly string[], formats = '', cellFormats = ['<xf numFmtId="0"/>'], workbook = '' } = {},
): Uint8Array {
  return packed({
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook ${S} xmlns:r="${OFFICE}">${workbook}<sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${S}><sheetData>${rows}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst ${S}>${strings.map((one) => `<si>${one}</si>`).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet ${S}>${formats}<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><cellXfs>${cellFormats.join('')}</cellXfs></styleSheet>`,
  });
}

/** A workbook that counts days from 1904, with a word struck within a cell, and `_x000D_` where a line ends. */
export function excelOfOldMac(): Uint8Array {
  return excel(
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c></row>' +
      // 42829 days after 1 January 1904 is 5 April 2021.
      '<row r="2"><c r="A2"><v>1</v></c><c r="B2" t="s"><v>4</v></c><c r="C2" t="inlineStr"><is><t>Ellen Ruiter</t></is></c><c r="D2" s="1"><v>42829</v></c></row>' +
      '<row r="3"><c r="A3"><v>2</v></c><c r="B3" t="s"><v>5</v></c><c r="C3" t="str"><f>C2</f><v>Ellen Ruiter</v></c><c r="D3" s="1"><v>42830</v></c></row>',
    {
      workbook: '<workbookPr date1904="1"/>',
      strings: [
        ...['Nr', 'Actie', 'Wie', 'Deadline'].map((one) => `<t>${one}</t>`),
        '<r><t xml:space="preserve">Lijst </t></r><r><rPr><strike/></rPr><t xml:space="preserve">niet </t></r><r><t>rondsturen</t></r>',
        '<t>Stoelen tellen_x000D_\nin beide zalen</t>',
      ],
      cellFormats: ['<xf numFmtId="0"/>', '<xf numFmtId="14" applyNumberFormat="1"/>'],
    },
  );
}

/** Days that lost their format: what stands there is a number, and nobody knows of what. */
export function bareNumbers(): Uint8Array {
  const inline = (place: string, words: string) => `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`;
  return excel(
    `<row r="1">${inline('A1', 'Nr')}${inline('B1', 'Actie')}${inline('C1', 'Deadline')}</row>` +
      `<row r="2"><c r="A2"><v>1</v></c>${inline('B2', 'Rapport lezen')}<c r="C2"><v>44256</v></c></row>`,
  );
}
