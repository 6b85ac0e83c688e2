/** Text as it can stand in XML. */

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A reader makes spaces of these in an attribute.
  '\t': '&#9;',
  '\n': '&#10;',
};
const NOT_PLAIN = /[&<>\p{Cc}\p{Cs}\uFFFE\uFFFF]/u;

/** A text between tags. What XML cannot hold was found before; if it comes yet, a mark stands for it and the file can be opened. */
export function xmlText(text: string): string {
  if (!NOT_PLAIN.test(text)) return text;
  return withoutUnfit(text).replace(/[&<>]/gu, (sign) => SIGNS[sign]!);
}

/** A text between the quotes of an attribute. */
export function xmlAttribute(text: string): string {
  return withoutUnfit(text).replace(/[&<>"\t\n]/gu, (sign) => SIGNS[sign]!);
}

function withoutUnfit(text: string): string {
  return text.replace(/(?![\t\n\u0085])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '\uFFFD');
}
