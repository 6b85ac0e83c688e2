import assert from 'node:assert/strict';
import type { FormChange, FormField } from '../../../../protocol/form.ts';
import { getForm } from '../../../../server/src/features/form.ts';
import { finish } from '../../../../server/src/incremental/work.ts';
import { fixChange, formChoices, newChange, valueChange } from '../../../../server/src/server/handlers/formAnswers.ts';
import { ShownForm } from '../../../../server/src/server/handlers/shownForm.ts';
import { entryAt } from '../../../../server/src/syntax/document.ts';
import { fixture, problemsOf } from '../../../support/fixture.ts';

const REGISTER = `register LIJST: Actielijst
  gremium: DUO
  velden: dossier

gremium DUO: Directeuren Uitvoeringsoverleg
persoon Anja: Anja Jansen
persoon Piet: Piet Puk

blok A: Uitvoering
  eigenaar: Piet

actie 1: Brief$0 schrijven
  // let op
  status: in uitvoerig
  trekker: Anja
  deadline: 1 april 2021
  toelichting: iets
actie 2: Kaart
  na: 1
`;

function at(marked: string) {
  const given = fixture(marked);
  const file = given.index.file(given.file.uri)!;
  const placed = entryAt(file.document, given.cursor!);
  const ref = { file, placed };
  const own = problemsOf(given).filter(
    ({ span }) => span.start >= placed.start && span.start < placed.start + placed.length,
  );
  const form = () => getForm(given.document, 'a.1', ref, own, given.context)!;
  const field = (key: string): FormField => form().fields.find((one) => one.key === key)!;
  const choices = (key: string, value: string, isOpened = false, offset = value.length) =>
    formChoices(ref, { key, value, offset, isOpened }, given.context);
  const after = (change: FormChange): string => {
    assert.equal(change.kind, 'edits');
    if (change.kind !== 'edits') return '';
    let { text } = given.file;
    for (const edit of [...change.edits].reverse()) {
      const start = given.document.offsetAt(edit.start);
      text = text.slice(0, start) + edit.text + text.slice(given.document.offsetAt(edit.end));
    }
    return text;
  };
  return { ...given, ref, own, form, field, choices, after };
}

describe('the form on an entry', () => {
  it('has what stands on the first line, then all that it may have, those of the register too', () => {
    const { form } = at(REGISTER);
    const { called, fields, isWork, comments } = form();
    assert.deepEqual([called, isWork, comments], ['actie 1', true, ['// let op']]);
    assert.deepEqual(
      fields.filter(({ isPresent }) => isPresent).map(({ label, value }) => [label, value]),
      [
        ['Nummer', '1'],
        ['Titel', 'Brief schrijven'],
        ['Status', 'in uitvoerig'],
        ['Trekker (eigenaar)', 'Anja'],
        ['Deadline', '1 april 2021'],
        ['Toelichting', 'iets'],
      ],
    );
    assert.ok(fields.some(({ key, label }) => key === 'dossier' && label === 'Dossier'));
    assert.ok(fields.some(({ key, isUsual }) => key === 'kenmerk' && !isUsual));
  });

  it('says what a deadline means, and what counts where nothing stands', () => {
    const { field } = at(REGISTER);
    assert.match(field('deadline').meaning, /te laat vanaf 2 april 2021, nog 8 dagen/u);
    const second = at(REGISTER.replace('$0', '').replace('actie 2', 'actie$0 2'));
    assert.equal(second.field('eigenaar').meaning, 'Leeg telt: Piet (van blok A)');
  });

  it('shows a problem at its field, one of a missing field at that, and mends it', () => {
    const one = at(REGISTER);
    const { problems } = one.field('status');
    assert.equal(problems[0]?.code, 'status-onbekend');
    const title = problems[0]!.fixes[0]!;
    const change = fixChange(
      one.document,
      one.ref,
      { code: 'status-onbekend', key: 'status', title },
      one.own,
      one.context,
    );
    assert.notEqual(one.after(change), one.file.text);
    const gone = fixChange(one.document, one.ref, { code: 'x', key: 'status', title }, one.own, one.context);
    assert.equal(gone.kind, 'geweigerd');
    const lone = at('register L\nactie$0 1: X\n  status: in uitvoering\n');
    assert.equal(lone.field('eigenaar').problems[0]?.code, 'eigenaar-ontbreekt');
  });

  it('has the form of every kind of entry', () => {
    const { index, document, context, file } = at(REGISTER);
    const own = index.file(file.uri)!;
    for (const placed of own.document.entries) {
      const form = getForm(document, 'a.1', { file: own, placed }, [], context);
      assert.ok(form!.fields.length > 2, placed.kind);
    }
  });
});

