/** The documentation of items of completion, and what of an item depends on the client. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import type { CompletionItem, MarkupContent } from 'vscode-languageserver-types';
import {
  completionFile,
  completionSupport,
  getCompletions,
  resolveCompletion,
} from '../../../server/src/features/completion.ts';
import { fixture } from '../../support/fixture.ts';

const FULL = completionSupport({
  completionItem: {
    labelDetailsSupport: true,
    commitCharactersSupport: true,
    documentationFormat: ['markdown', 'plaintext'],
  },
});
const PLAIN = completionSupport(undefined);

const REGISTER = `register LIJST: Actielijst
  gremium: DUO
gremium DUO: Directeuren Uitvoeringsoverleg
  voorzitter: Anja Woortman
  leden: NCG, Henk de Wit
  frequentie: eenmaal per twee weken
  vanaf: 6 januari 2021
organisatie NCG: Nationaal Coördinator Groningen
  ook bekend als: de NCG
organisatie OBG
persoon Anja Woortman
  organisatie: NCG
  functie: directeur
persoon Henk de Wit
persoon Bea Bos
blok A: Plannen
  eigenaar: NCG
  toelichting: Wat eerst moet.
actie 5: Brief sturen
  status: in uitvoering
  eigenaar: Anja Woortman
  deadline: 1 april 2021
  historie:
    13 januari 2021 DUO: gevraagd
actie 6: Bellen
  status: gereed
  eigenaar: Anja
actie 7: Lijst maken
`;

function askedAt(line: string, support = FULL) {
  const one = fixture(`${REGISTER}${line}`);
  return {
    ...one,
    items: getCompletions(one.document, one.document.positionAt(one.cursor!), one.context, support).items,
  };
}

function itemAt(line: string, label: string, support = FULL): CompletionItem {
  const { items } = askedAt(line, support);
  const item = items.find((one) => one.label === label);
  assert.ok(item, `${label} is not among ${items.map((one) => one.label).join(', ')}`);
  return item;
}

/** The documentation of a proposal, by default without marks. */
function documented(line: string, label: string, support = PLAIN): string | undefined {
  const { context } = askedAt(line);
  const { documentation } = resolveCompletion(itemAt(line, label), context, support);
  return (documentation as MarkupContent | undefined)?.value;
}

