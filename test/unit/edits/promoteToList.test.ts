import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/edits/edits.ts';
import { promoteToList } from '../../../server/src/edits/promoteToList.ts';
import { wholeHistory } from '../../../server/src/model/actions/history.ts';
import { minutesEntries } from '../../../server/src/model/index/minutes.ts';
import { fixture, problemsOf, TODAY } from '../../support/fixture.ts';

/** Carries the first thing that the first meeting makes to the list; the texts of the files that change come back. */
function carried(text: string, ordinal = 0): { number: string | undefined; texts: Record<string, string> } {
  const read = fixture(text);
  const { file } = read.scope;
  const host = [...file.document.entries].find(({ kind }) => kind === 'vergadering')!;
  const result = promoteToList({ file, placed: minutesEntries(host)[ordinal]! }, read.scope);
  const texts = (result?.files ?? []).map(({ file: changed, edits }) => {
    const before = changed.document.text.slice();
    const ordered = [...edits].sort((a, b) => a.start - b.start);
    for (const [index, edit] of ordered.entries()) {
      assert.ok(index === 0 || ordered[index - 1]!.end <= edit.start, 'edits overlap');
    }
    return [changed.uri.slice(changed.uri.lastIndexOf('/') + 1), applyEdits(before, edits)] as const;
  });
  return { number: result?.number, texts: Object.fromEntries(texts) };
}

const LIST = `register LIJST
  peildatum: 24 maart 2021
gremium DUO
persoon Anja Woortman

actie 40: Oud
  status: gereed

blok Z
`;

describe('carrying over from the minutes', () => {
  it('an action goes behind the last one with its fields, and the minutes say which it became', () => {
    const before = `${LIST}
vergadering DUO 13 januari 2021
  agenda:
    7. Actielijst
      b. Brief B
        actiepunt (vii): stuk over de brief
          deadline: volgend DUO
          eigenaar: Anja,
            (10)(2e)
          toelichting:
            eerst dit
              dan dat
          een notitie
        actie 40: klaar
`;
    const after = `${LIST.replace(
      '\nblok Z',
      `
actie 41: stuk over de brief
  status: niet gestart
  eigenaar: Anja,
    (10)(2e)
  deadline: volgend DUO
  uit: DUO 13 januari 2021 agendapunt 7b
  toelichting:
    eerst dit
      dan dat

blok Z`,
    )}
vergadering DUO 13 januari 2021
  agenda:
    7. Actielijst
      b. Brief B
        actiepunt (actie 41): stuk over de brief
          een notitie
        actie 40: klaar
`;
    assert.deepEqual(carried(before), { number: '41', texts: { 'test.duo': after } });
    // What was said at the meeting is the first line of its history.
    const { scope } = fixture(after);
    const action = scope.lookupNumber('actie', '41')[0]!;
    assert.deepEqual(
      wholeHistory(action, scope, TODAY).map(({ item }) => item.text),
      ['stuk over de brief'],
    );
  });

  it('a decision goes behind the last one, with day and gremium', () => {
    const before = `${LIST}besluit 3: Eerder\n\nvergadering DUO 13 januari 2021\n  agenda:\n    besluit (ii): Johan is eigenaar\n      acties: 40`;
    const after = `${LIST}besluit 3: Eerder\n\nbesluit 4: Johan is eigenaar\n  datum: 13 januari 2021\n  gremium: DUO\n  acties: 40\n\nvergadering DUO 13 januari 2021\n  agenda:\n    besluit (besluit 4): Johan is eigenaar`;
    assert.deepEqual(carried(before), { number: '4', texts: { 'test.duo': after } });
    assert.deepEqual(
      problemsOf(fixture(after)).map(({ code }) => code),
      problemsOf(fixture(before)).map(({ code }) => code),
    );
  });

  it('the list may be another file of the register', () => {
    const minutes = 'register LIJST\nvergadering DUO 13 januari 2021\n  agenda:\n    actiepunt: iets\n';
    const { texts } = carried(`//- notulen.duo\n${minutes}//- lijst.duo\n${LIST}`);
    assert.deepEqual(texts, {
      'notulen.duo': minutes.replace('actiepunt:', 'actiepunt (actie 41):'),
      'lijst.duo': LIST.replace(
        '\nblok Z',
        '\nactie 41: iets\n  status: niet gestart\n  uit: DUO 13 januari 2021\n\nblok Z',
      ),
    });
  });

  it('with Windows line ends, in a list that has no entry of the kind yet, at the end of the file', () => {
    const before = 'vergadering DUO 13 januari 2021\r\n  agenda:\r\n    actiepunt (i): iets\r\n      eigenaar: allen';
    assert.deepEqual(carried(before).texts, {
      'test.duo':
        'vergadering DUO 13 januari 2021\r\n  agenda:\r\n    actiepunt (actie 1): iets\r\n\r\nactie 1: iets\r\n  status: niet gestart\r\n  eigenaar: allen\r\n  uit: DUO 13 januari 2021\r\n',
    });
  });

  it('with several fields at the end of a file that has no last line end', () => {
    const before = `${LIST}
vergadering DUO 13 januari 2021
  agenda:
    actiepunt (i): brief
      eigenaar: Anja
      // nog vragen
      deadline: volgend DUO
      bespreken: volgend DUO`;
    const { number, texts } = carried(before);
    assert.equal(number, '41');
    assert.ok(texts['test.duo']?.endsWith('    actiepunt (actie 41): brief\n      // nog vragen'), texts['test.duo']);
    assert.ok(texts['test.duo']?.includes('  eigenaar: Anja\n'));
  });
  it('a promise, and what stands in a list, stay where they are', () => {
    assert.equal(carried('vergadering DUO 13 januari 2021\n  agenda:\n    toezegging: brief\n').number, undefined);
    const { scope } = fixture('actie 1: A');
    assert.equal(promoteToList({ file: scope.file, placed: scope.file.document.entries.at(0) }, scope), undefined);
  });

  it('a field that stands there twice and comments stay in the minutes', () => {
    const before = `${LIST}
vergadering DUO 13 januari 2021
  agenda:
    1. Punt
      actiepunt: bellen
        eigenaar: Anja
        eigenaar: Henk
        toelichting:
          een
          // tussen
          twee
        // slot
        deadline: 1 mei 2021`;
    const minutes = Object.values(carried(before).texts)[0]!;
    assert.match(
      minutes,
      /actie 41: bellen\n {2}status: niet gestart\n {2}eigenaar: Anja\n {2}deadline: 1 mei 2021\n/u,
    );
    assert.match(minutes, /\n {2}toelichting:\n {4}een\n {4}twee\n/u);
    const left = ['actiepunt (actie 41): bellen', '  eigenaar: Henk', '    // tussen', '  // slot'];
    assert.ok(minutes.endsWith(left.map((line) => `\n      ${line}`).join('')), minutes);
  });
});
