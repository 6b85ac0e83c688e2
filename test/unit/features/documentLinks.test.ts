import assert from 'node:assert/strict';
import { getDocumentLinks } from '../../../server/src/features/documentLinks.ts';
import { referenceDate } from '../../../server/src/model/index/referenceDate.ts';
import { readDocument } from '../../../server/src/syntax/document.ts';
import { PlacedEntry } from '../../../server/src/syntax/entryList.ts';
import { OpenRegister } from '../../../server/src/workspace/openRegister.ts';
import { WorkspaceIndex } from '../../../server/src/workspace/workspaceIndex.ts';
import { FULL_CLIENT, fixture, TODAY_ONLY } from '../../support/fixture.ts';
import { SAMPLES } from '../../support/samples.ts';

function linksIn(index: WorkspaceIndex, uri: string, folders: readonly string[] = []): string[] {
  const scope = index.scopeOf(uri)!;
  const document = new OpenRegister(uri, 'duo', 1, scope.file);
  const context = { scope, referenceDate: referenceDate(scope, TODAY_ONLY), client: FULL_CLIENT, folders };
  return getDocumentLinks(document, context).map(({ range, target, tooltip }) => {
    assert.equal(range.start.line, range.end.line);
    return `${document.getText(range)} > ${target} (${tooltip})`;
  });
}

/** What can be opened from a text: `namen.duo > file:///werk/namen.duo (Dit register openen)`. */
function links(marked: string): string[] {
  const { index, file } = fixture(marked);
  return linksIn(index, file.uri);
}

function linksAt(uri: string, text: string): string[] {
  const index = new WorkspaceIndex();
  index.set(uri, readDocument(text));
  return linksIn(index, index.file(uri)!.uri);
}

const page = (text: string, host: string, target = text) => `${text} > ${target} (De webpagina op ${host} openen)`;

describe('links to registers', () => {
  it('lead to the file that gebruik names, in another folder too', () => {
    assert.deepEqual(
      links('//- map/lijst.duo\ngebruik ../de namen.duo\ngebruik ander.duo\n//- de%20namen.duo\npersoon A\n'),
      ['../de namen.duo > file:///werk/de%20namen.duo (Dit register openen)'],
    );
  });

  it('are none to a file that is not there, nor to the file itself without a name', () => {
    assert.deepEqual(links('gebruik namen.duo\ngebruik\ngebruik :\n'), []);
  });
});

describe('links to documents', () => {
  it('lead to the files that its fields name, from where the register is', () => {
    const text = `vergadering DUO 13 januari 2021
  kenmerk: verslagen/duo 1.docx
  stukken: agenda.pdf (concept), NCG / 21013380; bijlage #2.xlsx
  agenda:
    1. Zie notitie.pdf
stuk archief\\brief.pdf: De brief
  bijlagen:
    kaart.png
    tabel 3.2
actie 1: X
  uit: verslag.odt
`;
    assert.deepEqual(links(text), [
      'verslagen/duo 1.docx > file:///werk/verslagen/duo%201.docx (Dit bestand openen)',
      'agenda.pdf > file:///werk/agenda.pdf (Dit bestand openen)',
      'bijlage #2.xlsx > file:///werk/bijlage%20%232.xlsx (Dit bestand openen)',
      'archief\\brief.pdf > file:///werk/archief/brief.pdf (Dit bestand openen)',
      'kaart.png > file:///werk/kaart.png (Dit bestand openen)',
      'verslag.odt > file:///werk/verslag.odt (Dit bestand openen)',
    ]);
  });

  it('stay in the folders that are open, or else in that of the register', () => {
    const index = new WorkspaceIndex();
    const uri = 'file:///werk/DUO%20lijst/a.duo';
    const named = [
      'stuk ../b.pdf',
      'stuk ..\\c.pdf',
      'stuk ../../d.pdf',
      'stuk x/../../../e.pdf',
      'stuk /etc/f.pdf',
      'stuk \\\\machine\\deel\\g.pdf',
      'stuk //machine/deel/h.pdf',
      'stuk \\i.pdf',
      'stuk C:/j.pdf',
      'stuk ../werk2/k.pdf',
      'stuk ../DUO lijst/l.pdf',
      'stuk ..%2f..%2fm.pdf',
    ];
    index.set(uri, readDocument(named.join('\n')));
    const to = (folders: readonly string[]) => linksIn(index, uri, folders).map((link) => link.split(' > ')[0]);
    assert.deepEqual(to([]), ['../DUO lijst/l.pdf', '..%2f..%2fm.pdf']);
    for (const folder of ['file:///werk', 'file:///werk/']) {
      const inWork = ['../b.pdf', '..\\c.pdf', '../werk2/k.pdf', '../DUO lijst/l.pdf', '..%2f..%2fm.pdf'];
      assert.deepEqual(to([folder]), inWork);
    }
    assert.deepEqual(to(['file:///werk/anders', 'file:///wer']), to([]));
  });

  for (const [field, text] of [
    ['bijlagen', (to: string) => `stuk 1: x\n  bijlagen: ${to}\n`],
    ['bijlagen, on a line of its own', (to: string) => `stuk 1: x\n  bijlagen:\n    ${to}\n`],
    ['stukken', (to: string) => `vergadering DUO 13 januari 2021\n  stukken: ${to}\n`],
    ['kenmerk', (to: string) => `vergadering DUO 13 januari 2021\n  kenmerk: ${to}\n`],
    ['uit', (to: string) => `actie 1: x\n  uit: ${to}\n`],
  ] as const) {
    it(`stay there in ${field}, too`, () => {
      const uri = 'file:///werk/lijsten/a.duo';
      assert.equal(linksAt(uri, text('b.pdf')).length, 1);
      for (const to of [
        '../b.pdf',
        '..\\b.pdf',
        'x/../../b.pdf',
        '/etc/b.pdf',
        '\\\\machine\\deel\\b.pdf',
        '//machine/deel/b.pdf',
        'C:/b.pdf',
      ])
        assert.deepEqual(linksAt(uri, text(to)), [], to);
    });
  }

  it('lead to a repository that is only looked at', () => {
    const uri = 'vscode-vfs://github/gemeente/register/lijst.duo';
    assert.deepEqual(linksAt(uri, 'stuk stukken/a.pdf: A\n'), [
      'stukken/a.pdf > vscode-vfs://github/gemeente/register/stukken/a.pdf (Dit bestand openen)',
    ]);
  });

  it('are none from a register that is not saved, but for web addresses', () => {
    assert.deepEqual(linksAt('untitled:Untitled-1', 'gebruik namen.duo\nstuk a.pdf: Zie www.ncg.nl\n'), [
      page('www.ncg.nl', 'www.ncg.nl', 'https://www.ncg.nl/'),
    ]);
  });

  it('are none to what is no file', () => {
    const text = 'stuk NCG / 21.013: A\n  bijlagen: verslag, .pdf, C:\\x.pdf, versie 1.2, *.pdf\n';
    assert.deepEqual(links(text), []);
  });
});

