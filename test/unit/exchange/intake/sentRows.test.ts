/** A list that went out as a file and came back: what it changed itself counts, what the register changed meanwhile stays, and what both changed is asked. */
import assert from 'node:assert/strict';
import { formatNamed } from '../../../../server/src/exchange/formats.ts';
import type { GivenBlock, GivenDocument, GivenRow } from '../../../../server/src/exchange/given.ts';
import { makeRegister } from '../../../../server/src/exchange/intake/makeRegister.ts';
import { updateLines } from '../../../../server/src/exchange/intake/report.ts';
import { type UpdateOptions, updateRegister } from '../../../../server/src/exchange/intake/updateRegister.ts';
import { layoutNamed } from '../../../../server/src/exchange/layouts.ts';
import { makeFile } from '../../../../server/src/exchange/makeFile.ts';
import { readGiven } from '../../../../server/src/exchange/readers.ts';
import { WRITERS } from '../../../../server/src/exchange/writers.ts';
import { dayOf } from '../../../../server/src/model/time/calendar.ts';
import { fixture, TODAY_ONLY } from '../../../support/fixture.ts';
import { layoutsOf, SAMPLE_NAMES, sampleSource } from '../made.ts';
import { OFFICE, type Office } from '../office.ts';
import { cell, given, table } from './given.ts';

const DAY = dayOf(2021, 3, 12)!;

const REGISTER = `register R: Lijst
  gremium: DUO

actie 1: Bellen
  status: in uitvoering
  eigenaar: Anja
  deadline: 1 april 2021

actie 2: Mailen
  status: niet gestart
  eigenaar: Kees

actie 3: Wachten
  eigenaar: Mia
`;

type Source = ReturnType<typeof sampleSource>;

function bytesOf(source: Source, format: Office, layout = layoutNamed('actielijst')!, isForPaper = false): Uint8Array {
  const made = makeFile(
    [source],
    { layout, format: formatNamed(format)!, fallback: TODAY_ONLY, ...(isForPaper ? { isForPaper } : {}) },
    WRITERS,
  );
  assert.ok(made.kind === 'made', made.kind);
  return made.content as Uint8Array;
}

async function read(bytes: Uint8Array, format: string): Promise<GivenDocument> {
  const result = await readGiven(bytes, `lijst.${format}`);
  assert.ok(result.kind === 'given', result.kind);
  return result.document;
}

const sent = (register: string, format: Office = 'docx') =>
  read(bytesOf({ scope: fixture(register).scope }, format), format);

/** The list with its cells changed by what stands in them; a row that becomes undefined is taken out. */
function changed(document: GivenDocument, change: (texts: readonly string[]) => readonly string[] | undefined) {
  const blocks = document.blocks.map((block): GivenBlock => {
    if (block.kind !== 'table') return block;
    const rows = block.rows.flatMap((row): GivenRow[] => {
      const texts = row.cells.map(({ text }) => text.pieces.map((piece) => piece.text).join(''));
      const now = change(texts);
      if (now === undefined) return [];
      const cells = now.map((text, at) => (text === texts[at] ? row.cells[at]! : cell(text)));
      return [{ ...row, cells }];
    });
    return { ...block, rows };
  });
  return { ...document, blocks };
}

/** With cells replaced wherever they stand. */
const replacing = (document: GivenDocument, texts: Readonly<Record<string, string>>) =>
  changed(document, (row) => row.map((text) => texts[text] ?? text));

function updated(document: GivenDocument, register: string, options: Partial<UpdateOptions> = {}) {
  const made = makeRegister(document, { name: 'lijst' });
  const result = updateRegister(made, { scope: fixture(register).scope, day: DAY, from: 'Henk', ...options });
  return {
    ...result,
    told: result.changes.map(({ about, kind, field, asks }) => [about, kind, field, asks].filter(Boolean).join(' ')),
    report: updateLines(result),
  };
}

