/** The texts of a workbook, which stand in a list of their own or in their cells: with what is struck through in part. */
import type { GivenText } from '../../given.ts';
import type { Guard } from '../guard.ts';
import { type Style, TextBuilder } from '../textBuilder.ts';
import { childOf, childrenOf, readXml, textWithin, type XmlElement } from '../xml.ts';
import { fontStyle } from './cellStyles.ts';

/** A text with the style of its cell, where its own parts say nothing else. */
export type SharedText = (style: Style) => GivenText;

/** The list of texts, by their numbers. */
export async function sharedTexts(part: Uint8Array | undefined, guard: Guard): Promise<readonly SharedText[]> {
  const texts: SharedText[] = [];
  if (part === undefined) return texts;
  await readXml(part, guard, {
    units: new Set(['x:si']),
    unit: (element) => {
      texts.push(richText(element));
    },
  });
  return texts;
}

/** A text in one piece, or in parts with fonts of their own. How signs are spoken (`x:rPh`) is not shown. */
export function richText(element: XmlElement): SharedText {
  const runs = childrenOf(element, 'x:r');
  const own = childOf(element, 'x:t');
  const whole = own === undefined ? '' : unescaped(textWithin(own));
  const parts = runs.map((run) => ({
    text: unescaped(textWithin(childOf(run, 'x:t'))),
    style: childOf(run, 'x:rPr') === undefined ? undefined : fontStyle(childOf(run, 'x:rPr')),
  }));
  const made = new Map<Style, GivenText>();
  return (style) => {
    const known = made.get(style);
    if (known !== undefined) return known;
    const builder = new TextBuilder();
    builder.add(whole, style);
    for (const part of parts) builder.add(part.text, part.style ?? style);
    const text = builder.built();
    // Thousands of cells have the same word.
    made.set(style, text);
    return text;
  };
}

/** Without marks. */
export function richWords(element: XmlElement): string {
  const parts = childrenOf(element, 'x:r').map((run) => childOf(run, 'x:t'));
  return [childOf(element, 'x:t'), ...parts].map((one) => unescaped(textWithin(one))).join('');
}

/** `_x000D_` stands for a sign that XML cannot hold, and `_x005F_` for an underscore that would begin one. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text.replaceAll('\r\n', '\n');
  return text
    .replaceAll(/_x([\dA-Fa-f]{4})_/gu, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll(/\r\n?/gu, '\n');
}
