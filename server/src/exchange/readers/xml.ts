/**
 * XML as a row of events, with small trees where a reader asks for them: what is large is never in memory as a whole tree. Prefixes are those
 * of the tables below, whatever a file calls them. Entities are not expanded, and nothing is fetched.
 */
import { Parser } from 'saxen';
import { type Guard, Refusal } from './guard.ts';
import { ownText } from './ownText.ts';

export type Attributes = Readonly<Record<string, string>>;

export interface XmlElement {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly (XmlElement | string)[];
}

export interface XmlHandler {
  /** Elements that are given whole, when they end; of what lies within them nothing else is told. */
  readonly units?: ReadonlySet<string>;
  readonly unit?: (element: XmlElement) => void;
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
}

const OOXML = ['http://schemas.openxmlformats.org/', 'http://purl.oclc.org/ooxml/'];
const NAMESPACES: Record<string, string> = {
  ...Object.fromEntries(
    OOXML.flatMap((base, at) => [
      [`${base}wordprocessingml/${at === 0 ? '2006/' : ''}main`, 'w'],
      [`${base}spreadsheetml/${at === 0 ? '2006/' : ''}main`, 'x'],
      [`${base}officeDocument/${at === 0 ? '2006/' : ''}relationships`, 'r'],
      [`${base}drawingml/${at === 0 ? '2006/' : ''}main`, 'a'],
      [`${base}drawingml/${at === 0 ? '2006/' : ''}wordprocessingDrawing`, 'wp'],
      [`${base}drawingml/${at === 0 ? '2006/' : ''}spreadsheetDrawing`, 'xdr'],
      [`${base}drawingml/${at === 0 ? '2006/' : ''}diagram`, 'dgm'],
      [`${base}officeDocument/${at === 0 ? '2006/' : ''}math`, 'm'],
    ]),
  ),
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
  'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments': 'tc',
  'urn:schemas-microsoft-com:vml': 'v',
  'http://www.w3.org/XML/1998/namespace': 'xml',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://www.w3.org/1999/xlink': 'xlink',
  'urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0': 'calcext',
  'urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0': 'loext',
  'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0': 'fo',
  'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0': 'svg',
  'urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0': 'number',
  'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0': 'draw',
  ...Object.fromEntries(
    ['office', 'style', 'text', 'table', 'meta', 'manifest', 'presentation', 'form'].map((name) => [
      `urn:oasis:names:tc:opendocument:xmlns:${name}:1.0`,
      name,
    ]),
  ),
};

/** Bytes that are read between two pauses. */
const CHUNK = 1 << 16;
/** A tree with more elements than this is no row of a list. */
const LARGEST_UNIT = 500_000;
/** So many characters without a tag are no text of a list, in UTF-16 units; looking through them again and again would take long. */
const LONGEST_TEXT = 4 << 20;

/** Reads a part from its beginning to its end. @throws Refusal when it is no XML, goes over a limit or is stopped. */
export async function readXml(part: Uint8Array, guard: Guard, handler: XmlHandler): Promise<void> {
  const decoder = decoderOf(part);
  const parser = parserOf(guard, handler);
  let waiting = 0;
  try {
    for (let at = 0; at < part.length; at += CHUNK) {
      const text = decoder.decode(part.subarray(at, at + CHUNK), { stream: true });
      parser.write(text);
      waiting = parser.sawTag() ? 0 : waiting + text.length;
      if (waiting > LONGEST_TEXT) throw new Refusal('tooLarge');
      if (part.length > CHUNK) await guard.pause(at / part.length);
    }
    parser.write(decoder.decode());
    parser.end();
  } catch (error) {
    // The parser throws plain errors, and nothing else does.
    if (!(error instanceof Error) || error.constructor !== Error) throw error;
    throw new Refusal('broken');
  }
}

/** The whole part as one tree: only for parts that are small by nature, such as styles. Undefined without one. */
export async function readTree(part: Uint8Array | undefined, guard: Guard): Promise<XmlElement | undefined> {
  if (part === undefined) return undefined;
  let root: XmlElement | undefined;
  await readXml(part, guard, {
    units: ANY,
    unit: (element) => {
      root ??= element;
    },
  });
  return root;
}

