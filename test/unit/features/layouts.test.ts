/** Layouts of a register's own in the editor: completion, hover, where they are named, rename, outline. */
import assert from 'node:assert/strict';
import { getCompletions } from '../../../server/src/features/completion.ts';
import { getDocumentSymbols } from '../../../server/src/features/documentSymbols.ts';
import { getHover } from '../../../server/src/features/hover.ts';
import { getSignatureHelp } from '../../../server/src/features/signatureHelp.ts';
import { occurrencesOf } from '../../../server/src/model/references/occurrences.ts';
import { referenceAt } from '../../../server/src/model/references/resolve.ts';
import { entryAt } from '../../../server/src/syntax/document.ts';
import { fixture } from '../../support/fixture.ts';
import { accepts } from './completion/check.ts';
import { renamed } from './rename/check.ts';

function labels(marked: string): string[] {
  const { document, cursor, context } = fixture(marked);
  return getCompletions(document, document.positionAt(cursor!), context).items.map(({ label }) => label);
}

const layout = (fields: string) => `indeling proef: Proef\n${fields}`;

describe('completion in a layout', () => {
  it('offers its fields', () => {
    assert.deepEqual(labels(layout('  $0')).slice(0, 6), [
      ...['soorten', 'kolommen', 'groeperen', 'volgorde', 'alleen', 'alleen status'],
    ]);
  });

  it('offers the columns that it does not have yet, those of its kinds, then the register’s own fields', () => {
    const text = 'register R\n  velden: risico, adres\n\n';
    const found = labels(`${text}${layout('  kolommen: nr, trekker, adres, $0\n')}`);
    assert.deepEqual(found.slice(0, 3), ['wat', 'status', 'deadline']);
    for (const there of ['nr', 'eigenaar', 'adres', 'indieners', 'mag openbaar'])
      assert.ok(!found.includes(there), there);
    assert.equal(found.at(-1), 'risico');
    assert.ok(labels(layout('  soorten: moties\n  kolommen: $0\n')).includes('indieners'));
  });

  it('offers columns on the lines of the list, and in the middle of one; none above a column or behind a whole name', () => {
    assert.ok(labels(layout('  kolommen:\n    nr\n    dead$0\n')).includes('deadline'));
    assert.deepEqual(labels(layout('  kolommen:\n    wat = $0\n')), []);
    assert.deepEqual(labels(layout('  kolommen: nr, deadline$0\n')), []);
    const before = layout('  kolommen: nr, dea$0d = Klaar, status\n');
    const { document, cursor, context } = fixture(before);
    const item = getCompletions(document, document.positionAt(cursor!), context).items.find(
      ({ label }) => label === 'deadline',
    );
    const edit = item?.textEdit;
    assert.ok(edit !== undefined && 'range' in edit);
    assert.deepEqual([edit.range.start.character, edit.range.end.character, edit.newText], [16, 20, 'deadline']);
  });

  it('offers words for what is grouped, ordered and chosen', () => {
    assert.deepEqual(labels(layout('  groeperen: $0\n')), ['kop', 'eigenaar', 'geen']);
    assert.deepEqual(labels(layout('  volgorde: $0\n')), ['lijst', 'deadline']);
    assert.deepEqual(labels(layout('  alleen: $0\n')), ['alles', 'open', 'te laat']);
    assert.deepEqual(labels(layout('  soorten: acties, $0\n')), [
      'besluiten',
      'toezeggingen',
      'moties',
      'amendementen',
    ]);
  });

  it('offers the statuses of its kinds and of the register, headings and names', () => {
    const text = 'register R\n  statussen: bij de griffie = open\n\nblok A: Zaal\norganisatie NCG\n\n';
    const found = labels(`${text}${layout('  alleen status: gereed, $0\n')}`);
    assert.deepEqual(found, [
      ...['open', 'in voorbereiding', 'niet gestart', 'in uitvoering', 'aangehouden', 'vervallen', 'bij de griffie'],
    ]);
    assert.deepEqual(labels(`${text}${layout('  alleen blok: $0\n')}`), ['A']);
    assert.deepEqual(labels(`${text}${layout('  alleen organisatie: $0\n')}`), ['NCG']);
  });

  it('offers layouts to a register: its own first, then those that every register has', () => {
    const found = labels(
      '//- a.duo\nregister R\n  standaardindeling: $0\n\nindeling x\n  kolommen: nr\n//- b.duo\nindeling wie\nindeling y\n',
    );
    assert.deepEqual(found.slice(0, 4), ['x', 'y', 'actielijst', 'randvoorwaarden']);
  });

  it('makes a new one with columns', () => {
    accepts(
      'indel$0',
      'indeling',
      '0-5',
      'indeling naam: Titel boven de lijst\n  kolommen: nr, wat, status, eigenaar, deadline',
    );
  });
});

