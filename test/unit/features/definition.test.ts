import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import type { LocationLink } from 'vscode-languageserver-types';
import { getDefinition } from '../../../server/src/features/definition.ts';
import { referenceDate } from '../../../server/src/model/index/referenceDate.ts';
import { readDocument } from '../../../server/src/syntax/document.ts';
import { OpenRegister } from '../../../server/src/workspace/openRegister.ts';
import { WorkspaceIndex } from '../../../server/src/workspace/workspaceIndex.ts';
import { type Fixture, FULL_CLIENT, fixture, TODAY_ONLY } from '../../support/fixture.ts';

function linksAt({ document, cursor, context }: Fixture): LocationLink[] | null {
  return getDefinition(document, document.positionAt(cursor!), context);
}

/** What is gone to from `$0`: what is underlined, and where the cursor goes. */
function goes(marked: string, from: string, to: string, uri = 'file:///werk/test.duo'): void {
  const read = fixture(marked);
  const links = linksAt(read);
  assert.equal(links?.length, 1, `${marked} leads to ${links?.length} places`);
  const [link] = links as [LocationLink];
  const target = read.index.file(link.targetUri)!;
  const there = new OpenRegister(target.uri, 'duo', 1, target);
  assert.deepEqual(
    {
      from: read.document.getText(link.originSelectionRange),
      to: there.getText(link.targetSelectionRange),
      uri: link.targetUri,
    },
    { from, to, uri },
  );
  // VS Code refuses a target whose selection lies outside it.
  const start = there.offsetAt(link.targetRange.start);
  assert.equal(start, there.offsetAt(link.targetSelectionRange.start));
  assert.ok(there.offsetAt(link.targetSelectionRange.end) <= there.offsetAt(link.targetRange.end));
}

describe('definition of a document', () => {
  it('is its entry, in another file too', () => {
    const text =
      'vergadering DUO 13 januari 2021\n  stukken: Notitie $0A\n//- stukken.duo\nstuk notitie a: Over iets\n';
    goes(`//- test.duo\n${text}`, 'Notitie A', 'stuk notitie a: Over iets', 'file:///werk/stukken.duo');
    nowhere('vergadering DUO 13 januari 2021\n  stukken: Notitie $0A\nstuk Notitie B\n');
  });
});

function nowhere(marked: string): void {
  assert.equal(linksAt(fixture(marked)), null, marked);
}

const NAMES = `organisatie NCG: Nationaal Coördinator Groningen
  ook bekend als: de Coördinator
organisatie BZK
persoon Anja Woortman
  organisatie: NCG
  functie: secretaris
  ook bekend als: Anke
gremium DUO: Directeurenoverleg
`;
const ACTION = (line: string) => `${NAMES}actie 5: X\n  ${line}\n`;
const ANJA = 'persoon Anja Woortman';
const NCG = 'organisatie NCG: Nationaal Coördinator Groningen';
const DUO = 'gremium DUO: Directeurenoverleg';

