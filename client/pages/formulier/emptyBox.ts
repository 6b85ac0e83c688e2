/** The box of a field: which one it is, and how high. */
import type { FormField } from '../../../protocol/form.ts';
import { made, set } from '../shared/dom.ts';

/** The most lines that a box is high. */
const MOST_LINES = 12;

/** The box of a field: of lines, of one line with something to choose from, or of one line. */
export function emptyBox(id: string, { hasLines, hasChoices }: FormField): HTMLInputElement | HTMLTextAreaElement {
  const common = { id, autocomplete: 'off', spellcheck: 'true' } as const;
  const asks = { 'aria-autocomplete': 'list', 'aria-controls': `${id}-keuzes` } as const;
  if (hasLines)
    return made('textarea', { ...common, rows: 1, ...(hasChoices ? { ...asks, 'aria-haspopup': 'listbox' } : {}) });
  const input = { ...common, type: 'text' } as const;
  return made('input', hasChoices ? { ...input, ...asks, role: 'combobox', 'aria-expanded': false } : input);
}

/** Gives a box of lines the height of its text. */
export function grow(box: HTMLInputElement | HTMLTextAreaElement): void {
  if (!(box instanceof HTMLTextAreaElement)) return;
  const { value } = box;
  set(box, { rows: Math.min(MOST_LINES, value.split('\n').length + (value.length > 60 ? 1 : 0)) });
}