describe('help with a column', () => {
  it('says that something may stand above it', () => {
    const at = (marked: string) => {
      const { document, cursor, context } = fixture(marked);
      return getSignatureHelp(document, document.positionAt(cursor!), context);
    };
    assert.equal(at(layout('  kolommen: nr, wa$0t\n'))?.signatures[0]?.label, 'kolommen: kolom = wat erboven komt');
    assert.deepEqual(
      ['nr, wa$0t', 'nr, wat = On$0'].map((typed) => at(layout(`  kolommen: ${typed}\n`))?.activeParameter),
      [0, 1],
    );
  });
});

describe('hover in a layout', () => {
  const shown = (marked: string) => {
    const { document, cursor, context } = fixture(marked);
    const contents = getHover(document, document.positionAt(cursor!), context)?.contents;
    return contents !== undefined && typeof contents === 'object' && 'value' in contents ? contents.value : '';
  };

  it('says what a column shows, by which name, and of a field of the register that it is one', () => {
    assert.match(shown(layout('  kolommen: nr, trek$0ker\n')), /eigenaar[\s\S]*Wie het moet doen[\s\S]*trekker/u);
    assert.match(
      shown(`register R\n  velden: risico\n${layout('  kolommen: ris$0ico\n')}`),
      /risico[\s\S]*register zelf/u,
    );
  });

  it('shows the layout where it is named', () => {
    const text = 'register R\n  standaardindeling: pro$0ef\n\nindeling proef: Voor de raad\n  kolommen: nr, wat\n';
    assert.match(shown(text), /indeling proef[\s\S]*Voor de raad[\s\S]*nr, wat/u);
  });
});

describe('a layout that is named', () => {
  const TEXT = 'register R\n  standaardindeling: Proef\n\nindeling proef: Voor de raad\n  kolommen: nr\n';

  function places(marked: string): string[] {
    const { cursor, scope } = fixture(marked);
    const placed = entryAt(scope.file.document, cursor!);
    const named = referenceAt({ file: scope.file, placed }, cursor! - placed.start, scope);
    if (named === undefined) return [];
    return occurrencesOf(named.target, scope).map(
      ({ host, span }) =>
        `${host.file.uri.split('/').at(-1)} ${host.file.document.text.slice(host.placed.start + span.start, host.placed.start + span.end)}`,
    );
  }

  it('is found from the register and from itself, in any file', () => {
    for (const marked of [TEXT.replace('Proef', 'Pr$0oef'), TEXT.replace('indeling proef', 'indeling pr$0oef')]) {
      assert.deepEqual(places(marked), ['test.duo Proef', 'test.duo proef']);
    }
    const [own, layouts] = TEXT.split('\n\n');
    assert.deepEqual(places(`//- a.duo\n${own!.replace('Proef', 'Pr$0oef')}\n//- b.duo\n${layouts}`), [
      'a.duo Proef',
      'b.duo proef',
    ]);
  });

  it('is not one that only has the name of a layout that every register has', () => {
    assert.deepEqual(places('register R\n  standaardindeling: w$0ie\n'), []);
  });

  it('is renamed in both', () => {
    const expected = TEXT.replace('standaardindeling: Proef', 'standaardindeling: Voor de raad').replace(
      'indeling proef',
      'indeling voor de raad',
    );
    assert.equal(renamed(TEXT.replace('Proef', 'Pr$0oef'), 'voor de raad'), expected);
    assert.equal(renamed(TEXT.replace('indeling proef', 'indeling pr$0oef'), 'voor de raad'), expected);
  });

  it('stands in the outline', () => {
    const { document, context } = fixture(TEXT);
    assert.deepEqual(
      getDocumentSymbols(document, context).map(({ name }) => name),
      ['R', 'proef'],
    );
  });
});
