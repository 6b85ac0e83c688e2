import assert from 'node:assert/strict';
import { getTypeDefinition } from '../../../server/src/features/typeDefinition.ts';
import { fixture } from '../../support/fixture.ts';

/** Where `$0` leads: `namen.duo gremium DUO < 5`; empty when it leads nowhere. */
function goes(marked: string): string[] {
  const { document, cursor, context, index } = fixture(marked);
  const links = getTypeDefinition(document, document.positionAt(cursor!), context);
  if (links === null) return [];
  return links.map(({ originSelectionRange, targetUri, targetRange, targetSelectionRange }) => {
    const { text } = index.file(targetUri)!.document;
    const head = text.slice(text.offsetAt(targetSelectionRange.start), text.offsetAt(targetSelectionRange.end));
    assert.deepEqual(targetRange.start, targetSelectionRange.start);
    return `${targetUri.replace(/^.*\//u, '')} ${head} < ${document.getText(originSelectionRange)}`;
  });
}

const NAMES = `//- namen.duo
gremium DUO: Directeurenoverleg
  voorzitter: Anja
organisatie NCG: Coördinator
persoon Anja Woortman
  organisatie: NCG
persoon Wim Vrij
`;
const LIST = (lines: string) => `//- lijst.duo
register LIJST
  gremium: DUO
${lines}
${NAMES}`;

describe('the type of something', () => {
  it('is for an action the gremium of its register: at its number, its title and where it is named', () => {
    assert.deepEqual(goes(LIST('actie 5$0: Brief')), ['namen.duo gremium DUO: Directeurenoverleg < actie 5: Brief']);
    assert.deepEqual(goes(LIST('actie 5: Br$0ief')), ['namen.duo gremium DUO: Directeurenoverleg < actie 5: Brief']);
    assert.deepEqual(goes(LIST('actie 5: Brief\nactie 6: X\n  na: $05')), [
      'namen.duo gremium DUO: Directeurenoverleg < 5',
    ]);
  });

  it('is for an action of another register the gremium of that one', () => {
    const other = '//- ander.duo\nregister ANDER\n  gremium: BO\ngremium BO\nactie 1: Daar\n';
    assert.deepEqual(goes(LIST('actie 6: X\n  na: ANDER/$01') + other), ['ander.duo gremium BO < ANDER/1']);
  });

  it('is for an action of minutes the gremium of the register', () => {
    const minutes = 'vergadering DUO 13 januari 2021\n  agenda:\n    actiepunt (i): Bel$0len';
    assert.deepEqual(goes(LIST(minutes)), ['namen.duo gremium DUO: Directeurenoverleg < actiepunt (i): Bellen']);
  });

  it('is for an owner who is not known the gremium of the register', () => {
    assert.deepEqual(goes(LIST('actie 5: Brief\n  eigenaar: (10)$0(2e)')), [
      'namen.duo gremium DUO: Directeurenoverleg < (10)(2e)',
    ]);
  });

  it('is for a person the organisation, declared or behind the name', () => {
    assert.deepEqual(goes(LIST('actie 5: Brief\n  eigenaar: An$0ja, Wim')), [
      'namen.duo organisatie NCG: Coördinator < Anja',
    ]);
    assert.deepEqual(goes(`${NAMES}persoon Piet$0 Jansen\n  organisatie: NCG\n`), [
      'namen.duo organisatie NCG: Coördinator < persoon Piet Jansen',
    ]);
    assert.deepEqual(goes(LIST('actie 5: Brief\n  werkgroep: Piet$0 (NCG)')), [
      'namen.duo organisatie NCG: Coördinator < Piet',
    ]);
  });

  it('is nothing for anything else', () => {
    for (const lines of [
      'actie 5: Brief\n  eigenaar: Wim$0 Vrij',
      'actie 5: Brief\n  organisaties: NC$0G',
      'actie 5: Brief\n  sta$0tus: gereed',
      'actie 5: Brief\n  deadline: 1 ma$0art 2021',
      'besluit$0 1: Ja',
      '// actie$0 5',
      'regis$0ter LIJST',
    ]) {
      assert.deepEqual(goes(LIST(lines)), [], lines);
    }
  });

  it('is nothing where the register has no gremium that is declared', () => {
    assert.deepEqual(goes('actie 5$0: Brief\n'), []);
    assert.deepEqual(goes('register A\n  gremium: DUO\nactie 5$0: Brief\n'), []);
    assert.deepEqual(goes('actie 5: X\n  eigenaar: (10)$0(2e)\n'), []);
  });
});
