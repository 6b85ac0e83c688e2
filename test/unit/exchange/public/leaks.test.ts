/** Seeded leaks: each by another way, each found, and each stops the file that the public was to see. */
import assert from 'node:assert/strict';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { FormatName } from '../../../../server/src/exchange/formats.ts';
import { publicOf, stopsOf, type Write } from './made.ts';

const NAMES = `
//- personen.duo
persoon Anja Woortman
  ook bekend als: Anneke, Zonnebloem
  verschreven als: Anja Wortman
  e-mail: awoortman@ncg.nl
  organisatie: NCG
persoon Renée Müller
persoon Olger van der Linden
persoon Piet de Boer
organisatie NCG
`;

interface Seed {
  readonly what: string;
  /** Below \`actie 1\`, whose title is \`Brief\`. */
  readonly register: string;
  readonly asked?: readonly string[];
  readonly layout?: string;
  readonly stops: readonly string[];
}

const SEEDS: readonly Seed[] = [
  { what: 'the first name in small letters', register: 'actie 1: bel anja\n', stops: ['1:14 anja'] },
  {
    what: 'an owner in small letters who is nowhere described',
    register: 'actie 1: bel Klaas Vaak\n  eigenaar: klaas vaak\n',
    stops: ['1:14 Klaas Vaak'],
  },
  {
    what: 'an owner of a misspelt field',
    register: 'actie 1: bel Klaas\n  eigennaar: Klaas Vaak, Bo\nactie 2: Bo en Vaak\n',
    stops: ['1:14 Klaas', '3:10 Bo', '3:16 Vaak'],
  },
  {
    what: 'somebody in a field that nobody knows',
    register: 'actie 1: bel Klaas Vaak\n  contact: Vraagt Klaas Vaak naar de brug\n',
    stops: ['1:14 Klaas Vaak'],
  },
  {
    what: 'an owner behind a name of a field without its colon',
    register: 'actie 1: bel Klaas Vaak\n  trekker Klaas Vaak\n',
    stops: ['1:14 Klaas Vaak'],
  },
  {
    what: 'somebody in a line that is not read',
    register: 'actie 1: bel Klaas Vaak\nOok Klaas Vaak komt\n',
    stops: ['1:14 Klaas Vaak'],
  },
  {
    what: 'somebody who was present in a misspelt field of minutes',
    register: 'actie 1: bel Klaas Vaak\nvergadering DUO 1 maart 2021\n  aanwezg: Klaas Vaak\n',
    stops: ['1:14 Klaas Vaak'],
  },
  {
    what: 'somebody in a field of the gremium at the margin',
    register: 'gremium DUO\nvoorzitter: Klaas Vaak\nactie 1: bel Klaas Vaak\n',
    stops: ['3:14 Klaas Vaak'],
  },
  ...[';', ' |', ' /', ' -', ' –', ' &', ' (', ':', ' vraagt', ' en ook'].map((between) => ({
    what: `somebody behind “${between}” in a list of people`,
    register: `actie 1: bel Klaas Vaak\n  eigenaar: Ans Aal${between} Klaas Vaak\n`,
    stops: ['1:14 Klaas Vaak'],
  })),
  {
    what: 'somebody in a remark behind a deadline',
    register: 'actie 1: bel Klaas Vaak\n  deadline: 1 maart 2021; ligt bij Klaas Vaak\n',
    stops: ['1:14 Klaas Vaak'],
  },
  {
    what: 'a telephone number, and where somebody lives',
    register: 'actie 1: Bel 06-12345678 of ga naar Dorpsstraat 12a, 9712 AB Groningen\n',
    stops: ['1:14 06-12345678', '1:37 Dorpsstraat 12a', '1:54 9712 AB'],
  },
  {
    what: 'an owner in capitals who is nowhere described',
    register: 'actie 1: bel klaas vaak\n  eigenaar: KLAAS VAAK\n',
    stops: ['1:14 klaas vaak'],
  },
  {
    what: 'a name broken with a hyphen at the end of a line',
    register: 'actie 1: Brief\n  toelichting:\n    Er is gesproken met Woort-\n    man en anderen.\n',
    asked: ['toelichting'],
    stops: ['3:25 Woort- man'],
  },
  {
    what: 'a name with digits behind it',
    register: 'actie 1: Zie woortman2021 en AW2021\n',
    stops: ['1:14 woortman', '1:30 AW'],
  },
  { what: 'initials with a space', register: 'actie 1: Overleg met A W plannen\n', stops: ['1:22 A W'] },
  { what: 'initials with a slash', register: 'actie 1: Overleg met A/W plannen\n', stops: ['1:22 A/W'] },
  { what: 'the full name in a title', register: 'actie 1: Bel Anja Woortman\n', stops: ['1:14 Anja Woortman'] },
  { what: 'the surname in a title', register: 'actie 1: Brief van Woortman\n', stops: ['1:20 Woortman'] },
  { what: 'the first name in a title', register: 'actie 1: Vraag het Anja\n', stops: ['1:20 Anja'] },
  { what: 'an alias', register: 'actie 1: Vraag het Anneke\n', stops: ['1:20 Anneke'] },
  { what: 'an alias that is a word', register: 'actie 1: Vraag het de Zonnebloem\n', stops: ['1:23 Zonnebloem'] },
  { what: 'a misspelling', register: 'actie 1: Brief van Wortman\n', stops: ['1:20 Wortman'] },
  { what: 'initials', register: 'actie 1: Overleg met AW\n', stops: ['1:22 AW'] },
  { what: 'initials with full stops', register: 'actie 1: Overleg met A.W. plannen\n', stops: ['1:22 A.W'] },
  { what: 'an initial before the surname', register: 'actie 1: Brief A. Woortman\n', stops: ['1:16 A. Woortman'] },
  { what: 'a diacritic that was left out', register: 'actie 1: Brief van Muller\n', stops: ['1:20 Muller'] },
  {
    what: 'a diacritic typed as a sign of its own',
    register: 'actie 1: Vraag Rene\u0301e\n',
    stops: ['1:16 Rene\u0301e'],
  },
  { what: 'capitals', register: 'actie 1: BRIEF VAN WOORTMAN\n', stops: ['1:20 WOORTMAN'] },
  {
    what: 'a sign that cannot be seen',
    register: 'actie 1: Brief van Woort\u00ADman\n',
    stops: ['1:20 Woort\u00ADman'],
  },
  {
    what: 'a no-break space',
    register: 'actie 1: Vraag Olger\u00A0van\u00A0der\u00A0Linden\n',
    stops: ['1:16 Olger\u00A0van\u00A0der\u00A0Linden'],
  },
  { what: 'short particles', register: 'actie 1: Brief aan vd Linden\n', stops: ['1:20 vd Linden'] },
  {
    what: 'a possessive',
    register: "actie 1: Woortmans brief en Anja's mail\n",
    stops: ['1:10 Woortmans', '1:29 Anja'],
  },
  {
    what: 'a surname that is a word, by its capital',
    register: 'actie 1: Overleg met De Boer\n',
    stops: ['1:22 De Boer'],
  },
  {
    what: 'a text split over lines',
    register: 'actie 1: Brief\n  toelichting:\n    Er is gesproken met Olger\n    van der Linden.\n',
    asked: ['toelichting'],
    stops: ['3:25 Olger van der Linden'],
  },
  {
    what: 'a word broken at the end of a line',
    register: 'actie 1: Brief\n  toelichting:\n    - Gesproken met Woort-\n    - man\n    - en Woort-\n\n    man\n',
    asked: ['toelichting'],
    stops: ['5:10 Woort-\nman'],
  },
  {
    what: 'the notes of minutes',
    register: 'vergadering DUO 13 januari 2021\n  agenda:\n    1. Opening\n      Anneke zit voor.\n',
    asked: ['notities'],
    layout: 'verslag',
    stops: ['4:7 Anneke'],
  },
  {
    what: 'the point of an agenda',
    register: 'vergadering DUO 13 januari 2021\n  agenda:\n    1. Afscheid van Anneke\n',
    layout: 'agenda',
    stops: ['3:21 Anneke'],
  },
  {
    what: 'what was said of its progress',
    register: 'toezegging 1: Brief\n  voortgang: ligt bij Woortman\n',
    asked: ['stand van zaken'],
    layout: 'toezeggingen',
    stops: ['2:23 Woortman'],
  },
  { what: 'a heading', register: 'blok A: Dossier Woortman\nactie 1: Brief\n', stops: ['1:17 Woortman'] },
  {
    what: 'the title of the register',
    register: 'register R: Acties van Woortman\nactie 1: Brief\n',
    stops: ['1:24 Woortman'],
  },
  { what: 'an e-mail address', register: 'actie 1: Mail info@voorbeeld.nl\n', stops: ['1:15 info@voorbeeld.nl'] },
  {
    what: 'a link with the name of an address in it',
    register: 'actie 1: Zie https://intranet.voorbeeld.nl/~awoortman/\n',
    stops: ['1:45 awoortman'],
  },
  {
    what: 'a link with a name written as one word',
    register: 'actie 1: Zie https://intranet.voorbeeld.nl/AnjaWoortman.pdf\n',
    stops: ['1:44 AnjaWoortman'],
  },
  {
    what: 'a path of a file',
    register: 'actie 1: Zie C:\\stukken\\brief.docx\n',
    stops: ['1:14 C:\\stukken\\brief.docx'],
  },
  {
    what: 'the remark of a status',
    register: 'actie 1: Brief\n  status: ligt bij Woortman\n',
    stops: ['2:20 Woortman'],
  },
];

