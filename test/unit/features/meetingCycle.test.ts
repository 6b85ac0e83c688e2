/** The meeting of 13 January 2021 from the list and the last minutes to its own, compared with the minutes that the samples hold. */
import assert from 'node:assert/strict';
import {
  agendaLines,
  DAY,
  listBefore,
  MINUTES_BEFORE,
  sampleMinutes,
  sampleText,
  typedMinutes,
} from '../../../scripts/host/seedMeeting.ts';
import { applyEdits } from '../../../server/src/edits/edits.ts';
import type { FileEdits } from '../../../server/src/edits/fileEdits.ts';
import { findAfterMeeting, getTakenOver } from '../../../server/src/features/afterMeeting.ts';
import { findMeetingPlan, findPreparedMeeting } from '../../../server/src/features/meetingPlan.ts';
import { getMinuteEdits, getMinuteReading } from '../../../server/src/features/minuting.ts';
import { finish } from '../../../server/src/incremental/work.ts';
import { fixture } from '../../support/fixture.ts';
import { differences, SAMPLE_DIFFERENCES } from '../../support/minutesDifferences.ts';

const NAMES = ['gremia.duo', 'organisaties.duo', 'personen.duo'];

/** The two files that change, with the names beside them. */
class Desk {
  list = listBefore();
  minutes = MINUTES_BEFORE;

  read() {
    const names = NAMES.map((name) => `//- ${name}\n${sampleText(name)}`).join('');
    return fixture(`//- notulen.duo\n${this.minutes}//- actielijst.duo\n${this.list}${names}`);
  }

  apply(made: { readonly files: readonly FileEdits[] } | { readonly refused: string }): void {
    if ('refused' in made) throw new Error(made.refused);
    for (const { file, edits } of made.files) {
      const text = applyEdits(file.document.text.slice(), edits);
      if (file.uri.endsWith('notulen.duo')) this.minutes = text;
      else this.list = text;
    }
  }
}

describe('the meeting of 13 January 2021', () => {
  const desk = new Desk();

  it('is prepared on the day that is typed, with what the list knows', () => {
    const { context } = desk.read();
    const asked = { gremium: undefined, datum: DAY };
    const { meeting } = finish(findMeetingPlan(asked, context));
    assert.equal(finish(findMeetingPlan({ ...asked, datum: undefined }, context)).meeting?.date, '14 januari 2021');
    const labels = meeting!.choices.map(({ label }) => label);
    for (const wanted of [
      'Opening',
      'actie 5: Uitwerken onafhankelijke adviseurs',
      'Peter Spijkerman',
      'Roelien Kamminga',
    ]) {
      assert.ok(labels.includes(wanted), `${wanted} in ${labels.join(' | ')}`);
    }
    const chosen = new Set(meeting!.choices.filter(({ isProposed }) => isProposed).map(({ id }) => id));
    desk.apply(finish(findPreparedMeeting({ ...asked, chosen }, context)));
    assert.match(desk.minutes, /\n {4}5\. Te bespreken\n {6}a\. Uitwerken onafhankelijke adviseurs \(actie 5\)\n/u);
  });

  it('gets the agenda that the secretary makes of it, and is held line by line', () => {
    const [head = ''] = desk.minutes.split(/(?<=vergadering DUO 13 januari 2021\n[\s\S]*? {2}agenda:\n)/u);
    desk.minutes = `${head}${agendaLines().join('\n')}\n`;
    let punt: string | undefined;
    for (const { text, isConfirmed } of typedMinutes()) {
      const { document, context } = desk.read();
      const at = [document, document.positionAt(0), { vergadering: `DUO ${DAY}`, punt, tekst: text }, context] as const;
      const reading = getMinuteReading(...at)!;
      assert.equal(reading.kind, text.startsWith('punt ') ? 'point' : isConfirmed ? 'doubt' : 'written', text);
      punt = reading.point.key;
      if (reading.kind !== 'point') desk.apply(getMinuteEdits(at[0], at[1], { ...at[2], isConfirmed }, at[3]));
    }
    const own = desk.minutes.slice(desk.minutes.indexOf(`vergadering DUO ${DAY}`));
    assert.deepEqual(differences(sampleMinutes(), own), SAMPLE_DIFFERENCES);
    assert.match(desk.list, /^actie 13: [\s\S]{0,200}eigenaar: Johan Koopmans$/mu);
  });

  it('is sent: its eleven action points go onto the list at once, with the numbers that follow', () => {
    const { document, context, scope } = desk.read();
    const at = document.positionAt(document.getText().indexOf(`DUO ${DAY}`));
    const after = finish(findAfterMeeting(document, at, context))!;
    const points = after.points.filter(({ isProposed }) => isProposed);
    assert.equal(points.length, 11);
    const host = { file: scope.file, placed: scope.file.document.entries.at(document.offsetAt(at)) };
    desk.apply(getTakenOver(after.meeting, new Set(points.map(({ id }) => id)), host, scope));
    assert.deepEqual(
      [...desk.list.matchAll(/^actie (3[3-9]|4\d): /gmu)].map(([, number]) => number),
      Array.from({ length: 11 }, (_, index) => String(33 + index)),
    );
    assert.match(desk.minutes, /actiepunt \(actie 39\): Stuk over de brief van Blok B/u);
  });
});
