/** A list that we made and that comes in again is the same list: of every sample in every layout, as text and as a workbook. */
import assert from 'node:assert/strict';
import type { ExportDocument } from '../../../../server/src/exchange/document.ts';
import { givenOfJson } from '../../../../server/src/exchange/intake/jsonDocument.ts';
import type { MadeRegister } from '../../../../server/src/exchange/intake/made.ts';
import { makeRegister } from '../../../../server/src/exchange/intake/makeRegister.ts';
import type { Layout } from '../../../../server/src/exchange/layouts.ts';
import { documentOf } from '../../../../server/src/exchange/makeDocument.ts';
import { fixture, TODAY_ONLY } from '../../../support/fixture.ts';
import { written } from '../../../support/written.ts';
import { layoutsOf, rowsByKey, SAMPLE_NAMES, sampleSource, tables, tried } from '../made.ts';
import { asText, asWorkbook, given, table } from './given.ts';
import { linesOf, whole } from './shownLines.ts';

function isSame(before: ExportDocument, made: MadeRegister, layout: Layout, isFlat = false): void {
  assert.deepEqual(made.rest, [], 'a word is nowhere');
  // Of these the register is told about and not written out: nobody sends them back.
  if (layout.of === 'annotated' || layout.of === 'changes') return;
  const again = documentOf([{ scope: fixture(made.text).scope }], { layout, fallback: TODAY_ONLY });
  assert.ok(typeof again !== 'string', String(again));
  assert.deepEqual(linesOf(again, isFlat), linesOf(before, isFlat));
}

describe('a list of ours that comes in again', () => {
  for (const name of SAMPLE_NAMES) {
    for (const layout of layoutsOf(name).map(whole)) {
      const before = documentOf([sampleSource(name)], { layout, fallback: TODAY_ONLY });
      if (typeof before === 'string') continue;
      it(`${name}, ${layout.name}: as text and as JSON`, () => {
        isSame(before, makeRegister(asText(before), { name: 'lijst' }), layout);
        const list = givenOfJson(written('json', before));
        assert.ok(list !== undefined);
        isSame(before, makeRegister(list.document, { name: 'lijst', code: list.code }), layout);
      });
      // A sheet holds no point of minutes at which nothing was said.
      if (layout.name === 'verslag') continue;
      it(`${name}, ${layout.name}: as a workbook`, () => {
        isSame(before, makeRegister(asWorkbook(before), { name: 'lijst' }), layout, true);
      });
    }
  }

  it('keeps lines apart that ended early, and as one what was broken because the line was full', () => {
    const long =
      'Een regel die zo lang is dat hij in het register over meer dan een regel wordt geschreven, zonder dat hij dat op papier is.';
    const rows = [
      ['Nr', 'Wat', 'Toelichting'],
      ['1', 'Bellen', `Bel Jan\nMail Piet\n${long}`],
      ['2', 'Mailen', 'Bel Jan\nMail Piet\nTel alles'],
    ];
    const { text } = makeRegister(given([table(rows)]), { name: 'lijst' });
    const again = tried([{ scope: fixture(text).scope }], 'actielijst');
    assert.ok(typeof again !== 'string');
    assert.deepEqual(
      rowsByKey(tables(again)[0]!).map((row) => row('toelichting')),
      [`Bel Jan\nMail Piet\n${long}`, 'Bel Jan\nMail Piet\nTel alles'],
    );
    assert.ok(text.split('\n').every((line) => line.length < 100));
  });

  it('says who it is for and on which day', () => {
    const before = tried([sampleSource('actielijst.duo')], 'actielijst');
    assert.ok(typeof before !== 'string');
    const { text } = makeRegister(asText(before), { name: 'Lijst van maart' });
    assert.match(
      text,
      /^register LIJST-VAN-MAART: Actielijst bestuurlijke afspraken\n {2}gremium: DUO\n {2}peildatum: 24 maart 2021\n/u,
    );
    const list = givenOfJson(written('json', before));
    assert.equal(list?.code, 'ACTIELIJST');
  });
});
