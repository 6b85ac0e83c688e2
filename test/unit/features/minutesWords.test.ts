/** Minutes as people write them: what a line in plain words does elsewhere, what hover says of it, and the other reading. */
import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/edits/edits.ts';
import { promoteToList } from '../../../server/src/edits/promoteToList.ts';
import { getCompletions } from '../../../server/src/features/completion.ts';
import { getHover } from '../../../server/src/features/hover.ts';
import { minutesEntries } from '../../../server/src/model/index/minutes.ts';
import { fixture, TODAY_ONLY } from '../../support/fixture.ts';
import { becomes, offersOf } from '../edits/refactor/refactor.ts';
import { checkFix, checkProblems } from '../rules/check.ts';

const PLAIN = { snippets: false, markdown: false, ownCommands: false };
const READING = /^(?:Lees|Read)/u;
const minutes = (line: string) => `vergadering DUO 13 januari 2021\n  agenda:\n    1. Acties\n      ${line}\n`;

function hover(marked: string): string[] {
  const { document, cursor, context } = fixture(marked, TODAY_ONLY, PLAIN);
  const found = getHover(document, document.positionAt(cursor!), context);
  return found === null ? [] : (found.contents as { value: string }).value.split('\n').filter((line) => line !== '');
}

describe('minutes in plain words', () => {
  it('say the status of each action that they name', () => {
    const list = (status: string) => `
      vergadering DUO 13 januari 2021
        agenda:
          1. Acties
            acties 7 t/m 9: afgehandeld, van de lijst
      gremium DUO
      actie 7: A
        status: ${status}
        eigenaar: allen
        deadline: doorlopend
      actie 8: B
        status: ${status}
        eigenaar: allen
        deadline: doorlopend
      actie 9: C
        status: gereed
    `;
    const mark = '\n                ^^^^^^^^^^^^^ status-wijkt-af';
    const [problem] = checkProblems(list(`in uitvoering${mark}`));
    assert.match(problem!.message, /sinds 13 januari 2021 “gereed”/u);
    checkProblems(list('gereed'));
  });

  it('say at the deadline and at the number which other day was agreed', () => {
    const rest = minutes('actie 5: uitgesteld tot 1 juni');
    const said =
      'Op 13 januari 2021 (DUO) is “1 juni” afgesproken; “1 april 2021” telt zolang dat bij de deadline staat.';
    assert.ok(hover(`actie 5: A\n  deadline: 1 apr$0il 2021\n${rest}`).includes(said));
    assert.ok(hover(`act$0ie 5: A\n  deadline: 1 april 2021\n${rest}`).includes(said));
    for (const other of ['1 juni 2021', '1 april 2021\n  status: gereed'])
      assert.ok(
        !hover(`actie 5: A\n  deadline: 1$0${other.slice(1)}\n${rest}`)
          .join('')
          .includes('afgesproken'),
      );
  });

  it('tell how things were: another open status, and one that closes, says nothing against that', () => {
    for (const status of ['niet gestart', 'gereed', 'in uitvoering']) {
      checkProblems(`
        actie 5: A
          status: ${status}
          eigenaar: allen
          deadline: doorlopend
        vergadering DUO 13 januari 2021
          agenda:
            actie 5: loopt nog
        gremium DUO
      `);
    }
  });

  it('give the status by its name', () => {
    checkFix(
      `
        actie 5: A
          status: niet gestart
          eigenaar: allen
          deadline: doorlopend
        vergadering DUO 13 januari 2021
          agenda:
            actie 5: status: in uitvoering
        gremium DUO
      `,
      'status-wijkt-af',
      'Zet de status op “in uitvoering”',
      `
        actie 5: A
          status: in uitvoering
          eigenaar: allen
          deadline: doorlopend
        vergadering DUO 13 januari 2021
          agenda:
            actie 5: status: in uitvoering
        gremium DUO
      `,
    );
  });

  it('change nothing by a sentence that mentions an action', () => {
    for (const line of [
      'Anja vraagt of actie 5 gereed is.',
      'Actie 5 is gereed volgens Henk, maar de brief moet nog.',
      'actie 5: gereed, maar de brief moet nog weg',
      'actie 5: volgens Henk gereed',
      'Bij actie 5: gereed.',
      'actie 5: (gereed)',
    ]) {
      checkProblems(`
        actie 5: A
          status: in uitvoering
          eigenaar: allen
          deadline: doorlopend
        vergadering DUO 13 januari 2021
          agenda:
            1. Acties
              ${line}
        gremium DUO
      `);
    }
  });

  it('show in hover what was read', () => {
    assert.deepEqual(hover(minutes('acties 9 en 10: afge$0handeld')), [
      'Gelezen als: de status van actie 9, 10 werd “afgehandeld”.',
      'Is dat niet bedoeld? Kies bij het lampje “Lees deze regel als gewone tekst”.',
    ]);
    assert.deepEqual(hover(minutes('Actiep$0unt 5 – uitgesteld tot 1 juni')), [
      'Gelezen als: de deadline van actie 5 werd “1 juni”.',
      'Is dat niet bedoeld? Kies bij het lampje “Lees deze regel als gewone tekst”.',
    ]);
    assert.deepEqual(hover(minutes('Act$0ie Henk: mailt de gemeente')), [
      'actie: mailt de gemeente',
      'Status: ontbreekt',
      'Eigenaar: Henk',
      'Deadline: ontbreekt',
      'Historie',
      'Nog geen historie.',
      'Is dat niet bedoeld? Kies bij het lampje “Lees deze regel als gewone tekst”.',
    ]);
    assert.deepEqual(hover(minutes('act$0ie 5: gesproken over de brief')), ['Gaat over actie 5.']);
    assert.deepEqual(hover(minutes('Actie 5 is ge$0reed.')), []);
  });

  it('are plain text by one click, and a change again', () => {
    const plain = 'Lees deze regel als gewone tekst';
    const own = 'register L\n  statussen: bij griffie = gereed\n';
    const griffie = (text: string) => own + minutes(`toezegging 3: ${text}`);
    becomes(griffie('bij griffie$0'), plain, griffie('(bij griffie)'));
    offersOf(griffie('bij raad$0'), READING, []);
    assert.ok(hover(griffie('bij grif$0fie')).some((line) => line.includes('Lees deze regel als gewone tekst')));
    const both = (line: string, text: string, title: string) => {
      becomes(minutes(`${line}$0`), plain, minutes(text));
      becomes(minutes(`${text}$0`), title, minutes(line));
    };
    both('actie 5: gereed', 'actie 5: (gereed)', 'Lees dit als status -> gereed');
    both('acties 9 en 10: afgehandeld', 'acties 9 en 10: (afgehandeld)', 'Lees dit als status -> afgehandeld');
    becomes(minutes('Actie 5 – uitgesteld tot 1 juni$0'), plain, minutes('Actie 5 – (uitgesteld tot 1 juni)'));
    becomes(minutes('Actie 5 is afgerond.$0'), 'Lees dit als status -> is afgerond', minutes('Actie 5: is afgerond.'));
    becomes(minutes('Actie Henk: mailt$0 de brief'), plain, minutes('“Actie Henk: mailt de brief”'));
    for (const line of ['actie 5: besproken$0', 'actie: brief$0', 'Henk mailt$0', 'actie 5 is bijna gereed$0']) {
      offersOf(minutes(line), READING, []);
    }
    offersOf('actie 5: gereed$0\n  status: gereed\n', READING, []);
  });

  it('give a new action its owner, who goes along to the list', () => {
    const text = `register L
  gremium DUO
gremium DUO
  leden: Henk Mulder (NCG), Anja Woortman (NCG)
vergadering DUO 13 januari 2021
  agenda:
    1. Acties
      Actie Henk: mailt de gemeente
        deadline: 1 maart 2021
actie 4: Vorige
  status: gereed
`;
    const { scope } = fixture(text);
    const { file } = scope;
    const host = [...file.document.entries].find(({ kind }) => kind === 'vergadering')!;
    const carried = promoteToList({ file, placed: minutesEntries(host)[0]! }, scope)!;
    const after = applyEdits(
      text,
      carried.files.flatMap(({ edits }) => edits),
    );
    assert.match(after, /\n {6}Actie \(actie 5\): mailt de gemeente\nactie 4/u);
    assert.match(
      after,
      /\nactie 5: mailt de gemeente\n {2}status: niet gestart\n {2}eigenaar: Henk\n {2}deadline: 1 maart 2021\n/u,
    );
  });

  it('with an owner lack none, and a field of its own goes before', () => {
    const list = (line: string, below = '') => `
      vergadering DUO 13 januari 2021
        agenda:
          1. Acties
            ${line}
              deadline: doorlopend${below}
      gremium DUO
        leden: Henk Mulder (NCG), Anja Woortman (NCG)
      organisatie NCG
    `;
    for (const line of ['Actie Henk: mailt', 'ACTIE (Anja): mailt', 'Actiepunt Henk en Anja: mailen de gemeente']) {
      checkProblems(list(line));
    }
    checkProblems(list('Actie Kees: mailt\n                  ^^^^ persoon-onbekend'));
    checkProblems(list('Actie Kees: mailt', '\n              eigenaar: Henk'));
  });

  it('propose names before the colon, and none behind it', () => {
    const names = '\ngremium DUO\n  leden: Henk Mulder (NCG), Anja Woortman (NCG)\n';
    const labels = (line: string) => {
      const { document, cursor, context } = fixture(minutes(line) + names);
      return getCompletions(document, document.positionAt(cursor!), context).items.map(({ label }) => label);
    };
    for (const line of ['Actie He$0: mailt', 'Actie An$0: mailt', 'Actiepunt (He$0): mailt']) {
      assert.ok(
        labels(line).some((label) => /^(?:Henk Mulder|Anja Woortman)/u.test(label)),
        line,
      );
    }
    for (const line of ['Actie Henk: $0mailt', 'Actie Henk: mailt$0', 'Actie Henk: mailt $0', 'actie 5: Hen$0']) {
      assert.deepEqual(labels(line), [], line);
    }
  });
});
