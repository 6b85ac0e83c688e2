/** Words that a register has of its own: what they mean, for whom, and what follows when they change. */
import assert from 'node:assert/strict';
import type { MarkupContent } from 'vscode-languageserver-types';
import { getCompletions } from '../../../../server/src/features/completion.ts';
import { getHover } from '../../../../server/src/features/hover.ts';
import { actionState } from '../../../../server/src/model/actions/actionState.ts';
import { statusOfAction } from '../../../../server/src/model/actions/actionStatus.ts';
import { ProblemIndex } from '../../../../server/src/problems/problemIndex.ts';
import { fixture, problemsOf, TODAY, TODAY_ONLY } from '../../../support/fixture.ts';
import { checkFix, checkProblems, fixTitles } from '../../rules/check.ts';

const OWN =
  'register RAAD: Raadslijst\n  statussen: klaar voor besluit = open, bij griffie = gereed, geparkeerd tot najaar = aangehouden\n  velden: risico, budget code\n';
const action = (status: string, more = '') =>
  `actie 1: X\n  status: ${status}\n  eigenaar: allen\n  deadline: 1 maart 2021\n${more}`;

const statusOf = (text: string) => {
  const { scope } = fixture(text);
  return statusOfAction(scope.lookupNumber('actie', '1')[0]!, scope);
};

describe('a status of the register itself', () => {
  it('is read as what it means, in any case, with a full stop or a remark', () => {
    assert.equal(statusOf(OWN + action('klaar voor besluit')), 'open');
    assert.equal(statusOf(OWN + action('Bij griffie.')), 'gereed');
    assert.equal(statusOf(OWN + action('bij griffie (1 maart 2021)')), 'gereed');
    assert.equal(statusOf(OWN + action('“Geparkeerd tot najaar”')), 'aangehouden');
    assert.equal(statusOf(OWN + action('bij de griffie')), undefined);
    assert.equal(statusOf(OWN + action('gereed')), 'gereed');
  });

  it('goes before what all lists read, but never before a standard status', () => {
    const own = (words: string) => `register X\n  statussen: ${words}\n`;
    assert.equal(statusOf(own('afgehandeld = open') + action('afgehandeld')), 'open');
    assert.equal(statusOf(own('gereed = open') + action('gereed')), 'gereed');
    assert.equal(statusOf(own('groen = zomaar') + action('afgehandeld')), 'gereed');
  });

  it('holds in all files of the register, in those that name its file with gebruik, and nowhere else', () => {
    const elsewhere = (head: string) => `//- test.duo\n${head}${action('bij griffie')}//- raad.duo\n${OWN}`;
    assert.equal(statusOf(elsewhere('register RAAD\n')), 'gereed');
    assert.equal(statusOf(elsewhere('register X\ngebruik raad.duo\n')), 'gereed');
    assert.equal(statusOf(elsewhere('register X\n')), undefined);
    assert.equal(
      statusOf(
        `//- a.duo\n${OWN}//- test.duo\n${action('bij griffie')}`.replace('//- test.duo\n', '//- test.duo\n//$0\n'),
      ),
      undefined,
    );
  });

  it('counts: the action is closed, not late, and its newest status is the same', () => {
    const { scope } = fixture(OWN + action('bij griffie', '  historie:\n    1 maart 2021: status -> bij griffie\n'));
    const [ref] = scope.lookupNumber('actie', '1');
    const state = actionState(ref!, scope, TODAY);
    assert.deepEqual([state.status, state.isOpen, state.newest], ['gereed', false, 'gereed']);
    checkProblems(OWN + action('bij griffie', '  historie:\n    1 maart 2021: status -> bij griffie\n'));
    checkProblems(
      `${OWN}${action('bij griffie', '  historie:\n    1 maart 2021: status -> loopt\n')}`.replace(
        '  eigenaar',
        '          ^^^^^^^^^^^ status-wijkt-af\n  eigenaar',
      ),
    );
  });

  it('is read in plain minutes, of each kind in its own statuses', () => {
    const said = (word: string, line: string) =>
      `${OWN}${word} 1: X\n  status: in uitvoering\n\nvergadering DUO 1 maart 2021\n  agenda:\n    1. Lijst\n      ${line}\n`;
    const newest = (word: 'actie' | 'toezegging' | 'motie', line: string) => {
      const { scope } = fixture(said(word, line));
      return actionState(scope.lookupNumber(word, '1')[0]!, scope, TODAY).newest;
    };
    assert.equal(newest('actie', 'actie 1: bij griffie'), 'gereed');
    assert.equal(newest('toezegging', 'toezegging 1: Bij griffie.'), 'nagekomen');
    assert.equal(newest('motie', 'a. motie 1: is bij griffie'), 'afgedaan');
    for (const line of ['actie 1: (bij griffie)', 'actie 1: bij griffie?', 'actie 1: bij griffie, zegt Henk'])
      assert.equal(newest('actie', line), undefined, line);
    // What is open tells how things were that day.
    assert.equal(newest('actie', 'actie 1: geparkeerd tot najaar'), undefined);
    const [problem] = problemsOf(fixture(said('toezegging', 'toezegging 1: bij griffie')), TODAY_ONLY).filter(
      ({ code }) => code === 'status-wijkt-af',
    );
    assert.match(problem!.message, /sinds 1 maart 2021 “nagekomen”/u);
    const hovered = fixture(said('toezegging', 'toezegging 1: bij grif$0fie'));
    const { value } = getHover(hovered.document, hovered.document.positionAt(hovered.cursor!), hovered.context)!
      .contents as MarkupContent;
    assert.match(value, /nagekomen/u);
  });

  it('is offered in a line of the history, and not behind itself', () => {
    const labels = (line: string) => {
      const read = fixture(`${OWN}toezegging 1: X\n  historie:\n    1 maart 2021: ${line}$0\n`);
      const { items } = getCompletions(read.document, read.document.positionAt(read.cursor!), read.context);
      return items.map(({ label }) => label);
    };
    const all = labels('status -> ');
    assert.ok(all.indexOf('nagekomen') !== -1 && all.indexOf('nagekomen') < all.indexOf('bij griffie'), all.join());
    assert.deepEqual(labels('status -> bij griffie'), []);
  });

  it('is offered, found when it is mistyped, and says on hover what it is read as', () => {
    const read = fixture(`${OWN}actie 1: X\n  status: $0\n`);
    const { items } = getCompletions(read.document, read.document.positionAt(read.cursor!), read.context);
    const own = items.filter(({ detail }) => detail?.startsWith('als “'));
    assert.deepEqual(
      own.map(({ label, detail }) => `${label}: ${detail}`),
      [
        'klaar voor besluit: als “open” gelezen',
        'bij griffie: als “gereed” gelezen',
        'geparkeerd tot najaar: als “aangehouden” gelezen',
      ],
    );
    const hovered = fixture(OWN + action('bij grif$0fie'));
    const { value } = getHover(hovered.document, hovered.document.positionAt(hovered.cursor!), hovered.context)!
      .contents as MarkupContent;
    assert.match(value, /“bij griffie” wordt gelezen als “gereed”/u);
    assert.equal(fixTitles(OWN + action('bij grifie'), 'status-onbekend')[0], 'Wijzig in “bij griffie”');
  });

  it('makes what hangs on it follow, as if all were read anew', () => {
    const read = fixture(OWN + action('bij griffie'));
    const problems = new ProblemIndex(read.index, { failed: (code, error) => assert.fail(`${code}: ${error}`) });
    const file = read.index.file('file:///werk/test.duo')!;
    const kept = problems.add(file, new Set(), TODAY_ONLY);
    const codes = () => kept.list(100).shown.flatMap((one) => one.problems.map(({ code }) => code));
    const change = (from: string, to: string) => {
      const at = file.document.text.slice(0).indexOf(from);
      read.index.edit(file, at, at + from.length, to);
    };
    assert.deepEqual(codes(), ['gereed-zonder-datum']);
    change('griffie = gereed', 'griffie = open');
    assert.deepEqual(codes(), ['deadline-verstreken']);
    change('bij griffie = open', 'bij raad = open');
    assert.deepEqual(codes().sort(), ['deadline-verstreken', 'status-onbekend']);
  });

  it('makes what minutes say in it follow', () => {
    const minutes = 'vergadering DUO 1 maart 2021\n  agenda:\n    actie 1: bij raad\ngremium DUO\n';
    const read = fixture(OWN + action('in uitvoering').replace('1 maart', '3 mei') + minutes);
    const problems = new ProblemIndex(read.index, { failed: (code, error) => assert.fail(`${code}: ${error}`) });
    const file = read.index.file('file:///werk/test.duo')!;
    const kept = problems.add(file, new Set(), TODAY_ONLY);
    const codes = () => kept.list(100).shown.flatMap((one) => one.problems.map(({ code }) => code));
    assert.deepEqual(codes(), []);
    const at = file.document.text.slice(0).indexOf('griffie = gereed');
    read.index.edit(file, at, at + 'griffie'.length, 'raad');
    assert.deepEqual(codes(), ['status-wijkt-af']);
    read.index.edit(file, at, at + 'raad'.length, 'griffie');
    assert.deepEqual(codes(), []);
  });
});

