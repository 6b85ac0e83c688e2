/** More words above columns, names below one that nothing knows, and lines above items. */
import assert from 'node:assert/strict';
import { makeRegister } from '../../../../server/src/exchange/intake/makeRegister.ts';
import { doubtsIn, given, ofRows, paragraph } from './given.ts';

const role = (header: string, cells: readonly string[]) => {
  const made = ofRows([['Nr', 'Actie', header], ...cells.map((text, at) => [`${at + 1}`, `Regel ${at} nagaan`, text])]);
  const found = made.tables[0]!.mapping.columns[2]!.role;
  return 'name' in found ? found.name : found.is;
};

describe('a column', () => {
  it('that says who', () => {
    for (const header of [
      'Uitgezet bij',
      'Ligt bij',
      'Belegd bij',
      'Aan zet',
      'Bij wie',
      'Actie bij',
      'Opgepakt door',
      'Actie voor wie',
      'Behandelend ambtenaar',
    ])
      assert.equal(role(header, ['Jan', 'Els']), 'eigenaar', header);
  });

  it('that says how it is by a light', () => {
    for (const header of ['RAG', 'RAG-status', 'Stoplicht', 'Verkeerslicht']) {
      assert.equal(role(header, ['G', 'R']), 'status', header);
      assert.ok(
        doubtsIn(
          ofRows([
            ['Actie', header],
            ['Bellen', 'G'],
            ['Mailen', 'R'],
          ]),
        ).includes('statusCodes'),
      );
    }
  });

  it('of names that nothing knows is asked', () => {
    for (const header of ['Persoon', 'Collega', 'Naam']) {
      const made = ofRows([
        ['Nr', 'Actie', header],
        ['1', 'Bellen', 'Jan'],
        ['2', 'Mailen', 'Els de Wit'],
      ]);
      assert.deepEqual(doubtsIn(made), ['maybeWho'], header);
    }
    for (const header of ['Afzender', 'Gemeld door', 'Ingebracht door', 'Vraagsteller']) {
      const made = ofRows([
        ['Nr', 'Actie', header],
        ['1', 'Bellen', 'Jan'],
        ['2', 'Mailen', 'Els de Wit'],
      ]);
      assert.deepEqual(doubtsIn(made), [], header);
    }
    assert.deepEqual(
      doubtsIn(
        ofRows([
          ['Nr', 'Actie', 'Wie', 'Persoon'],
          ['1', 'Bellen', 'Bo', 'Jan'],
        ]),
      ),
      [],
    );
  });

  it('without a header is called by what it was read as', () => {
    const made = ofRows([
      ['1.', 'Sjaak', 'Arbobeleid bespreken', '1 april'],
      ['2.', 'Petra', 'Brief aan bestuurder', 'gereed'],
      ['3.', 'Ruud', 'Achterban raadplegen', 'mei'],
    ]);
    const asked = made.doubts.find(({ key }) => key === 'otherColumn');
    assert.deepEqual(asked?.values, ['deadline', 'status']);
  });
});

describe('a line above items of a list', () => {
  it('that says a day or a status is a heading, which is asked', () => {
    for (const [text, key] of [
      ['12 februari 2024', 'periodHeading'],
      ['Openstaand', 'statusHeading'],
      ['Q1 2024', 'periodHeading'],
    ] as const) {
      const made = makeRegister(
        given([paragraph('Actiepunten stuurgroep'), paragraph(text), paragraph('Plan aanpassen', { depth: 0 })]),
        { name: 'lijst' },
      );
      assert.match(made.text, new RegExp(`^onderwerp: ${text}$`, 'mu'));
      assert.deepEqual(doubtsIn(made), [key, 'fromLine'], text);
    }
  });

  it('that announces afspraken has lines of who does what below it', () => {
    for (const text of ['Hierbij de afspraken van gisteren:', 'Dit zijn de taken:', 'Te doen:', 'Wie doet wat:']) {
      const made = makeRegister(
        given([
          paragraph(text),
          paragraph('Annet: maaltijden bespreken met de kok (voor 1 april)'),
          paragraph('Gerrit - lift laten nakijken'),
          paragraph('Allen: stukken lezen'),
          paragraph('Tot dan'),
        ]),
        { name: 'lijst' },
      );
      assert.equal(made.counts.get('actie'), 3, text);
      assert.ok(doubtsIn(made).includes('whoInTitle'));
      assert.deepEqual(made.rest, []);
    }
  });
});
