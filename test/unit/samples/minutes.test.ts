import assert from 'node:assert/strict';
import { deadlineOf } from '../../../server/src/model/actions/action.ts';
import { wholeHistory } from '../../../server/src/model/actions/history.ts';
import type { EntryRef } from '../../../server/src/model/index/fileIndex.ts';
import { meetingOf } from '../../../server/src/model/index/meeting.ts';
import { minutesEntries } from '../../../server/src/model/index/minutes.ts';
import { formatIso } from '../../../server/src/model/time/calendar.ts';
import type { AgendaItem, AgendaMention } from '../../../server/src/syntax/entry.ts';
import { fieldOf } from '../../../server/src/syntax/entry.ts';
import { ACTION_POINTS, AGENDA, DECISIONS, FACTS, HEAD, PROMISE } from './minutesTable.ts';
import * as rebuild from './rebuild.ts';

const scope = rebuild.sample('notulen-2021-01-13.duo');
const meeting = rebuild.entriesOf(scope, 'vergadering')[0]!;
const { entry } = meeting.placed;
const agenda = fieldOf(entry, 'agenda');
const items = agenda?.kind === 'agenda' ? agenda.items : [];
const made = (kind: string): EntryRef[] =>
  minutesEntries(meeting.placed)
    .filter((placed) => placed.kind === kind)
    .map((placed) => ({ file: meeting.file, placed }));

const DATE = '2021-01-13';
/** The number in the list at the front of the minutes. */
const ownNumber = (ref: EntryRef) => rebuild.numberOf(ref).replace(`${DATE}-`, '');

/** An item with what it makes and what it says of others, in the order of the text; then its sub-items. */
function shown({ number, title, mentions, subItems }: AgendaItem): string[] {
  const own = (mention: AgendaMention) =>
    !subItems.some(({ start, contentEnd }) => isWithin(mention, start, contentEnd));
  const lines = mentions
    .filter(own)
    .map(({ word, number: typed }) => `  ${[word, typed?.text].filter(Boolean).join(' ')}`);
  return [[number?.text, title?.text].filter(Boolean).join(' '), ...lines, ...subItems.flatMap(shown)];
}
const isWithin = ({ start }: AgendaMention, from: number, to: number) => start >= from && start < to;

describe('the minutes of 13 January 2021 (002) from the samples', () => {
  it('have the head of the source, and the document', () => {
    const { gremia, day } = meetingOf(entry);
    assert.deepEqual([gremia?.text, day && formatIso(day)], ['DUO', DATE]);
    const names = entry.fields.map(({ name }) => name).filter((name) => name !== 'agenda');
    assert.deepEqual(
      names.map((name) => rebuild.row(name, rebuild.typed(fieldOf(entry, name)))),
      rebuild.rowsOf(HEAD),
    );
    const document = rebuild.entriesOf(scope, 'stuk')[0]!.placed.entry;
    assert.equal(document.identity?.text, 'NCG / 21013380');
    assert.deepEqual(
      document.fields.map((field) => `${field.name}: ${rebuild.typed(field)}`),
      ['soort: verslag', 'datum: 13 januari 2021', 'van: NCG', 'opgesteld door: (10)(2e)', 'bijlagen: verslag'],
    );
  });

  it('have every item in order, with what it makes and speaks of', () => {
    assert.deepEqual(items.flatMap(shown), AGENDA.trim().split('\n'));
  });

  it('have the eleven action points', () => {
    const rebuilt = made('actie').map((ref) => {
      const latest = deadlineOf(ref, scope, rebuild.PEILDATUM)?.resolved.latest;
      return rebuild.row(
        ownNumber(ref),
        rebuild.titleOf(ref),
        rebuild.ownerCell(ref, scope),
        rebuild.cell(ref, 'bespreken', scope),
        rebuild.deadlineCell(ref, scope),
        latest === undefined ? '' : formatIso(latest),
      );
    });
    assert.deepEqual(rebuilt, rebuild.rowsOf(ACTION_POINTS));
    // Elsewhere they are called by the date and that number, also from the list itself.
    for (const ref of made('actie')) {
      const number = `${DATE}-${ownNumber(ref)}`;
      const [found, ...others] = rebuild.sample('actielijst.duo').lookupNumber('actie', number);
      assert.equal(found?.placed, ref.placed, number);
      assert.deepEqual(others, []);
    }
  });

  it('have both decisions', () => {
    const rebuilt = made('besluit').map((ref) =>
      rebuild.row(ownNumber(ref), rebuild.titleOf(ref), rebuild.cell(ref, 'acties', scope)),
    );
    assert.deepEqual(rebuilt, rebuild.rowsOf(DECISIONS));
  });

  it('tell the action list what was said of its actions', () => {
    const list = rebuild.sample('actielijst.duo');
    const told = rebuild.entriesOf(list, 'actie').flatMap((action) =>
      wholeHistory(action, list, rebuild.PEILDATUM)
        .filter(({ item }) => item.source !== 'historie')
        .map(({ item }) => [
          `${rebuild.numberOf(action)} ${item.day && formatIso(item.day)} ${item.source}`,
          item.text,
        ]),
    );
    assert.deepEqual(
      told.map(([head, text]) => `${head}: ${text!.slice(0, 30)}`),
      [
        '5 2021-01-13 vergadering: (10)(2e) meldt een gesprek met',
        '5 2021-01-13 actie: actie 2021-01-13-v: Opdrachtom',
        '10 2021-01-13 vergadering: Anja licht de stand van zaken ',
        '13 2021-01-13 besluit: besluit 2021-01-13-ii: Johan i',
        '13 2021-01-13 vergadering: eigenaar -> Johan Koopmans',
        '13 2021-01-13 actie: actie 2021-01-13-viii: Uitwerk',
      ],
    );
  });

  it('have the promise about the Koopinstrument', () => {
    const [promise, ...others] = made('toezegging');
    assert.deepEqual(others, []);
    const { fields } = promise!.placed.entry;
    const short = fields.filter(({ name }) => name !== 'vraag' && name !== 'antwoord');
    assert.deepEqual(
      short.map((field) => rebuild.row(field.name, rebuild.typed(field))),
      rebuild.rowsOf(PROMISE),
    );
    assert.equal(fields.length, 5);
  });

  it('name whom and what the source names, each in its own item', () => {
    for (const [number, ...facts] of rebuild.rowsOf(FACTS)) {
      const item = items.find((one) => one.number?.text === number)!;
      const text = entry.text.slice(item.start, item.contentEnd).replace(/\s+/gu, ' ');
      for (const fact of facts) assert.ok(text.includes(fact), `${number}: ${fact}`);
    }
  });
});
