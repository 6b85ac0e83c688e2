import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, Diagnostic, Position, TextDocumentEdit, TextEdit } from 'vscode-languageserver-types';
import { entriesIn, getCodeActions, TYPE_ON_COMMAND } from '../../../server/src/features/codeActions.ts';
import { getDiagnostics } from '../../../server/src/features/diagnostics.ts';
import { checkEntries, checkEntry, ruleContext } from '../../../server/src/rules/check.ts';
import { type Fixture, FULL_CLIENT, fixture, TODAY_ONLY } from '../../support/fixture.ts';

const PLAIN_CLIENT = { snippets: false, markdown: false, ownCommands: false };
const DONE = 'Markeer actie 5 als gereed';

interface Asked {
  readonly only?: readonly string[];
  readonly client?: typeof FULL_CLIENT;
}

/** What an editor shows of a file. */
function diagnosticsOf({ scope, document }: Fixture): Diagnostic[] {
  const context = ruleContext(scope, TODAY_ONLY);
  const shown = [...scope.file.document.entries].map((placed) => ({
    placed,
    problems: checkEntry({ file: scope.file, placed }, context, (code) => assert.fail(code)),
  }));
  const total = shown.reduce((sum, { problems }) => sum + problems.length, 0);
  assert.equal(document.uri, scope.file.uri);
  return getDiagnostics(scope.file.document.text, { shown, total });
}

/** The actions at `$0`, or in the selection from `$1` to `$2`, asked as an editor asks. */
function actionsAt(marked: string, { only = ['quickfix'], client = FULL_CLIENT }: Asked = {}) {
  const from = marked.replace('$2', '').indexOf('$1');
  const to = marked.replace('$1', '').indexOf('$2');
  const read = fixture(marked.replace('$1', '').replace('$2', ''), TODAY_ONLY, client);
  const { document, context, cursor } = read;
  const range = {
    start: document.positionAt(from === -1 ? cursor! : from),
    end: document.positionAt(to === -1 ? cursor! : to),
  };
  const problems = checkEntries(
    ruleContext(context.scope, TODAY_ONLY),
    (code) => assert.fail(code),
    entriesIn(document, range, context),
  );
  const touched = new Set(
    problems.map(({ span, code }) => `${JSON.stringify(document.positionAt(span.start))} ${code}`),
  );
  const diagnostics = diagnosticsOf(read).filter(({ range: { start }, code }) =>
    touched.has(`${JSON.stringify(start)} ${code}`),
  );
  const all = getCodeActions(document, { range, only, diagnostics }, problems, context);
  // Each code can also be switched off for the file: completion/suppressions.test.ts.
  const actions = all.filter(({ title }) => !title.startsWith('Meld '));
  return { document, actions, diagnostics };
}

/** The titles at `$0`, in their order; `!` before one that the editor may choose without asking. */
function offers(marked: string, ...titles: string[]): void {
  assert.deepEqual(
    actionsAt(marked).actions.map(({ title, isPreferred }) => `${isPreferred ? '!' : ''}${title}`),
    titles,
  );
}

function applied(document: TextDocument, action: CodeAction): string {
  const changes = action.edit!.documentChanges as TextDocumentEdit[];
  assert.deepEqual(
    changes.map(({ textDocument }) => textDocument),
    [{ uri: document.uri, version: document.version }],
  );
  return TextDocument.applyEdits(document, changes[0]!.edits as TextEdit[]);
}

function actionNamed(actions: readonly CodeAction[], title: string): CodeAction {
  const action = actions.find((one) => one.title === title);
  assert.ok(action, `${title} is not among ${actions.map((one) => one.title).join(', ')}`);
  return action;
}

/** Chooses an action; `$0` in the text that comes out is where the cursor is put, when it is. */
function chooses(marked: string, title: string, text: string, kind: 'quickfix' | 'refactor' = 'quickfix'): void {
  const { document, actions } = actionsAt(marked, { only: [kind] });
  const action = actionNamed(actions, title);
  assert.equal(action.kind, kind);
  const after = applied(document, action);
  if (action.command === undefined) {
    assert.equal(after, text);
    return;
  }
  assert.deepEqual([action.command.command, action.command.title], [TYPE_ON_COMMAND, title]);
  const [uri, position] = action.command.arguments as [string, Position];
  assert.equal(uri, document.uri);
  const changed = TextDocument.create(uri, 'duo', 2, after);
  const cursor = changed.offsetAt(position);
  assert.deepEqual(changed.positionAt(cursor), position, 'the cursor is in the text');
  assert.equal(`${after.slice(0, cursor)}$0${after.slice(cursor)}`, text);
}

