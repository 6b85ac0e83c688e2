/**
 * The one way from the extension to what VS Code shows in a message, a question, a choice or a tooltip. VS Code makes links
 * there of `[a](b)`, also links that run a command, and icons of `$(a)`: here neither is left. No other file calls these
 * functions of VS Code (test/tidy/client.test.ts).
 */
import {
  type InputBoxOptions,
  MarkdownString,
  type QuickPick,
  type QuickPickItem,
  QuickPickItemKind,
  type QuickPickOptions,
  window,
} from 'vscode';
import { plain } from './plainText.ts';

/** Shows a sentence. Nothing waits for it. */
export function inform(sentence: string): void {
  void window.showInformationMessage(plain(sentence));
}

/** Shows a sentence with buttons; the text of the one that was chosen, undefined when none was. */
export async function askButton(sentence: string, buttons: readonly string[]): Promise<string | undefined> {
  return window.showInformationMessage(plain(sentence), ...buttons.map(plain));
}

/**
 * Asks for a line of text; undefined when the user stops, which a click beside the question does not do: what was typed would be gone,
 * and a page beside the text may take the focus back by itself. `value` is what stands in the box, and stays as it is.
 */
export function askText({ validateInput, ...options }: InputBoxOptions): Thenable<string | undefined> {
  return window.showInputBox({
    ...plainOptions(options),
    ignoreFocusOut: true,
    ...(validateInput === undefined ? {} : { validateInput: async (typed) => plainAnswer(await validateInput(typed)) }),
  });
}

/**
 * Asks to choose one of several; undefined when the user stops. The item itself comes back, as it was given. A choice with a title is
 * one of several questions, or comes of a page beside the text, which may take the focus back a moment after it was clicked: it stays
 * until it is answered or Escape is pressed. One without is a menu, and closes by a click beside it.
 */
export async function askChoice<T extends QuickPickItem>(
  items: readonly T[],
  options: QuickPickOptions & { readonly canPickMany?: false },
): Promise<T | undefined> {
  const shown = items.map(({ label, description, detail }) => ({
    label: plain(label),
    ...(description === undefined ? {} : { description: plain(description) }),
    ...(detail === undefined ? {} : { detail: plain(detail) }),
  }));
  const ignoreFocusOut = options.title !== undefined;
  const picked = await window.showQuickPick(shown, { ignoreFocusOut, ...plainOptions(options) });
  return picked && items[shown.indexOf(picked)];
}

/** Asks to choose any number of several, none as well; undefined when the user stops, which a click beside the question does not do. */
export async function askChoices<T extends QuickPickItem>(
  items: readonly T[],
  options: QuickPickOptions,
): Promise<T[] | undefined> {
  const shown = items.map(({ label }) => ({ label: plain(label) }));
  const picked = await window.showQuickPick(shown, {
    ...plainOptions(options),
    canPickMany: true,
    ignoreFocusOut: true,
  });
  return picked?.map((one) => items[shown.indexOf(one)]!);
}

/** An item below a heading of its own, ticked or not. */
export interface GroupedItem extends QuickPickItem {
  readonly group: string;
}

/** Asks to choose any number of items that stand in groups, those that are `picked` ticked; undefined when the user stops, by a key alone. */
export async function askGrouped<T extends GroupedItem>(
  items: readonly T[],
  options: QuickPickOptions,
): Promise<T[] | undefined> {
  const rows = items.flatMap((item, at): { shown: QuickPickItem; item?: T }[] => {
    const { label, description, picked, group } = item;
    const row = {
      shown: {
        label: plain(label),
        ...(description === undefined ? {} : { description: plain(description) }),
        ...(picked === undefined ? {} : { picked }),
      },
      item,
    };
    if (items[at - 1]?.group === group) return [row];
    return [{ shown: { label: plain(group), kind: QuickPickItemKind.Separator } }, row];
  });
  const shown = rows.map((row) => row.shown);
  const chosen = await window.showQuickPick(shown, {
    ...plainOptions(options),
    canPickMany: true,
    ignoreFocusOut: true,
  });
  return chosen?.flatMap((one) => rows[shown.indexOf(one)]?.item ?? []);
}

/** A choice that may also be typed: what is typed stands among the items where `itemsFor` puts it. */
export interface TypedChoice<T extends QuickPickItem> {
  readonly title: string;
  readonly placeHolder: string;
  /** The items for what is typed; asked again after each letter. */
  itemsFor(typed: string): readonly T[];
  /** Tells more of what is typed, such as how it is read; asked after each letter, shown when it is still typed. */
  readonly more: (typed: string) => Promise<readonly T[] | undefined>;
}

/** Asks to choose an item or to type one; undefined when the user stops, by a key alone. The item itself comes back, or the typed text. */
export function askOrType<T extends QuickPickItem>({
  title,
  placeHolder,
  itemsFor,
  more,
}: TypedChoice<T>): Promise<T | string | undefined> {
  const pick = window.createQuickPick();
  let items: readonly T[] = [];
  const show = (next: readonly T[]) => {
    items = next;
    pick.items = plainItems(next);
  };
  pick.ignoreFocusOut = true;
  pick.title = plain(title);
  pick.placeholder = plain(placeHolder);
  show(itemsFor(''));
  return new Promise((resolve) => {
    pick.onDidChangeValue(async (typed) => {
      show(itemsFor(typed));
      if (typed.trim() === '') return;
      const told = await more(typed);
      // Somebody who types on is answered for what stands there now.
      if (told !== undefined && pick.value === typed) show(told);
    });
    pick.onDidAccept(() => {
      const [chosen] = pick.selectedItems;
      const answer = chosen === undefined ? pick.value.trim() : items[pick.items.indexOf(chosen)];
      if (answer === undefined || answer === '') return;
      resolve(answer);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

/** Items that may hold text of a register, for a list that stays open. */
export function plainItems(items: readonly QuickPickItem[]): QuickPickItem[] {
  return items.map(({ label, description, alwaysShow }) => ({
    label: plain(label),
    ...(description === undefined ? {} : { description: plain(description) }),
    ...(alwaysShow === undefined ? {} : { alwaysShow }),
  }));
}

/** A list below a box that stays open when something else has the focus. Title and items are put in by who opens it, by way of `plain`. */
export function openList(placeHolder: string): QuickPick<QuickPickItem> {
  const pick = window.createQuickPick();
  pick.ignoreFocusOut = true;
  pick.placeholder = plain(placeHolder);
  return pick;
}

/** A title and below it a list, in which nothing is Markdown but that list. */
export function listTooltip(title: string, lines: readonly string[]): MarkdownString {
  const tooltip = new MarkdownString().appendText(plain(title)).appendMarkdown('\n');
  for (const line of lines) tooltip.appendMarkdown('\n- ').appendText(plain(line));
  return tooltip;
}

type Answer = Awaited<ReturnType<NonNullable<InputBoxOptions['validateInput']>>>;

function plainAnswer(answer: Answer): Answer {
  if (typeof answer === 'string') return plain(answer);
  return answer ? { ...answer, message: plain(answer.message) } : answer;
}

function plainOptions<T extends { title?: string; prompt?: string; placeHolder?: string }>(options: T): T {
  const { title, prompt, placeHolder } = options;
  return {
    ...options,
    ...(title === undefined ? {} : { title: plain(title) }),
    ...(prompt === undefined ? {} : { prompt: plain(prompt) }),
    ...(placeHolder === undefined ? {} : { placeHolder: plain(placeHolder) }),
  };
}