describe('documentation of a proposal', () => {
  const OWNER = 'actie 8: X\n  eigenaar: $0\n';

  it('a person: organisation, function, seats and open actions', () => {
    assert.equal(
      documented(OWNER, 'Anja Woortman'),
      `Anja Woortman

Organisatie: NCG
Functie: directeur
Zit in: DUO, als voorzitter
Open acties: 1 in deze lijst`,
    );
    assert.equal(documented(OWNER, 'Bea Bos'), 'Bea Bos\n\nOpen acties: geen');
  });

  it('an organisation, with the actions that it owns through a heading', () => {
    assert.equal(
      documented(OWNER, 'NCG'),
      `NCG: Nationaal Coördinator Groningen

Ook bekend als: de NCG
Zit in: DUO, als lid
Open acties: 2 in deze lijst`,
    );
  });

  it('a gremium, with the next meeting', () => {
    assert.equal(
      documented(OWNER, 'DUO'),
      `DUO: Directeuren Uitvoeringsoverleg

Voorzitter: Anja Woortman
Leden: NCG, Henk de Wit
Frequentie: eenmaal per twee weken
Volgende vergadering: 31 maart 2021 (volgens de frequentie)
Open acties: geen`,
    );
  });

  it('an action, with its last line of history', () => {
    assert.equal(
      documented('actie 8: X\n  na: $0\n', '5'),
      `actie 5: Brief sturen

Status: in uitvoering
Eigenaar: Anja Woortman
Deadline: 1 april 2021: te laat vanaf 2 april 2021, nog 8 dagen
Onder: blok A: Plannen
Laatst: 13 januari 2021 DUO: gevraagd`,
    );
  });

  it('a heading, a keyword and a field', () => {
    assert.equal(
      documented('actie 8: X\n  blok: $0\n', 'A'),
      'blok A: Plannen\n\nEigenaar: NCG\nToelichting: Wat eerst moet.',
    );
    assert.equal(
      documented('\n$0', 'besluit'),
      'besluit: een nieuw besluit\n\nVelden: datum, gremium, agendapunt, kenmerk, acties, toelichting, historie, mag openbaar',
    );
    assert.equal(
      documented('actie 8: X\n  $0\n', 'planning'),
      'planning: op schema, vertraging verwacht of vertraging\n\nKeuzes: op schema, vertraging verwacht, vertraging',
    );
    assert.match(documented('actie 8: X\n  $0\n', 'eigenaar')!, /Ook te schrijven als: accounthouder,/u);
  });

  it('in Markdown where the client shows it', () => {
    const { context } = askedAt(OWNER);
    const { documentation } = resolveCompletion(itemAt(OWNER, 'Bea Bos'), context, FULL);
    assert.deepEqual(documentation, { kind: 'markdown', value: '**Bea Bos**\n\n*Open acties*: geen' });
  });

  it('none for what has nothing to tell, comes from elsewhere or is gone', () => {
    const { context } = askedAt(OWNER);
    const allen = itemAt(OWNER, 'allen');
    assert.equal(resolveCompletion(allen, context, FULL), allen);
    assert.equal(completionFile(allen), undefined);
    const anja = itemAt(OWNER, 'Anja Woortman');
    assert.equal(completionFile(anja), 'file:///werk/test.duo');
    const elsewhere = fixture('actie 1: X\n').context;
    assert.equal(resolveCompletion(anja, elsewhere, FULL), anja);
    const other = fixture(`//- b.duo\nactie 1: X\n//- test.duo\n${REGISTER}`).context;
    assert.equal(resolveCompletion(anja, other, FULL), anja, 'seen from another file');
    const five = itemAt('actie 8: X\n  na: $0\n', '5');
    assert.equal(resolveCompletion(five, elsewhere, FULL), five);
    const uri = 'file:///werk/test.duo';
    for (const data of [null, 5, 'x', { uri }, { uri, subject: {} }, { uri, subject: { kind: 'name', name: 5 } }]) {
      const item = { label: 'x', data };
      assert.equal(resolveCompletion(item, context, FULL), item, JSON.stringify(data));
    }
    const register = { label: 'x', data: { uri, subject: { kind: 'action', number: '5', register: {} } } };
    assert.equal(resolveCompletion(register, context, FULL), register);
  });

  it('small data, that goes to the client and back', () => {
    for (const line of [OWNER, 'actie 8: X\n  na: $0\n', 'actie 8: X\n  $0\n', '\n$0']) {
      for (const { data } of askedAt(line).items) {
        assert.deepEqual(JSON.parse(JSON.stringify(data ?? null)), data ?? null);
        assert.ok(JSON.stringify(data ?? null).length < 120);
      }
    }
  });

  it('of every proposal in the samples, without failing', () => {
    const samples = new URL('../../../samples/', import.meta.url);
    let count = 0;
    for (const name of readdirSync(samples).filter((one) => one.endsWith('.duo'))) {
      const { document, context } = fixture(readFileSync(new URL(name, samples), 'utf8'));
      const { length } = document.getText();
      for (let at = 0; at <= length; at += 997) {
        for (const item of getCompletions(document, document.positionAt(at), context, FULL).items.slice(0, 5)) {
          if (resolveCompletion(item, context, FULL).documentation !== undefined) count++;
        }
      }
    }
    assert.ok(count > 20, String(count));
  });
});

describe('what a client supports', () => {
  it('nothing, of one that says nothing', () => {
    assert.deepEqual(PLAIN, { labelDetails: false, asIs: false, commitCharacters: false, markdown: false });
    assert.deepEqual(completionSupport({ completionItem: {} }), PLAIN);
  });

  it('beside the label, or where the meaning stands', () => {
    const line = 'actie 8: X\n  na: $0\n';
    const withDetails = itemAt(line, '5');
    assert.deepEqual(withDetails.labelDetails, { description: 'Brief sturen' });
    assert.equal(withDetails.detail, undefined);
    const without = itemAt(line, '5', PLAIN);
    assert.equal(without.labelDetails, undefined);
    assert.equal(without.detail, 'Brief sturen');
    const date = itemAt('actie 8: X\n  deadline: $0\n', '31 maart 2021', PLAIN);
    assert.equal(date.detail, 'wo 31 maart 2021 · eind van de maand');
  });

  it('a comma behind a person whom nobody can be taken for', () => {
    const commits = (line: string, support = FULL) =>
      askedAt(line, support)
        .items.filter(({ commitCharacters }) => commitCharacters !== undefined)
        .map(({ label, commitCharacters }) => `${label} ${commitCharacters!.join('')}`);
    const OWNERS = ['Anja Woortman ,', 'Henk de Wit ,', 'Bea Bos ,'];
    assert.deepEqual(commits('actie 8: X\n  eigenaar: $0\n').sort(), [...OWNERS].sort());
    assert.deepEqual(commits('persoon Bea Mol\nactie 8: X\n  eigenaar: $0\n').sort(), OWNERS.slice(0, 2).sort());
    assert.deepEqual(commits('actie 8: X\n  eigenaar: $0\n', PLAIN), []);
    for (const line of ['persoon X Y\n  opvolger: $0\n', 'actie 8\n  na: $0\n', 'actie 8\n  $0\n']) {
      assert.deepEqual(commits(line), [], line);
    }
  });
});