for (const format of OFFICE) {
  describe(`a list that went out as ${format} and came back`, () => {
    it('unchanged says nothing of what the register changed meanwhile but that it is newer', async () => {
      const list = await sent(REGISTER, format);
      const now = REGISTER.replace('1 april 2021', '1 mei 2021').replace('niet gestart', 'gereed');
      const { text, told, knowsSent } = updated(list, now);
      assert.equal(text, now);
      assert.equal(knowsSent, true);
      assert.deepEqual(told, ['actie 1 newer deadline', 'actie 2 newer status']);
    });

    it('changed in the list only: taken over, with the line that names the list', async () => {
      const list = replacing(await sent(REGISTER, format), { 'niet gestart': 'gereed' });
      const { text, told } = updated(list, REGISTER);
      assert.deepEqual(told, ['actie 2 changed status']);
      assert.match(text, /\n {4}12 maart 2021: status niet gestart -> gereed; uit de lijst van Henk\n/u);
    });

    it('changed in both: asked, and taken over by who chooses it only', async () => {
      const list = replacing(await sent(REGISTER, format), { 'niet gestart': 'gereed', Mia: 'Piet' });
      const now = REGISTER.replace('niet gestart', 'in uitvoering');
      const all = updated(list, now);
      assert.deepEqual(all.told, ['actie 2 changed status both', 'actie 3 changed eigenaar']);
      assert.match(all.text, /\n {2}status: in uitvoering\n {2}eigenaar: Kees\n/u);
      assert.match(all.text, /\n {2}eigenaar: Piet\n/u);
      const chosen = updated(list, now, { isWanted: () => true });
      assert.match(chosen.text, /\n {4}12 maart 2021: status in uitvoering -> gereed; uit de lijst van Henk\n/u);
    });

    it('changed alike in both is no change', async () => {
      const list = replacing(await sent(REGISTER, format), { 'niet gestart': 'gereed' });
      assert.deepEqual(updated(list, REGISTER.replace('niet gestart', 'gereed')).told, []);
    });
  });
}

describe('what both changed', () => {
  const both = async () => replacing(await sent(REGISTER), { 'niet gestart': 'gereed' });
  const NOW = REGISTER.replace('niet gestart', 'in uitvoering');

  it('stands in the register as a comment when nobody can be asked, once', async () => {
    const once = updated(await both(), NOW, { notesBoth: true });
    const note = '  // nakijken: status is intussen ook hier veranderd; “gereed” uit de lijst van Henk\n';
    assert.equal(once.text, NOW.replace('actie 2: Mailen\n', `actie 2: Mailen\n${note}`));
    assert.equal(updated(await both(), once.text, { notesBoth: true }).text, once.text);
  });

  it('is said with both values, and how many there are to choose', async () => {
    const { report } = updated(await both(), NOW);
    assert.equal(
      report[2],
      '  actie 2: status is in de lijst en in het register veranderd. In het register “in uitvoering”, in de lijst “gereed”. Kies zelf.',
    );
    assert.equal(report.at(-1), 'Over één ding moet u zelf kiezen. Dat is niet overgenomen.');
  });

  it('goes for titles too', async () => {
    const list = replacing(await sent(REGISTER), { Mailen: 'Mailen aan allen' });
    const { told } = updated(list, REGISTER.replace('Mailen', 'Mailen en bellen'));
    assert.deepEqual(told, ['actie 2 changed titel both']);
  });
});

