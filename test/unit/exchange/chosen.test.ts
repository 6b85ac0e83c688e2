/** What somebody has chosen of a register, by a selection or the place of the cursor, and what becomes of it. */
import assert from 'node:assert/strict';
import { chosenEntries, meetingsOn, nameOfChosen } from '../../../server/src/exchange/chosen.ts';
import { layoutNamed } from '../../../server/src/exchange/layouts.ts';
import { documentOf } from '../../../server/src/exchange/makeDocument.ts';
import { dayOf } from '../../../server/src/model/time/calendar.ts';
import { fixture, TODAY_ONLY } from '../../support/fixture.ts';
import { rowsByKey, tables } from './made.ts';

const LIST = `register L: Lijst

blok A: Eerste
  toelichting: Over A

actie 1: Een
  status: in uitvoering

actie 2: Twee

blok B: Tweede
actie 3: Drie

vergadering DUO 1 maart 2021
  agenda:
    1. Opening
      actiepunt (i): Anja belt

vergadering DUO 8 maart 2021
  agenda:
    1. Sluiting
`;

const { scope } = fixture(LIST);
const place = (text: string, offset = 0) => {
  const at = LIST.indexOf(text);
  assert.notEqual(at, -1, text);
  return at + offset;
};
const chosen = (start: number, end = start) => chosenEntries(scope, start, end);
const titles = (start: number, end?: number, layout = 'actielijst') => {
  const document = documentOf([{ scope, only: chosen(start, end) }], {
    layout: layoutNamed(layout)!,
    fallback: TODAY_ONLY,
  });
  if (typeof document === 'string') return document;
  return tables(document).flatMap((table) => rowsByKey(table).map((cell) => cell('wat')));
};

describe('a part of a register', () => {
  it('is the entry at the cursor; of a heading all below it; of a meeting what was agreed there', () => {
    assert.deepEqual(titles(place('status:')), ['Een']);
    assert.deepEqual(titles(place('blok A')), ['Een', 'Twee']);
    assert.deepEqual(titles(place('1. Opening')), ['Anja belt']);
    assert.deepEqual(titles(place('1. Opening'), undefined, 'agenda'), ['Opening']);
    assert.equal(titles(place('blok B'), undefined, 'verslag'), 'nothing');
    assert.equal(titles(place('register')), 'nothing');
  });

  it('is what is selected; whole lines end where the next entry begins, and blank lines choose nothing', () => {
    assert.deepEqual(titles(place('actie 1'), place('actie 2')), ['Een']);
    assert.deepEqual(titles(place('\nactie 2'), place('\nblok B')), ['Twee']);
    assert.deepEqual(titles(place('status'), place('Twee')), ['Een', 'Twee']);
    assert.deepEqual(titles(place('Drie'), place('DUO 8')), ['Drie', 'Anja belt']);
    assert.deepEqual(titles(place('\nactie 2'), place('actie 2')), ['Een'], 'a blank line belongs to what is above it');
  });

  it('of a heading in the midst only what is selected itself, of one at the end all below it', () => {
    assert.deepEqual(titles(place('blok A'), place('status')), ['Een']);
    assert.deepEqual(titles(place('blok A'), place('Tweede')), ['Een', 'Twee', 'Drie']);
    assert.deepEqual(titles(place('actie 2'), place('Tweede')), ['Twee', 'Drie']);
  });

  it('says that it is not the whole, and what it is called', () => {
    const document = documentOf([{ scope, only: chosen(place('actie 2')) }], {
      layout: layoutNamed('actielijst')!,
      fallback: TODAY_ONLY,
    });
    assert.ok(typeof document !== 'string');
    const facts = new Map(document.facts.map(({ key, value }) => [key, value.text]));
    assert.deepEqual([facts.get('deel'), facts.get('aantal')], ['een keuze uit het register', '1, waarvan 1 open']);
    assert.equal(nameOfChosen(chosen(place('actie 2'))), 'actie 2: Twee');
    assert.equal(nameOfChosen(chosen(place('agenda'))), 'vergadering DUO 1 maart 2021');
    assert.equal(nameOfChosen(chosen(place('actie 1'), place('Twee'))), undefined);
    const long = fixture(`actie 1: ${'lang '.repeat(60)}`).scope;
    assert.ok(nameOfChosen(chosenEntries(long, 0, 0))!.length < 90);
  });

  it('is the meetings of a day', () => {
    const names = (day: number) => [...meetingsOn(day, scope)].map(({ entry }) => entry.identity?.text);
    assert.deepEqual(names(dayOf(2021, 3, 8)!), ['DUO 8 maart 2021']);
    assert.deepEqual(names(dayOf(2021, 3, 9)!), []);
  });
});
