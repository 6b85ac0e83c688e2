/** What stands beside the cells of a sheet: notes, conversations, and the texts of boxes and pictures that lie on it. */
import type { GivenAside } from '../../given.ts';
import { columnLetters } from '../../writers/cellPlaces.ts';
import type { Guard } from '../guard.ts';
import type { Package, Relation } from '../package.ts';
import { attributeOf, childOf, childrenOf, readTree, textWithin, within, type XmlElement } from '../xml.ts';
import { richWords, unescaped } from './richText.ts';

export interface SheetAsides {
  /** By the place of their cell: `C12`. */
  readonly asides: ReadonlyMap<string, readonly GivenAside[]>;
  /** A picture or a chart lies on it. */
  readonly pictures: boolean;
}

/** @param people the names of who takes part in conversations, by their ids. */
export async function asidesOf(
  file: Package,
  relations: ReadonlyMap<string, Relation>,
  people: ReadonlyMap<string, string>,
  guard: Guard,
): Promise<SheetAsides> {
  const asides = new Map<string, GivenAside[]>();
  const add = (place: string, kind: GivenAside['kind'], text: string) => {
    const trimmed = text.trim();
    if (trimmed === '') return;
    const list = asides.get(place) ?? [];
    asides.set(place, list);
    list.push({ kind, text: trimmed });
  };
  const parts = async (type: string) => {
    const found = [...relations.values()].filter((one) => one.type === type && !one.isOutside);
    return Promise.all(found.map(({ target }) => readTree(file.part(target), guard)));
  };
  const talked = new Set<string>();
  for (const root of await parts('threadedComment')) {
    for (const said of childrenOf(root, 'tc:threadedComment')) {
      const place = attributeOf(said, 'ref') ?? '';
      talked.add(place);
      const author = people.get(attributeOf(said, 'personId') ?? '');
      const text = unescaped(textWithin(childOf(said, 'tc:text')));
      add(place, 'comment', author === undefined || author === '' ? text : `${author}: ${text}`);
    }
  }
  for (const root of await parts('comments')) {
    for (const note of within(root, 'x:comment')) {
      const place = attributeOf(note, 'ref') ?? '';
      // A conversation has a copy here, for programs that know none.
      if (!talked.has(place)) add(place, 'comment', richWords(childOf(note, 'x:text') ?? note));
    }
  }
  let pictures = false;
  for (const root of await parts('drawing')) {
    for (const anchor of childrenOf(root)) {
      const place = placeOfAnchor(anchor);
      for (const body of within(anchor, 'xdr:txBody')) add(place, 'box', paragraphs(body));
      pictures ||= [...within(anchor, 'xdr:pic'), ...within(anchor, 'xdr:graphicFrame')].length > 0;
      for (const picture of within(anchor, 'xdr:cNvPr')) {
        add(
          place,
          'alt',
          [attributeOf(picture, 'title'), attributeOf(picture, 'descr')].filter((one) => one).join('\n'),
        );
      }
    }
  }
  return { asides, pictures };
}

function paragraphs(body: XmlElement): string {
  return [...within(body, 'a:p')].map((one) => [...within(one, 'a:t')].map(textWithin).join('')).join('\n');
}

/** The cell below its upper left corner; `A1` for what lies on the sheet as a whole. */
function placeOfAnchor(anchor: XmlElement): string {
  const from = childOf(anchor, 'xdr:from');
  const column = Number(textWithin(childOf(from, 'xdr:col')) || 0);
  const row = Number(textWithin(childOf(from, 'xdr:row')) || 0);
  const fits = Number.isInteger(column) && Number.isInteger(row) && column >= 0 && row >= 0;
  return fits ? `${columnLetters(column)}${row + 1}` : 'A1';
}
