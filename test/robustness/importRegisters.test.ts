/** Registers of all shapes that are exported and come in again are the same lists; ten thousand rows come in while somebody waits. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { makeRegister } from '../../server/src/exchange/intake/makeRegister.ts';
import { layoutNamed } from '../../server/src/exchange/layouts.ts';
import { documentOf } from '../../server/src/exchange/makeDocument.ts';
import { readGiven } from '../../server/src/exchange/readers.ts';
import { fixture, TODAY_ONLY } from '../support/fixture.ts';
import { runs } from '../support/runs.ts';
import { written } from '../support/written.ts';
import { asText, asWorkbook, given, table } from '../unit/exchange/intake/given.ts';
import { linesOf, whole } from '../unit/exchange/intake/shownLines.ts';

const word = fc.constantFrom(
  ...[
    'brief',
    'Offerte',
    'bewoners',
    'Blok',
    'a.',
    'b.',
    '(EZK)',
    'status:',
    '//',
    'actie',
    '3',
    '1e',
    'één',
    '–',
    '"Stut"',
    'A.',
    'te laat',
  ],
  ...['#5', 'I.', 'gereed', 'x', '; en', '› onder', '~~weg~~', 'Deel', 'van', 'de', 'werkgroep'],
);
const words = (most: number) => fc.array(word, { minLength: 1, maxLength: most }).map((all) => all.join(' '));
const status = fc.constantFrom(
  'in uitvoering',
  'gereed',
  'Uitgevoerd',
  'loopt',
  'vervallen',
  'bij het college',
  'oranje',
);
const deadline = fc.constantFrom(
  '1 april 2021',
  '1 mei 2021',
  'Q2 2021',
  'z.s.m.',
  'na brief B',
  'eind maart 2021',
  'maandag 1 maart 2021',
);
const people = fc.constantFrom('Anja Woortman', 'Anja / Henk', '(10)(2e) (BZK)', 'NCG', 'Peter, Marc (EZK)', 'allen');

interface Made {
  readonly title: string;
  readonly number: boolean;
  readonly fields: readonly (readonly [string, string | undefined])[];
  readonly text: readonly string[];
  readonly heading: number;
}

const made: fc.Arbitrary<Made> = fc.record({
  title: words(6),
  number: fc.boolean(),
  fields: fc
    .tuple(fc.option(status), fc.option(people), fc.option(deadline), fc.option(words(4)), fc.option(people))
    .map(([one, two, three, four, five]) => [
      ['status', one ?? undefined],
      ['eigenaar', two ?? undefined],
      ['deadline', three ?? undefined],
      ['opmerking', four ?? undefined],
      ['organisaties', five ?? undefined],
    ]),
  text: fc.array(words(14), { maxLength: 3 }),
  heading: fc.integer({ min: 0, max: 5 }),
});

const HEADINGS = [
  'blok A: Blok A',
  'blok B: Bouw en wonen',
  'randvoorwaarde 01: Mensen',
  'onderwerp I: Houding',
  'onderwerp: Gedrag',
];

function registerOf(all: readonly Made[], number: number): string {
  const parts = ['register R: Lijst van alles\n  gremium: DUO\n  peildatum: 24 maart 2021\n'];
  let last: number | undefined;
  for (const [at, { title, number: hasNumber, fields, text, heading }] of all.entries()) {
    // Of two of the same, one behind the other, a sheet shows one.
    if (heading < HEADINGS.length && heading !== last) parts.push(`${HEADINGS[heading]}\n`);
    if (heading < HEADINGS.length) last = heading;
    const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name}: ${value}\n`]));
    const prose =
      text.length === 0
        ? ''
        : `  toelichting:\n${text.map((line) => `    ${line.replace(/^\/\//u, 'x')}\n`).join('\n')}`;
    parts.push(`actie${hasNumber ? ` ${at + 1 + number}` : ''}: ${title}\n${lines.join('')}${prose}`);
  }
  return parts.join('\n');
}

/** Milliseconds of a processor; the wait that is promised is 5,000. */
const LONGEST = 5_000;

