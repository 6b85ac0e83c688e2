/** What a Word file says about who made it, and where: it goes out of what is made with a template. */
import { type Document, XMLSerializer } from '@xmldom/xmldom';
import { corePart } from '../writers/docxParts.ts';
import { XML_HEAD } from '../writers/xml.ts';
import { elements, type TemplatePackage } from './templatePackage.ts';

const APP = `${XML_HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>`;
const CUSTOM = `${XML_HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>`;
const RELATIONS = /\.rels$/u;
/** The picture of its first page, and the file on somebody's disk that it was made from. */
const LEFT_OUT = /\/(?:thumbnail|attachedTemplate)$/u;

/** The parts that say something of the maker, as they are written: without that. A part that is left out is undefined. */
export function cleanedParts({ parts, documents }: TemplatePackage, title: string): Map<string, string | undefined> {
  const cleaned = new Map<string, string | undefined>();
  for (const path of parts.keys()) {
    if (path === 'docProps/core.xml') cleaned.set(path, corePart(title));
    else if (path === 'docProps/app.xml') cleaned.set(path, APP);
    else if (path === 'docProps/custom.xml') cleaned.set(path, CUSTOM);
    else if (/^docProps\/thumbnail\./iu.test(path)) cleaned.set(path, undefined);
  }
  for (const [path, document] of documents) {
    if (RELATIONS.test(path) && dropped(document, 'Relationship', (type) => LEFT_OUT.test(type)))
      cleaned.set(path, new XMLSerializer().serializeToString(document));
    if (path === 'word/settings.xml' && dropped(document, 'w:attachedTemplate'))
      cleaned.set(path, new XMLSerializer().serializeToString(document));
  }
  return cleaned;
}

/** Takes elements out of a document, of relations those whose type is one; true when there was one. */
function dropped(document: Document, name: string, isOne?: (type: string) => boolean): boolean {
  const all = [...elements(document, name)].filter(
    (one) => isOne === undefined || isOne(one.getAttribute('Type') ?? ''),
  );
  for (const one of all) one.parentNode?.removeChild(one);
  return all.length > 0;
}
