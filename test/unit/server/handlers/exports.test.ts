/** What a client asks of a part of a register, and of a copy for a mail, with parameters that may be anything. */
import assert from 'node:assert/strict';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { templateWriter } from '../../../../server/src/exchange/template/fillTemplate.ts';
import { MAKERS } from '../../../../server/src/exchange/writers.ts';
import { finish } from '../../../../server/src/incremental/work.ts';
import { findExportChoices, findExportFile, findMailCopy } from '../../../../server/src/server/handlers/exports.ts';
import { fixture, TODAY_ONLY } from '../../../support/fixture.ts';

const { scope } = fixture(`register L: Lijst
actie 1: Een
  eigenaar: Anja
actie 2: Twee
vergadering DUO 1 maart 2021
  agenda:
    1. Opening
vergadering DUO 8 maart 2021
  agenda:
    1. Sluiting
`);
const lines = (start: number, end = start) => ({
  start: { line: start, character: 0 },
  end: { line: end, character: 0 },
});
const exportFile = (...given: Parameters<typeof findExportFile>) => finish(findExportFile(...given));
const mailCopy = (...given: Parameters<typeof findMailCopy>) => finish(findMailCopy(...given));
const choices = (part?: unknown) => finish(findExportChoices({ part }, scope, TODAY_ONLY));
const names = (part?: unknown) => choices(part)?.layouts.map(({ name }) => name);
const made = (params: object) => exportFile({ format: 'md', ...params }, scope, MAKERS, TODAY_ONLY);
const copied = (params: object) => mailCopy(params, scope, MAKERS, TODAY_ONLY);

describe('a part of a register, as a client asks for it', () => {
  it('has the layouts that something of it stands in, and a name', () => {
    assert.equal(choices()?.title, 'Lijst');
    assert.ok(names()!.length > 8);
    assert.equal(choices(lines(2))?.title, 'actie 1: Een');
    assert.deepEqual(names(lines(2)), [
      'actielijst',
      'randvoorwaarden',
      'wie',
      'mijn-acties',
      'te-laat',
      'wijzigingen',
    ]);
    assert.deepEqual(names(lines(5)), ['agenda', 'geannoteerde-agenda', 'verslag']);
    assert.equal(choices(lines(1, 4))?.title, '2 onderdelen');
    assert.deepEqual(names(lines(0)), []);
  });

  it('is what stands in the file, and in a copy for a mail', () => {
    const text = (params: object) => {
      const result = made(params);
      return result?.kind === 'file' ? (result.text ?? '') : JSON.stringify(result);
    };
    assert.match(text({ layout: 'actielijst', part: lines(3, 4) }), /Twee/u);
    assert.doesNotMatch(text({ layout: 'actielijst', part: lines(3, 4) }), /Een/u);
    assert.match(text({ layout: 'verslag', part: lines(5) }), /^# Verslag DUO 1 maart 2021/u);
    assert.match(text({ layout: 'verslag', part: lines(2) }), /"stopped"/u, 'no other meeting in its place');
    const copy = copied({ layout: 'actielijst', part: lines(1, 3) });
    assert.ok(copy?.kind === 'copy');
    assert.match(copy.text, /Een/u);
    assert.doesNotMatch(copy.text + copy.html + copy.page, /Twee/u);
  });

  it('is nothing for parameters that are none; what stops it is told with its place', () => {
    for (const part of [1, {}, { start: 1 }, { start: { line: -1, character: 0 }, end: { line: 0, character: 0 } }]) {
      assert.equal(choices(part), null);
      assert.equal(made({ layout: 'actielijst', part }), null);
      assert.equal(copied({ layout: 'actielijst', part }), null);
    }
    assert.equal(copied({ layout: 'x' }), null);
    assert.equal(copied({ layout: 'actielijst', owner: 1 }), null);
    const bad = fixture('actie 1: a\u0001b\n').scope;
    const stopped = mailCopy({ layout: 'actielijst' }, bad, MAKERS, TODAY_ONLY);
    assert.ok(stopped?.kind === 'stopped');
    assert.equal(stopped.reasons[0]?.line, 0);
    const long = fixture(`actie 1: ${'x'.repeat(20_000)}\n`).scope;
    assert.equal(mailCopy({ layout: 'actielijst' }, long, MAKERS, TODAY_ONLY)?.kind, 'stopped', 'what is not read');
  });
});

describe('a Word file of one’s own, as a client gives it', () => {
  const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const TYPES = 'http://schemas.openxmlformats.org/package/2006';
  const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  /** In base64. */
  const template = (text: string) => {
    const parts = {
      '[Content_Types].xml': `<Types xmlns="${TYPES}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${DOCX}"/></Types>`,
      '_rels/.rels': `<Relationships xmlns="${TYPES}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
      'word/document.xml': `<w:document ${W}><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`,
    };
    const bytes = zipSync(Object.fromEntries(Object.entries(parts).map(([path, part]) => [path, strToU8(part)])));
    return Buffer.from(bytes).toString('base64');
  };
  const asked = (own: object, fill: Parameters<typeof exportFile>[4] = templateWriter) =>
    exportFile({ format: 'docx', layout: 'actielijst', ...own }, scope, MAKERS, TODAY_ONLY, fill);
  const textOf = (base64 = '') =>
    Buffer.from(unzipSync(Buffer.from(base64, 'base64'))['word/document.xml'] ?? []).toString();

  it('is filled', () => {
    const result = asked({ template: template('Onze lijst: {titel}') });
    assert.ok(result?.kind === 'file');
    assert.match(textOf(result.base64), /Onze lijst: Actielijst: Lijst/u);
  });

  it('is refused with all that is wrong with it, and where nothing can fill it', () => {
    const reasons = (own: object) => {
      const result = asked(own);
      return result?.kind === 'stopped' ? result.reasons.map(({ text }) => text) : result;
    };
    assert.match(String(reasons({ template: template('{onbekend}') })), /\{onbekend\}/u);
    assert.match(String(reasons({ template: btoa('geen Word') })), /geen Word-bestand/u);
    const none = exportFile(
      { format: 'docx', layout: 'actielijst', template: template('{titel}') },
      ...([scope, MAKERS, TODAY_ONLY] as const),
    );
    assert.ok(none?.kind === 'stopped');
    assert.match(none.reasons[0]?.text ?? '', /kan hier niet worden ingevuld/u);
  });

  it('is nothing for parameters that are none, and for another format', () => {
    for (const own of [{ template: 1 }, { template: '%' }, { template: template('{titel}'), format: 'odt' }]) {
      assert.equal(asked(own), null);
    }
  });

  it('stops a version for the public when it names somebody itself, and says where to take that out', () => {
    const result = asked({
      template: template('Van Anja: {titel}'),
      public: { persons: 'mark', marks: 'keep', with: [], replace: true },
    });
    assert.ok(result?.kind === 'stopped');
    assert.match(result.reasons[0]?.text ?? '', /anja.*sjabloon/u);
  });
});
