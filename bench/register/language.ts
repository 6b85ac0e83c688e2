/** The knowledge that the scenarios have of a language: how it writes a register, and what it can get wrong. */
import type { Action, Register, Status } from './register.ts';
import { type RenderedRegister, Sheet } from './sheet.ts';

export interface SymbolCount {
  readonly all: number;
  readonly headings: number;
  /** False where a server also lists what is no entry, such as every key: then there are at least so many. */
  readonly isExact: boolean;
}

export interface Language {
  /** The id as in `languageId` of didOpen. */
  readonly id: string;
  /** The extension without its dot. */
  readonly extension: string;
  /** True when a name declared elsewhere can be used, so that renaming, references and the hub mean something. */
  readonly hasNames: boolean;
  /** A new name for a person that fits this language. */
  readonly newName: string;
  /** The words where hover has something to say, and what it must then hold, in terms of the word that stands there. */
  readonly hover: { readonly at: 'owners' | 'statuses'; readonly wanted: (word: string) => string };
  /** The number of symbols of a full outline; `headings`: of one that holds only what stands above actions. */
  symbols(register: Register): SymbolCount;
  renderHead(sheet: Sheet, register: Register): void;
  /** `isFollowed`: something stands behind it, which matters where commas do. */
  renderAction(sheet: Sheet, action: Action, isFollowed: boolean): void;
  renderHeading(sheet: Sheet, number: number): void;
  renderTail(sheet: Sheet): void;
}

/** A whole register in a language. */
export function render(language: Language, register: Register, actionsPerHeading: number): RenderedRegister {
  const sheet = new Sheet();
  language.renderHead(sheet, register);
  register.actions.forEach((action, index) => {
    if (index % actionsPerHeading === 0) language.renderHeading(sheet, 1 + index / actionsPerHeading);
    language.renderAction(sheet.startAction(), action, index < register.actions.length - 1);
  });
  language.renderTail(sheet);
  return sheet.done();
}

/** The same actions as text that can be pasted before any other action. */
export function renderActions(language: Language, actions: readonly Action[]): RenderedRegister {
  const sheet = new Sheet();
  for (const action of actions) language.renderAction(sheet.startAction(), action, true);
  return sheet.done();
}

/** True when a status may be broken: of an action that is open and has an owner, since others would change more. */
export function isPlain({ status, owner }: Action): boolean {
  const closed: readonly Status[] = ['gereed', 'vervallen'];
  return owner !== undefined && !closed.includes(status);
}

/** `2030-01-02`. */
export const isoDay = (day: Date): string => day.toISOString().slice(0, 10);
