/** Owners as they are typed, each with a text that names the same person: it stops the file that the public was to see. */
import assert from 'node:assert/strict';
import { publicOf, stopsOf, textOf } from './made.ts';

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
      for (const named of ["O'Malleyson", 'O’Malleyson', 'OʼMalleyson', 'O&#39;Malleyson', 'O`Malleyson'])
        assert.deepEqual(stopsOf(`actie 1: bel ${named}\n  eigenaar: Sean ${typed}\n`), [`1:14 ${named}`]);
    }
  });

  for (const [owner, named] of [
    ['Zjoerd Kwintens', 'zkwintens'],
    ['Zjoerd Kwintens', '@ZKwintens'],
    ['Zjoerd Kwintens', 'kwintensz'],
    ['Klaas van der Wijk', 'kvanderwijk'],
    ['Klaas van der Wijk', 'kvdwijk'],
    ['Anna Maria Kwintens', 'amkwintens'],
    ['Anna Maria Kwintens', 'akwintens'],
  ] as const) {
    it(`is found in “${named}”, what “${owner}” has to log in with`, () => {
      const at = 'actie 1: map van '.length + named.search(/\w/u) + 1;
      const found = `1:${at} ${named.replace('@', '')}`;
      assert.deepEqual(stopsOf(`actie 1: map van ${named}\n  eigenaar: ${owner}\n`), [found]);
    });
  }

  it('is not found in a word that is made of a letter and a short name, or is an ordinary one', () => {
    const text = 'actie 1: het staal en de brief naar de brouwers\n  eigenaar: Stefan Taal, Bea Rief\n';
    assert.deepEqual(stopsOf(text), ['made']);
  });

  it('leaves nothing of what stands before an apostrophe', () => {
    const text =
      "actie 1: bel O'Malleyson, D'Ancona en N’Diaye over de foto's\n  eigenaar: Sean O'Malleyson, Ida D'Ancona, Awa N'Diaye\n";
    assert.match(textOf(text, { replaces: true }), /bel 5\.1\.2\.e, 5\.1\.2\.e en 5\.1\.2\.e over de foto's/u);
  });

  for (const named of [
    'Kla**artje**',
    '**Kl**aartje',
    'Kla__artje',
    'K~~laartje~~',
    '`Kla`artje',
    'Kla<b>artje',
    'Kla<!-- -->artje',
    'Kla<span class="x">art</span>je',
    '&#75;laartje',
    '&#x4b;laartje',
    '&#x004B;laartje',
    'Kla&shy;artje',
    'Kl&aacute;artje',
    'Kla&#8203;artje',
    'Kla&amp;#97;rtje',
  ]) {
    it(`is found in “${named}”, where signs of a markup or numbers of letters stand in it`, () => {
      const text = `actie 1: bel ${named} vandaag\n  eigenaar: Klaartje Vaak\n`;
      const [stop, ...others] = stopsOf(text);
      assert.match(stop!, /^1:1\d .*(?:artje|art<\/span>je|rtje)$/u);
      assert.deepEqual(others, []);
      assert.doesNotMatch(textOf(text, { replaces: true }), /K|laa|rtje/u);
      for (const format of ['html', 'docx', 'json', 'csv', 'ods'] as const) {
        assert.equal(publicOf(text, { format, replaces: true }).kind, 'made', format);
      }
    });
  }

  it('is reached by what is written with numbers of letters too', () => {
    const text = 'actie 1: mail k.vaak&#64;rijk.nl of bel 06&nbsp;12345678\n';
    assert.deepEqual(stopsOf(text), ['1:15 k.vaak&#64;rijk.nl', '1:41 06&nbsp;12345678']);
  });

  it('is told where it stands in an address in hundreds and percents', () => {
    for (const [said, found] of [
      ['https://x.nl/%4Blaas', '%4Blaas'],
      ['https://x.nl/?wie=Ren%C3%A9e', 'Ren%C3%A9e'],
      ['https://x.nl/?wie=Kla%25%36%31s', 'Kla%25%36%31s'],
      ['mailto:k.vaak%40rijk.nl', 'k.vaak%40rijk.nl'],
    ] as const) {
      const text = `actie 1: zie ${said} 50%, 100%af\n  eigenaar: Klaas Vaak, Renée Slaap\n`;
      const at = text.indexOf(found) + 1;
      assert.deepEqual(stopsOf(text), [`1:${at} ${found}`]);
      assert.match(textOf(text, { replaces: true }), /5\.1\.2\.e 50%, 100%af/u);
    }
  });

  it('is not made of words that signs keep apart', () => {
    for (const said of ['vaak_aan', '2*vaak*3', 'a &lt; vaa &gt; k', 'R&D, H&M', 'a<b en b>c', 'vaa * k'])
      assert.deepEqual(stopsOf(`actie 1: ${said}\n  eigenaar: Abel Bak\n`), ['made'], said);
  });

  it('is not made of a remark beside a mark, nor of what an organisation is called by', () => {
    for (const owner of ['(10)(2e) (voor toelichting)', '(10)(2e) (Lysias)', '(10)(2e), Wethouder (10)(2e)', 'NCG?'])
      assert.deepEqual(stopsOf(`actie 1: voor toelichting van Lysias, Wethouder en NCG\n  eigenaar: ${owner}\n`), [
        'made',
      ]);
  });
});
