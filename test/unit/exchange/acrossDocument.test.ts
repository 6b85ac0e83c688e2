import assert from 'node:assert/strict';
import { ACROSS_GROUPINGS, acrossDocument } from '../../../server/src/exchange/acrossDocument.ts';
import type { ExportDocument } from '../../../server/src/exchange/document.ts';
import { FORMATS } from '../../../server/src/exchange/formats.ts';
import { findAcrossParts } from '../../../server/src/features/acrossParts.ts';
import { findConnections } from '../../../server/src/features/connections.ts';
import { findMeetingCalendar } from '../../../server/src/features/meetingCalendar.ts';
import { finish } from '../../../server/src/incremental/work.ts';
import { acrossOf } from '../../support/across.ts';
import { fixture } from '../../support/fixture.ts';
import { written } from '../../support/written.ts';

const FILES = `//- een.duo
register DUO: Weekoverleg
  gremium: DUO
gremium DUO
  leden: Anja Woortman, Olger van Dijk
actie 1: Brief aan de bewoners
  eigenaar: Anja Woortman
  deadline: 1 maart 2021
actie 2: Kaart <b>maken</b>
  eigenaar: Anja Woortman, Olger van Dijk
  na: 1
actie 3: Klaar
  status: gereed
vergadering DUO 14 april 2021
  tijd: 10.00 uur
//- twee.duo
register VOG: Bestuurlijk overleg
  gremium: VOG
gremium VOG
  leden: Anja Woortman
  escalatie: DUO
actie 7: Geld vinden
  deadline: 1 mei 2021
vergadering VOG 14 april 2021
vergadering VOG 3 maart 2021
`;

function source(text = FILES) {
  const context = acrossOf(fixture(text));
  const [connections, calendar] = [finish(findConnections(context)), finish(findMeetingCalendar(context))];
  return finish(findAcrossParts(context, connections, calendar));
}

/** The headings and rows, as they are read. */
function read({ sections }: ExportDocument): string[] {
  return sections.flatMap(({ heading, blocks }) => [
    ...(heading === undefined ? [] : [`# ${heading}`]),
    ...blocks.flatMap((block) =>
      block.kind === 'paragraph'
        ? [block.cell.text]
        : block.rows.map(({ cells }) =>
            cells.map(({ text, marks }) => `${marks?.includes('late') ? '!' : ''}${text}`).join(' | '),
          ),
    ),
  ]);
}

describe('all registers together as a document', () => {
  it('has what is open by gremium, what waits for what, and the meetings that are to come', () => {
    const made = acrossDocument(source(), 'gremium');
    assert.equal(made.title, 'Overzicht van alle registers');
    assert.deepEqual(
      made.facts.map(({ label, value }) => `${label}: ${value.text}`),
      ['Peildatum: 24 maart 2021', 'Open acties: 3, waarvan 1 te laat'],
    );
    assert.deepEqual(read(made), [
      '# DUO',
      '!1 maart 2021 | 1 | Brief aan de bewoners | Anja Woortman | Weekoverleg',
      ' | 2 | Kaart <b>maken</b> | Anja Woortman, Olger van Dijk | Weekoverleg',
      '# VOG',
      '1 mei 2021 | 7 | Geld vinden |  | Bestuurlijk overleg',
      '# Wat waarop wacht',
      '1 Brief aan de bewoners (Weekoverleg) | moet klaar zijn voor | 2 Kaart <b>maken</b> (Weekoverleg)',
      'VOG | gaat bij onenigheid naar | DUO',
      '# Vergaderingen',
      '14 april 2021 | DUO | 10.00 uur | gepland | VOG: Anja Woortman',
      '14 april 2021 | VOG |  | gepland | DUO: Anja Woortman',
    ]);
  });

  it('has the actions of each owner, of each register, or all by deadline', () => {
    const actions = (grouping: (typeof ACROSS_GROUPINGS)[number]) =>
      read(acrossDocument(source(), grouping)).filter((line) => /^# |\| \d \|/u.test(line));
    assert.deepEqual(
      actions('eigenaar')
        .filter((line) => line.startsWith('#'))
        .slice(0, 3),
      ['# Anja Woortman', '# Olger van Dijk', '# Geen eigenaar'],
    );
    assert.equal(actions('eigenaar').length, 4 + 5);
    assert.deepEqual(actions('register').slice(0, 1), ['# Bestuurlijk overleg']);
    assert.deepEqual(
      actions('week')
        .slice(0, 4)
        .map((line) => line.split(' | ')[1] ?? line),
      ['# Alle acties, op deadline', '1', '7', '2'],
    );
  });

  it('says so when nothing is open, and has no heading without anything below it', () => {
    assert.deepEqual(read(acrossDocument(source('actie 1: Klaar\n  status: gereed\n'), 'gremium')), [
      'Er staat niets open.',
    ]);
  });

  it('is written in every format, each row once under a name of its own', () => {
    for (const grouping of ACROSS_GROUPINGS) {
      const made = acrossDocument(source(), grouping);
      const ids = made.sections.flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map(({ id }) => id) : [])),
      );
      assert.equal(new Set(ids).size, ids.length);
      for (const { name } of FORMATS) assert.ok(written(name, made).length > 100, name);
    }
    assert.doesNotMatch(String(written('html', acrossDocument(source(), 'gremium'))), /<b>maken/u);
  });
});
