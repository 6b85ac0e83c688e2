/** What stands in files for Word, Excel and OpenDocument, part by part. That other programs read them: `test/readers`. */
import assert from 'node:assert/strict';
import { ofSample } from '../unit/exchange/made.ts';
import { bytesOf, COLUMNS, DAY, MAIN, madeOf, OFFICE, ONE, partsOf, row, unclosed } from '../unit/exchange/office.ts';

describe('files for Word, Excel and OpenDocument', () => {
  for (const format of OFFICE) {
    it(`${format}: the same bytes at every moment and in every time zone`, () => {
      const document = ofSample('actielijst.duo', 'actielijst');
      const zone = process.env['TZ'];
      try {
        const made = ['UTC', 'America/New_York', 'Asia/Kolkata'].map((one) => {
          process.env['TZ'] = one;
          return Buffer.from(bytesOf(document, format)).toString('base64');
        });
        assert.equal(made[1], made[0]);
        assert.equal(made[2], made[0]);
      } finally {
        if (zone === undefined) delete process.env['TZ'];
        else process.env['TZ'] = zone;
      }
    });

    it(`${format}: nobody and no program and no moment is named in it`, () => {
      const parts = partsOf(ofSample('actielijst.duo', 'actielijst'), format);
      const described = [...parts].filter(([path]) => !Object.values(MAIN).includes(path));
      for (const [path, text] of described) {
        assert.doesNotMatch(
          text,
          /[cC]reator|lastModifiedBy|generator|<Application|Company|dcterms|duo-register/u,
          path,
        );
        assert.doesNotMatch(path, /app\.xml|custom|comments|thumbnail/iu);
      }
      for (const at of headersOf(bytesOf(ONE, format))) assert.equal(at, '1980-01-01 12:00');
    });

    it(`${format}: says its title and its language`, () => {
      const text = [...partsOf(ONE, format).values()].join('');
      assert.match(text, /<dc:title>Actielijst<\/dc:title>/u);
      assert.match(text, /<dc:language>nl-NL<\/dc:language>/u);
    });

    it(`${format}: each part is XML in which every tag that is opened is closed`, () => {
      for (const name of ['actielijst', 'notulen-2021-01-13', 'gremia']) {
        const layout = { actielijst: 'actielijst', gremia: 'overlegstructuur' }[name] ?? 'verslag';
        for (const [path, text] of partsOf(ofSample(`${name}.duo`, layout), format)) {
          if (path !== 'mimetype') assert.equal(unclosed(text), '', `${name}: ${path}`);
        }
      }
    });
  }

  it('the type of a file of OpenDocument stands in its first bytes', () => {
    for (const [format, type] of [
      ['odt', 'text'],
      ['ods', 'spreadsheet'],
    ] as const) {
      const start = Buffer.from(bytesOf(ONE, format)).toString('latin1', 0, 100);
      assert.ok(start.slice(30).startsWith(`mimetypeapplication/vnd.oasis.opendocument.${type}`), start);
    }
  });
});

