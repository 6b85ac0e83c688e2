import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/edits/edits.ts';
import { fixture, problemsOf } from '../../support/fixture.ts';
import { COMPLETE, checkFix, checkProblems, fixTitles } from './check.ts';

const EXPLANATION = 'Maak er een toelichting van';

describe('regel-onbekend', () => {
  const sentences = (marked: string) => checkProblems(marked).map(({ message }) => message);

  it('is reported of a line without a colon at field depth, once for a run', () => {
    assert.deepEqual(
      sentences(`
        actie 5: A${COMPLETE}
          Er is gesproken met de regio.
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ regel-onbekend
            Dat gaat door.

          // Een opmerking.
          Ook met het Rijk
        Ook aan de kantlijn
          opmerking: tot zover
          En weer
          ^^^^^^^ regel-onbekend
      `),
      ['Deze 4 regels zijn', 'Deze regel is'].map(
        (these) => `${these} geen veld. Zet er een veldnaam met een dubbele punt voor, of maak er een toelichting van.`,
      ),
    );
  });

  it('is reported of a line at the margin', () => {
    assert.deepEqual(
      sentences(`
        actie 5: A${COMPLETE}
        Er is gesproken: met de regio
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ regel-onbekend
      `),
      ['Deze regel hoort nergens bij. Spring in, of begin met een woord als “actie” of “blok”.'],
    );
  });

  it('is reported before the first entry', () => {
    assert.deepEqual(
      sentences(`
        Lijst van acties
        ^^^^^^^^^^^^^^^^ regel-onbekend
          van het overleg
        status: gereed
        // Een opmerking mag.
        blok A
      `),
      ['Deze 3 regels horen nergens bij. Begin elke regel met een woord als “actie”.'],
    );
  });

  it('is reported below a value of one line', () => {
    assert.deepEqual(
      sentences(`
        actie 5: A
          status: in uitvoering
            (sinds maart)
            ^^^^^^^^^^^^^ regel-onbekend
          eigenaar: allen
          deadline: doorlopend
      `),
      [
        'Het veld hierboven heeft maar één regel, dus deze regel telt niet mee. Zet de tekst achter de dubbele punt of in een toelichting.',
      ],
    );
  });

  it('is reported of a keyword that is misspelt, which is read all the same', () => {
    assert.deepEqual(
      sentences(
        `
        acite 5: A${COMPLETE}
        besluit 1
          acties: 5
        actei 6 zonder dubbele punt
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^ regel-onbekend
      `.replace('acite 5: A', 'acite 5: A\n        ^^^^^ regel-onbekend'),
      ),
      [
        '“acite” is geen woord waarmee een regel kan beginnen. Schrijf “actie”.',
        'Deze regel hoort nergens bij. Spring in, of begin met een woord als “actie” of “blok”.',
      ],
    );
  });

  it('is reported of a title without a colon before it', () => {
    assert.deepEqual(
      sentences(`
        besluit 5 Vastgesteld
                ^ regel-onbekend
        besluit 6
        besluit
        ^^^^^^^ nummer-ontbreekt
        gremium DUO Uitvoeringsoverleg
      `).slice(0, 1),
      ['Tussen het nummer en de titel ontbreekt een dubbele punt. Zet die achter het nummer.'],
    );
  });

  it('is not reported of fields, text, lists, comments and blank lines', () => {
    checkProblems(`
      // Bovenaan.

      actie 5: A${COMPLETE}
        toelichting:
          Er is gesproken.

          En: nog meer.
        werkgroep:
          allen
          • wisselend
        stappen:
          een
        // Tussendoor.

      // Onderaan.
    `);
  });

  describe('of a lost first line', () => {
    const REST = '\n  status: gereed\n  eigenaar: allen\n  deadline: doorlopend\n';
    const FIX = 'Haal weg wat voor het eerste woord staat';
    for (const [line, start, mended] of [
      ['- actie 3: Titel', 2, 'actie 3: Titel'],
      ['• actie 3: Titel', 2, 'actie 3: Titel'],
      ['*\tactie 3: Titel', 2, 'actie 3: Titel'],
      ['1. actie 3: Titel', 3, 'actie 3: Titel'],
      ['## actie 3: Titel', 3, 'actie 3: Titel'],
      ['**actie 3**: Titel', 2, 'actie 3: Titel'],
      ['**actie 3: Titel**', 2, 'actie 3: Titel'],
      ['\u200Bactie 3: Titel', 1, 'actie 3: Titel'],
    ] as const) {
      it(`reads ${JSON.stringify(line)} as its own entry`, () => {
        const text = (first: string) => `blok A: Een\n\n${first}${REST}`;
        const [problem] = checkProblems(text(`${line}\n${'^'.repeat(start)} regel-onbekend`));
        assert.match(problem!.message, /gelezen zonder/u);
        // A number is not taken out unseen.
        checkFix(text(line), 'regel-onbekend', FIX, text(mended), { preferred: !line.startsWith('1') });
      });
    }

    it('is none of a byte order mark where two files were joined: that is passed over', () => {
      checkProblems(`blok A: Een\n\n\uFEFFactie 3: Titel${REST}`);
    });

    for (const line of ['3. Titel van de actie', 'Punt 3: Titel', '- Titel', '**Titel**']) {
      it(`gives the fields below ${JSON.stringify(line)} to nothing`, () => {
        const marked = `blok A: Een\n\n${line}\n${'^'.repeat(line.length)} regel-onbekend${REST}\nactie 4: Andere\n`;
        const missing = '^^^^^^^ eigenaar-ontbreekt deadline-ontbreekt status-ontbreekt\n';
        checkProblems(marked + missing);
        assert.deepEqual(fixTitles(marked + missing, 'regel-onbekend'), []);
      });
    }

    it('is not a text that lost its indentation', () => {
      checkProblems(`actie 3: Titel\nzonder meer\n^^^^^^^^^^^ regel-onbekend${REST}`);
    });
  });

  describe('fix', () => {
    it('corrects a keyword', () => {
      checkFix('acite 5: A…\n', 'regel-onbekend', 'Wijzig in “actie”', 'actie 5: A…\n', { preferred: true });
      checkFix('blok A\nBeslut 5: A\n', 'regel-onbekend', 'Wijzig in “besluit”', 'blok A\nbesluit 5: A\n', {
        preferred: true,
      });
    });

    it('puts in the colon', () => {
      checkFix('besluit 5 A: B\n', 'waarde-ongeldig', 'Wijzig in “5-A”', 'besluit 5-A: B\n');
      checkFix('besluit 5 Wat\n', 'regel-onbekend', 'Zet een dubbele punt', 'besluit 5: Wat\n', { preferred: true });
    });

    it('makes a run an explanation, where it stands, and keeps its layout', () => {
      checkFix(
        `
          besluit 5: A
            datum: 1 maart 2021
            Er is gesproken met:
              - de regio
            
            // Een opmerking.
            en het Rijk
          Dat: gaat door en is goed.
            gremium: DUO
            Nog iets
          gremium DUO
        `,
        'regel-onbekend',
        EXPLANATION,
        `
          besluit 5: A
            datum: 1 maart 2021
            toelichting:
              Er is gesproken met:
                - de regio
            
            // Een opmerking.
              en het Rijk
              Dat: gaat door en is goed.
            gremium: DUO
            Nog iets
          gremium DUO
        `,
      );
    });

    it('takes a line of its own along', () => {
      checkFix('besluit 5\n  Zo is het\n', 'regel-onbekend', EXPLANATION, 'besluit 5\n  toelichting:\n    Zo is het\n');
      checkFix('besluit 5\nZo is het\n', 'regel-onbekend', EXPLANATION, 'besluit 5\n  toelichting:\n    Zo is het\n');
    });

    it('indents with tabs where the entry does', () => {
      checkFix(
        'besluit 5\n\tdatum: 2-3-2021\n\tZo is het\n\t\ten zo\n\t  en anders\n',
        'regel-onbekend',
        EXPLANATION,
        'besluit 5\n\tdatum: 2-3-2021\n\ttoelichting:\n\t\tZo is het\n\t\t\ten zo\n\t\t  en anders\n',
      );
    });

    it('keeps lines that are indented in different ways deeper than the field', () => {
      checkFix(
        'besluit 5\n  datum: 2-3-2021\n  Zo is het\n\ten zo\n',
        'regel-onbekend',
        EXPLANATION,
        'besluit 5\n  datum: 2-3-2021\n  toelichting:\n      Zo is het\n    \ten zo\n',
      );
    });

    it('takes a line below a value of one line', () => {
      checkFix(
        'besluit 5\n  datum: 2-3-2021\n     op een dinsdag\n     in maart\n  gremium:\n',
        'regel-onbekend',
        EXPLANATION,
        'besluit 5\n  datum: 2-3-2021\n  toelichting:\n    op een dinsdag\n    in maart\n  gremium:\n',
      );
    });

    it('takes the second run when asked for that', () => {
      checkFix(
        'besluit 5\n  een\n  datum: 2-3-2021\n  twee\n  drie\n\nbesluit 6\n',
        'regel-onbekend',
        EXPLANATION,
        'besluit 5\n  een\n  datum: 2-3-2021\n  toelichting:\n    twee\n    drie\n\nbesluit 6\n',
        { at: 1 },
      );
    });

    it('leaves an indented entry behind the run alone', () => {
      checkFix(
        'besluit 5\n  een\n  actie 6: A\n    status: gereed\n',
        'regel-onbekend',
        EXPLANATION,
        'besluit 5\n  toelichting:\n    een\n  actie 6: A\n    status: gereed\n',
      );
    });

    it('leaves alone what lies beyond the limit', () => {
      const empty = '\n'.repeat(1998);
      checkFix(
        `besluit 5\n  een${empty}\n  twee\n  drie\n`,
        'regel-onbekend',
        EXPLANATION,
        `besluit 5\n  toelichting:\n    een${empty}\n  twee\n  drie\n`,
      );
    });

    it('makes the comment that switches problems off of a line with another sign', () => {
      for (const sign of ['# ', '#', '## ', '/ ', '--', '; ', '']) {
        checkFix(
          `${sign}duo: geen vergadering-te-laat\n\nbesluit 5\n`,
          'regel-onbekend',
          'Begin de regel met //',
          '// duo: geen vergadering-te-laat\n\nbesluit 5\n',
          { preferred: true },
        );
      }
      checkFix(
        '// Lijst\n# duo: geen meldingen\n  # Duo : geen kring\nactie: X\n',
        'regel-onbekend',
        'Begin de regel met //',
        '// Lijst\n// duo: geen meldingen\n  // Duo : geen kring\nactie: X\n',
        {
          preferred: true,
          alsoGone: ['nummer-ontbreekt', 'status-ontbreekt', 'eigenaar-ontbreekt', 'deadline-ontbreekt'],
        },
      );
      for (const text of ['# duo: geenszins\nactie 5: A\n', 'De duo: geen\nactie 5: A\n', '# duo\nactie 5: A\n']) {
        assert.deepEqual(fixTitles(text, 'regel-onbekend'), [], text);
      }
      // Below an entry such a comment says nothing.
      assert.deepEqual(fixTitles('besluit 5\n# duo: geen kring\n', 'regel-onbekend'), [EXPLANATION]);
    });

    it('makes a remark or a name of a sentence that begins as a name does', () => {
      for (const sentence of [
        'Persoon Anja is ziek.',
        'Gremium DUO komt in maart weer bijeen.',
        'Organisatie van de dag wordt het NCG.',
        'Gebruik maken van de regeling kan nog.',
      ]) {
        const text = `besluit 5\n\n${sentence}\n`;
        const result = (line: string) => `besluit 5\n\n${line}\n`;
        checkFix(text, 'regel-onbekend', 'Begin de regel met //', result(`// ${sentence}`));
        checkFix(text, 'regel-onbekend', 'Zet een dubbele punt', result(`${sentence}:`));
      }
    });

    it('puts a sentence that begins as a name does back into the text above', () => {
      checkFix(
        'besluit 5\n  toelichting:\n    Er is overlegd.\n\nPersoon Anja is ziek.\n',
        'regel-onbekend',
        'Zet bij de tekst van “toelichting” erboven',
        'besluit 5\n  toelichting:\n    Er is overlegd.\n\n    Persoon Anja is ziek.\n',
      );
    });

    it('leaves names alone that end as a sentence does', () => {
      for (const name of [
        'organisatie Jansen B.V.',
        'persoon J. de Vries jr.',
        'Organisatie Kunst enz.',
        'gremium Wie doet wat',
      ])
        assert.deepEqual(
          problemsOf(fixture(`${name}\n`)).map(({ code }) => code),
          [],
          name,
        );
    });

    it('is not offered where the text would be lost', () => {
      const none: string[] = [];
      // The entry has an explanation, under any name, or cannot have one.
      assert.deepEqual(fixTitles('besluit 5\n  een\n  omschrijving: twee\n', 'regel-onbekend'), none);
      assert.deepEqual(fixTitles('persoon Jan Jansen\n  een\n', 'regel-onbekend'), none);
      assert.deepEqual(fixTitles('een\nbesluit 5\n', 'regel-onbekend'), none);
      // A field goes on behind it.
      assert.deepEqual(fixTitles('besluit 5\n  gremium:\n    A\neen\n    B\n', 'regel-onbekend'), none);
      assert.deepEqual(fixTitles('actie 5\n  opdracht:\n    A\neen\n    B\n', 'regel-onbekend'), [
        'Zet bij de tekst van “opdracht” erboven',
      ]);
    });
  });

  it('asks for the colon of a field that is typed without it, each line by itself', () => {
    const text = `
      actie 5: A
        Status niet gestart
        ^^^^^^^^^^^^^^^^^^^ regel-onbekend
        eigenaar Henk de Vries
        ^^^^^^^^^^^^^^^^^^^^^^ regel-onbekend
        zoals besproken
        ^^^^^^^^^^^^^^^ regel-onbekend
        deadline: doorlopend
    `;
    assert.deepEqual(sentences(text).slice(0, 2), [
      'Achter “Status” ontbreekt de dubbele punt. Zet die erachter: “Status: …”.',
      'Achter “eigenaar” ontbreekt de dubbele punt. Zet die erachter: “eigenaar: …”.',
    ]);
    const COLON = 'Zet een dubbele punt';
    assert.deepEqual(fixTitles(text, 'regel-onbekend'), [COLON]);
    checkFix(
      `
        actie 5: A
          eigenaar allen
          deadline: doorlopend
          status: gereed
      `,
      'regel-onbekend',
      COLON,
      `
        actie 5: A
          eigenaar: allen
          deadline: doorlopend
          status: gereed
      `,
      { preferred: true },
    );
  });

  it('takes no running text for a field', () => {
    for (const line of [
      'status van de brief navragen',
      'Deadline halen is lastig',
      'wie gaat dit doen',
      'Eigenaar moet nog reageren',
      'statuses in uitvoering',
      'status',
      'toelichting Anja',
    ]) {
      const text = `actie 5: A\n  ${line}\n  status: gereed\n`;
      assert.ok(!fixTitles(text, 'regel-onbekend').includes('Zet een dubbele punt'), line);
    }
  });

  it('says of how many lines it is', () => {
    assert.deepEqual(
      sentences(`
        actie 5: A${COMPLETE}
        Brief sturen
        ^^^^^^^^^^^^ regel-onbekend

        // een opmerking
        Bellen
          ook dit
      `),
      ['Deze 3 regels horen nergens bij. Spring in, of begin elke regel met een woord als “actie” of “blok”.'],
    );
    assert.deepEqual(
      sentences(`
        actie 5: A${COMPLETE}
          Brief sturen
          ^^^^^^^^^^^^ regel-onbekend
          Bellen
      `),
      ['Deze 2 regels zijn geen veld. Zet er een veldnaam met een dubbele punt voor, of maak er een toelichting van.'],
    );
    assert.deepEqual(
      sentences(`
        Brief sturen
        ^^^^^^^^^^^^ regel-onbekend
        Bellen
      `),
      ['Deze 2 regels horen nergens bij. Begin elke regel met een woord als “actie”.'],
    );
  });

  describe('fix Maak hier acties van', () => {
    const LIST = 'actie 4: A\n  status: gereed\n';
    const makes = (pasted: string, count: string, expected: string, before = LIST) => {
      const text = before + pasted;
      const title = `Maak hier ${count} van`;
      const read = fixture(text);
      const problem = problemsOf(read).find(({ code }) => code === 'regel-onbekend');
      const fix = problem?.fixes?.().find((one) => one.title === title);
      assert.ok(
        fix,
        `${title}: ${problem
          ?.fixes?.()
          .map((one) => one.title)
          .join(', ')}`,
      );
      const after = applyEdits(text, fix.edits);
      assert.equal(after, before + expected);
      // No word is lost, and no line is left that is not read.
      for (const word of text.match(/[\p{L}\p{N}]+/gu) ?? []) assert.ok(after.includes(word), word);
      assert.ok(!problemsOf(fixture(after)).some(({ code }) => code === 'regel-onbekend'));
    };

    it('each line is one, with the next numbers', () => {
      makes(
        'Brief sturen\nBellen met NCG: vandaag\n',
        '2 acties',
        'actie 5: Brief sturen\nactie 6: Bellen met NCG: vandaag\n',
      );
      makes(
        '• Brief sturen\n\n•\tBellen\n- Mailen\n',
        '3 acties',
        'actie 5: Brief sturen\n\nactie 6: Bellen\nactie 7: Mailen\n',
      );
      makes('  • Brief\n  • Bellen\n', '2 acties', 'actie 5: Brief\nactie 6: Bellen\n');
      makes('Een\r\nTwee', '2 acties', 'actie 5: Een\r\nactie 6: Twee', 'actie 4: A\r\n  status: gereed\r\n');
      makes('Een\nTwee\n', '2 acties', 'actie 1: Een\nactie 2: Twee\n', '');
    });

    it('cells go to the fields that the first row names', () => {
      makes(
        'Nr\tWat\tStatus\tAccounthouder\tWanneer uiterlijk\tBijlagen\n7\tBrief\tniet gestart\tHenk (NCG)\t1 mei 2021\tmet bijlage\n8\tBellen\t\tAnja\t\t\n',
        '2 acties',
        '// Nr | Wat | Status | Accounthouder | Wanneer uiterlijk | Bijlagen\nactie 7: Brief\n  status: niet gestart\n  eigenaar: Henk (NCG)\n  deadline: 1 mei 2021\n  toelichting: Bijlagen – met bijlage\nactie 8: Bellen\n  eigenaar: Anja\n',
      );
    });

    it('numbers that are taken, or not in every row, are text', () => {
      makes(
        '4\tBrief\tHenk\n9\tBellen\n',
        '2 acties',
        'actie 5: Brief\n  toelichting:\n    4\n    Henk\nactie 6: Bellen\n  toelichting: 9\n',
      );
      makes('1. Brief\n2. Bellen\n', '2 acties', 'actie 1: Brief\nactie 2: Bellen\n');
    });

    it('without heads the rest of a row stays as text', () => {
      makes('Brief\tgereed\tHenk\n', 'een actie', 'actie 5: Brief\n  toelichting:\n    gereed\n    Henk\n');
    });

    it('is not offered where something would belong to another action, or of one plain line', () => {
      for (const text of [
        `${LIST}zomaar\n`,
        `${LIST}een\ntwee\n  deadline: doorlopend\n`,
        `${LIST}  eerst dit\n  dan dat\n`,
        'actie 4: A\n  historie:\n    1 maart 2021: x\neen\n    2 maart 2021: y\n',
      ]) {
        assert.ok(!fixTitles(text, 'regel-onbekend').some((title) => title.startsWith('Maak hier')), text);
      }
    });
  });

  it('does not take a word of its own for a slip of a keyword', () => {
    const isPreferred = (line: string) => {
      const found = problemsOf(fixture(`${line}\n`)).find(({ code }) => code === 'regel-onbekend');
      const [fix] = found?.fixes?.() ?? [];
      assert.match(fix?.title ?? '', /^Wijzig in/u, line);
      return fix?.preferred ?? false;
    };
    for (const line of [
      'acties 1 t/m 3: gereed',
      'actief 3: gereed',
      'moties 7: Groen dak',
      'stuks 7: Verslag',
      'act1ie: Brief',
    ])
      assert.equal(isPreferred(line), false, line);
    for (const line of ['actiee 3: Brief', 'acite 3: Brief', 'actie5: Brief'])
      assert.equal(isPreferred(line), true, line);
  });

  it('puts no colon unasked where the entry has that field already: of two the first counts', () => {
    for (const [line, other] of [
      ['status in voorbereiding', 'status: gereed'],
      ['deadline 1 mei 2021', 'deadline: 1 juni 2021'],
      ['eigenaar Anja Woortman (NCG)', 'actiehouder: Henk Mulder (NCG)'],
      ['deadline 1 mei 2021', undefined],
    ] as const) {
      const text = `actie 1: A\n  ${line}\n${other === undefined ? '' : `  ${other}\n`}`;
      const found = problemsOf(fixture(text)).find(({ code }) => code === 'regel-onbekend');
      const fix = found?.fixes?.().find(({ title }) => title === 'Zet een dubbele punt');
      assert.ok(fix, line);
      assert.equal(fix.preferred ?? false, other === undefined, line);
    }
  });
});

describe('regel-onbekend: a list that was pasted with an indentation', () => {
  const list =
    'register L: Lijst\n  statussen: klaar = gereed\n\nbesluit 2: B\n  datum: 3-3-2021\n\n// x\nbesluit 3: C\n';
  const indented = list.replaceAll(/^(?=.)/gmu, '  ');

  it('goes to the margin as a whole', () => {
    checkFix(indented, 'regel-onbekend', 'Zet aan de kantlijn', list);
  });

  it('stays where a line stands further left, or where it begins with no entry', () => {
    for (const text of [indented.replace('    datum', ' datum'), indented.replace('register L', 'lijst L')])
      assert.ok(!fixTitles(text, 'regel-onbekend').includes('Zet aan de kantlijn'));
  });
});
