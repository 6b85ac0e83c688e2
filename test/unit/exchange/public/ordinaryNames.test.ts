/** A surname that is a word of the language too, and two surnames in one: how people write them in a text that the public sees. */
import assert from 'node:assert/strict';
import { stopsOf } from './made.ts';

/** What stops a list whose first action has a title, with somebody who owns it. */
function stopsIn(title: string, owner: string): readonly string[] {
  return stopsOf(`actie 1: ${title}\n  eigenaar: ${owner}\n`).map((stop) => stop.replace(/^\S+ /u, ''));
}

describe('a surname that is a word, in a version for the public', () => {
  const BEHIND_A_STOP = [
    ['an initial', 'Overleg met F. Bakker', 'F. Bakker'],
    ['an initial without a space', 'Overleg met F.Bakker', 'F.Bakker'],
    ['an initial that begins the title', 'F. Bakker belt', 'F. Bakker'],
    ['a form of address', 'Overleg met dhr. Bakker', 'Bakker'],
    ['a form of address for a woman', 'Overleg met mevr. Bakker', 'Bakker'],
    ['a degree', 'Overleg met drs. Bakker', 'Bakker'],
    ['a family', 'Bezoek aan fam. Bakker', 'Bakker'],
    ['letters with full stops that stand before somebody', 'Brief t.a.v. Bakker', 'Bakker'],
    ['others of those', 'Doen i.o.m. Bakker', 'Bakker'],
    ['a colon behind a word for who', 'Brief, contactpersoon: Bakker', 'Bakker'],
  ] as const;
  for (const [what, title, found] of BEHIND_A_STOP) {
    it(`is found behind ${what}`, () => assert.deepEqual(stopsIn(title, 'Frans Bakker'), [found]));
  }

  const BEFORE_AN_INITIAL = [
    ['Bakker F. belt', 'Bakker'],
    ['Bakker, F. belt', 'Bakker, F'],
    ['Bakker (F.) belt', 'Bakker'],
  ] as const;
  for (const [title, found] of BEFORE_AN_INITIAL) {
    it(`is found before an initial: ${title}`, () => assert.deepEqual(stopsIn(title, 'Frans Bakker'), [found]));
  }

  it('is the word where a sentence or a point begins', () => {
    for (const title of ['Bakker zoeken', 'Brood halen. Bakker zoeken', 'Let op: Bakker zoeken', 'A. Bakker zoeken']) {
      assert.deepEqual(stopsIn(title, 'Frans Bakker'), ['made'], title);
    }
  });
});

describe('two names in one, in a version for the public', () => {
  const INITIALS = [
    ['Klaartje van der Wijk-Brouwers', 'Vraag KvdW', 'KvdW'],
    ['Klaartje van der Wijk-Brouwers', 'Vraag KB', 'KB'],
    ['Klaartje van der Wijk-Brouwers', 'Vraag K.v.d.W. dit', 'K.v.d.W'],
    ['Els Smit-de Vries', 'Vraag EdV', 'EdV'],
    ['Els Smit-de Vries', 'Vraag ES', 'ES'],
    ['Jan-Willem de Boer', 'Vraag JW', 'JW'],
    ['Jan-Willem de Boer', 'Vraag J-W', 'J-W'],
    ['Jan-Willem de Boer', 'Vraag JdB', 'JdB'],
    ['Klaartje van der Wijk', 'Vraag K vd W', 'K vd W'],
  ] as const;
  for (const [owner, title, found] of INITIALS) {
    it(`is found by the initials of a part: ${title}`, () => assert.deepEqual(stopsIn(title, owner), [found]));
  }

  it('is found as one word without its hyphen', () =>
    assert.deepEqual(stopsIn('Vraag Janwillem', 'Jan-Willem de Boer'), ['Janwillem']));

  it('is found by its initials in small letters, where these are four or more', () => {
    assert.deepEqual(stopsIn('vraag kvdw', 'Klaartje van der Wijk'), ['kvdw']);
    assert.deepEqual(stopsIn('vraag kvdwb', 'Klaartje van der Wijk-Brouwers'), ['kvdwb']);
    assert.deepEqual(stopsIn('vraag wvo', 'Wim van Os'), ['made']);
  });
});
