import assert from 'node:assert/strict';
import { looksAfter, started } from '../../support/looks.ts';

describe('the number of problems of a file', () => {
  it('follows an edit by the entries that it concerns', () => {
    const { problems, registers, edit } = started('actie 1: A\nactie 2: B\n$[→  deadline: 3 mei 2021\n]actie 3: C\n');
    const total = () => problems.of(registers[0]!.facts)!.list(500).total;
    const before = total();
    assert.deepEqual(edit().counted, ['actie 2']);
    assert.equal(total(), before - 1);
  });
  it('follows a name that breaks by an addition for each that uses it: they are not counted again', () => {
    const users = 'actie 1: A\n  organisaties: NCG\nactie 2: B\n  organisaties: NCG, NCG\n';
    const { problems, registers, edit } = started(`organisatie $[NCG→OBG]\norganisatie NCGO\n${users}`);
    const total = () => problems.of(registers[0]!.facts)!.list(500).total;
    const before = total();
    const { counted, once } = edit();
    assert.deepEqual([counted, once], [['organisatie OBG'], []]);
    const fresh = started(`organisatie OBG\norganisatie NCGO\n${users}`);
    assert.equal(total(), fresh.problems.of(fresh.registers[0]!.facts)!.list(500).total);
    assert.notEqual(total(), before);
  });
  it('is that of the other files when they see each other not', () => {
    assert.deepEqual(
      looksAfter('//- a.duo\nregister A\nactie 1: A\n//- b.duo\nregister B\nactie 1: $[B→C]\n').counted,
      ['actie 1'],
    );
  });
});
