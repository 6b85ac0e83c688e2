/** Who has to do something, behind an arrow, in brackets with a word for it, or on a line of its own below it. */
import assert from 'node:assert/strict';
import type { GivenBlock } from '../../../../server/src/exchange/given.ts';
import { makeRegister } from '../../../../server/src/exchange/intake/makeRegister.ts';
import { doubtsIn, given, paragraph, wholeEntries } from './given.ts';

const of = (...blocks: readonly GivenBlock[]) => makeRegister(given(blocks), { name: 'lijst' });
const withoutComments = (text: string) => text.replace(/ *\/\/ .*\n/gu, '');

/** The end of a line, with who and when it says. */
const ENDS: readonly (readonly [string, string, string])[] = [
  [' => Mirthe, eind april', 'Mirthe', 'eind april'],
  [' -> Mirthe (eind april)', 'Mirthe', 'eind april'],
  [' --> Els / 1 mei 2024', 'Els', '1 mei 2024'],
  [' → Jan, 1 mei', 'Jan', '1 mei'],
  [' [Mirthe/april]', 'Mirthe', 'april'],
  [' [Jan, 1 mei]', 'Jan', '1 mei'],
  [' (actie Mirthe)', 'Mirthe', ''],
  [' (actie: Mirthe, 1 mei)', 'Mirthe', '1 mei'],
  [' (actie door Jan en Els)', 'Jan en Els', ''],
  [' (wie: KB)', 'KB', ''],
  [' => Jan', 'Jan', ''],
  [' -> de voorzitter', 'de voorzitter', ''],
];

const shown = (who: string, when: string) => `  eigenaar: ${who}\n${when === '' ? '' : `  deadline: ${when}\n`}`;

describe('who and when at the end of a line', () => {
  it('of an item', () => {
    for (const [end, who, when] of ENDS) {
      const made = of(paragraph('Actielijst'), paragraph(`Rooster aanpassen${end}`, { depth: 0 }));
      assert.equal(withoutComments(wholeEntries(made)), `actie: Rooster aanpassen\n${shown(who, when)}`, end);
      assert.deepEqual(doubtsIn(made), ['fromLine']);
    }
  });

  it('of a line below a heading for actions', () => {
    for (const [end, who, when] of ENDS) {
      const made = of(paragraph('Actielijst'), paragraph(`Rooster aanpassen${end}`), paragraph('Tot ziens.'));
      assert.match(
        withoutComments(wholeEntries(made)),
        new RegExp(`^actie: Rooster aanpassen\\n${shown(who, when)}`, 'u'),
        end,
      );
      assert.deepEqual(doubtsIn(made), ['fromLine']);
    }
  });

  it('is asked where it may be a thing, and left where it is one', () => {
    const item = (text: string) => of(paragraph('Actielijst'), paragraph(text, { depth: 0 }));
    const open = item('Lijst overzetten van Excel -> Word');
    assert.match(wholeEntries(open), /^actie: Lijst overzetten van Excel -> Word$/mu);
    assert.deepEqual(doubtsIn(open), ['whoInTitle', 'fromLine']);
    for (const text of [
      'Notulen -> PDF',
      'Rooster => Planning',
      'Zaal huren [concept]',
      'Van 3 -> 5 leden',
      'Bellen (actie volgt nog)',
    ])
      assert.match(withoutComments(wholeEntries(item(text))), /^actie: .*\n$/u, text);
  });

  it('behind its last full stop, with the word for an action', () => {
    for (const [end, who, when] of [
      ['Actie: Petra Lans', 'Petra Lans', ''],
      ['Actie Jan', 'Jan', ''],
      ['Actie: Els, 1 april', 'Els', '1 april'],
      ['ACTIE: bestuur', 'bestuur', ''],
    ] as const) {
      const made = of(paragraph('Actielijst'), paragraph(`De notulen gaan rond. ${end}`, { depth: 0 }));
      assert.equal(withoutComments(wholeEntries(made)), `actie: De notulen gaan rond.\n${shown(who, when)}`, end);
      assert.deepEqual(made.rest, []);
    }
    const plain = of(paragraph('Actielijst'), paragraph('De notulen gaan rond. Actie volgt.', { depth: 0 }));
    assert.match(plain.text, /^actie: De notulen gaan rond\. Actie volgt\.$/mu);
  });

  it('what counts something else is no deadline', () => {
    for (const end of [
      'versie 2',
      'actie 12',
      'bijlage 3',
      'agendapunt 4',
      'art. 5',
      'blz. 12',
      'fase 2',
      'zaal 3',
      'nr. 7',
      'groep 8',
    ]) {
      const made = of(paragraph('Actielijst'), paragraph(`Brief schrijven (${end})`, { depth: 0 }));
      assert.equal(withoutComments(wholeEntries(made)), `actie: Brief schrijven (${end})\n`, end);
    }
    const meeting = of(paragraph('Actielijst'), paragraph('Brief schrijven (ALV 2024)', { depth: 0 }));
    assert.match(meeting.text, /deadline: ALV 2024/u);
  });

  it('in minutes, behind the word for an action', () => {
    const made = of(
      paragraph('Verslag teamoverleg 12 maart 2024'),
      paragraph('Rooster', { number: '1.', depth: 0 }),
      paragraph('Actie: rooster maken => Jan, 1 mei'),
      paragraph('actie 13: eigenaar -> Jan Kok'),
    );
    assert.match(
      withoutComments(made.text),
      /\n {6}actiepunt: rooster maken\n {8}eigenaar: Jan\n {8}deadline: 1 mei\n {6}actie 13: eigenaar -> Jan Kok\n/u,
    );
    assert.deepEqual(doubtsIn(made), ['actionInText']);
  });

  it('in minutes, of the last sentence of what was said', () => {
    for (const [end, who, when] of ENDS) {
      const made = of(
        paragraph('Verslag teamoverleg 12 maart 2024'),
        paragraph('Rooster', { number: '1.', depth: 0 }),
        paragraph(`Het rooster klopt niet. Het wordt aangepast${end}.`),
        paragraph('Het was gezellig.'),
      );
      const lines = ['1. Rooster', 'Het rooster klopt niet.', 'actiepunt: Het wordt aangepast', `  eigenaar: ${who}`];
      if (when !== '') lines.push(`  deadline: ${when}`);
      lines.push('Het was gezellig.');
      assert.equal(
        withoutComments(made.text).slice(
          made.text.indexOf('    1. Rooster') > 0 ? withoutComments(made.text).indexOf('    1. Rooster') : 0,
        ),
        `    1. Rooster\n${lines
          .slice(1)
          .map((line) => `      ${line}\n`)
          .join('')}`,
        end,
      );
      assert.deepEqual(doubtsIn(made), ['actionInText']);
      assert.deepEqual(made.rest, []);
    }
  });
});

