import assert from 'node:assert/strict';
import { type Party, partiesIn, partiesOf } from '../../../../server/src/model/references/people.ts';
import { fieldsOfKind } from '../../../../server/src/syntax/entry.ts';
import { fixture } from '../../../support/fixture.ts';

const DECLARED = `
organisatie NCG: Nationaal Coördinator Groningen
  verschreven als: NGC
organisatie EZK
organisatie BZK
organisatie OBG
organisatie Rijk
organisatie Stut en steun
organisatie Stut
organisatie A & B & C en D
organisatie A
organisatie X en Y
organisatie X en Y en Z
gremium DUO: Directeuren Uitvoeringsoverleg
persoon Anja Woortman
  verschreven als: Anja Wortman
persoon Nicoline van der Linden
  ook bekend als: Nico
  functie: directeur Wonen
persoon Jan de Vries
persoon Piet de Vries
persoon Nico Bakker
persoon Dirk Senior
  ook bekend als: Jan
persoon Mu\u0308ller
persoon J.P. Kramer
`;

/**
 * Each party as `kind`, what it stands for, `@` its words, with `?` and `*`; and in brackets its organisation `@` where
 * that was typed.
 */
function show(party: Party, text: string): string {
  const official = (one: { placed: { entry: { identity: { text: string } | undefined } } }) =>
    one.placed.entry.identity?.text;
  const what =
    party.kind === 'declared'
      ? official(party.declaration)
      : party.kind === 'ambiguous'
        ? party.candidates.map(official).join(' or ')
        : party.kind === 'standIn'
          ? party.standIn
          : party.kind;
  const { name, organisation, organisationWord } = party;
  if (name) assert.equal(text.slice(name.start, name.end), name.text);
  if (organisationWord) {
    assert.equal(text.slice(organisationWord.start, organisationWord.end), organisationWord.text);
  }
  const behind = organisation ? ` (${official(organisation)} @${organisationWord?.text})` : '';
  const signs = `${party.unsure ? '?' : ''}${party.leader ? '*' : ''}`;
  return `${what}${signs}${behind} @${text.slice(party.span.start, party.span.end)}`;
}

function check(list: string, ...expected: string[]): void {
  it(list, () => {
    const { scope, file } = fixture(`actie 5: x\n  eigenaar: ${list}\n${DECLARED}`);
    const { entry } = scope.file.document.entries.at(0);
    const [field] = fieldsOfKind(entry, 'people');
    assert.deepEqual(
      partiesOf(entry, field!, scope).map((party) => show(party, file.text)),
      expected,
    );
  });
}

describe('a name', () => {
  check('Anja Woortman', 'Anja Woortman @Anja Woortman');
  check('ANJA  woortman', 'Anja Woortman @ANJA  woortman');
  check('M\u00fcller', 'Mu\u0308ller @M\u00fcller');
  check('Nationaal Coördinator Groningen', 'NCG @Nationaal Coördinator Groningen');
  check('DUO', 'DUO @DUO');
  check('Anja Wortman', 'Anja Woortman @Anja Wortman');
  check('Karel Onbekend', 'unknown @Karel Onbekend');
  check('Karel Onbekend (NCG)', 'ofOrganisation (NCG @NCG) @Karel Onbekend (NCG)');
  check('Karel Onbekend (die van vroeger)', 'unknown @Karel Onbekend (die van vroeger)');
  check('Anja Woortman (OBG)', 'Anja Woortman (OBG @OBG) @Anja Woortman (OBG)');
  check('Anja Woortman (OBG + extern)', 'Anja Woortman (OBG @OBG) @Anja Woortman (OBG + extern)');
  check('Anja Woortman (vakantie) (OBG)', 'Anja Woortman (OBG @OBG) @Anja Woortman (vakantie) (OBG)');
  check('Karel (NGC)', 'ofOrganisation (NCG @NGC) @Karel (NGC)');
  check('Rijk (EZK, BZK)', 'Rijk (EZK @EZK) @Rijk (EZK, BZK)');
  check('*Anja Woortman (?)', 'Anja Woortman?* @*Anja Woortman (?)');
  check('directeur Wonen', 'Nicoline van der Linden @directeur Wonen');
  check('de directeur Wonen.', 'Nicoline van der Linden @de directeur Wonen.');
});

describe('a part of a name', () => {
  check('Anja', 'Anja Woortman @Anja');
  check('Woortman', 'Anja Woortman @Woortman');
  check('Van der Linden', 'Nicoline van der Linden @Van der Linden');
  check('Linden', 'unknown @Linden');
  check('De Vries', 'Jan de Vries or Piet de Vries @De Vries');
  check('Piet', 'Piet de Vries @Piet');
  // an alias goes before a first name
  check('Nico', 'Nicoline van der Linden @Nico');
  check('Jan', 'Dirk Senior @Jan');
  check('Kramer', 'J.P. Kramer @Kramer');
});

