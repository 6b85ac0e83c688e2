/** A workbook of Excel (Office Open XML, ECMA-376): each sheet is a table. Nothing is calculated: what Excel showed last is stored. */
import type { GivenBlock, GivenDocument, GivenNotice } from '../../given.ts';
import { type Guard, Refusal } from '../guard.ts';
import type { Package, Relation } from '../package.ts';
import { noticesOf, sentOf, titleOf } from '../packageFacts.ts';
import { attributeOf, childOf, childrenOf, readTree } from '../xml.ts';
import { type Area, areaOf } from './cellPlace.ts';
import { cellStyles } from './cellStyles.ts';
import { Colours } from './colours.ts';
import { sharedTexts } from './richText.ts';
import { readSheet } from './sheet.ts';
import { asidesOf } from './sheetAsides.ts';

/** @param path of the part with the list of sheets. */
export async function readXlsx(file: Package, path: string, guard: Guard): Promise<GivenDocument> {
  const book = await readTree(file.part(path), guard);
  if (book === undefined) throw new Refusal('broken');
  const relations = await file.relations(path);
  const target = (type: string) => [...relations.values()].find((one) => one.type === type && !one.isOutside)?.target;
  const part = (type: string) => {
    const found = target(type);
    return found === undefined ? undefined : file.part(found);
  };
  const colours = new Colours(await readTree(part('theme'), guard));
  const shared = {
    texts: await sharedTexts(part('sharedStrings'), guard),
    style: cellStyles(await readTree(part('styles'), guard), colours),
    is1904: ['1', 'true'].includes(attributeOf(childOf(book, 'x:workbookPr'), 'date1904') ?? ''),
  };
  const people = await authorsOf(part('person'), guard);
  const notices: GivenNotice[] = [];
  const blocks: GivenBlock[] = [];
  let hasPictures = false;
  for (const sheet of childrenOf(childOf(book, 'x:sheets'), 'x:sheet')) {
    const relation = relations.get(attributeOf(sheet, 'r:id') ?? '');
    // A sheet that is one chart has no cells.
    if (relation === undefined || relation.type !== 'worksheet') continue;
    const content = file.part(relation.target);
    if (content === undefined) throw new Refusal('broken', relation.target);
    const own = await file.relations(relation.target);
    const { asides, pictures } = await asidesOf(file, own, people, guard);
    hasPictures ||= pictures;
    const context = {
      ...shared,
      asides,
      links: outside(own),
      headers: await headersOf(file, own, guard),
      name: attributeOf(sheet, 'name') ?? '',
      isHidden: (attributeOf(sheet, 'state') ?? 'visible') !== 'visible',
      table: blocks.length,
    };
    blocks.push(await readSheet(content, context, guard, notices));
  }
  if (hasPictures) notices.push({ key: 'pictures' });
  notices.push(...noticesOf(file, NO_KEYS));
  const title = await titleOf(file, guard);
  const sent = await sentOf(file, guard);
  return {
    format: 'xlsx',
    ...(title === undefined ? {} : { title }),
    blocks,
    notices,
    ...(sent === undefined ? {} : { sent }),
  };
}

const NO_KEYS: ReadonlySet<GivenNotice['key']> = new Set();

function outside(relations: ReadonlyMap<string, Relation>): Map<string, string> {
  return new Map([...relations].flatMap(([id, { target, isOutside }]) => (isOutside ? [[id, target] as const] : [])));
}

/** The areas of tables that have a row of headers. */
async function headersOf(file: Package, relations: ReadonlyMap<string, Relation>, guard: Guard): Promise<Area[]> {
  const areas: Area[] = [];
  for (const { type, target } of relations.values()) {
    const table = type === 'table' ? await readTree(file.part(target), guard) : undefined;
    const area = areaOf(attributeOf(table, 'ref'));
    if (area !== undefined && attributeOf(table, 'headerRowCount') !== '0') areas.push(area);
  }
  return areas;
}

/** The names of who takes part in conversations, by their ids. */
async function authorsOf(part: Uint8Array | undefined, guard: Guard): Promise<ReadonlyMap<string, string>> {
  const root = await readTree(part, guard);
  return new Map(childrenOf(root).map((one) => [attributeOf(one, 'id') ?? '', attributeOf(one, 'displayName') ?? '']));
}
