/** What a version for the public shows, and what it leaves out. */
import assert from 'node:assert/strict';
import { allAtOnce } from '../../../../server/src/exchange/bits.ts';
import { formatNamed } from '../../../../server/src/exchange/formats.ts';
import { LAYOUTS, layoutNamed } from '../../../../server/src/exchange/layouts.ts';
import { formsOf } from '../../../../server/src/exchange/public/hiddenForms.ts';
import { HiddenSearch } from '../../../../server/src/exchange/public/hiddenSearch.ts';
import { DEFAULT_GROUND, makePublicFile } from '../../../../server/src/exchange/public/publicFile.ts';
import { wordsOf } from '../../../../server/src/exchange/public/words.ts';
import { WRITER_WORDS } from '../../../../server/src/exchange/public/writerWords.ts';
import { MAKERS } from '../../../../server/src/exchange/writers.ts';
import type { WorkspaceScope } from '../../../../server/src/model/index/scope.ts';
import { TODAY_ONLY } from '../../../support/fixture.ts';
import { ofSample, SAMPLE_NAMES, sampleSource } from '../made.ts';
import { type Asked, publicOf, stopsOf, textOf } from './made.ts';

const NAMES = `
//- personen.duo
persoon Anja Woortman
  organisatie: NCG
  functie: directeur
persoon Henk Mulder
  openbaar: ja
  organisatie: BZK
persoon Piet de Boer
organisatie NCG: Nationaal Coördinator Groningen
organisatie BZK
gremium DUO: Overleg
  leden: Anja Woortman (NCG), Olger van Groningen
`;

/** The owner of an action, as the public sees it. */
function owner(typed: string, options: Asked = {}): string | undefined {
  const text = textOf(`actie 1: Brief\n  eigenaar: ${typed}\n${NAMES}`, options);
  return /^\| 1 \| Brief \| {2}\| (.*?) \|/mu.exec(text)?.[1] ?? text;
}

