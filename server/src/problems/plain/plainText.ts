/**
 * Running text that says nothing to the program: words with the marks that stand between them. What could begin a field, a change or
 * an arrow, and every letter that could be taken for another, is none of it.
 */

/** In UTF-16 units; a longer text is read. */
const LONGEST = 1000;
/** Of the letters of Latin script the last that counts, behind which confusable ones begin. */
const LAST_LETTER = 0x24f;

const PLAIN = new Uint8Array(LAST_LETTER + 1);
for (let code = 0; code <= LAST_LETTER; code++) {
  const sign = String.fromCharCode(code);
  if (code < 0x80 ? /[a-z\d ,.'"()/;?!&%+-]/iu.test(sign) : /\p{L}/u.test(sign)) PLAIN[code] = 1;
}

/** Marks that a word processor makes, and the euro. */
const MADE_MARKS = '–—‘’“”…€';

/** True of a piece of a text that holds nothing but plain signs, and begins with one that may begin a sentence. Offsets are UTF-16 units. */
export function isPlainText(text: string, start: number, end: number): boolean {
  if (end <= start || end - start > LONGEST || !beginsText(text.charCodeAt(start))) return false;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code > LAST_LETTER ? !MADE_MARKS.includes(text[at]!) : PLAIN[code] === 0) return false;
  }
  return true;
}

/** A letter, a digit, an opening bracket or a dash. */
function beginsText(code: number): boolean {
  return isLetter(code) || isDigit(code) || code === 0x28 || code === 0x2d;
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** True of a letter that a plain text may begin with. */
export function isLetter(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0xc0 && code <= LAST_LETTER && PLAIN[code] === 1)
  );
}