describe('names', () => {
  const NAMES = `persoon Nicoline van der Linden
organisatie ZBO: Zélandès Bestuur
  ook bekend als: Zeeuws bestuur
`;
  it('are found by each of their words, their initials, and without accents', () => {
    const filterOf = (label: string) => itemAt(`${NAMES}actie 8: X\n  eigenaar: $0\n`, label).filterText;
    assert.equal(filterOf('Nicoline van der Linden'), 'Nicoline van der Linden NvdL');
    assert.equal(filterOf('ZBO'), 'ZBO Zélandès Bestuur Zeeuws bestuur Zelandes');
    assert.equal(filterOf('PM'), undefined);
  });

  /** The owners that are offered, in the order of the list. */
  const ranked = (line: string) =>
    askedAt(line)
      .items.sort((a, b) => (a.sortText! < b.sortText! ? -1 : 1))
      .map(({ label }) => label)
      .filter((label) => !['allen', 'n.v.t.', 'nader te bepalen', 'PM'].includes(label));

  it('owners: who sits in the gremium, then who owns what stands near, then the others', () => {
    assert.deepEqual(
      ranked('actie 8: X\n  eigenaar: OBG\nactie 9: Y\n  eigenaar: $0\nactie 10: Z\n  eigenaar: Bea\n'),
      ['Anja Woortman', 'Henk de Wit', 'NCG', 'OBG', 'Bea Bos', 'DUO'],
    );
    assert.deepEqual(ranked('actie 8: X\n  eigenaar: Bea, OBG\nactie 9: Y\n  eigenaar: $0\n').slice(3), [
      'Bea Bos',
      'OBG',
      'DUO',
    ]);
  });

  it('in minutes, who sits in the gremium that meets', () => {
    const text = (field: string) =>
      `gremium BOG: Ander overleg\n  leden: Bea Bos\nvergadering BOG 13 januari 2021\n  ${field}\n`;
    assert.equal(ranked(text('aanwezig: $0'))[0], 'Bea Bos');
    assert.deepEqual(ranked(text('aanwezig: $0').replace('leden: Bea Bos', 'leden: (OBG)'))[0], 'OBG');
    assert.equal(ranked('gremium BOG: X\n  leden: $0\n')[0], 'Anja Woortman');
  });

  it('the order follows an edit of an owner', () => {
    const text = 'actie 8: X\n  eigenaar: OBG\nactie 9: Y\n  eigenaar: $0\n';
    const { document, cursor, context, index, scope } = fixture(REGISTER + text);
    const first = () =>
      getCompletions(document, document.positionAt(cursor!), context, FULL)
        .items.filter(({ sortText }) => sortText!.startsWith('1'))
        .map(({ label }) => label);
    assert.deepEqual(first(), ['OBG']);
    const at = document.getText().indexOf('OBG\nactie 9');
    index.edit(scope.file, at, at + 3, 'Bea');
    assert.deepEqual(first(), ['Bea Bos']);
  });
});

describe('completion in what is made in minutes', () => {
  const made = (line: string) =>
    `vergadering DUO 13 januari 2021\n  agenda:\n    1. Opening\n      actiepunt: Uitzoeken\n        ${line}\n`;
  it('offers people, deadlines and numbers behind its fields', () => {
    const labels = (line: string) => askedAt(made(line)).items.map(({ label }) => label);
    assert.ok(labels('eigenaar: $0').includes('Bea Bos'));
    assert.ok(labels('deadline: over tw$0').includes('over twee weken'));
    assert.deepEqual(labels('na: $0'), ['5', '6', '7']);
    assert.deepEqual(labels('toelichting: $0'), []);
  });
});
