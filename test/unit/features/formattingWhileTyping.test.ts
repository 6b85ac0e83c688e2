import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver-types';
import { applyEdits } from '../../../server/src/edits/edits.ts';
import { indentsAfterEnter } from '../../../server/src/edits/format/enterIndents.ts';
import { typedIndents } from '../../../server/src/edits/format/typedIndent.ts';
import { getOnTypeFormatting, getTypedIndents } from '../../../server/src/features/formatting.ts';
import { fixture } from '../../support/fixture.ts';

/** The edits after Enter, with the cursor at `$0`, and the text that they give. */
function afterEnter(marked: string): { text: string; edits: TextEdit[] } {
  const { document, cursor, context } = fixture(marked);
  const edits = getOnTypeFormatting(document, document.positionAt(cursor!), context);
  return { text: TextDocument.applyEdits(document, edits), edits };
}

describe('formatting after Enter', () => {
  const becomes = (marked: string, text: string) => assert.equal(afterEnter(marked).text, text);
  const isLeftAt = (marked: string) => assert.deepEqual(afterEnter(marked).edits, []);

  it('puts right the indentation of the line that was left, and of the new line that took it over', () => {
    becomes('actie 5: X\n   status: gereed\n   $0', 'actie 5: X\n  status: gereed\n  ');
    becomes(
      'actie 5: X\r\n   status: gereed\r\n   $0\r\nactie 6: Y',
      'actie 5: X\r\n  status: gereed\r\n  \r\nactie 6: Y',
    );
    becomes('actie 5: X\n   // zo\n   $0\n  status: gereed', 'actie 5: X\n  // zo\n  \n  status: gereed');
  });
  it('goes by the line above of the same level, so that an entry keeps its own indentation', () => {
    isLeftAt('actie 5: X\n\tstatus: gereed\n\tdeadline: Q2 2021\n\t$0');
    becomes(
      'actie 5: X\n\tstatus: gereed\n  deadline: Q2 2021\n  $0',
      'actie 5: X\n\tstatus: gereed\n\tdeadline: Q2 2021\n\t',
    );
    becomes(
      'actie 5: X\n    status: gereed\n      deadline: Q2 2021\n      $0',
      'actie 5: X\n    status: gereed\n    deadline: Q2 2021\n    ',
    );
  });
  it('keeps how much deeper the editor put the new line', () => {
    becomes('actie 5: X\n   historie:\n     $0', 'actie 5: X\n  historie:\n    ');
  });
  it('puts a new line one level deeper where the editor has no rule for it', () => {
    becomes('actie 5: X\n$0', 'actie 5: X\n  ');
    becomes('actie 5: X\n  historie:\n  $0', 'actie 5: X\n  historie:\n    ');
    becomes('actie 5: X\n$0\n    status: gereed\n', 'actie 5: X\n    \n    status: gereed\n');
    becomes(
      'actie 5: X\n  historie:\n  $0\n     1 maart 2021: besproken\n',
      'actie 5: X\n  historie:\n     \n     1 maart 2021: besproken\n',
    );
    becomes(
      'vergadering DUO\n  agenda:\n    actiepunt: X\n      eigenaar:\n      $0',
      'vergadering DUO\n  agenda:\n    actiepunt: X\n      eigenaar:\n        ',
    );
  });
  it('leaves a new line where nothing goes on below the one above', () => {
    for (const text of [
      'gebruik namen.duo\n$0',
      'actie 5: X\n  status:\n  $0',
      'actie 5: X\n  eigenaar: Anja\n  $0',
      'actie 5: X\n  historie:\n    $0',
      '// zo\n$0',
      'Zomaar\n$0',
    ]) {
      isLeftAt(text);
    }
  });
  it('changes no other line, and none that would be read otherwise', () => {
    isLeftAt('actie 5: X\n   status: gereed\n$0\n   deadline: Q2 2021\n');
    isLeftAt('ACTIE  5: X  \n  STATUS :gereed\n  $0');
    isLeftAt('$0actie 5: X\n');
    isLeftAt('actie 5: X\n$0actie 6: Y\n');
    isLeftAt('$0');
  });
});

