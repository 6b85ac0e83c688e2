import assert from 'node:assert/strict';
import { OwnRegister } from '../../../server/src/problems/ownRegister.ts';
import { fixture } from '../../support/fixture.ts';

/** The register of the first file. */
function started(text: string) {
  const { index, files } = fixture(text);
  const file = index.file(files[0]!.uri)!;
  const filesOf = () => index.scopeOf(file.uri)!.registerFiles;
  const register = new OwnRegister(file, filesOf());
  const edit = (at: number, from: string, to: string) => {
    const facts = index.file(files[at]!.uri)!;
    const start = facts.document.text.slice().indexOf(from);
    index.edit(facts, start, start + from.length, to);
  };
  return { register, edit, filesOf };
}

const FILES = '//- a.duo\nregister L: A\nactie 1: A\n//- b.duo\nregister L: B\n//- c.duo\nregister M\n';

describe('the register of a file', () => {
  it('is the same after another title or another entry', () => {
    const { register, edit } = started(FILES);
    edit(0, 'L: A', 'L: Z');
    edit(0, 'actie 1', 'actie 2');
    assert.deepEqual(
      [register.isOtherwise, register.takeEntriesChanged(), register.takeCodeChanged()],
      [false, false, false],
    );
  });
  it('has another code, once, when that is typed', () => {
    const { register, edit } = started(FILES);
    edit(0, 'register L', 'register K');
    assert.deepEqual([register.isOtherwise, register.takeCodeChanged()], [true, true]);
    assert.deepEqual([register.isOtherwise, register.takeCodeChanged()], [false, false]);
  });
  it('is said by another entry when one comes above it, in each of its files and in no other', () => {
    const { register, edit } = started(FILES);
    edit(2, '', 'register N\n');
    assert.equal(register.takeEntriesChanged(), false);
    edit(1, '', 'register L: eerst\n');
    assert.deepEqual([register.takeEntriesChanged(), register.takeEntriesChanged()], [true, false]);
    assert.equal(register.isOtherwise, false);
    edit(0, '', 'register L: eerst\n');
    assert.equal(register.isOtherwise, true);
  });
  it('has other files when one gets its code', () => {
    const { register, edit, filesOf } = started(FILES);
    assert.equal(register.setFiles(filesOf()), false);
    edit(2, 'register M', 'register L');
    assert.equal(register.setFiles(filesOf()), true);
    assert.equal(register.files.length, 3);
    assert.deepEqual([register.takeEntriesChanged(), register.takeEntriesChanged()], [true, false]);
    edit(2, 'register L', 'register M');
    assert.equal(register.setFiles(filesOf()), true);
    assert.deepEqual([register.takeEntriesChanged(), register.takeEntriesChanged()], [true, false]);
  });
});