describe('links to web addresses', () => {
  it('are found in any text, without the sentence around them', () => {
    const text = `// Zie https://www.ncg.nl/a.
actie 1: Lees www.rvo.nl!
  toelichting: (zie http://intranet/x?y=1&z=2), of <https://a.nl>.
    [tekst](https://a.nl/b_(c)); “https://a.nl/d”
  bespreken: https://a.nl/e…
stuk https://a.nl/f.pdf: Het stuk
`;
    assert.deepEqual(links(text), [
      page('https://www.ncg.nl/a', 'www.ncg.nl'),
      page('www.rvo.nl', 'www.rvo.nl', 'https://www.rvo.nl/'),
      page('http://intranet/x?y=1&z=2', 'intranet'),
      page('https://a.nl', 'a.nl', 'https://a.nl/'),
      page('https://a.nl/b_(c)', 'a.nl'),
      page('https://a.nl/d', 'a.nl'),
      page('https://a.nl/e', 'a.nl'),
      page('https://a.nl/f.pdf', 'a.nl'),
    ]);
  });

  it('are none where no address is', () => {
    assert.deepEqual(links('actie 1: www.nl, https://, www., xhttps://a.nl, jan@www.a.nl, http://]\n'), []);
  });

  it('are that of a document which is a file there, once', () => {
    assert.deepEqual(links('vergadering DUO\n  stukken: https://a.nl/b.pdf, c.pdf\n'), [
      page('https://a.nl/b.pdf', 'a.nl'),
      'c.pdf > file:///werk/c.pdf (Dit bestand openen)',
    ]);
  });
});

describe('the cost of links', () => {
  it('is after an edit that of the entry that it touches', () => {
    const rows = Array.from({ length: 50 }, (_, at) => `actie ${at}: X\n  uit: a${at}.pdf\n`);
    const index = new WorkspaceIndex();
    const uri = 'file:///werk/a.duo';
    index.set(uri, readDocument(rows.join('')));
    assert.equal(linksIn(index, uri).length, 50);
    index.edit(index.file(uri)!, 9, 9, 'www.a.nl ');
    let reads = 0;
    const { get } = Object.getOwnPropertyDescriptor(PlacedEntry.prototype, 'entry')!;
    Object.defineProperty(PlacedEntry.prototype, 'entry', {
      configurable: true,
      get(this: PlacedEntry) {
        reads++;
        return get!.call(this);
      },
    });
    try {
      const now = linksIn(index, uri);
      assert.equal(now.length, 51);
      assert.deepEqual(now.slice(0, 2), [
        page('www.a.nl', 'www.a.nl', 'https://www.a.nl/'),
        'a0.pdf > file:///werk/a0.pdf (Dit bestand openen)',
      ]);
      assert.equal(reads, 1);
    } finally {
      Object.defineProperty(PlacedEntry.prototype, 'entry', { configurable: true, get: get! });
    }
  });
});

describe('the links of the samples', () => {
  it('are none: they name no file and no address', () => {
    for (const { name, text } of SAMPLES) assert.deepEqual(linksAt(`file:///werk/${name}`, text), [], name);
  });
});