describe('rows of a list that went out', () => {
  it('that numbers itself are found by their titles when one was taken out, and keep the numbers of the register', async () => {
    const numbers: Record<string, string> = { '3': '2' };
    const list = changed(await sent(REGISTER), (row) =>
      row.includes('Mailen') ? undefined : row.map((text, at) => (at === 0 ? (numbers[text] ?? text) : text)),
    );
    const { text, told, report } = updated(list, REGISTER);
    assert.equal(text, REGISTER);
    assert.deepEqual(told, ['actie 3 renumbered', 'actie 2 gone']);
    assert.equal(
      report[2],
      '  actie 3: heeft in de lijst nummer 2. Het is gevonden op de titel, en houdt in het register zijn nummer.',
    );
  });

  it('that numbers itself are found by their titles when one was put in, and the new one is asked about', async () => {
    const list = await sent(REGISTER, 'xlsx');
    const blocks = list.blocks.map((block): GivenBlock => {
      if (block.kind !== 'table') return block;
      const texts = (row: GivenRow) => row.cells.map(({ text }) => text.pieces.map((piece) => piece.text).join(''));
      const at = block.rows.findIndex((row) => texts(row).includes('Mailen'));
      if (at === -1) return block;
      const row = block.rows[at]!;
      const added = { ...row, cells: texts(row).map((text) => cell(text === 'Mailen' ? 'Zaal huren' : text)) };
      const rows = [...block.rows.slice(0, at), added, ...block.rows.slice(at)];
      const numbered = rows.map((one, place) => {
        if (place <= at) return one;
        return {
          ...one,
          cells: one.cells.map((own, column) =>
            /^\d$/u.test(texts(one)[column]!) ? cell(`${Number(texts(one)[column]) + 1}`) : own,
          ),
        };
      });
      return { ...block, rows: numbered };
    });
    const { text, told } = updated({ ...list, blocks }, REGISTER);
    assert.equal(text, REGISTER);
    assert.deepEqual(told, ['actie 2 added clash', 'actie 2 renumbered', 'actie 3 renumbered']);
  });

  it('are found when the register numbers them otherwise by now', async () => {
    const list = replacing(await sent(REGISTER), { Mia: 'Piet' });
    const now = REGISTER.replace('actie 3', 'actie 33');
    const { text, told } = updated(list, now);
    assert.deepEqual(told, ['actie 33 renumbered', 'actie 33 changed eigenaar']);
    assert.match(text, /actie 33: Wachten\n {2}eigenaar: Piet\n/u);
  });

  it('may be sorted otherwise', async () => {
    const list = replacing(await sent(REGISTER), { Kees: 'Piet' });
    const blocks = list.blocks.map((block) =>
      block.kind === 'table' ? { ...block, rows: [block.rows[0]!, ...block.rows.slice(1).reverse()] } : block,
    );
    assert.deepEqual(updated({ ...list, blocks }, REGISTER).told, ['actie 2 changed eigenaar']);
  });

  it('that were put in are new, with the line that names the list', async () => {
    const list = await sent(REGISTER);
    const row = { line: 9, cells: ['4', 'Nieuw', 'gereed', 'Kees', ''].map(cell) };
    const blocks = list.blocks.map((block) =>
      block.kind === 'table' ? { ...block, rows: [...block.rows, row] } : block,
    );
    const { text, told } = updated({ ...list, blocks }, REGISTER);
    assert.deepEqual(told, ['actie 4 added']);
    assert.match(
      text,
      /\nactie 4: Nieuw\n {2}status: gereed\n {2}eigenaar: Kees\n {2}historie:\n {4}12 maart 2021: toegevoegd uit de lijst van Henk\n/u,
    );
  });

  it('with a number that the register gave away meanwhile are asked about', async () => {
    const list = await sent(REGISTER);
    const row = { line: 9, cells: ['4', 'Nieuw', 'gereed', 'Kees', ''].map(cell) };
    const blocks = list.blocks.map((block) =>
      block.kind === 'table' ? { ...block, rows: [...block.rows, row] } : block,
    );
    const now = `${REGISTER}\nactie 4: Iets anders\n`;
    const { text, told } = updated({ ...list, blocks }, now);
    assert.equal(text, now);
    assert.deepEqual(told, ['actie 4 added clash']);
  });

  it('that the register has no more are asked about', async () => {
    const now = REGISTER.slice(0, REGISTER.indexOf('actie 3'));
    const { text, told } = updated(await sent(REGISTER), now);
    assert.equal(text, now);
    assert.deepEqual(told, ['actie 3 added removed']);
  });

  it('without numbers, that the register has no more or calls otherwise by now, are asked about', async () => {
    const register = `${REGISTER.replace('actie 1', 'randvoorwaarde 01: Mensen\n\nactie 1')}`;
    for (const format of OFFICE) {
      const layout = layoutNamed('randvoorwaarden')!;
      const list = await read(bytesOf({ scope: fixture(register).scope }, format, layout), format);
      assert.deepEqual(updated(list, register).told, []);
      const gone = register.slice(0, register.indexOf('actie 3'));
      const renamed = register.replace('Mailen', 'Mailen aan allen');
      for (const now of [gone, renamed]) {
        const { text, changes } = updated(list, now);
        assert.equal(text, now, format);
        assert.deepEqual(
          changes.map(({ kind, asks }) => [kind, asks]),
          [['added', 'removed']],
        );
      }
      // What the list changed counts as before, and what the register has made since is not gone.
      const later = `${register.replace('Kees', 'Piet')}\nactie 4: Later\n  status: gereed\n`;
      assert.deepEqual(
        updated(replacing(list, { Mia: 'Bo' }), later).changes.map(({ about, kind, field }) => [about, kind, field]),
        [
          ['actie 2', 'newer', 'eigenaar'],
          ['actie 3', 'changed', 'eigenaar'],
        ],
      );
    }
  });

  it('that came to the register later are not gone', async () => {
    const now = `${REGISTER}\nactie 4: Later\n`;
    assert.deepEqual(updated(await sent(REGISTER), now).told, []);
  });

  it('are compared by the columns that are left', async () => {
    const list = changed(replacing(await sent(REGISTER), { Kees: 'Piet' }), (row) => row.filter((_, at) => at !== 2));
    const { told } = updated(list, REGISTER.replace('niet gestart', 'gereed'));
    assert.deepEqual(told, ['actie 2 changed eigenaar']);
  });

  it('which the list has emptied are told, and those that were empty when it went out are newer', async () => {
    const list = replacing(await sent(REGISTER), { Kees: '' });
    const { told } = updated(list, REGISTER.replace('  eigenaar: Mia\n', '  eigenaar: Mia\n  status: gereed\n'));
    assert.deepEqual(told, ['actie 2 emptied eigenaar', 'actie 3 newer status']);
  });

  it('of a part say nothing of the others', async () => {
    const { scope } = fixture(REGISTER);
    const only = new Set([[...scope.file.document.entries].at(1)!]);
    const list = await read(bytesOf({ scope, only }, 'docx'), 'docx');
    assert.deepEqual(updated(list, REGISTER).told, []);
  });
});

