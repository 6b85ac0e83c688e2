import assert from 'node:assert/strict';
import { getLinkedEditingRanges } from '../../../server/src/features/linkedEditing.ts';
import { fixture } from '../../support/fixture.ts';

/** What is linked at `$0`: `3:12 Anja`; null when nothing is. */
function linked(marked: string): string[] | null {
  const { document, cursor, context } = fixture(marked);
  const found = getLinkedEditingRanges(document, document.positionAt(cursor!), context);
  return (
    found?.ranges.map((range) => `${range.start.line}:${range.start.character} ${document.getText(range)}`) ?? null
  );
}

const NAMES = `persoon Anja Woortman
persoon Nicoline van der Linden
organisatie NCG
organisatie NCG Noord
gremium DUO
`;
const LINE = NAMES.split('\n').length - 1;

/** The same for an action below the declared names; the lines count from that of the action. */
function linkedIn(marked: string): string[] | null {
  return linked(NAMES + marked)?.map((place) => place.replace(/^\d+/u, (line) => String(Number(line) - LINE))) ?? null;
}

describe('linked editing', () => {
  it('links a person who owns an action and stands in a step, and leaves the history as it is', () => {
    const action = `actie 5: X
  eigenaar: Anja Woortman (NCG), Nicoline van der Linden
  stappen:
    [ ] Anja Woortman vragen
  historie:
    1 maart 2021 DUO: eigenaar Nicoline van der Linden -> Anja Woortman
`;
    const wanted = ['1:12 Anja Woortman', '3:8 Anja Woortman'];
    for (const from of ['eigenaar: $0Anja', 'Woort$0man (NCG)', 'An$0ja Woortman vragen']) {
      assert.deepEqual(linkedIn(action.replace(from.replace('$0', ''), from.replace('$', '$$$$'))), wanted, from);
    }
    assert.equal(linkedIn(action.replace('-> Anja', '-> $0Anja')), null);
  });
  it('links an organisation and a gremium, in brackets and lists, in an agenda and a deadline', () => {
    const action = `actie 5: Brief van NCG
  eigenaar: Anja Woortman (NCG)
  organisaties: NCG, EZK
  bespreken: DUO 1 april 2021
  deadline: volgend DUO
`;
    assert.deepEqual(linkedIn(action.replace('NCG, EZK', 'N$0CG, EZK')), ['0:19 NCG', '1:27 NCG', '2:16 NCG']);
    assert.deepEqual(linkedIn(action.replace('volgend DUO', 'volgend $0DUO')), ['3:13 DUO', '4:20 DUO']);
  });
  it('links a name that nothing declares', () => {
    const action = 'actie 5: X\n  eigenaar: Karni$0 (NCG)\n  werkgroep: Wim, Karni\n  opmerking: vraag Wim\n';
    assert.deepEqual(linkedIn(action), ['1:12 Karni', '2:18 Karni']);
  });
  it('links the longest name that stands there', () => {
    const action = 'actie 5: X\n  organisaties: NCG, N$0CG Noord\n  opmerking: NCG Noord en NCG\n';
    assert.deepEqual(linkedIn(action), ['1:21 NCG Noord', '2:13 NCG Noord']);
    assert.deepEqual(linkedIn(action.replace('N$0CG N', 'NCG N').replace(': NCG,', ': NCG$0,')), [
      '1:16 NCG',
      '2:26 NCG',
    ]);
  });
  it('stays within the entry, and within what a meeting makes', () => {
    const text = `vergadering DUO 3 maart 2021
  voorzitter: Anja Woortman
  agenda:
    1. Opening
      Anja Woortman opent.
    actiepunt: Brief
      eigenaar: Anja Woortman
      werkgroep: Anja Woortman
actie 6: Y
  eigenaar: Anja Woortman
`;
    assert.deepEqual(linkedIn(text.replace('voorzitter: ', 'voorzitter: $0')), [
      '1:14 Anja Woortman',
      '4:6 Anja Woortman',
    ]);
    assert.deepEqual(linkedIn(text.replace('werkgroep: ', 'werkgroep: $0')), [
      '6:16 Anja Woortman',
      '7:17 Anja Woortman',
    ]);
  });

  it('does not link another form of the name, nor a part of one', () => {
    const action = `actie 5: X
  eigenaar: Anja Woortman
  werkgroep: $0Anja
  opmerking: anja, Anja Woortman, Anja Visser, Karin Anja en Anjas NCG-Anja
`;
    assert.equal(linkedIn(action), null);
    assert.deepEqual(linkedIn(action.replace('anja, ', 'anja, Anja, ')), ['2:13 Anja', '3:19 Anja']);
    assert.equal(linkedIn('actie 5: X\n  eigenaar: Nicoline van der $0Linden\n  opmerking: Linden\n'), null);
    assert.equal(linkedIn('actie 5: X\n  eigenaar: $0Nicoline\n  opmerking: Nicoline van der Linden\n'), null);
  });
  it('does not link a comment, a keyword or a field name', () => {
    assert.equal(linkedIn('actie 5: X\n  // NCG\n  organisaties: N$0CG\n'), null);
    assert.equal(linked('organisatie gremium\nactie 5: X\n  organisaties: $0gremium\n  gremium: DUO\n'), null);
  });
  it('gives nothing where no name stands, and for what stands once', () => {
    assert.equal(linkedIn('actie 5: X\n  status: ge$0reed\n  opmerking: gereed\n'), null);
    assert.equal(linkedIn('actie 5: X\n  organisaties: N$0CG\n'), null);
    assert.equal(linkedIn('actie 5: X\n  eigenaar: $0\n'), null);
    assert.equal(linkedIn('actie 5: X\n  eigenaar: n.v$0.t.\n  werkgroep: n.v.t.\n'), null);
    assert.equal(linked('$0'), null);
  });
  it('may go on with any letter, and ends at what separates names', () => {
    const { document, cursor, context } = fixture('actie 5: X\n  eigenaar: $0Wim\n  werkgroep: Wim\n');
    const pattern = getLinkedEditingRanges(document, document.positionAt(cursor!), context)?.wordPattern ?? '';
    for (const name of ['', 'Wim', 'Wim de Groot', 'Hélène', 'O’Neill-B.', 'Stut & Steun']) {
      assert.equal(new RegExp(pattern).exec(name)?.[0], name);
    }
    assert.equal(new RegExp(pattern).exec('Wim, Piet')?.[0], 'Wim');
  });
});
