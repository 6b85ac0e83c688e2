/** Deadlines as they are said: what is put in is read to the day that is shown, and the list stays while one types on. */
import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CompletionItem, TextEdit } from 'vscode-languageserver-types';
import { getCompletions } from '../../../server/src/features/completion.ts';
import { deadlineOf } from '../../../server/src/model/actions/action.ts';
import { formatDutch, WEEKDAYS, weekdayOf } from '../../../server/src/model/time/calendar.ts';
import { readDocument } from '../../../server/src/syntax/document.ts';
import { OpenRegister } from '../../../server/src/workspace/openRegister.ts';
import { WorkspaceIndex } from '../../../server/src/workspace/workspaceIndex.ts';
import { fixture, TODAY } from '../../support/fixture.ts';
import { stride } from '../../support/runs.ts';

const URI = 'file:///werk/a.duo';

/** A register with a peildatum and a gremium that meets every two weeks; the action comes last, `$0` in its deadline. */
const register = (peildatum: string, deadline: string) => `register X
  gremium: DUO
  peildatum: ${peildatum}
gremium DUO: Directeuren
  frequentie: eenmaal per twee weken
  vanaf: 6 januari 2015
actie 1: X
  deadline: ${deadline}`;

function itemsAt(marked: string): CompletionItem[] {
  const { document, cursor, context } = fixture(marked);
  return getCompletions(document, document.positionAt(cursor!), context).items;
}

/** `label | what is put in | the day shown`, of what is offered for a text that VS Code would keep. */
function offered(deadline: string, peildatum = '24 maart 2021'): string[] {
  const marked = register(peildatum, `${deadline}$0`);
  const { document, cursor } = fixture(marked);
  return itemsAt(marked).flatMap(({ label, filterText, textEdit, labelDetails }) => {
    const { range, newText } = textEdit as TextEdit;
    const typed = document.getText().slice(document.offsetAt(range.start), cursor).toLowerCase();
    const keeps = ` ${(filterText ?? label).toLowerCase()}`.includes(` ${typed}`);
    return keeps ? [[label, newText, labelDetails?.description].filter(Boolean).join(' | ')] : [];
  });
}

/** The day that the deadline of the action comes to, in the words that completion uses. */
function dayRead(index: WorkspaceIndex, text: string): string | undefined {
  const file = index.set(URI, readDocument(text));
  const scope = index.scopeOf(URI)!;
  const document = new OpenRegister(URI, 'duo', 1, file);
  const placed = [...file.document.entries].at(-1)!;
  assert.equal(document.getText(), text);
  const found = deadlineOf({ file, placed }, scope, TODAY_OF.get(index) ?? TODAY);
  const { latest, earliest, findings } = found?.resolved ?? { latest: undefined, earliest: undefined, findings: [] };
  assert.deepEqual(findings, [], text);
  const day = latest ?? earliest;
  if (day === undefined) return undefined;
  const shown = `${WEEKDAYS[weekdayOf(day) - 1]!.slice(0, 2)} ${formatDutch(day)}`;
  return latest === undefined ? `vanaf ${shown}` : shown;
}

const TODAY_OF = new Map<WorkspaceIndex, number>();

