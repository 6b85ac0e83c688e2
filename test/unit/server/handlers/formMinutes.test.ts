/** What is made in minutes as a form has it: a row below its meeting, with fields that become lines of the minutes. */
import assert from 'node:assert/strict';
import type { FormChange } from '../../../../protocol/form.ts';
import { getForm } from '../../../../server/src/features/form.ts';
import { finish } from '../../../../server/src/incremental/work.ts';
import { minutesEntries } from '../../../../server/src/model/index/minutes.ts';
import { formChoices, newChange, valueChange } from '../../../../server/src/server/handlers/formAnswers.ts';
import { ShownForm } from '../../../../server/src/server/handlers/shownForm.ts';
import { entryAt } from '../../../../server/src/syntax/document.ts';
import { fixture } from '../../../support/fixture.ts';

const REGISTER = `register LIJST: Actielijst
  gremium: DUO
gremium DUO
persoon Anja: Anja Jansen
persoon Piet: Piet Puk
actie 4: Kaart
vergadering DUO 3$0 maart 2021
  aanwezig: Anja, Piet
  agenda:
    1. Opening
       iedereen is er
    2. Het plein
       actiepunt (i): brief rondsturen
         // let op
         eigenaar: Anja
       besluit (ii): het plein wordt groen
       actiepunt (iii): bomen bestellen
    3. Rondvraag
`;

function open(marked = REGISTER) {
  const given = fixture(marked);
  const file = given.index.file(given.file.uri)!;
  const host = entryAt(file.document, given.cursor!);
  const made = minutesEntries(host);
  const ref = (at: number) => ({ file, placed: made[at]! });
  const form = (at: number) => getForm(given.document, 'a.1', ref(at), [], given.context)!;
  const change = (at: number, key: string, value: string) => {
    const was = form(at).fields.find((one) => one.key === key)?.value ?? '';
    return valueChange(given.document, ref(at), { key, was, value }, given.context);
  };
  return { ...given, file, host, ref, form, change };
}

/** The text after a change; the reason where it is refused. */
function textAfter(change: FormChange): string {
  if (change.kind !== 'edits') return change.kind === 'geweigerd' ? change.reason : change.kind;
  const lines = REGISTER.replace('$0', '').split('\n');
  const offsetOf = ({ line, character }: { line: number; character: number }) =>
    lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + character;
  return [...change.edits]
    .sort((a, b) => offsetOf(b.start) - offsetOf(a.start))
    .reduce(
      (text, { start, end, text: put }) => text.slice(0, offsetOf(start)) + put + text.slice(offsetOf(end)),
      lines.join('\n'),
    );
}

const TEXT = REGISTER.replace('$0', '');

describe('what minutes make, in a form', () => {
  it('is a row below its meeting, found again by its id', () => {
    const { file, ref } = open();
    const shown = new ShownForm(file, 'a');
    const rows = finish(shown.patch(undefined)).splices.flatMap((one) => one.rows);
    assert.deepEqual(
      rows.slice(-4).map(({ kind, called, title }) => [kind, called, title]),
      [
        ['vergadering', 'vergadering DUO 3 maart 2021', ''],
        ['actie', 'actiepunt (i)', 'brief rondsturen'],
        ['besluit', 'besluit (ii)', 'het plein wordt groen'],
        ['actie', 'actiepunt (iii)', 'bomen bestellen'],
      ],
    );
    assert.equal(shown.entryOf(rows.at(-3)!.id)?.placed, ref(0).placed);
    assert.equal(shown.idOf(ref(2).placed), rows.at(-1)!.id);
    assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length);
  });

  it('has the fields of its kind, and no number, which the minutes give', () => {
    const { form } = open();
    const { fields, called, comments } = form(0);
    assert.equal(fields[0]?.value, 'brief rondsturen');
    assert.equal(fields.find(({ key }) => key === 'eigenaar')?.value, 'Anja');
    assert.ok(fields.some(({ key }) => key === 'deadline') && !fields.some(({ key }) => key === ':nummer'));
    assert.match(called, /iii?|i/u);
    assert.deepEqual(comments, ['// let op']);
  });

  it('is changed on its own line, and has a field put below it', () => {
    const { change } = open();
    assert.equal(textAfter(change(0, 'eigenaar', 'Piet')), TEXT.replace('eigenaar: Anja\n', 'eigenaar: Piet\n'));
    assert.equal(textAfter(change(0, ':titel', 'brief versturen')), TEXT.replace('rondsturen', 'versturen'));
    assert.equal(
      textAfter(change(2, 'deadline', '1 april 2021')),
      TEXT.replace('bomen bestellen\n', 'bomen bestellen\n         deadline: 1 april 2021\n'),
    );
    assert.equal(textAfter(change(0, 'eigenaar', '')), TEXT.replace('         eigenaar: Anja\n', ''));
  });

  it('is refused what would make something else of the minutes', () => {
    const { change } = open();
    assert.equal(textAfter(change(0, ':titel', '')), TEXT.replace(' brief rondsturen', ''));
    // A line break is a space in a title, and begins no point of the agenda.
    assert.match(textAfter(change(0, ':titel', 'een\n4. Nog een punt')), /: een 4\. Nog een punt\n/u);
    assert.equal(change(0, ':nummer', '7').kind, 'geweigerd');
  });

  it('has what can stand in a field proposed', () => {
    const { ref, context } = open();
    const { choices } = formChoices(ref(2), { key: 'eigenaar', value: 'An', offset: 2, isOpened: false }, context);
    assert.ok(
      choices.some(({ value }) => value.startsWith('Anja')),
      JSON.stringify(choices),
    );
    const typed = { key: 'deadline', value: '1 april 2021', offset: 12, isOpened: false };
    assert.notEqual(formChoices(ref(2), typed, context).meaning, '');
  });

  it('has a new action made behind its meeting', () => {
    const { document, ref, context } = open();
    const made = newChange(document, ref(0), context);
    assert.match(textAfter(made), /3\. Rondvraag\n+actie 5:/u);
  });
});
