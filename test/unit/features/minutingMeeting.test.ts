import assert from 'node:assert/strict';
import type { MinuteReading } from '../../../protocol/meeting.ts';
import { applyEdits } from '../../../server/src/edits/edits.ts';
import { getMinuteEdits, getMinuteReading } from '../../../server/src/features/minuting.ts';
import { fixture } from '../../support/fixture.ts';

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

describe('the meeting itself, while minutes are taken', () => {
  it('writes who came and who did not into the meeting, and takes them out of where they stood', () => {
    const lists = '  aanwezig:\n    Anja Woortman\n    Henk Mulder\n    Piet Puk\n  agenda:';
    const held = TEXT.replace('  agenda:', lists);
    const cases: [string, string[]][] = [
      ['afwezig: Anja', ['-    Anja Woortman', '  afwezig: Anja']],
      ['Afwezig: Henk en Piet Puk', ['-    Henk Mulder', '-    Piet Puk', '  afwezig: Henk, Piet Puk']],
      ['te gast: de wethouder', ['  te gast: de wethouder']],
      ['aanwezig: Kees Baas', ['    Kees Baas']],
    ];
    for (const [typed, expected] of cases) {
      assert.deepEqual(changes(held, written(typed, undefined, held)), expected, typed);
    }
    const inLine = TEXT.replace('  agenda:', '  aanwezig: Anja Woortman, Henk Mulder\n  agenda:');
    assert.deepEqual(changes(inLine, written('afwezig: Henk', undefined, inLine)), [
      '-  aanwezig: Anja Woortman, Henk Mulder',
      '  aanwezig: Anja Woortman',
      '  afwezig: Henk',
    ]);
    assert.deepEqual(read('afwezig: Henk', undefined, inLine).notes, ['Niet meer bij “aanwezig”: Henk Mulder.']);
    assert.deepEqual(read('aanwezig: Anja', undefined, inLine).kind, 'refused');
  });

  it('gets a point that comes up, with the number that follows', () => {
    assert.deepEqual(changes(TEXT, written('agendapunt: Parkeren')), ['    4. Parkeren']);
    assert.deepEqual(changes(TEXT, written('nieuw punt: 5 huizen aan de dijk')), ['    4. 5 huizen aan de dijk']);
    const reading = read('agendapunt: Parkeren');
    assert.deepEqual([reading.kind, reading.lines, reading.point.key], ['written', ['4. Parkeren'], '4']);
    // What is typed next stands below it.
    const held = written('agendapunt: Parkeren');
    assert.deepEqual(changes(held, written('besluit: Er komt een vak bij', '4', held)), [
      '      besluit: Er komt een vak bij',
    ]);
    const bare = TEXT.replace(/^ {4}\d\. /gmu, '    ').replace(/^ {6}[ab]\. /gmu, '      ');
    assert.notEqual(read('agendapunt: Parkeren', undefined, bare).kind, 'written');
  });
});

describe('two meetings that are called the same', () => {
  const afternoon = MEETING.replace('Opening', 'Heropening');
  const text = `${TEXT}${afternoon}actie 20: Later\n`;

  it('are told apart by where one stands, although both have the name', () => {
    for (const [place, point] of [
      ['1. Opening', 'Opening'],
      ['Heropening', 'Heropening'],
      ['Later', 'Heropening'],
    ] as const) {
      const { document, context } = fixture(text);
      const position = document.positionAt(text.indexOf(place));
      const asked = { vergadering: 'DUO 13 januari 2021', punt: undefined, tekst: 'een opmerking', isConfirmed: true };
      assert.ok(getMinuteReading(document, position, asked, context)?.point.label.endsWith(point));
      const made = getMinuteEdits(document, position, asked, context);
      assert.ok('files' in made);
      const after = applyEdits(text, made.files[0]!.edits);
      assert.ok(after.includes(`1. ${point}\n      een opmerking\n`), after);
    }
  });
});
