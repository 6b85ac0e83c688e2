/**
 * Nothing lost: every word that stands in the XML of a file, or between the tags of a page, is in what was read: in its pieces, its
 * numbers, what stands beside them, or what is told of it. For files with all that the tests of the formats know, mixed.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { allWordsOf, given, wordsIn } from '../../../support/given.ts';
import { odfFile, p, r, tbl, tc, tr, wordFile, workbook } from '../../../support/officePackages.ts';
import { runs } from '../../../support/runs.ts';

const RUNS = { numRuns: runs(200) };

/** A word that no other place has, made of its number. */
function counter(): () => string {
  let count = 0;
  return () => `woord${++count}.`;
}

/** Shapes of a file as a tree of names, from which the XML is made with a new word at each place. */
interface Shape {
  readonly kind: string;
  readonly inner: readonly Shape[];
}

function shapes(block: readonly string[], inline: readonly string[]) {
  return fc.letrec<{ block: Shape; inline: Shape }>((tie) => ({
    inline: fc.record({
      kind: fc.constantFrom(...inline),
      inner: fc.oneof({ depthSize: 'small' }, fc.constant([]), fc.array(tie('inline'), { maxLength: 2 })),
    }),
    block: fc.record({
      kind: fc.constantFrom(...block),
      inner: fc.oneof(
        { depthSize: 'small' },
        fc.constant([]),
        fc.array(fc.oneof(tie('inline'), tie('block')), { maxLength: 3 }),
      ),
    }),
  })).block;
}

const INS = 'w:id="1" w:author="x"';
const INLINE = [
  'r',
  'ins',
  'del',
  'sdt',
  'smart',
  'field',
  'simple',
  'link',
  'box',
  'ruby',
  'hidden',
  'struck',
  'math',
  'other',
];
const BLOCKS = ['p', 'heading', 'tbl', 'sdtBlock', 'nested', 'note', 'comment', 'span'];