describe('the choices of a field', () => {
  it('are those that fit what is typed, by the completion of the place', () => {
    const { choices } = at(REGISTER);
    assert.deepEqual(
      choices('eigenaar', 'Pi').choices.map(({ label, value, offset }) => [label, value, offset]),
      [['Piet', 'Piet', 4]],
    );
    const [first] = choices('status', 'in uit').choices;
    assert.equal(first?.value, 'in uitvoering');
    assert.equal(choices('kenmerk', 'x').choices.length, 0);
  });

  it('are all, when they are opened: another status, one name more', () => {
    const { choices } = at(REGISTER);
    const statuses = choices('status', 'gereed', true).choices;
    assert.ok(statuses.length >= 5);
    assert.ok(statuses.every(({ value }) => !value.includes('gereed,')));
    assert.ok(choices('eigenaar', 'Anja', true).choices.some(({ value }) => value === 'Anja, Piet'));
  });

  it('are there for a field that the entry does not have, on any line, with what is typed explained', () => {
    const { choices } = at(REGISTER);
    assert.ok(choices('werkgroep', 'Pie').choices.some(({ value }) => value === 'Piet'));
    assert.ok(choices('werkgroep', 'Anja\nPie').choices.some(({ value }) => value === 'Anja\nPiet'));
    assert.match(choices('deadline', '1 mei 2021').meaning, /2 mei 2021/u);
    assert.equal(choices('deadline', 'ooit eens').meaning, '');
    assert.ok(choices('na', '2').choices.every(({ label }) => !label.includes('\n')));
  });
});

describe('a change of the form', () => {
  it('is the edit of one field, and refused where the text says something else meanwhile', () => {
    const one = at(REGISTER);
    const change = valueChange(one.document, one.ref, { key: 'eigenaar', was: 'Anja', value: 'Piet' }, one.context);
    assert.equal(one.after(change), one.file.text.replace('trekker: Anja', 'trekker: Piet'));
    const late = valueChange(one.document, one.ref, { key: 'eigenaar', was: 'Kees', value: 'Piet' }, one.context);
    assert.equal(late.kind, 'geweigerd');
    assert.match(late.kind === 'geweigerd' ? late.reason : '', /intussen: Anja/u);
  });

  it('of a number or a name is a rename, of a title of an action an edit', () => {
    const one = at(REGISTER);
    const number = valueChange(one.document, one.ref, { key: ':nummer', was: '1', value: '9' }, one.context);
    assert.deepEqual(number, {
      kind: 'hernoem',
      version: one.document.version,
      position: { line: 11, character: 6 },
      name: '9',
    });
    const title = { key: ':titel', was: 'Brief schrijven', value: 'Brief' };
    assert.equal(one.after(valueChange(one.document, one.ref, title, one.context)).includes('actie 1: Brief\n'), true);
    const person = at(REGISTER.replace('$0', '').replace('persoon Anja', 'persoon$0 Anja'));
    const name = valueChange(person.document, person.ref, { key: ':nummer', was: 'Anja', value: 'An' }, person.context);
    assert.equal(name.kind, 'hernoem');
  });

  it('puts a new action behind the last below a heading, and says where', () => {
    const one = at(REGISTER.replace('$0', '').replace('blok A', 'blok$0 A'));
    const change = newChange(one.document, one.ref, one.context);
    assert.ok(one.after(change).endsWith('  na: 1\nactie 3:\n'), one.after(change));
    assert.deepEqual(change.kind === 'edits' && change.made, { line: 19, character: 0 });
  });
});

