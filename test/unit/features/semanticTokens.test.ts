import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SemanticTokensDelta } from 'vscode-languageserver-types';
import { applyDelta, deltaOf } from '../../../server/src/features/semanticTokens/delta.ts';
import { splitRanges } from '../../../server/src/features/semanticTokens/tokens.ts';
import {
  getSemanticTokens,
  getSemanticTokensDelta,
  getSemanticTokensInRange,
  SentTokens,
  TOKEN_LEGEND,
} from '../../../server/src/features/semanticTokens.ts';
import { referenceDate } from '../../../server/src/model/index/referenceDate.ts';
import { dayOf } from '../../../server/src/model/time/calendar.ts';
import { decode, tokensOf } from '../../support/answers.ts';
import { fixture, TODAY_ONLY } from '../../support/fixture.ts';
import { runs } from '../../support/runs.ts';

/** The tokens of a fixture: `Anja: person`. */
function check(text: string, ...expected: string[]): void {
  const { document, context } = fixture(text);
  assert.deepEqual(
    tokensOf(document, context).map(({ text, kind }) => `${text}: ${kind}`),
    expected,
  );
}

describe('semantic tokens', () => {
  it('tell persons, organisations and gremia apart, and who is not known', () => {
    check(
      `persoon Anja Woortman
organisatie NCG: Nationaal Coördinator Groningen
gremium DUO
actie 5: X
  eigenaar: Woortman (NCG), Piet, Jan (NCG)
  organisaties: NCG, QQQ
  bespreken: DUO 1 april 2021
`,
      'persoon: keyword',
      'Anja Woortman: person.declaration',
      'organisatie: keyword',
      'NCG: organisation.declaration',
      'Nationaal Coördinator Groningen: organisation.declaration',
      'gremium: keyword',
      'DUO: gremium.declaration',
      'actie: keyword',
      '5: number.declaration',
      'Woortman: person',
      'NCG: organisation',
      'Piet: person.unknown',
      'Jan: person',
      'NCG: organisation',
      'NCG: organisation',
      'QQQ: organisation.unknown',
      'DUO: gremium',
      '1 april 2021: date',
    );
  });
  it('show what is closed as a whole, and what is past where it begins and at its deadline', () => {
    check(
      `actie 5: Brief
  status: gereed
  deadline: 1 maart 2021
actie 6: Nota
  status: in uitvoering
  deadline: uiterlijk 1 maart 2021; hard
actie 7: Memo
  deadline: 1 april 2021
`,
      'actie: keyword.closed',
      '5: number.declaration.closed',
      'Brief: title.closed',
      'gereed: status.closed',
      '1 maart 2021: deadline.closed',
      'actie: keyword.past',
      '6: number.declaration.past',
      'in uitvoering: status',
      'uiterlijk: deadline.past',
      '1 maart 2021: deadline.past',
      'actie: keyword',
      '7: number.declaration',
      '1 april 2021: deadline',
    );
  });
  it('take status and deadline from the heading', () => {
    check(
      'blok A: Een\n  status: vervallen\nactie 5: X\nblok B: Twee\n  deadline: 1 maart 2021\nactie 6: Y\n',
      'blok: keyword',
      'A: heading.declaration',
      'vervallen: status',
      'actie: keyword.closed',
      '5: number.declaration.closed',
      'X: title.closed',
      'blok: keyword',
      'B: heading.declaration',
      '1 maart 2021: deadline',
      'actie: keyword.past',
      '6: number.declaration.past',
    );
  });
  it('show what was made unreadable, and what stands in for a name', () => {
    check(
      'actie 5: Vraag aan (10)(2e)\n  eigenaar: (10)(2e), Jan 5.1.2.e, nader te bepalen\n  toelichting: met 5.1.2.e\n',
      'actie: keyword',
      '5: number.declaration',
      '(10)(2e): person.redacted',
      '(10)(2e): person.redacted',
      'Jan: person.redacted',
      '5.1.2.e: person.redacted',
      'nader te bepalen: person.standIn',
      '5.1.2.e: person.redacted',
    );
  });
  it('show numbers, headings, statuses and days that are none', () => {
    check(
      'blok A: Een\nactie 5: Als besluit 1\n  na: 6, 5\n  blok: Q\n  status: bijna\n  deadline: 31 februari 2021\nbesluit 1: Y\n  datum: 30-2-2021\nactie 7: Z\n  blok: a\n',
      'blok: keyword',
      'A: heading.declaration',
      'actie: keyword',
      '5: number.declaration',
      '1: number',
      '6: number.unknown',
      '5: number',
      'Q: heading.unknown',
      'bijna: status.unknown',
      '31 februari 2021: deadline.unknown',
      'besluit: keyword',
      '1: number.declaration',
      '30-2-2021: date.unknown',
      'actie: keyword',
      '7: number.declaration',
      'a: heading',
    );
  });
  it('go before what they lie in: numbers and gremia in a deadline', () => {
    check(
      'gremium DUO\nactie 5: X\n  deadline: na actie 6\nactie 6: Y\n  deadline: voor het volgende DUO\n',
      'gremium: keyword',
      'DUO: gremium.declaration',
      'actie: keyword',
      '5: number.declaration',
      'na actie: deadline',
      '6: number',
      'actie: keyword',
      '6: number.declaration',
      'voor het volgende: deadline',
      'DUO: gremium',
    );
  });
  it('know what minutes make and speak of', () => {
    check(
      `persoon Anja
vergadering DUO 13 januari 2021
  agenda:
    1. Opening
      actiepunt (i): brief
        eigenaar: Anja
        deadline: 1 februari 2021
      actie 24: gebeld
      // later
`,
      'persoon: keyword',
      'Anja: person.declaration',
      'vergadering: keyword',
      '13 januari 2021: date',
      'actiepunt: keyword.past',
      'i: number.declaration.past',
      'Anja: person',
      '1 februari 2021: deadline.past',
      'actie: keyword',
      '// later: comment',
    );
  });
  it('close a promise by a status of its own', () => {
    check(
      'toezegging 1: X\n  status: nagekomen\ntoezegging 2: Y\n  status: gevraagd\n',
      'toezegging: keyword.closed',
      '1: number.declaration.closed',
      'X: title.closed',
      'nagekomen: status.closed',
      'toezegging: keyword',
      '2: number.declaration',
      'gevraagd: status',
    );
  });
  it('are none of a file without any', () => {
    check('');
    check('zomaar een regel\n');
  });
  it('follow the day, the heading above and what is declared elsewhere', () => {
    const { document, context, index, files } = fixture(
      '//- lijst.duo\nblok A: Een\nactie 5: X\n  eigenaar: Piet\n  deadline: 1 april 2021\nactie 6: Y\n//- namen.duo\npersoon Jan\n',
    );
    const now = (day = context.referenceDate.day) => {
      const scope = index.scopeOf(files[0]!.uri)!;
      const fresh = { ...context, scope, referenceDate: { ...context.referenceDate, day } };
      return tokensOf(document, fresh).map(({ text, kind }) => `${text}: ${kind}`);
    };
    const [list, names] = files.map(({ uri }) => index.file(uri)!);
    const before = now();
    assert.ok(before.includes('Piet: person.unknown') && before.includes('actie: keyword'));
    index.edit(names!, 8, 11, 'Piet');
    assert.deepEqual(
      now(),
      before.map((one) => (one === 'Piet: person.unknown' ? 'Piet: person' : one)),
    );
    assert.ok(now(dayOf(2021, 4, 2)).includes('1 april 2021: deadline.past'));
    index.edit(list!, 12, 12, '  status: gereed\n');
    assert.deepEqual(now().slice(2), [
      'gereed: status',
      'actie: keyword.closed',
      '5: number.declaration.closed',
      'X: title.closed',
      'Piet: person.closed',
      '1 april 2021: deadline.closed',
      'actie: keyword.closed',
      '6: number.declaration.closed',
      'Y: title.closed',
    ]);
  });
  it('follow what minutes in another file say of an action', () => {
    const { document, context, index, files } = fixture(
      '//- lijst.duo\nregister L: L\nvergadering DUO 13 januari 2021\n  agenda:\n    1. X\n      actiepunt (i): brief\n//- later.duo\nregister L: L\nvergadering DUO 20 januari 2021\n  agenda:\n    actie 2021-01-13-i: Gebeld\n',
    );
    const now = () => {
      const scope = index.scopeOf(files[0]!.uri)!;
      return tokensOf(document, { ...context, scope }).map(({ text, kind }) => `${text}: ${kind}`);
    };
    assert.ok(now().includes('actiepunt: keyword'));
    const later = index.file(files[1]!.uri)!;
    const at = files[1]!.text.indexOf('Gebeld');
    index.edit(later, at, at, 'status -> gereed. ');
    assert.ok(now().includes('actiepunt: keyword.closed'));
  });
  it('are after any edits those of files that are read anew', () => {
    const LINES = [
      'persoon Anja Woortman',
      'persoon Jan Woortman',
      '  ook bekend als: Piet',
      'gremium DUO',
      'organisatie NCG',
      'blok A: Een',
      'onderwerp I: Y',
      'actie 1: als actie 2',
      'actie 2: X',
      'actie: zonder nummer',
      '  eigenaar: Woortman (NCG), Piet',
      '  status: gereed',
      '  status: in uitvoering',
      '  deadline: 1 maart 2021',
      '  deadline: na actie 2',
      '  deadline: volgend DUO',
      '  na: 1, 2, B/1',
      '  zelfde als: B/2',
      '  blok: A-I',
      'register B: B',
      'vergadering DUO 13 januari 2021',
      '  agenda:',
      '    1. Punt',
      '      actie 2: status naar gereed',
      '      actiepunt (i): brief voor DUO',
      '      actie 2021-01-13-i: status naar vervallen',
      '// slot',
    ];
    const edit = fc.record({
      file: fc.nat(1),
      at: fc.nat(12),
      isInsert: fc.boolean(),
      line: fc.constantFrom(...LINES),
    });
    const lines = fc.array(fc.constantFrom(...LINES), { maxLength: 12 });
    const property = fc.property(lines, lines, fc.array(edit, { maxLength: 6 }), (own, other, edits) => {
      const texts = [own, other].map((one) => one.map((line) => `${line}\n`));
      const marked = () => `//- a.duo\n${texts[0]!.join('')}//- b.duo\n${texts[1]!.join('')}`;
      const { document, index, files, context } = fixture(marked());
      const now = () => {
        const scope = index.scopeOf(document.uri)!;
        return tokensOf(document, { ...context, scope, referenceDate: referenceDate(scope, TODAY_ONLY) });
      };
      now();
      for (const { file, at, isInsert, line } of edits) {
        const text = texts[file]!;
        const facts = index.file(files[file]!.uri)!;
        const from = Math.min(at, text.length);
        const start = text.slice(0, from).join('').length;
        if (isInsert) {
          index.edit(facts, start, start, `${line}\n`);
          text.splice(from, 0, `${line}\n`);
        } else if (from < text.length) {
          index.edit(facts, start, start + text[from]!.length, `${line}\n`);
          text[from] = `${line}\n`;
        }
        const fresh = fixture(marked());
        assert.equal(document.getText(), fresh.document.getText());
        assert.deepEqual(now(), tokensOf(fresh.document, fresh.context));
      }
    });
    fc.assert(property, { numRuns: runs(150) });
  });
  it('stay on their lines and apart, whatever is typed', () => {
    const bits = [
      'actie 5: ',
      'vergadering DUO 1-2-2021',
      '  eigenaar: ',
      '  deadline: ',
      '  agenda:',
      '    actiepunt: ',
    ];
    const pieces = [
      ...bits,
      'Anja ',
      '(10)(2e) ',
      '(',
      ')',
      ', ',
      '1 maart ',
      'na actie 5',
      '// ',
      '\n',
      '\r',
      '\t',
      '  ',
    ];
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (typed) => {
        const { document, context } = fixture(`persoon Anja\n${typed}`);
        tokensOf(document, context);
      }),
      { numRuns: runs(300) },
    );
  });
  it('of a range are those of its lines', () => {
    const { document, context } = fixture('persoon Anja\nactie 5: X\n  eigenaar: Anja\n  status: gereed\nactie 6: Y\n');
    const range = { start: { line: 2, character: 3 }, end: { line: 3, character: 0 } };
    const found = decode(document, getSemanticTokensInRange(document, range, context).data);
    const all = tokensOf(document, context);
    assert.deepEqual(
      found,
      all.filter(({ line }) => line === 2 || line === 3),
    );
    assert.ok(found.length > 1 && found.length < all.length);
  });
  it('take every line end', () => {
    const text = 'persoon Anja\nactie 5: X\n  eigenaar: Anja\n  // Anja\n';
    const [lf, crlf, cr] = ['\n', '\r\n', '\r'].map((end) => {
      const { document, context } = fixture(text.replaceAll('\n', end));
      return tokensOf(document, context);
    });
    assert.ok(lf!.length > 3);
    assert.deepEqual(crlf, lf);
    assert.deepEqual(cr, lf);
  });
  it('of a very large file are given for a range only', () => {
    const { document, context } = fixture('actie 5: X\n'.repeat(2_001));
    const sent = new SentTokens();
    assert.equal(getSemanticTokens(document, context, sent), undefined);
    assert.equal(getSemanticTokensDelta(document, '1', context, sent), undefined);
    const range = { start: { line: 1_900, character: 0 }, end: { line: 1_901, character: 8 } };
    assert.deepEqual(
      decode(document, getSemanticTokensInRange(document, range, context).data).map(({ line }) => line),
      [1_900, 1_900, 1_901, 1_901],
    );
  });
});