describe('a line in minutes that only says who', () => {
  const minutes = (...lines: readonly string[]) =>
    of(
      paragraph('Verslag teamoverleg 12 maart 2024'),
      paragraph('Aanwezig: Jan, Fimke'),
      paragraph('Rooster', { number: '1.', depth: 0 }),
      ...lines.map((line) => paragraph(line)),
    );

  it('is who has to do the sentence before it', () => {
    for (const [line, who, when] of [
      ['Actie: Jan', 'Jan', ''],
      ['Actie: Els, 1 april', 'Els', '1 april'],
      ['Actie Jan', 'Jan', ''],
      ['ACTIE: Jan en Els', 'Jan en Els', ''],
      ['Actie door: KB', 'KB', ''],
      ['Actie: Fimke', 'Fimke', ''],
      ['Actiehouder: de voorzitter', 'de voorzitter', ''],
    ] as const) {
      const made = minutes('Het rooster klopt niet. Het wordt aangepast.', line, 'Verder niets.');
      assert.ok(
        made.text
          .replaceAll('\n\n', '\n')
          .includes(
            `      Het rooster klopt niet.\n      actiepunt: Het wordt aangepast.\n        eigenaar: ${who}\n${when === '' ? '' : `        deadline: ${when}\n`}      Verder niets.\n`,
          ),
        made.text,
      );
      assert.deepEqual(doubtsIn(made), ['actionInText']);
      assert.deepEqual(made.rest, []);
    }
  });

  it('below the point alone it is who has to do that', () => {
    const made = minutes('Actie: Jan');
    assert.match(made.text.replaceAll('\n\n', '\n'), /1\. Rooster\n {6}actiepunt: Rooster\n {8}eigenaar: Jan\n/u);
    assert.deepEqual(doubtsIn(made), ['actionInText']);
  });

  it('is asked where it may be what is to be done', () => {
    const made = minutes('Het rooster klopt niet.', 'Actie: Kantine');
    assert.match(made.text, /^ {6}Actie: Kantine$/mu);
    assert.deepEqual(doubtsIn(made), ['nameAsTitle']);
    assert.deepEqual(doubtsIn(minutes('Het rooster klopt niet.', 'Actie: rooster maken')), []);
  });
});

describe('somebody before an arrow', () => {
  it('has to do what stands behind it, asked', () => {
    for (const [line, who] of [
      ['Ahmed -> controleert de cijfers', 'Ahmed'],
      ['Jan en Els => controleert de cijfers', 'Jan en Els'],
      ['de secretaris → controleert de cijfers', 'de secretaris'],
    ] as const) {
      const list = of(paragraph('Actielijst'), paragraph(line, { depth: 0 }));
      assert.equal(withoutComments(wholeEntries(list)), `actie: controleert de cijfers\n  eigenaar: ${who}\n`);
      assert.deepEqual(doubtsIn(list), ['fromLine']);
      const minutes = of(
        paragraph('Verslag teamoverleg 12 maart 2024'),
        paragraph('Rooster', { number: '1.', depth: 0 }),
        paragraph(line),
      );
      assert.match(minutes.text, new RegExp(`actiepunt: controleert de cijfers\\n {8}eigenaar: ${who}\\n`, 'u'));
      assert.deepEqual(doubtsIn(minutes), ['actionInText']);
    }
    for (const line of ['Excel -> Word overzetten', 'Rooster → aanpassen']) {
      const list = of(paragraph('Actielijst'), paragraph(line, { depth: 0 }));
      assert.doesNotMatch(list.text, /eigenaar: /u, line);
    }
  });
});
