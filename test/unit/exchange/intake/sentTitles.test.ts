/** A list that knows what went out and was numbered anew, while the register called something otherwise: a row is about what had its title. */
import assert from 'node:assert/strict';
import { formatNamed } from '../../../../server/src/exchange/formats.ts';
import type { GivenBlock, GivenDocument, GivenRow } from '../../../../server/src/exchange/given.ts';
import { makeRegister } from '../../../../server/src/exchange/intake/makeRegister.ts';
import { updateLines } from '../../../../server/src/exchange/intake/report.ts';
import { type UpdateOptions, updateRegister } from '../../../../server/src/exchange/intake/updateRegister.ts';
import { layoutNamed } from '../../../../server/src/exchange/layouts.ts';
import { makeFile } from '../../../../server/src/exchange/makeFile.ts';
import { readGiven } from '../../../../server/src/exchange/readers.ts';
import { WRITERS } from '../../../../server/src/exchange/writers.ts';
import { dayOf } from '../../../../server/src/model/time/calendar.ts';
import { fixture, TODAY_ONLY } from '../../../support/fixture.ts';
import { cell } from './given.ts';

const REGISTER = `register R: Lijst

actie 1: Offerte voor de brug opvragen
  status: in uitvoering
  eigenaar: Anja

actie 2: Brief aan de provincie schrijven
  status: niet gestart
  eigenaar: Kees

actie 3: Zaal huren
  status: in uitvoering
  eigenaar: Mia
`;

async function sent(): Promise<GivenDocument> {
  const made = makeFile(
    [{ scope: fixture(REGISTER).scope }],
    { layout: layoutNamed('actielijst')!, format: formatNamed('xlsx')!, fallback: TODAY_ONLY },
    WRITERS,
  );
  assert.ok(made.kind === 'made', made.kind);
  const result = await readGiven(made.content as Uint8Array, 'lijst.xlsx');
  assert.ok(result.kind === 'given', result.kind);
  return result.document;
}

/** The list with other rows, of which the first is the header. */
function withRows(document: GivenDocument, change: (rows: readonly string[][]) => readonly string[][]): GivenDocument {
  const textsOf = (row: GivenRow) => row.cells.map(({ text }) => text.pieces.map((piece) => piece.text).join(''));
  const blocks = document.blocks.map((block): GivenBlock => {
    if (block.kind !== 'table' || !block.rows.some((row) => textsOf(row).includes('Zaal huren'))) return block;
    const rows = change(block.rows.map(textsOf)).map((texts, at): GivenRow => {
      const like = block.rows[Math.min(at, block.rows.length - 1)]!;
      return { ...like, cells: texts.map((text) => cell(text)) };
    });
    return { ...block, rows };
  });
  return { ...document, blocks };
}

/** A row put in above the others, all numbered from 1. */
const putIn = (row: string[]) => (rows: readonly string[][]) =>
  [rows[0]!, row, ...rows.slice(1)].map((one, at) => (at === 0 ? one : [String(at), ...one.slice(1)]));

function updated(document: GivenDocument, register: string, options: Partial<UpdateOptions> = {}) {
  const made = makeRegister(document, { name: 'lijst' });
  const scope = fixture(register).scope;
  const result = updateRegister(made, { scope, day: dayOf(2021, 3, 12)!, from: 'Henk', ...options });
  return {
    text: result.text,
    told: result.changes.map(({ about, kind, field, asks }) => [about, kind, field, asks].filter(Boolean).join(' ')),
    report: updateLines(result),
  };
}