/** The XML of Word for a shape. */
function wordXml(
  shape: Shape,
  word: () => string,
  notes: { footnotes: string; comments: string; count: number },
): string {
  const inline = ({ kind, inner }: Shape): string => {
    const content = () => r(word()) + inner.map(inline).join('');
    const sign = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    switch (kind) {
      case 'ins':
        return `<w:ins ${INS}>${content()}</w:ins>`;
      case 'del':
        return `<w:del ${INS}><w:r><w:delText>${word()}</w:delText></w:r></w:del>`;
      case 'sdt':
        return `<w:sdt><w:sdtPr/><w:sdtContent>${content()}</w:sdtContent></w:sdt>`;
      case 'smart':
        return `<w:smartTag>${content()}</w:smartTag>`;
      case 'field':
        return `${sign('begin')}<w:r><w:instrText> REF </w:instrText></w:r>${sign('separate')}${content()}${sign('end')}`;
      case 'simple':
        return `<w:fldSimple w:instr="x">${content()}</w:fldSimple>`;
      case 'link':
        return `<w:hyperlink>${content()}</w:hyperlink>`;
      case 'box':
        return `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p(content())}${p(word())}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
      case 'ruby':
        return `<w:r><w:ruby><w:rt>${r(word())}</w:rt><w:rubyBase>${r(word())}</w:rubyBase></w:ruby></w:r>`;
      case 'hidden':
        return r(word(), '<w:vanish/>') + inner.map(inline).join('');
      case 'struck':
        return r(word(), '<w:strike/>') + inner.map(inline).join('');
      case 'math':
        return `<m:oMath><m:r><m:t>${word()}</m:t></m:r></m:oMath>`;
      case 'other':
        return `<w:nieuwer>${content()}</w:nieuwer>`;
      default:
        return content();
    }
  };
  // Words of neighbours do not run together: a sign stands between them.
  const runs = (inner: readonly Shape[]) =>
    inner.map((one) => (INLINE.includes(one.kind) ? inline(one) : r(word()))).join(r(' / '));
  const block = ({ kind, inner }: Shape): string => {
    const blocks = () =>
      inner
        .filter((one) => BLOCKS.includes(one.kind))
        .map(block)
        .join('');
    const own = p(r(`${word()} `) + runs(inner));
    switch (kind) {
      case 'heading':
        return p(r(word()), '<w:outlineLvl w:val="1"/>') + blocks();
      case 'tbl':
        return tbl(2, tr(tc(own) + tc(word())) + tr(tc(word(), '<w:vMerge/>') + tc(word()))) + blocks();
      case 'span':
        return tbl(
          3,
          tr(tc(own, '<w:gridSpan w:val="2"/>') + tc(word(), '<w:vMerge w:val="restart"/>')) +
            tr(tc(word()) + tc(word()) + tc('', '<w:vMerge/>')),
        );
      case 'nested':
        return tbl(1, tr(tc(own + tbl(1, tr(tc(word()))) + p(word()))));
      case 'sdtBlock':
        return `<w:sdt><w:sdtContent>${own}${blocks()}</w:sdtContent></w:sdt>`;
      case 'note':
        notes.footnotes += `<w:footnote w:id="${++notes.count}">${p(word())}</w:footnote>`;
        return p(`${r(word())}<w:r><w:footnoteReference w:id="${notes.count}"/></w:r>`);
      case 'comment':
        notes.comments += `<w:comment w:id="${++notes.count}">${p(word())}</w:comment>`;
        return p(`${r(word())}<w:r><w:commentReference w:id="${notes.count}"/></w:r>`);
      default:
        return own + blocks();
    }
  };
  return block(shape);
}

describe('every word', () => {
  it('of a Word file is in what is read', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(shapes(BLOCKS, INLINE), { minLength: 1, maxLength: 5 }), async (made) => {
        const notes = { footnotes: '', comments: '', count: 0 };
        const word = counter();
        const body = made.map((one) => wordXml(one, word, notes)).join('');
        const header = p(word());
        const file = wordFile({ body, header, footnotes: notes.footnotes, comments: notes.comments });
        const texts = Object.values(unzipSync(file)).map((part) => strFromU8(part));
        const wanted = wordsIn(texts.join(' ').replaceAll(/<[^>]*>/gu, ' ')).filter((one) => one.startsWith('woord'));
        const read = allWordsOf(await given(file, 'a.docx'));
        // What stands above the pages is told and stands there too.
        assert.deepEqual(missing(wanted, read), []);
        assert.deepEqual([...new Set(read)].filter((one) => one.startsWith('woord')).length, new Set(wanted).size);
      }),
      RUNS,
    );
  });

  it('of a workbook is in what is read', async () => {
    const cell = fc.constantFrom('inline', 'rich', 'shared', 'formula', 'error', 'number', 'none');
    const sheet = fc.record({
      rows: fc.array(fc.array(cell, { maxLength: 4 }), { minLength: 1, maxLength: 4 }),
      merges: fc.array(fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3), fc.nat(3)), { maxLength: 2 }),
      comments: fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 2 }),
      isHidden: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(sheet, { minLength: 1, maxLength: 3 }), async (sheets) => {
        const word = counter();
        const words: string[] = [];
        const next = () => {
          words.push(word());
          return words.at(-1)!;
        };
        const place = (column: number, line: number) => `${'ABCDEF'[column]}${line + 1}`;
        let strings = '';
        let count = 0;
        const parts: Record<string, string> = {};
        const made = sheets.map(({ rows, merges, comments, isHidden }, at) => {
          const places = new Set(comments.map(([column, line]) => place(column, line)));
          const notes = new Map([...places].map((ref) => [ref, next()]));
          parts[`xl/comments${at}.xml`] =
            `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><commentList>${[...notes].map(([ref, text]) => `<comment ref="${ref}"><text><t>${text}</t></text></comment>`).join('')}</commentList></comments>`;
          const cells = rows.map((kinds, line) =>
            kinds.map((kind, column) => {
              const ref = `r="${place(column, line)}"`;
              switch (kind) {
                case 'inline':
                  return `<c ${ref} t="inlineStr"><is><t>${next()}</t></is></c>`;
                case 'rich':
                  return `<c ${ref} t="inlineStr"><is><r><t>${next()} </t></r><r><rPr><strike/></rPr><t>${next()}</t></r></is></c>`;
                case 'shared':
                  strings += `<si><t>${next()}</t></si>`;
                  return `<c ${ref} t="s"><v>${count++}</v></c>`;
                case 'formula':
                  return `<c ${ref}><f>${next()}</f></c>`;
                case 'error':
                  return `<c ${ref} t="e"><v>#${next()}</v></c>`;
                case 'number':
                  words.push(String(1000 + words.length));
                  return `<c ${ref}><v>${words.at(-1)}</v></c>`;
                default:
                  return `<c ${ref}/>`;
              }
            }),
          );
          const areas = merges.map(
            ([a, b, c, d]) =>
              `<mergeCell ref="${place(Math.min(a, c), Math.min(b, d))}:${place(Math.max(a, c), Math.max(b, d))}"/>`,
          );
          return {
            name: next(),
            ...(isHidden ? { state: 'hidden' } : {}),
            rows: cells.map((one, line) => `<row r="${line + 1}">${one.join('')}</row>`).join(''),
            behind: `<mergeCells>${areas.join('')}</mergeCells>`,
            links: [['c', 'comments', `../comments${at}.xml`]] as const,
          };
        });
        const file = workbook({ sheets: made, strings, parts });
        const document = await readOrNone(file, 'a.xlsx');
        if (document === undefined) return;
        const names = wordsIn(document.blocks.map((block) => (block.kind === 'table' ? block.name : '')).join(' '));
        assert.deepEqual(missing(wordsIn(words.join(' ')), [...allWordsOf(document), ...names]), []);
      }),
      RUNS,
    );
  });

  it('of a text of Writer is in what is read', async () => {
    const inlines = ['r', 'span', 'link', 'note', 'comment', 'box', 'other', 'hidden'];
    const blocks = ['p', 'heading', 'list', 'table', 'section', 'nested'];
    await fc.assert(
      fc.asyncProperty(fc.array(shapes(blocks, inlines), { minLength: 1, maxLength: 5 }), async (made) => {
        const word = counter();
        const inline = ({ kind, inner }: Shape): string => {
          const content = () => `${word()} ${inner.map(inline).join(' ')}`;
          switch (kind) {
            case 'span':
              return `<text:span>${content()}</text:span>`;
            case 'link':
              return `<text:a xlink:href="x">${content()}</text:a>`;
            case 'note':
              return `<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>${content()}</text:p></text:note-body></text:note>`;
            case 'comment':
              return `<office:annotation><text:p>${word()}</text:p></office:annotation>`;
            case 'box':
              return `<draw:frame><draw:text-box><text:p>${content()}</text:p><text:p>${word()}</text:p></draw:text-box></draw:frame>`;
            case 'other':
              return `<text:nieuwer>${content()}</text:nieuwer>`;
            case 'hidden':
              return `<text:hidden-text text:string-value="${word()}"/>`;
            default:
              return content();
          }
        };
        const block = ({ kind, inner }: Shape): string => {
          const own = `<text:p>${word()} ${inner.map((one) => (inlines.includes(one.kind) ? inline(one) : '')).join(' ')}</text:p>`;
          const others = () =>
            inner
              .filter((one) => blocks.includes(one.kind))
              .map(block)
              .join('');
          const cell = (content: string) => `<table:table-cell>${content}</table:table-cell>`;
          switch (kind) {
            case 'heading':
              return `<text:h text:outline-level="2">${word()}</text:h>${others()}`;
            case 'list':
              return `<text:list><text:list-header><text:p>${word()}</text:p></text:list-header><text:list-item>${own}${others()}</text:list-item></text:list>`;
            case 'table':
              return `<table:table><table:table-row>${cell(own)}${cell('')}<table:covered-table-cell><text:p>${word()}</text:p></table:covered-table-cell></table:table-row></table:table>${others()}`;
            case 'nested':
              return `<table:table><table:table-row>${cell(`${own}${others()}`)}</table:table-row></table:table>`;
            case 'section':
              return `<text:section text:display="none">${own}${others()}</text:section>`;
            default:
              return own + others();
          }
        };
        const body = made.map(block).join('');
        const wanted = wordsIn(body.replaceAll(/string-value="([^"]*)"/gu, '>$1<').replaceAll(/<[^>]*>/gu, ' '));
        const file = odfFile({ kind: 'text', body });
        assert.deepEqual(
          missing(
            wanted.filter((one) => one.startsWith('woord')),
            allWordsOf(await given(file, 'a.odt')),
          ),
          [],
        );
      }),
      RUNS,
    );
  });

  it('of a page, a calendar, values and plain text is in what is read', async () => {
    const tag = fc.constantFrom(
      'table><tr><td',
      'p',
      'div',
      'h2',
      'ul',
      'li',
      'ol',
      'table',
      'tr',
      'td',
      'th',
      's',
      'a',
      'dl',
      'dt',
      'dd',
      'pre',
      'span',
      'comment',
      'caption',
    );
    const page = fc.array(fc.tuple(tag, fc.boolean()), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(page, async (tags) => {
        const word = counter();
        const html = `<body>${tags.map(([name, isClosed]) => `<${name}>${word()} ${isClosed ? `</${name}>` : ''} ${word()} `).join('')}`;
        const wanted = wordsIn(html.replaceAll(/<[^>]*>/gu, ' '));
        const document = await given(html, 'a.html');
        const names = wordsIn(document.blocks.map((block) => (block.kind === 'table' ? block.name : '')).join(' '));
        assert.deepEqual(missing(wanted, [...allWordsOf(document), ...names]), [], html);
      }),
      { numRuns: runs(400) },
    );
    const line = fc.constantFrom(
      '- x',
      '1. x',
      'x\tx',
      '| x | x |',
      '# x',
      'x',
      '',
      '  x',
      '|---|',
      'a) x',
      'x;x',
      '"x',
      'x"x";x',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 10 }), async (lines) => {
        const word = counter();
        const text = lines.map((one) => one.replaceAll('x', word)).join('\n');
        for (const name of ['a.txt', 'a.csv']) {
          const document = await readOrNone(new TextEncoder().encode(text), name);
          const wanted = wordsIn(text);
          assert.deepEqual(document === undefined ? wanted : missing(wanted, allWordsOf(document)), [], text);
        }
      }),
      { numRuns: runs(400) },
    );
  });
});

/** Undefined for a file without a word, which is refused. */
async function readOrNone(bytes: Uint8Array, name: string) {
  const { readGiven } = await import('../../../../server/src/exchange/readers.ts');
  const read = await readGiven(bytes, name);
  assert.ok(read.kind === 'given' || read.reason === 'empty');
  return read.kind === 'given' ? read.document : undefined;
}

/** The words that are wanted more often than they are there. */
function missing(wanted: readonly string[], there: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of there) counts.set(word, (counts.get(word) ?? 0) + 1);
  return wanted.filter((word) => {
    const count = counts.get(word) ?? 0;
    counts.set(word, count - 1);
    return count <= 0;
  });
}
