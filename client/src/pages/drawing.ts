/** A drawing as plain data. What makes elements of it is `client/pages/shared/svg.ts`; here nothing knows of a browser. */

/** A drawing in its own units, which are points at 100 %. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/** One mark. Its class says what it is, and the style of the page how that looks; `says` is what it means, in words. */
export type Shape =
  | (Of<'rect'> & { readonly x: number; readonly y: number; readonly width: number; readonly height: number })
  | (Of<'line'> & { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number })
  | (Of<'circle'> & { readonly cx: number; readonly cy: number; readonly r: number })
  | (Of<'text'> & {
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly anchor?: 'middle' | 'end';
    });

interface Of<Name> {
  readonly name: Name;
  readonly class: string;
  readonly says?: string;
}

/** A text that is cut off where it would be longer. @param most the most UTF-16 units; half of a pair is not left. */
export function cutOff(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text
    .slice(0, most - 1)
    .replace(/[\ud800-\udbff]$/u, '')
    .trimEnd()}…`;
}

/** To a hundredth, so that a drawing is the same everywhere. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
