import assert from 'node:assert/strict';
import { fixture, problemsOf } from '../../support/fixture.ts';
import { COMPLETE, checkFix, checkProblems, fixTitles } from './check.ts';

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
