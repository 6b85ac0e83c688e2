import assert from 'node:assert/strict';
import { ofText, rowsByKey, tables } from './made.ts';

const TEXT = `register LIJST
  peildatum: 24 maart 2021
gremium DUO

actie 5: Adviseurs uitwerken
  status: in uitvoering
  eigenaar: Anja Woortman
  deadline: 1 maart 2021
  historie:
    3 februari 2021 DUO: gevraagd

besluit 2: De werkwijze

vergadering DUO 7 april 2021
  tijd: 15.00 uur
  afwezig: Henk
  agenda:
    1. Opening
    2. Te laat
      a. Adviseurs uitwerken (actie 5)
      b. De werkwijze (besluit 2) en nog eens actie 5
      c. Iets anders (actie 99)
    3. Rondvraag
      al genoteerd
`;

describe('the annotated agenda', () => {
  const document = ofText(TEXT, 'geannoteerde-agenda');

  it('has a section for each point, with how things are with what it names, each once', () => {
    assert.equal(document.title, 'Geannoteerde agenda vergadering DUO 7 april 2021'.replace('vergadering ', ''));
    assert.deepEqual(
      document.sections.map(({ heading, blocks }) => [heading, blocks.length]),
      [
        ['1. Opening', 0],
        ['2. Te laat', 2],
        ['3. Rondvraag', 0],
      ],
    );
    const [table, ...others] = tables(document);
    assert.equal(others.length, 0);
    assert.deepEqual(
      rowsByKey(table!).map((cell) => ['nr', 'wat', 'status', 'deadline', 'historie'].map(cell)),
      [
        ['5', 'Adviseurs uitwerken', 'in uitvoering', '1 maart 2021 (te laat)', '3 februari 2021 DUO: gevraagd'],
        ['2', 'De werkwijze', '', '', ''],
      ],
    );
  });

  it('keeps a part that names nothing of the list, and leaves out what was noted', () => {
    const texts = document.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.cell.text] : [])),
    );
    assert.deepEqual(texts, ['c. Iets anders (actie 99)']);
    assert.deepEqual(
      document.facts.map(({ key }) => key),
      ['datum', 'tijd'],
    );
  });
});