const OPEN = '  status: in uitvoering\n  eigenaar: allen\n  deadline: doorlopend\n';

describe('Markeer als gereed', () => {
  /** What of that is offered at `$0`, among the changes or the repairs. */
  const marks = (marked: string, ...titles: string[]) => {
    const { actions } = actionsAt(marked, { only: ['quickfix', 'refactor'] });
    const done = actions.filter(({ title }) => title.startsWith('Markeer'));
    assert.deepEqual(
      done.map(({ title, isPreferred }) => `${isPreferred ? '!' : ''}${title}`),
      titles,
    );
  };

  it('on every line of an open action, and not below it', () => {
    const lines =
      `actie 5: X\n${OPEN}  toelichting:\n    Tekst\n\n  // uitleg\n  historie:\n    1 maart 2021: a\n`.split('\n');
    for (const [index, line] of lines.entries()) {
      for (const marked of [`$0${line}`, `${line}$0`]) {
        const isBelow = index === lines.length - 1;
        marks([...lines.slice(0, index), marked, ...lines.slice(index + 1)].join('\n'), ...(isBelow ? [] : [DONE]));
      }
    }
  });
  it('never preferred, also when the deadline is past: nothing is made gereed without a look', () => {
    const late = OPEN.replace('doorlopend', '1 maart 2021');
    marks(`$0actie 5: X\n${late}`, DONE);
    marks(`actie 5: X\n${late.replace('2021', '2021$0')}`, DONE);
    marks(`blok A: Y\n  deadline: 1 maart 2021\nactie $05: X\n  status: niet gestart\n  eigenaar: allen\n`, DONE);
    marks(`actie 5: X$0\n${OPEN.replace('doorlopend', '24 maart 2021')}`, DONE);
  });
  it('not on a closed action, another entry, or before the first one', () => {
    for (const status of ['gereed', 'Uitgevoerd', 'vervallen']) marks(`actie 5: X$0\n  status: ${status}\n`);
    marks('blok A: $0X\n');
    marks('persoon Anja$0\n');
    marks('\n$0\nactie 5: X\n');
    marks('$0');
  });
  it('sets the status and writes the history, in one versioned edit', () => {
    chooses(
      `actie 5$0: X\n${OPEN}`,
      DONE,
      'actie 5: X\n  status: gereed\n  eigenaar: allen\n  deadline: doorlopend\n  historie:\n    24 maart 2021: status in uitvoering -> gereed\n',
      'refactor',
    );
    chooses(
      'actie: Y$0\r\n\tStatus: In uitvoering (bijna)\r\n\thistorie:\r\n\t\t1 maart 2021 DUO: a\r\n\r\nactie 6',
      'Markeer deze actie als gereed',
      'actie: Y\r\n\tStatus: gereed\r\n\thistorie:\r\n\t\t1 maart 2021 DUO: a\r\n\t\t24 maart 2021: status in uitvoering -> gereed; (bijna)\r\n\r\nactie 6',
      'refactor',
    );
  });
  it('once for each action of a selection, also for those without a number', () => {
    const text = `actie: A\n${OPEN}$1actie: B\n${OPEN}actie: C\n${OPEN}actie 5: D$2\n${OPEN}actie 6: E\n${OPEN}`;
    const { document, actions } = actionsAt(text, { only: ['refactor'] });
    const done = actions.filter(({ title }) => title.startsWith('Markeer'));
    assert.deepEqual(
      done.map(({ title }) => title),
      ['Markeer deze actie als gereed', 'Markeer deze actie als gereed', DONE],
    );
    const plain = `actie: A\n${OPEN}actie: B\n${OPEN}actie: C\n${OPEN}actie 5: D\n${OPEN}actie 6: E\n${OPEN}`;
    const LINE = '  historie:\n    24 maart 2021: status in uitvoering -> gereed\n';
    for (const [index, head] of ['actie: B\n', 'actie: C\n', 'actie 5: D\n'].entries()) {
      const closed = head + OPEN.replace('in uitvoering', 'gereed') + LINE;
      assert.equal(applied(document, done[index]!), plain.replace(head + OPEN, closed));
    }
  });
  it('not for the action below a selection of whole lines', () => {
    marks(`$1actie 5: X\n${OPEN}$2actie 6: Y\n${OPEN}`, DONE);
    marks(`actie 5: X\n${OPEN}$0actie 6: Y\n${OPEN}`, 'Markeer actie 6 als gereed');
  });
});

