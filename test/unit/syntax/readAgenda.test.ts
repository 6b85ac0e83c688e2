import assert from 'node:assert/strict';
import type { AgendaItem, Entry } from '../../../server/src/syntax/entry.ts';
import { fieldOf } from '../../../server/src/syntax/entry.ts';
import { readEntry } from '../../../server/src/syntax/readEntry.ts';

function read(lines: string): { entry: Entry; shown: string[] } {
  const entry = readEntry(`vergadering DUO 13 januari 2021\n  agenda:\n${lines}\n`);
  const agenda = fieldOf(entry, 'agenda');
  assert.ok(agenda?.kind === 'agenda');
  const shown: string[] = [];
  const show = (item: AgendaItem, depth: string) => {
    shown.push(`${depth}${item.number?.text ?? '·'} ${item.title?.text ?? '·'}`);
    for (const note of item.notes) shown.push(`${depth}  note ${note.text}`);
    for (const { word, start } of item.mentions)
      shown.push(`${depth}  ${word} ${agenda.mentions.findIndex((one) => one.start === start)}`);
    for (const sub of item.subItems) show(sub, `${depth}  `);
  };
  for (const item of agenda.items) show(item, '');
  return { entry, shown };
}

/** All mentions: word, new or not, number or reference, text, and the fields with their lines. */
function mentions(lines: string): string[] {
  const { entry } = read(lines);
  const agenda = fieldOf(entry, 'agenda');
  return (agenda?.kind === 'agenda' ? agenda.mentions : []).map((one) => {
    const { references, ownNumber } = one;
    assert.equal(entry.text.slice(one.wordSpan.start, one.wordSpan.end).toLowerCase(), one.word);
    if (one.text !== undefined) assert.equal(entry.text.slice(one.text.start, one.text.end), one.text.text);
    const number = references.length
      ? references.map((of) => [of.register, of.number].filter(Boolean).join('/')).join('+')
      : ownNumber === undefined
        ? '·'
        : `(${ownNumber.text})`;
    const fields = one.fields.map(({ name, lines: own }) => `${name}=${own.map(({ text }) => text).join('+')}`);
    return [one.kind, one.isNew ? 'new' : 'of', number, one.text?.text ?? '·', ...fields].join(' | ');
  });
}

describe('an agenda', () => {
  it('has points, numbered or not, with sub-points and notes', () => {
    const { shown, entry } = read(`    1. Opening
    2. Mededelingen
      Er is een overleg.
        En nog iets.
    7. Actielijst
      a. Herbeoordelingen
        Over de planning.
      b) Brief
      Tot slot.
    Rondvraag
    10) Sluiting`);
    assert.deepEqual(shown, [
      '1 Opening',
      '2 Mededelingen',
      '  note Er is een overleg.',
      '  note En nog iets.',
      '7 Actielijst',
      '  note Tot slot.',
      '  a Herbeoordelingen',
      '    note Over de planning.',
      '  b Brief',
      '· Rondvraag',
      '10 Sluiting',
    ]);
    assert.deepEqual(entry.findings, []);
  });

  it('has mentions behind the number, the letter or the bullet of a line', () => {
    const lines = `    1. Opening
      - actie 5: gereed
      a. actie 6: loopt
        De brief is weg.
      b) Actie Henk: belt de school
        deadline: 1 mei 2021
      1) AP 7: gereed
      c. Klantreis
    2. Actie 8 – gereed
      Dat is snel.
    3. Besluit: wie tekent?
    4. Acties`;
    assert.deepEqual(mentions(lines), [
      'actie | of | 5 | gereed',
      'actie | of | 6 | loopt',
      'actie | new | · | belt de school | eigenaar=Henk | deadline=1 mei 2021',
      'actie | of | 7 | gereed',
      'actie | of | 8 | gereed',
    ]);
    assert.deepEqual(read(lines).shown, [
      '1 Opening',
      '  actie 0',
      '  ap 3',
      '  a actie 6: loopt',
      '    note De brief is weg.',
      '    actie 1',
      '  b Actie Henk: belt de school',
      '    actie 2',
      '  c Klantreis',
      '2 Actie 8 – gereed',
      '  note Dat is snel.',
      '  actie 4',
      '3 Besluit: wie tekent?',
      '4 Acties',
    ]);
  });

  it('has mentions at any depth, which belong to the point that they stand below', () => {
    const { shown } = read(`    1. Opening
      a. Een
        actie 5: loopt
      actiepunt: los
    besluit (i): op zichzelf
      actie 6: ook op zichzelf
    2. Volgende
      actie 7: weer`);
    assert.deepEqual(shown, ['1 Opening', '  actiepunt 1', '  a Een', '    actie 0', '2 Volgende', '  actie 4']);
  });

  it('leaves lines to no point below a mention that belongs to none', () => {
    const lines = `    1. Opening
    actie 1: loopt
      actie 2: ook
      Een regel.
      a. Nog een.
    2. Volgende
      Een noot.`;
    assert.deepEqual(read(lines).shown, ['1 Opening', '2 Volgende', '  note Een noot.']);
    assert.deepEqual(mentions(lines), ['actie | of | 1 | loopt', 'actie | of | 2 | ook']);
  });

  it('ends nowhere on an empty agenda', () => assert.deepEqual(read('').shown, []));
});

