/** A part of a text by itself: engines keep the whole of it for a part, and that is the file. */

/** Shorter parts are copied by every engine, in UTF-16 units. */
const SHARED = 13;

/** The same text, that keeps no other one in memory. */
export function ownText(text: string): string {
  return text.length < SHARED ? text : ` ${text}`.slice(1);
}
