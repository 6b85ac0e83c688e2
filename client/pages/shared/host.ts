/** A page's way to the extension: what it begins with, what it says, what it is told, and what it keeps while it is hidden. */
import type { PageStart } from '../../src/pages/pageShell.ts';

interface EditorApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): EditorApi;

export interface Host<Words, Said> {
  /** In the language of the extension. */
  readonly words: Words;
  /** What was kept last, by this page or by the one that stood here before it was hidden; unchecked. */
  readonly kept: Readonly<Record<string, unknown>>;
  say(message: Said): void;
  keep(state: Readonly<Record<string, unknown>>): void;
}

/**
 * Connects the page; once for each page.
 * @param messageOf reads what the page is told; undefined for anything else.
 */
export function connect<Words, Said, Told>(
  messageOf: (value: unknown) => Told | undefined,
  told: (message: Told) => void,
): Host<Words, Said> {
  const editor = acquireVsCodeApi();
  const { words, uri } = JSON.parse(document.body.dataset['start'] ?? '{}') as PageStart;
  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const message = messageOf(data);
    if (message !== undefined) told(message);
  });
  const kept = (editor.getState() ?? {}) as Readonly<Record<string, unknown>>;
  // What brings the page back after a new start of the window.
  editor.setState({ ...kept, uri });
  return {
    words: words as Words,
    kept,
    say: (message) => editor.postMessage(message),
    keep: (state) => editor.setState({ ...state, uri }),
  };
}
