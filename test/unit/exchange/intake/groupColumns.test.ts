/** A column that groups its rows, `Thema`, `Portefeuille`: headings where each group stands together, else a field. */
import assert from 'node:assert/strict';
import { ofRows, wholeEntries } from './given.ts';

const HEADERS = ['Thema', 'Cluster', 'Programma', 'Portefeuille', 'Categorie', 'Rubriek', 'Beleidsterrein'];
const rows = (header: string, groups: readonly string[]) => [
  ['Nr', 'Actie', 'Wie', header],
  ...groups.map((group, at) => [`${at + 1}`, `Regel ${at} nagaan`, 'Jan', group]),
];

describe('a column that groups the rows', () => {
  it('is headings where each group stands together', () => {
    for (const header of HEADERS) {
      const text = wholeEntries(ofRows(rows(header, ['Zorg', 'Zorg', 'Wonen'])));
      assert.deepEqual(text.match(/^(?:onderwerp|actie).*/gmu), [
        'onderwerp: Zorg',
        'actie 1: Regel 0 nagaan',
        'actie 2: Regel 1 nagaan',
        'onderwerp: Wonen',
        'actie 3: Regel 2 nagaan',
      ]);
    }
  });

  it('is a field of its own where a group comes back', () => {
    for (const header of HEADERS) {
      const text = wholeEntries(ofRows(rows(header, ['Zorg', 'Wonen', 'Zorg'])));
      assert.doesNotMatch(text, /^onderwerp/mu, header);
      assert.match(text, new RegExp(`^actie 3: .*\\n {2}eigenaar: Jan\\n {2}${header.toLowerCase()}: Zorg$`, 'mu'));
    }
  });

  it('a block is a heading wherever it stands, and a column that somebody calls so', () => {
    assert.match(wholeEntries(ofRows(rows('Blok', ['A. Zorg', 'B. Wonen', 'A. Zorg']))), /^blok A: Zorg$/mu);
    const asked = ofRows(rows('Thema', ['Zorg', 'Wonen', 'Zorg']), { asked: new Map([['thema', 'kop']]) });
    assert.match(wholeEntries(asked), /^onderwerp: Zorg$/mu);
  });
});
