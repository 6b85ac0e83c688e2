/** A deadline that the program writes has the year that it was read in: what the box says is what stands there afterwards. */
import assert from 'node:assert/strict';
import { postpone } from '../../../../server/src/edits/change.ts';
import { applyEdits } from '../../../../server/src/edits/edits.ts';
import { promoteToList } from '../../../../server/src/edits/promoteToList.ts';
import { textAsDeadline } from '../../../../server/src/edits/refactor/textAsDeadline.ts';
import { getDeadlineMeaning } from '../../../../server/src/features/actionInfo.ts';
import { getCodeActions } from '../../../../server/src/features/codeActions.ts';
import { deadlineOf } from '../../../../server/src/model/actions/action.ts';
import { minutesEntries } from '../../../../server/src/model/index/minutes.ts';
import { referenceDate } from '../../../../server/src/model/index/referenceDate.ts';
import { explainDeadline } from '../../../../server/src/model/time/deadlineExplanation.ts';
import { fixture, problemsOf, TODAY_ONLY } from '../../../support/fixture.ts';

const LIST = `register LIJST: Lijst
  gremium: DUO
  peildatum: 24 maart 2021
gremium DUO
  frequentie: maandelijks
vergadering DUO 10 maart 2021
vergadering DUO 14 april 2021
`;
const PLAIN = 'actie 5: X\n  deadline: 1 maart 2021\n';

/** Deadlines as somebody types them into the box; most have no year. */
const TYPED = [
  'eind april',
  'voor eind april',
  '1 mei',
  'uiterlijk 1 mei',
  'voor 1 mei',
  '22-5',
  '22/5',
  'april',
  'half mei',
  'medio juni (voorlopig)',
  'april/mei',
  'december/januari',
  'Q2',
  'begin Q3',
  'tweede kwartaal',
  'week 15',
  'voorjaar',
  'winter',
  'Kerst',
  '2e paasdag',
  'vrijdag 2 april',
  'rond 1 juni',
  'vanaf 1 juni',
  'januari',
  '3 februari',
  '29 februari',
  'volgend DUO',
  'voor het volgende DUO',
  '1 mei 2021',
  'z.s.m.',
  'doorlopend',
  'na actie 6',
  'over zes weken',
  'binnen twee weken',
  'eind volgende maand',
];

const ACTIONS = [
  PLAIN,
  'actie 5: X\n',
  'actie 5: X\n  deadline: 1 maart 2021\n  historie:\n    4 januari 2021: a\n',
  'actie 5: X\n  deadline: 1 maart 2021\n  historie:\n    4 december 2019: a\n    10 maart 2021 DUO: b\n',
  'actie 5: Besloten op 3 mei 2022\n  deadline: 1 maart 2021 (was eerder)\n',
  'blok A\n  deadline: 1 maart 2021\nactie 5: X\n',
];

/** The register as it is after an action was put off, and the problem of an assumed year in it. */
function putOff(action: string, typed: string) {
  const before = fixture(`${LIST + action}actie 6: Y\n  deadline: 1 juni 2021\n`);
  const { scope, context, document } = before;
  const ref = scope.lookupNumber('actie', '5')[0]!;
  const said = getDeadlineMeaning(document, document.positionAt(ref.placed.start), typed, context);
  const change = postpone({ ref, scope, referenceDate: referenceDate(scope, TODAY_ONLY) }, typed, '');
  assert.ok(said.isUnderstood === 'edits' in change, `${typed}: ${said.sentence}`);
  if ('refused' in change) return undefined;
  const after = fixture(`${applyEdits(before.file.text, change.edits)}// deadline-jaar-aangenomen\n`);
  const found = deadlineOf(after.scope.lookupNumber('actie', '5')[0]!, after.scope, context.referenceDate.day)!;
  return { said: said.sentence, found, after, day: context.referenceDate.day };
}

describe('a deadline that is put off', () => {
  it('is written with the year that the box showed', () => {
    const text = (typed: string) => putOff(PLAIN, typed)!.found.text.text;
    assert.equal(text('eind april'), 'eind april 2021');
    assert.equal(text('uiterlijk 22-5 (voorlopig)'), 'uiterlijk 22-5-2021 (voorlopig)');
    assert.equal(text('december/januari'), 'december/januari 2022');
    assert.equal(text('volgend DUO'), 'volgend DUO');
  });

  it('is what the box says, whatever is typed and whatever the action says', () => {
    for (const action of ACTIONS) {
      for (const typed of TYPED) {
        const made = putOff(action, typed);
        if (made === undefined) continue;
        const { said, found, after, day } = made;
        const read = explainDeadline(found.text.text, found.resolved, day);
        // The box says it of what was typed, and that it took a year.
        const meaning = (sentence: string) =>
          sentence.slice(sentence.indexOf(':')).replace(/ \(jaar .*$|; het jaar.*$/u, '');
        const where = `${typed} in ${action}: ${said} / ${read}`;
        assert.ok(meaning(said).startsWith(meaning(read)), where);
        assert.deepEqual(
          problemsOf(after).filter(({ code }) => code === 'deadline-jaar-aangenomen'),
          [],
          where,
        );
      }
    }
  });
});

describe('a deadline that is taken from a sentence', () => {
  const assumed = (text: string) =>
    problemsOf(fixture(`${text}// deadline-jaar-aangenomen\n`)).filter(
      ({ code }) => code === 'deadline-jaar-aangenomen',
    );

  it('has its year when the title has none', () => {
    const text = `${LIST}actie 5: Brief voor 15 april\n  status: niet gestart\n  eigenaar: allen\n`;
    const { document, context, scope, file } = fixture(text);
    const start = document.positionAt(text.indexOf('actie 5'));
    const request = { range: { start, end: start }, only: ['quickfix'], diagnostics: [] };
    const titles = getCodeActions(document, request, problemsOf(fixture(text)), context).map(({ title }) => title);
    assert.ok(titles.includes('Zet “voor 15 april 2021” als deadline'), titles.join(', '));
    const ref = scope.lookupNumber('actie', '5')[0]!;
    const at = text.indexOf('15 april');
    const place = { ref, scope, referenceDate: context.referenceDate, start: at, end: at, createsFiles: true };
    const [offer] = textAsDeadline.offers(place);
    const change = textAsDeadline.change(place, offer?.argument);
    const after = applyEdits(file.text, change!.files[0]!.edits);
    assert.match(after, /^ {2}deadline: voor 15 april 2021$/mu);
    assert.deepEqual(assumed(after), []);
  });

  it('has its year in the list too when it comes from minutes, that of their meeting', () => {
    const minutes = `vergadering DUO 13 december 2020\n  agenda:\n    actiepunt: brief\n      deadline: 15 april (eerste versie)\n`;
    const { scope, file } = fixture(LIST + minutes);
    const [meeting] =
      scope.file.document.entries.at(LIST.length) === undefined ? [] : [scope.file.document.entries.at(LIST.length)];
    const [placed] = minutesEntries(meeting!);
    const carried = promoteToList({ file: scope.file, placed: placed! }, scope);
    const after = applyEdits(file.text, carried!.files[0]!.edits);
    assert.match(after, /^ {2}deadline: 15 april 2021 \(eerste versie\)$/mu);
    assert.deepEqual(assumed(after), []);
  });
});