describe('registers that go out and come in again', function () {
  this.timeout(120_000);
  for (const name of ['actielijst', 'randvoorwaarden', 'wie']) {
    it(`in the layout ${name}, as text and as a workbook`, () => {
      const layout = whole(layoutNamed(name)!);
      fc.assert(
        fc.property(fc.array(made, { minLength: 1, maxLength: 6 }), fc.nat(50), (all, number) => {
          const before = documentOf([{ scope: fixture(registerOf(all, number)).scope }], {
            layout,
            fallback: TODAY_ONLY,
          });
          if (typeof before === 'string') return;
          for (const [as, isFlat] of [
            [asText, false],
            [asWorkbook, true],
          ] as const) {
            const { text, rest } = makeRegister(as(before), { name: 'lijst' });
            assert.deepEqual(rest, []);
            const again = documentOf([{ scope: fixture(text).scope }], { layout, fallback: TODAY_ONLY });
            assert.ok(typeof again !== 'string');
            assert.deepEqual(linesOf(again, isFlat), linesOf(before, isFlat), text);
          }
        }),
        { numRuns: runs(340) },
      );
    });
  }

  for (const format of ['docx', 'odt', 'html', 'xlsx', 'ods', 'csv'] as const) {
    it(`as a file of ${format}, read and all`, async () => {
      const layout = whole(layoutNamed('actielijst')!);
      const isFlat = ['xlsx', 'ods', 'csv'].includes(format);
      await fc.assert(
        fc.asyncProperty(fc.array(made, { minLength: 1, maxLength: 6 }), fc.nat(50), async (all, number) => {
          const before = documentOf([{ scope: fixture(registerOf(all, number)).scope }], {
            layout,
            fallback: TODAY_ONLY,
          });
          if (typeof before === 'string') return;
          const content = written(format, before);
          const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
          const read = await readGiven(bytes, `lijst.${format}`);
          assert.equal(read.kind, 'given');
          const { text, rest } = makeRegister(read.document, { name: 'lijst' });
          assert.deepEqual(rest, []);
          const again = documentOf([{ scope: fixture(text).scope }], { layout, fallback: TODAY_ONLY });
          assert.ok(typeof again !== 'string');
          assert.deepEqual(linesOf(again, isFlat), linesOf(before, isFlat), text);
        }),
        { numRuns: runs(60) },
      );
    });
  }
});

describe('ten thousand rows that come in', function () {
  this.timeout(60_000);
  const rows = Array.from({ length: 10_000 }, (_, at) => [
    ...[`Blok ${Math.floor(at / 100)}`, String(at + 1), `Iets doen met nummer ${at + 1}`, 'loopt', 'Anja Woortman'],
    ...[
      `${1 + (at % 28)} april 2021`,
      'Een regel tekst over wat er moet gebeuren, en nog een regel die er ook bij hoort.',
    ],
  ]);
  const HEAD = ['Onder', 'Nr', 'Wat', 'Status', 'Eigenaar', 'Deadline', 'Toelichting'];

  it('cost less than somebody waits, each with its entry', () => {
    const started = process.cpuUsage();
    const { counts, rest } = makeRegister(given([table([HEAD, ...rows])]), { name: 'lijst' });
    const { user, system } = process.cpuUsage(started);
    assert.equal(counts.get('actie'), 10_000);
    assert.deepEqual(rest, []);
    assert.ok((user + system) / 1000 < LONGEST, `${Math.round((user + system) / 1000)} ms`);
  });

  it('of a file of Excel too, read and all', async () => {
    const { scope } = fixture(makeRegister(given([table([HEAD, ...rows])]), { name: 'lijst' }).text);
    const document = documentOf([{ scope }], { layout: layoutNamed('actielijst')!, fallback: TODAY_ONLY });
    assert.ok(typeof document !== 'string');
    const bytes = written('xlsx', document);
    const started = process.cpuUsage();
    const read = await readGiven(bytes, 'lijst.xlsx');
    assert.equal(read.kind, 'given');
    assert.equal(makeRegister(read.document, { name: 'lijst' }).counts.get('actie'), 10_000);
    const { user, system } = process.cpuUsage(started);
    assert.ok((user + system) / 1000 < LONGEST, `${Math.round((user + system) / 1000)} ms`);
  });
});
