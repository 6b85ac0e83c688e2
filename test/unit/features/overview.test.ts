import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import type { OverviewAction, RegisterOverview } from '../../../protocol/overview.ts';
import type { FeatureContext } from '../../../server/src/features/context.ts';
import { MOST_ENTRIES } from '../../../server/src/features/openActions.ts';
import { gremiaOf, MOST_ACTIONS, overviewOf } from '../../../server/src/features/overview.ts';
import { referenceDate } from '../../../server/src/model/index/referenceDate.ts';
import { addDays } from '../../../server/src/model/time/calendar.ts';
import { fixture, problemsOf, TODAY, TODAY_ONLY } from '../../support/fixture.ts';
import { ROOT } from '../../support/repository.ts';

interface Read {
  readonly register: RegisterOverview | undefined;
  readonly dependsOnOthers: boolean;
  /** How often the work was interrupted. */
  readonly turns: number;
}

function read({ context }: { readonly context: Pick<FeatureContext, 'scope' | 'referenceDate'> }): Read {
  const work = overviewOf(context.scope, context.referenceDate);
  for (let turns = 0; ; turns++) {
    const { done, value } = work.next();
    if (done) return { ...value, turns };
  }
}

const overview = (text: string) => read(fixture(text)).register;
/** Of each action: its number, its owners, heading and deadline, and whether it is past. */
const show = ({ number, owners, heading, deadline, past, line }: OverviewAction) =>
  `${line}: ${number} | ${owners.join(' + ')} | ${heading} | ${deadline}${past ? ' past' : ''}`;

