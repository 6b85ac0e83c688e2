/**
 * One field of the form: its label, the box, what can stand in it, what it means, and its problems. What somebody types stays in the box
 * until it was put into the text or taken back, whatever happens in the text meanwhile.
 */
import type { FormChoice, FormChoices, FormField } from '../../../protocol/form.ts';
import { made, set } from '../shared/dom.ts';
import { Choices } from './choices.ts';
import { type Draft, isAlike } from './drafts.ts';
import { emptyBox, grow } from './emptyBox.ts';
import { problemList } from './problems.ts';
import { filled, type Words } from './words.ts';

export interface FieldEvents {
  /** The text is to say this. */
  commit(key: string, was: string, value: string): void;
  /** What can stand here is wanted. */
  ask(box: FieldBox, offset: number, isOpened: boolean): void;
  fix(key: string, code: string, title: string): void;
  /** What is typed in a box, or what became of it, has changed. */
  drafted(box: FieldBox): void;
  /** The file is to be saved, with what was sent; not when that is refused. */
  save(key: string): void;
  tell(text: string): void;
}

export class FieldBox {
  readonly element: HTMLElement;
  readonly box: HTMLInputElement | HTMLTextAreaElement;
  readonly #choices: Choices;
  readonly #label: HTMLElement;
  readonly #meaning: HTMLElement;
  readonly #help: HTMLElement;
  readonly #problems: HTMLElement;
  readonly #refusal: HTMLElement;
  readonly #words: Words;
  readonly #events: FieldEvents;
  #field: FormField;
  /** What the text said when somebody began to type; undefined while nobody has. */
  #was: string | undefined;
  /** What was sent, and not answered yet. */
  #sent: string | undefined;

