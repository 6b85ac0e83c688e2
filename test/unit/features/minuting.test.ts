import assert from 'node:assert/strict';
import type { MinuteReading } from '../../../protocol/meeting.ts';
import { applyEdits } from '../../../server/src/edits/edits.ts';
import { getMinuteEdits, getMinuteReading } from '../../../server/src/features/minuting.ts';
import { statusOfAction } from '../../../server/src/model/actions/actionStatus.ts';
import { fixture, problemsOf } from '../../support/fixture.ts';

const LIST = `register LIJST
  gremium: DUO
  peildatum: 24 maart 2021
gremium DUO
persoon Anja Woortman
persoon Henk Mulder
actie 3: Brief
  status: gereed
actie 5: Adviseurs
  status: in uitvoering
  eigenaar: Henk Mulder
  deadline: 1 maart 2021
actie 7: Adressen
  status: niet gestart
actie 12: Bewoners
  deadline: 20 april 2021
besluit 2: De werkwijze
`;
const MEETING = `vergadering DUO 13 januari 2021
  agenda:
    1. Opening
    2. Te laat
      a. Adviseurs (actie 5)
      b. Overig
    3. Rondvraag
`;
const TEXT = `${LIST}${MEETING}`;

function asked(text: string, tekst: string, punt?: string) {
  const { document, context, cursor = 0 } = fixture(text);
  return { document, position: document.positionAt(cursor), asked: { vergadering: undefined, punt, tekst }, context };
}

function read(tekst: string, punt?: string, text = TEXT): MinuteReading {
  const at = asked(text, tekst, punt);
  return getMinuteReading(at.document, at.position, at.asked, at.context)!;
}

/** The text after a line; a doubt is confirmed. */
function written(tekst: string, punt?: string, text = TEXT): string {
  const at = asked(text, tekst, punt);
  const made = getMinuteEdits(at.document, at.position, { ...at.asked, isConfirmed: true }, at.context);
  if ('refused' in made) return made.refused;
  assert.equal(made.files.length, 1);
  return applyEdits(made.files[0]!.file.document.text.slice(), made.files[0]!.edits);
}

/** The lines that stand in the second text and not in the first, and with a minus those that are gone. */
function changes(before: string, after: string): string[] {
  const gone = before.split('\n');
  const added = after.split('\n').filter((line) => {
    const at = gone.indexOf(line);
    if (at !== -1) gone.splice(at, 1);
    return at === -1;
  });
  return [...gone.map((line) => `-${line}`), ...added];
}

