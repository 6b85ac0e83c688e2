/** An entry starts where the language server says it does, and nothing above it reaches into it. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { entryStarts } from '../../server/src/syntax/cut.ts';
import { readMarginLine } from '../../server/src/syntax/margin.ts';
import { readEntry } from '../../server/src/syntax/readEntry.ts';
import { ENTRY_KINDS, fieldNameOf } from '../../server/src/syntax/vocabulary.ts';
import { linesOf, ROOT, tokenise } from './tokenise.ts';

const FOLDER = new URL('fixtures/', import.meta.url);
const SAMPLES = new URL('samples/', ROOT);

const duoFiles = (folder: URL) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.duo'))
        .map((name) => new URL(name, folder))
    : [];

/** The lines on which the language server reads a field that it knows; those within the minutes are left out. */
function linesWithFields(text: string): Set<number> {
  const found = new Set<number>();
  const starts = entryStarts(text);
  for (const [index, { start }] of starts.entries()) {
    const entry = readEntry(text.slice(start, starts[index + 1]?.start));
    const kind = entry.kind;
    if (kind === undefined || kind === 'vergadering') continue;
    for (const field of entry.fields.filter(({ name }) => fieldNameOf(kind, name) !== undefined)) {
      found.add(linesOf(text.slice(0, start + field.nameSpan.start)).length - 1);
    }
  }
  return found;
}

/** Openings of every block that the grammar has, as a secretary leaves them half typed. */
const UNFINISHED = [
  'actie',
  'actie 1: (',
  'actie 1: titel\n  status: gereed (',
  'actie 1: titel\n  eigenaar: Anja (OBG, (',
  'actie 1: titel\n  toelichting:',
  'actie 1: titel\n  toelichting: (',
  'actie 1: titel\n  onbekend:',
  'actie 1: titel\n  actie 2: ingesprongen',
  'actie 1: titel\n  stappen:\n    [',
  'actie 1: titel\n  historie:\n    1 maart 2021 DUO: status gereed ->',
  'actie 1: titel\n  stappen:\n    status: gereed\n      deadline:',
  'vergadering DUO\n  agenda:\n    1. punt\n      actiepunt (iv): tekst\n        toelichting:\n          tekst',
  'actei 1: titel\n  toelichting:',
  'toelichting:',
  '  toelichting:',
  '// opmerking',
];

describe('grammar: entries', () => {
  for (const unfinished of UNFINISHED) {
    it(`colours an entry the same below ${JSON.stringify(unfinished)}`, async () => {
      const entry = 'actie 9: Titel\n  status: gereed\n  toelichting: tekst';
      const alone = await tokenise(entry);
      const below = await tokenise(`${unfinished}\n${entry}`);
      assert.deepEqual(below.slice(-alone.length), alone);
    });
  }

  it('colours every fixture from any entry on as when it began there', async () => {
    for (const file of duoFiles(FOLDER)) {
      const lines = linesOf(readFileSync(file, 'utf8'));
      const all = await tokenise(lines.join('\n'));
      for (const [index, line] of lines.entries()) {
        if (readMarginLine(line).kind !== 'entry') continue;
        assert.deepEqual(all.slice(index), await tokenise(lines.slice(index).join('\n')), `${file}:${index + 1}`);
      }
    }
  });

  it('colours a field on exactly the lines on which the language server reads one', async () => {
    for (const file of [...duoFiles(FOLDER), ...duoFiles(SAMPLES)]) {
      const text = readFileSync(file, 'utf8').replace(/^\uFEFF/u, '');
      const expected = linesWithFields(text);
      let inMinutes = false;
      for (const [index, line] of (await tokenise(text)).entries()) {
        const margin = readMarginLine(line.text);
        if (margin.kind === 'entry') inMinutes = margin.entry === 'vergadering';
        if (inMinutes) continue;
        const first = line.tokens.find((token) => token.text.trim() !== '');
        const coloured = first?.scopes.includes('support.type.property-name.duo') ?? false;
        assert.equal(coloured, expected.has(index), `${file}:${index + 1}: ${line.text}`);
      }
    }
  });

  it('starts an entry at the same margin lines as the language server, typing errors too', async () => {
    const letters = 'aeiopx5:';
    const typed = ENTRY_KINDS.flatMap((word) => [
      word,
      ...[...word].flatMap((letter, i) => {
        const [before, after] = [word.slice(0, i), word.slice(i + 1)];
        const changed = [...letters].flatMap((other) => [before + other + after, before + other + letter + after]);
        return [
          before + after,
          before + after.slice(0, 1) + letter + after.slice(1),
          before + after.slice(1),
          ...changed,
        ];
      }),
      `${word}s`,
    ]);
    // `e-mail` is a field of a person only: below another entry it has no colour.
    const lines = [...new Set(typed)].flatMap((word) => [`${word} 1: titel`, `${word} 1`, `${word}: titel`]);
    for (const line of lines) {
      const tokens = await tokenise(`persoon X\n  e-mail: x\n${line}\n  e-mail: x`);
      const margin = readMarginLine(line);
      const stillPerson = tokens[3]?.tokens.some((token) => token.scopes.length > 0) ?? false;
      const starts = margin.kind === 'entry' && margin.entry !== 'persoon';
      assert.equal(stillPerson, !starts, line);
    }
  });
});