/** Every name is one of these. */
const ANY = { has: () => true } as unknown as ReadonlySet<string>;

function decoderOf(part: Uint8Array) {
  if (part[0] === 0xff && part[1] === 0xfe) return new TextDecoder('utf-16le');
  if (part[0] === 0xfe && part[1] === 0xff) return new TextDecoder('utf-16be');
  const head = String.fromCharCode(...part.subarray(0, 200));
  const named = /^(?:ï»¿)?<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/u.exec(head)?.[1];
  try {
    return new TextDecoder(named ?? 'utf-8');
  } catch {
    throw new Refusal('broken');
  }
}

interface Growing {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: (XmlElement | string)[];
}

function parserOf(guard: Guard, { units, unit, open, close }: XmlHandler) {
  const parser = new Parser();
  parser.ns(NAMESPACES);
  const within: Growing[] = [];
  let depth = 0;
  let size = 0;
  let hasTag = false;
  parser.on('openTag', (name, getAttributes, _, isEmpty) => {
    hasTag = true;
    guard.depth(++depth);
    const parent = within.at(-1);
    if (parent === undefined && units?.has(name) !== true) {
      open?.(name, decodedAll(getAttributes()));
      return;
    }
    if (++size > LARGEST_UNIT) throw new Refusal('tooMany');
    const element = { name, attributes: decodedAll(getAttributes()), children: isEmpty ? NONE : [] };
    parent?.children.push(element);
    within.push(element);
  });
  parser.on('closeTag', (name) => {
    hasTag = true;
    depth--;
    const element = within.pop();
    if (element === undefined) close?.(name);
    else if (within.length === 0) {
      size = 0;
      unit?.(element);
    }
  });
  parser.on('text', (text) => {
    within.at(-1)?.children.push(decoded(text));
  });
  parser.on('cdata', (text) => {
    within.at(-1)?.children.push(text.replaceAll('\r\n', '\n'));
  });
  parser.on('attention', (text) => {
    // A document type that defines something: entities above all. One that only names itself does no harm.
    if (text.includes('[')) throw new Refusal('broken');
  });
  return {
    write: (text: string) => parser.write(text),
    end: () => parser.end(),
    /** A tag has come since this was asked before. */
    sawTag: () => {
      const had = hasTag;
      hasTag = false;
      return had;
    },
  };
}

const NONE: (XmlElement | string)[] = [];
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  const plain = text.includes('\r') ? text.replaceAll(/\r\n?/gu, '\n') : text;
  if (!plain.includes('&')) return plain === text ? ownText(text) : plain;
  return plain.replaceAll(/&(?:#(\d{1,9})|#x([\da-f]{1,8})|(\w+));/giu, (all, decimal, hex, name) => {
    if (name !== undefined) return NAMED[name] ?? all;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0x10ffff || code === 0 ? '\uFFFD' : String.fromCodePoint(code);
  });
}

function decodedAll(attributes: Attributes | false): Attributes {
  if (attributes === false) return {};
  for (const name in attributes) {
    const value = attributes[name]!;
    if (value.includes('&')) (attributes as Record<string, string>)[name] = decoded(value);
  }
  return attributes;
}

/** The value of an attribute by its name with a prefix; where its namespace is that of the whole document it has none. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  return attributes[name] ?? (name.includes(':') ? attributes[name.slice(name.indexOf(':') + 1)] : undefined);
}

/** The same of an element. */
export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  return element === undefined ? undefined : attribute(element.attributes, name);
}

/** The first child with a name; undefined without one. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name);
}

/** The children that are elements; those with a name when one is given. */
export function childrenOf(element: XmlElement | undefined, name?: string): XmlElement[] {
  if (element === undefined) return [];
  return element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** All elements with a name within one, in their order. */
export function* within(element: XmlElement | undefined, name: string): Generator<XmlElement> {
  for (const child of childrenOf(element)) {
    if (child.name === name) yield child;
    yield* within(child, name);
  }
}

/** All text within an element. */
export function textWithin(element: XmlElement | undefined): string {
  if (element === undefined) return '';
  return element.children.map((child) => (typeof child === 'string' ? child : textWithin(child))).join('');
}
