import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type Change,
  type ChangeAt,
  changeStatus,
  handOver,
  note,
  postpone,
} from '../../../server/src/edits/change.ts';
import { applyEdits } from '../../../server/src/edits/edits.ts';
import { minutesEntries } from '../../../server/src/model/index/minutes.ts';
import { referenceDate } from '../../../server/src/model/index/referenceDate.ts';
import { dayOf } from '../../../server/src/model/time/calendar.ts';
import { fixture, TODAY_ONLY } from '../../support/fixture.ts';
import { runs } from '../../support/runs.ts';

function at(
  text: string,
  number = '5',
  kind: 'actie' | 'besluit' | 'toezegging' = 'actie',
): ChangeAt & { text: string } {
  const { scope, file } = fixture(text);
  const ref = scope.lookupNumber(kind, number)[0]!;
  return { ref, scope, referenceDate: referenceDate(scope, TODAY_ONLY), text: file.text };
}

function changed({ text }: { text: string }, change: Change): string {
  assert.ok('edits' in change, 'refused' in change ? change.refused : '');
  return applyEdits(text, change.edits);
}

function refused(change: Change): string {
  assert.ok('refused' in change);
  return change.refused;
}

const OPEN = 'actie 5: X\n  status: in uitvoering\n  eigenaar: Anja (OBG)\n  deadline: 1 maart 2021\n';

describe('postpone', () => {
  it('counts a length of time from the day on which it is said, not from what was noted long ago', () => {
    for (const [typed, day] of [
      ['over zes weken', '5 mei 2021'],
      ['binnen twee weken', '7 april 2021'],
      ['eind volgende maand', '30 april 2021'],
      ['over drie dagen', '27 maart 2021'],
    ]) {
      const place = at(
        'register L\n  peildatum: 24 maart 2021\nactie 5: X\n  deadline: 1 april 2021\n  historie:\n    13 januari 2020: besproken$0\n',
      );
      assert.match(
        changed(place, postpone(place, typed!, '')),
        new RegExp(`deadline: (?:uiterlijk )?.*${day}`, 'u'),
        typed,
      );
    }
  });
  it('sets the deadline and writes the line, with the reason', () => {
    const place = at(OPEN);
    assert.equal(
      changed(place, postpone(place, '1 april 2021', 'de brief is er nog niet')),
      `${OPEN.replace('1 maart 2021', '1 april 2021')}  historie:\n    24 maart 2021: deadline 1 maart 2021 -> 1 april 2021; de brief is er nog niet\n`,
    );
    assert.equal(
      changed(place, postpone(place, '  eind\n mei 2021 ', ' ')),
      `${OPEN.replace('1 maart 2021', 'eind mei 2021')}  historie:\n    24 maart 2021: deadline 1 maart 2021 -> eind mei 2021\n`,
    );
  });
  it('keeps the remark behind the old one, and with every line end what stands around', () => {
    for (const lineEnd of ['\n', '\r\n', '\r']) {
      const text = (deadline: string, line = '') =>
        `actie 5: X\n  deadline: ${deadline} (streefdatum)\n// opmerking\n  historie:\n    1 maart 2021: y\n${line}actie 6: Z\n`.replaceAll(
          '\n',
          lineEnd,
        );
      const place = at(text('1 maart 2021'));
      assert.equal(
        changed(place, postpone(place, '1 april 2021', '')),
        text('1 april 2021', '    24 maart 2021: deadline 1 maart 2021 -> 1 april 2021\n'),
      );
    }
  });
  it('gives an action its own deadline where it had none or that of its heading', () => {
    const none = at('actie 5: X\n');
    assert.equal(
      changed(none, postpone(none, '1 april 2021', '')),
      'actie 5: X\n  deadline: 1 april 2021\n  historie:\n    24 maart 2021: deadline -> 1 april 2021\n',
    );
    const text = 'blok A\n  deadline: 1 maart 2021\nactie 5: X\n';
    const inherited = at(text);
    assert.equal(
      changed(inherited, postpone(inherited, '1 april 2021', '')),
      `${text}  deadline: 1 april 2021\n  historie:\n    24 maart 2021: deadline 1 maart 2021 -> 1 april 2021\n`,
    );
  });
  it('replaces a text that is not watched, which its history keeps', () => {
    const place = at('actie 5: X\n  deadline: na brief B\n');
    assert.equal(
      changed(place, postpone(place, 'Q2 2021', '')),
      'actie 5: X\n  deadline: Q2 2021\n  historie:\n    24 maart 2021: deadline na brief B -> Q2 2021\n',
    );
  });
  it('works for an action point in the minutes', () => {
    const text = 'vergadering DUO 13 januari 2021\n  agenda:\n    actiepunt (i): brief\n      deadline: 1 maart 2021\n';
    const { scope, file } = fixture(text);
    const [placed] = minutesEntries([...file.text].length > 0 ? scope.file.document.entries.at(0) : assert.fail());
    const ref = { file: scope.file, placed: placed! };
    const place = { ref, scope, referenceDate: referenceDate(scope, TODAY_ONLY), text };
    assert.equal(
      changed(place, postpone(place, '1 april 2021', '')),
      `${text.replace('1 maart', '1 april')}      historie:\n        24 maart 2021: deadline 1 maart 2021 -> 1 april 2021\n`,
    );
  });
  it('is refused with a sentence that says why', () => {
    const place = at(OPEN);
    assert.match(refused(postpone(place, 'ooit', '')), /^“ooit” is geen deadline die het programma herkent\. /u);
    assert.match(refused(postpone(place, '31 februari 2021', '')), /^“31 februari 2021” is geen deadline/u);
    assert.equal(refused(postpone(place, '1 maart 2021', '')), 'De deadline is al 1 maart 2021.');
    assert.equal(refused(postpone(place, ' ', '')), 'Er is geen nieuwe deadline ingevuld. De actie is niet gewijzigd.');
    assert.match(
      refused(postpone(at('actie 5: X\n  status: gereed\n'), '1 april 2021', '')),
      /^Deze actie is al gereed/u,
    );
    assert.equal(
      refused(postpone(at('besluit 5: X\n', '5', 'besluit'), '1 april 2021', '')),
      'Zet de cursor in een actie of een toezegging.',
    );
  });
});

