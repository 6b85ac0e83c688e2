/** What lists of promises, motions and numbered actions have that the language once did not read as it was meant. */
import assert from 'node:assert/strict';
import type { MarkupContent } from 'vscode-languageserver-types';
import { applyEdits } from '../../../server/src/edits/edits.ts';
import { formatEntry } from '../../../server/src/edits/format/format.ts';
import { getCompletions } from '../../../server/src/features/completion.ts';
import { getHover } from '../../../server/src/features/hover.ts';
import { deadlineOf } from '../../../server/src/model/actions/action.ts';
import { actionState } from '../../../server/src/model/actions/actionState.ts';
import { statusOfAction } from '../../../server/src/model/actions/actionStatus.ts';
import { dayOf } from '../../../server/src/model/time/calendar.ts';
import type { NumberedKind } from '../../../server/src/syntax/vocabulary.ts';
import { fixture, problemsOf, TODAY } from '../../support/fixture.ts';
import { checkFix, checkProblems, fixTitles } from '../rules/check.ts';

/** A comment, so that the fixture is looked at for it. */
const LOOKED_FOR = '// gereed-zonder-datum is not missed here\n';

const OWN = `register RAAD: Raadslijst
  peildatum: 9 oktober 2025
  statussen: bij het college = in uitvoering, wacht op geld = aangehouden, door raad afgedaan = gereed, op de stapel = ingediend
`;

function statusOf(kind: NumberedKind, typed: string, own = OWN): string | undefined {
  const { scope } = fixture(`${own}${kind} 1: X\n  status: ${typed}\n`);
  return statusOfAction(scope.lookupNumber(kind, '1')[0]!, scope);
}

const problemCodes = (text: string) => problemsOf(fixture(text)).map(({ code }) => code);

const hovered = (text: string) => {
  const read = fixture(text);
  const hover = getHover(read.document, read.document.positionAt(read.cursor!), read.context);
  return (hover?.contents as MarkupContent | undefined)?.value ?? '';
};

describe('a status of the register itself, of a promise or a motion', () => {
  it('is read in the statuses of its own kind', () => {
    const read = (typed: string) =>
      (['actie', 'toezegging', 'motie', 'amendement'] as const).map((kind) => statusOf(kind, typed));
    assert.deepEqual(read('bij het college'), ['in uitvoering', 'open', 'in uitvoering', 'in uitvoering']);
    assert.deepEqual(read('Wacht op geld.'), ['aangehouden', 'open', 'aangehouden', 'aangehouden']);
    assert.deepEqual(read('door raad afgedaan (zie brief)'), ['gereed', 'nagekomen', 'afgedaan', 'afgedaan']);
    assert.deepEqual(read('in de la bij Piet'), [undefined, undefined, undefined, undefined]);
  });

  it('may mean what only a promise or a motion can be, and closes nothing else by that', () => {
    assert.deepEqual(statusOf('motie', 'op de stapel'), 'ingediend');
    assert.deepEqual(statusOf('actie', 'op de stapel'), 'open');
    assert.deepEqual(statusOf('toezegging', 'op de stapel'), 'open');
    const own = (meaning: string) => `register X\n  statussen: eigen = ${meaning}\n`;
    assert.deepEqual(statusOf('toezegging', 'eigen', own('voorwaardelijk')), 'voorwaardelijk');
    assert.deepEqual(statusOf('actie', 'eigen', own('toegezegd')), 'open');
    assert.deepEqual(statusOf('motie', 'eigen', own('verworpen')), 'verworpen');
    checkProblems(own('verworpen'));
    checkProblems(own('ingediend'));
  });

  it('never goes before an official status of the kind', () => {
    const own = 'register X\n  statussen: verworpen = open, toegezegd = gereed\n';
    assert.equal(statusOf('motie', 'verworpen', own), 'verworpen');
    assert.equal(statusOf('toezegging', 'toegezegd', own), 'toegezegd');
  });

  it('closes it, in its field, its history and the minutes', () => {
    const promise = (more: string) =>
      `${OWN}toezegging 1: X\n  gedaan door: allen\n  deadline: 1 maart 2025\n  status: door raad afgedaan\n${more}`;
    checkProblems(promise('  historie:\n    1 juli 2025: status -> door raad afgedaan\n'));
    checkProblems(
      promise('  historie:\n    1 juli 2025: status -> bij het college\n').replace(
        '  historie',
        `          ${'^'.repeat('door raad afgedaan'.length)} status-wijkt-af\n  historie`,
      ),
    );
  });

  it('is a word with a choice when nothing knows it, the register’s own first', () => {
    const text = (status: string) =>
      `${OWN}motie 1: X\n  status: ${status}\n  portefeuillehouder: allen\n  deadline: doorlopend\n`;
    assert.deepEqual(fixTitles(text('bij het colege'), 'status-onbekend').slice(0, 2), [
      'Wijzig in “bij het college”',
      'Wijzig in “ingediend”',
    ]);
    checkFix(text('bij het colege'), 'status-onbekend', 'Wijzig in “bij het college”', text('bij het college'), {
      preferred: false,
    });
    const [problem] = checkProblems(text('bijna\n          ^^^^^ status-onbekend'));
    assert.equal(problem?.severity, 'warning');
    assert.match(problem.message, /ingediend, .*vervallen, bij het college, wacht op geld/u);
  });

  it('that nothing knows says on hover that it counts as open', () => {
    for (const kind of ['actie', 'toezegging', 'motie', 'blok'])
      assert.match(hovered(`${kind} 1: X\n  status: druk$0proef klaar\n`), /“drukproef klaar” is geen status .* open/u);
  });

  it('is offered, and explained on hover', () => {
    const read = fixture(`${OWN}toezegging 1: X\n  status: $0\n`);
    const { items } = getCompletions(read.document, read.document.positionAt(read.cursor!), read.context);
    assert.deepEqual(
      items.filter(({ detail }) => detail?.startsWith('als “')).map(({ label, detail }) => `${label}: ${detail}`),
      [
        'bij het college: als “open” gelezen',
        'wacht op geld: als “open” gelezen',
        'door raad afgedaan: als “nagekomen” gelezen',
        'op de stapel: als “open” gelezen',
      ],
    );
    assert.match(hovered(`${OWN}motie 1: X\n  status: door ra$0ad afgedaan\n`), /gelezen als “afgedaan”/u);
  });
});

