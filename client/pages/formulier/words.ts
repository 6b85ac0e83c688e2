/** The words of the form, with what has to be put into them. */
import type { nl } from '../../src/form/formMessages.ts';

export type Words = (typeof nl)['formPage'];

export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/gu, (_, name: string) => String(values[name] ?? ''));
}