describe('quick fixes of problems', () => {
  const LATE = 'actie 5: X\n  status: in uitvoering\n  eigenaar: allen\n  deadline: 1 maart$0 2021\n';

  it('are tied to the problem that they mend, and once there', () => {
    const { actions, diagnostics } = actionsAt(LATE);
    assert.equal(actions.length, 1);
    assert.deepEqual(actions[0]?.diagnostics, diagnostics);
    assert.equal(diagnostics[0]?.code, 'deadline-verstreken');
  });
  it('are tied to nothing that the client does not show there', () => {
    const read = fixture(LATE);
    const problems = checkEntries(ruleContext(read.scope, TODAY_ONLY), (code) => assert.fail(code));
    const [shown] = diagnosticsOf(read) as [Diagnostic];
    const at = { start: shown.range.start, end: shown.range.start };
    const { start, end } = shown.range;
    const others: Diagnostic[] = [
      { ...shown, code: 'datum-onmogelijk' },
      { ...shown, range: { start: { ...start, line: 0 }, end } },
      { ...shown, range: { start: { ...start, character: 0 }, end } },
      { ...shown, range: { start, end: { ...end, line: 9 } } },
      { ...shown, range: { start, end: { ...end, character: 0 } } },
    ];
    for (const diagnostics of [[], others]) {
      const [action] = getCodeActions(
        read.document,
        { range: at, only: undefined, diagnostics },
        problems,
        read.context,
      );
      assert.ok(action !== undefined && !('diagnostics' in action));
    }
  });
  it('are offered where the problem stands, at both its ends, and nowhere else', () => {
    const fix = 'Wijzig in “NCG”';
    const text = (organisaties: string) =>
      `organisatie NCG\n  verschreven als: NGC\nactie 5: X\n  status: gereed\n  organisaties: ${organisaties}\n`;
    offers(text('BZ, $0NGC'), `!${fix}`);
    offers(text('BZ, NGC$0'), `!${fix}`);
    offers(text('(BZ),$0 NGC'));
    offers(text('$1(BZ), N$2GC'), `!${fix}`);
    offers(text('NG$1C, (BZ)$2'), `!${fix}`);
  });
  it('put the cursor where the missing owner is typed', () => {
    chooses(
      'actie 5$0: X\r\n  status: in uitvoering\r\n  deadline: doorlopend\r\n',
      'Voeg de eigenaar toe',
      'actie 5: X\r\n  status: in uitvoering\r\n  eigenaar: $0\r\n  deadline: doorlopend\r\n',
    );
    chooses('actie 5$0: X', 'Voeg de eigenaar toe', 'actie 5: X\n  eigenaar: $0');
    chooses(
      'actie 5: X\n\teigenaar$0:  \n\tstatus: x',
      'Voeg de eigenaar toe',
      'actie 5: X\n\teigenaar: $0\n\tstatus: x',
    );
    const [owner] = actionsAt('actie 5$0: X').actions;
    assert.equal(owner?.isPreferred, true);
  });
  it('leave the cursor alone for a client that cannot place it', () => {
    for (const action of actionsAt('actie 5$0: X', { client: PLAIN_CLIENT }).actions) assert.ok(!('command' in action));
  });
  it('correct an unknown name to the nearest, or declare it', () => {
    const text = 'organisatie Loppersum\nactie 5: X\n  status: gereed\n  organisaties: Loper$0sum\n';
    offers(text, 'Wijzig in “Loppersum”', 'Voeg de organisatie “Lopersum” toe');
    chooses(
      text,
      'Wijzig in “Loppersum”',
      'organisatie Loppersum\nactie 5: X\n  status: gereed\n  organisaties: Loppersum\n',
    );
    chooses(
      text,
      'Voeg de organisatie “Lopersum” toe',
      'organisatie Loppersum\norganisatie Lopersum\nactie 5: X\n  status: gereed\n  organisaties: Lopersum\n',
    );
  });
  it('declare an action, with the cursor behind its colon, lines below the cursor too', () => {
    chooses(
      'actie 5: X\r\n  status: gereed\r\n  na: 9$0\r\n\r\nblok A: Y\r\n',
      'Voeg actie 9 toe',
      'actie 5: X\r\n  status: gereed\r\n  na: 9\r\n\r\nblok A: Y\r\n\r\nactie 9: $0\r\n',
    );
  });
  it('replace a misspelling and correct a weekday', () => {
    chooses(
      'organisatie NCG\n  verschreven als: NGC\nactie 5: X\n  status: gereed\n  organisaties: de NG$0C, NCG\n',
      'Wijzig in “NCG”',
      'organisatie NCG\n  verschreven als: NGC\nactie 5: X\n  status: gereed\n  organisaties: de NCG, NCG\n',
    );
    chooses(
      'actie 5: X\n  status: gereed\n  deadline: Dins$0dag 1 maart 2021\n',
      'Maak er Maandag van',
      'actie 5: X\n  status: gereed\n  deadline: Maandag 1 maart 2021\n',
    );
  });
  it('of several entries at once, in the order of the text', () => {
    offers(
      '$1actie 5: X\n  status: niet gestart\n  eigenaar: allen\nblok A: Y\nactie 6: Z\n  deadline: dinsdag 29 maart 2021\n  status: in uitvoering$2\n',
      '!Voeg de deadline toe',
      'Voeg de eigenaar toe',
      'Maak er maandag van',
    );
  });
  it('come only when their kind is asked for', () => {
    const count = (...only: string[]) => actionsAt(LATE, { only }).actions.length;
    assert.equal(count('quickfix'), 1);
    // With what changes the action.
    assert.equal(count(''), 5);
    assert.equal(count('refactor', 'quickfix'), 5);
    assert.equal(count('refactor'), 5);
    assert.equal(count('refactor.extract'), 0);
    assert.equal(count('source.fixAll'), 0);
    assert.equal(count('quickfix.x'), 0);
    assert.equal(count('quick'), 0);
    assert.equal(count(), 0);
  });
});

