/** Names of a register's own take no article of the catalogue: whether it is *de* or *het* is for the name to say. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { nl } from '../../server/src/messages/nl/index.ts';
import { theGremium } from '../../server/src/messages/nl/nouns.ts';

const FOLDER = new URL('../../server/src/messages/', import.meta.url);
/** An article right before what somebody has called something. A kind in between (`het gremium ${name}`) takes its own. */
const BEFORE_NAME =
  /\b(?:de|het|dit|deze|the|this)\s+“?\$\{(?:gremium|name|organisation|person|official|candidates?)\b/iu;

describe('articles', () => {
  for (const language of ['nl', 'en']) {
    it(`stand before no name of a register's own in ${language}`, () => {
      const folder = new URL(`${language}/`, FOLDER);
      // `nouns.ts` is the one place that knows which article a word takes.
      const files = readdirSync(folder).filter((file) => file !== 'nouns.ts');
      const found = files.flatMap((file) =>
        readFileSync(new URL(file, folder), 'utf8')
          .split('\n')
          .flatMap((line, index) => (BEFORE_NAME.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : [])),
      );
      assert.deepEqual(found, []);
    });
  }

  it('are found where they stand', () => {
    for (const line of [`in het \${gremium}`, `De “\${name}” is`, `of the \${gremium}.`, `Het \${gremium} heeft`]) {
      assert.match(line, BEFORE_NAME);
    }
    for (const line of [`het gremium \${gremium}`, `de \${kind} “\${name}”`, `\${theGremium(gremium)}`]) {
      assert.doesNotMatch(line, BEFORE_NAME);
    }
  });

  it('are those that a gremium is declared with, or that its last word takes, or none', () => {
    for (const [name, said] of [
      ['Wijkraad', 'de Wijkraad'],
      ['Stuurgroep Wonen en Werken', 'het gremium Stuurgroep Wonen en Werken'],
      ['Lokale Stuurgroep', 'de Lokale Stuurgroep'],
      ['Commissie', 'de Commissie'],
      ['Bestuurlijk Overleg', 'het Bestuurlijk Overleg'],
      ['Dagelijks Bestuur', 'het Dagelijks Bestuur'],
      ['DUO', 'het gremium DUO'],
      ['de Tafel van Acht', 'de Tafel van Acht'],
      ['Het Platform', 'Het Platform'],
    ] as const) {
      assert.equal(theGremium(name), said);
    }
    assert.match(nl.rules['aanwezig-geen-lid']('Anja', 'Wijkraad'), /^Anja zit niet in de Wijkraad\./u);
    assert.match(nl.rules['gremium-te-groot']('Wijkraad', 9, 8), /^De Wijkraad heeft 9 leden/u);
  });
});
