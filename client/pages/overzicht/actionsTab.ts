/** The tab of all open actions: in groups, what is late in front, searched and filtered. */
import type { Overview } from '../../../protocol/overview.ts';
import { filled } from '../../src/across/acrossMessages.ts';
import { type ActionView, actionLines, countText, GROUPINGS, registerName } from '../../src/across/actionLines.ts';
import { made } from '../shared/dom.ts';
import { choice, copyButton, type TabHost, tick } from './parts.ts';
import { Rows } from './rows.ts';

/** Milliseconds without a letter, after which is looked for what was typed. */
const PAUSE = 120;

export class ActionsTab {
  readonly element: HTMLElement;
  readonly search: HTMLInputElement;
  readonly #host: TabHost;
  readonly #rows: Rows;
  readonly #counts = made('p', { class: 'telling', role: 'status' });
  readonly #notes = made('div');
  #view: ActionView;
  #overview: Overview | undefined;
  #typed: ReturnType<typeof setTimeout> | undefined;

  constructor(host: TabHost) {
    this.#host = host;
    const { words, kept } = host;
    this.#view = {
      group: GROUPINGS.find((one) => one === kept['group']) ?? 'gremium',
      text: typeof kept['text'] === 'string' ? kept['text'] : '',
      onlyLate: kept['onlyLate'] === true,
    };
    this.search = made('input', { type: 'search', autocomplete: 'off', spellcheck: 'false' });
    this.search.value = this.#view.text;
    this.search.addEventListener('input', () => {
      clearTimeout(this.#typed);
      this.#typed = setTimeout(() => this.#look({ text: this.search.value }), PAUSE);
    });
    const { columns } = words;
    this.#rows = new Rows({
      label: words.actions,
      columns: (['deadline', 'wat', 'eigenaar', 'register'] as const).map((name) => [name, columns[name]]),
      describedBy: 'acties-hoe',
      go: host.go,
    });
    const groups = GROUPINGS.map((group) => [group, words.groupings[group]] as const);
    const grouped = choice(words.group, groups, this.#view.group, (value) =>
      this.#look({ group: GROUPINGS.find((one) => one === value) ?? 'gremium' }),
    );
    const file = made('button', { type: 'button' }, words.makeFile);
    file.addEventListener('click', () => host.makeFile(this.#view.group));
    this.element = made(
      'div',
      { class: 'vol' },
      made(
        'div',
        { class: 'velden' },
        grouped.element,
        made('label', { class: 'veld' }, words.search, ' ', this.search),
        tick(words.onlyLate, this.#view.onlyLate, (onlyLate) => this.#look({ onlyLate })),
        copyButton(words, () => this.#rows.copied),
        file,
      ),
      this.#counts,
      this.#notes,
      made('p', { id: 'acties-hoe', class: 'onzichtbaar' }, words.howTo),
      this.#rows.element,
    );
    this.#show();
  }

  show(overview: Overview): void {
    this.#overview = overview;
    this.#show();
  }

  #look(change: Partial<ActionView>): void {
    this.#view = { ...this.#view, ...change };
    this.#host.keep({ ...this.#view });
    this.#show();
  }

  #show(): void {
    const { words } = this.#host;
    if (this.#overview === undefined) {
      this.#rows.show([]);
      tell(this.#counts, words.reading);
      return;
    }
    const found = actionLines(this.#overview, this.#view, words);
    this.#rows.show(found.lines);
    tell(
      this.#counts,
      found.total === 0 ? words.nothing : found.shown === 0 ? words.nothingFound : countText(found, words),
    );
    const notes = this.#overview.registers.flatMap((register) => {
      const naam = registerName(register);
      if (register.open === null) return [filled(words.tooLarge, { naam })];
      return register.open > register.actions.length ? [filled(words.notShown, { naam, n: register.open })] : [];
    });
    this.#notes.replaceChildren(...notes.map((text) => made('p', {}, text)));
  }
}

/** Not when it says so already: a screen reader would say it again. */
function tell(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
