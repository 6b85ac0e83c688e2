/** A line that begins with a keyword: the first line of an entry, a sentence, or nobody can tell. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SAMPLES } from '../../../scripts/host/paths.ts';
import { readMarginLine } from '../../../server/src/syntax/margin.ts';
import { readKeywordLine } from '../../../server/src/syntax/sentence.ts';

const SENTENCES = [
  'Motie 4 is ingetrokken.',
  'Actie 6 hangt hiermee samen.',
  'Besluit 3 is ingetrokken',
  'Besluit 3 is genomen voor de zomer; meer niet',
  'Actie 3 en 4 lopen nog.',
  'Actie 3, 4 en 5 zijn gereed',
  'Motie 5, die van de VVD, is ingetrokken.',
  'Motie 4 van de VVD over de dijk is ingetrokken.',
  'Actie 3 (Henk) loopt nog',
  'Toezegging 2026/5 vervalt daarmee.',
  'actie 3 hangt hiermee samen.',
  'Actie 7 van vorig jaar?',
  'Motie Jansen is ingetrokken.',
  'Persoon Anja wordt secretaris.',
  'Blok B vervalt.',
  'Stuk NCG / 1 komt later.',
  'Vergadering DUO gaat niet door!',
  'Actie ondernemen wij niet.',
  'Besluit genomen in maart.',
  'Besluit 2 van vorig jaar geldt nog:',
  'Motie 4 over de dijk ligt bij het college',
  'Besluit 3 van vorig jaar over de kramen geldt nog steeds, zegt',
];

const ENTRIES = [
  'actie 12',
  'actie 12:',
  'actie 12: Brief opstellen',
  'Actie 12: de brief is verstuurd.',
  'actie: is dit alles?',
  'actie 12 Brief opstellen',
  'Actie 9 Versnelling van de aanpak',
  'actie 12 brief opstellen',
  'actie 12 regelen vergunning',
  'actie 12 vragen stellen',
  'actie 12 lopende zaken',
  'besluit 2021-iv',
  'Besluit 2021/4: Vaststellen begroting',
  'persoon Els Bakker',
  'Persoon Jan de Wit',
  'persoon (10)(2e)',
  'organisatie BZK: Ministerie',
  'organisatie Stichting Mens en Werk',
  'gremium DUO',
  'stuk NCG / 1: Verslag',
  'vergadering DUO 13 januari 2021',
  'blok A: Communicatie',
];

/** Either may be meant: what is typed there stays where it is, and is shown. */
const OPEN = [
  'Motie 4 van de VVD over de dijk',
  'Actie 12 brief opstellen',
  'Actie 12 uitzoeken wat dit kost:',
  'motie 4 van vorig jaar geldt nog',
  'Besluit 2 van vorig jaar over de kramen',
  'Actie 12 Brief is verstuurd.',
  'Besluit 3 van maart is: wij gaan door',
  'organisatie Rijkswaterstaat b.v.',
];

/** What may still become something else while it is typed; the last word may not be whole yet. */
const BEGUN = [
  'Motie ',
  'Motie 4',
  'Motie 4 ',
  'Motie 4 is',
  'Actie 3 evt.',
  'persoon Els',
  'actie 12',
  'Besluit 3 van maart.',
];

describe('a line that begins with a keyword', () => {
  for (const [kind, lines] of [
    ['sentence', SENTENCES],
    ['entry', ENTRIES],
    ['open', OPEN],
  ] as const) {
    for (const line of lines) it(`is ${kind}: ${line}`, () => assert.equal(readKeywordLine(line, true), kind));
  }
  for (const line of BEGUN)
    it(`may become either while it is typed: ${line}`, () => assert.equal(readKeywordLine(line, false), 'open'));

  it('is told by a verb behind its number, or a colon, before it is complete', () => {
    assert.equal(readKeywordLine('Motie 4 is ', false), 'sentence');
    assert.equal(readKeywordLine('Actie 6 hangt hiermee', false), 'sentence');
    assert.equal(readKeywordLine('Besluit 2 van vorig jaar geldt ', false), 'sentence');
    assert.equal(readKeywordLine('Besluit 2 van vorig jaar geldt', false), 'open');
    assert.equal(readKeywordLine('actie 6:', false), 'entry');
    assert.equal(readKeywordLine('gremium DUO: Overleg', false), 'entry');
  });

  it('is an entry, in every sample', () => {
    let count = 0;
    for (const name of readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' }).filter((one) =>
      one.endsWith('.duo'),
    )) {
      for (const line of readFileSync(join(SAMPLES, name), 'utf8').split(/\r?\n/u)) {
        const margin = readMarginLine(line);
        if (margin.kind !== 'entry' || margin.misspelt || margin.mark !== '') continue;
        count++;
        assert.equal(readKeywordLine(line, true), 'entry', `${name}: ${line}`);
      }
    }
    assert.ok(count > 100, `${count}`);
  });
});
