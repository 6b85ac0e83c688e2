/** The fix for a paragraph that stands outside the text it belongs to. */
import assert from 'node:assert/strict';
import { COMPLETE, checkFix, fixTitles } from './check.ts';

const FIX = 'Zet bij de tekst van “toelichting” erboven';
const text = (paragraph: string, below = '') =>
  `actie 5: A${COMPLETE}\n  toelichting:\n    Een.\n\n${paragraph}\n${below}`;

describe('a paragraph outside the text it belongs to', () => {
  it('that begins with a keyword goes back from the margin, and is offered that before a colon', () => {
    const marked = text('Motie 4 is ingetrokken.');
    checkFix(marked, 'regel-onbekend', FIX, text('    Motie 4 is ingetrokken.'), {
      alsoGone: ['status-ontbreekt', 'eigenaar-ontbreekt', 'deadline-ontbreekt'],
    });
    assert.deepEqual(fixTitles(marked, 'regel-onbekend'), [FIX, 'Zet een dubbele punt']);
  });
  it('that may be a title has the colon first', () => {
    assert.deepEqual(fixTitles(text('Motie 4 Nieuwe dijk'), 'regel-onbekend'), ['Zet een dubbele punt', FIX]);
  });
  it('takes the lines directly below it along, and no field', () => {
    checkFix(
      text('  Motie 4 is door de raad\n  ingetrokken.', '  opmerking: x\n'),
      'regel-onbekend',
      FIX,
      text('    Motie 4 is door de raad\n    ingetrokken.', '  opmerking: x\n'),
    );
  });
  it('that begins with any word goes there too, from where the fields stand and from the margin', () => {
    for (const indent of ['  ', '']) {
      checkFix(text(`${indent}Bewoners klagen.`), 'regel-onbekend', FIX, text('    Bewoners klagen.'));
    }
  });
  it('of which nobody can tell what it is has both choices', () => {
    const marked = text('  Motie 4 van de VVD over de dijk');
    assert.deepEqual(fixTitles(marked, 'inspringing'), ['Zet aan de kantlijn', FIX]);
    checkFix(marked, 'inspringing', FIX, text('    Motie 4 van de VVD over de dijk'));
  });
  it('goes below the name of a field that has its text behind it', () => {
    const inline = (indent: string) =>
      `actie 5: A${COMPLETE}\n  toelichting: Een.\n\n${indent}Actie 5 hangt hiermee samen.\n`;
    checkFix(inline('  '), 'regel-onbekend', FIX, inline('    '));
  });
  it('is not offered where no text ends above it', () => {
    assert.deepEqual(fixTitles(`actie 5: A${COMPLETE}\n\nMotie 4 is ingetrokken.\n`, 'regel-onbekend'), [
      'Zet een dubbele punt',
    ]);
    assert.deepEqual(fixTitles('Motie 4 is ingetrokken.\n', 'regel-onbekend'), ['Zet een dubbele punt']);
  });
});