describe('a list numbered anew, of which the register has called something otherwise meanwhile', () => {
  const NEW = ['', 'Offerte voor de lamp opvragen', 'niet gestart', 'Piet'];
  const NOW = REGISTER.replace('Offerte voor de brug opvragen', 'Brug: prijzen vergelijken');

  it('changes nothing of it by the row that has its number by now', async () => {
    const { text, told } = updated(withRows(await sent(), putIn(NEW)), NOW);
    assert.equal(text, NOW);
    assert.deepEqual(told, [
      'actie 1 added clash',
      'actie 1 renumbered',
      'actie 1 newer titel',
      'actie 2 renumbered',
      'actie 3 renumbered',
    ]);
  });

  it('changes it by the row that has the title that went out', async () => {
    const rows = withRows(await sent(), (all) =>
      putIn(NEW)(all).map((row) => row.map((text) => (text === 'Anja' ? 'Els' : text))),
    );
    const { text, told } = updated(rows, NOW);
    assert.match(text, /actie 1: Brug: prijzen vergelijken\n {2}status: in uitvoering\n {2}eigenaar: Els\n/u);
    assert.ok(told.includes('actie 1 changed eigenaar'), told.join('\n'));
  });

  it('of the last one makes no second entry', async () => {
    const now = REGISTER.replace('Zaal huren', 'Ruimte zoeken in het dorp');
    const rows = withRows(await sent(), (all) => putIn(NEW)(all));
    const { text, told } = updated(rows, now);
    assert.equal(text, now);
    assert.ok(!told.some((one) => one.startsWith('actie 4')), told.join('\n'));
  });

  it('of all of them keeps each to its own', async () => {
    const now = NOW.replace('Brief aan', 'Nota aan').replace('Zaal', 'Ruimte');
    const { text, told } = updated(withRows(await sent(), putIn(NEW)), now);
    assert.equal(text, now);
    assert.equal(told.filter((one) => one.endsWith('renumbered')).length, 3);
  });
});

describe('a list numbered anew, of which the register took something out meanwhile', () => {
  const NEW = ['', 'Lamp bestellen', 'niet gestart', 'Piet'];
  const without = (number: number) => {
    const entries = REGISTER.split(/(?=\nactie)/u);
    return entries.filter((_, at) => at !== number).join('');
  };

  it('asks whether it comes back, whatever number it has in the list', async () => {
    for (const number of [1, 2, 3]) {
      const { text, told } = updated(withRows(await sent(), putIn(NEW)), without(number));
      const asked = [`actie ${number + 1} added removed`, `actie ${number + 1} added clash`];
      assert.ok(
        told.some((one) => asked.includes(one)),
        told.join('\n'),
      );
      const title = /^actie \d: (.*)$/mu.exec(REGISTER.split(/(?=\nactie)/u)[number]!)![1]!;
      assert.ok(!text.includes(title), text);
    }
  });

  it('takes a row for new that has another title', async () => {
    const rows = withRows(await sent(), (all) => [...all, ['4', 'Lamp bestellen', 'niet gestart', 'Piet']]);
    const { told } = updated(rows, without(3));
    assert.deepEqual(told, ['actie 3 added removed', 'actie 4 added']);
  });
});

describe('a row of which the title was changed on both sides', () => {
  it('asks of all else that it says otherwise too: it may be about something else', async () => {
    const rows = withRows(await sent(), (all) =>
      all.map((row) => (row.includes('Zaal huren') ? ['3', 'Zaal huren met podium', 'gereed', 'Piet'] : row)),
    );
    const now = REGISTER.replace('Zaal huren', 'Ruimte huren');
    const asked = updated(rows, now);
    assert.equal(asked.text, now);
    assert.deepEqual(asked.told, [
      'actie 3 changed titel both',
      'actie 3 changed status title',
      'actie 3 changed eigenaar title',
    ]);
    assert.equal(
      asked.report[3],
      '  actie 3: status “in uitvoering” → “gereed”; maar de titel is in de lijst en in het register veranderd. Kies zelf of het om hetzelfde gaat.',
    );
    const chosen = updated(rows, now, { isWanted: () => true });
    assert.match(chosen.text, /actie 3: Zaal huren met podium\n {2}status: gereed\n {2}eigenaar: Piet\n/u);
  });
});

describe('a row that is a choice', () => {
  it('is told with its words: they stand nowhere else', async () => {
    const NEW = ['', 'Lamp bestellen', 'niet gestart', 'Piet'];
    const { report } = updated(withRows(await sent(), putIn(NEW)), REGISTER);
    assert.equal(
      report[2],
      '  actie 1: nieuw in de lijst, maar dit nummer is in het register van iets anders. Hier staat: “Lamp bestellen; status: niet gestart; eigenaar: Piet”. Kies zelf.',
    );
  });

  it('so is one that the register took out', async () => {
    const now = REGISTER.slice(0, REGISTER.indexOf('\nactie 3'));
    const { report } = updated(await sent(), now);
    assert.ok(
      report.includes(
        '  actie 3: staat in de lijst, maar is intussen uit het register gehaald. Hier staat: “Zaal huren; status: in uitvoering; eigenaar: Mia”. Kies zelf of het terug moet.',
      ),
      report.join('\n'),
    );
  });
});