describe('completion of deadlines as they are said', () => {
  it('so many weeks, as the working day up to then', () => {
    assert.deepEqual(offered('over twee w'), ['over twee weken | 7 april 2021 | wo 7 april 2021']);
    assert.deepEqual(offered('over 5 w'), ['over 5 weken | 28 april 2021 | wo 28 april 2021']);
    assert.deepEqual(offered('over vijf w'), ['over vijf weken | 28 april 2021 | wo 28 april 2021']);
    assert.deepEqual(offered('over 10 d'), ['over 10 dagen | 1 april 2021 | do 1 april 2021']);
    assert.deepEqual(offered('over een m'), ['over een maand | 23 april 2021 | vr 23 april 2021']);
    for (const typed of ['over 0 w', 'over 900 w', 'over veel w']) assert.deepEqual(offered(typed), [], typed);
  });

  it('the next meeting of a gremium', () => {
    assert.deepEqual(offered('volgend D'), ['volgend DUO | volgend DUO | di 6 april 2021']);
    assert.deepEqual(offered('voor het volgende D'), [
      'voor het volgende DUO | voor het volgende DUO | ma 5 april 2021',
    ]);
  });

  it('a part of a month, quarter or year, with the year', () => {
    assert.deepEqual(
      offered('eind Q'),
      offered('eind Q').filter((line) => line.startsWith('eind Q')),
    );
    assert.ok(offered('eind Q').includes('eind Q3 2021 | eind Q3 2021 | do 30 september 2021'));
    assert.deepEqual(offered('eind me'), ['eind mei 2021 | eind mei 2021 | ma 31 mei 2021']);
    assert.deepEqual(offered('begin maart'), []);
    assert.deepEqual(offered('begin maar'), ['begin maart 2022 | begin maart 2022 | do 10 maart 2022']);
    assert.deepEqual(offered('derde k'), [
      'Q3 2021 | Q3 2021 | do 30 september 2021',
      'derde kwartaal 2021 | derde kwartaal 2021 | do 30 september 2021',
      'begin Q3 2021 | begin Q3 2021 | za 31 juli 2021',
      'medio Q3 2021 | medio Q3 2021 | di 31 augustus 2021',
      'eind Q3 2021 | eind Q3 2021 | do 30 september 2021',
    ]);
    assert.deepEqual(offered('week 2'), []);
  });

  it('a weekday, and not one that is a day off', () => {
    assert.deepEqual(offered('vr'), [
      'vrijdag | vrijdag 26 maart 2021 | vr 26 maart 2021',
      // 2 April was Good Friday.
    ]);
    assert.deepEqual(offered('do'), [
      'donderdag | donderdag 25 maart 2021 | do 25 maart 2021',
      'volgende week donderdag | donderdag 1 april 2021 | do 1 april 2021',
      'doorlopend | doorlopend',
    ]);
  });

  it('before or after something, as the last or first day', () => {
    assert.deepEqual(offered('voor de z'), ['voor de zomer 2021 | voor de zomer 2021 | wo 30 juni 2021']);
    assert.deepEqual(offered('na de z'), ['na de zomer 2021 | na de zomer 2021 | vanaf wo 1 september 2021']);
    assert.deepEqual(offered('uiterlijk eind m'), [
      'eind maart 2021 | eind maart 2021 | wo 31 maart 2021',
      'eind mei 2021 | eind mei 2021 | ma 31 mei 2021',
    ]);
    assert.deepEqual(offered('voor over twee w'), ['over twee weken | 7 april 2021 | di 6 april 2021']);
  });

  it('a day of the month, and a date without its year', () => {
    assert.deepEqual(offered('15 a'), [
      '15 april 2021 | 15 april 2021 | do 15 april 2021',
      '15 augustus 2021 | 15 augustus 2021 | zo 15 augustus 2021',
    ]);
    assert.deepEqual(offered('1-3'), []);
    assert.deepEqual(offered('maandag 29 maart'), []);
  });

  it('nothing for what is a remark or no deadline', () => {
    for (const typed of ['1 maart 2022 (over', 'als het af is', 'z.s.m.; over t']) {
      assert.deepEqual(
        offered(typed).filter((line) => !line.startsWith('z.s.m.')),
        [],
        typed,
      );
    }
  });

  it('nothing that would be past, or before an action that is waited for', () => {
    assert.deepEqual(offered('voor 24'), [
      '24 april 2021 | 24 april 2021 | vr 23 april 2021',
      // 24 May was the second day of Whitsun.
      '24 juni 2021 | 24 juni 2021 | wo 23 juni 2021',
    ]);
    const labels = (status: string) =>
      itemsAt(
        `actie 1: Eerst\n  status: ${status}\n  deadline: 1 juli 2021\nactie 2: Dan\n  na: 1\n  deadline: $0\n`,
      ).map(({ label }) => label);
    assert.deepEqual(labels('in uitvoering').slice(0, 3), ['Q3 2021', 'Q4 2021', 'z.s.m.']);
    assert.deepEqual(labels('gereed').slice(0, 3), ['24 maart 2021', '31 maart 2021', '7 april 2021']);
  });

  it('`op schema` is not said of an action that is late', () => {
    const labels = (deadline: string) =>
      itemsAt(`actie 1: X\n  deadline: ${deadline}\n  planning: $0\n`).map(({ label }) => label);
    assert.deepEqual(labels('1 april 2021'), ['op schema', 'vertraging verwacht', 'vertraging']);
    assert.deepEqual(labels('1 maart 2021'), ['vertraging verwacht', 'vertraging']);
  });

  it('the editor asks again at the next letter', () => {
    const { document, cursor, context } = fixture('actie 1\n  deadline: ov$0\n');
    assert.equal(getCompletions(document, document.positionAt(cursor!), context).isIncomplete, true);
  });

  /** What a secretary types; the proposal has to be there from the first letter to the last. */
  const SAID = [
    ...['over twee weken', 'over 5 weken', 'over drie maanden', 'volgend DUO', 'voor het volgende DUO', 'eind Q3'],
    ...['eind mei', 'medio juni', 'vrijdag', 'volgende week', 'voor de zomer', 'na de zomer', 'voor kerst', 'najaar'],
    ...[
      'week 20',
      'tweede kwartaal',
      'volgende maand',
      'eind van het jaar',
      'uiterlijk eind mei',
      'tot Q4',
      '15 april',
    ],
    ...['15-4', '2e kwartaal', 'begin volgend'],
  ];
  /** A day in the middle of a month, a leap day, the last and the first of a year, a day off, the last of a month. */
  const PEILDATA = [
    '24 maart 2021',
    '29 februari 2020',
    '31 december 2021',
    '1 januari 2022',
    '27 april 2023',
    '31 mei 2024',
  ];

  for (const peildatum of PEILDATA) {
    it(`each, put in at any prefix, is read to the day that it shows: ${peildatum}`, () => {
      const index = new WorkspaceIndex();
      /** Many beginnings lead to one text. */
      const days = new Map<string, string | undefined>();
      let count = 0;
      for (const said of SAID) {
        // In CI all prefixes of one day, of the others one in three: reading a file for each proposal costs seconds.
        for (let length = 1; length <= said.length; length += stride(peildatum === PEILDATA[0] ? 1 : 3)) {
          const prefix = said.slice(0, length);
          // `week 2` is a week too.
          if (prefix === 'week 2') continue;
          const before = fixture(register(peildatum, `${prefix}$0`));
          TODAY_OF.set(index, before.context.referenceDate.day!);
          const list = getCompletions(before.document, before.document.positionAt(before.cursor!), before.context);
          for (const { label, textEdit, labelDetails } of list.items) {
            const after = TextDocument.applyEdits(before.document, [textEdit as TextEdit]);
            if (!days.has(after)) days.set(after, dayRead(index, after));
            assert.equal(days.get(after), labelDetails?.description, `${label} for ${prefix}`);
            count++;
          }
        }
      }
      assert.ok(count > 500, String(count));
    });
  }

  it('each that a secretary says is there from its first letter until it is said', () => {
    for (const said of [
      'over twee weken',
      'volgend DUO',
      'eind Q3',
      'eind mei',
      'vrijdag',
      'voor de zomer',
      'week 20',
    ]) {
      for (let length = 1; length < said.length; length++) {
        const prefix = said.slice(0, length);
        // `week 2` is a week too.
        if (prefix === 'week 2') continue;
        const labels = offered(prefix).map((line) => line.split(' | ')[0]!);
        // Of the weeks only the next four are offered until it is said which.
        const wanted = said === 'week 20' && length < 6 ? 'week 12 2021' : said;
        assert.ok(
          labels.some((label) => label.startsWith(wanted)),
          `${said} is not offered for “${prefix}”: ${labels.join(', ')}`,
        );
      }
    }
  });
});
