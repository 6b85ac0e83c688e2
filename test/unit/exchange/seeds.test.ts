/** The tables of the sources come out with the columns and the cells that they have there. */
import assert from 'node:assert/strict';
import { ACTION_LIST, WHO_LIST } from '../samples/actionListTable.ts';
import { MEETING_STRUCTURE } from '../samples/meetingStructureTable.ts';
import { ACTION_POINTS, DECISIONS } from '../samples/minutesTable.ts';
import { PRECONDITIONS } from '../samples/preconditionsTable.ts';
import { rowsOf } from '../samples/rebuild.ts';
import { ofSample, rowsByKey, tables } from './made.ts';

const LATE = / \(te laat\)$/u;

describe('the tables of the sources, as documents', () => {
  it('the second of 000: its columns in their order, its blocks, its cells', () => {
    const document = ofSample('actielijst.duo', 'actielijst');
    assert.deepEqual(
      tables(document)[0]!.columns.map(({ header }) => header),
      [
        ...['Nr', 'Wat', 'Status', 'Betrokken organisaties', 'Accounthouder DUO', 'Wanneer in DUO?'],
        ...['Wanneer uiterlijk afgerond?', 'Acties', 'Opdrachtbeschrijving op hoofdlijnen', 'Opmerkingen'],
      ],
    );
    const source = rowsOf(ACTION_LIST);
    const blocks = source.filter((cells) => /^[A-Z]+: /u.test(cells[0]!)).map(([text]) => text!.split(': ')[1]);
    assert.deepEqual(
      document.sections.map(({ heading }) => heading?.replace(/^[A-Z]+\. /u, '')),
      blocks,
    );
    const rows = tables(document).flatMap(rowsByKey);
    const expected = source.filter((cells) => !/^[A-Z]+: /u.test(cells[0]!));
    assert.equal(rows.length, expected.length);
    for (const [at, cells] of expected.entries()) {
      const row = rows[at]!;
      const made = [
        ...[row('nr'), row('wat'), row('status'), row('organisaties'), row('eigenaar'), row('bespreken')],
        row('deadline').replace(LATE, ''),
        row('stappen') === '' ? '' : String(row('stappen').split('\n').length),
        row('toelichting') === '' ? '' : '…',
      ];
      assert.deepEqual(
        made,
        Array.from({ length: 9 }, (_, column) => cells[column] ?? ''),
      );
    }
  });

  it('the third of 000', () => {
    const rows = tables(ofSample('actielijst.duo', 'wie')).flatMap(rowsByKey);
    const made = rows.filter((row) => row('nr') !== '').map((row) => ['nr', 'status', 'werkgroep'].map(row));
    const source = rowsOf(WHO_LIST).map((cells) => [cells[0], cells[1] ?? '', cells[2] ?? '']);
    assert.deepEqual(made, source);
  });

  it('the first of 000: precondition and topic in columns, what a heading gives in every row', () => {
    const document = ofSample('randvoorwaarden.duo', 'randvoorwaarden');
    const [table, ...others] = tables(document);
    assert.deepEqual(others, []);
    const headers = table!.columns.map(({ header }) => header);
    assert.deepEqual(headers.slice(0, 7), [
      ...['Randvoorwaarde realisatie doelen', 'Onderwerpen', 'Openstaande acties', 'Accounthouder DUO'],
      ...['Uitvoeringsstatus', 'Opdracht DUO', 'Deadline'],
    ]);
    assert.ok(headers.includes('Samenstelling werkgroep'));
    let above = '';
    let topic = '';
    const expected: string[][] = [];
    for (const cells of rowsOf(PRECONDITIONS)) {
      if (cells[0]!.startsWith('#')) above = cells[0]!.replace(': ', ' ');
      else if (cells.length === 1) topic = cells[0]!.replace(': ', '. ');
      else {
        const [, title = '', owner = '', status = '', , deadline = '', planning = ''] = cells;
        const own = [title, owner, status, deadline, planning].map((cell) => cell.replace(/^\{[^}]*\} /u, ''));
        expected.push([above, topic, ...own]);
      }
    }
    const made = rowsByKey(table!).map((row) => [
      ...[row('randvoorwaarde'), row('onderwerp'), row('actie met letter').replace(/^[a-z]\. /u, '')],
      ...[row('eigenaar'), row('status'), row('deadline').replace(LATE, ''), row('planning')],
    ]);
    assert.deepEqual(made, expected);
  });

  it('the minutes of 002: what was agreed, then every point in its order', () => {
    const document = ofSample('notulen-2021-01-13.duo', 'verslag');
    const [actions, decisions] = tables(document);
    const made = rowsByKey(actions!).map((row) => [
      ...[row('nr in vergadering'), row('wat'), row('eigenaar'), row('bespreken'), row('deadline').replace(LATE, '')],
    ]);
    const source = rowsOf(ACTION_POINTS).map((cells) => Array.from({ length: 5 }, (_, at) => cells[at] ?? ''));
    assert.deepEqual(made, source);
    assert.deepEqual(
      rowsByKey(decisions!).map((row) => row('wat')),
      rowsOf(DECISIONS).map(([, title]) => title),
    );
    const headings = document.sections.map(({ level, heading }) => `${level} ${heading}`);
    assert.deepEqual(headings.slice(0, 6), [
      ...['1 Actiepunten', '1 Besluiten', '1 Toezeggingen', '1 Vergaderpunten', '2 1. Opening', '2 2. Mededelingen'],
    ]);
    assert.ok(headings.includes('3 b. Brief B'));
    assert.deepEqual(
      document.facts.map(({ label }) => label),
      ['Datum', 'Kenmerk', 'Tijd', 'Voorzitter', 'Aanwezig', 'Afwezig', 'Te gast', 'Toehoorders', 'Verslag', 'Stukken'],
    );
    const said = document.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.cell.text] : [])),
    );
    assert.ok(said.includes('actiepunt (i): Notitie over de juistheid van data'));
    assert.ok(said.includes('Geen opmerkingen op het verslag.'));
  });

  it('the meeting structure of 003: a table for each level', () => {
    const document = ofSample('gremia.duo', 'overlegstructuur');
    const rows = tables(document).flatMap(rowsByKey);
    const made = rows.map((row) => [row('gremium'), row('frequentie')]);
    for (const [name, title = '', , frequency = '', , before = ''] of rowsOf(MEETING_STRUCTURE)) {
      const row = made.find(([gremium]) => gremium === name || gremium === `${title} (${name})`);
      assert.equal(row?.[1], [frequency, before && `voorafgaand aan ${before}`].filter(Boolean).join(', '), name);
    }
    assert.deepEqual(
      document.sections.map(({ heading }) => heading),
      ['Lokaal niveau', 'Afstemmingsoverleggen', 'Bestuurlijk niveau', 'Overige gremia'],
    );
    assert.match(rows.find((row) => row('gremium').includes('(VOG)'))!('deelnemers'), /VOG\+: aangevuld met Rijk/u);
    assert.match(rows[1]!('deelnemers'), /^KR8 \(delegatie van de corporaties\) \(voorzitter\)\nBZK \(secretaris\)/u);
  });
});