describe('going to an action', () => {
  const TWO = 'actie 2: Kaart maken\n  status: gereed\n\n';
  const HEAD = 'actie 2: Kaart maken';

  it('by its number in `na:`, anywhere in the number and at both its ends', () => {
    for (const [na, from] of [
      ['$02', '2'],
      ['2$0', '2'],
      ['#$02', '#2'],
      ['1, $02', '2'],
      ['actie $02', '2'],
      ['$0actie 2', 'actie 2'],
    ] as const) {
      goes(`actie 1: X\n  na: ${na}\n${TWO}`, from, HEAD);
    }
  });
  it('the one of several numbers on which the cursor stands', () => {
    goes(`actie 1: X\n  na: 3, 2$0, 1\n${TWO}actie 3: Y\n`, '2', HEAD);
    goes(`actie 1: X\n  na: 3$0, 2, 1\n${TWO}actie 3: Y\n`, '3', 'actie 3: Y');
    goes(`actie 1: X\n  na: 3, 2, 1$0\n${TWO}actie 3: Y\n`, '1', 'actie 1: X');
  });
  it('by its number in text', () => {
    goes(`actie 1: X\n  toelichting: Zie ook actie $02.\n${TWO}`, 'actie 2', HEAD);
    goes(`actie 1: X\n  toelichting:\n    Zie de acties 1, 3 en 2$0\n    en verder niets.\n${TWO}`, '2', HEAD);
    for (const line of [
      'Zie actie 5 en actie $02.',
      'Zie actie 5, actie 2$0.',
      'actie 5 & 7 en acties $02',
      'besluit 5, actie $02',
    ]) {
      goes(`actie 1: X\n  toelichting: ${line}\n${TWO}`, line.includes('acties') ? 'acties 2' : 'actie 2', HEAD);
    }
    goes('actie 1: Naar toezegging 3 en besluit $03\nbesluit 3: Ja\n', 'besluit 3', 'besluit 3: Ja');
    goes(`actie 1: Na ac$0tie 2\n${TWO}`, 'actie 2', HEAD);
    goes(`blok A: Na actiepunt 02$0\n${TWO}`, 'actiepunt 02', HEAD);
  });
  it('from its own first line, to itself', () => {
    goes('actie 1: X\n  status: gereed\nac$0tie 2: Y\n', 'actie 2: Y', 'actie 2: Y');
    goes('besluit 2$0: Y\n', 'besluit 2: Y', 'besluit 2: Y');
  });
  it('to all of it, without the blank lines and comments behind it', () => {
    const [link] = linksAt(fixture(`actie 1: X\r\n  na: 2$0\r\n\r\nactie 2: é𝄞\r\n  status: x\r\n\r\n// y\r\n`))!;
    assert.deepEqual(link, {
      originSelectionRange: { start: { line: 1, character: 6 }, end: { line: 1, character: 7 } },
      targetUri: 'file:///werk/test.duo',
      targetRange: { start: { line: 3, character: 0 }, end: { line: 4, character: 11 } },
      targetSelectionRange: { start: { line: 3, character: 0 }, end: { line: 3, character: 12 } },
    });
  });
  it('with a byte order mark in front, and without a title', () => {
    goes('\uFEFFactie 2\nactie 3: X\n  na: $02\n', '2', 'actie 2');
  });
  it('of several with the number, to the first', () => {
    goes('actie 1: X\n  na: 2$0\nactie 2: A\nactie 2: B\n', '2', 'actie 2: A');
  });
  it('in another file of the register, or of another register', () => {
    const files = (na: string) =>
      `//- a.duo\nregister X\nactie 1: Z\n  na: ${na}\n//- b.duo\n\nregister X\nactie 9: Hier\n//- map/c.duo\nregister Y\nactie 9: Daar\n`;
    goes(files('$09'), '9', 'actie 9: Hier', 'file:///werk/b.duo');
    goes(files('Y/$09'), 'Y/9', 'actie 9: Daar', 'file:///werk/map/c.duo');
    nowhere(files('Z/$09'));
  });
});

describe('going to a name', () => {
  it('of a person, by any of its names', () => {
    for (const name of ['Anja Woortman', 'Anja', 'Anke', 'secretaris']) {
      goes(ACTION(`eigenaar: $0${name}`), name, ANJA);
      goes(ACTION(`eigenaar: ${name}$0`), name, ANJA);
      goes(ACTION(`eigenaar: Piet (BZK), ${name}$0`), name, ANJA);
    }
  });
  it('of an organisation, alone, in brackets behind a person, and among others in brackets', () => {
    goes(ACTION('eigenaar: N$0CG'), 'NCG', NCG);
    goes(ACTION('organisaties: BZK, NC$0G'), 'NCG', NCG);
    goes(ACTION('organisaties: de Coördinator$0'), 'de Coördinator', NCG);
    goes(ACTION('eigenaar: Piet (N$0CG)'), 'NCG', NCG);
    goes(ACTION('eigenaar: (N$0CG)'), 'NCG', NCG);
    goes(ACTION('eigenaar: Rijk (EZK, B$0ZK)'), 'BZK', 'organisatie BZK');
    goes(ACTION('eigenaar: Rijk (EZK en NCG$0)'), 'NCG', NCG);
  });
  it('of a gremium, in a field, an agenda and a history', () => {
    goes(`register X\n  gremium: D$0UO\n${NAMES}`, 'DUO', DUO);
    goes(ACTION('bespreken: DU$0O 1 april 2021'), 'DUO', DUO);
    goes(ACTION('historie:\n    3 februari 2021 DU$0O: besproken'), 'DUO', DUO);
  });
  it('from its own first line, to itself', () => {
    goes(NAMES.replace('persoon', 'per$0soon'), ANJA, ANJA);
    goes(NAMES.replace('DUO:', 'DUO$0:'), DUO, DUO);
  });
  it('that stands in another file', () => {
    for (const [line, from, to] of [
      ['eigenaar: Anj$0a', 'Anja', ANJA],
      ['eigenaar: Piet (NC$0G)', 'NCG', NCG],
      ['bespreken: $0DUO 1 april 2021', 'DUO', DUO],
    ] as const) {
      goes(`//- a.duo\nactie 1: X\n  ${line}\n//- map/namen.duo\n\n${NAMES}`, from, to, 'file:///werk/map/namen.duo');
    }
  });
  it('to the declaration that is nearest: in this file before that of another', () => {
    goes(
      `//- a.duo\npersoon Anja\n//- b.duo\nactie 1: X\n  eigenaar: Anja$0\npersoon Anja: Hier\n`,
      'Anja',
      'persoon Anja: Hier',
      'file:///werk/b.duo',
    );
  });
});

