import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type DocumentSymbol, type Range, SymbolKind } from 'vscode-languageserver-types';
import { getDocumentSymbols } from '../../../server/src/features/documentSymbols.ts';
import { ENTRY_KINDS } from '../../../server/src/syntax/vocabulary.ts';
import { fixture } from '../../support/fixture.ts';
import { runs } from '../../support/runs.ts';

const SAMPLES = new URL('../../../samples/', import.meta.url);

function symbolsOf(text: string): { document: TextDocument; symbols: DocumentSymbol[] } {
  const { document, context } = fixture(text);
  return { document, symbols: getDocumentSymbols(document, context) };
}

/** The outline as lines, indented by level: the name, and behind a bar the detail. */
function shown(symbols: readonly DocumentSymbol[], level = 0): string[] {
  return symbols.flatMap(({ name, detail, children = [] }) => [
    `${'  '.repeat(level)}${name}${detail === undefined ? '' : ` | ${detail}`}`,
    ...shown(children, level + 1),
  ]);
}

function check(text: string, ...lines: string[]): void {
  const { document, symbols } = symbolsOf(text);
  assert.deepEqual(shown(symbols), lines);
  checkRanges(document, symbols);
}

/** VS Code refuses a whole outline in which a name is empty or a selection range lies outside its range. */
function checkRanges(document: TextDocument, symbols: readonly DocumentSymbol[], parent?: Range): void {
  const offsets = (range: Range) => [document.offsetAt(range.start), document.offsetAt(range.end)] as const;
  let last = 0;
  for (const { name, range, selectionRange, children = [] } of symbols) {
    const [start, end] = offsets(range);
    const [from, to] = offsets(selectionRange);
    assert.notEqual(name.trim(), '', 'a name is empty');
    assert.ok(start <= from && from < to && to <= end, `the selection range of ${name} is not inside its range`);
    assert.equal(selectionRange.start.line, selectionRange.end.line, `the head of ${name} is one line`);
    if (parent !== undefined) {
      const [above, below] = offsets(parent);
      assert.ok(above <= start && end <= below, `${name} lies outside its heading`);
      // Next to each other, in the order of the text. A heading goes on over names that stand between its actions.
      assert.ok(last <= start, `${name} overlaps the one before it`);
      last = end;
    }
    checkRanges(document, children, range);
  }
}

/** The text of the ranges of each symbol, headings before what is under them. */
function ranges(text: string): { range: string; selection: string }[] {
  const { document, symbols } = symbolsOf(text);
  const each = (one: DocumentSymbol): { range: string; selection: string }[] => [
    { range: document.getText(one.range), selection: document.getText(one.selectionRange) },
    ...(one.children ?? []).flatMap(each),
  ];
  return symbols.flatMap(each);
}

