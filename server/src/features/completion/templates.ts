/** The lines of what is put in as a whole, and how they become a text with or without tab stops. */
import { STATUSES } from '../../syntax/vocabulary.ts';
import type { ClientSupport } from '../context.ts';

const FIRST_STATUS = 'niet gestart';

/** The statuses of a new action, to choose from: nothing has been done yet. */
export const NEW_STATUSES: readonly string[] = [FIRST_STATUS, ...STATUSES.filter((status) => status !== FIRST_STATUS)];

/** A piece of a line. All but a plain text become tab stops. */
export type Piece =
  | string
  /** The hint at a tab stop; left out where there are no tab stops. */
  | { readonly hint: string }
  /** A value that may stay as it is; of those of the same `name` the first is typed over and the others follow it. */
  | { readonly value: string; readonly name?: string }
  | { readonly choices: readonly string[] };

/** The lines with what stands before them: two spaces for each level. */
export type Template = readonly (readonly Piece[])[];

/**
 * The text of a template: with tab stops, numbered in order, or plain with what may stay as it is.
 * @param client a list to choose from is put in only where our own extension runs: other editors show the bare text of it.
 */
export function render(template: Template, client: ClientSupport, lineEnd: string): string {
  const stops = new Map<string, number>();
  let last = 0;
  const stopFor = (name: string | undefined): number => {
    const stop = (name === undefined ? undefined : stops.get(name)) ?? ++last;
    if (name !== undefined) stops.set(name, stop);
    return stop;
  };
  const piece = (one: Piece): string => {
    if (typeof one === 'string') return client.snippets ? escaped(one) : one;
    if (!client.snippets) return 'hint' in one ? '' : 'value' in one ? one.value : (one.choices[0] ?? '');
    if ('choices' in one && client.ownCommands) {
      return `\${${++last}|${one.choices.map((word) => escaped(word, ',|')).join(',')}|}`;
    }
    const stop = stopFor('name' in one ? one.name : undefined);
    const text = 'hint' in one ? one.hint : 'value' in one ? one.value : (one.choices[0] ?? '');
    return text === '' ? `$${stop}` : `\${${stop}:${escaped(text)}}`;
  };
  return template.map((line) => line.map(piece).join('')).join(lineEnd);
}

/** A text that means itself in a snippet. */
function escaped(text: string, also = ''): string {
  return text.replace(/[\\$},|]/gu, (mark) => ('\\$}'.includes(mark) || also.includes(mark) ? `\\${mark}` : mark));
}
