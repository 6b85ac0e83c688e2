/** The catalogue of everything a secretary reads. Another language is another object of the same shape. */
import { nl } from './nl/index.ts';

export type Messages = typeof nl;

export const messages: Messages = nl;