describe('a person in a version for the public', () => {
  it('is named where the register says so, by alias or surname as well', () => {
    assert.equal(owner('Henk Mulder'), 'Henk Mulder');
    assert.equal(owner('Mulder (BZK)'), 'Henk Mulder (BZK)');
  });

  it('is not named where a remark may take that back', () => {
    for (const said of ['ja (nog niet)', 'ja; vanaf 2027', 'ja, na toestemming', 'nee', 'ja?']) {
      const text = textOf(
        `actie 1: Brief\n  eigenaar: Henk Mulder\n${NAMES.replace('openbaar: ja', `openbaar: ${said}`)}`,
      );
      assert.match(text, /^\| 1 \| Brief \| {2}\| 5\.1\.2\.e/mu, said);
    }
  });

  it('is a mark otherwise, with the organisation that was typed and is declared', () => {
    assert.equal(owner('Anja Woortman'), '5.1.2.e (NCG)');
    assert.equal(owner('Anja (NCG) en Henk'), '5.1.2.e (NCG), Henk Mulder');
    assert.equal(owner('Jan Jansen (Woortman BV)'), '5.1.2.e');
    assert.equal(owner('Anja, Piet', { ground: '5.1.2.i' }), '5.1.2.i (NCG), 5.1.2.i');
  });

  it('is no name when nobody knows it, and a group or a function when that is what was typed', () => {
    assert.equal(owner('Kees'), '5.1.2.e');
    assert.equal(owner('secretaris'), 'secretaris');
    assert.equal(owner('allen'), 'allen');
    assert.equal(owner('NCG'), 'NCG');
    assert.equal(owner('PM BZK'), 'PM BZK');
    assert.equal(owner('PM Jansen'), '5.1.2.e');
  });

  it('is a letter on request, the same throughout', () => {
    const text = textOf(
      `actie 1: A\n  eigenaar: Anja\nactie 2: B\n  eigenaar: Kees, Woortman\nactie 3: C\n  eigenaar: Piet\n${NAMES}`,
      { shownAs: 'letter' },
    );
    assert.match(text, /\| 1 \| A \| {2}\| persoon A \(NCG\)/u);
    assert.match(text, /\| 2 \| B \| {2}\| persoon B, persoon A \(NCG\)/u);
    assert.match(text, /\| 3 \| C \| {2}\| persoon C/u);
  });

  it('is a function on request, where the register gives one', () => {
    assert.equal(owner('Anja', { shownAs: 'function' }), 'directeur (NCG)');
    assert.equal(owner('Piet', { shownAs: 'function' }), '5.1.2.e');
  });

  it('keeps the mark that was there, or has it as the Woo writes it', () => {
    assert.equal(owner('(10)(2e) (NCG)'), '(10)(2e) (NCG)');
    assert.equal(owner('Jan (10)(2e)'), '(10)(2e)');
    assert.equal(owner('(10)(2e), 10.2.e', { marksOfWoo: true }), '5.1.2.e, 5.1.2.e');
    assert.match(
      textOf('actie 1: Brief aan (10)(2e) en (10)(2g)\n', { marksOfWoo: true }),
      /aan 5\.1\.2\.e en \(10\)\(2g\)/u,
    );
  });

  it('is hidden in who sits in a gremium, its role kept', () => {
    const text = textOf(
      'gremium X: Overleg\n  voorzitter: Henk Mulder\n  leden: Anja Woortman (NCG), Kees Vos (tot 1 maart 2022)\n' +
        NAMES,
      { layout: 'overlegstructuur' },
    );
    assert.match(text, /\| Henk Mulder \(voorzitter\)<br>5\.1\.2\.e \(NCG\)<br>5\.1\.2\.e \|/u);
  });

  it('is hidden above a list of what he or she owns, and in the names that a program reads', () => {
    const text = textOf(`actie 1: Brief\n  eigenaar: Anja Woortman\n${NAMES}`, {
      layout: 'mijn-acties',
      owner: 'Anja',
      format: 'json',
    });
    assert.doesNotMatch(text, /Anja|Woortman/u);
    assert.match(text, /"label": "Eigenaar",\s+"text": "5\.1\.2\.e/u);
  });
});

describe('a version for the public', () => {
  const LIST = `actie 1: Brief
  deadline: 1 april 2021 (Anja is dan vrij)
  toelichting: Over de brug.
  opmerking: Nog vragen.
  stappen:
    [ ] bellen
`;

  it('has no explanations, remarks and steps unless they are asked for, each by itself', () => {
    assert.doesNotMatch(textOf(LIST), /brug|vragen|bellen|vrij/u);
    const some = textOf(LIST, { asked: ['toelichting'] });
    assert.match(some, /Over de brug/u);
    assert.doesNotMatch(some, /vragen|bellen/u);
  });

  it('has no notes of minutes, documents and places of meetings', () => {
    const minutes = `vergadering DUO 13 januari 2021
  plaats: bij Henk thuis
  stukken: notitie.pdf
  aanwezig: Henk Mulder, Kees
  agenda:
    1. Opening
      Er wordt gezongen.
      actie 2: mooi
`;
    const text = textOf(minutes + NAMES, { layout: 'verslag' });
    assert.match(text, /Opening/u);
    assert.match(text, /Henk Mulder, 5\.1\.2\.e/u);
    assert.doesNotMatch(text, /thuis|notitie|gezongen|mooi/u);
    assert.match(textOf(minutes + NAMES, { layout: 'verslag', asked: ['notities'] }), /gezongen/u);
  });

  it('says of each place what was withheld and on which ground, without the name', () => {
    const file = publicOf(`actie 1: Bel Anja (10)(2e)\n  eigenaar: Kees\n  opmerking: x\n${NAMES}`, { replaces: true });
    assert.ok(file.kind === 'made');
    assert.deepEqual(file.inventory.replace('\uFEFF', '').split('\r\n'), [
      'Onderdeel;Regel;Kolom;Staat er nu;Grond',
      'test/actie/1;1;Wat;(10)(2e);(10)(2e)',
      'test/actie/1;1;Accounthouder;5.1.2.e;5.1.2.e',
      'test/actie/1;1;Opmerkingen;;weggelaten: hoort niet bij wat openbaar wordt',
      'test/actie/1;1;Wat;5.1.2.e;5.1.2.e',
      '',
    ]);
  });

  it('replaces what is found in texts on request, with the letter of that person', () => {
    const text = textOf(`actie 1: Anja Woortman en De Boer\n  eigenaar: Anja\n${NAMES}`, {
      replaces: true,
      shownAs: 'letter',
    });
    assert.match(text, /\| 1 \| persoon B en persoon A \| {2}\| persoon B|\| 1 \| persoon A en persoon B \|/u);
    assert.doesNotMatch(text, /Anja|Boer/u);
  });

  it('calls a row without a number by what its title became', () => {
    const json = (options: Asked) => textOf(`actie: Bel Anja\n${NAMES}`, { format: 'json', ...options });
    const id = /"id": "(.*)"/u.exec(json({ replaces: true }))?.[1];
    assert.notEqual(id, undefined);
    assert.equal(
      /"id": "(.*)"/u.exec(textOf(`actie: Bel Piet\n${NAMES}`, { format: 'json', replaces: true }))?.[1],
      id,
    );
  });
});

describe('a name that may stand', () => {
  it('is one that the entry, a heading above it or the register lets stand', () => {
    const entry = 'actie 1: Berg zand bij Woortman\n';
    assert.deepEqual(stopsOf(entry + NAMES), ['1:24 Woortman']);
    assert.deepEqual(stopsOf(`${entry}  mag openbaar: Woortman\n${NAMES}`), ['made']);
    assert.deepEqual(stopsOf(`blok A: X\n  mag openbaar: zand; woortman\n${entry}${NAMES}`), ['made']);
    assert.deepEqual(stopsOf(`register R: X\n  mag openbaar: Woortman\n${entry}${NAMES}`), ['made']);
    assert.deepEqual(stopsOf(`${entry}actie 2: X\n  mag openbaar: Woortman\n${NAMES}`), ['1:24 Woortman']);
    assert.deepEqual(stopsOf(`${entry}  mag openbaar: Woort\n${NAMES}`), ['1:24 Woortman']);
  });

  it('is one once the line that is offered stands there, below the first line of its entry or behind what is there', () => {
    for (const [text, line, added] of [
      ['actie 1: Bij Woortman\n  status: gereed\n', 0, '\n  mag openbaar: Woortman'],
      ['actie 1: Bij Woortman\n  mag openbaar: X\n', 1, ', Woortman'],
      ['actie 1: Bij Woortman\n  mag openbaar:\n', 1, ' Woortman'],
      ['register R: Bij Woortman\nactie 1: X\n', 0, '\n  mag openbaar: Woortman'],
      [
        'vergadering DUO 13 januari 2021\n  agenda:\n    actie (i): Bij Woortman, A.B.\n',
        0,
        '\n  mag openbaar: Woortman A.B',
      ],
    ] as const) {
      const file = publicOf(text + NAMES);
      assert.ok(file.kind === 'hidden', text);
      const { allow } = file.hits[0]!;
      assert.deepEqual([allow?.line, allow?.text], [line, added], text);
      const lines = text.split('\n');
      assert.equal(allow?.behind, lines[line]);
      lines[line] += added;
      assert.deepEqual(stopsOf(lines.join('\n') + NAMES), ['made'], text);
    }
  });

  it('stands in every format, and in no other place of it', () => {
    for (const format of ['html', 'csv', 'md', 'json', 'ics', 'docx', 'odt', 'xlsx', 'ods'] as const) {
      const text = `actie 1: Plan Woortman\n  eigenaar: Anja\n  mag openbaar: Woortman\n${NAMES}`;
      assert.deepEqual(stopsOf(text, { format }), ['made'], format);
    }
  });

  it('is the name of an organisation or of somebody who is public', () => {
    assert.deepEqual(stopsOf(`actie 1: Brief aan Henk Mulder van BZK in Groningen\n${NAMES}`), ['made']);
    assert.deepEqual(stopsOf(`actie 1: Overleg Nationaal Coördinator Groningen\n${NAMES}`), ['made']);
  });

  it('is a word that only the start of a sentence gives its capital, or that is part of a longer one', () => {
    for (const title of [
      'Boer zoekt land',
      'De boer spreken',
      'Mulderstraat',
      'Woortmanstraat en Boerhaave',
      'aandeel',
    ]) {
      assert.deepEqual(stopsOf(`actie 1: ${title}\n${NAMES}`), ['made'], title);
    }
    assert.deepEqual(stopsOf(`actie 1: Brief aan Boer\n${NAMES}`), ['1:20 Boer']);
  });
});

describe('the words of the writers', () => {
  /** A list with nothing of a register in it. */
  const blankList = () => {
    const cell = { text: 'x' };
    const document = ofSample('actielijst.duo', 'actielijst');
    return {
      ...document,
      title: 'x',
      facts: [{ label: 'x', value: cell }],
      sections: document.sections.map((section) => ({
        ...section,
        heading: 'x',
        blocks: section.blocks.map((block) =>
          block.kind === 'paragraph'
            ? { ...block, cell }
            : {
                ...block,
                caption: 'x',
                columns: block.columns.map((column) => ({ ...column, header: 'x' })),
                rows: block.rows.map((row, at) => ({ ...row, id: String(at), cells: row.cells.map(() => cell) })),
              },
        ),
      })),
    };
  };

  it('are nobody’s initials', () => {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const people = letters.flatMap((first) => letters.map((last) => `${first}xxxx ${last}yyyy`));
    const forms = people.flatMap((name) => formsOf(name, name)).filter(({ by }) => by === 'initials');
    const search = new HiddenSearch({ forms, open: [], allows: new Set() });
    const blank = blankList();
    for (const [name, write] of Object.entries(MAKERS.writers)) {
      const texts = allAtOnce(MAKERS.textsOf(allAtOnce(write(blank)), name as keyof typeof MAKERS.writers));
      // What is hidden besides names is written by no writer either.
      const found = texts.flatMap((text) => search.find(text)).map(({ text }) => text);
      assert.deepEqual(
        found.filter((text) => !WRITER_WORDS.has(text.toLowerCase())),
        [],
        name,
      );
    }
  });

  it('are all known, so that any other name in a file came from the register', () => {
    const unknown = new Set<string>();
    const blank = blankList();
    for (const [name, write] of Object.entries(MAKERS.writers)) {
      const content = allAtOnce(write(blank));
      for (const text of allAtOnce(MAKERS.textsOf(content, name as keyof typeof MAKERS.writers))) {
        for (const { folded } of wordsOf(name === 'ics' ? text.replace(/^UID:.*$/gmu, '') : text)) {
          // A name that is found is a whole word of letters.
          if (/^\p{L}{2,}$/u.test(folded) && !WRITER_WORDS.has(folded)) {
            // Keys of columns are told to programs as they are.
            if (name !== 'json' && folded !== 'xx') unknown.add(`${name}: ${folded}`);
          }
        }
      }
    }
    assert.deepEqual([...unknown], []);
  });

  it('stand in the files of people who are called by them', () => {
    const text = `actie 1: Brief\n  eigenaar: Jan Kop\n\npersoon Jan Kop\npersoon Piet Table\npersoon Els Dag\n`;
    for (const format of ['html', 'docx', 'odt', 'xlsx', 'ods'] as const)
      assert.equal(publicOf(text, { format }).kind, 'made');
  });
});

describe('the samples', () => {
  const stops = (name: string, layout: string): string[] => {
    const { scope } = sampleSource(name);
    const file = makePublicFile(
      [{ scope }],
      scope as WorkspaceScope,
      {
        layout: layoutNamed(layout)!,
        owner: layout === 'mijn-acties' ? 'Anja Woortman' : undefined,
        format: formatNamed('html')!,
        fallback: TODAY_ONLY,
        public: { ground: DEFAULT_GROUND, shownAs: 'mark', marksOfWoo: false, replaces: false, asked: new Set() },
      },
      MAKERS,
    );
    return file.kind === 'hidden' ? file.hits.map(({ text, place }) => `${layout} ${place!.line + 1} ${text}`) : [];
  };

  it('stop at a name in a title or among parties, and at nothing else', () => {
    const found = SAMPLE_NAMES.flatMap((name) =>
      LAYOUTS.flatMap(({ name: layout }) => stops(name, layout).map((one) => `${name} ${one}`)),
    );
    assert.deepEqual(found, [
      'bewoners.duo actielijst 89 Joop',
      'bewoners.duo randvoorwaarden 89 Joop',
      'bewoners.duo wie 89 Joop',
      'bewoners.duo verslag 89 Joop',
      'bewoners.duo wijzigingen 89 Joop',
      'notulen-2021-01-13.duo besluitenlijst 128 Johan',
      'notulen-2021-01-13.duo verslag 128 Johan',
      'raad.duo toezeggingen 70 Ter Horst',
    ]);
  });
});