describe('formatting while typing', () => {
  /** The text after the last typed character, which stands before `$0`, on a line that is known to be new. */
  const typed = (marked: string, key: string): string => {
    const { document, cursor, context } = fixture(marked);
    const { entries } = context.scope.file.document;
    const { line } = document.positionAt(cursor!);
    const start = (at: number) => document.offsetAt({ line: at, character: 0 });
    const edits =
      key === '\n'
        ? indentsAfterEnter(entries, start(line - 1), start(line))
        : typedIndents(entries.at(start(line)), start(line));
    return applyEdits(document.getText(), edits);
  };
  it('touches nothing that may have stood there for years, where a client does not say what is new', () => {
    for (const [marked, key] of [
      ['gremium A\n  onderwerpen:\n    zoals\n        - Kaders $0huurder\n        - Vragen\n', ' '],
      ['gremium A\n  onderwerpen:\n    zoals\n        - Kaders\n        $0- Vragen\n', '\n'],
      ['persoon A\n  persoon Bo\n  $0', '\n'],
      ['actie 1: X\n  toelichting:\n    Een.\n\n  Een zin $0', ' '],
    ] as const) {
      const { document, cursor, context } = fixture(marked);
      const edits = getOnTypeFormatting(document, document.positionAt(cursor!), context, key);
      assert.deepEqual(edits, [], marked);
    }
  });

  it('an entry goes to the margin, and all that are lost with it', () => {
    assert.equal(
      typed('actie 1: X\n  deadline: Q2 2021\n\n  actie 2: $0', ' '),
      'actie 1: X\n  deadline: Q2 2021\n\nactie 2: ',
    );
    assert.equal(typed('persoon A\n  persoon Bo\n  persoon Cor\n  $0', '\n'), 'persoon A\npersoon Bo\npersoon Cor\n  ');
    // Names in small letters, below one of their kind.
    for (const [one, next] of [
      ['organisatie GGD: Dienst', 'organisatie politie'],
      ['organisatie politie', 'organisatie gemeente Assen'],
      ['gremium OR', 'gremium dagelijks bestuur'],
    ]) {
      assert.equal(typed(`${one}\n  ${next}\n  $0`, '\n'), `${one}\n${next}\n  `);
    }
    for (const text of [
      'organisatie GGD\n  organisatie heeft drie afdelingen.\n  $0',
      'organisatie GGD\n  Organisatie met drie afdelingen\n  $0',
      'organisatie GGD\n  organisatie die voor de hele provincie werkt\n  $0',
      'persoon Anja\n  organisatie politie\n  $0',
      'actie 5: X\n  actie van de gemeente\n  $0',
    ]) {
      assert.equal(typed(text, '\n'), text.replace('$0', ''));
    }
  });
  it('a paragraph goes on in its text, as soon as it can be no field', () => {
    const text = 'actie 1: X\n  toelichting:\n    Een.\n\n';
    assert.equal(typed(`${text}  Bewoners $0`, ' '), `${text}    Bewoners `);
    assert.equal(typed(`${text}  Een zin\n  en nog een.$0`, '.'), `${text}    Een zin\n    en nog een.`);
    for (const begun of ['wanneer ', 'status: ', 'zelfde ']) {
      assert.equal(typed(`${text}  ${begun}$0`, ' '), `${text}  ${begun}`);
    }
  });
  it('a sentence that begins as an entry does goes on in the text above, once it is one', () => {
    for (const [above, indent] of [
      ['actie 1: X\n  toelichting:\n    Een.\n', '    '],
      ['actie 1: X\n  toelichting: Een.\n', '    '],
      ['actie 1: X\n\ttoelichting: Een.\n', '\t\t'],
      ['vergadering DUO 13 januari 2021\n  agenda:\n    1. Opening\n      Er is gesproken.\n', '      '],
      [
        'vergadering DUO 13 januari 2021\n  agenda:\n    1. Opening\n      a. Kort\n        Er is gesproken.\n',
        '        ',
      ],
    ] as const) {
      for (const sentence of ['Actie 6 hangt hiermee samen', 'Besluit 2 en 3 zijn besproken']) {
        assert.equal(typed(`${above}\n${sentence.slice(0, 8)}$0`, ' '), `${above}\n${sentence.slice(0, 8)}`);
        assert.equal(typed(`${above}\n${sentence}, zegt $0`, ' '), `${above}\n${indent}${sentence}, zegt `);
      }
    }
  });
  it('a sentence that begins as an entry does goes on in the text above with the lines on which it goes on', () => {
    const text = 'actie 1: X\n  toelichting:\n    Een.\n\n';
    const first = 'Besluit 2 van vorig jaar over de kramen';
    assert.equal(typed(`${text}${first}$0`, '\n'), `${text}${first}`);
    for (const indent of ['', '  ']) {
      assert.equal(typed(`${text}${first}\n${indent}geldt nog $0`, ' '), `${text}    ${first}\n    geldt nog `);
    }
    assert.equal(
      typed(`${text}Actie 3 tot en met 7\nen alles daaronder\nwordt overgedaan.$0`, '.'),
      `${text}    Actie 3 tot en met 7\n    en alles daaronder\n    wordt overgedaan.`,
    );
    assert.equal(
      typed(`${text}Besluit 2 van vorig jaar geldt nog:$0`, ':'),
      `${text}    Besluit 2 van vorig jaar geldt nog:`,
    );
    // A field below it, a blank line between them, or nothing that a sentence has.
    for (const rest of [
      `${first}\n  status: wat geldt `,
      `${first}\n\ngeldt nog `,
      `${first}\n  deadline `,
      'Actie 12 uitzoeken wat dit kost:',
    ]) {
      assert.equal(typed(`${text}${rest}$0`, rest.at(-1)!), text + rest);
    }
  });
  it('a sentence that begins as an entry does stays where no text could go on', () => {
    for (const above of [
      'actie 1: X\n  status: gereed\n',
      'actie 1: X\n  toelichting:\n',
      'toelichting: Een.\n',
      'vergadering DUO 13 januari 2021\n  agenda:\n    1. Opening\n',
      'vergadering DUO 13 januari 2021\n  agenda:\n    1. Opening\n      actiepunt (i): bellen\n',
    ]) {
      const text = `${above}\nActie 6 hangt hiermee samen, zegt `;
      assert.equal(typed(`${text}$0`, ' '), text);
    }
    const close = 'actie 1: X\n  toelichting: Een.\nActie 6 hangt hiermee samen, zegt ';
    assert.equal(typed(`${close}$0`, ' '), close);
  });
  it('a field in a text goes to the others when it can be no more than a field', () => {
    const text = 'actie 1: X\n  toelichting:\n    Een.\n';
    assert.equal(typed(`${text}    status:$0`, ':'), `${text}  status:`);
    assert.equal(typed(`${text}    opdracht:$0`, ':'), `${text}    opdracht:`);
    assert.equal(
      typed(`actie 1: X\n  status: gereed\n  toelichting:\n    Zie\n    status:$0`, ':'),
      `actie 1: X\n  status: gereed\n  toelichting:\n    Zie\n    status:`,
    );
  });
  it('Enter on an empty line goes one level back, where the editor has not', () => {
    assert.equal(typed('actie 1: X\n  status: gereed\n\n  $0', '\n'), 'actie 1: X\n  status: gereed\n\n');
    assert.equal(
      typed('actie 1: X\n  toelichting:\n    Een.\n\n    $0', '\n'),
      'actie 1: X\n  toelichting:\n    Een.\n\n  ',
    );
    assert.equal(
      typed('actie 1: X\n  toelichting:\n    Een.\n\n  $0', '\n'),
      'actie 1: X\n  toelichting:\n    Een.\n\n  ',
    );
  });
  it('minutes stand as printed, typed without any space or with all of them', () => {
    const printed = `vergadering DUO 13 januari 2021
  agenda:
    6. Adviseur
      Er is gesproken.
      actie 5: gevraagd
      actiepunt (iv): contact leggen
        eigenaar: NCG
        deadline: volgend DUO
    7. Rondvraag
      Niemand.
`;
    for (const withSpaces of [false, true]) {
      let text = 'vergadering DUO 13 januari 2021\n  agenda:\n    ';
      for (const line of printed.split('\n').slice(2, -1)) {
        text = typed(
          `${text}${withSpaces ? line : line.trimStart()}\n${/^ */u.exec(text.split('\n').at(-1)!)![0]}${withSpaces ? /^ */u.exec(line)![0] : ''}$0`,
          '\n',
        );
      }
      assert.equal(text.trimEnd(), printed.trimEnd());
    }
  });
  it('minutes go on behind a blank line: the next point, and what is told below a point', () => {
    const agenda = 'vergadering DUO 13 januari 2021\n  agenda:\n';
    for (const [above, line, indent] of [
      ['    1. Opening\n', '2. Sluiting', '    '],
      ['    1. Opening\n      Er is gesproken.\n', '2. Sluiting', '    '],
      ['    1. Opening\n      actiepunt (i): bellen\n        eigenaar: NCG\n', '2. Sluiting', '    '],
      ['    1. Opening\n', 'De kramen komen er', '      '],
      ['    1. Opening\n      Er is gesproken.\n', 'De kramen komen er', '      '],
      ['    1. Opening\n      a. Kort\n', 'De kramen komen er', '        '],
      ['    1. Opening\n      actiepunt (i): bellen\n', 'De kramen komen er', '      '],
    ] as const) {
      assert.equal(typed(`${agenda}${above}\n${line} $0`, ' '), `${agenda}${above}\n${indent}${line} `, above + line);
    }
  });
  it('leaves the number of a point alone until its space says that it is one', () => {
    const agenda = 'vergadering DUO 13 januari 2021\n  agenda:\n    1. Opening\n';
    for (const line of ['    2.', '    2)', '    12.', '    1a.', '      a.', '      b)']) {
      assert.equal(typed(`${agenda}${line}$0`, line.at(-1)!), `${agenda}${line}`);
    }
  });
  it('minutes do not take what may be something else behind a blank line', () => {
    const agenda = 'vergadering DUO 13 januari 2021\n  agenda:\n    1. Opening\n      Er is gesproken.\n\n';
    for (const line of ['3. Sluiting', 'actie 3: bellen', 'besluit: akkoord', 'persoon Anja', 'Aanwezig', '// zo']) {
      assert.equal(typed(`${agenda}${line} $0`, ' '), `${agenda}${line} `);
    }
    const close = agenda.slice(0, -1);
    assert.equal(typed(`${close}De kramen $0`, ' '), `${close}De kramen `);
    const field = 'vergadering DUO 13 januari 2021\n  aanwezig: Anja\n\n';
    assert.equal(typed(`${field}De kramen $0`, ' '), `${field}De kramen `);
  });
  it('what somebody has moved to the left stays there', () => {
    const text = 'vergadering DUO 13 januari 2021\n  agenda:\n    6. Adviseur\n      Er is gesproken.\n    Iets $0';
    assert.equal(typed(text, ' '), text.replace('$0', ''));
  });
});

