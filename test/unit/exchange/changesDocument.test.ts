import assert from 'node:assert/strict';
import { differenceRows } from '../../../server/src/compare/differenceRows.ts';
import { fileDifference } from '../../../server/src/compare/fileDifference.ts';
import { differenceDocument } from '../../../server/src/exchange/differenceDocument.ts';
import type { ExportDocument } from '../../../server/src/exchange/document.ts';
import { dayOf } from '../../../server/src/model/time/calendar.ts';
import { ofText, rowsByKey, tables } from './made.ts';

const TEXT = `register LIJST
  gremium: DUO
  peildatum: 24 maart 2021
gremium DUO

actie 1: Klaar gekomen
  status: gereed
  historie:
    3 maart 2021 DUO: status in uitvoering -> gereed
actie 2: Doorgeschoven
  deadline: 1 mei 2021
  historie:
    12 januari 2021 DUO: vroeger
    17 maart 2021: deadline 1 maart 2021 -> 1 mei 2021
actie 3: Te laat geworden
  deadline: 10 maart 2021
actie 4: Van een ander
  historie:
    4 maart 2021: eigenaar Anja -> Henk
    5 maart 2021: status niet gestart -> in uitvoering
    1 april 2021: later dan de peildatum
actie 5: Er net bij
  datum: 20 maart 2021
actie 6: Al lang te laat
  deadline: 1 januari 2021
vergadering DUO 3 maart 2021
  agenda:
    1. Opening
      actiepunt (i): Net gemaakt
vergadering DUO 17 februari 2021
`;

/** What stands below each heading: the title and what is said of it. */
function told(document: ExportDocument): [string | undefined, string[]][] {
  return document.sections.map(({ heading, blocks }) => [
    heading,
    blocks.flatMap((block) =>
      block.kind === 'table'
        ? rowsByKey(block).map((cell) => `${cell('wat')} | ${cell('datum')} | ${cell('historie')}`)
        : [block.cell.text],
    ),
  ]);
}

describe('what has changed', () => {
  it('since a day, by what happened', () => {
    const document = ofText(TEXT, 'wijzigingen', { since: dayOf(2021, 2, 17)! });
    assert.deepEqual(told(document), [
      ['Nieuw', ['Er net bij | 20 maart 2021 | ', 'Net gemaakt | 3 maart 2021 | ']],
      ['Gereed of vervallen', ['Klaar gekomen | 3 maart 2021 | status in uitvoering -> gereed']],
      ['Andere status', ['Van een ander | 5 maart 2021 | status niet gestart -> in uitvoering']],
      ['Andere deadline', ['Doorgeschoven | 17 maart 2021 | deadline 1 maart 2021 -> 1 mei 2021']],
      ['Andere eigenaar', ['Van een ander | 4 maart 2021 | eigenaar Anja -> Henk']],
      ['Te laat geworden', ['Te laat geworden | 11 maart 2021 | 10 maart 2021']],
    ]);
    assert.deepEqual(document.facts.find(({ key }) => key === 'sinds')?.value.text, 'na 17 februari 2021');
    const ids = tables(document).flatMap(({ rows }) => rows.map(({ id }) => id));
    assert.equal(new Set(ids).size, ids.length);
  });

  it('is since the last meeting where nobody says, and all that is known where there was none', () => {
    const heads = (text: string) => told(ofText(text, 'wijzigingen')).map(([heading]) => heading);
    assert.deepEqual(heads(TEXT), ['Nieuw', 'Andere status', 'Andere deadline', 'Andere eigenaar', 'Te laat geworden']);
    const document = ofText('actie 1: X\n  historie:\n    1 januari 2020: iets\n', 'wijzigingen');
    assert.deepEqual(told(document), [['Verder genoteerd', ['X | 1 januari 2020 | iets']]]);
    assert.deepEqual(told(ofText('actie 1: X\n', 'wijzigingen')), [[undefined, ['Er is niets veranderd.']]]);
  });

  it('between two versions, entry by entry', () => {
    const found = fileDifference('actie 1: X\n  status: open\n', 'actie 1: X\n  status: gereed\n\nactie 2: Y\n');
    const document = differenceDocument(differenceRows(found!), { title: 'Wijzigingen', before: 'v1', day: undefined });
    assert.deepEqual(
      tables(document).flatMap((table) => rowsByKey(table).map((cell) => ['wat', 'soort', 'historie'].map(cell))),
      [
        ['actie 1: X', '', 'status: open → gereed'],
        ['actie 2: Y', 'nieuw', ''],
      ],
    );
    const same = differenceDocument([], { title: 'Wijzigingen', before: 'v1', day: undefined });
    assert.deepEqual([tables(same), told(same)], [[], [[undefined, ['Er is niets veranderd.']]]]);
  });
});
