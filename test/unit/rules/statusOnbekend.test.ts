import assert from 'node:assert/strict';
import { STATUS_SYNONYMS, STATUSES } from '../../../server/src/syntax/vocabulary.ts';
import { fixture, problemsOf } from '../../support/fixture.ts';
import { checkFix, checkProblems, fixTitles } from './check.ts';

const action = (status: string, rest = '') => `
  actie 5: Uitwerken
    status: ${status}
    eigenaar: allen
    deadline: doorlopend${rest}
`;

describe('status-onbekend', () => {
  it('is reported on what was typed, and names what may stand there', () => {
    const [problem] = checkProblems(action('bijna klaar\n            ^^^^^^^^^^^ status-onbekend'));
    assert.equal(
      problem?.message,
      'De status “bijna klaar” is niet bekend. Kies uit: in voorbereiding, niet gestart, in uitvoering, aangehouden, gereed, vervallen.',
    );
  });

  for (const status of [...STATUSES, ...Object.keys(STATUS_SYNONYMS), 'GEREED', 'in  uitvoering']) {
    it(`knows ${status}`, () => checkProblems(action(status)));
  }

  it('does not look at the remark', () => {
    checkProblems(action('in uitvoering (bijna klaar)'));
    checkProblems(action('in uitvoering; bijna klaar'));
    checkProblems(action('bijna (in uitvoering)\n            ^^^^^ status-onbekend'));
  });

  it('is reported on a heading once, not on the actions below it', () => {
    checkProblems(`
      blok A
        status: bijna
                ^^^^^ status-onbekend
        eigenaar: allen
        deadline: doorlopend
      actie 5: Uitwerken
      actie 6: Uitwerken
    `);
  });

  it('is reported in the history, of what the status became', () => {
    checkProblems(
      action(
        'gereed',
        `
    historie:
      3 februari 2021: status -> bijna
                                 ^^^^^ status-onbekend
      4 februari 2021: status bijna -> gereed
      5 februari 2021: status gaat naar het college
      6 februari 2021: de status -> bijna`,
      ),
    );
  });

  it('says nothing of the status of a promise, which has words of its own', () => {
    checkProblems(`
      toezegging 1: Onderzoek
        status: toegezegd
        gedaan door: allen
        deadline: doorlopend
    `);
  });

  describe('fix', () => {
    it('offers every status, the nearest first and as the one that is meant', () => {
      assert.deepEqual(fixTitles(action('gered'), 'status-onbekend'), [
        'Wijzig in “gereed”',
        'Wijzig in “in voorbereiding”',
        'Wijzig in “niet gestart”',
        'Wijzig in “in uitvoering”',
        'Wijzig in “aangehouden”',
        'Wijzig in “vervallen”',
      ]);
      checkFix(
        action('gered (24 maart)\n            ^^^^^ status-onbekend'),
        'status-onbekend',
        'Wijzig in “gereed”',
        action('gereed (24 maart)'),
      );
    });

    it('writes the official status for a synonym that is nearest', () => {
      checkFix(
        action('afgrond\n            ^^^^^^^ status-onbekend'),
        'status-onbekend',
        'Wijzig in “gereed”',
        action('gereed'),
      );
    });

    for (const [typed, status] of [
      ['in uitvoerng', 'in uitvoering'],
      ['in voorberieding', 'in voorbereiding'],
      ['niet gestrat', 'niet gestart'],
      ['uitvoering gestrat', 'in uitvoering'],
    ] as const) {
      it(`takes ${typed} for mistyped`, () => {
        const title = `Wijzig in “${status}”`;
        // Of another word for a status the word would go.
        const preferred = typed !== 'uitvoering gestrat';
        checkFix(action(typed), 'status-onbekend', title, action(status), { preferred });
      });
    }

    for (const typed of [
      'Gereed?',
      'niet aangehouden',
      'ongereed',
      'gereed 1',
      'gereedd',
      'vervalen',
      'net gestart',
      'nog niet gestaart?',
      'uitvoering niet gestart',
      'in uitvoering?',
      'aangehouden 2',
      'onaangehouden',
    ]) {
      it(`prefers no status for ${typed}`, () => {
        const [problem] = checkProblems(action(`${typed}\n            ${'^'.repeat(typed.length)} status-onbekend`));
        assert.ok(problem?.fixes?.().length === STATUSES.length);
        assert.deepEqual(
          problem.fixes().filter(({ preferred }) => preferred),
          [],
        );
      });
    }
    it('takes none for meant when none is near', () => {
      checkFix(
        action('bijna klaar\n            ^^^^^^^^^^^ status-onbekend'),
        'status-onbekend',
        'Wijzig in “aangehouden”',
        action('aangehouden'),
      );
    });

    it('mends the history', () => {
      const history = (status: string) => `\n    historie:\n      3 februari 2021: status -> ${status}, na overleg`;
      checkFix(
        action('gereed', history('gereedd')),
        'status-onbekend',
        'Wijzig in “gereed”',
        action('gereed', history('gereed')),
      );
    });
  });

  it('names a few of the words of a register, however many and long they are', () => {
    const words = Array.from({ length: 300 }, (_, at) => `    woord${at}${'x'.repeat(at % 100)} = open\n`).join('');
    const { scope } = fixture(`register R\n  statussen:\n${words}actie 1: A\n  status: zomaar iets\n`);
    const found = problemsOf({ scope, severityOf: () => undefined }).find(({ code }) => code === 'status-onbekend');
    assert.match(found?.message ?? '', /vervallen, woord0, .*, …\.$/u);
    assert.ok(found!.message.length < 1000, String(found!.message.length));
  });

  it('is reported of what a layout asks for and none of its kinds can have', () => {
    checkProblems(`
      register R
        statussen: bij de griffie = open
      indeling x
        kolommen: nr
        alleen status: gereed, open, bij de griffie, kwijt
                                                     ^^^^^ status-onbekend
      indeling y
        soorten: acties, moties
        kolommen: nr
        alleen status: verworpen, gereed
    `);
  });
});
