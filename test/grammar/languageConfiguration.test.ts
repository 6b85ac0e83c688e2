/** What VS Code does while one types, read from language-configuration.json. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { ENTRY_KINDS, fieldNameOf, fieldsOf, isList, valueKindOf } from '../../server/src/syntax/vocabulary.ts';
import type { LanguageConfiguration, Pattern } from '../../syntaxes/languageConfiguration.ts';
import { ROOT } from './tokenise.ts';

const FILE = new URL('language-configuration.json', ROOT);
const configuration: LanguageConfiguration = JSON.parse(readFileSync(FILE, 'utf8'));
const regex = ({ pattern, flags }: Pattern, more = '') => new RegExp(pattern, flags + more);

/** What Enter does at `|`, as VS Code chooses: the first rule whose patterns fit. */
function enterAt(marked: string): string {
  const [before = '', after = ''] = marked.split('|');
  const rule = configuration.onEnterRules.find(
    ({ beforeText, afterText }) =>
      regex(beforeText).test(before) && (afterText === undefined || regex(afterText).test(after)),
  );
  return rule?.action.removeText === undefined ? (rule?.action.indent ?? 'keep') : 'margin';
}

const wordsIn = (text: string) => text.match(regex(configuration.wordPattern, 'g'));

describe('language configuration', () => {
  it('indents behind an entry line', () => {
    for (const line of [
      'actie 5: Titel|',
      'ACTIE 5|',
      'persoon Anja Woortman|',
      'blok A: Blok A|',
      'actie 5: Ti|tel',
    ]) {
      assert.equal(enterAt(line), 'indent', line);
    }
    for (const kind of ENTRY_KINDS.filter((kind) => fieldsOf(kind).length > 0))
      assert.equal(enterAt(`${kind} 1|`), 'indent');
  });

  it('stays at the margin behind what has no fields', () => {
    for (const line of [
      'gebruik namen.duo|',
      '// actie 5|',
      'actiepunten 5: x|',
      'status: gereed|',
      'gremium: DUO|',
      '|actie 5',
    ]) {
      assert.notEqual(enterAt(line), 'indent', line);
    }
  });

  it('stays at the depth of a field that has its value', () => {
    for (const line of [
      '  status: gereed|',
      '  status:|',
      '  eigenaar: Anja (|OBG)',
      '  toelichting: tekst|',
      '    [x] stap|',
    ]) {
      assert.equal(enterAt(line), 'none', line);
    }
  });

  it('goes deeper behind every empty field whose value goes on below it', () => {
    for (const kind of ENTRY_KINDS) {
      for (const field of fieldsOf(kind)) {
        const value = valueKindOf(kind, fieldNameOf(kind, field) ?? field)!;
        const others = ENTRY_KINDS.flatMap((other) => valueKindOf(other, field) ?? []);
        if (value === 'text' || isList(value)) assert.equal(enterAt(`  ${field}: |`), 'indent', field);
        else if (!others.some((other) => other === 'text' || isList(other)))
          assert.equal(enterAt(`  ${field}:|`), 'none', field);
      }
    }
    for (const line of ['  Omschrijving:|', '  acties :|', '        toelichting:|'])
      assert.equal(enterAt(line), 'indent', line);
    assert.equal(enterAt('  toelichting:| tekst'), 'none');
  });

  it('goes to the margin on an empty line, and does nothing special at the margin', () => {
    assert.equal(enterAt('    |'), 'margin');
    assert.equal(enterAt('\t|  '), 'margin');
    assert.equal(enterAt('|'), 'keep');
    assert.equal(enterAt('  |status: gereed'), 'keep');
  });

  it('keeps names, numbers and abbreviations together as one word', () => {
    const words = [
      'Coördinator',
      'Jan-Willem',
      "d'Ancona",
      "'s-Gravenhage",
      '02-II-a',
      '2021-01-13-04',
      '5.1.2.e',
      '34a',
    ];
    const abbreviations = ['z.s.m.', 'n.v.t.', 'J.P.', 'e-mail', "programma's", 'privé', 'Sje\u0301'];
    for (const word of [...words, ...abbreviations]) assert.deepEqual(wordsIn(word), [word]);
    assert.deepEqual(wordsIn('Anja Woortman (OBG), actie 5. Einde'), [
      'Anja',
      'Woortman',
      'OBG',
      'actie',
      '5',
      'Einde',
    ]);
    assert.deepEqual(wordsIn('ACTIELIJST/5'), ['ACTIELIJST', '5']);
    assert.equal(regex(configuration.wordPattern).test(''), false);
  });

  it('brings a keyword that was indented back to the margin, and no field, text or mention in minutes', () => {
    const { decreaseIndentPattern, increaseIndentPattern, unIndentedLinePattern } = configuration.indentationRules;
    for (const line of ['  actie 2:', '  Actie 2-iv :', '\tactie 2: x', '  gremium DUO:']) {
      assert.match(line, regex(decreaseIndentPattern), line);
    }
    // Without a colon it may be a sentence, or a name: the server knows what stands above it.
    const open = ['  persoon B', '  Motie 4', '  Motie 4 is ingetrokken.', '  Actie 6 hangt samen: '];
    const others = ['  persoon', '  gremium: DUO', '  gremium : DUO', '    actie 5: x', 'actie 5', '  status: x'];
    for (const line of [...open, ...others]) assert.doesNotMatch(line, regex(decreaseIndentPattern), line);
    for (const line of ['  status: x', '', '// x']) assert.doesNotMatch(line, regex(increaseIndentPattern), line);
    // What is passed over: the nearest line that is not stands at the margin.
    for (const line of ['  status: x', '\tx', '// x']) assert.match(line, regex(unIndentedLinePattern), line);
    assert.doesNotMatch('actie 1: x', regex(unIndentedLinePattern));
  });

  it('puts no bracket that nobody typed', () => {
    assert.deepEqual([configuration.autoClosingPairs, configuration.surroundingPairs], [[], []]);
  });

  it('comments with what the language reads as a comment, and folds by indentation', () => {
    assert.equal(configuration.comments.lineComment, '//');
    assert.equal(configuration.folding.offSide, true);
  });
});
