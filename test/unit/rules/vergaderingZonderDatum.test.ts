import assert from 'node:assert/strict';
import { meetingOf } from '../../../server/src/model/index/meeting.ts';
import { fixture } from '../../support/fixture.ts';
import { checkFix, checkProblems, fixTitles } from './check.ts';

const CODE = 'vergadering-zonder-datum';
const head = (text: string) => `gremium DUO\nvergadering ${text}\n  plaats: Groningen\n`;

function read(text: string) {
  const { file, index } = fixture(head(text));
  const facts = index.file(file.uri)!;
  const placed = [...facts.document.entries].find(({ kind }) => kind === 'vergadering')!;
  return meetingOf(placed.entry);
}

describe(CODE, () => {
  for (const text of [
    'DUO 13 januari 2021',
    'DUO: 13 januari 2021',
    'DUO: 13 januari 2021: Plan van aanpak',
    'DUO: woensdag 13 januari 2021, 10.00-12.00 uur',
    'DUO (13 januari 2021)',
    'DUO [13 januari 2021]',
    'DUO d.d. 13 januari 2021',
    'DUO op 13 januari 2021',
    'DUO van 13 januari 2021',
    'DUO, 13 januari 2021',
    'DUO - 13 januari 2021',
    'DUO 13 januari 2021, 10.00-12.00 uur',
    'DUO 13 januari 2021 van 10:00 tot 12:00 uur',
    'DUO 13 januari 2021 (digitaal)',
    'DUO 13 januari 2021, 10.00 uur (via Teams)',
    'DUO 13.01.2021',
    'DUO 13-01-2021: Titel',
    'DUO 13 januari 2021 (verzet van 6 januari 2021)',
    'DUO 13 januari 2021, vastgesteld 27 januari 2021',
    'DUO 13 januari 2021 vastgesteld d.d. 27-1-2021',
    'DUO 13 januari 2021 - verslag vastgesteld op 27 januari 2021',
    'DUO 13 januari 2021 t/m 14 januari 2021',
    'DUO 12 en 13 januari 2021',
    'DUO (13 januari 2021, 19.30 uur, raadzaal)',
    'DUO 13 januari 2021, lokaal 12',
    'DUO 13 januari 2021 19:30u raadzaal',
    'van het DUO op woensdag 13 januari 2021 om 19.30 uur in de vergaderzaal',
    'nr. 4 van het DUO op 13 januari 2021',
    'extra DUO 13 januari 2021',
    'DUO #12 – 13 januari 2021',
    'DUO woensdagavond 13 januari 2021',
    'DUO 13 januari 2021 bij Anja thuis',
    'DUO woensdagavond 13 januari 2021 om 19.45 uur in De Rank',
  ]) {
    it(`is not reported of ${text}`, () => {
      checkProblems(`${head(text)}// ${CODE}\n`);
      const { gremia, day } = read(text);
      assert.deepEqual([gremia?.text, day], ['DUO', read('DUO 13 januari 2021').day]);
    });
  }

  for (const text of [
    'DUO',
    'DUO 13 januari',
    'DUO: januari 2021',
    'DUO: over de planning van 13 januari 2021',
    '',
    'DUO 13 januari 2021 (verplaatst naar 20 januari 2021)',
    'DUO 13 januari 2021, wordt 20 januari 2021',
  ]) {
    it(`is reported of “${text}”`, () => {
      assert.equal(read(text).day, undefined);
      // Fails where there is no such problem.
      fixTitles(head(text), CODE);
    });
  }

  it('stands on the first line, and says what to do', () => {
    const [problem] = checkProblems(`gremium DUO\nvergadering DUO 13 januari\n${'^'.repeat(26)} ${CODE}\n`);
    assert.match(problem!.message, /geen datum/u);
  });

  it('leaves a date that does not exist, and a wrong weekday, to their own problem', () => {
    checkProblems(
      `gremium DUO\nvergadering DUO 31 februari 2021\n                ^^^^^^^^^^^^^^^^ datum-onmogelijk\n// ${CODE}\n`,
    );
    checkProblems(
      `gremium DUO\nvergadering DUO woensdag 14 januari 2021\n                ^^^^^^^^ weekdag-klopt-niet\n`,
    );
  });

  it('adds the year, or puts the one date behind the gremium', () => {
    checkFix(head('DUO 13 januari'), CODE, 'Maak er “13 januari 2021” van', head('DUO 13 januari 2021'));
    checkFix(
      head('DUO: over de planning van 13 januari 2021'),
      CODE,
      'Zet 13 januari 2021 achter het gremium',
      head('DUO 13 januari 2021: over de planning van 13 januari 2021'),
    );
    assert.deepEqual(fixTitles(head('DUO'), CODE), []);
  });
});
