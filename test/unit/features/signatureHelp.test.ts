/** Signature help: the form of a value while it is typed, and the part that comes now. */
import assert from 'node:assert/strict';
import type { SignatureHelp } from 'vscode-languageserver-types';
import { getSignatureHelp } from '../../../server/src/features/signatureHelp.ts';
import { fixture } from '../../support/fixture.ts';

function helpAt(marked: string): SignatureHelp | null {
  const { document, cursor, context } = fixture(marked);
  return getSignatureHelp(document, document.positionAt(cursor!), context);
}

/** The label with the active part in square brackets; null without help. */
function shownAt(marked: string): string | null {
  const help = helpAt(marked);
  if (help === null) return null;
  assert.equal(help.signatures.length, 1);
  const { label, parameters } = help.signatures[0]!;
  const active = String(parameters![help.activeParameter!]!.label);
  assert.ok(label.includes(active));
  return label.replace(active, `[${active}]`);
}

function shows(marked: string, expected: string | null): void {
  assert.equal(shownAt(marked), expected, marked);
}

describe('signature help', () => {
  const owner = (value: string) => `actie 5: X\n  eigenaar: ${value}\n  status: gereed\n`;

  it('of a list of people', () => {
    assert.deepEqual(helpAt(owner('$0')), {
      signatures: [
        {
          label: 'eigenaar: naam of organisatie, naam …',
          parameters: [{ label: 'naam of organisatie' }, { label: 'naam …' }],
          documentation:
            'Namen, gescheiden door een komma. Een organisatie of opmerking kan tussen haakjes achter de naam.',
        },
      ],
      activeSignature: 0,
      activeParameter: 0,
    });
    const FIRST = 'eigenaar: [naam of organisatie], naam …';
    const MORE = 'eigenaar: naam of organisatie, [naam …]';
    for (const value of ['$0Anja', 'An$0ja', 'Anja$0', 'Anja $0', 'Anja (N$0CG)', 'A$0nja, NCG'])
      shows(owner(value), FIRST);
    for (const value of ['Anja,$0', 'Anja, $0', 'Anja & $0', 'Anja, NC$0G', 'Anja, NCG, $0']) shows(owner(value), MORE);
  });

  it('on the lines of a list, and under the name that the field has', () => {
    shows('actie 5\n  eigenaar:\n    - $0\n', 'eigenaar: [naam of organisatie], naam …');
    shows('actie 5\n  eigenaar:\n    - Anja\n    - N$0\n', 'eigenaar: naam of organisatie, [naam …]');
    shows('actie 5\n  wie: $0\n', 'eigenaar: [naam of organisatie], naam …');
    shows('vergadering DUO 13 januari 2021\n  aanwezig: Anja, $0\n', 'aanwezig: naam of organisatie, [naam …]');
    shows('gremium DUO\n  leden: $0\n', 'leden: [naam of organisatie], naam …');
    shows('actie 5\n  organisaties: $0\n', 'organisaties: [organisatie of gremium], organisatie …');
    shows('besluit 5\n  gremium: DUO, $0\n', 'gremium: gremium, [gremium …]');
    shows('actie 5\n  na: 1, $0\n', 'na: nummer van een actie, [nummer …]');
  });

  it('of a line of the history', () => {
    const line = (text: string) => `actie 5\n  historie:\n    ${text}\n`;
    const DATE = '[datum] · gremium · wat er gebeurde';
    const GREMIUM = 'datum · [gremium] · wat er gebeurde';
    const TEXT = 'datum · gremium · [wat er gebeurde]';
    for (const text of ['$0', '- $0', '- 13$0', '1$03 januari 2021 DUO: x', '13 januari 2021$0'])
      shows(line(text), DATE);
    for (const text of ['- 13-1-2021 $0', '13 januari 2021 D$0', '13 januari 2021 DUO$0: x'])
      shows(line(text), GREMIUM);
    for (const text of ['- 13-1-2021 DUO: $0', '13 januari 2021: a$0', '13 januari 2021 DUO: om 12:30$0'])
      shows(line(text), TEXT);
  });

  it('of a deadline, the forms that it may have', () => {
    const deadline = (text: string) => `actie 5\n  deadline: ${text}\n`;
    assert.deepEqual(helpAt(deadline('$0')), {
      signatures: [
        {
          label: 'deadline: dag · periode · na iets anders · zonder dag',
          parameters: [
            { label: 'dag', documentation: '1 maart 2021 · 1-3-2021 · uiterlijk 1 maart 2021' },
            { label: 'periode', documentation: 'maart 2021 · eind Q2 2021 · week 12 2021 · voor de zomer 2021' },
            { label: 'na iets anders', documentation: 'na actie 15 · volgend DUO · voor het zomerreces' },
            { label: 'zonder dag', documentation: 'z.s.m. · doorlopend · n.v.t. · nader te bepalen' },
          ],
          documentation: 'Wat geen van deze vormen heeft, wordt als tekst bewaard en niet bewaakt.',
        },
      ],
      activeSignature: 0,
      activeParameter: 0,
    });
    const active = (text: string) => helpAt(deadline(text))?.activeParameter;
    for (const text of ['1 maart$0', 'uiterlijk 1 maart 2021$0', 'als het kan$0']) assert.equal(active(text), 0, text);
    for (const text of ['maart$0', 'eind Q2$0', 'voor de zomer 2021$0']) assert.equal(active(text), 1, text);
    for (const text of ['na actie 15$0', 'volgend DUO$0']) assert.equal(active(text), 2, text);
    for (const text of ['z.s.m.$0', 'n.v.t.$0']) assert.equal(active(text), 3, text);
  });

  it('every form that it names is read as one', () => {
    const { parameters } = helpAt('actie 5\n  deadline: $0\n')!.signatures[0]!;
    for (const [index, { documentation }] of parameters!.entries()) {
      for (const form of String(documentation).split(' · ')) {
        assert.equal(helpAt(`actie 5\n  deadline: ${form}$0\n`)?.activeParameter, index, form);
      }
    }
  });

  it('of what is made in minutes', () => {
    const made = (line: string) =>
      `vergadering DUO 13 januari 2021\n  agenda:\n    1. Opening\n      actiepunt: Uitzoeken\n        ${line}\n`;
    shows(made('eigenaar: $0'), 'eigenaar: [naam of organisatie], naam …');
    shows(made('eigenaar: Anja, $0'), 'eigenaar: naam of organisatie, [naam …]');
    shows(made('deadline: $0'), 'deadline: [dag] · periode · na iets anders · zonder dag');
  });

  it('nothing anywhere else', () => {
    for (const marked of [
      '$0',
      'actie 5: $0',
      'actie 5\n  eigen$0aar: Anja',
      'actie 5\n  status: $0',
      'actie 5\n  toelichting: eigenaar: $0',
      'actie 5\n  // eigenaar: $0',
      'actie 5\n  stappen:\n    $0',
      'vergadering DUO $013 januari 2021\n',
    ])
      shows(marked, null);
  });

  it('of the words that a register has of its own', () => {
    const own = (line: string) => `register R: R\n  ${line}\n`;
    shows(own('statussen: $0'), 'statussen: [uw woord] = wat het betekent');
    shows(own('statussen: bij griffie$0'), 'statussen: [uw woord] = wat het betekent');
    shows(own('statussen: bij griffie = $0'), 'statussen: uw woord = [wat het betekent]');
    shows(own('statussen: bij griffie -> ger$0eed'), 'statussen: uw woord = [wat het betekent]');
    shows(own('statussen: bij griffie = gereed, $0'), 'statussen: [uw woord] = wat het betekent');
    shows(own('statussen:\n    bij griffie = $0'), 'statussen: uw woord = [wat het betekent]');
    shows(own('velden: $0'), 'velden: [naam van een kolom], naam …');
    shows(own('velden: risico, $0'), 'velden: naam van een kolom, [naam …]');
    const [signature] = helpAt(own('statussen: x = $0'))!.signatures;
    assert.match(String(signature!.parameters![1]!.documentation), /^in voorbereiding · .* · open$/u);
  });

  it('of the days of a moment, on its first line', () => {
    const rest = '\n  toelichting: x\n';
    shows(`moment $0${rest}`, 'moment [naam met jaar] · eerste of enige dag · laatste dag');
    shows(`moment zomerr$0eces 2025${rest}`, 'moment [naam met jaar] · eerste of enige dag · laatste dag');
    shows(`moment zomerreces 2025:$0${rest}`, 'moment naam met jaar · [eerste of enige dag] · laatste dag');
    shows(`moment zomerreces 2025: 5 juli$0${rest}`, 'moment naam met jaar · [eerste of enige dag] · laatste dag');
    shows(
      `moment zomerreces 2025: 5 juli 2025 – $0${rest}`,
      'moment naam met jaar · eerste of enige dag · [laatste dag]',
    );
    shows(`mom$0ent zomerreces 2025${rest}`, null);
    shows('moment zomerreces 2025\n  toelichting: x$0\n', null);
    shows('blok A: $0\n', null);
  });

  it('of how a vote went', () => {
    const outcome = (value: string) => `motie 5: X\n  uitslag: ${value}\n`;
    shows(outcome('$0'), 'uitslag: [hoe er is gestemd] · stemmen voor en tegen');
    shows(outcome('aange$0'), 'uitslag: [hoe er is gestemd] · stemmen voor en tegen');
    shows(outcome('aangenomen $0'), 'uitslag: hoe er is gestemd · [stemmen voor en tegen]');
    shows('actie 5: X\n  prioriteit: $0\n', null);
  });
});