describe('a leak in a text of the register', () => {
  for (const { what, register, asked, layout, stops } of SEEDS) {
    it(`is found in ${what}`, () => {
      const options = { ...(asked === undefined ? {} : { asked }), ...(layout === undefined ? {} : { layout }) };
      assert.deepEqual(stopsOf(register + NAMES, options), stops);
    });
  }
});

/** A writer that puts something more into a part of its package. */
function alsoIn(path: string, change: (text: string) => string): (own: Write) => Write {
  return (own) => (document) => {
    const parts = unzipSync(own(document) as Uint8Array);
    const text = parts[path] === undefined ? '' : strFromU8(parts[path]);
    return zipSync({ ...parts, [path]: strToU8(change(text)) });
  };
}

interface FileSeed {
  readonly what: string;
  readonly format: FormatName;
  readonly write: (own: Write) => Write;
}

const FILE_SEEDS: readonly FileSeed[] = [
  {
    what: 'the properties of a Word file',
    format: 'docx',
    write: alsoIn('docProps/core.xml', (text) =>
      text.replace('</cp:coreProperties>', '<dc:creator>Anja Woortman</dc:creator></cp:coreProperties>'),
    ),
  },
  {
    what: 'the alternative text of a picture',
    format: 'docx',
    write: alsoIn('word/document.xml', (text) =>
      text.replace('<w:body>', '<w:body><wp:docPr descr="Foto van Woortman"/>'),
    ),
  },
  {
    what: 'the address of a link',
    format: 'docx',
    write: alsoIn('word/_rels/document.xml.rels', (text) =>
      text.replace('</Relationships>', '<Relationship Target="mailto:a%2Ewoortman"/></Relationships>'),
    ),
  },
  {
    what: 'a word in two runs',
    format: 'docx',
    write: alsoIn('word/document.xml', (text) =>
      text.replace('<w:body>', '<w:body><w:p><w:r><w:t>Woort</w:t></w:r><w:r><w:rPr/><w:t>man</w:t></w:r></w:p>'),
    ),
  },
  {
    what: 'a part that was added, by its name',
    format: 'odt',
    write: alsoIn('Pictures/Woortman.txt', () => ''),
  },
  {
    what: 'entities',
    format: 'xlsx',
    write: alsoIn('xl/comments1.xml', () => '<comments><t>&#87;oortman</t></comments>'),
  },
  {
    what: 'a comment of XML',
    format: 'ods',
    write: alsoIn('content.xml', (text) => `${text}<!-- Woortman -->`),
  },
  { what: 'an attribute of HTML', format: 'html', write: (own) => (one) => `${own(one)}<p title="Woortman"></p>` },
  { what: 'a comment of HTML', format: 'html', write: (own) => (one) => `${own(one)}<!-- M&uuml;ller Woortman -->` },
  { what: 'an escape of JSON', format: 'json', write: () => () => '{"people": ["\\u0057oortman"]}' },
  { what: 'a text of JSON that does not end', format: 'json', write: () => () => '{"people": ["a\\\\", "Woortman' },
  { what: 'what is no JSON', format: 'json', write: (own) => (one) => `${own(one)}// Woortman` },
  { what: 'a folded line of a calendar', format: 'ics', write: (own) => (one) => `${own(one)}X-A:Woort\r\n man\r\n` },
  { what: 'an escaped word of Markdown', format: 'md', write: (own) => (one) => `${own(one)}A\\_Woortman` },
  { what: 'a cell of CSV', format: 'csv', write: (own) => (one) => `${own(one)}"Woortman"\r\n` },
];

describe('a leak in the file that was made', () => {
  const REGISTER = `actie 1: Brief\n  eigenaar: Anja Woortman\n${NAMES}`;
  for (const { what, format, write } of FILE_SEEDS) {
    it(`is found in ${what}`, () => {
      assert.equal(publicOf(REGISTER, { format }).kind, 'made');
      assert.equal(publicOf(REGISTER, { format, write }).kind, 'leaked');
    });
  }

  it('is found in the comment and the extra fields of a package', () => {
    for (const where of ['comment', 'extra']) {
      const write =
        (own: Write): Write =>
        (document) => {
          const parts = unzipSync(own(document) as Uint8Array);
          const extra = where === 'extra' ? { 30583: strToU8('Woortman') } : {};
          const made = zipSync(parts, { comment: where === 'comment' ? 'Woortman' : '', extra });
          return made;
        };
      assert.equal(publicOf(REGISTER, { format: 'docx', write }).kind, 'leaked', where);
    }
  });
});