describe('an amendment', () => {
  const amendment = (fields: string) => {
    const { scope } = fixture(`amendement 1: X\n  datum: 3 maart 2021\n${fields}`);
    const ref = scope.lookupNumber('amendement', '1')[0]!;
    const state = actionState(ref, scope, TODAY);
    assert.equal(statusOfAction(ref, scope), state.status === 'open' ? undefined : state.status);
    return state.isOpen ? `open: ${state.status}` : state.status;
  };

  it('that was adopted is done, unless its status or a deadline says that something is still to be done', () => {
    assert.equal(amendment('  uitslag: aangenomen (20 voor, 15 tegen)\n'), 'afgedaan');
    assert.equal(amendment('  uitslag: aangenomen\n  deadline: 1 juni 2021\n'), 'open: aangenomen');
    assert.equal(amendment('  uitslag: aangenomen\n  status: in uitvoering\n'), 'open: in uitvoering');
    assert.equal(amendment('  uitslag: verworpen\n'), 'verworpen');
    assert.equal(amendment(''), 'open: open');
    checkProblems('amendement 1: X\n  datum: 3 maart 2021\n  uitslag: aangenomen (20-15)\n');
  });

  it('is not like a motion, of which somebody has to do something then', () => {
    const { scope } = fixture('motie 1: X\n  uitslag: aangenomen\n');
    assert.equal(statusOfAction(scope.lookupNumber('motie', '1')[0]!, scope), 'aangenomen');
  });
});

describe('the columns of lists of motions and promises', () => {
  for (const column of ['stand van zaken', 'voortgang', 'opmerkingen', 'kenmerk', 'vindplaats', 'zaaknummer']) {
    it(`${column} is a field of each`, () => {
      const value = `  ${column}: dossier 12, ligt bij de provincie\n`;
      checkProblems(`motie 1: X\n  uitslag: verworpen\n${value}`);
      checkProblems(`toezegging 1: X\n  gedaan door: allen\n  status: vervallen\n${value}`);
      checkProblems(`amendement 1: X\n${value}`);
    });
  }

  it('the day of it says when it was done', () => {
    for (const column of ['gereed op', 'afgedaan op', 'datum afdoening']) {
      checkProblems(
        `${LOOKED_FOR}toezegging 1: X\n  gedaan door: allen\n  status: afgedaan\n  ${column}: 24 juni 2025\n`,
      );
      checkProblems(
        `${LOOKED_FOR}motie 1: X\n  portefeuillehouder: allen\n  status: afgedaan\n  ${column}: 24-6-2025\n`,
      );
    }
  });

  it('a status in the column of progress is that of a motion', () => {
    const { scope } = fixture('motie 1: X\n  stand van zaken: in uitvoering\n');
    assert.equal(statusOfAction(scope.lookupNumber('motie', '1')[0]!, scope), 'in uitvoering');
    const voted = fixture('motie 1: X\n  voortgang: aangenomen\n');
    assert.equal(statusOfAction(voted.scope.lookupNumber('motie', '1')[0]!, voted.scope), 'aangenomen');
  });
});

