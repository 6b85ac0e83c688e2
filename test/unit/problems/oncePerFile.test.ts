import assert from 'node:assert/strict';
import { looksAfter } from '../../support/looks.ts';

/** Where something that is reported once in a file came or went. */
const once = (fixture: string) => looksAfter(fixture).once;

describe('what is reported once in a file', () => {
  const users = 'actie 2: B\n  eigenaar: Anja\nactie 3: C\n  eigenaar: Anja\n';

  it('moves to an entry above, or to the next when the first has it no more', () => {
    assert.deepEqual(once(`actie 1: A\n  eigenaar: $[(NCG)→Anja]\n${users}`), ['actie 1', 'actie 2']);
    assert.deepEqual(once(`actie 1: A\n  eigenaar: $[Anja→(NCG)]\n${users}`), ['actie 1', 'actie 2']);
  });
  it('stays where it is when one below it comes or goes, or another entry changes', () => {
    assert.deepEqual(once(`${users}actie 4: D\n  eigenaar: $[(NCG)→Anja]\n`), []);
    assert.deepEqual(once(`actie 1: $[A→B]\n${users}`), []);
    assert.deepEqual(once(users.replace('B', '$[B→C]')), []);
  });
  it('moves when the entry that it stands at goes', () => {
    assert.deepEqual(once(`$[actie 1: A\n  eigenaar: Anja\n→]${users}`), ['actie 1', 'actie 2']);
  });
  it('goes when the name is declared, in whatever file', () => {
    const files = (name: string) => `//- a.duo\n${users}//- b.duo\npersoon ${name}\n`;
    assert.deepEqual(once(files('$[Cor→Anja]')), ['actie 2']);
    assert.deepEqual(once(files('$[Cor→Dirk]')), []);
  });
});