describe('texts', () => {
  const twice = madeOf(Array.from({ length: 1001 }, (_, at) => row(at, String(at), 'Wat', 'gereed', 'Anja', DAY)));

  it('docx: a heading has its level, and the header of each table comes back', () => {
    const text = partsOf(twice, 'docx').get(MAIN.docx)!;
    assert.match(text, /<w:pStyle w:val="Heading1"\/><\/w:pPr><w:r><w:t>Actielijst</u);
    assert.match(text, /<w:pStyle w:val="Heading2"\/><\/w:pPr><w:r><w:t>Blok A</u);
    assert.equal(text.split('<w:tbl>').length - 1, 3);
    assert.equal(text.split('<w:tblHeader/>').length - 1, 3);
    assert.match(text, /Blok A \(vervolg\)/u);
    const styles = partsOf(twice, 'docx').get('word/styles.xml')!;
    for (let level = 1; level <= 6; level++) {
      assert.match(
        styles,
        new RegExp(`<w:name w:val="heading ${level}"/>.*?<w:outlineLvl w:val="${level - 1}"/>`, 'u'),
      );
    }
    assert.match(styles, /<w:lang w:val="nl-NL"/u);
  });

  it('docx: two tables never touch, and none is the last of the text', () => {
    const table = { kind: 'table', caption: 'Tabel', columns: COLUMNS, rows: [] } as const;
    const section = { heading: undefined, level: 1, blocks: [table, table], place: undefined };
    const text = partsOf(madeOf([], { sections: [section, section] }), 'docx').get(MAIN.docx)!;
    assert.equal(text.split('<w:tbl>').length - 1, 4);
    assert.doesNotMatch(text, /<\/w:tbl><w:(?:tbl|sectPr)>/u);
  });

  it('docx: every paragraph has an attribute, so that a line of text ends behind it', () => {
    assert.doesNotMatch(partsOf(ofSample('actielijst.duo', 'actielijst'), 'docx').get(MAIN.docx)!, /<w:p>/u);
  });

  it('odt: a heading has its level, and the header of each table comes back', () => {
    const text = partsOf(twice, 'odt').get(MAIN.odt)!;
    assert.match(text, /text:outline-level="1">Actielijst</u);
    assert.match(text, /text:outline-level="2">Blok A</u);
    assert.equal(text.split('<table:table ').length - 1, 3);
    assert.equal(text.split('<table:table-header-rows>').length - 1, 3);
    assert.match(partsOf(twice, 'odt').get('styles.xml')!, /fo:language="nl" fo:country="NL"/u);
  });

  it('lie on their side where the columns ask for it, and say the page', () => {
    const wide = ofSample('actielijst.duo', 'actielijst');
    assert.match(partsOf(wide, 'docx').get(MAIN.docx)!, /w:orient="landscape"/u);
    assert.doesNotMatch(partsOf(ONE, 'docx').get(MAIN.docx)!, /landscape/u);
    assert.match(partsOf(wide, 'odt').get('styles.xml')!, /style:print-orientation="landscape"/u);
    assert.match(partsOf(ONE, 'odt').get('styles.xml')!, /style:print-orientation="portrait"/u);
    assert.match(partsOf(ONE, 'docx').get('word/footer1.xml')!, /Pagina .* PAGE .* van .* NUMPAGES /u);
    assert.match(partsOf(ONE, 'odt').get('styles.xml')!, /Pagina <text:page-number/u);
  });

  it('say in words that something is late, and lists are lists', () => {
    const late = { ...DAY, marks: ['late'] as const };
    const document = madeOf([row(1, '1', 'Twee dingen:\n- een\n- twee', 'open', 'Anja', late)]);
    const docx = partsOf(document, 'docx').get(MAIN.docx)!;
    assert.match(docx, /\(te laat\)/u);
    assert.equal(docx.split('<w:pStyle w:val="Tabelopsomming"/>').length - 1, 2);
    const odt = partsOf(document, 'odt').get(MAIN.odt)!;
    assert.match(odt, /\(te laat\)/u);
    assert.equal(odt.split('<text:list-item>').length - 1, 2);
  });

  it('no word of a column is broken while another has room to spare', () => {
    const columns = [
      { key: 'a', header: 'Wat', kind: 'text', width: 60 },
      { key: 'b', header: 'Verantwoordelijke', kind: 'text', width: 4 },
    ] as const;
    const text = partsOf(madeOf([], {}, columns), 'docx').get(MAIN.docx)!;
    const [wide, narrow] = [...text.matchAll(/<w:gridCol w:w="(\d+)"/gu)].map(([, width]) => Number(width));
    assert.equal(wide! + narrow!, 9638);
    assert.ok(narrow! >= 17 * 92, String(narrow));
  });
});