describe('handOver', () => {
  it('writes the new owner, and who it was in the history', () => {
    const place = at(OPEN);
    assert.equal(
      changed(place, handOver(place, 'Nicoline van der Linden')),
      `${OPEN.replace('Anja (OBG)', 'Nicoline van der Linden')}  historie:\n    24 maart 2021: eigenaar Anja (OBG) -> Nicoline van der Linden\n`,
    );
  });
  it('replaces a list over several lines, and leaves comments where they are', () => {
    const text = 'actie 5: X\n  eigenaar:\n    Anja (OBG),\n    // nog vragen\n    - Henk (NCG)\n  deadline: z.s.m.\n';
    const place = at(text);
    assert.equal(
      changed(place, handOver(place, 'Peter (NCG)')),
      'actie 5: X\n  eigenaar:\n    Peter (NCG)\n    // nog vragen\n  deadline: z.s.m.\n  historie:\n    24 maart 2021: eigenaar Anja (OBG), Henk (NCG) -> Peter (NCG)\n',
    );
  });
  it('gives an action its own owner where it had none or that of its heading', () => {
    const text = 'blok A\n  eigenaar: Anja\nactie 5: X\n';
    const place = at(text);
    assert.equal(
      changed(place, handOver(place, 'Henk')),
      `${text}  eigenaar: Henk\n  historie:\n    24 maart 2021: eigenaar Anja -> Henk\n`,
    );
  });
  it('is refused without a name, or for who owns it already', () => {
    assert.equal(refused(handOver(at(OPEN), '')), 'Er is geen nieuwe eigenaar ingevuld. De actie is niet gewijzigd.');
    assert.equal(refused(handOver(at(OPEN), 'Anja (OBG)')), 'De eigenaar is al Anja (OBG).');
  });
});