describe('the rows of a form', () => {
  it('are all entries, and what has changed since', () => {
    const { index, file } = at(REGISTER);
    const own = index.file(file.uri)!;
    const form = new ShownForm(own, 'a');
    const first = finish(form.patch(undefined));
    assert.equal(first.isWhole, true);
    const rows = [...first.splices[0]!.rows];
    assert.deepEqual(
      rows.map(({ kind, number }) => `${kind} ${number}`),
      ['register LIJST', 'gremium DUO', 'persoon Anja', 'persoon Piet', 'blok A', 'actie 1', 'actie 2'],
    );
    assert.deepEqual(finish(form.patch(first.revision)).splices, []);
    const at2 = own.document.text.slice().indexOf('Kaart');
    index.edit(own, at2, at2 + 5, 'Plaat');
    const second = finish(form.patch(first.revision));
    assert.deepEqual(
      second.splices.map(({ at: place, remove, rows: now }) => [place, remove, now[0]?.title]),
      [[6, 1, 'Plaat']],
    );
    assert.equal(second.splices[0]!.rows[0]!.id, rows[6]!.id);
    const ref = form.entryOf(rows[6]!.id)!;
    assert.equal(form.idOf(ref.placed), rows[6]!.id);
    index.edit(own, own.document.text.slice().indexOf('actie 2'), own.document.text.length, '');
    assert.equal(form.entryOf(rows[6]!.id), undefined);
    assert.equal(form.entryOf('x'), undefined);
  });
});

describe('the agenda of a meeting in the form', () => {
  const MEETING = `gremium DUO
vergadering$0 DUO 13 januari 2021
  agenda:
    1. Opening
      actiepunt (1): Brief schrijven
      actiepunt: Zaal huren
      besluit: akkoord
    2. Sluiting
      actiepunt (2): Kaart
`;
  const told = (change: (agenda: string) => string, marked = MEETING) => {
    const form = at(marked);
    const was = form.field('agenda').value;
    const made = valueChange(form.document, form.ref, { key: 'agenda', was, value: change(was) }, form.context);
    assert.equal(made.kind, 'edits');
    return made.kind === 'edits' ? made.told : '';
  };

  it('says what goes with the points that stood in it', () => {
    assert.equal(
      told(() => '1. Opening\n2. Iets anders'),
      'Met deze agenda zijn 4 actiepunten, besluiten of toezeggingen weg uit de oude. Ctrl+Z zet ze terug.',
    );
    assert.equal(
      told((agenda) => agenda.replace('      actiepunt (2): Kaart', '').replace('  actiepunt (2): Kaart', '')),
      'Met deze agenda is een actiepunt, besluit of toezegging weg uit de oude. Ctrl+Z zet het terug.',
    );
    // Others in their place do not make up for them.
    assert.match(
      told(() => '1. Opening\n  actiepunt (3): A\n  actiepunt: B\n  besluit: C\n  actiepunt (4): D') ?? '',
      / is 2 | zijn 2 /u,
    );
  });

  it('says nothing where all of them are there, moved, or in other words', () => {
    for (const change of [
      (agenda: string) => agenda.replace('2. Sluiting', '2. Rondvraag en sluiting'),
      (agenda: string) => agenda.replace('(2): Kaart', '(2): Kaart tekenen'),
      (agenda: string) => agenda.replace('(2): Kaart', '(7): Kaart'),
      (agenda: string) => agenda.replace('Zaal huren', 'Zaal bespreken'),
      (agenda: string) => `${agenda}\n3. Nog iets\n  actiepunt: Nog een`,
    ])
      assert.equal(told(change), undefined);
  });

  it('says nothing of a meeting that makes none', () => {
    assert.equal(
      told(() => '1. Iets anders', 'gremium DUO\nvergadering$0 DUO 13 januari 2021\n  agenda:\n    1. Opening\n'),
      undefined,
    );
  });
});