describe('outline', () => {
  it('is empty for an empty file, and for one without entries', () => {
    for (const text of ['', '\n\n', '// opmerking\n', '\uFEFF', 'zomaar tekst\n  status: gereed\n']) check(text);
  });
  it('has the register, the headings with their actions, and an onderwerp below its blok', () => {
    check(
      `register LIJST: De lijst
actie 1: Voor alle koppen
blok A: Regelingen
actie 2: In A
onderwerp I: Geld
actie 3: In A-I
besluit i: Ook
onderwerp II: Tijd
toezegging 4: Brief
randvoorwaarde 02: Kaders
actie 5: In 02
`,
      'LIJST | De lijst',
      '1 Voor alle koppen | geen status · geen eigenaar',
      'A Regelingen',
      '  2 In A | geen status · geen eigenaar',
      '  I Geld',
      '    3 In A-I | geen status · geen eigenaar',
      '    i Ook',
      '  II Tijd',
      '    4 Brief | geen status · geen eigenaar',
      '02 Kaders',
      '  5 In 02 | geen status · geen eigenaar',
    );
  });
  it('an onderwerp without a blok above it stands by itself', () => {
    check('onderwerp I: X\nactie 1: Y\nonderwerp II: Z', 'I X', '  1 Y | geen status · geen eigenaar', 'II Z');
  });
  it('names, meetings and documents stand beside the headings, and end none', () => {
    check(
      `blok A: X
persoon Anja Woortman
organisatie NCG: Nationaal Coördinator
gremium DUO
vergadering DUO 13 januari 2021: Plan
stuk NCG / 21013380: Verslag
gebruik namen.duo
actie 1: Y
`,
      'A X',
      '  1 Y | geen status · geen eigenaar',
      'Anja Woortman',
      'NCG | Nationaal Coördinator',
      'DUO',
      'DUO 13 januari 2021 | Plan',
      'NCG / 21013380 | Verslag',
      'namen.duo',
    );
  });
  it('says the letter of a heading once', () => {
    check('blok A: Blok A', 'Blok A');
    check('blok A: A. Regelingen', 'A A. Regelingen');
    check('randvoorwaarde 01: Kaders', '01 Kaders');
    check('blok A', 'A');
    check('blok', 'zonder titel');
  });
  it('shows status and owner of an action, its own or from the heading', () => {
    check(
      `blok A: X
  status: Niet gestart
  eigenaar: BZK
actie 1: Y
actie 2: Z
  status: In uitvoering (bijna)
  eigenaar:
    - Anja,
    - (10)(2e)
`,
      'A X',
      '  1 Y | niet gestart · BZK',
      '  2 Z | in uitvoering · Anja, (10)(2e)',
    );
  });
  it('makes closed actions recognisable', () => {
    check(
      'actie 1: X\n  status: Uitgevoerd\nactie 2: Y\n  status: vervallen\nactie 3: Z\n  status: onzin\n',
      '✓ 1 X | uitgevoerd · geen eigenaar',
      '✓ 2 Y | vervallen · geen eigenaar',
      '3 Z | onzin · geen eigenaar',
    );
  });
  it('has a name for an entry without a number or a title', () => {
    check(
      'actie: X\nactie 2\nactie\nbesluit\npersoon\n',
      'X | geen status · geen eigenaar',
      '2 zonder titel | geen status · geen eigenaar',
      'zonder titel | geen status · geen eigenaar',
      'zonder titel',
      'zonder titel',
    );
  });
  it('has the same ranges with any line end: the entry without blank lines and comments, and its first line', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = '\uFEFFblok A: X\n\nactie 1: Y  \n  status: gereed\n\n// erboven\nactie 2\n\n'.replaceAll('\n', end);
      assert.deepEqual(ranges(text), [
        {
          range: 'blok A: X\n\nactie 1: Y  \n  status: gereed\n\n// erboven\nactie 2'.replaceAll('\n', end),
          selection: 'blok A: X',
        },
        { range: `actie 1: Y  ${end}  status: gereed`, selection: 'actie 1: Y' },
        { range: 'actie 2', selection: 'actie 2' },
      ]);
    }
  });
  it('has another kind for each sort of entry that needs an icon of its own', () => {
    const { symbols } = symbolsOf('register X\nblok A\norganisatie Y\npersoon Z\ngremium V\nvergadering W\nstuk U');
    assert.deepEqual(
      symbols.map(({ kind }) => kind),
      [
        SymbolKind.File,
        SymbolKind.Enum,
        SymbolKind.Struct,
        SymbolKind.Class,
        SymbolKind.Interface,
        SymbolKind.Function,
        SymbolKind.File,
      ],
    );
    assert.equal(symbolsOf('actie 1').symbols[0]?.kind, SymbolKind.EnumMember);
  });

  it('has every entry of the samples once, with ranges that VS Code takes', () => {
    // What minutes make stands below an item of the agenda; `actie 5:` there makes nothing.
    const MADE =
      /^ +(?:actiepunt|besluit) \([ivx]+\): |^ +toezegging: |^ +(?:Besluit|Actie|Actie \p{L}+(?: en \p{L}+)?|ACTIE \(\p{L}+\)): /u;
    let made = 0;
    for (const file of readdirSync(SAMPLES).filter((name) => name.endsWith('.duo'))) {
      const text = readFileSync(new URL(file, SAMPLES), 'utf8');
      const { document, symbols } = symbolsOf(text);
      const entries = text
        .split('\n')
        .filter((line) => ENTRY_KINDS.some((kind) => new RegExp(`^${kind}\\b`, 'u').test(line)) || MADE.test(line));
      made += entries.filter((line) => MADE.test(line)).length;
      assert.equal(shown(symbols).length, entries.length, file);
      checkRanges(document, symbols);
    }
    assert.equal(made, 22);
  });
  it('has ranges that VS Code takes for any text', () => {
    const piece = fc.constantFrom(
      ...['actie', 'Blok', 'onderwerp', 'randvoorwaarde', 'persoon', 'register', 'actei 5:', 'vergadering', 'besluit'],
      ...[' ', '  ', '\t', '\n', '\r\n', '\r', '\n\n', ':', ': ', '5', 'A', '#', 'é𝄞', '\uFEFF', '\u00a0', '\u2028'],
      ...['status: gereed', '  eigenaar: (', '// x', '(10)(2e)', 'toelichting:', '    a: b', '-', '\f'],
    );
    const anyText = fc.array(fc.oneof({ weight: 8, arbitrary: piece }, fc.string({ maxLength: 4 })), { maxLength: 30 });
    fc.assert(
      fc.property(anyText, (pieces) => {
        // The marks of fixtures are no part of the texts.
        const text = pieces.join('').replace(/\$0|\/\/- |\^/gu, '');
        const { document, symbols } = symbolsOf(text);
        checkRanges(document, symbols);
      }),
      { numRuns: runs(400) },
    );
  });
});
