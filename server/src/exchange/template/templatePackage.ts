/**
 * The Word file that somebody gives as template, taken apart: what is in it that nobody sees on the page and that would go out with
 * every list that is made with it. Word calls finding it *Document controleren*.
 */
import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate/browser';

/**
 * `notWord` is no Word file, or one with a password · `notDocx` is one of another kind: a `.dotx`, a `.docm` · `tooLarge` · of the
 * others each has something in it that is not seen: `comments`, `changes` that were tracked, `hidden` text, `macros`, `embedded` other
 * files, `data` (custom XML).
 */
export type HiddenThing = 'comments' | 'changes' | 'hidden' | 'macros' | 'embedded' | 'data';
export type PackageFault = 'notWord' | 'notDocx' | 'tooLarge' | HiddenThing;

export interface TemplatePackage {
  /** The parts by their paths, in their order. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** The parts of XML among them. */
  readonly documents: ReadonlyMap<string, Document>;
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const TYPES = '[Content_Types].xml';
/** In bytes, unpacked. */
const LARGEST = 50_000_000;

/** What tracked changes are made of, in the text and in what it looks like. */
const CHANGES = [
  ...['ins', 'del', 'moveFrom', 'moveTo', 'cellIns', 'cellDel', 'cellMerge'],
  ...['rPrChange', 'pPrChange', 'tblPrChange', 'tblGridChange', 'tcPrChange', 'trPrChange', 'sectPrChange'],
];
/** On, where one of these is not said. */
const OFF = new Set(['0', 'false', 'off']);

/** The parts of a template, or all that keeps it from being one. Bytes of any kind are answered, and never thrown at. */
export function readPackage(bytes: Uint8Array): TemplatePackage | readonly PackageFault[] {
  const parts = partsOf(bytes);
  if (parts === 'notWord' || parts === 'tooLarge') return [parts];
  const documents = new Map<string, Document>();
  for (const [path, content] of parts) {
    if (!/\.(?:xml|rels)$/iu.test(path)) continue;
    const document = parsed(strFromU8(content));
    if (document === undefined) return ['notWord'];
    documents.set(path, document);
  }
  const types = documents.get(TYPES);
  if (types === undefined) return ['notWord'];
  const isDocx = [...elements(types, 'Override')].some((one) => one.getAttribute('ContentType') === DOCX);
  if (!isDocx) return [parts.has('word/document.xml') ? 'notDocx' : 'notWord'];
  const faults = hiddenThings([...parts.keys()], documents);
  return faults.length > 0 ? faults : { parts, documents };
}

function partsOf(bytes: Uint8Array): Map<string, Uint8Array> | 'notWord' | 'tooLarge' {
  let size = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize;
        return size <= LARGEST;
      },
    });
    return size > LARGEST ? 'tooLarge' : new Map(Object.entries(files));
  } catch {
    return 'notWord';
  }
}

/** The document of some XML; undefined when it is none, or one with definitions of its own. */
function parsed(text: string): Document | undefined {
  if (/<!DOCTYPE/iu.test(text)) return undefined;
  try {
    const stop = (): never => {
      throw new Error('no XML');
    };
    return new DOMParser({ onError: (level) => (level === 'warning' ? undefined : stop()) }).parseFromString(
      text.replace(/^\uFEFF/u, ''),
      'text/xml',
    );
  } catch {
    return undefined;
  }
}

function hiddenThings(paths: readonly string[], documents: ReadonlyMap<string, Document>): HiddenThing[] {
  const found = new Set<HiddenThing>();
  for (const path of paths) {
    if (/vbaProject|vbaData/iu.test(path)) found.add('macros');
    if (/^word\/(?:embeddings|activeX)\//iu.test(path)) found.add('embedded');
    if (/^customXml\/item\d*\.xml$/iu.test(path)) found.add('data');
  }
  for (const [path, document] of documents) {
    if (!path.startsWith('word/')) continue;
    if (/^word\/comments/u.test(path) && has(document, 'comment')) found.add('comments');
    if (has(document, 'commentReference')) found.add('comments');
    if (CHANGES.some((name) => has(document, name))) found.add('changes');
    for (const one of elements(document, 'vanish', WORD)) {
      if (!OFF.has(one.getAttributeNS(WORD, 'val') ?? '')) found.add('hidden');
    }
  }
  return [...found];
}

function has(document: Document, name: string): boolean {
  return !elements(document, name, WORD).next().done;
}

/** The elements with a name, in their order. */
export function* elements(document: Document, name: string, namespace?: string): Generator<Element> {
  const list =
    namespace === undefined ? document.getElementsByTagName(name) : document.getElementsByTagNameNS(namespace, name);
  for (let at = 0; at < list.length; at++) yield list.item(at)!;
}