describe('what is still to be decided', () => {
  it('nobody has to do: a motion that is moved or held over, a promise that was only asked', () => {
    checkProblems('motie 1: X\n  uitslag: aangehouden\n');
    checkProblems('motie 1: X\n  status: aangehouden (tot november)\n');
    checkProblems('motie 1: X\n  status: ingediend\n');
    checkProblems('motie 1: X\n  status: ingebracht\n');
    checkProblems('toezegging 1: X\n  status: gevraagd\n');
    checkProblems(`${OWN}motie 1: X\n  status: op de stapel\n`);
  });

  it('becomes somebody’s once it is adopted', () => {
    checkProblems(
      'motie 1: X\n^^^^^^^ eigenaar-ontbreekt\n^^^^^^^ deadline-ontbreekt\n  uitslag: aangenomen met 12 tegen 7\n',
    );
    checkProblems('motie 1: X\n^^^^^^^ eigenaar-ontbreekt\n^^^^^^^ deadline-ontbreekt\n  status: in uitvoering\n');
  });

  it('is somebody’s when it was adopted and waits for something else than the vote', () => {
    const text = (lines: string) =>
      `${OWN}motie 1: X\n  uitslag: unaniem aangenomen\n  status: wacht op geld\n${lines}`;
    const [missed] = problemCodes(text(''));
    assert.equal(missed, 'eigenaar-ontbreekt');
    assert.doesNotMatch(hovered(text('').replace('op geld\n', 'op ge$0ld\n')), /gestemd/u);
    assert.match(hovered('motie 1: X\n  status: aange$0houden\n'), /gestemd/u);
  });

  it('is late all the same when its own day has passed', () => {
    checkProblems(
      'motie 1: X\n  status: aangehouden\n  deadline: 1 maart 2021\n            ^^^^^^^^^^^^ deadline-verstreken\n',
    );
  });
});

describe('the day that something was done', () => {
  for (const [field, text] of [
    ['afdoening', 'Raadsbrief 24 juni 2025, kenmerk 2025/1187'],
    ['afhandeling', 'Gesprek gevoerd op 11-1-2022.'],
    ['wijze van afdoening', 'per brief d.d. 3 februari'],
    ['stand van zaken', 'Afgehandeld in de vergadering van 3 februari 2021.'],
  ]) {
    it(`may stand in ${field}: ${text}`, () => {
      checkProblems(`${LOOKED_FOR}toezegging 1: X\n  gedaan door: allen\n  status: nagekomen\n  ${field}: ${text}\n`);
      checkProblems(`${LOOKED_FOR}actie 1: X\n  status: gereed\n  ${field}: ${text}\n`);
    });
  }

  it('is missed where that text has none', () => {
    checkProblems('actie 1: X\n  status: gereed\n          ^^^^^^ gereed-zonder-datum\n  afdoening: per brief\n');
  });
});

describe('the next meeting, of something with a day of its own', () => {
  const list = (entry: string, peildatum = '1 februari 2022') =>
    `register W: Werkgroep\n  gremium: W\n  peildatum: ${peildatum}\ngremium W: Werkgroep\n  frequentie: om de vier weken\n  vanaf: 12 oktober 2021\n${entry}`;
  const action = (lines: string) => `actie 1: X\n  status: loopt\n  eigenaar: allen\n${lines}`;
  const lastDay = (text: string) => {
    const { scope, context } = fixture(text);
    return deadlineOf(scope.lookupNumber('actie', '1')[0]!, scope, context.referenceDate.day)?.resolved.latest;
  };

  it('is the first after that day, and not one that moves along with the reference date', () => {
    for (const typed of ['volgende vergadering', 'volgend W', 'de eerstvolgende vergadering']) {
      const text = list(action(`  datum: 12-10-2021\n  deadline: ${typed}\n`));
      assert.equal(lastDay(text), lastDay(text.replace('1 februari 2022', '1 mei 2022')), typed);
      assert.ok(lastDay(text)! < dayOf(2022, 2, 1)!, typed);
    }
  });

  it('is the first after what was noted later', () => {
    const noted =
      '  datum: 12-10-2021\n  deadline: volgende vergadering\n  historie:\n    4 januari 2022: schuift door\n';
    assert.ok(lastDay(list(action(noted)))! >= dayOf(2022, 1, 4)!);
    const only = '  deadline: volgende vergadering\n  historie:\n    4 januari 2022: schuift door\n';
    assert.equal(lastDay(list(action(noted))), lastDay(list(action(only))));
  });

  it('z.s.m. is left lying when nothing was noted since', () => {
    checkProblems(
      list(action('  datum: 12 oktober 2021\n  termijn: z.s.m.\n           ^^^^^^ deadline-blijft-liggen\n')),
    );
    checkProblems(list(action('  datum: 18 januari 2022\n  termijn: z.s.m.\n')));
    checkProblems(list(action('  termijn: z.s.m.\n')));
  });
});

