/** What a form and the extension say to each other; each looks at what comes in. Knows nothing of VS Code. */
import type { FormChoices, FormEntry, FormField, FormPatch, FormProblem } from '../../../protocol/form.ts';
import { ROW_COMMANDS, type RowCommand } from '../list/listMessage.ts';

/** What the form says. */
export type FormSaid =
  /** It can be told something; `id` is the entry that it showed before it was hidden. */
  | { readonly kind: 'klaar'; readonly id: string | null }
  /** The fields of this entry are wanted from now on. */
  | { readonly kind: 'kies'; readonly id: string }
  | {
      readonly kind: 'wijzig';
      readonly id: string;
      readonly key: string;
      readonly was: string;
      readonly value: string;
    }
  | {
      readonly kind: 'keuzes';
      readonly id: string;
      readonly n: number;
      readonly key: string;
      readonly value: string;
      readonly offset: number;
      readonly isOpened: boolean;
    }
  | {
      readonly kind: 'herstel';
      readonly id: string;
      readonly key: string;
      readonly code: string;
      readonly title: string;
    }
  | { readonly kind: 'nieuw'; readonly id: string }
  | { readonly kind: 'doe'; readonly id: string; readonly command: RowCommand }
  /** Its line in the text is to be shown. */
  | { readonly kind: 'ga'; readonly id: string }
  /** The file is to be saved, once what was said before this is in the text; not when this field was refused. */
  | { readonly kind: 'bewaar'; readonly id: string; readonly key: string };

/** What the form is told. */
export type FormTold =
  | { readonly kind: 'regels'; readonly patch: FormPatch }
  /** The entry that is looked at, by its id; null when it is there no more. */
  | { readonly kind: 'vorm'; readonly id: string; readonly entry: FormEntry | null }
  | { readonly kind: 'keuzes'; readonly n: number; readonly result: FormChoices }
  /** What was asked for has been done, with what went with it, or why not; `key` is the field. */
  | {
      readonly kind: 'gedaan';
      readonly id: string;
      readonly key: string;
      readonly refused: string | null;
      readonly told: string | null;
    }
  /** The file was not saved: what was typed is not in the text. */
  | { readonly kind: 'nietBewaard' }
  /** This entry is to be looked at; `takesFocus` when somebody is going to fill it in. */
  | { readonly kind: 'kies'; readonly id: string; readonly takesFocus: boolean };

type Untrusted = Readonly<Record<string, unknown>>;

/** A message of the form; undefined for anything else. */
export function formSaid(value: unknown): FormSaid | undefined {
  const { kind, id, key, was, value: typed, n, offset, isOpened, code, title, command } = untrusted(value);
  if (kind === 'klaar') return id === null || isText(id) ? { kind, id } : undefined;
  if (!isText(id)) return undefined;
  switch (kind) {
    case 'kies':
    case 'nieuw':
    case 'ga':
      return { kind, id };
    case 'bewaar':
      return isText(key) ? { kind, id, key } : undefined;
    case 'wijzig':
      return isText(key) && isText(was) && isText(typed) ? { kind, id, key, was, value: typed } : undefined;
    case 'keuzes':
      if (!isText(key) || !isText(typed) || !isCount(n) || !isCount(offset)) return undefined;
      return { kind, id, key, value: typed, n, offset, isOpened: isOpened === true };
    case 'herstel':
      return isText(key) && isText(code) && isText(title) ? { kind, id, key, code, title } : undefined;
    case 'doe': {
      const known = ROW_COMMANDS.find((one) => one === command);
      return known && { kind, id, command: known };
    }
    default:
      return undefined;
  }
}

/** A message for the form; undefined for anything else. */
export function formTold(value: unknown): FormTold | undefined {
  const { kind, patch, entry, n, result, id, key, refused, told, takesFocus } = untrusted(value);
  switch (kind) {
    case 'regels':
      return isPatch(patch) ? { kind, patch } : undefined;
    case 'vorm':
      return isText(id) && (entry === null || isEntry(entry)) ? { kind, id, entry } : undefined;
    case 'keuzes':
      return isCount(n) && isChoices(result) ? { kind, n, result } : undefined;
    case 'gedaan':
      if (!isText(id) || !isText(key) || !(refused === null || isText(refused))) return undefined;
      return { kind, id, key, refused, told: isText(told) ? told : null };
    case 'nietBewaard':
      return { kind };
    case 'kies':
      return isText(id) ? { kind, id, takesFocus: takesFocus === true } : undefined;
    default:
      return undefined;
  }
}

function untrusted(value: unknown): Untrusted {
  return (typeof value === 'object' && value !== null ? value : {}) as Untrusted;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function areAll<T>(value: unknown, isOne: (one: unknown) => one is T): value is readonly T[] {
  return Array.isArray(value) && value.every(isOne);
}

function haveKind(of: Untrusted, type: 'string' | 'boolean', ...names: readonly string[]): boolean {
  return names.every((name) => typeof of[name] === type);
}

function isPatch(value: unknown): value is FormPatch {
  const patch = untrusted(value);
  const isRow = (one: unknown): boolean => {
    const row = untrusted(one);
    return haveKind(row, 'string', 'id', 'kind', 'number', 'called', 'title') && haveKind(row, 'boolean', 'isHeading');
  };
  const isSplice = (one: unknown): boolean => {
    const { at, remove, rows } = untrusted(one);
    return isCount(at) && isCount(remove) && Array.isArray(rows) && rows.every(isRow);
  };
  const { splices } = patch;
  const isSaid = haveKind(patch, 'string', 'revision') && haveKind(patch, 'boolean', 'isWhole', 'hasMore');
  return isSaid && Array.isArray(splices) && splices.every(isSplice);
}

function isEntry(value: unknown): value is FormEntry {
  const entry = untrusted(value);
  return (
    haveKind(entry, 'string', 'id', 'kind', 'called') &&
    haveKind(entry, 'boolean', 'isWork') &&
    areAll(entry['fields'], isField) &&
    areAll(entry['problems'], isProblem) &&
    areAll(entry['comments'], isText)
  );
}

function isField(value: unknown): value is FormField {
  const field = untrusted(value);
  return (
    haveKind(field, 'string', 'key', 'label', 'value', 'help', 'meaning') &&
    haveKind(field, 'boolean', 'hasLines', 'hasChoices', 'isPresent', 'isUsual') &&
    areAll(field['problems'], isProblem)
  );
}

function isProblem(value: unknown): value is FormProblem {
  const problem = untrusted(value);
  const isKnown = ['error', 'warning', 'information', 'hint'].includes(String(problem['severity']));
  return isKnown && haveKind(problem, 'string', 'code', 'message') && areAll(problem['fixes'], isText);
}

function isChoices(value: unknown): value is FormChoices {
  const { choices, meaning } = untrusted(value);
  const isOne = (one: unknown): boolean => {
    const choice = untrusted(one);
    return isCount(choice['offset']) && haveKind(choice, 'string', 'label', 'detail', 'value');
  };
  return isText(meaning) && Array.isArray(choices) && choices.every(isOne);
}