describe('going on from what minutes and days name', () => {
  const TWO = 'actie 2: Kaart maken';
  const minutes = (lines: string) => `${DUO}\nvergadering DUO 3 maart 2021\n  agenda:\n${lines}\n${TWO}\n`;

  it('a number in the fields of what minutes make', () => {
    goes(minutes('    besluit: Zo\n      acties: $02'), '2', TWO);
    goes(minutes('    actiepunt: Zo\n      na: $02'), '2', TWO);
  });

  it('the gremium of a deadline and of a meeting', () => {
    goes(`${DUO}\nactie 1: X\n  deadline: volgend D$0UO\n`, 'DUO', DUO);
    goes(`${DUO}\nvergadering D$0UO 3 maart 2021\n`, 'DUO', DUO);
  });

  it('the heading that `blok` names', () => {
    goes('blok A: Geld\nblok B: Tijd\nactie 1: X\n  blok: $0A\n', 'A', 'blok A: Geld');
  });
});

describe('going nowhere', () => {
  it('where nothing that is known is named', () => {
    for (const marked of [
      '$0',
      '\n\n$0\n',
      'zomaar $0tekst\n',
      '// Anja en ac$0tie 1\nactie 1: X\n',
      'actie 1: X\n  na: 2$0\n',
      'actie 1: X\n  toelichting: Zie actie 2$0.\n',
      'actie 1: X\n  toelichting: In 20$021 al.\n',
      'blok$0 A: X\n',
      'register $0X\n',
      ACTION('eigenaar: Pi$0et'),
      ACTION('eigenaar: Piet (EZ$0K)'),
      ACTION('eigenaar: (10)(2$0e)'),
      ACTION('eigen$0aar: Anja'),
      ACTION('status: ge$0reed'),
      ACTION('eigenaar: Anja  $0 '),
      ACTION('toelichting: Vraag het aan Anja$0.'),
      `${ACTION('eigenaar: Anja')}\n$0`,
    ]) {
      nowhere(marked);
    }
  });
});

describe('in the samples', () => {
  it('every number in `na:` that is known leads to its action', () => {
    const index = new WorkspaceIndex();
    const samples = new URL('../../../samples/', import.meta.url);
    for (const name of readdirSync(samples).filter((one) => one.endsWith('.duo'))) {
      index.set(`file:///werk/${name}`, readDocument(readFileSync(new URL(name, samples), 'utf8')));
    }
    let found = 0;
    for (const file of index.files) {
      const scope = index.scopeOf(file.uri)!;
      const context = { scope, referenceDate: referenceDate(scope, TODAY_ONLY), client: FULL_CLIENT };
      const document = new OpenRegister(file.uri, 'duo', 1, file);
      for (const { entry, start } of file.document.entries) {
        for (const field of entry.fields) {
          if (field.kind !== 'actions') continue;
          for (const { number, register, start: at } of field.references) {
            const [target] = scope.lookupNumber('actie', number, register);
            const links = getDefinition(document, document.positionAt(start + at), context);
            assert.equal(links?.[0]?.targetUri, target?.file.uri);
            assert.deepEqual(links?.[0]?.targetRange.start.line, target?.placed.line);
            if (target !== undefined) found++;
          }
        }
      }
    }
    assert.ok(found > 0, 'no sample names an action');
  });
});