describe('the tokens of ranges that lie within each other', () => {
  /** Ranges as `[from, to]`; the tokens as the number of their range on each character, `.` for none. */
  const cut = (text: string, ...spans: [number, number][]): string => {
    const ranges = spans.map(([start, end], modifiers) => ({ start, end, type: 'date' as const, modifiers }));
    const shown = [...text].map(() => '.');
    for (const { start, length, modifiers } of splitRanges(text, ranges)) {
      shown.fill(String(modifiers), start, start + length);
    }
    return shown.join('');
  };
  it('show the inner one, with the outer one on either side', () => {
    assert.equal(cut('abcdefgh', [0, 8], [2, 4], [3, 4]), '00120000');
    assert.equal(cut('abcdefgh', [1, 3], [1, 3]), '.11.....');
  });
  it('show the later one of two that overlap in part', () => {
    assert.equal(cut('abcdefgh', [0, 4], [2, 6], [7, 7]), '001111..');
  });
  it('end at the end of a line, and have no white space at either end', () => {
    assert.equal(cut('ab  cd\r\n  ef\ngh', [0, 15], [2, 5]), '00..10....00.00');
  });
});

describe('the delta of semantic tokens', () => {
  it('is what has changed since what was sent last', () => {
    const { document, context, index } = fixture('actie 5: X\nactie 6: Y\nactie 7: Z\n');
    const sent = new SentTokens();
    const first = getSemanticTokens(document, context, sent)!;
    const facts = index.file(document.uri)!;
    index.edit(facts, 11, 11, '  status: bijna\n');
    const delta = getSemanticTokensDelta(document, first.resultId!, context, sent) as SemanticTokensDelta;
    assert.notEqual(delta.resultId, first.resultId);
    assert.deepEqual(delta.edits, [
      { start: 11, deleteCount: 0, data: [10, 5, TOKEN_LEGEND.tokenTypes.indexOf('status'), 16, 1] },
    ]);
    assert.deepEqual(applyDelta(first.data, delta.edits), getSemanticTokens(document, context, sent)!.data);
  });
  it('is all tokens when what was sent is not known any more', () => {
    const { document, context } = fixture('actie 5: X\n');
    const sent = new SentTokens();
    const { resultId, data } = getSemanticTokens(document, context, sent)!;
    sent.forget(document.uri);
    const again = getSemanticTokensDelta(document, resultId!, context, sent);
    assert.ok(again !== undefined && 'data' in again);
    assert.deepEqual(again.data, data);
    const last = getSemanticTokensDelta(document, again.resultId!, context, sent);
    assert.ok(last !== undefined && 'edits' in last);
    assert.deepEqual(last.edits, []);
    assert.equal(new Set([resultId, again.resultId, last.resultId]).size, 3);
  });
  it('has an id that no other start of the server gives', () => {
    const { document, context } = fixture('actie 5: X\n');
    const { resultId } = getSemanticTokens(document, context, new SentTokens())!;
    assert.ok('data' in getSemanticTokensDelta(document, resultId!, context, new SentTokens())!);
    assert.notEqual(getSemanticTokens(document, context, new SentTokens())!.resultId, resultId);
  });
  it('makes the row before into the row after, and sends no number that stays', () => {
    // Few different numbers, so that much is the same.
    const row = fc.array(fc.nat(2), { maxLength: 30 });
    fc.assert(
      fc.property(row, row, row, row, (begin, removed, added, end) => {
        const before = [...begin, ...removed, ...end];
        const after = [...begin, ...added, ...end];
        const edits = deltaOf(before, after);
        assert.deepEqual(applyDelta(before, edits), after);
        for (const { start, deleteCount, data } of edits) {
          assert.ok(start >= begin.length);
          assert.ok(deleteCount <= removed.length && data!.length <= added.length);
        }
        assert.deepEqual(deltaOf(after, after), []);
      }),
    );
  });
  it('is applied by the places in the row before', () => {
    const edits = [
      { start: 4, deleteCount: 1 },
      { start: 1, deleteCount: 2, data: [7, 8, 9] },
    ];
    assert.deepEqual(applyDelta([0, 1, 2, 3, 4, 5], edits), [0, 7, 8, 9, 3, 5]);
  });
});
