/** An OpenDocument file (ISO 26300): a text with its tables, or the sheets of a workbook. */
import type { GivenBlock, GivenDocument, GivenNotice } from '../../given.ts';
import { keptText } from '../../keptText.ts';
import { type Guard, Refusal } from '../guard.ts';
import type { Package } from '../package.ts';
import { marked, PLAIN } from '../textBuilder.ts';
import {
  type Attributes,
  attribute,
  attributeOf,
  childOf,
  childrenOf,
  readTree,
  readXml,
  textWithin,
  within,
  type XmlElement,
} from '../xml.ts';
import { OdfChanges } from './odfChanges.ts';
import { OdfStyles } from './odfStyles.ts';
import { OdfTable } from './odfTable.ts';
import { type OdfItem, OdfText } from './odfText.ts';

export async function readOdf(file: Package, format: 'odt' | 'ods', guard: Guard): Promise<GivenDocument> {
  await refuseLocked(file, guard);
  const content = file.part('content.xml');
  if (content === undefined) throw new Refusal('broken');
  const styles = new OdfStyles();
  const told = await readTree(file.part('styles.xml'), guard);
  styles.add(childOf(told, 'office:styles'));
  const met = new Set<GivenNotice['key']>();
  const changes = new OdfChanges();
  const text = new OdfText(styles, changes, guard, (thing) => void met.add(thing));
  const notices: GivenNotice[] = [];
  const body = new Body(styles, changes, text, guard, notices, format === 'ods');
  await readXml(content, guard, body);
  const pages = pageTexts(told, text, format);
  const asides = pages.map((one) => ({ kind: 'header' as const, text: one }));
  const blocks: GivenBlock[] =
    pages.length === 0 || format === 'ods'
      ? body.blocks
      : [{ kind: 'paragraph', text: { pieces: [], asides } }, ...body.blocks];
  if (pages.length > 0) notices.push({ key: 'headers', values: pages });
  if (file.paths.some((path) => /^(?:Basic|Scripts)\//u.test(path))) met.add('macros');
  notices.push(...[...met].map((key) => ({ key })));
  const meta = await readTree(file.part('meta.xml'), guard);
  const [title] = within(meta, 'dc:title');
  const name = textWithin(title).trim();
  const kept = [...within(meta, 'meta:user-defined')];
  const sent = keptText(kept.map((one) => [attributeOf(one, 'meta:name') ?? '', textWithin(one)] as const));
  return {
    format,
    ...(name === '' ? {} : { title: name }),
    blocks,
    notices,
    ...(sent === undefined ? {} : { sent }),
  };
}

/** A file with a password says in its list of parts how they are encrypted. */
async function refuseLocked(file: Package, guard: Guard): Promise<void> {
  const manifest = file.part('META-INF/manifest.xml');
  if (manifest === undefined) return;
  await readXml(manifest, guard, {
    open: (name) => {
      if (name === 'manifest:encryption-data') throw new Refusal('locked');
    },
  });
}

/** What stands above and below the pages, each text once. */
function pageTexts(told: XmlElement | undefined, text: OdfText, format: 'odt' | 'ods'): string[] {
  const masters = childOf(told, 'office:master-styles');
  const found = childrenOf(masters, 'style:master-page')
    .flatMap((page) => childrenOf(page))
    .filter(({ name }) => /^style:(?:header|footer)(?:-left|-first)?$/u.test(name))
    .map((one) => text.plain(one).trim())
    // Calc has a page in each new file that says the name of the sheet and the number of the page.
    .filter((one) => one !== '' && !(format === 'ods' && /^(?:\?\?\?|Pagina \d+|Page \d+|Seite \d+)/u.test(one)));
  return [...new Set(found)];
}

class Body {
  readonly units: ReadonlySet<string> = new Set([
    ...['office:automatic-styles', 'office:master-styles', 'office:font-face-decls', 'office:forms'],
    ...['text:p', 'text:h', 'text:list', 'text:tracked-changes', 'table:table-row', 'table:shapes', 'draw:frame'],
    ...['table:content-validations', 'table:tracked-changes', 'text:table-of-content-source', 'office:annotation'],
  ]);
  readonly blocks: GivenBlock[] = [];
  readonly #styles: OdfStyles;
  readonly #changes: OdfChanges;
  readonly #text: OdfText;
  readonly #guard: Guard;
  readonly #notices: GivenNotice[];
  readonly #isSheet: boolean;
  #table: OdfTable | undefined;
  #tables = 0;
  /** Sections that are open, with whether each is hidden. */
  readonly #sections: boolean[] = [];

  constructor(
    styles: OdfStyles,
    changes: OdfChanges,
    text: OdfText,
    guard: Guard,
    notices: GivenNotice[],
    isSheet: boolean,
  ) {
    this.#styles = styles;
    this.#changes = changes;
    this.#text = text;
    this.#guard = guard;
    this.#notices = notices;
    this.#isSheet = isSheet;
  }

  readonly open = (name: string, attributes: Attributes): void => {
    if (name === 'table:table') {
      this.#table = new OdfTable(
        {
          styles: this.#styles,
          text: this.#text,
          guard: this.#guard,
          notices: this.#notices,
          table: this.#tables++,
          isSheet: this.#isSheet,
        },
        attributes,
      );
    } else if (name === 'table:table-column') this.#table?.column(attributes);
    else if (name === 'table:table-header-rows') this.#inHeader(true);
    else if (name === 'text:section') this.#sections.push(attribute(attributes, 'text:display') === 'none');
    else if (name === 'text:change-start' || name === 'text:change-end') {
      this.#changes.follow({ name, attributes, children: [] });
    } else if (name === 'text:change')
      this.#item(
        this.#text.paragraph({ name: 'text:p', attributes: {}, children: [{ name, attributes, children: [] }] }),
      );
  };

  readonly close = (name: string): void => {
    if (name === 'table:table-header-rows') this.#inHeader(false);
    else if (name === 'text:section') this.#sections.pop();
    else if (name === 'table:table' && this.#table !== undefined) {
      this.blocks.push(this.#table.built());
      this.#table = undefined;
    }
  };

  #inHeader(isInHeader: boolean): void {
    if (this.#table !== undefined) this.#table.isInHeader = isInHeader;
  }

  readonly unit = (element: XmlElement): void => {
    switch (element.name) {
      case 'office:automatic-styles':
        this.#styles.add(element);
        return;
      case 'text:tracked-changes':
        this.#changes.add(element);
        return;
      case 'table:table-row':
        this.#table?.row(element);
        return;
      case 'text:p':
      case 'text:h': {
        const isHidden = this.#sections.some((one) => one);
        this.#item(this.#text.paragraph(element, isHidden ? marked(PLAIN, 'hidden') : PLAIN));
        return;
      }
      case 'text:list':
        for (const item of this.#text.list(element)) this.#item(item);
        return;
      case 'table:shapes':
      case 'draw:frame':
        for (const item of this.#text.items(element)) this.#item(item);
    }
  };

  #item({ text, level, isTitle, depth }: OdfItem): void {
    if (text.pieces.length === 0 && text.asides === undefined) return;
    this.#guard.rows();
    this.blocks.push({
      kind: 'paragraph',
      text,
      ...(level === undefined ? {} : { level, ...(isTitle === true ? { isTitle } : {}) }),
      ...(depth === undefined ? {} : { depth }),
    });
  }
}
