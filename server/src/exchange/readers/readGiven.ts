/** A file of somebody else on its way in: what format it is, by its bytes before its name, and what its reader gives. Never throws. */
import {
  type Given,
  type GivenDocument,
  type GivenNotice,
  INTAKE_LIMITS,
  type IntakeLimits,
  type RefusalReason,
} from '../given.ts';
import { readCsv } from './csv.ts';
import { readDocx } from './docx/readDocx.ts';
import { type GiveWay, Guard, Refusal } from './guard.ts';
import { readHtml } from './html/readHtml.ts';
import { readIcs } from './ics.ts';
import { readOdf } from './odf/readOdf.ts';
import { Package } from './package.ts';
import { decodedText } from './plainBytes.ts';
import { readPlainLines } from './plainLines.ts';
import { readXlsx } from './xlsx/readXlsx.ts';

/**
 * What a file holds, or why it is refused. Pure: nothing is fetched, run or written. @param fileName with its extension, which decides
 * between formats of plain text. @param giveWay see `GiveWay`: a large file gives others a turn, and can be stopped.
 */
export async function readGiven(
  bytes: Uint8Array,
  fileName: string,
  limits: IntakeLimits = INTAKE_LIMITS,
  giveWay?: GiveWay,
): Promise<Given> {
  const guard = new Guard(limits, giveWay);
  try {
    const document = await documentOf(bytes, extensionOf(fileName), guard);
    return isEmpty(document) ? { kind: 'refused', reason: 'empty' } : { kind: 'given', document };
  } catch (error) {
    // A fault of ours is none of the file, but it cannot be read all the same.
    if (!(error instanceof Refusal)) return { kind: 'refused', reason: 'broken', detail: FAULT };
    const { reason, detail } = error;
    return { kind: 'refused', reason, ...(detail === undefined ? {} : { detail }) };
  }
}

/** What is said beside `broken` when it was not the file that failed. */
export const FAULT = 'fault';

function extensionOf(name: string): string {
  return /\.([^.\\/]+)$/u.exec(name)?.[1]?.toLowerCase() ?? '';
}

function isEmpty({ blocks }: GivenDocument): boolean {
  return blocks.every((block) => block.kind === 'table' && block.rows.length === 0);
}

async function documentOf(bytes: Uint8Array, extension: string, guard: Guard): Promise<GivenDocument> {
  if (bytes.length > guard.limits.packedBytes) throw new Refusal('tooLarge');
  if (bytes.length === 0) throw new Refusal('empty');
  const refused = refusalOf(bytes, extension);
  if (refused !== undefined) throw new Refusal(refused, extension);
  if (startsWith(bytes, ZIP)) return packed(bytes, extension, guard);
  // What is not the package that its name says was damaged on its way, or never was one.
  if (OFFICE.has(extension)) throw new Refusal('broken', extension);
  const { text, notices } = decodedText(bytes);
  return plainReader(text, extension)(text, notices, guard);
}

type PlainReader = (text: string, notices: readonly GivenNotice[], guard: Guard) => Promise<GivenDocument>;

/** What reads a plain text: by what it begins with, then by its name. */
function plainReader(text: string, extension: string): PlainReader {
  const head = text.slice(0, 2000).trimStart();
  if (/^\{\\rtf/u.test(head)) throw new Refusal('oldWord', 'rtf');
  if (isCodedMail(text)) throw new Refusal('mail', extension);
  if (/^BEGIN:VCALENDAR/iu.test(head)) return readIcs;
  if (/^<(?:!doctype html|!--|html|head|body|meta|table|div|p)\b/iu.test(head)) return readHtml;
  if (extension === 'html' || extension === 'htm' || extension === 'xhtml') return readHtml;
  if (extension === 'csv' || extension === 'tsv' || extension === 'tab') return readCsv;
  if (extension === 'ics') throw new Refusal('broken', extension);
  if (/^<\?xml/u.test(head)) throw new Refusal('binary', extension);
  return readPlainLines;
}

/** True of a saved mail whose words are not what stands there: it has several parts, or signs for its letters. */
function isCodedMail(text: string): boolean {
  if (!/^[A-Z][\w-]*:/iu.test(text)) return false;
  const end = text.search(/\r?\n\r?\n/u);
  const head = end === -1 ? text : text.slice(0, end);
  if (!/^MIME-Version:/imu.test(head)) return false;
  if (/^Content-Type: *multipart\//imu.test(head) || /^Content-Transfer-Encoding: *base64/imu.test(head)) return true;
  const isQuoted = /^Content-Transfer-Encoding: *quoted-printable/imu.test(head);
  return isQuoted && /=(?:[\dA-F]{2}|\r?\n)/u.test(text.slice(head.length));
}

const OFFICE: ReadonlySet<string> = new Set([
  'docx',
  'docm',
  'dotx',
  'xlsx',
  'xlsm',
  'xltx',
  'odt',
  'ott',
  'ods',
  'ots',
]);

const ZIP = [0x50, 0x4b];
/** The compound file that programs from before 2007 wrote, and that encrypted files are. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const PICTURES = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
];
const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];

function startsWith(bytes: Uint8Array, wanted: readonly number[]): boolean {
  return wanted.every((byte, at) => bytes[at] === byte);
}

/** Why a file is refused by its first bytes; undefined when it is not. */
function refusalOf(bytes: Uint8Array, extension: string): RefusalReason | undefined {
  if (startsWith(bytes, PDF)) return 'pdf';
  if (PICTURES.some((wanted) => startsWith(bytes, wanted))) return 'picture';
  if (!startsWith(bytes, COMPOUND)) return undefined;
  if (holds(bytes, 'EncryptedPackage')) return 'locked';
  if (holds(bytes, 'WordDocument')) return 'oldWord';
  if (holds(bytes, 'Workbook') || holds(bytes, 'Book')) return 'oldExcel';
  return extension === 'doc' ? 'oldWord' : extension === 'xls' ? 'oldExcel' : 'binary';
}

/** A name in the directory of a compound file, in UTF-16. */
function holds(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name, ''].flatMap((sign) => [sign === '' ? 0 : sign.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0]!); at !== -1; at = bytes.indexOf(wanted[0]!, at + 1)) {
    if (wanted.every((byte, place) => bytes[at + place] === byte)) return true;
  }
  return false;
}

async function packed(bytes: Uint8Array, extension: string, guard: Guard): Promise<GivenDocument> {
  const file = new Package(bytes, guard);
  if (file.has('content.xml')) return readOdf(file, odfFormat(file, extension), guard);
  const main = [...(await file.relations('')).values()].find(({ type }) => type === 'officeDocument')?.target;
  const path = [main, 'word/document.xml', 'xl/workbook.xml'].find((one) => one !== undefined && file.has(one));
  if (path === undefined) throw new Refusal(OFFICE.has(extension) ? 'broken' : 'binary');
  if (path.endsWith('.bin')) throw new Refusal('oldExcel', extension);
  if (path.startsWith('ppt/')) throw new Refusal('binary', extension);
  return /workbook[^/]*$/iu.test(path) ? readXlsx(file, path, guard) : readDocx(file, path, guard);
}

/** Of an OpenDocument file: what it says of itself, before its name. */
function odfFormat(file: Package, extension: string): 'odt' | 'ods' {
  const told = new TextDecoder().decode(file.part('mimetype')?.subarray(0, 200));
  if (told.includes('opendocument.spreadsheet')) return 'ods';
  if (told.includes('opendocument.text')) return 'odt';
  if (told !== '') throw new Refusal('binary', extension);
  return extension === 'ods' || extension === 'ots' ? 'ods' : 'odt';
}
