import assert from 'node:assert/strict';
import { readEntry } from '../../../server/src/syntax/readEntry.ts';
import { checkSpans, findingsOf } from './show.ts';

function fieldOf(kind: string, field: string) {
  const text = `${kind} X\n  ${field}\n`;
  const entry = readEntry(text);
  checkSpans(text, entry);
  return { text, entry, field: entry.fields[0]! };
}

describe('a value with a remark', () => {
  function check(kind: string, line: string, value: string | undefined, ...findings: string[]): void {
    it(line, () => {
      const { entry, field } = fieldOf(kind, line);
      assert.ok('value' in field);
      assert.equal(field.value?.text, value);
      assert.deepEqual(findingsOf(entry), findings);
    });
  }
  check('actie', 'status: gereed', 'gereed');
  check('actie', 'status: gereed (zie brief)', 'gereed');
  check('actie', 'status: gereed(zie brief)', 'gereed');
  check('actie', 'status: gereed; zie brief', 'gereed');
  check('actie', 'status: gereed ; a (b)', 'gereed');
  check('actie', 'status: bijna klaar', 'bijna klaar');
  check('actie', 'status:', undefined);
  check('actie', 'blok: 02-II (was 02-I)', '02-II');
  check('actie', 'planning: Op Schema; nog wel', 'Op Schema');
  check('actie', 'planning: snel', 'snel', '1:12-16 waarde-ongeldig notAChoice');
  check('gremium', 'niveau: lokaal', 'lokaal');
  check('gremium', 'niveau: landelijk (x)', 'landelijk', '1:10-19 waarde-ongeldig notAChoice');
  check('gremium', 'maximum: 12 (stemmen)', '12');
  check('gremium', 'maximum: twaalf', 'twaalf', '1:11-17 waarde-ongeldig notACount');
  check('persoon', 'openbaar: nee', 'nee');
  check('persoon', 'openbaar: misschien', 'misschien', '1:12-21 waarde-ongeldig notAChoice');
  check('toezegging', 'status: voorwaardelijk', 'voorwaardelijk');
  check('toezegging', 'status: akkoord', 'akkoord');
});

describe('a date', () => {
  function check(line: string, date: string | undefined, ...findings: string[]): void {
    it(line, () => {
      const { text, entry, field } = fieldOf('besluit', line);
      assert.ok(field.kind === 'date');
      const { span } = field.date?.date ?? { span: undefined };
      assert.equal(span && text.slice(field.date!.start + span.start, field.date!.start + span.end), date);
      assert.deepEqual(findingsOf(entry), findings);
    });
  }
  check('datum: 13 januari 2021', '13 januari 2021');
  check('datum:   woensdag 13-1-2021 (verzonden)', 'woensdag 13-1-2021');
  check('datum:', undefined);
  check('datum: januari 2021', undefined, '1:9-21 waarde-ongeldig notADate');
  check('datum: morgen', undefined, '1:9-15 waarde-ongeldig notADate');
});

describe('when an action is on the agenda', () => {
  /** `gremium | moment`. */
  function check(value: string, expected: string): void {
    it(value, () => {
      const { text, entry, field } = fieldOf('actie', `bespreken: ${value}`);
      assert.ok(field.kind === 'agendaMoment');
      const { gremium, moment } = field.moment;
      const typed = moment && text.slice(moment.start + moment.node.span.start, moment.start + moment.node.span.end);
      assert.equal(`${gremium?.text ?? '·'} | ${typed ?? '·'}`, expected);
      assert.deepEqual(entry.findings, []);
    });
  }
  check('DUO 3 februari 2021', 'DUO | 3 februari 2021');
  check('DUO januari/februari 2021', 'DUO | januari/februari 2021');
  check('Lokale Stuurgroep Q2 2021', 'Lokale Stuurgroep | Q2 2021');
  check('woensdag 3 februari 2021', '· | woensdag 3 februari 2021');
  check('3 februari 2021: het plan', '· | 3 februari 2021');
  check('2-12-2020 over overbruggingskrediet', '· | 2-12-2020');
  check('DUO 3 februari 2021; het plan', 'DUO | 3 februari 2021');
  check('DUO 3 februari 2021 (het plan)', 'DUO | 3 februari 2021');
  check('volgend DUO', '· | volgend DUO');
  check('Zo spoedig mogelijk', '· | Zo spoedig mogelijk');
  check('n.v.t.', '· | n.v.t.');
  check('Melden zodra het start.', '· | ·');
  check('DUO', '· | ·');
  check('DUO 3 februari 2021 of later', '· | ·');
});

