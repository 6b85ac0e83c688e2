import assert from 'node:assert/strict';
import type { MeetingPlan } from '../../../protocol/meeting.ts';
import { applyEdits } from '../../../server/src/edits/edits.ts';
import { findMeetingPlan, findPreparedMeeting, type MeetingAsked } from '../../../server/src/features/meetingPlan.ts';
import { finish } from '../../../server/src/incremental/work.ts';
import { fixture } from '../../support/fixture.ts';

const NOTHING: MeetingAsked = { gremium: undefined, datum: undefined };

function plan(text: string, asked: Partial<MeetingAsked> = {}): MeetingPlan {
  return finish(findMeetingPlan({ ...NOTHING, ...asked }, fixture(text).context));
}

/** Group and label of what is proposed, or shown. */
function choices(text: string, asked: Partial<MeetingAsked> = {}): string[] {
  return (plan(text, asked).meeting?.choices ?? []).map(
    ({ group, label, isProposed }) => `${group}${isProposed ? '' : ' (niet)'}: ${label}`,
  );
}

/** The texts of the files that a meeting with these choices changes; all that are proposed without them. */
function prepared(
  text: string,
  asked: Partial<MeetingAsked> = {},
  isChosen?: (label: string) => boolean,
): Record<string, string> | string {
  const { context } = fixture(text);
  const all = plan(text, asked).meeting?.choices ?? [];
  const chosen = all.filter(({ label, isProposed }) => isChosen?.(label) ?? isProposed).map(({ id }) => id);
  const made = finish(findPreparedMeeting({ ...NOTHING, ...asked, chosen: new Set(chosen) }, context));
  if ('refused' in made) return made.refused;
  return Object.fromEntries(
    made.files.map(({ file, edits }) => [
      file.uri.slice(file.uri.lastIndexOf('/') + 1),
      applyEdits(file.document.text.slice(), edits),
    ]),
  );
}

const LIST = `register LIJST: Actielijst
  gremium: DUO
  peildatum: 6 januari 2021

gremium DUO: Directeuren Uitvoeringsoverleg
  voorzitter: Peter Spijkerman (NCG)
  leden: Peter Spijkerman (NCG), Anja Woortman (OBG), Roelien Kamminga (BZK, tot en met 13 januari 2021)
  frequentie: 2 wekelijks

vergadering DUO 17 december 2020
  tijd: 15.00 uur
  agenda:
    1. Opening
    2. Verslag vorige vergadering d.d. 3 december 2020
    3. Brief B
    4. Rondvraag en sluiting
`;