describe('changes that ask for more', () => {
  const asked = (marked: string, client = FULL_CLIENT) =>
    actionsAt(marked, { only: ['refactor'], client })
      .actions.filter(({ title }) => !title.startsWith('Markeer'))
      .map(({ title, kind, command, edit }) => {
        assert.equal(kind, 'refactor');
        assert.equal(edit, undefined);
        assert.equal(command?.title, title);
        return [title, command?.command, ...(command?.arguments ?? [])];
      });
  const URI = 'file:///werk/test.duo';

  it('are offered on every line of an open action, with its place', () => {
    const at = [URI, { line: 1, character: 4 }];
    assert.deepEqual(asked('actie 5: X\n  st$0atus: in uitvoering\n'), [
      ['Stel actie 5 uit…', 'duo.stelUit', ...at],
      ['Draag actie 5 over…', 'duo.draagOver', ...at],
      ['Wijzig de status van actie 5…', 'duo.wijzigStatus', ...at],
      ['Noteer iets bij actie 5…', 'duo.noteer', ...at],
    ]);
  });
  it('of what is closed, a promise and a decision are those that can be', () => {
    const titles = (marked: string) => asked(marked).map(([title]) => title);
    assert.deepEqual(titles('actie 5$0: X\n  status: gereed\n'), [
      'Wijzig de status van actie 5…',
      'Noteer iets bij actie 5…',
    ]);
    assert.deepEqual(titles('toezegging$0: X\n'), [
      'Stel deze toezegging uit…',
      'Draag deze toezegging over…',
      'Wijzig de status van deze toezegging…',
      'Noteer iets bij deze toezegging…',
    ]);
    assert.deepEqual(titles('besluit$0: X\n'), ['Noteer iets bij dit besluit…']);
    assert.deepEqual(titles('blok A$0: X\n'), []);
  });
  it('of an action point in minutes are about that', () => {
    const [[title] = []] = asked('vergadering DUO 13 januari 2021\n  agenda:\n    actiepunt (i): bri$0ef\n');
    assert.equal(title, 'Stel actiepunt (i) uit…');
  });
  it('are not offered to a client that cannot ask', () => {
    assert.deepEqual(asked('actie 5$0: X\n', PLAIN_CLIENT), []);
  });
});