  constructor(id: string, field: FormField, words: Words, events: FieldEvents) {
    this.#field = field;
    this.#words = words;
    this.#events = events;
    this.box = emptyBox(id, field);
    const label = filled(words.choicesFor, { veld: field.label });
    this.#choices = new Choices(`${id}-keuzes`, label, this.box, (choice) => this.#pick(choice));
    this.#label = made('label', { for: id }, field.label);
    this.#meaning = made('p', { id: `${id}-betekent`, class: 'betekent' });
    this.#help = made('p', { id: `${id}-uitleg`, class: 'uitleg' });
    this.#problems = made('ul', { id: `${id}-meldingen`, class: 'meldingen' });
    this.#refusal = made('p', { class: 'geweigerd', role: 'alert' });
    const open = made('button', { type: 'button', class: 'open', tabindex: -1, 'aria-label': label }, '▾');
    open.addEventListener('mousedown', (event) => event.preventDefault());
    open.addEventListener('click', () => {
      this.box.focus();
      if (this.#choices.isOpen) this.#choices.close();
      else this.#ask(true);
    });
    this.element = made(
      'div',
      { class: 'veld', 'data-key': field.key },
      this.#label,
      made('div', { class: 'vak' }, this.box, ...(field.hasChoices ? [open] : []), this.#choices.element),
      this.#meaning,
      this.#help,
      this.#problems,
      this.#refusal,
    );
    this.box.addEventListener('input', () => this.#typed());
    this.box.addEventListener('keydown', (event) => this.#pressed(event as KeyboardEvent));
    this.box.addEventListener('blur', () => {
      this.#choices.close();
      this.#commit();
    });
    this.#put(field.value);
    this.update(field);
  }

  /** True of a box that such a field fits in. */
  fits({ hasLines, hasChoices }: FormField): boolean {
    return this.#field.hasLines === hasLines && this.#field.hasChoices === hasChoices;
  }

  get key(): string {
    return this.#field.key;
  }

  /** What is typed and not in the text yet; undefined when there is nothing. */
  get draft(): Draft | undefined {
    if (this.#was === undefined) return undefined;
    const refusal = this.#refusal.textContent ?? '';
    return { key: this.key, was: this.#was, value: this.box.value, sent: this.#sent, refusal };
  }

  /** Takes in what the text says now. */
  update(field: FormField): void {
    const hasChanged = field.value !== this.#field.value;
    this.#field = field;
    if (this.#label.textContent !== field.label) this.#label.textContent = field.label;
    if (this.#was === undefined) this.#put(field.value);
    else if (this.box.value === field.value) this.#settle();
    else if (hasChanged && this.#sent === undefined) this.#compare();
    if (this.#was === undefined) this.#mean(field.meaning);
    this.#help.textContent = field.help;
    this.#help.hidden = field.help === '';
    problemList(this.#problems, field.problems, this.#words, (code, title) => this.#events.fix(this.key, code, title));
    const isWrong = field.problems.some(({ severity }) => severity === 'error' || severity === 'warning');
    const described = [this.#meaning, this.#help, this.#problems].filter(({ hidden }) => !hidden);
    set(this.box, {
      'aria-invalid': isWrong ? 'true' : undefined,
      'aria-describedby': described.length === 0 ? undefined : described.map(({ id }) => id).join(' '),
    });
  }

  /** What can stand here, where somebody still asks. */
  offer({ choices, meaning }: FormChoices): void {
    if (document.activeElement !== this.box) return;
    if (this.#was !== undefined) this.#mean(meaning);
    const others = choices.filter(({ value }) => value !== this.box.value);
    this.#choices.open(others);
    if (others.length === 0) return;
    const { oneChoice, choiceCount } = this.#words;
    this.#events.tell(others.length === 1 ? oneChoice : filled(choiceCount, { n: others.length }));
  }

  /** What was sent is in the text, or why not. */
  answered(refused: string | null): void {
    const sent = this.#sent;
    this.#sent = undefined;
    if (refused === null) {
      this.#refuse('');
      // What the text says now is told after this; until then somebody may have typed on.
      if (sent !== undefined) this.#field = { ...this.#field, value: sent };
      if (this.box.value === sent) this.#settle();
      else if (sent !== undefined) this.#was = sent;
      this.#events.tell(filled(this.#words.changed, { veld: this.#field.label }));
      return;
    }
    this.#refuse(refused);
    this.#events.drafted(this);
  }

  /** Puts back what was typed before another entry was looked at, or the page was hidden. */
  restore({ was, value, sent, refusal }: Draft): void {
    if (sent === undefined && value === this.#field.value) {
      this.#settle();
      return;
    }
    this.#was = was;
    this.#sent = sent;
    this.#fill(value);
    if (refusal === '' && sent === undefined) this.#compare();
    else this.#refuse(refusal);
  }

  /** True while the text says something else than when somebody began to type, and nobody has chosen yet. */
  get #isBehind(): boolean {
    return this.#was !== undefined && this.#sent === undefined && this.#was !== this.#field.value;
  }

  /** Says so where the text says something else than when somebody began to type. */
  #compare(): void {
    // What was sent may stand there with other white space.
    if (this.#was !== undefined && isAlike(this.#was, this.#field.value)) this.#was = this.#field.value;
    const { changedAbove, changedAboveLines } = this.#words;
    this.#refuse(!this.#isBehind ? '' : this.#hasLines ? changedAboveLines : changedAbove);
  }

  /** True of a box in which Enter is a new line. */
  get #hasLines(): boolean {
    return this.box instanceof HTMLTextAreaElement;
  }

  #typed(): void {
    this.#was ??= this.#field.value;
    grow(this.box);
    if (this.box.value === this.#field.value && this.#sent === undefined) this.#settle();
    // A choice that is to be made stays in sight.
    if (!this.#isBehind) this.#refuse('');
    this.#events.drafted(this);
    this.#ask(false);
  }

  #ask(isOpened: boolean): void {
    if (!this.#field.hasChoices) return;
    this.#events.ask(this, this.box.selectionStart ?? this.box.value.length, isOpened);
  }

  #pressed(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    const isFar = ctrlKey || metaKey;
    // VS Code selects all once more, after what is typed next: that would be typed over.
    if (isFar && !shiftKey && !altKey && key.toLowerCase() === 'a') {
      event.stopPropagation();
      return;
    }
    // What is being typed is taken back by the box itself; what is in the text by the editor.
    if (isFar && key.toLowerCase() === 'z' && this.#was !== undefined && this.box.value !== this.#sent) {
      event.stopPropagation();
      return;
    }
    if (isFar && !shiftKey && key.toLowerCase() === 's') {
      if (this.#was === undefined) return;
      // VS Code would save the text without what is typed here.
      event.preventDefault();
      event.stopPropagation();
      this.#commit('saved');
      this.#events.save(this.key);
      return;
    }
    const opens = (altKey && key === 'ArrowDown') || (ctrlKey && key === ' ');
    const isArrow = !altKey && !isFar && !shiftKey && (key === 'ArrowDown' || key === 'ArrowUp');
    const isAsking = isArrow && key === 'ArrowDown' && !this.#choices.isOpen && !this.#hasLines;
    if (this.#field.hasChoices && (opens || isAsking)) {
      this.#ask(this.#was === undefined || opens);
    } else if (isArrow && this.#choices.isOpen) this.#choices.move(key === 'ArrowDown' ? 1 : -1);
    else if (key === 'Enter' && !event.isComposing) {
      const { marked } = this.#choices;
      if (marked !== undefined) this.#pick(marked);
      else if (this.#hasLines && !isFar) return;
      else {
        this.#choices.close();
        this.#commit('confirmed');
      }
    } else if (key === 'Escape') {
      if (this.#choices.isOpen) this.#choices.close();
      else if (this.#was === undefined) return;
      else {
        this.#fill(this.#field.value);
        this.#settle();
        this.#refuse('');
        this.#mean(this.#field.meaning);
      }
    } else return;
    event.preventDefault();
  }

  #pick({ value, offset }: FormChoice): void {
    this.#was ??= this.#field.value;
    this.#fill(value);
    this.box.setSelectionRange(offset, offset);
    this.#choices.close();
    this.#events.drafted(this);
    if (!this.#hasLines) this.#commit();
  }

  /**
   * Sends what is typed. What was refused is sent again when somebody confirms it or saves; only who confirms it has chosen, where the
   * text says something else meanwhile.
   */
  #commit(how: 'left' | 'saved' | 'confirmed' = 'left'): void {
    const was = this.#was;
    const { value } = this.box;
    if (was === undefined || value === this.#sent) return;
    if (value === this.#field.value && this.#sent === undefined) {
      this.#settle();
      return;
    }
    if (how === 'left' && this.#refusal.textContent !== '') return;
    this.#sent = value;
    if (how === 'confirmed') this.#was = this.#field.value;
    this.#events.drafted(this);
    this.#events.commit(this.key, this.#was ?? was, value);
  }

  /** Nothing is typed any more that the text does not say. */
  #settle(): void {
    this.#was = undefined;
    this.#events.drafted(this);
  }

  #refuse(reason: string): void {
    if (this.#refusal.textContent !== reason) this.#refusal.textContent = reason;
    this.#refusal.hidden = reason === '';
  }

  #mean(meaning: string): void {
    this.#meaning.textContent = meaning;
    this.#meaning.hidden = meaning === '';
  }

  /** Shows what the text says; the cursor of who stands there stays where it can. */
  #put(value: string): void {
    if (this.box.value === value) return;
    const at = document.activeElement === this.box ? this.box.selectionStart : null;
    this.#fill(value);
    if (at !== null) this.box.setSelectionRange(Math.min(at, value.length), Math.min(at, value.length));
  }

  #fill(value: string): void {
    this.box.value = value;
    grow(this.box);
  }
}