describe('two lists that went out on two days', () => {
  it('each says what it changed since its own day, in whichever order they come back', async () => {
    const later = REGISTER.replace('niet gestart', 'in uitvoering');
    const first = replacing(await sent(REGISTER), { Mia: 'Piet' });
    const second = replacing(await sent(later), { 'in uitvoering': 'gereed' });
    const one = updated(first, later);
    assert.deepEqual(one.told, ['actie 2 newer status', 'actie 3 changed eigenaar']);
    const two = updated(second, one.text);
    assert.deepEqual(two.told, ['actie 1 changed status', 'actie 2 changed status', 'actie 3 newer eigenaar']);
    assert.match(two.text, /actie 3: Wachten\n {2}eigenaar: Piet\n/u);
  });
});

describe('a list that knows nothing of what went out', () => {
  const LIST = given([
    table([
      ['Nr', 'Wat', 'Status'],
      ['2', 'Mailen', 'gereed'],
    ]),
  ]);

  it('is compared with the register as it is, and says so', () => {
    const { told, knowsSent, report } = updated(LIST, REGISTER);
    assert.equal(knowsSent, false);
    assert.deepEqual(told, ['actie 2 changed status', 'actie 1 gone', 'actie 3 gone']);
    assert.equal(
      report[0],
      'Deze lijst weet niet wat er eerst in stond. Alles wat anders is dan in het register, telt als wijziging.',
    );
  });

  for (const kept of [
    '',
    'duo1',
    'duo1.abcde.',
    'duo1.abcde.nr:x',
    'duo2.abcde.nr:AAAAAAA',
    `duo1.abcde.${'x:'.repeat(999)}`,
  ])
    it(`such as one with damaged marks (${kept.slice(0, 20)})`, () => {
      assert.equal(updated({ ...LIST, sent: kept }, REGISTER).knowsSent, false);
    });

  it('such as a list of another register', async () => {
    const list = await sent(REGISTER.replace('register R', 'register S'));
    const { told } = updated(replacing(list, { Kees: 'Piet' }), REGISTER.replace('niet gestart', 'gereed'));
    assert.ok(told.includes('actie 2 changed eigenaar') && told.includes('actie 2 changed status'), told.join('; '));
  });
});

