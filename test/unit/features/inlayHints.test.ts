import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { InlayHint, Range } from 'vscode-languageserver-types';
import { ALL_HINTS, getInlayHints, type InlayHintKinds } from '../../../server/src/features/inlayHints.ts';
import { type Fixture, fixture } from '../../support/fixture.ts';

const SAMPLES = new URL('../../../samples/', import.meta.url);
const NO_HINTS: InlayHintKinds = { days: false, years: false, names: false, counts: false };

function wholeOf(document: TextDocument): Range {
  return { start: { line: 0, character: 0 }, end: { line: document.lineCount, character: 0 } };
}

function hintsIn({ document, context }: Fixture, kinds: Partial<InlayHintKinds>): InlayHint[] {
  return getInlayHints(document, wholeOf(document), context, { ...NO_HINTS, ...kinds });
}

function labelOf({ label }: InlayHint): string {
  return typeof label === 'string' ? label : label.map(({ value }) => value).join('');
}

/** The text with the hints in it, `deadline: 1 april 2021{ nog 8 dagen}`; a space in front is room that the editor leaves. */
function shown(document: TextDocument, hints: readonly InlayHint[]): string {
  let text = document.getText();
  for (const hint of [...hints].reverse()) {
    const at = document.offsetAt(hint.position);
    text = `${text.slice(0, at)}{${hint.paddingLeft ? ' ' : ''}${labelOf(hint)}}${text.slice(at)}`;
  }
  return text;
}

/** Hints stand in braces in the expected text. */
function check(expected: string, kinds: Partial<InlayHintKinds>, others = ''): InlayHint[] {
  const one = fixture(`//- test.duo\n${expected.replace(/\{[^}]*\}/gu, '')}${others}`);
  const hints = hintsIn(one, kinds);
  assert.equal(shown(one.document, hints), expected);
  return hints;
}

