import assert from 'node:assert/strict';
import { headingPath, headingsOf } from '../../../server/src/model/actions/headings.ts';
import { historyOf } from '../../../server/src/model/actions/history.ts';
import type { EntryRef } from '../../../server/src/model/index/fileIndex.ts';
import { formatIso } from '../../../server/src/model/time/calendar.ts';
import { fieldOf } from '../../../server/src/syntax/entry.ts';
import { PRECONDITIONS } from './preconditionsTable.ts';
import * as rebuild from './rebuild.ts';

const scope = rebuild.sample('randvoorwaarden.duo');
const rows = rebuild.entriesOf(scope, 'randvoorwaarde', 'onderwerp', 'actie');
const actions = rebuild.entriesOf(scope, 'actie');

/** The remark of an action, else that of a heading above it: the cell of the table is merged over the rows below. */
function remarkCell(action: EntryRef): string {
  for (const ref of [action, ...headingsOf(action, scope)]) {
    const field = fieldOf(ref.placed.entry, 'opmerking');
    if (field === undefined) continue;
    const from = ref === action ? '' : `{${headingPath(ref.file, ref.placed)}} `;
    const isShort = field.lines.length === 1 && field.lines[0]!.text.length <= 75;
    return from + (isShort ? rebuild.typed(field) : '…');
  }
  return '';
}

describe('the randvoorwaarden (000, first table) from the samples', () => {
  it('have every row and cell, own and merged', () => {
    const rebuilt = rows.map((ref) => {
      const heading = `${rebuild.numberOf(ref)}: ${rebuild.titleOf(ref)}`;
      if (ref.placed.kind === 'randvoorwaarde') return [`#${heading}`];
      if (ref.placed.kind === 'onderwerp') return [heading];
      return rebuild.row(
        rebuild.numberOf(ref),
        rebuild.titleOf(ref),
        rebuild.ownerCell(ref, scope),
        rebuild.statusCell(ref, scope),
        rebuild.cell(ref, 'opdracht', scope),
        rebuild.deadlineCell(ref, scope),
        rebuild.cell(ref, 'planning', scope),
        remarkCell(ref),
        rebuild.cell(ref, 'werkgroep', scope),
      );
    });
    assert.deepEqual(rebuilt, rebuild.rowsOf(PRECONDITIONS));
  });

  it('have each action below its topic and its precondition', () => {
    for (const action of actions) {
      const [topic, precondition] = headingsOf(action, scope);
      const path = headingPath(scope.file, topic!.placed)!;
      assert.equal(path, `${rebuild.numberOf(precondition!)}-${rebuild.numberOf(topic!)}`);
      const number = rebuild.numberOf(action);
      assert.ok(number === path || number.startsWith(`${path}-`), `${number} stands below ${path}`);
    }
    assert.equal(actions.length, 36);
  });

  it('have the dates of the DUO in the history', () => {
    const dated = actions.flatMap((action) =>
      historyOf(action, rebuild.PEILDATUM).map(
        ({ day, source }) => `${rebuild.numberOf(action)} ${day && formatIso(day)} ${source}`,
      ),
    );
    assert.deepEqual(dated, [
      '02-IV-B 2021-02-24 opdracht',
      '02-III 2021-01-13 opdracht',
      '02-IV 2021-03-24 opdracht',
      '02-V 2020-12-17 opdracht',
      '05-I 2021-01-27 opdracht',
      '06-I 2021-02-11 opdracht',
      '07-II 2021-02-10 opdracht',
      '08-I 2021-01-27 opdracht',
      '09-I-b 2021-02-22 historie',
    ]);
  });
});
