import assert from 'node:assert/strict';
import { getHover } from '../../../server/src/features/hover.ts';
import { fixture, TODAY_ONLY } from '../../support/fixture.ts';

const PLAIN = { snippets: false, markdown: false, ownCommands: false };

/** What hover shows at `$0`, as plain lines, and about which text; undefined when it shows nothing. */
function shown(marked: string): { about: string; lines: string[] } | undefined {
  const { document, cursor, context } = fixture(marked, TODAY_ONLY, PLAIN);
  const hover = getHover(document, document.positionAt(cursor!), context);
  if (hover === null) return undefined;
  const { value } = hover.contents as { value: string };
  return { about: document.getText(hover.range!), lines: value.split('\n').filter((line) => line !== '') };
}

const REGISTER = `register LIJST
  gremium: DUO
gremium DUO: Directeuren
  leden: Anja Woortman, Henk Mulder (vanaf 20 januari 2021)
  frequentie: eenmaal per twee weken
persoon Anja Woortman
persoon Henk Mulder
`;

describe('one history', () => {
  it('is made of its own lines, the minutes, and what names it, in the order of their days', () => {
    const text = (cursor: string) => `//- lijst.duo
${REGISTER}
besluit 3: Vastgesteld
  datum: 20 januari 2021
  acties: 24
toezegging 1: Brief
  acties: 24
actie 24: Data${cursor}
  status: aangehouden
  eigenaar: Anja
  deadline: doorlopend
  historie:
    13 januari 2021: zelf genoteerd
    1 januari 2021: begonnen
//- notulen.duo
register LIJST
vergadering DUO 13 januari 2021
  agenda:
    4. Actiepunten
      actie 24: status -> aangehouden. In het licht van een gesprek
      actiepunt (i): notitie over actie 24
`;
    assert.deepEqual(shown(text('$0'))?.lines.slice(5), [
      '- toezegging 1: Brief',
      '- 1 januari 2021: begonnen',
      '- 13 januari 2021 DUO: status -> aangehouden. In het licht van een gesprek',
      '- 13 januari 2021 DUO: actie 2021-01-13-i: notitie over actie 24',
      '- 13 januari 2021: zelf genoteerd',
      '- 20 januari 2021: besluit 3: Vastgesteld',
    ]);
  });

  it('holds what minutes of another file say that looks at the register, and nothing of another register', () => {
    const text = (minutes: string) => `//- lijst.duo
register LIJST
actie 24: Data$0
//- notulen.duo
${minutes}`;
    const history = (minutes: string) => shown(text(minutes))?.lines.slice(5);
    const meeting = (field: string, number: string) =>
      `vergadering DUO 13 januari 2021\n${field}  agenda:\n    actie ${number}: loopt\n`;
    const told = ['- 13 januari 2021 DUO: loopt'];
    assert.deepEqual(history(meeting('', '24')), ['Nog geen historie.']);
    assert.deepEqual(history(`gebruik lijst.duo\n${meeting('', '24')}`), told);
    assert.deepEqual(history(meeting('  register: LIJST\n', '24')), told);
    assert.deepEqual(history(meeting('', 'LIJST/24')), told);
    assert.deepEqual(history(meeting('', 'ANDER/24')), ['Nog geen historie.']);
    // It has an action of that number itself.
    assert.deepEqual(history(`gebruik lijst.duo\nactie 24: Eigen\n${meeting('', '24')}`), ['Nog geen historie.']);
  });
});

describe('hover in the minutes', () => {
  const minutes = (line: string) => `${REGISTER}
actie 24: Data
vergadering DUO 13 januari 2021
  agenda:
    4. Actiepunten
      ${line}
`;

  it('on an action point shows it as an action', () => {
    const found = shown(minutes('actie$0punt (iv): klantreis\n        eigenaar: Anja'));
    assert.equal(found?.about, 'actiepunt (iv): klantreis');
    assert.deepEqual(found?.lines.slice(0, 3), [
      'actie 2021-01-13-iv: klantreis',
      'Status: ontbreekt',
      'Eigenaar: Anja',
    ]);
  });

  it('on its owner shows the person, and on an action that is named the action', () => {
    assert.equal(shown(minutes('actiepunt: x\n        eigenaar: An$0ja'))?.lines[0], 'persoon Anja Woortman');
    assert.equal(shown(minutes('actie 2$04: loopt'))?.lines[0], 'actie 24: Data');
  });

  it('on its deadline shows the next meeting, counted from this one', () => {
    const found = shown(minutes('actiepunt: x\n        deadline: voor het volgende D$0UO'));
    assert.equal(found?.about, 'voor het volgende DUO');
    assert.ok(found?.lines[0]?.includes('27 januari 2021'), found?.lines[0]);
  });
});

describe('hover on a meeting', () => {
  it('shows who sat there on that day, and when it is next', () => {
    assert.deepEqual(shown(`${REGISTER}vergadering D$0UO 13 januari 2021`), {
      about: 'vergadering DUO 13 januari 2021',
      lines: [
        'vergadering DUO 13 januari 2021',
        'In het gremium DUO op 13 januari 2021: Anja Woortman',
        'Volgende vergadering: 27 januari 2021 (volgens de frequentie)',
      ],
    });
    assert.deepEqual(
      shown(`${REGISTER}vergadering D$0UO 20 januari 2021: Extra\nvergadering DUO 11 februari 2021`)?.lines.slice(1),
      [
        'In het gremium DUO op 20 januari 2021: Anja Woortman, Henk Mulder (vanaf 20 januari 2021)',
        'Volgende vergadering: 11 februari 2021',
      ],
    );
  });
});

describe('hover on a deadline', () => {
  it('shows how it is read', () => {
    assert.deepEqual(shown('actie 1: A\n  deadline: Q2$0 2021 (ongeveer)'), {
      about: 'Q2 2021 (ongeveer)',
      lines: ['Q2 2021 (ongeveer): te laat vanaf 1 juli 2021, nog 98 dagen'],
    });
    assert.deepEqual(shown('blok A\n  deadline: z.s$0.m.')?.about, 'z.s.m.');
  });
});

describe('hover on a document', () => {
  const DOCUMENT = `//- notulen.duo
vergadering DUO 13 januari 2021
  kenmerk: NCG / 21013380
  stukken: Notitie A, ncg  / 21013$0380 (verslag)
//- stukken.duo
stuk NCG / 21013380: Verslag
  datum: 20 januari 2021
  van: NCG
`;

  it('says what it is, wherever its reference stands', () => {
    const document = { lines: ['stuk NCG / 21013380: Verslag', 'Datum: 20 januari 2021', 'Van: NCG'] };
    assert.deepEqual(shown(DOCUMENT), { about: 'ncg  / 21013380', ...document });
    const own = DOCUMENT.replace('$0', '').replace('kenmerk: NCG', 'kenmerk: N$0CG');
    assert.deepEqual(shown(own), { about: 'NCG / 21013380', ...document });
    assert.deepEqual(shown('stuk$0 A: B\n'), { about: 'stuk A: B', lines: ['stuk A: B'] });
    assert.deepEqual(shown('actie 5: X\n  uit: bri$0ef\nstuk Brief\n')?.about, 'brief');
  });
  it('says nothing of one that nothing describes', () => {
    assert.equal(shown(DOCUMENT.replace('$0', '').replace('Notitie A', 'Noti$0tie A')), undefined);
  });
});