describe('inlay hints', () => {
  describe('of the days', () => {
    it('say which other day was agreed', () => {
      const hints = check(
        `actie 1: A
  deadline: 5 april 2021{ nog 12 dagen (afgesproken: 1 juni 2021)}
  historie: 3 maart 2021 DUO: deadline -> 1 juni 2021
actie 2: B
  deadline: 1 juni 2021{ nog 69 dagen}
  historie: 3 maart 2021 DUO: uitgesteld tot 1 juni
actie 3: C
  status: gereed
  deadline: 5 april 2021
  historie: 3 maart 2021 DUO: deadline -> 1 juni 2021
`,
        { days: true },
      );
      assert.equal(
        hints[0]!.tooltip,
        'De laatste dag is maandag 5 april 2021. Geteld vanaf vandaag, woensdag 24 maart 2021. Op 3 maart 2021 (DUO) is “1 juni 2021” afgesproken; “5 april 2021” telt zolang dat bij de deadline staat.',
      );
    });

    it('say how many are left of the deadline of an open action, or have passed', () => {
      const hints = check(
        `actie 1: A
  deadline: 5 april 2021{ nog 12 dagen}
actie 2: B
  deadline: uiterlijk 23 maart 2021{ 1 dag te laat}; hard
actie 3: C
  deadline: 24 maart 2021{ vandaag} (echt)
actie 4: D
  deadline: Q2 2021{ nog 98 dagen}
`,
        { days: true },
      );
      assert.equal(
        hints[3]!.tooltip,
        'De laatste dag is woensdag 30 juni 2021. Geteld vanaf vandaag, woensdag 24 maart 2021.',
      );
    });
    it('count from the peildatum', () => {
      const [hint] = check(
        'register A: B\n  peildatum: 1 maart 2021\nactie 1: A\n  deadline: 2 maart 2021{ nog 1 dag}\n',
        { days: true },
      );
      assert.equal(
        hint!.tooltip,
        'De laatste dag is dinsdag 2 maart 2021. Geteld vanaf de peildatum van het register, maandag 1 maart 2021.',
      );
    });
    it('are not there while the peildatum is invalid, for what is closed, and without a last day', () => {
      check('register A: B\n  peildatum: gisteren\nactie 1: A\n  deadline: 2 maart 2021\n', { days: true });
      check(
        `actie 1: A
  status: gereed
  deadline: 1 maart 2021
blok A: Een
  status: vervallen
  deadline: 1 maart 2021
actie 2: B
  deadline: 1 maart 2021
blok B: Twee
actie 3: C
  deadline: doorlopend
actie 4: D
  deadline: vanaf 1 maart 2021
toezegging 1: E
  status: nagekomen
  deadline: 1 maart 2021
toezegging 2: F
  deadline: 1 maart 2021{ 23 dagen te laat}
motie 1: G
  uitslag: verworpen
  deadline: 1 maart 2021
`,
        { days: true },
      );
    });
    it('stand behind what is made in minutes', () => {
      check(
        'vergadering DUO 13 januari 2021\n  agenda:\n    1. Opening\n      actiepunt: X\n        deadline: 25 maart 2021{ nog 1 dag}\n',
        { days: true },
      );
    });
  });

  describe('of the years', () => {
    it('say which was assumed, as it would be typed', () => {
      const hints = check(
        `actie 1: A
  deadline: 25 maart{ 2021} (streven)
  bespreken: DUO 22-1{-2021}
  stappen:
    [x] 22/1{/2021}: brief
    nota (29-1{-2021})
actie 2: B
  deadline: eind maart{ 2021}
actie 3: C
  deadline: uiterlijk Q2{ 2021}
  historie:
    1 maart{ 2021}: gebeld
    2 maart 2021: weer gebeld
`,
        { years: true },
      );
      assert.deepEqual(
        hints.map(({ tooltip }) => tooltip),
        [
          'Er staat geen jaar bij. Gelezen als donderdag 25 maart 2021.',
          'Er staat geen jaar bij. Gelezen als vrijdag 22 januari 2021.',
          'Er staat geen jaar bij. Gelezen als vrijdag 22 januari 2021.',
          'Er staat geen jaar bij. Gelezen als vrijdag 29 januari 2021.',
          'Er staat geen jaar bij. Gelezen als zondag 21 maart 2021 tot en met woensdag 31 maart 2021.',
          'Er staat geen jaar bij. Gelezen als tot en met woensdag 30 juni 2021.',
          'Er staat geen jaar bij. Gelezen als maandag 1 maart 2021.',
        ],
      );
    });
    it('can be typed where it then means just what was assumed', () => {
      const one = fixture('actie 1: A\n  deadline: 22-1\nactie 2: B\n  deadline: eind maart\n');
      const position = { line: 1, character: 16 };
      assert.deepEqual(
        hintsIn(one, { years: true }).map(({ textEdits }) => textEdits),
        [[{ range: { start: position, end: position }, newText: '-2021' }], undefined],
      );
    });
    it('are not there where a year was typed or none follows', () => {
      check('actie 1: A\n  deadline: 25 maart 2021\nactie 2: B\n  deadline: 31 februari\n', { years: true });
    });
  });

  describe('of the names', () => {
    const NAMES =
      'gremium DUO: Directeuren Uitvoeringsoverleg\norganisatie NCG: Nationaal Coördinator Groningen\norganisatie Rijk: Rijksoverheid\norganisatie Onderwijs, Cultuur en Wetenschap\n  ook bekend als: OCW\norganisatie EZK\n';
    it('give the full name behind an abbreviation, once in an entry', () => {
      const [first] = check(
        `actie 1: A
  eigenaar: Piet (NCG{ Nationaal Coördinator Groningen})
  organisaties: NCG, Rijk, EZK, OCW{ Onderwijs, Cultuur en Wetenschap}
  bespreken: DUO{ Directeuren Uitvoeringsoverleg} 1 april 2021
`,
        { names: true },
        `//- namen.duo\n${NAMES}`,
      );
      assert.deepEqual(first!.label, [
        {
          value: 'Nationaal Coördinator Groningen',
          location: {
            uri: 'file:///werk/namen.duo',
            range: { start: { line: 1, character: 0 }, end: { line: 1, character: 15 } },
          },
        },
      ]);
    });
    it('are not there where the name stands in the entry, nor where it is declared', () => {
      check(`${NAMES}actie 1: Van de nationaal coördinator Groningen\n  organisaties: NCG\n`, { names: true });
    });
    it('are cut off when they are very long', () => {
      const name = 'Interbestuurlijke Werkgroep van Gemeenten en Provincies';
      const [hint] = check(
        'actie 1: A\n  organisaties: IWGP{ Interbestuurlijke Werkgroep van Gemeent…}\n',
        { names: true },
        `//- namen.duo\norganisatie IWGP: ${name}\n`,
      );
      assert.equal(hint!.tooltip, name);
    });
  });

  describe('of the counts', () => {
    it('say how many actions below a heading are open, and how many of those too late', () => {
      const hints = check(
        `blok A: Een{ 3 open, 1 te laat}
actie 1: A
  deadline: 1 maart 2021
actie 2: B
  status: gereed
  deadline: 1 maart 2021
onderwerp I: Geld{ 1 open}
actie 3: C
blok B{ alles afgerond}
actie 4: D
  status: vervallen
actie 5: E
  blok: A
blok C: Leeg
`,
        { counts: true },
      );
      assert.deepEqual(
        hints.map(({ tooltip }) => tooltip),
        [
          '4 acties onder deze kop, waarvan 1 gereed of vervallen.',
          '1 actie onder deze kop, waarvan 0 gereed of vervallen.',
          '1 actie onder deze kop, waarvan 1 gereed of vervallen.',
        ],
      );
    });
    it('follow what a heading gives', () => {
      check('blok A{ 1 open, 1 te laat}\n  deadline: 1 maart 2021\nactie 1: A\n', { counts: true });
    });
    it('are left out of a very large file', () => {
      const one = fixture(`blok A\nactie 1: A\n  deadline: 25 maart 2021\n${'actie: X\n'.repeat(5_000)}`);
      const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
      assert.deepEqual(getInlayHints(one.document, range, one.context, ALL_HINTS).map(labelOf), ['nog 1 dag']);
    });
  });

  it('are those of the range, in the order of the text, each kind as it is asked for', () => {
    for (const name of readdirSync(SAMPLES).filter((one) => one.endsWith('.duo'))) {
      const one = fixture(readFileSync(new URL(name, SAMPLES), 'utf8'));
      const { document, context } = one;
      const all = getInlayHints(document, wholeOf(document), context);
      const offsets = all.map(({ position }) => document.offsetAt(position));
      assert.deepEqual(
        offsets,
        [...offsets].sort((a, b) => a - b),
      );
      const kinds = (['days', 'years', 'names', 'counts'] as const).flatMap((kind) => hintsIn(one, { [kind]: true }));
      assert.equal(kinds.length, all.length);
      assert.deepEqual(hintsIn(one, {}), []);
      for (let line = 0; line < document.lineCount; line += 17) {
        const range = { start: { line, character: 4 }, end: { line: line + 12, character: 20 } };
        const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
        assert.deepEqual(
          getInlayHints(document, range, context),
          all.filter((_, at) => from <= offsets[at]! && offsets[at]! <= to),
        );
      }
    }
  });
  it('are none of an empty file', () => {
    assert.deepEqual(hintsIn(fixture(''), ALL_HINTS), []);
  });
});
