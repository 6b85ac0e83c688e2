import assert from 'node:assert/strict';
import {
  getActionInfo,
  getDeadlineMeaning,
  getOwnerChoices,
  getOwnerMeaning,
} from '../../../server/src/features/actionInfo.ts';
import { STATUSES } from '../../../server/src/syntax/vocabulary.ts';
import { fixture } from '../../support/fixture.ts';

const REGISTER = `register LIJST: Lijst
  gremium: DUO
  peildatum: 24 maart 2021
gremium DUO
  frequentie: maandelijks
vergadering DUO 10 maart 2021
vergadering DUO 13 januari 2021
vergadering DUO 14 april 2021
`;

function infoAt(marked: string) {
  const { document, context, cursor } = fixture(marked);
  return getActionInfo(document, document.positionAt(cursor!), context);
}

describe('what is known of an action before it is changed', () => {
  it('is what it says now, and the meetings that have been', () => {
    assert.deepEqual(
      infoAt(
        `${REGISTER}blok A\n  deadline: 1 april 2021\nactie 5: X\n  status: uitvoering gestart\n  eigenaar:$0\n    Anja,\n    Henk\n`,
      ),
      {
        kind: 'actie',
        called: 'actie 5',
        named: 'actie 5: X',
        number: '5',
        title: 'X',
        isOpen: true,
        status: 'in uitvoering',
        statuses: STATUSES,
        owner: 'Anja, Henk',
        deadline: '1 april 2021',
        today: '24 maart 2021',
        meetings: [
          { day: '10 maart 2021', gremium: 'DUO' },
          { day: '13 januari 2021', gremium: 'DUO' },
        ],
      },
    );
  });
  it('is that of a promise and a decision, and nothing elsewhere', () => {
    assert.equal(infoAt('toezegging$0 3: X\n  status: gevraagd\n')?.status, 'gevraagd');
    assert.deepEqual(infoAt('besluit$0 3: X\n')?.statuses, []);
    assert.equal(infoAt('blok$0 A\n'), null);
    assert.equal(infoAt('// $0\n'), null);
  });
});

describe('what a deadline means that is being typed', () => {
  const meaning = (typed: string) => {
    const { document, context, cursor } = fixture(`${REGISTER}actie$0 5: X\n`);
    return getDeadlineMeaning(document, document.positionAt(cursor!), typed, context);
  };
  it('is a sentence', () => {
    assert.deepEqual(meaning(' Q2 2021 '), {
      sentence: 'Q2 2021: te laat vanaf 1 juli 2021, nog 98 dagen',
      isUnderstood: true,
    });
    assert.deepEqual(meaning('volgend DUO'), {
      sentence: 'volgend DUO: te laat vanaf 15 april 2021, de dag na de vergadering van 14 april 2021; nog 21 dagen',
      isUnderstood: true,
    });
  });
  it('is what to type instead where it is none', () => {
    assert.deepEqual(meaning('ooit'), {
      sentence:
        '“ooit” is geen deadline die het programma herkent. Schrijf bijvoorbeeld 1 april 2021, eind mei 2021 of volgend DUO.',
      isUnderstood: false,
    });
    assert.equal(meaning('31 februari 2021').isUnderstood, false);
  });
});

describe('who an action can be given to', () => {
  const LIST = `register LIJST: Lijst
  gremium: DUO
gremium BO
  leden: Ria Bos
gremium DUO
  leden: Zeger Woortman (OBG), Henk Mulder, (10)(2e), Weg Gegaan (tot 1 maart 2020)
persoon Adam Smit
persoon Henk Mulder
vergadering DUO 13 januari 2021
  aanwezig: Aart Aanwezig
actie 4: Y
  eigenaar: Marc H (trekker), PM
actie 5: X
  eigenaar: Iemand Zelf`;
  const at = (marked: string) => {
    const { document, context, cursor } = fixture(marked);
    return { document, context, position: document.positionAt(cursor!) };
  };

  it('are members of the own gremium, then persons, then who was named near by or sits elsewhere, then gremia', () => {
    const { document, context, position } = at(`${LIST}$0\n`);
    assert.deepEqual(
      getOwnerChoices(document, position, context).map(({ text, detail }) => `${text} | ${detail}`),
      [
        'Henk Mulder | persoon',
        'Zeger Woortman (OBG) | lid van DUO',
        'Adam Smit | persoon',
        'Marc H | eerder genoemd',
        'Aart Aanwezig | eerder genoemd',
        'Ria Bos | lid van BO',
        'Weg Gegaan | lid van DUO',
        'BO | gremium',
        'DUO | gremium',
      ],
    );
  });
  it('is nobody where no action stands', () => {
    const { document, context, position } = at('besluit$0 1\npersoon Henk Mulder\n');
    assert.deepEqual(getOwnerChoices(document, position, context), []);
  });
  it('is said of a name that is typed', () => {
    const { document, context, position } = at(`${LIST}$0\n`);
    const meaning = (text: string) => getOwnerMeaning(document, position, text, context);
    assert.deepEqual(meaning(' Zeger '), { sentence: 'Bekend: Zeger Woortman (OBG).', isKnown: true });
    assert.deepEqual(meaning('Henk, Marc H'), {
      sentence: 'Bekend: Henk Mulder. “Marc H” is nergens beschreven: let op de spelling.',
      isKnown: false,
    });
    assert.deepEqual(meaning(''), { sentence: '', isKnown: false });
  });
});