describe('what goes along with a list', () => {
  it('holds no text of it: not a name, not a title, not a number', async () => {
    for (const format of OFFICE) {
      const { sent: kept } = await sent(REGISTER, format);
      assert.ok(kept !== undefined);
      assert.match(kept, /^duo1\.[\w-]{5}\.[a-z%\d,]+:[\w-]+$/u);
      for (const word of ['Anja', 'Kees', 'Mia', 'Mailen', 'gestart']) assert.ok(!kept.includes(word), word);
    }
  });

  it('says of two rows with one owner nothing that is the same', async () => {
    const marks = async (owner: string) => {
      const { sent: kept } = await sent(
        `register R: L\n\nactie 1: A\n  eigenaar: ${owner}\n\nactie 2: B\n  eigenaar: Anja\n`,
      );
      const [, columns = '', rows = ''] = /^[^.]*\.[^.]*\.([^:]*):(.*)$/u.exec(kept!) ?? [];
      const at = columns.split(',').indexOf('eigenaar');
      const length = 5 + columns.split(',').length * 2;
      return [0, 1].map((row) => rows.slice(row * length + 5 + at * 2, row * length + 7 + at * 2));
    };
    const [one, other] = await marks('Anja');
    assert.notEqual(one, other);
    assert.equal((await marks('Kees'))[1], other);
  });

  it('is not in a file for paper, nor in one for the public, nor in formats that do not come back', async () => {
    const source = { scope: fixture(REGISTER).scope };
    assert.equal((await read(bytesOf(source, 'docx', undefined, true), 'docx')).sent, undefined);
    for (const format of ['csv', 'html'] as const) {
      const made = makeFile(
        [source],
        { layout: layoutNamed('actielijst')!, format: formatNamed(format)!, fallback: TODAY_ONLY },
        WRITERS,
      );
      assert.ok(made.kind === 'made' && !/duo1\./u.test(made.content as string));
    }
  });

  it('is the same for the same register', () => {
    const source = { scope: fixture(REGISTER).scope };
    for (const format of OFFICE) assert.deepEqual(bytesOf(source, format), bytesOf(source, format));
  });
});

describe('a sample that went out and came back unchanged', () => {
  for (const name of SAMPLE_NAMES) {
    const source = sampleSource(name);
    // Every field is another one by now: the list has changed none of them.
    const text = source.scope.file.document.text
      .slice()
      .replace(/^( {2}status:).*$/gmu, '$1 vervallen')
      .replace(/^( {2}(?:eigenaar|gedaan door|indieners):).*$/gmu, '$1 Iemand Anders');
    for (const layout of layoutsOf(name)) {
      if (layout.of !== 'entries' || layout.asksOwner === true) continue;
      for (const format of ['docx', 'xlsx'] as const) {
        const options = { layout, format: formatNamed(format)!, fallback: TODAY_ONLY };
        const made = makeFile([source], options, WRITERS);
        if (made.kind !== 'made') continue;
        it(`${name}, ${layout.name}, ${format}: all that the register changed is its own`, async () => {
          const register = makeRegister(await read(made.content as Uint8Array, format), { name: 'lijst' });
          const { changes } = updateRegister(register, { scope: fixture(text).scope, day: DAY, from: undefined });
          assert.deepEqual(
            changes.filter(({ kind, field }) => kind === 'changed' && (field === 'status' || field === 'eigenaar')),
            [],
          );
        });
      }
    }
  }
});
