/**
 * The one way from the extension to what VS Code shows in a message, a question, a choice or a tooltip. VS Code makes links
 * there of `[a](b)`, also links that run a command, and icons of `$(a)`: here neither is left. No other file calls these
 * functions of VS Code (test/tidy/client.test.ts).
 */
import { type InputBoxOptions, MarkdownString, type QuickPickItem, type QuickPickOptions, window } from 'vscode';
import { plain } from './plainText.ts';

/** Shows a sentence. Nothing waits for it. */
export function inform(sentence: string): void {
  void window.showInformationMessage(plain(sentence));
}

/** Asks for a line of text; undefined when the user stops. `value` is what stands in the box, and stays as it is. */
export function askText({ validateInput, ...options }: InputBoxOptions): Thenable<string | undefined> {
  return window.showInputBox({
    ...plainOptions(options),
    ...(validateInput === undefined ? {} : { validateInput: async (typed) => plainAnswer(await validateInput(typed)) }),
  });
}

/** Asks to choose one of several; undefined when the user stops. The item itself comes back, as it was given. */
export async function askChoice<T extends QuickPickItem>(
  items: readonly T[],
  options: QuickPickOptions & { readonly canPickMany?: false },
): Promise<T | undefined> {
  const shown = items.map(({ label, description, detail }) => ({
    label: plain(label),
    ...(description === undefined ? {} : { description: plain(description) }),
    ...(detail === undefined ? {} : { detail: plain(detail) }),
  }));
  const picked = await window.showQuickPick(shown, plainOptions(options));
  return picked && items[shown.indexOf(picked)];
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
