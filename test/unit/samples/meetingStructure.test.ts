import assert from 'node:assert/strict';
import type { EntryRef } from '../../../server/src/model/index/fileIndex.ts';
import { dayIn, SEAT_FIELDS, seatsOf } from '../../../server/src/model/references/membership.ts';
import { partiesOf } from '../../../server/src/model/references/people.ts';
import { dayOf } from '../../../server/src/model/time/calendar.ts';
import { readFrequency } from '../../../server/src/model/time/frequency.ts';
import { fieldOf } from '../../../server/src/syntax/entry.ts';
import { MEETING_STRUCTURE, RULES, SEATS, TOPICS } from './meetingStructureTable.ts';
import * as rebuild from './rebuild.ts';

const scope = rebuild.sample('gremia.duo');
const all = rebuild.entriesOf(scope, 'gremium');
/** Those of the source; VOG+ is part of the row of the VOG, and two gremia are those of the action list. */
const structure = all.filter(
  (ref) =>
    ['lokaal', 'afstemming', 'bestuurlijk'].includes(typed(ref, 'niveau')) && typed(ref, 'uitbreiding van') === '',
);

function typed({ placed }: EntryRef, name: string): string {
  return rebuild.typed(fieldOf(placed.entry, name));
}

/** The gremia that a field names, as they are declared. */
function gremia({ placed }: EntryRef, name: string): string {
  const field = fieldOf(placed.entry, name);
  if (field?.kind !== 'gremia') return '';
  return partiesOf(placed.entry, field, scope)
    .map((party) => (party.kind === 'declared' ? party.declaration.placed.entry.identity?.text : `? ${party.kind}`))
    .join(', ');
}

/** `42 day`: what the program counts on with. */
function frequency(ref: EntryRef): string {
  const read = readFrequency(typed(ref, 'frequentie'));
  return read === undefined ? '' : `${read.every} ${read.unit}`;
}

/** The running text of a field, whatever its line breaks. */
function text({ placed }: EntryRef, name: string): string {
  return (
    fieldOf(placed.entry, name)
      ?.lines.map((line) => line.text)
      .join(' ') ?? ''
  );
}

const named = (name: string) => all.find((ref) => rebuild.numberOf(ref) === name)!;

describe('the meeting structure (003) from the samples', () => {
  it('has the seven gremia in order: level, frequency, what follows, escalation, goal', () => {
    assert.equal(structure.length, 7);
    const rebuilt = structure.map((ref) =>
      rebuild.row(
        rebuild.numberOf(ref),
        rebuild.titleOf(ref),
        typed(ref, 'niveau'),
        typed(ref, 'frequentie'),
        frequency(ref),
        gremia(ref, 'voorafgaand aan'),
        gremia(ref, 'escalatie'),
        typed(ref, 'maximum'),
        rebuild.present(ref.placed.entry, 'doel'),
      ),
    );
    assert.deepEqual(rebuilt, rebuild.rowsOf(MEETING_STRUCTURE));
  });

  it('has who sits in each, and as what', () => {
    const rebuilt = [...structure, named('VOG+')].flatMap((ref) => {
      const seats = seatsOf(ref, scope);
      return SEAT_FIELDS.flatMap((field) => {
        const texts = seats.filter((seat) => seat.field === field).map((seat) => seat.text);
        return texts.length === 0 ? [] : [rebuild.row(rebuild.numberOf(ref), field, texts.join('; '))];
      });
    });
    assert.deepEqual(rebuilt, rebuild.rowsOf(SEATS));
    assert.equal(gremia(named('VOG+'), 'uitbreiding van'), 'VOG');
  });

  it('has every subject of each', () => {
    for (const [name, ...topics] of rebuild.rowsOf(TOPICS)) {
      const ref = named(name!);
      const said = `${text(ref, 'onderwerpen')} ${text(ref, 'toelichting')}`;
      for (const topic of topics) assert.ok(said.includes(topic), `${name}: ${topic}`);
    }
  });

  it('has the rules of the introduction', () => {
    const document = rebuild.entriesOf(scope, 'stuk')[0]!;
    assert.equal(rebuild.titleOf(document), 'Overlegstructuur versterkingsopgave met woningcorporaties');
    assert.equal(typed(document, 'datum'), '7 mei 2020');
    const said = text(document, 'toelichting');
    for (const rule of rebuild.rowsOf(RULES).flat()) assert.ok(said.includes(rule), rule);
  });

  it('has who left the DUO at which meeting (002), and who followed', () => {
    const duo = named('DUO');
    const seatedOn = (day: number | undefined) => seatsOf(duo, scope, day).map((seat) => seat.text);
    const isRoelien = (seat: string) => seat.startsWith('Roelien Kamminga');
    assert.equal(seatedOn(dayOf(2021, 1, 13)).filter(isRoelien).length, 1);
    assert.equal(seatedOn(dayOf(2021, 1, 14)).filter(isRoelien).length, 0);
    assert.ok(seatedOn(dayOf(2021, 1, 14)).includes('Nicoline van der Linden (BZK)'));
    const roelien = scope.lookupName('Roelien Kamminga')[0]!;
    assert.equal(typed(roelien, 'opvolger'), 'Nicoline van der Linden');
    assert.equal(dayIn(roelien.placed.entry, 'tot'), dayOf(2021, 1, 14));
  });
});