describe('changeStatus', () => {
  it('sets the status and writes the line', () => {
    const place = at(OPEN);
    assert.equal(
      changed(place, changeStatus(place, 'Aangehouden', 'wacht op BZK')),
      `${OPEN.replace('in uitvoering', 'aangehouden')}  historie:\n    24 maart 2021: status in uitvoering -> aangehouden; wacht op BZK\n`,
    );
  });
  it('opens what was closed, and knows what a promise can be', () => {
    const closed = at('actie 5: X\n  status: gereed\n');
    assert.equal(
      changed(closed, changeStatus(closed, 'in uitvoering')),
      'actie 5: X\n  status: in uitvoering\n  historie:\n    24 maart 2021: status gereed -> in uitvoering\n',
    );
    const promise = at('toezegging 5: X\n  status: gevraagd\n', '5', 'toezegging');
    assert.equal(
      changed(promise, changeStatus(promise, 'nagekomen')),
      'toezegging 5: X\n  status: nagekomen\n  historie:\n    24 maart 2021: status gevraagd -> nagekomen\n',
    );
  });
  it('has the day of the newest line when that is later', () => {
    const text =
      'actie 5: X\n  status: in uitvoering\n  historie:\n    1 april 2021: status niet gestart -> in uitvoering\n';
    const place = at(text);
    assert.equal(
      changed(place, changeStatus(place, 'vervallen')),
      `${text.replace(': in uitv', ': vervallen').replace('vervallenoering', 'vervallen')}    1 april 2021: status in uitvoering -> vervallen\n`,
    );
  });
  it('is refused for another word, and for what it is', () => {
    assert.match(
      refused(changeStatus(at(OPEN), 'akkoord')),
      /^De status “akkoord” is niet bekend\. Kies uit: in voorbereiding, /u,
    );
    assert.equal(refused(changeStatus(at(OPEN), 'in uitvoering')), 'De status is al “in uitvoering”.');
    assert.match(refused(changeStatus(at('toezegging 5: X\n', '5', 'toezegging'), 'akkoord')), /Kies uit: gevraagd, /u);
  });
});

describe('note', () => {
  it('writes a line of the meeting, or of the reference date', () => {
    const place = { ...at('besluit 5: X\n', '5', 'besluit'), meeting: { day: dayOf(2021, 1, 13)!, gremium: 'DUO' } };
    assert.equal(
      changed(place, note(place, 'besproken;\n akkoord')),
      'besluit 5: X\n  historie:\n    13 januari 2021 DUO: besproken; akkoord\n',
    );
    const plain = at(OPEN);
    assert.equal(changed(plain, note(plain, 'gebeld')), `${OPEN}  historie:\n    24 maart 2021: gebeld\n`);
  });
  it('is refused without a text', () => {
    assert.equal(refused(note(at(OPEN), ' \n ')), 'Er is niets ingevuld. Er is niets genoteerd.');
  });
});

describe('a change, whatever is typed', () => {
  it('never throws, is one line of history at most, and undoing it restores every byte', () => {
    const word = fc.constantFrom(
      '1 april 2021',
      'eind mei',
      'Anja',
      '->',
      ';',
      ':',
      '\n',
      '(',
      ')',
      '// x',
      'status',
      'z.s.m.',
      '',
      '\uFEFF',
    );
    const typed = fc.array(word, { maxLength: 5 }).map((words) => words.join(' '));
    const changes = [
      (place: ChangeAt, text: string, other: string) => postpone(place, text, other),
      (place: ChangeAt, text: string, other: string) => handOver(place, text, other),
      (place: ChangeAt, text: string) => note(place, text),
    ];
    fc.assert(
      fc.property(fc.constantFrom(...changes), typed, typed, (make, text, other) => {
        const place = at(OPEN);
        const change = make(place, text, other);
        if ('refused' in change) return;
        const after = changed(place, change);
        const lines = after.split('\n');
        assert.equal(lines.length, OPEN.split('\n').length + 2, after);
        // What was there and was not replaced still is.
        assert.ok(after.startsWith('actie 5: X\n  status: in uitvoering\n'));
      }),
      { numRuns: runs(500) },
    );
  });
});