describe('sheets', () => {
  it('xlsx: the header stays, comes back on paper and has a filter', () => {
    const parts = partsOf(ONE, 'xlsx');
    const sheet = parts.get('xl/worksheets/sheet1.xml')!;
    assert.match(sheet, /<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"\/>/u);
    assert.match(sheet, /<autoFilter ref="A1:F2"\/>/u);
    assert.match(parts.get('xl/workbook.xml')!, /_xlnm\.Print_Titles" localSheetId="0">'Actielijst'!\$1:\$1</u);
    assert.match(sheet, /<col min="3" max="3" width="39" customWidth="1"\/>/u);
  });

  it('xlsx: a day is a day in one Dutch form, words about a day are words, and before March 1900 too', () => {
    const document = madeOf([
      row(1, '1', 'a', 'gereed', 'Anja', DAY),
      row(2, '2', 'b', 'gereed', 'Anja', { text: 'april', day: '2021-04-30' }),
      row(3, '3', 'c', 'gereed', 'Anja', { text: '28 februari 1900', day: '1900-02-28', isExact: true }),
    ]);
    const parts = partsOf(document, 'xlsx');
    const sheet = parts.get('xl/worksheets/sheet1.xml')!;
    assert.match(sheet, /<c r="F2" s="4"><v>44256<\/v>/u);
    assert.match(sheet, /<c r="F3" s="4" t="s">/u);
    assert.match(sheet, /<c r="F4" s="4" t="s">/u);
    assert.match(parts.get('xl/styles.xml')!, /formatCode="\[\$-413\]d\\ mmmm\\ yyyy"/u);
  });

  it('ods: days, filters and a header that stays', () => {
    const parts = partsOf(ONE, 'ods');
    assert.match(parts.get(MAIN.ods)!, /office:value-type="date" office:date-value="2021-03-01"><text:p>1 maart 2021/u);
    assert.match(parts.get(MAIN.ods)!, /<number:date-style [^>]*number:language="nl" number:country="NL"/u);
    assert.match(parts.get(MAIN.ods)!, /table:display-filter-buttons="true"/u);
    assert.match(parts.get('settings.xml')!, /VerticalSplitMode" config:type="short">2</u);
  });

  it('have statuses and owners to choose from, also those that nobody used yet', () => {
    const sheets = [...partsOf(ONE, 'xlsx')].filter(([path]) => path.startsWith('xl/worksheets'));
    const validations = [...sheets[0]![1].matchAll(/<dataValidation .*?<\/dataValidation>/gu)].map(([one]) => one);
    assert.equal(validations.length, 2);
    assert.match(validations[0]!, /sqref="D2:D2"><formula1>'Keuzelijsten'!\$A\$2:\$A\$7</u);
    assert.match(validations[1]!, /errorStyle="warning".*<formula1>'Keuzelijsten'!\$B\$2:\$B\$2</u);
    const strings = partsOf(ONE, 'xlsx').get(MAIN.xlsx)!;
    for (const status of ['in voorbereiding', 'aangehouden', 'vervallen']) assert.ok(strings.includes(`>${status}<`));
    assert.match(
      partsOf(ONE, 'ods').get(MAIN.ods)!,
      /cell-content-is-in-list\(\[\$'Keuzelijsten'\.\$A\$2:\.\$A\$7\]\)/u,
    );
  });

  it('of a promise offer the statuses of promises', () => {
    const strings = partsOf(madeOf([row(1, '1', 'a', 'nagekomen', 'Anja', '')]), 'xlsx').get(MAIN.xlsx)!;
    assert.ok(strings.includes('>toegezegd<'));
    assert.ok(!strings.includes('>aangehouden<'));
  });

  it('hold tables with the same columns in one, and say which heading a row stood below', () => {
    const [section] = ONE.sections;
    const other = { ...section!, heading: 'Blok B' };
    const document = madeOf([], { sections: [section!, other] });
    const parts = partsOf(document, 'xlsx');
    assert.equal([...parts.keys()].filter((path) => path.startsWith('xl/worksheets')).length, 3);
    assert.match(parts.get(MAIN.xlsx)!, />Onder<.*>Blok A<.*>Blok B</su);
  });

  it('have names that a spreadsheet takes, none of them twice', () => {
    const table = (key: string) => ({
      kind: 'table' as const,
      caption: key,
      columns: [{ ...COLUMNS[0]!, key }],
      rows: [],
    });
    const section = (heading: string) => ({ heading, level: 1, blocks: [table(heading)], place: undefined });
    const names = ['Wie/wat: [a]?', 'x'.repeat(300), `${'x'.repeat(40)}`, "'s Avonds'", 'History', '_x0041_', '///'];
    const text = partsOf(madeOf([], { sections: names.map(section) }), 'xlsx').get('xl/workbook.xml')!;
    const made = [...text.matchAll(/<sheet name="([^"]*)"/gu)].map(([, name]) => name!);
    assert.deepEqual(made.slice(0, 7), [
      ...['Wie wat a', 'x'.repeat(31), `${'x'.repeat(27)} (2)`, 's Avonds', 'History.', 'x0041_', 'Lijst'],
    ]);
  });
});

/** The moment that each part of a zip says it is from. */
function headersOf(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: string[] = [];
  for (let at = 0; at + 4 <= bytes.length; at++) {
    if (view.getUint32(at, true) !== 0x04034b50) continue;
    const [time, day] = [view.getUint16(at + 10, true), view.getUint16(at + 12, true)];
    const two = (value: number) => String(value).padStart(2, '0');
    found.push(
      `${1980 + (day >> 9)}-${two((day >> 5) & 15)}-${two(day & 31)} ${two(time >> 11)}:${two((time >> 5) & 63)}`,
    );
  }
  return found;
}
