import assert from 'node:assert/strict';
import { TODAY } from '../../support/fixture.ts';
import { looksAfter, started } from '../../support/looks.ts';

/** The words that were looked up again; each begins with what is meant by them. */
const references = (fixture: string) => looksAfter(fixture).references;

describe('what is named', () => {
  it('is looked up again, once for all that name it, when its declaration says something else; other names are not', () => {
    const users = 'actie 1: A\n  eigenaar: Anja\nactie 2: B\n  eigenaar: Anja\nactie 3: C\n  eigenaar: Bea\n';
    assert.deepEqual(references(`persoon $[Anja→Cor]\npersoon Bea\n${users}`), ['people owner of action 16 Anja']);
    assert.deepEqual(references(`persoon Anja\npersoon Bea\n  functie: $[voorzitter→griffier]\n${users}`), [
      'people owner of action 16 Bea',
    ]);
  });
  it('is looked up again when a name that broke is declared in another file', () => {
    const files = (name: string) => `//- a.duo\nactie 1: A\n  organisaties: NCG, OBG\n//- b.duo\norganisatie ${name}\n`;
    assert.deepEqual(references(files('$[X→NCG]')), ['organisations 16 NCG']);
    assert.deepEqual(references(files('$[X→Y]')), []);
  });
  it('is looked up again when a number or a heading comes or goes, and not when it says something else', () => {
    const text = (head: string) => `${head}\nactie 2: B\n  na: 1\nactie 3: C\n  blok: A\n`;
    assert.deepEqual(references(text('blok A: Eerste\nactie $[1→9]: A')), ['action /1']);
    assert.deepEqual(references(text('blok A: Eerste\nactie 1: $[A→B]')), []);
    assert.deepEqual(references(text('blok $[A→Z]: Eerste\nactie 1: A')), ['heading a']);
  });
  it('is looked up again when the code of another register comes or goes', () => {
    const files = '//- a.duo\nregister A\nactie 1: A\n  na: B/1, 2\n//- b.duo\nregister $[X→B]\nactie 1: B\n';
    assert.deepEqual(references(files), ['action b/1']);
  });
  it('is looked up again, all of it, when other files are seen, in those files alone', () => {
    const files =
      '//- a.duo\n$[→gebruik c.duo]\nactie 1: A\n  eigenaar: Anja\n//- b.duo\nactie 1: A\n  eigenaar: Bea\n//- c.duo\npersoon Cor\n';
    assert.deepEqual(references(files), ['people owner of action 16 Anja']);
  });
  it('is looked up again at another reference date, since who is in office may be another', () => {
    const text = 'register L\n  peildatum: 1 $[mei→juni] 2021\nactie 1: A\n  eigenaar: Anja\n';
    assert.deepEqual(references(text), ['people owner of action 16 Anja']);
    const { problems, watch } = started('actie 1: A\n  eigenaar: Anja\n');
    const looks = watch(() => problems.setDefaultDate({ setting: undefined, today: TODAY + 1 }));
    assert.deepEqual(looks.references, ['people owner of action 16 Anja']);
  });
  it('is not looked up again by the first key after another file of the register was opened', () => {
    const files = '//- a.duo\nregister L\nactie 1: $[A→B]\n  eigenaar: Anja\n//- b.duo\nregister L\npersoon Bea\n';
    assert.deepEqual(references(files), []);
  });
  it('is not looked up again by typing in an entry that names the same as before', () => {
    assert.deepEqual(references('persoon Anja\nactie 1: $[A→B]\n  eigenaar: Anja\n'), []);
  });
});
