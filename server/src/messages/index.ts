/** The catalogue of everything a secretary reads, in the language that was chosen. */
import { en } from './en/index.ts';
import { nl } from './nl/index.ts';
import type { Messages } from './shape.ts';

const CATALOGUES = { nl, en } satisfies Readonly<Record<string, Messages>>;

export type Language = keyof typeof CATALOGUES;

/**
 * The texts of the language in use. A live binding: ask for a text where it is shown, and keep none when a module is loaded.
 */
export let messages: Messages = nl;

/** What the program writes into a register is Dutch, whatever language it speaks. */
export const dutch: Messages = nl;

/**
 * Chooses the language, once, before anything is read: what was read keeps its messages. What is no language that we have
 * gives Dutch.
 */
export function useLanguage(code: unknown): void {
  messages = isLanguage(code) ? CATALOGUES[code] : nl;
}

function isLanguage(code: unknown): code is Language {
  return typeof code === 'string' && Object.hasOwn(CATALOGUES, code);
}