describe('formatting: lines that were typed before anybody looked', () => {
  /** What lines come to of which the first stood there; `typed` says how many spaces were typed of each. */
  function typedLines(text: string, typed: readonly number[], isSpaced = true): string {
    const { document, context } = fixture(text);
    const lines = typed.map((columns) => ({ typed: columns, isSpaced }));
    return TextDocument.applyEdits(document, getTypedIndents(document, 0, lines, context));
  }
  it('get what Enter would have put there', () => {
    const meant = 'actie 1: X\n  status: gereed\nactie 2: Y\n  toelichting:\n    kort\n    ';
    assert.equal(typedLines('actie 1: X\nstatus: gereed\nactie 2: Y\ntoelichting:\nkort\n', [0, 0, 0, 0, 0, 0]), meant);
  });
  it('with the printed indentation on top of that stand as printed', () => {
    const kept = 'actie 1: X\n  toelichting:\n      kort\n';
    assert.equal(typedLines(kept, [0, 2, 4, 0]), 'actie 1: X\n  toelichting:\n    kort\n    ');
  });
  it('go deeper with Tab', () => {
    const text = 'actie 1: X\n  toelichting:\n    kort\n      dieper';
    assert.equal(typedLines(text, [0, 0, 0, 2], false), text);
  });
  it('that are lost entries with a slash in their number go to the margin', () => {
    assert.equal(typedLines('organisatie A\nstuk NCG / 1: B', [0, 0]), 'organisatie A\nstuk NCG / 1: B');
    assert.equal(typedLines('organisatie A\n  stuk NCG / 1: B', [0, 0]), 'organisatie A\nstuk NCG / 1: B');
  });
  it('stay where they are when they stood there before', () => {
    const { document, context } = fixture('gremium A\n  onderwerpen:\n    zoals\n        - Kaders huurder\n        ');
    const old = { typed: 0, isSpaced: true, isOld: true };
    assert.deepEqual(getTypedIndents(document, 3, [old], context), []);
    assert.deepEqual(getTypedIndents(document, 3, [old, { typed: 0, isSpaced: true }], context), []);
  });
  it('are left alone where there are no such lines', () => {
    const { document, context } = fixture('actie 1: X');
    assert.deepEqual(getTypedIndents(document, 5, [{ typed: 0, isSpaced: true }], context), []);
    assert.deepEqual(getTypedIndents(document, 0, [], context), []);
  });
});
