/** The samples that were typed as a secretary would, without a look at what is read: each entry means what she meant. */
import assert from 'node:assert/strict';
import { deadlineOf, ownersOf } from '../../../server/src/model/actions/action.ts';
import { statusOfAction } from '../../../server/src/model/actions/actionStatus.ts';
import { minutesEntries } from '../../../server/src/model/index/minutes.ts';
import { referenceDate } from '../../../server/src/model/index/referenceDate.ts';
import type { Party } from '../../../server/src/model/references/people.ts';
import { formatIso } from '../../../server/src/model/time/calendar.ts';
import { workOf } from '../../../server/src/syntax/workKinds.ts';
import { fixture, TODAY_ONLY } from '../../support/fixture.ts';
import { SAMPLES } from '../../support/samples.ts';

function calledOf(party: Party): string | undefined {
  if (party.kind === 'declared') return party.declaration.placed.entry.identity?.text;
  return party.kind === 'member' ? party.member.name : party.name?.text;
}

/** Of everything that is watched in a sample: its number, or the beginning of its text; status, owners and last day. */
function table(name: string): string[] {
  const sample = SAMPLES.find((one) => one.name === name);
  assert.ok(sample);
  const { scope } = fixture(sample.text);
  const { day } = referenceDate(scope, TODAY_ONLY);
  const { file } = scope;
  return [...file.document.entries]
    .flatMap((placed) => [placed, ...minutesEntries(placed)])
    .filter(({ kind }) => workOf(kind) !== undefined)
    .map((placed) => {
      const ref = { file, placed };
      const owners = ownersOf(ref, scope)?.parties.map((party) => calledOf(party)) ?? [];
      const latest = deadlineOf(ref, scope, day)?.resolved.latest;
      const { identity, title } = placed.entry;
      return [
        identity?.text ?? title?.text.split(' ').slice(0, 2).join(' '),
        statusOfAction(ref, scope) ?? '-',
        owners.join(' + ') || '-',
        latest === undefined ? '-' : formatIso(latest),
      ].join(' | ');
    });
}

/** Worked out by hand from the texts and a calendar: number or first words | status | owners | last day. */
const MEANT: Readonly<Record<string, readonly string[]>> = {
  'raad.duo': [
    'M25-04 | in uitvoering | Sytse Brandsma | 2025-07-04',
    'M25-05 | aangehouden | Renske Polderman | 2025-11-06',
    'M25-06 | verworpen | - | -',
    'M25-07 | ingetrokken | - | -',
    'M25-08 | open | Hadewych Oltmans | 2025-12-31',
    'A25-02 | afgedaan | - | -',
    'M25-09 | in uitvoering | Sytse Brandsma | 2026-06-04',
    'M25-10 | aangehouden | - | -',
    'M25-11 | aangenomen | Mehmet Aydin | -',
    'T25-11 | nagekomen | Sytse Brandsma | 2025-06-30',
    'T25-12 | open | Mehmet Aydin | 2025-09-30',
    'T25-13 | open | Renske Polderman | 2025-10-23',
    'T25-14 | open | college | 2025-11-30',
    'T25-15 | open | Sytse Brandsma | -',
    'T25-16 | open | - | 2026-03-31',
    'T25-17 | nagekomen | Hadewych Oltmans | 2025-10-09',
  ],
  'bewoners.duo': [
    '1 | in uitvoering | Ronald Pinas | 2024-04-30',
    '2 | in uitvoering | Tineke Vos-Bakels | 2024-03-01',
    '3 | open | Dirkje Wiersma + Ronald Pinas | 2024-05-27',
    '4 | niet gestart | kascommissie | 2024-05-22',
    '5 | in uitvoering | Wilma Geurtsen | -',
    '6 | gereed | Joop Harmelink | -',
    '7 | aangehouden | ? | -',
    'vraagt de | - | Tineke Vos-Bakels | -',
    'maken een | - | Joop Harmelink + Ronald Pinas | -',
    'helpers zoeken | - | allen | -',
    'nodigt Het | - | Dirkje Wiersma | -',
    'draaiboek rondsturen | - | - | -',
    'informeert de | - | Wilma Geurtsen | -',
  ],
  'werkgroep.duo': [
    '2021-01 | gereed | Ruud Mulderij | 2021-11-23',
    '2021-02 | gereed | Aletta Jorna + Barend van Driel | 2021-11-09',
    '2021-03 | in uitvoering | Barend van Driel + gemeente Oosterwold | 2022-02-09',
    '2021-04 | aangehouden | Stijn Overbosch | 2021-12-31',
    '2021-05 | gereed | Ruud Mulderij | -',
    '2021-06 | - | Barend van Driel + Stijn Overbosch | 2022-01-31',
    '2022-01 | in voorbereiding | Karin de Graaf-Nolles + Aletta Jorna | 2022-05-31',
    '2022-02 | - | Aletta Jorna | 2022-01-18',
    '2022-03 | gereed | Karin de Graaf-Nolles | 2022-01-11',
    '2022-04 | in uitvoering | Ruud Mulderij | 2022-02-15',
    '2022-05 | in uitvoering | allen | -',
  ],
};

describe('the samples of other kinds', () => {
  for (const [name, meant] of Object.entries(MEANT)) {
    it(`${name} means what was meant`, () => assert.deepEqual(table(name), meant));
  }
});