describe('overview of a register', () => {
  it('says what is open, what is past, of whom and below which heading; the earliest deadline first', () => {
    const text = `register LIJST: Actielijst
  gremium: DUO

blok A: Blok A

actie 1: Later
  status: in uitvoering
  eigenaar: Anja Woortman (OBG), NCG
  deadline: 1 april 2021

actie 2: Gedaan
  status: gereed
  deadline: 1 maart 2021

onderwerp II: Gedrag
  eigenaar: Nicoline
  deadline: 1 maart 2021

actie 3: Te laat
actie: Zonder nummer
  deadline: doorlopend

persoon Nicoline van der Linden
`;
    assert.deepEqual(overview(text), {
      uri: 'file:///werk/test.duo',
      register: 'file:///werk/test.duo',
      title: 'Actielijst',
      gremium: 'DUO',
      open: 3,
      past: 1,
      actions: [
        {
          number: '3',
          title: 'Te laat',
          owners: ['Nicoline van der Linden'],
          heading: 'A-II Gedrag',
          deadline: '2021-03-01',
          past: true,
          line: 18,
        },
        {
          number: '1',
          title: 'Later',
          owners: ['Anja Woortman', 'NCG'],
          heading: 'Blok A',
          deadline: '2021-04-01',
          past: false,
          line: 5,
        },
        {
          number: null,
          title: 'Zonder nummer',
          owners: ['Nicoline van der Linden'],
          heading: 'A-II Gedrag',
          deadline: null,
          past: false,
          line: 19,
        },
      ],
    });
  });

  it('counts what was agreed in minutes, and takes from the same action elsewhere what is empty', () => {
    const text = `//- a.duo
vergadering DUO 13 januari 2021
  agenda:
    1. Opening
      actiepunt (i): brief
        eigenaar: NCG
        deadline: 1 maart 2021
      actiepunt (ii): bellen
vergadering DUO 10 februari 2021
  agenda:
    actie 2021-01-13-ii: status -> gereed
actie 9: X
  zelfde als: B/4
//- b.duo
register B
actie 4: X
  status: in uitvoering
  eigenaar: BZK
  deadline: 2 maart 2021
`;
    const { register, dependsOnOthers } = read(fixture(text));
    assert.deepEqual(register?.actions.map(show), [
      '3: 2021-01-13-i | NCG | null | 2021-03-01 past',
      '10: 9 | BZK | null | 2021-03-02 past',
    ]);
    assert.equal(dependsOnOthers, true);
  });

  it('takes the heading that a field names, and calls one without a title by its kind', () => {
    const text = `blok B
blok C: Regelingen
actie 1: X
  blok: B
actie 2: Y
`;
    assert.deepEqual(overview(text)?.actions.map(show), ['2: 1 |  | blok B | null', '4: 2 |  | C Regelingen | null']);
    assert.equal(read(fixture(text)).dependsOnOthers, false);
  });

  it('takes its name and gremium from whichever file of the register says them, and its register is the first', () => {
    const { register } = read(
      fixture('//- z.duo\nregister L$0\nactie 1: X\n//- a.duo\nregister L: Lijst\n  gremium: BS\n'),
    );
    assert.deepEqual(
      [register?.uri, register?.register, register?.title, register?.gremium],
      ['file:///werk/z.duo', 'file:///werk/a.duo', 'Lijst', 'BS'],
    );
    assert.deepEqual([overview('actie 1: X')?.title, overview('actie 1: X')?.gremium], [null, null]);
  });

  it('is nothing for a file without actions, and has no actions where all are closed', () => {
    assert.equal(overview('persoon Anja Woortman\nbesluit 1: X\n'), undefined);
    assert.deepEqual(overview('actie 1: X\n  status: vervallen\n')?.actions, []);
    assert.equal(overview('actie 1: X\n  status: vervallen\n')?.open, 0);
  });

  it('judges nothing while the reference date is invalid', () => {
    const text = (day: string) => `register L\n  peildatum: ${day}\nactie 1: X\n  deadline: 1 maart 2021\n`;
    assert.deepEqual([overview(text('24 maart 2021'))?.past, overview(text('ooit'))?.past], [1, 0]);
  });

  it('follows the text, the heading, a declared name and the day', () => {
    const text = 'blok A\n  deadline: 1 april 2021\nactie 1: X\n  eigenaar: Anja\n';
    const file = fixture(text);
    const { index, context } = file;
    const edit = (from: string, to: string) => {
      const start = context.scope.file.document.text.slice().indexOf(from);
      index.edit(context.scope.file, start, start + from.length, to);
      return read(file).register?.actions.map(show);
    };
    assert.deepEqual(read(file).register?.actions.map(show), [
      '2: 1 | Anja | A | 2021-04-01'.replace('| A |', '| blok A |'),
    ]);
    assert.deepEqual(edit('april', 'maart'), ['2: 1 | Anja | blok A | 2021-03-01 past']);
    assert.deepEqual(edit('Anja', 'Henk'), ['2: 1 | Henk | blok A | 2021-03-01 past']);
    index.edit(context.scope.file, 0, 0, 'persoon Henk Mulder\n');
    assert.deepEqual(read(file).register?.actions.map(show), ['3: 1 | Henk Mulder | blok A | 2021-03-01 past']);
    const early = { ...context, referenceDate: { ...context.referenceDate, day: addDays(TODAY, -60) } };
    assert.deepEqual(read({ context: early }).register?.past, 0);
  });

  it('reads an action once, and again when it was typed in', () => {
    const file = fixture(`blok A\n${'actie: X\n  eigenaar: NCG\n  status: in uitvoering\n'.repeat(500)}`);
    read(file);
    const { document } = file.context.scope.file;
    let reads = 0;
    const entries = [...document.entries];
    const { source } = entries[0]!.chunk.list;
    const before = source.read;
    source.read = (placed) => {
      reads++;
      return before.call(source, placed);
    };
    for (const placed of entries) placed.cached = undefined;
    assert.equal(read(file).register?.open, 500);
    // The heading, and one entry for each text that names owners.
    assert.ok(reads <= 3, `${reads} entries were read`);
  });

  it('lets others have their turn, sends not all of a long list, and leaves a very large file uncounted', () => {
    const long = read(fixture(`${'actie: X\n'.repeat(MOST_ACTIONS + 50)}actie: Y\n  deadline: 1 maart 2021\n`));
    assert.deepEqual(
      [long.register?.open, long.register?.past, long.register?.actions.length, long.register?.actions[0]?.title],
      [MOST_ACTIONS + 51, 1, MOST_ACTIONS, 'Y'],
    );
    assert.equal(long.turns, 10);
    const large = read(fixture('actie: X\n'.repeat(MOST_ENTRIES + 1)));
    assert.deepEqual(
      [large.register?.open, large.register?.past, large.register?.actions, large.turns],
      [null, null, [], 0],
    );
  });

  it('names the gremia of all files, each once', () => {
    const { context } = fixture(
      '//- a.duo\ngremium DUO: X\n//- b.duo\ngremium BS\ngremium DUO\npersoon Anja Woortman\n',
    );
    assert.deepEqual(gremiaOf(context.scope), ['BS', 'DUO']);
  });

  it('counts as many past actions in the samples as the rule reports', () => {
    const folder = `${ROOT}/samples`;
    const files = readdirSync(folder).filter((name) => name.endsWith('.duo'));
    const all = files.map((name) => `//- ${name}\n${readFileSync(`${folder}/${name}`, 'utf8')}`);
    const { index } = fixture(all.join('\n'));
    const counts = files.map((name) => {
      const scope = index.scopeOf(`file:///werk/${name}`)!;
      const reference = referenceDate(scope, TODAY_ONLY);
      const { register } = read({ context: { scope, referenceDate: reference } });
      const late = problemsOf({ scope, severityOf: () => undefined }).filter(
        ({ code }) => code === 'deadline-verstreken',
      );
      assert.equal(register?.past ?? 0, late.length, name);
      return `${register?.past} of ${register?.open}`;
    });
    assert.deepEqual(counts, [
      '10 of 32',
      '1 of 12',
      'undefined of undefined',
      '6 of 12',
      ...Array(2).fill('undefined of undefined'),
      '2 of 11',
      '2 of 33',
      '3 of 7',
    ]);
  });
});

describe('the owners of an overview', () => {
  it('are one for one person, however he or she is called', () => {
    const owners = [
      'Anja',
      'Anja Woortman',
      'Anja Woortman (OBG)',
      'Marc Hoenders (?)',
      'Marc Hoenders',
      'Jan Bos (XYZ)',
    ];
    const text = `organisatie OBG
gremium DUO
  leden: Anja Woortman (OBG)
${owners.map((owner, i) => `actie ${i}: X\n  eigenaar: ${owner}\n`).join('')}actie 9: Y
  eigenaar: (10)(2e), PM, (OBG)
`;
    assert.deepEqual(
      overview(text)?.actions.map((one) => one.owners),
      [
        ...Array(3).fill(['Anja Woortman']),
        ...Array(2).fill(['Marc Hoenders']),
        ['Jan Bos'],
        ['(10)(2e)', 'PM', '(OBG)'],
      ],
    );
  });
});
