/** What is only an answer is no title: the subject beside it is. */
import assert from 'node:assert/strict';
import { doubtsIn, ofRows, wholeEntries } from './given.ts';

const ANSWERS = [
  'Conform',
  'Akkoord',
  'Voor kennisgeving aangenomen',
  'Aangehouden',
  'Ja',
  'Conform voorstel',
  'Vastgesteld.',
];

describe('a column of answers beside the subject', () => {
  it('gives its words as a remark, and the subject is the title', () => {
    for (const header of ['Onderwerp', 'Voorstel', 'Agendapunt', 'Omschrijving', 'Stuk']) {
      const made = ofRows([
        ['Nr', header, 'Besluit'],
        ...ANSWERS.map((text, at) => [`${at + 1}`, `Nota ${at} over parkeren`, text]),
      ]);
      const text = wholeEntries(made);
      assert.match(text, /^besluit 1: Nota 0 over parkeren\n {2}toelichting: Besluit: Conform$/mu, header);
      for (const answer of ANSWERS)
        assert.ok(!text.includes(`: ${answer}\n\n`) || text.includes(`toelichting: Besluit: ${answer}`), answer);
      assert.doesNotMatch(text, /^onderwerp/mu);
      assert.deepEqual(doubtsIn(made), ['answers'], header);
    }
  });

  it('in a row among others that say what was decided', () => {
    const made = ofRows([
      ['Nr', 'Voorstel', 'Besluit'],
      ['1', 'Nota parkeren', 'De nota wordt vastgesteld met een wijziging op bladzijde 3'],
      ['2', 'Nota wonen', 'Het voorstel gaat terug naar het college voor een aanvulling'],
      ['3', 'Begroting 2024', 'Conform'],
    ]);
    assert.match(
      wholeEntries(made),
      /^besluit 3: Begroting 2024\n {2}\/\/ nakijken: .*\n(?: {2}.*\n)* {2}toelichting: Besluit: Conform$/mu,
    );
    assert.deepEqual(doubtsIn(made), ['answerTitle']);
  });

  it('beside actions that keep their own titles, also where most of what was decided is an answer', () => {
    for (const answers of [
      ['Akkoord', 'Vastgesteld', ''],
      ['Conform', 'Ja', 'Akkoord'],
      ['Aangehouden', '', 'Akkoord'],
    ]) {
      const made = ofRows([
        ['Nr', 'Onderwerp', 'Besluit', 'Actie', 'Wie'],
        ['1', 'Dorpsfeest', answers[0]!, 'Vergunning aanvragen', 'Zoë de Wit'],
        ['2', 'Begroting', answers[1]!, '', ''],
        ['3', 'Zaal', answers[2]!, 'Huur opzeggen', 'Jan'],
      ]);
      const text = wholeEntries(made);
      assert.match(text, /^actie: Vergunning aanvragen$/mu);
      assert.match(text, /^actie(?: 3)?: Huur opzeggen$/mu);
      assert.match(text, /^besluit 1: Dorpsfeest$/mu);
      assert.doesNotMatch(text, /Titel: /u);
    }
  });

  it('beside an action in the same row', () => {
    const made = ofRows([
      ['Nr', 'Onderwerp', 'Besluit', 'Actie', 'Wie'],
      ['1', 'Begroting', 'Akkoord', 'Publiceren', 'Els'],
      ['2', 'Rooster', 'Het rooster gaat in op 1 mei', '-', ''],
      ['3', 'Feest', 'Het feest gaat door', 'n.v.t.', ''],
      ['4', 'Zaal', '', 'Huren', 'Jo'],
    ]);
    const text = wholeEntries(made);
    assert.match(text, /^besluit 1: Begroting\n {2}\/\/.*\n {2}toelichting: Besluit: Akkoord$/mu);
    assert.match(text, /^actie: Publiceren\n {2}eigenaar: Els$/mu);
    assert.match(text, /^besluit 2: Het rooster gaat in op 1 mei\n {2}toelichting: Actie: -$/mu);
    assert.match(text, /^actie 4: Huren\n {2}eigenaar: Jo$/mu);
    assert.equal(text.match(/^actie/gmu)?.length, 2);
    assert.deepEqual(doubtsIn(made), ['answerTitle']);
  });

  it('not where there is no other words, or they are no answers', () => {
    const alone = ofRows([
      ['Nr', 'Besluit'],
      ['1', 'Akkoord'],
      ['2', 'Conform'],
    ]);
    assert.match(wholeEntries(alone), /^besluit 1: Akkoord$/mu);
    const words = ofRows([
      ['Nr', 'Onderwerp', 'Besluit'],
      ['1', 'Parkeren', 'Akkoord met de nota over parkeren in het centrum'],
      ['2', 'Wonen', 'Ja, mits het college de raad informeert'],
    ]);
    assert.match(wholeEntries(words), /^besluit 1: Akkoord met de nota over parkeren in het centrum$/mu);
    assert.deepEqual(doubtsIn(words), []);
  });
});
