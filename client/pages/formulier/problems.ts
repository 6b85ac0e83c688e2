/** Problems as a list: how grave each is in a word, what is wrong, and buttons that mend it. */
import type { FormProblem } from '../../../protocol/form.ts';
import { made, set } from '../shared/dom.ts';
import { filled, type Words } from './words.ts';

const SIGNS: Readonly<Record<FormProblem['severity'], string>> = {
  error: '✖',
  warning: '▲',
  information: 'ℹ',
  hint: '·',
};

/** What each list shows: it is made anew only when that is another. */
const shown = new WeakMap<HTMLElement, string>();

/** Puts problems into a list; without any it is hidden. */
export function problemList(
  list: HTMLElement,
  problems: readonly FormProblem[],
  words: Words,
  mend: (code: string, title: string) => void,
): void {
  const key = JSON.stringify(problems);
  if (shown.get(list) === key) return;
  shown.set(list, key);
  const hadFocus = list.contains(document.activeElement);
  list.hidden = problems.length === 0;
  list.replaceChildren(
    ...problems.map(({ code, severity, message, fixes }) => {
      const sign = made('span', { 'aria-hidden': true, class: 'teken' }, SIGNS[severity]);
      const said = made('span', {}, sign, ' ', made('b', {}, `${words.severities[severity]}: `), message);
      const buttons = fixes.map((title) => {
        const button = made('button', { type: 'button', 'aria-label': filled(words.fix, { wat: title }) }, title);
        button.addEventListener('click', () => mend(code, title));
        return button;
      });
      return made('li', { class: severity }, said, ...buttons);
    }),
  );
  if (!hadFocus) return;
  // What was mended is gone: the focus stays near.
  const next = list.querySelector('button') ?? list.closest('.veld')?.querySelector('input, textarea');
  if (next instanceof HTMLElement) next.focus();
  else {
    const form = list.closest('main');
    if (form !== null) {
      set(form, { tabindex: -1 });
      form.focus();
    }
  }
}