describe('a mention', () => {
  for (const [line, expected] of [
    ['actiepunt: x', 'actie | new | · | x'],
    ['Actiepunt (iv): x: y', 'actie | new | (iv) | x: y'],
    ['actie: x', 'actie | new | · | x'],
    ['besluitpunt: x', 'besluit | new | · | x'],
    ['toezegging (2): x', 'toezegging | new | (2) | x'],
    ['actiepunt (actie 41): x', 'actie | of | 41 | x'],
    ['actiepunt (LIJST/41): x', 'actie | new | (LIJST/41) | x'],
    ['actie LIJST/24: x', 'actie | of | LIJST/24 | x'],
    ['besluit (besluit 3): x', 'besluit | of | 3 | x'],
    ['actiepunt 24 (nieuw): x', 'actie | of | 24 | x'],
    ['Actiepunt 24:', 'actie | of | 24 | ·'],
    ['actiepunt(i): x', 'actie | new | (i) | x'],
    ['- actie 5: x', 'actie | of | 5 | x'],
    ['* actie 5: x', 'actie | of | 5 | x'],
    ['– actie 5: x', 'actie | of | 5 | x'],
    ['▪ actie 5: x', 'actie | of | 5 | x'],
    ['→ actie 5: x', 'actie | of | 5 | x'],
  ] as const) {
    it(`${line}`, () => assert.deepEqual(mentions(`    ${line}`), [expected]));
  }

  for (const line of ['actiepunt over de planning: x', 'acties: x', 'actie 5', 'de actie 5: x']) {
    it(`is not ${line}`, () => assert.deepEqual(mentions(`    ${line}`), []));
  }

  it('of a new one has the fields that stand deeper; other lines are notes', () => {
    const text = `    1. Punt
      actiepunt (i): brief
        Eigenaar: Anja (OBG),
          Henk
        wanneer: volgend DUO
        een notitie
        toelichting:
          eerste: regel
          tweede
        eigenaar: nog een
      actie 5: loopt
        eigenaar: niet gelezen`;
    assert.deepEqual(mentions(text), [
      'actie | new | (i) | brief | eigenaar=Anja (OBG),+Henk | deadline=volgend DUO | toelichting=eerste: regel+tweede | eigenaar=nog een',
      'actie | of | 5 | loopt',
    ]);
    const { shown, entry } = read(text);
    assert.deepEqual(shown, [
      '1 Punt',
      '  note een notitie',
      '  note eigenaar: niet gelezen',
      '  actiepunt 0',
      '  actie 1',
    ]);
    assert.deepEqual(entry.findings, []);
    const agenda = fieldOf(entry, 'agenda');
    const fields = agenda?.kind === 'agenda' ? agenda.mentions[0]!.fields : [];
    assert.deepEqual(
      fields.map(({ double, nameSpan }) => [double, entry.text.slice(nameSpan.start, nameSpan.end)]),
      [
        [false, 'Eigenaar'],
        [false, 'wanneer'],
        [false, 'toelichting'],
        [true, 'eigenaar'],
      ],
    );
  });

  it('reports what is wrong in its fields', () => {
    const { entry } = read('    besluit: x\n      datum: onzin');
    assert.deepEqual(
      entry.findings.map(({ code, span }) => [code, entry.text.slice(span.start, span.end)]),
      [['waarde-ongeldig', 'onzin']],
    );
  });

  it('of one that exists may hold a change', () => {
    const { entry } = read('    actie 24: status -> aangehouden. In het licht van x');
    const agenda = fieldOf(entry, 'agenda');
    const change = agenda?.kind === 'agenda' ? agenda.mentions[0]!.change : undefined;
    assert.deepEqual([change?.field, change?.to.text, change?.from], ['status', 'aangehouden', undefined]);
    assert.equal(entry.text.slice(change!.to.start, change!.to.end), 'aangehouden');
  });
});