describe('preparing a meeting', () => {
  it('proposes the day by the frequency, and tells of weekends and holidays', () => {
    const sentence = (datum?: string) => plan(LIST, { datum }).meeting;
    assert.deepEqual(
      [sentence()?.date, sentence()?.sentence],
      ['14 januari 2021', 'Op donderdag 14 januari 2021. Geteld vanaf 17 december 2020 (2 wekelijks).'],
    );
    assert.equal(sentence('13 jan 2021')?.sentence, 'Op woensdag 13 januari 2021. De vorige was op 17 december 2020.');
    assert.match(sentence('16 januari 2021')?.sentence ?? '', /weekend/u);
    assert.match(sentence('5 april 2021')?.sentence ?? '', /Tweede Paasdag/u);
    assert.equal(sentence('13 januari')?.date, '13 januari 2021');
    assert.equal(sentence('ooit')?.isPossible, false);
    assert.equal(sentence('')?.sentence, 'Typ de datum van de vergadering, bijvoorbeeld 13 januari 2021.');
    assert.match(sentence('17 december 2020')?.sentence ?? '', /al een vergadering met een agenda/u);
    assert.deepEqual(sentence('17 december 2020')?.choices, []);
  });

  it('asks which gremium where there may be several', () => {
    const two = 'register L\n  gremium: DUO, MS\ngremium DUO\ngremium MS\n';
    assert.deepEqual(plan(two), { gremia: ['DUO', 'MS'] });
    assert.equal(plan(two, { gremium: 'MS' }).meeting?.gremium, 'MS');
    assert.deepEqual(plan('actie 1: X\n'), { gremia: [] });
    assert.deepEqual(plan('gremium B\ngremium A\n').gremia, ['B', 'A']);
    // A meeting calls it by another name.
    assert.deepEqual(plan(`${LIST}vergadering Directeuren Uitvoeringsoverleg 1 december 2020\n`).gremia, ['DUO']);
  });

  it('finds what the list knows, each thing once, by why it is spoken of', () => {
    const text = `${LIST.replace('3. Brief B', '3. Brief B\n      actiepunt (i): Nieuw uit het verslag\n      besluit (i): Zonder vervolg\n      besluit (ii): Met vervolg\n        acties: 1')}
actie 1: Bespreken
  bespreken: januari 2021
actie 2: Besproken
  bespreken: januari 2021
  historie:
    4 januari 2021: gedaan
actie 3: Te laat
  deadline: 12 januari 2021
actie 4: Op tijd
  deadline: 13 januari 2021
actie 5: Klaar
  status: gereed
  deadline: 1 december 2020
actie 6: Van een ander gremium
  bespreken: MS januari 2021
actie 7: Later op de agenda
  bespreken: februari 2021
actie 8: Net erbij
  datum: 18 december 2020
actie 9: Al heel lang stil
  datum: 1 oktober 2020
toezegging 1: Beloofd
toezegging 2: Pas in het najaar
  deadline: oktober 2021
`;
    assert.deepEqual(choices(text, { datum: '13 januari 2021' }), [
      'Vaste punten: Opening',
      'Vaste punten: Verslag vorige vergadering d.d. 17 december 2020',
      'Vaste punten: Rondvraag en sluiting',
      'Staat nu op de agenda: actie 1: Bespreken',
      'Te laat: actie 3: Te laat',
      'Toegezegd: toezegging 1: Beloofd',
      'Blijft liggen: actie 9: Al heel lang stil',
      'Nieuw sinds de vorige keer: actie 2020-12-17-i: Nieuw uit het verslag',
      'Nieuw sinds de vorige keer: actie 8: Net erbij',
      'Besluit waar nog geen actie bij is: besluit 2020-12-17-i: Zonder vervolg',
      'Aanwezig: Peter Spijkerman',
      'Aanwezig: Anja Woortman',
      'Aanwezig: Roelien Kamminga',
      'Gegevens: tijd: 15.00 uur',
      'Gegevens: voorzitter: Peter Spijkerman',
    ]);
  });

  it('shows who has no seat on that day, and proposes nobody of them', () => {
    assert.deepEqual(
      choices(LIST, { datum: '27 januari 2021' }).filter((one) => one.includes('Roelien')),
      ['Heeft op die dag geen zetel (niet): Roelien Kamminga'],
    );
    const person = `${LIST}persoon Anja Woortman\n  tot: 1 januari 2021\n`;
    assert.deepEqual(
      choices(person, { datum: '13 januari 2021' }).filter((one) => one.includes('Anja')),
      ['Heeft op die dag geen zetel (niet): Anja Woortman'],
    );
  });

  it('takes a redacted name without its organisation, and no organisation for somebody', () => {
    const text =
      'gremium DUO\n  secretaris: (10)(2e) (EZK), (10)(2e)\n  leden: NCG, Henk Mulder (OBG), wisselend\norganisatie NCG\n';
    assert.deepEqual(
      choices(text, { datum: '13 januari 2021' }).filter((one) => one.startsWith('Aanwezig')),
      ['Aanwezig: (10)(2e)', 'Aanwezig: (10)(2e)', 'Aanwezig: Henk Mulder'],
    );
  });

  it('writes the meeting behind the last one, as that is written', () => {
    const text = `${LIST}
actie 5: Adviseurs uitwerken
  bespreken: januari/februari 2021
actie 6: Besluit: dat is de titel
  deadline: 1 januari 2021
`;
    const after = prepared(text, { datum: '13 januari 2021' });
    assert.deepEqual(after, {
      'test.duo': text.replace(
        '    4. Rondvraag en sluiting\n',
        `    4. Rondvraag en sluiting

vergadering DUO 13 januari 2021
  tijd: 15.00 uur
  voorzitter: Peter Spijkerman
  aanwezig: Peter Spijkerman, Anja Woortman, Roelien Kamminga
  agenda:
    1. Opening
    2. Verslag vorige vergadering d.d. 17 december 2020
    3. Te bespreken
      a. Adviseurs uitwerken (actie 5)
    4. Te laat
      a. “Besluit: dat is de titel (actie 6)”
    5. Rondvraag en sluiting
`,
      ),
    });
    // What was not said yet changes nothing.
    const { scope } = fixture((after as Record<string, string>)['test.duo']!);
    assert.deepEqual([...scope.mentions('actie', '5'), ...scope.mentions('actie', '6')], []);
    assert.equal([...scope.file.document.entries].filter(({ kind }) => kind === 'besluit').length, 0);
  });

  it('puts it before the others where the newest stands first, in their file and with their indentation', () => {
    const text = `//- lijst.duo
register LIJST
  gremium: DUO
gremium DUO
actie 1: X
  deadline: 1 januari 2021
//- verslagen.duo
register LIJST

// Nieuwste eerst
vergadering DUO 17 december 2020
    agenda:
        Opening


vergadering DUO 3 december 2020
    agenda:
        Opening
`;
    assert.deepEqual(prepared(text, { datum: '13 januari 2021' }), {
      'verslagen.duo': `register LIJST

vergadering DUO 13 januari 2021
    agenda:
        Opening
        Te laat
            a. X (actie 1)


// Nieuwste eerst
vergadering DUO 17 december 2020
    agenda:
        Opening


vergadering DUO 3 december 2020
    agenda:
        Opening
`,
    });
  });

  it('fills a meeting that was planned, and names an action of another register by its code', () => {
    const text = `//- lijst.duo
register LIJST
  gremium: DUO
gremium DUO
  leden: Anja Woortman
actie 1: X
  deadline: 1 januari 2021
//- kalender.duo
register KALENDER
vergadering DUO 13 januari 2021
  plaats: zaal 3

vergadering DUO 27 januari 2021
`;
    assert.deepEqual(
      prepared(text, { datum: '13 januari 2021' }, (label) => label !== 'Opening'),
      {
        'kalender.duo': `register KALENDER
vergadering DUO 13 januari 2021
  plaats: zaal 3
  aanwezig: Anja Woortman
  agenda:
    1. Mededelingen
    2. Te laat
      a. X (actie LIJST/1)
    3. Rondvraag en sluiting

vergadering DUO 27 januari 2021
`,
      },
    );
  });

  it('keeps the line ends of a file without a last one, and gives what has more parts than letters a second point', () => {
    const actions = Array.from({ length: 27 }, (_, at) => `actie ${at + 1}: X\r\n  deadline: 1 januari 2021`).join(
      '\r\n',
    );
    const made = prepared(`gremium DUO\r\n${actions}`, { datum: '13 januari 2021' }) as Record<string, string>;
    const text = made['test.duo']!;
    assert.doesNotMatch(text, /[^\r]\n/u);
    assert.match(text, /\r\n {6}z\. X \(actie 26\)\r\n {4}4\. Te laat\r\n {6}a\. X \(actie 27\)\r\n/u);
    assert.match(text, /2021\r\n\r\nvergadering DUO 13 januari 2021\r\n/u);
  });

  it('says why there is no meeting', () => {
    assert.match(String(prepared(LIST, { datum: '17 december 2020' })), /al een vergadering/u);
    assert.match(String(prepared(LIST, {}, () => false)), /niets gekozen/u);
    assert.match(String(prepared('actie 1: X\n')), /geen gremium bekend/u);
  });

  it('does not take its own points for points that come back', () => {
    const late = 'actie 1: Kaart\n  eigenaar: Anja Woortman\n  deadline: 1 december 2020\n';
    let text = LIST + late;
    for (const datum of ['14 januari 2021', '28 januari 2021', '11 februari 2021']) {
      text = (prepared(text, { datum }) as Record<string, string>)['test.duo']!;
    }
    const last = text.slice(text.indexOf('vergadering DUO 11 februari 2021'));
    assert.equal(last.match(/\. Te laat$/gmu)?.length, 1, last);
  });

  for (const moment of [
    'volgende vergadering',
    'volgend DUO',
    'DUO volgende vergadering',
    'eerstvolgende vergadering',
    'komend overleg',
  ]) {
    it(`puts on the agenda what is to be discussed “${moment}”`, () => {
      const found = choices(`${LIST}actie 1: Kaart\n  eigenaar: Anja Woortman\n  bespreken: ${moment}\n`);
      assert.ok(
        found.some((one) => /^Staat nu op de agenda: actie 1: Kaart$/u.test(one)),
        found.join('\n'),
      );
    });
  }

  it('leaves to another gremium what that discusses next', () => {
    const other = `${LIST}gremium MS: Managementoverleg\nactie 1: Kaart\n  bespreken: volgend MS\n`;
    assert.ok(!choices(other).some((one) => /^Staat nu op de agenda/u.test(one)));
  });

  it('does not run into a comment at the end of a file', () => {
    for (const [text, wanted] of [
      ['// mijn lijst', '// mijn lijst\nvergadering DUO 14 januari 2021\n'],
      ['// mijn lijst\n', '// mijn lijst\nvergadering DUO 14 januari 2021\n'],
      ['', 'vergadering DUO 14 januari 2021\n'],
    ]) {
      const made = prepared(text!, { gremium: 'DUO', datum: '14 januari 2021' }) as Record<string, string>;
      assert.ok(made['test.duo']!.startsWith(wanted!), made['test.duo']);
    }
  });

  it('fills an agenda that stands there empty, and leaves what is behind it', () => {
    const text = `${LIST}\nvergadering DUO 14 januari 2021\n  plaats: Assen\n  agenda:\n  // nog uitwerken\n`;
    const made = (prepared(text) as Record<string, string>)['test.duo']!;
    const own = made.slice(made.indexOf('vergadering DUO 14'));
    assert.equal(own.match(/agenda:/gu)?.length, 1, own);
    assert.match(own, /plaats: Assen\n {2}tijd: 15\.00 uur\n[\s\S]* {2}agenda:\n {4}1\. Opening\n/u);
    assert.ok(own.endsWith('  // nog uitwerken\n'), own);
  });

  it('leaves a comment of the meeting before with that', () => {
    const made = (prepared(`${LIST}  // nog uitwerken\n`) as Record<string, string>)['test.duo']!;
    assert.match(made, /Rondvraag en sluiting\n {2}\/\/ nog uitwerken\n\nvergadering DUO 14 januari 2021/u);
  });

  it('tells two of one title apart', () => {
    const text = `${LIST}actie: Brief\n  deadline: 1 december 2020\nactie: Brief\n  deadline: 2 december 2020\n`;
    const ids = plan(text).meeting!.choices.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    let seen = 0;
    const made = (prepared(text, {}, (label) => label !== 'Brief' || seen++ === 0) as Record<string, string>)[
      'test.duo'
    ]!;
    assert.equal(made.match(/a\. Brief$/gmu)?.length, 1);
    assert.doesNotMatch(made, /b\. Brief$/mu);
  });

  it('refuses where several may meet, and what the register no longer says', () => {
    const { context } = fixture(`${LIST.replace('gremium: DUO', 'gremium: DUO, MS')}gremium MS: Managementoverleg\n`);
    const refused = (chosen: string, asked: Partial<MeetingAsked> = {}) =>
      finish(findPreparedMeeting({ ...NOTHING, ...asked, chosen: new Set([chosen]) }, context));
    assert.match(JSON.stringify(refused('x')), /DUO, MS/u);
    const [known] = plan(LIST).meeting!.choices;
    const other = finish(
      findPreparedMeeting({ ...NOTHING, chosen: new Set([known!.id, 'weg']) }, fixture(LIST).context),
    );
    assert.match(JSON.stringify(other), /intussen gewijzigd/u);
  });
});