describe('taking minutes', () => {
  it('keeps the words behind a status: whom it waits for, until when, what it was done with', () => {
    const cases: [string, string, string][] = [
      ['7 wacht op reactie van Kees', 'aangehouden', 'wacht op reactie van Kees'],
      ['7 aangehouden tot Q3', 'aangehouden', 'aangehouden tot Q3'],
      ['7 uitgesteld tot vrijdag', 'aangehouden', 'uitgesteld tot vrijdag'],
      ['7 uitgesteld tot 1 juni door Kees', 'aangehouden', 'uitgesteld tot 1 juni door Kees'],
      ['7 in behandeling bij het college', 'in uitvoering', 'in behandeling bij het college'],
      ['7 voor 50% gereed', 'in uitvoering', 'voor 50% gereed'],
      ['7 afgedaan met raadsbrief 2025/13', 'gereed', 'afgedaan met raadsbrief 2025/13'],
      ['7: status -> wacht op de offerte', 'aangehouden', 'wacht op de offerte'],
      ['7 gereed, zie notitie 12', 'gereed', 'gereed, zie notitie 12'],
    ];
    for (const [typed, status, words] of cases) {
      const after = written(typed);
      assert.deepEqual(
        changes(TEXT, after),
        ['-  status: niet gestart', `  status: ${status}`, `      actie 7: status niet gestart -> ${status}; ${words}`],
        typed,
      );
      const { scope } = fixture(after);
      const action = scope.lookupNumber('actie', '7', undefined)[0]!;
      assert.equal(statusOfAction(action, scope), status, typed);
    }
  });

  it('writes once about what is named twice', () => {
    for (const typed of ['7, 7 en 12 gereed', 'acties 7, 7 en 12: gereed', '7 en 12 en 7 gereed']) {
      assert.deepEqual(
        changes(TEXT, written(typed)),
        [
          '-  status: niet gestart',
          '  status: gereed',
          '  status: gereed',
          '      actie 7: status niet gestart -> gereed',
          '      actie 12: status -> gereed',
        ],
        typed,
      );
    }
  });

  it('writes a change into the minutes and the list, and not a second time into its history', () => {
    const cases: [string, string[]][] = [
      ['5 gereed', ['-  status: in uitvoering', '  status: gereed', '        actie 5: status in uitvoering -> gereed']],
      [
        '5 gereed, de brief is uit',
        [
          '-  status: in uitvoering',
          '  status: gereed',
          '        actie 5: status in uitvoering -> gereed; de brief is uit',
        ],
      ],
      [
        '12 uitgesteld tot 1 mei',
        [
          '-  deadline: 20 april 2021',
          '  deadline: 1 mei 2021',
          '      actie 12: deadline 20 april 2021 -> 1 mei 2021',
        ],
      ],
      [
        '5 overgedragen aan Anja',
        [
          '-  eigenaar: Henk Mulder',
          '  eigenaar: Anja Woortman',
          '        actie 5: eigenaar Henk Mulder -> Anja Woortman',
        ],
      ],
      [
        '#7: status: in uitvoering',
        ['-  status: niet gestart', '  status: in uitvoering', '      actie 7: status niet gestart -> in uitvoering'],
      ],
      [
        'actie 7 vervallen',
        ['-  status: niet gestart', '  status: vervallen', '      actie 7: status niet gestart -> vervallen'],
      ],
      [
        '7 en 12 gereed',
        [
          '-  status: niet gestart',
          '  status: gereed',
          '  status: gereed',
          '      actie 7: status niet gestart -> gereed',
          '      actie 12: status -> gereed',
        ],
      ],
    ];
    for (const [typed, expected] of cases) {
      const { kind, notes } = read(typed, '1');
      assert.deepEqual([kind, notes], ['written', []], typed);
      assert.deepEqual(changes(TEXT, written(typed, '1')), expected, typed);
    }
  });

  it('agrees with itself: what was written is read as it was said, and brings no problem', () => {
    for (const typed of [
      '5 gereed',
      '12 uitgesteld tot 1 mei',
      '5 overgedragen aan Anja',
      '7 aangehouden',
      '7 loopt',
    ]) {
      const after = fixture(written(typed));
      const before = problemsOf(fixture(TEXT)).map(({ code }) => code);
      const brought = problemsOf(after)
        .map(({ code }) => code)
        .filter((code) => !before.includes(code));
      assert.deepEqual(
        brought.filter((code) => code !== 'gereed-zonder-datum'),
        [],
        typed,
      );
      const ref = after.scope.lookupNumber('actie', typed.split(' ')[0]!)[0]!;
      assert.equal(after.scope.mentions('actie', typed.split(' ')[0]!).length, 1, typed);
      if (typed === '5 gereed') assert.equal(statusOfAction(ref, after.scope), 'gereed');
    }
  });

  it('takes what it does not understand as a remark, and only when that is confirmed', () => {
    const cases: [string, string[]][] = [
      ['9 zie mail van Henk', ['      9 zie mail van Henk']],
      ['7 zie mail van Henk', ['      actie 7: zie mail van Henk']],
      ['5 gereed, maar nog niet alles', ['        actie 5: gereed, maar nog niet alles']],
      ['5 overgedragen aan Piet', ['        actie 5: overgedragen aan Piet']],
      ['3 gereed', ['      actie 3: (gereed)']],
      ['Roelien vertelt over de brief.', ['      Roelien vertelt over de brief.']],
      ['a. wie doet wat', ['      “a. wie doet wat”']],
      ['// wat', ['      “// wat”']],
      ['2 is besproken', ['      besluit 2: is besproken']],
      ['i gaat naar huis', ['      i gaat naar huis']],
    ];
    for (const [typed, expected] of cases) {
      const reading = read(typed, '3');
      assert.deepEqual([reading.kind, reading.notes.length], ['doubt', 1], typed);
      const at = asked(TEXT, typed, '3');
      const refused = getMinuteEdits(at.document, at.position, { ...at.asked, isConfirmed: false }, at.context);
      assert.ok('refused' in refused, typed);
      assert.deepEqual(changes(TEXT, written(typed, '3')), expected, typed);
    }
    assert.deepEqual(read('- gewoon een notitie').kind, 'written');
    assert.deepEqual(changes(TEXT, written('- gewoon een notitie')), ['      gewoon een notitie']);
  });

  it('makes an action point, a decision and a promise, with who and when from the bracket', () => {
    const cases: [string, string[]][] = [
      ['besluit: zo doen we het', ['      besluit: zo doen we het']],
      [
        'actie: bellen (Anja, 1 mei)',
        ['      actiepunt: bellen', '        eigenaar: Anja', '        deadline: 1 mei 2021'],
      ],
      [
        'actie: bellen (bespreken volgend DUO, volgend DUO, Anja)',
        [
          '      actiepunt: bellen',
          '        eigenaar: Anja',
          '        bespreken: volgend DUO',
          '        deadline: volgend DUO',
        ],
      ],
      ['Actie Henk: mailt de gemeente', ['      actiepunt: mailt de gemeente', '        eigenaar: Henk']],
      ['actie: bellen met (10)(2e)', ['      actiepunt: bellen met (10)(2e)']],
      ['actie: omschrijving maken (actie 5)', ['      actiepunt: omschrijving maken (actie 5)']],
      ['actie: nalopen (bijlage 3)', ['      actiepunt: nalopen (bijlage 3)']],
      ['toezegging: volgen (Henk)', ['      toezegging: volgen', '        gedaan door: Henk']],
    ];
    for (const [typed, expected] of cases) assert.deepEqual(changes(TEXT, written(typed)), expected, typed);
    assert.deepEqual(read('actie: bellen (Anja, 1 mei)').notes, []);
    assert.deepEqual(read('actie: bellen (Anja)').notes, ['Nog zonder deadline.']);
    assert.equal(read('actie: nalopen (bijlage 3)').kind, 'doubt');
  });

  it('goes on with the numbers of the minutes, and with the fields of what was made last', () => {
    const numbered = `${TEXT.replace('    2. Te laat', '      actiepunt (iii): bellen\n    2. Te laat')}`;
    const once = written('actie: mailen (Anja)', '1', numbered);
    assert.match(once, /actiepunt \(iv\): mailen\n {8}eigenaar: Anja\n {4}2\./u);
    const twice = written('toelichting: vooraf afstemmen', '1', once);
    assert.match(twice, /eigenaar: Anja\n {8}toelichting: vooraf afstemmen\n {4}2\./u);
    assert.equal(read('toelichting: nog eens', '1', twice).kind, 'doubt');
    // The meeting before it numbers what it makes.
    const before = `vergadering DUO 17 december 2020\n  agenda:\n    1. X\n      besluit (i): y\n`;
    assert.match(written('besluit: z', '1', `${LIST}${before}$0${MEETING}`), /besluit \(i\): z/u);
    assert.match(written('besluit: z', '1', `${LIST}${before.replace(' (i)', '')}$0${MEETING}`), /besluit: z/u);
  });

  it('goes to a point by its number or title, and to the one that names an action by itself', () => {
    const pointOf = (typed: string, punt?: string) => {
      const { kind, point } = read(typed, punt);
      return [kind, point.key];
    };
    assert.deepEqual(pointOf('punt 2b'), ['point', '2b']);
    assert.deepEqual(pointOf('punt 2 a'), ['point', '2a']);
    assert.deepEqual(pointOf('punt rond'), ['point', '3']);
    assert.deepEqual(pointOf('punt 9', '3'), ['refused', '3']);
    assert.deepEqual(pointOf('5 gereed', '3'), ['written', '2a']);
    assert.deepEqual(pointOf('7 gereed', '3'), ['written', '3']);
    assert.deepEqual(pointOf(''), ['nothing', '1']);
    // Before the parts of a point.
    assert.match(written('- eerst dit', '2'), /2\. Te laat\n {6}eerst dit\n {6}a\. /u);
    assert.match(written('- daarna dit', '2b'), /b\. Overig\n {8}daarna dit\n {4}3\./u);
    assert.match(written('- tot slot', '3'), /Rondvraag\n {6}tot slot\n$/u);
  });

  it('shows what a number is, and which it may become', () => {
    assert.deepEqual(read('5').lines, [
      'actie 5: Adviseurs',
      'in uitvoering · eigenaar: Henk Mulder · deadline: 1 maart 2021',
    ]);
    assert.equal(read('5').kind, 'shown');
    assert.deepEqual(read('1').completions, [{ number: '12', title: 'Bewoners' }]);
    assert.deepEqual(read('3').completions, []);
    assert.deepEqual(read('1 ').completions, []);
    assert.deepEqual(read('besluit 2').lines, ['besluit 2: De werkwijze']);
  });

  it('leaves the list as it is where something newer was said, and says so', () => {
    const text = TEXT.replace(
      '  deadline: 1 maart 2021\n',
      '  deadline: 1 maart 2021\n  historie:\n    3 februari 2021 DUO: status niet gestart -> in uitvoering\n',
    );
    assert.deepEqual(read('5 gereed', undefined, text).notes, [
      'De lijst blijft zoals die is: daar staat al iets van 3 februari 2021.',
    ]);
    assert.deepEqual(changes(text, written('5 gereed', undefined, text)), [
      '        actie 5: status in uitvoering -> gereed',
    ]);
  });

  it('takes the meeting at the cursor, by its name, or the newest; and needs points and a day', () => {
    const later = `vergadering DUO 27 januari 2021\n  agenda:\n    1. Later\n`;
    const text = `${TEXT}${later}`;
    assert.equal(read('', undefined, text).meeting, 'DUO 27 januari 2021');
    assert.equal(read('', undefined, text.replace('Rondvraag', 'Rond$0vraag')).meeting, 'DUO 13 januari 2021');
    const at = asked(text, '');
    const named = (vergadering: string) =>
      getMinuteReading(at.document, at.position, { ...at.asked, vergadering }, at.context)?.meeting;
    assert.equal(named('DUO 13 januari 2021'), 'DUO 13 januari 2021');
    assert.equal(named('MS'), undefined);
    assert.equal(read('5 gereed', undefined, `${LIST}vergadering DUO 13 januari 2021\n`).kind, 'refused');
    assert.equal(read('5 gereed', undefined, TEXT.replace(' 13 januari 2021', '')).kind, 'refused');
    const none = asked(LIST, '5 gereed');
    assert.equal(getMinuteReading(none.document, none.position, none.asked, none.context), null);
  });

  it('writes into the file of the minutes and that of the list, with the code of another register', () => {
    const text = `//- lijst.duo\n${LIST}//- verslagen.duo\nregister VERSLAGEN\ngebruik lijst.duo\n$0${MEETING}`;
    const at = asked(text, '5 gereed');
    const made = getMinuteEdits(at.document, at.position, { ...at.asked, isConfirmed: false }, at.context);
    assert.ok('files' in made);
    assert.deepEqual(
      made.files.map(({ file, edits }) => [file.uri.split('/').at(-1), edits.map((edit) => edit.text.trim())]),
      [
        ['verslagen.duo', ['actie 5: status in uitvoering -> gereed']],
        ['lijst.duo', ['gereed']],
      ],
    );
  });
});