describe('a line of the minutes', () => {
  /** `word | number | text`; undefined when it says nothing of an action, decision or promise. */
  function check(line: string, expected: string | undefined): void {
    it(line, () => {
      const { field } = fieldOf('vergadering', `agenda:\n    ${line}`);
      assert.ok(field.kind === 'agenda');
      const [mention] = field.mentions;
      const shown = mention && `${mention.word} | ${mention.number?.text ?? '·'} | ${mention.text?.text ?? '·'}`;
      assert.equal(shown, expected);
      if (mention) assert.deepEqual([mention.start, mention.end], [field.lines[0]?.start, field.lines[0]?.end]);
    });
  }
  check('actie 5: opdracht gevraagd', 'actie | 5 | opdracht gevraagd');
  check('Actiepunt (iv): contact leggen', 'actiepunt | (iv) | contact leggen');
  check('actiepunt (actie 41): x', 'actiepunt | (actie 41) | x');
  check('actiepunt: x', 'actiepunt | · | x');
  check('actiepunt : x', 'actiepunt | · | x');
  check('actie  5 :', 'actie | 5 | ·');
  check('- besluit iv: a: b', 'besluit | iv | a: b');
  check('besluitpunt: x', 'besluitpunt | · | x');
  check('toezegging 3: x', 'toezegging | 3 | x');
  check('actie 24: status -> aangehouden', 'actie | 24 | status -> aangehouden');
  check('acties 5: x', undefined);
  check('6. Onafhankelijk adviseur', undefined);
  check('over actie 5: x', undefined);
  check('actie 5 besproken', undefined);
});

describe('a history', () => {
  it('keeps the date of a line without its colon, and the text behind it', () => {
    const { text, entry, field } = fieldOf(
      'actie',
      'historie:\n    13 januari 2021 status -> gereed\n    later\n    1-2: x',
    );
    assert.ok(field.kind === 'history');
    assert.deepEqual(
      field.history.map((line) => [
        line.dateSpan && text.slice(line.dateSpan.start, line.dateSpan.end),
        line.gremium?.text,
        line.text?.text,
        line.change?.to.text,
      ]),
      [
        ['13 januari 2021', undefined, 'status -> gereed', 'gereed'],
        [undefined, undefined, 'later', undefined],
        ['1-2', undefined, 'x', undefined],
      ],
    );
    assert.deepEqual(findingsOf(entry), [
      '2:20-36 waarde-ongeldig historyWithoutColon',
      '3:4-9 waarde-ongeldig historyWithoutDate',
    ]);
  });
});

describe('the gremium of a history line', () => {
  const gremiumOf = (line: string): string | undefined => {
    const { text, field } = fieldOf('actie', `historie:\n    ${line}`);
    assert.ok(field.kind === 'history');
    const gremium = field.history[0]?.gremium;
    // What it says and where it stands agree.
    if (gremium !== undefined) assert.equal(text.slice(gremium.start, gremium.end), gremium.text);
    return gremium?.text;
  };
  it('stands between the date and the colon', () => assert.equal(gremiumOf('13 januari 2021 DUO : besproken'), 'DUO'));
  it('may have a time in front', () => assert.equal(gremiumOf('13 januari 2021 15:30 uur DUO: besproken'), 'DUO'));
  it('is not the time itself', () => assert.equal(gremiumOf('13 januari 2021, 15:30: besproken'), undefined));
});

describe('a line of the history that begins with a count', () => {
  it('has no date', () => {
    const { entry } = fieldOf('actie', 'historie:\n    1-2 keer per week: gebeld\n    1-2 DUO: besproken');
    assert.deepEqual(findingsOf(entry), ['2:4-29 waarde-ongeldig historyWithoutDate']);
  });
});

describe('a list over several lines', () => {
  it('separates at line ends, and says what is wrong where it stands', () => {
    const { text, entry, field } = fieldOf('actie', 'werkgroep: A en\n    - B (OBG\n    C), D\n    & E');
    assert.ok(field.kind === 'people');
    assert.deepEqual(
      field.parts.map((part) => [part.joint, part.name?.text, text.slice(part.start, part.end)]),
      [
        ['start', 'A', 'A'],
        ['hard', 'B', 'B (OBG'],
        ['hard', 'C', 'C'],
        ['hard', 'D', 'D'],
        ['hard', 'E', 'E'],
      ],
    );
    assert.deepEqual(findingsOf(entry), ['2:9-12 waarde-ongeldig bracketOpen', '3:5-6 waarde-ongeldig redundant']);
  });

  it('reports a box that is not closed', () => {
    const { entry } = fieldOf('actie', 'stappen: [x a');
    assert.deepEqual(findingsOf(entry), ['1:12-13 waarde-ongeldig boxOpen']);
  });
});