describe('a fix for a status', () => {
  it('never puts one that is closed before a remark that takes it back', () => {
    for (const remark of ['(deels)', '(op één na)', '; nog niet alles']) {
      const titles = fixTitles(action(`gerred ${remark}`), 'status-onbekend');
      assert.deepEqual(
        titles.filter((title) => /gereed|vervallen/u.test(title)),
        [],
        remark,
      );
      assert.ok(titles.length > 0);
    }
    checkFix(
      action('bezzig (deels)'),
      'status-onbekend',
      'Wijzig in “in uitvoering”',
      action('in uitvoering (deels)'),
      { alsoGone: [] },
    );
  });
});

describe('a field of the register itself', () => {
  it('is no unknown field, in any case, for what has a number and for headings', () => {
    checkProblems(`${OWN}${action('gereed', '  Risico: hoog\n  budget code: 12\n')}`);
    checkProblems(`${OWN}besluit 2: Y\n  risico: laag\nblok A: Z\n  risico: laag\n`);
    checkProblems(`${OWN}gremium DUO\n  risico: laag\n  ^^^^^^ veld-onbekend\n`);
    checkProblems(`${action('gereed', '  risico: hoog\n  ^^^^^^ veld-onbekend\n')}`);
  });

  it('is offered behind those of the language, and says on hover what it is', () => {
    const read = fixture(`${OWN}actie 1: X\n  Risico: hoog\n  $0\n`);
    const { items } = getCompletions(read.document, read.document.positionAt(read.cursor!), read.context);
    assert.deepEqual(
      items.filter(({ detail }) => detail === 'een veld van dit register zelf').map(({ label }) => label),
      ['budget code'],
    );
    const hovered = fixture(`${OWN}actie 1: X\n  ri$0sico: hoog\n`);
    const { value } = getHover(hovered.document, hovered.document.positionAt(hovered.cursor!), hovered.context)!
      .contents as MarkupContent;
    assert.match(value, /Een veld van dit register zelf/u);
  });
});
