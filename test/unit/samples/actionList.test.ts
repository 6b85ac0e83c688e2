import assert from 'node:assert/strict';
import { headingPath, headingsOf } from '../../../server/src/model/actions/headings.ts';
import { historyOf } from '../../../server/src/model/actions/history.ts';
import type { EntryRef } from '../../../server/src/model/index/fileIndex.ts';
import { fieldOf } from '../../../server/src/syntax/entry.ts';
import { ACTION_LIST, WHO_LIST } from './actionListTable.ts';
import * as rebuild from './rebuild.ts';

const scope = rebuild.sample('actielijst.duo');
const rows = rebuild.entriesOf(scope, 'blok', 'actie');
const actions = rebuild.entriesOf(scope, 'actie');

const cell = (action: EntryRef, name: string) => rebuild.cell(action, name, scope);
const stepsOf = ({ placed }: EntryRef) => {
  const field = fieldOf(placed.entry, 'stappen');
  return field?.kind === 'steps' ? String(field.steps.length) : '';
};
const numbered = (number: string) => actions.find((action) => rebuild.numberOf(action) === number)!;

/** Both tables have remarks, the sample has them in one field: they are compared apart. */
const withoutRemark = (cells: string[], column: number) => rebuild.row(...cells.slice(0, column));
const withRemark = (table: string, column: number) =>
  rebuild.rowsOf(table).flatMap((cells) => (cells[column] === '…' ? [cells[0]!] : []));

describe('the action list (000, second and third table) from the samples', () => {
  it('has every row and cell of the second table', () => {
    const rebuilt = rows.map((ref) => {
      const { entry } = ref.placed;
      if (entry.kind === 'blok') return [`${rebuild.numberOf(ref)}: ${rebuild.titleOf(ref)}`];
      return rebuild.row(
        rebuild.numberOf(ref),
        rebuild.titleOf(ref),
        rebuild.statusCell(ref, scope),
        cell(ref, 'organisaties'),
        rebuild.ownerCell(ref, scope),
        cell(ref, 'bespreken'),
        rebuild.deadlineCell(ref, scope),
        stepsOf(ref),
        rebuild.present(entry, 'toelichting'),
      );
    });
    assert.deepEqual(
      rebuilt,
      rebuild.rowsOf(ACTION_LIST).map((cells) => withoutRemark(cells, 9)),
    );
  });

  it('has every row of the third table', () => {
    const rebuilt = actions
      .filter((ref) => rebuild.numberOf(ref) !== '')
      .map((ref) => rebuild.row(rebuild.numberOf(ref), rebuild.statusCell(ref, scope), cell(ref, 'werkgroep')));
    assert.deepEqual(
      rebuilt,
      rebuild.rowsOf(WHO_LIST).map((cells) => withoutRemark(cells, 3)),
    );
  });

  it('has the remarks of both tables', () => {
    // That of 2 is a date and what was decided: its history. Of the priority actions the first has one.
    const second = withRemark(ACTION_LIST, 9).filter((number) => number !== '2');
    const third = withRemark(WHO_LIST, 3);
    const found = actions.filter(({ placed }) => rebuild.present(placed.entry, 'opmerking') !== '');
    assert.deepEqual(found.map(rebuild.numberOf).sort(), [...new Set([...second, ...third])].sort());
    assert.equal(found[0], actions[0]);
    // Where both have one, that of the third table begins on a line of its own.
    const both = third.filter((number) => second.includes(number));
    assert.deepEqual(both, ['1', '3']);
    for (const number of both) {
      const lines = fieldOf(numbered(number).placed.entry, 'opmerking')!.lines.map(({ text }) => text);
      const third = lines.findIndex((line) => line.startsWith('(10)(2e) verzorg'));
      assert.equal(third, number === '1' ? 2 : 1, number);
    }
  });

  it('has the dated remarks as history, and what waits for what', () => {
    const histories = actions
      .map((ref) => [rebuild.numberOf(ref), historyOf(ref, rebuild.PEILDATUM)] as const)
      .flatMap(([number, items]) => items.map(({ dateText, text }) => `${number}: ${dateText} ${text}`));
    assert.deepEqual(histories, ['2: 2 december 2020 vastgesteld', '3: 22 november 2020 voorstel NCG voor aanpak']);
    const waits = actions
      .map((ref) => `${rebuild.numberOf(ref)}: ${cell(ref, 'na')}`)
      .filter((line) => !line.endsWith(': '));
    assert.deepEqual(waits, ['3: 1, 2, 30 (TYP)', '7: 9', '18: 15']);
  });

  it('has each action in its block', () => {
    let block = '';
    for (const ref of rows) {
      if (ref.placed.kind === 'blok') block = rebuild.numberOf(ref);
      else {
        const [heading] = headingsOf(ref, scope);
        assert.equal(headingPath(scope.file, heading!.placed), block, rebuild.titleOf(ref));
      }
    }
    assert.equal(block, 'H');
    // The one row of block D refers to another block.
    const d = rows.find((ref) => rebuild.numberOf(ref) === 'D')!;
    assert.equal(rebuild.typed(fieldOf(d.placed.entry, 'toelichting')), 'Zie afspraken onder governance.');
  });
});
