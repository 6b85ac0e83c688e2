/** What `duo diff` says of two versions, in each form and language. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import type { DiffFormat } from '../../../server/src/cli/compareOptions.ts';
import { diffReport } from '../../../server/src/cli/diffReport.ts';
import { fileDifference } from '../../../server/src/compare/fileDifference.ts';
import { useLanguage } from '../../../server/src/messages/index.ts';
import { edited, someEdits, someRegister } from '../../support/registerEdits.ts';
import { runs } from '../../support/runs.ts';
import { dedent } from '../rules/check.ts';

function reported(before: string, after: string, format: DiffFormat = 'text'): string {
  return diffReport(fileDifference(dedent(before), dedent(after)), ['oud', 'nieuw'], format);
}

const SCHEMA = JSON.parse(readFileSync(new URL('../../../docs/diff.schema.json', import.meta.url), 'utf8'));
const isValid = new Ajv2020({ allErrors: true, strict: false }).compile(SCHEMA);

const BEFORE = `
  // lijst van DUO
  register L: Lijst
  blok A: Een
  actie 1: Brief
    status: niet gestart
    trekker: Anja
    // bellen
    toelichting:
      Een.
      Twee.
    historie:
      1 januari 2021: begonnen
  actie 2: Zaal
    zomaar iets
  blok B: Twee
  actie 3: Weg
    status: gereed
  besluit iv: Vastgesteld
    datum: 1 maart 2021
`;
const AFTER = `
  // lijst van het DUO
  register L: Lijst
  blok A: Een
  actie 1: Brief aan NCG
    status: in uitvoering
    deadline: 1 april 2021
    trekker: Anja
    // mailen
    toelichting:
      Een.
      Drie.
    historie:
      1 januari 2021: begonnen
      2 februari 2021: verder
  blok B: Twee
  actie 2: Zaal
    zomaar iets anders
  besluit v: Vastgesteld
    datum: 1 maart 2021
  actie 9: Erbij
    status: open
`;

describe('what differs', () => {
  it('is told per entry and per field, with what came and went', () => {
    assert.equal(
      reported(BEFORE, AFTER),
      `${[
        'Boven het eerste of onder het laatste onderdeel',
        '  commentaar: - // lijst van DUO',
        '  commentaar: + // lijst van het DUO',
        'actie 1: Brief aan NCG',
        '  titel: Brief → Brief aan NCG',
        '  status: niet gestart → in uitvoering',
        '  deadline: + 1 april 2021',
        '  toelichting: - Twee.',
        '  toelichting: + Drie.',
        '  historie: + 2 februari 2021: verder',
        '  commentaar: - // bellen',
        '  commentaar: + // mailen',
        'actie 3: Weg – weggehaald',
        '  plaats: onder blok B: Twee',
        '  status: - gereed',
        'actie 2: Zaal',
        '  plaats: van onder blok A: Een naar onder blok B: Twee',
        '  regel die niet wordt gelezen: - zomaar iets',
        '  regel die niet wordt gelezen: + zomaar iets anders',
        'besluit v: Vastgesteld',
        '  nummer of naam: iv → v',
        'actie 9: Erbij – nieuw',
        '  plaats: onder blok B: Twee',
        '  status: + open',
        '1 nieuw, 1 weggehaald, 3 gewijzigd.',
      ].join('\n')}\n`,
    );
  });

  it('is told in English, in Markdown in which no sign means anything, and on one line that does nothing to a terminal', () => {
    try {
      useLanguage('en');
      assert.equal(
        reported('actie 1: A\n  uit: *x*\n', 'actie 1: A\n  uit: <b>\u001B[8m\n', 'md'),
        '- **actie 1: A**\n  - uit: \\*x\\* → &lt;b&gt;\\\\u\\{1B\\}\\[8m\n\n0 new, 0 taken out, 1 changed.\n',
      );
      assert.equal(reported('actie 1: A\n', ''), 'actie 1: A – taken out\n0 new, 1 taken out, 0 changed.\n');
    } finally {
      useLanguage('nl');
    }
    assert.match(reported('', 'actie 1: ::error::\u202E\n'), /^actie 1: ::error::\\u\{202E\} – nieuw\n/u);
  });

  it('is nothing where the texts are the same, and layout where only that differs', () => {
    assert.equal(reported(BEFORE, BEFORE), '');
    assert.equal(reported('actie 1: A\n', 'actie 1: A\r\n'), 'Alleen lege regels of regeleinden zijn anders.\n');
    assert.equal(
      reported('actie 1: A\n  status: open\n  uit: B\n', 'actie 1: A\n  uit: B\n  status:  open\n'),
      'actie 1: A – alleen de opmaak is anders\n0 nieuw, 0 weggehaald, 1 gewijzigd.\n',
    );
    assert.equal(
      reported('actie 1: A\nactie 2: B\nactie 3: C\n', 'actie 3: C\nactie 1: A\nactie 2: B\n'),
      'actie 3: C\n  plaats: elders onder geen kop\n0 nieuw, 0 weggehaald, 1 gewijzigd.\n',
    );
  });

  it('tells a field without a value, a first word and a title that was not there', () => {
    assert.equal(
      reported('actiepunt 1: A\n  status: open\n', 'actie 1:\n  status:\n  uit:\n'),
      `${[
        'actie 1',
        '  eerste woord: actiepunt → actie',
        '  titel: - A',
        '  status: open → (leeg)',
        '  uit: + (leeg)',
        '0 nieuw, 0 weggehaald, 1 gewijzigd.',
      ].join('\n')}\n`,
    );
  });

  it('in JSON is what the schema says, and loses no line that came or went', () => {
    fc.assert(
      fc.property(someRegister, someEdits, (base, edits) => {
        const [before, after] = [base, edited(base, edits, 'ander')].map((lines) =>
          lines.map((line) => `${line}\n`).join(''),
        );
        const text = diffReport(fileDifference(before!, after!), ['oud', 'nieuw'], 'json');
        assert.ok(isValid(JSON.parse(text)), JSON.stringify(isValid.errors));
        const words = (one: string) => new Set(one.match(/\p{L}*(?:begin|ander)\d+/gu));
        const [was, is, told] = [before!, after!, text].map(words);
        for (const word of [...was!].filter((one) => !is!.has(one))) assert.ok(told!.has(word), `${word} went`);
        for (const word of [...is!].filter((one) => !was!.has(one))) assert.ok(told!.has(word), `${word} came`);
      }),
      { numRuns: runs(800) },
    );
    assert.ok(isValid(JSON.parse(reported(BEFORE, AFTER, 'json'))));
    assert.ok(isValid(JSON.parse(reported(BEFORE, BEFORE, 'json'))));
    assert.ok(!isValid({ ...JSON.parse(reported(BEFORE, AFTER, 'json')), more: 1 }));
  });
});
