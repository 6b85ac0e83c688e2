import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../../server/src/edits/edits.ts';
import { changePart, partValue } from '../../../../server/src/edits/form/changeEntry.ts';
import { tidied } from '../../../../server/src/edits/form/fieldText.ts';
import { NUMBER_KEY, TITLE_KEY } from '../../../../server/src/edits/form/formFields.ts';
import { messages } from '../../../../server/src/messages/index.ts';
import { readEntry } from '../../../../server/src/syntax/readEntry.ts';
import { fixture } from '../../../support/fixture.ts';
import { runs } from '../../../support/runs.ts';

/** The text after a part of the entry at the cursor was given a value. */
function changed(marked: string, key: string, value: string): string {
  const { file, scope, index, cursor } = fixture(marked);
  const own = index.file(file.uri)!;
  const change = changePart({ file: own, placed: own.document.entries.at(cursor!) }, key, value, scope);
  return 'refused' in change ? `! ${change.refused}` : applyEdits(file.text, change.edits);
}

const ACTION = `// boven
actie 5: Brief$0 schrijven
  status: in uitvoering ; nog even
  // wie?
  eigenaar: Anja (NCG)
  toelichting: eerst
      dan dit
      // een opmerking

      en dat
  historie:
    - 1 maart 2021: gevraagd
    - 2 maart 2021: gebeld
actie 6: Ander
`;

describe('changePart', () => {
  it('changes the value of a field, and only that', () => {
    assert.equal(changed(ACTION, 'eigenaar', 'Piet'), ACTION.replace('$0', '').replace('Anja (NCG)', 'Piet'));
  });

  it('adds a field at its place, and one of several lines below its name', () => {
    const text = ACTION.replace('$0', '');
    assert.equal(
      changed(ACTION, 'deadline', '1 april 2021'),
      text.replace('Anja (NCG)\n', 'Anja (NCG)\n  deadline: 1 april 2021\n'),
    );
    assert.equal(
      changed(ACTION, 'opmerking', 'een\n\n  twee'),
      text.replace('en dat\n', 'en dat\n  opmerking:\n    een\n\n      twee\n'),
    );
  });

  it('takes a field away whose value was emptied, and leaves its comments', () => {
    const text = ACTION.replace('$0', '');
    assert.equal(changed(ACTION, 'eigenaar', ' '), text.replace('  eigenaar: Anja (NCG)\n', ''));
    assert.equal(
      changed(ACTION, 'toelichting', ''),
      text.replace('  toelichting: eerst\n      dan dit\n', '').replace('\n      en dat\n', ''),
    );
  });

  it('changes one line of several, adds one with the bullet of the others, and takes one away', () => {
    const text = ACTION.replace('$0', '');
    assert.equal(
      changed(ACTION, 'historie', '1 maart 2021: gevraagd\n2 maart 2021: geschreven'),
      text.replace('gebeld', 'geschreven'),
    );
    assert.equal(
      changed(ACTION, 'historie', '1 maart 2021: gevraagd\n2 maart 2021: gebeld\n3 maart 2021: klaar'),
      text.replace('gebeld\n', 'gebeld\n    - 3 maart 2021: klaar\n'),
    );
    assert.equal(
      changed(ACTION, 'historie', '2 maart 2021: gebeld'),
      text.replace('    - 1 maart 2021: gevraagd\n', ''),
    );
    assert.equal(changed(ACTION, 'toelichting', 'eerst\ndan dit\n\nen dan dat'), text.replace('en dat', 'en dan dat'));
  });

  it('changes the title and the number, and puts in what is missing', () => {
    const text = ACTION.replace('$0', '');
    assert.equal(changed(ACTION, TITLE_KEY, 'Brief sturen'), text.replace('schrijven', 'sturen'));
    assert.equal(changed(ACTION, TITLE_KEY, ''), text.replace(': Brief schrijven', ':'));
    assert.equal(changed(ACTION, NUMBER_KEY, '7'), text.replace('actie 5', 'actie 7'));
    assert.equal(changed('actie$0: Iets\n', NUMBER_KEY, '3'), 'actie 3: Iets\n');
    assert.equal(changed('actie 3$0\n', TITLE_KEY, 'Iets: en meer'), 'actie 3: Iets: en meer\n');
  });

  it('knows the fields of the register, and those that nobody knows', () => {
    const text = 'register L\n  velden: dossier\nactie 1$0: X\n  kleur: rood\n  status: gereed\n  status: open\n';
    assert.equal(changed(text, 'dossier', '12'), text.replace('$0', '').replace('open\n', 'open\n  dossier: 12\n'));
    assert.equal(changed(text, 'kleur', 'blauw'), text.replace('$0', '').replace('rood', 'blauw'));
    assert.equal(changed(text, 'status#2', ''), text.replace('$0', '').replace('  status: open\n', ''));
  });

  it('refuses what would be read as something else', () => {
    assert.equal(changed(ACTION, 'toelichting', 'eerst\n// weg'), `! ${messages.form.comment}`);
    assert.equal(changed(ACTION, NUMBER_KEY, '5: x'), `! ${messages.form.otherwise}`);
    assert.equal(changed(ACTION, 'onbekend', 'x'), `! ${messages.form.gone}`);
  });

  it('keeps what would start an entry inside its field', () => {
    const text = changed(ACTION, 'toelichting', 'eerst\nactie 9: niet echt');
    assert.equal(readEntry(text.slice(text.indexOf('actie 5'), text.indexOf('actie 6'))).identity?.text, '5');
    assert.match(text, /\n {6}actie 9: niet echt\n/u);
  });

  it('keeps the line ends of the file, and a file without one at its end', () => {
    const text = 'actie 1$0: X\r\n  toelichting: a';
    assert.equal(changed(text, 'toelichting', 'a\nb'), 'actie 1: X\r\n  toelichting: a\r\n    b');
    assert.equal(changed(text, 'toelichting', ''), 'actie 1: X');
  });

  it('reads back whatever was typed, or refuses it', () => {
    const typed = fc.array(
      fc.constantFrom('actie 9: x', 'status: gereed', '// x', '- x', '  x', '', 'x', 'Anja (NCG)', ':', '\t', '1 mei'),
      { maxLength: 6 },
    );
    const texts = [
      'actie 5: X\n  toelichting: a\n    b\n\n    c\n      d\n',
      'actie 5: X\n  toelichting:\n\t// k\n\ta\n',
      'actie 5\n',
    ];
    fc.assert(
      fc.property(typed, fc.constantFrom(...texts), fc.constantFrom('toelichting', 'stappen'), (lines, text, key) => {
        const { scope, index, file } = fixture(text);
        const own = index.file(file.uri)!;
        const change = changePart({ file: own, placed: own.document.entries.at(0) }, key, lines.join('\n'), scope);
        if ('refused' in change) return;
        const after = readEntry(applyEdits(text, change.edits));
        assert.equal(partValue(after, key, scope), tidied(lines.join('\n'), key === 'stappen' ? 'steps' : 'text'));
      }),
      { numRuns: runs(2_000) },
    );
  });
});

describe('what was typed in a box, as a value', () => {
  it('is without what all lines have before them and blank ones around them, of any number of lines', () => {
    assert.equal(tidied('\n  een\n\n    twee\n ', 'text'), 'een\n\n  twee');
    assert.equal(tidied('\n \n', 'text'), '');
    const many = 'x\n'.repeat(200_000);
    assert.equal(tidied(`\n${many}`, 'text'), many.trimEnd());
    assert.equal(tidied('\n'.repeat(900_000), 'text'), '');
  });
});