describe('what does not count', () => {
  check('mevrouw Anja Woortman', 'Anja Woortman @mevrouw Anja Woortman');
  check('mevrouw Woortman', 'Anja Woortman @mevrouw Woortman');
  check('mevr. drs. A.B. Woortman', 'Anja Woortman @mevr. drs. A.B. Woortman');
  check('de heer P. de Vries', 'Jan de Vries or Piet de Vries @de heer P. de Vries');
  check('de NCG', 'NCG @de NCG');
  check('Het Rijk.', 'Rijk @Het Rijk.');
  check('Anja.', 'Anja Woortman @Anja.');
});

describe('declared names with a separator in them', () => {
  check('Stut en steun', 'Stut en steun @Stut en steun');
  check('stut EN Steun (x)', 'Stut en steun @stut EN Steun (x)');
  check('de Stut en steun.', 'Stut en steun @de Stut en steun.');
  check('Stut en Anja', 'Stut @Stut', 'Anja Woortman @Anja');
  check('Stut, steun', 'Stut @Stut', 'unknown @steun');
  check('Stut (x) en steun', 'Stut @Stut (x)', 'unknown @steun');
  // the longest first, of at most four parts
  check('X en Y en Z', 'X en Y en Z @X en Y en Z');
  check('X en Y en A', 'X en Y @X en Y', 'A @A');
  check('A & B & C en D', 'A & B & C en D @A & B & C en D');
  check('NCG & X en Y', 'NCG @NCG', 'X en Y @X en Y');
  check('*Stut en steun', 'Stut en steun* @*Stut en steun');
  check('BZK in overleg met NCG', 'BZK @BZK', 'NCG @NCG');
});

describe('somebody of an organisation', () => {
  check('(EZK)', 'ofOrganisation (EZK @EZK) @(EZK)');
  check('(EZK, BZK)', 'ofOrganisation (EZK @EZK) @(EZK, BZK)');
  check('(iemand)', 'unknown @(iemand)');
  check('PM NCG', 'ofOrganisation (NCG @NCG) @PM NCG');
  check('NCG PM', 'ofOrganisation (NCG @NCG) @NCG PM');
  check('pm NGC', 'ofOrganisation (NCG @NGC) @pm NGC');
  check('PM iemand', 'toBeDecided @PM iemand');
  check('PM (NCG)', 'toBeDecided (NCG @NCG) @PM (NCG)');
});

describe('a stand-in', () => {
  for (const [typed, standIn] of [
    ['PM', 'toBeDecided'],
    ['p.m.', 'toBeDecided'],
    ['Nader te bepalen', 'toBeDecided'],
    ['(?)', 'toBeDecided?'],
    ['n.v.t.', 'notApplicable'],
    ['N.V.T.', 'notApplicable'],
    ['Allen', 'all'],
    ['wisselend', 'varying'],
    ['(10)(2e)', 'redacted'],
    ['5.1.2.e', 'redacted'],
    ['5.1 lid 2 onder e', 'redacted'],
    ['((10)(2e))', 'redacted'],
    // a name with a mark in it is a stand-in as a whole
    ['Anja (10)(2e)', 'redacted'],
    ['Karel Onbekend (10)(2e)', 'redacted'],
    ['Karel Onbekend (5.1.2.e)', 'redacted'],
    ['(10)(2e) Woortman', 'redacted'],
    ['de heer (10)(2e)', 'redacted'],
  ] as const) {
    check(typed, `${standIn} @${typed}`);
  }
  check('(10)(2e) (NCG)', 'redacted (NCG @NCG) @(10)(2e) (NCG)');
  check('(NCG, (10)(2e))', 'redacted (NCG @NCG) @(NCG, (10)(2e))');
  check('(10)(2e) / Anja & (10)(2e)', 'redacted @(10)(2e)', 'Anja Woortman @Anja', 'redacted @(10)(2e)');
  // unless a full declared name stands before it
  check('Anja Woortman (10)(2e)', 'Anja Woortman @Anja Woortman (10)(2e)');
  check('mevrouw Anja Woortman (10)(2e)', 'Anja Woortman @mevrouw Anja Woortman (10)(2e)');
  check('NCG (10)(2e)', 'NCG @NCG (10)(2e)');
});

describe('partiesIn', () => {
  it('reads the gremia of a line where they stand', () => {
    const { scope } = fixture(`actie 5: x\n${DECLARED}`);
    const text = 'DUO en PM NGC';
    const parties = partiesIn({ text, start: 20, end: 20 + text.length }, scope);
    assert.deepEqual(
      parties.map((party) => show(party, ' '.repeat(20) + text)),
      ['DUO @DUO', 'ofOrganisation (NCG @NGC) @PM NGC'],
    );
  });
});