describe('the party behind who moved something or asked for it', () => {
  it('needs no entry, nor does he who has one', () => {
    checkProblems(
      'motie 1: X\n  uitslag: verworpen\n  indieners: Snoek (Dorpslijst), Fatima el Idrissi (Samen Veldrade) e.a.\n',
    );
    checkProblems('amendement 1: X\n  ingediend door: Ilse van Reekum (VPV)\n');
    checkProblems('toezegging 1: X\n  status: vervallen\n  vragensteller: mw. Van Reekum (VPV)\n');
    checkProblems('actie 1: X\n  status: vervallen\n  indiener: Snoek (Dorpslijst)\n');
  });

  it('is an organisation behind whoever has to do it', () => {
    checkProblems(
      'toezegging 1: X\n  deadline: doorlopend\n  status: toegezegd\n  gedaan door: Snoek (Dorpslijst)\n                      ^^^^^^^^^^ organisatie-onbekend\n',
    );
    checkProblems('motie 1: X\n  uitslag: verworpen\n  indieners: Snoek\n             ^^^^^ persoon-onbekend\n');
  });
});

describe('a weekday to come with its date', () => {
  for (const typed of [
    'komende dinsdag 30 maart',
    'komende dinsdag 30 maart 2021',
    'volgende week dinsdag 30 maart',
    'a.s. dinsdag 30 maart 2021',
    'eerstvolgende di. 30-3-2021',
    'uiterlijk dinsdag 30 maart a.s.',
    'komende dinsdag 12 uur',
    'komende dinsdag 12.30 - 13.30 uur',
  ]) {
    it(`is that date: ${typed}`, () => {
      const { scope, context } = fixture(`actie 1: X\n  deadline: ${typed}\n`);
      const read = deadlineOf(scope.lookupNumber('actie', '1')[0]!, scope, context.referenceDate.day);
      assert.equal(read?.resolved.latest, dayOf(2021, 3, 30));
    });
  }

  for (const typed of ['niet komende dinsdag 30 maart', 'komende dinsdag 30 maart of 6 april']) {
    it(`is no day: ${typed}`, () => {
      checkProblems(
        `actie 1: X\n  status: loopt\n  eigenaar: allen\n  deadline: ${typed}\n            ${'^'.repeat(typed.length)} deadline-onbewaakt\n`,
      );
    });
  }
});

describe('whom a sentence names', () => {
  const text = (title: string, owner = '') =>
    `register V: V\n  gremium: B\ngremium B: B\n  leden: Joke Smit, Piet Prins, Ans Kok, Ans de Wit\n\nactie 1: ${title}\n  status: open\n${owner}  deadline: doorlopend\n`;
  const offered = (title: string) => fixTitles(text(title), 'eigenaar-ontbreekt');

  it('is somebody with a seat too, by a first name or a surname', () => {
    assert.equal(offered('Joke belt de aannemer')[0], 'Zet “Joke” als eigenaar');
    assert.equal(offered('Piet en Joke vergelijken de offertes')[0], 'Zet “Piet en Joke” als eigenaar');
    assert.equal(offered('Folder drukken (Prins)')[0], 'Zet “Prins” als eigenaar');
    assert.equal(offered('Draaiboek rondsturen, Joke Smit doet dat')[0], 'Zet “Joke Smit” als eigenaar');
  });

  it('is nobody where two have that name', () => {
    assert.deepEqual(offered('Ans belt de aannemer'), ['Voeg de eigenaar toe']);
  });

  it('is somebody who is not known yet, where a verb says so', () => {
    assert.deepEqual(offered('Kees belt de aannemer'), ['Zet “Kees” als eigenaar', 'Voeg de eigenaar toe']);
    assert.deepEqual(offered('Kees bellen'), ['Voeg de eigenaar toe']);
  });
});

describe('minutes in plain words', () => {
  it('are formatted like all others: who stands before the colon is no name of a field', () => {
    const minutes = (level: string) =>
      `vergadering W 4 maart 2024\n${level}agenda:\n${level.repeat(2)}1. Feest\n${level.repeat(3)}Actie Tineke: vraagt een vergunning aan\n${level.repeat(3)}ACTIE (Joop en Ronald): maken een draaiboek\n`;
    const [placed] = fixture(minutes('\t')).scope.file.document.entries;
    assert.equal(applyEdits(minutes('\t'), formatEntry(placed!)), minutes('  '));
  });
});
