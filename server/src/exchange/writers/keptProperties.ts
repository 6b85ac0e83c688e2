/** The properties of a file of Word or Excel that hold what goes along with a list: a part, its type and its relation. */
import { keptPieces } from '../keptText.ts';
import { XML_HEAD, xmlText } from './xml.ts';
import type { Part } from './zipped.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';

export const KEPT_PATH = 'docProps/custom.xml';
export const KEPT_TYPE = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
export const KEPT_RELATION = `${OFFICE}/relationships/custom-properties`;

/** The set of properties that people make themselves. */
const SET = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

/** The part; none where nothing goes along. */
export function keptParts(text: string | undefined): Part[] {
  if (text === undefined) return [];
  const all = keptPieces(text).map(
    ({ name, text: piece }, at) =>
      `<property fmtid="${SET}" pid="${at + 2}" name="${name}"><vt:lpwstr>${xmlText(piece)}</vt:lpwstr></property>`,
  );
  return [
    [
      KEPT_PATH,
      `${XML_HEAD}<Properties xmlns="${OFFICE}/custom-properties" xmlns:vt="${OFFICE}/docPropsVTypes">${all.join('')}</Properties>`,
    ],
  ];
}
