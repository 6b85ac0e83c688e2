/** Owners as they are typed, each with a text that names the same person: it stops the file that the public was to see. */
import assert from 'node:assert/strict';
import { stopsOf } from './made.ts';

const TYPED: readonly (readonly [owner: string, named: string])[] = [
  ["D. d'Ancona", "d'Ancona"],
  ['M. d’Hondt (NCG)', 'D’Hondt'],
  ['J.P. l’Ami', "l'Ami"],
  ['(10)(2e) Vaak', 'Vaak'],
  ['Klaas (10)(2e)', 'Klaas'],
  ['Vaak?', 'Vaak'],
  ['VAAKSTRA Klaas', 'Vaakstra'],
  ['~~Klaas Vaak~~', 'Vaak'],
  ['~~Klaas Vaak~~ Bo Slaap', 'Slaap'],
  ['<b>Klaas Vaak</b>', 'Klaas'],
  ['Ans Aal en/of Klaas Vaak', 'Vaak'],
  ['محمد علي', 'محمد'],
  ['王小明', '王小明'],
  ['김철수', '김철수'],
  // A letter that is a sign before the capital.
  ['ʻAlohi Keale', 'Keale'],
  ['dr. ʻAlohi ten Wijkstra', 'ten Wijkstra'],
  ['ʼAli Benali', 'Benali'],
];

describe('a name among people', () => {
  for (const [owner, named] of TYPED) {
    it(`is found in “${named}”, where it is typed as “${owner}”`, () => {
      assert.deepEqual(stopsOf(`actie 1: bel ${named}\n  eigenaar: ${owner}\n`), [`1:14 ${named}`]);
    });
  }

  it('is found with one apostrophe where it is typed with another', () => {
    for (const typed of ["O'Malleyson", 'O’Malleyson', 'OʼMalleyson']) {
      for (const named of ["O'Malleyson", 'O’Malleyson', 'OʼMalleyson'])
        assert.deepEqual(stopsOf(`actie 1: bel ${named}\n  eigenaar: Sean ${typed}\n`), ['1:16 Malleyson']);
    }
  });

  it('is not made of a remark beside a mark, nor of what an organisation is called by', () => {
    for (const owner of ['(10)(2e) (voor toelichting)', '(10)(2e) (Lysias)', '(10)(2e), Wethouder (10)(2e)', 'NCG?'])
      assert.deepEqual(stopsOf(`actie 1: voor toelichting van Lysias, Wethouder en NCG\n  eigenaar: ${owner}\n`), [
        'made',
      ]);
  });
});
