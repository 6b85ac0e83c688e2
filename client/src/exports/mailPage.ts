/**
 * The page of *Kopieer voor een mail…*: what is to be copied, and a button. Only a page can put rich text on the clipboard. It loads
 * nothing, and runs no script but its own. Knows nothing of VS Code.
 */
import { escaped } from '../shown/escaped.ts';

export interface MailPage {
  /** HTML without a script or a style, as the server makes it. */
  readonly body: string;
  /** Random, and another one for each page. */
  readonly nonce: string;
  /** The language of the words. */
  readonly language: string;
  readonly words: {
    readonly copy: string;
    readonly howToCopy: string;
    readonly copied: string;
    readonly notCopied: string;
  };
}

/** What the page asks when it can take what is to be copied, which comes as `{ html, text }`. */
export const MAIL_PAGE_READY = 'klaar';

export function mailPage({ body, nonce, language, words }: MailPage): string {
  return `<!DOCTYPE html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(words.copy)}</title>
<style nonce="${nonce}">${STYLE}</style>
</head>
<body>
<header lang="${escaped(language)}">
<p id="hoe">${escaped(words.howToCopy)}</p>
<button type="button" aria-describedby="hoe">${escaped(words.copy)}</button>
<p role="status" data-copied="${escaped(words.copied)}" data-not-copied="${escaped(words.notCopied)}"></p>
</header>
<main>
${body}</main>
<script nonce="${nonce}">${SCRIPT}</script>
</body>
</html>
`;
}

/**
 * Copies by a copy event, which takes both kinds of text and needs no permission; where a browser has none, by its clipboard.
 * With Ctrl+C the same goes along, unless something of the page is selected. What is said is another text each time, so that a
 * screen reader says it again.
 */
const SCRIPT = `
const vscode = acquireVsCodeApi();
const button = document.querySelector('button');
const status = document.querySelector('[role="status"]');
let content;
let isAsked = false;
let isSet = false;
window.addEventListener('message', ({ data }) => {
  if (typeof data?.html !== 'string' || typeof data.text !== 'string') return;
  content = data;
});
const tell = (isDone) => {
  status.textContent = '';
  setTimeout(() => { status.textContent = isDone ? status.dataset.copied : status.dataset.notCopied; }, 100);
};
document.addEventListener('copy', (event) => {
  if (content === undefined || (!isAsked && !getSelection().isCollapsed)) return;
  event.clipboardData.setData('text/html', content.html);
  event.clipboardData.setData('text/plain', content.text);
  event.preventDefault();
  isSet = true;
  if (!isAsked) tell(true);
});
const copied = async () => {
  if (content === undefined) return false;
  isAsked = true;
  isSet = false;
  const isDone = document.execCommand('copy') && isSet;
  isAsked = false;
  if (isDone) return true;
  try {
    const blob = (text, type) => new Blob([text], { type });
    const kinds = { 'text/html': blob(content.html, 'text/html'), 'text/plain': blob(content.text, 'text/plain') };
    await navigator.clipboard.write([new ClipboardItem(kinds)]);
    return true;
  } catch {
    return false;
  }
};
button.addEventListener('click', async () => tell(await copied()));
button.focus();
vscode.postMessage('${MAIL_PAGE_READY}');
`;

/** The colours of the editor, whichever they are. */
const STYLE = `
body { margin: 0; padding: 0 1rem 1rem; line-height: 1.5; color: var(--vscode-editor-foreground, #1b1b1b); background: var(--vscode-editor-background, #fff); font-family: var(--vscode-font-family, sans-serif); font-size: var(--vscode-font-size, 13px); }
header { position: sticky; top: 0; z-index: 1; padding: 0.5rem 0; background: var(--vscode-editor-background, #fff); border-bottom: 1px solid var(--vscode-panel-border, #6b6b6b); }
header p { margin: 0.25rem 0; }
[role="status"] { min-height: 1.5em; font-weight: bold; }
button { padding: 0.375rem 1rem; font: inherit; color: var(--vscode-button-foreground, #fff); background: var(--vscode-button-background, #0b3d75); border: 1px solid var(--vscode-button-border, transparent); border-radius: 2px; }
button:hover { background: var(--vscode-button-hoverBackground, #09315e); }
:focus-visible { outline: 2px solid var(--vscode-focusBorder, #0b3d75); outline-offset: 2px; }
h1 { font-size: 1.5em; }
h2 { font-size: 1.25em; }
h3, h4, h5, h6 { font-size: 1.1em; }
dl div { display: flex; flex-wrap: wrap; gap: 0 0.5em; }
dt { font-weight: bold; }
dt::after { content: ":"; }
dd, td ul { margin: 0; }
ul { padding-left: 1.25em; }
nav a { color: var(--vscode-textLink-foreground, #0b3d75); display: inline-block; padding: 0.25rem 0; }
.tabel { overflow-x: auto; margin: 0.5rem 0 1.5rem; }
table { border-collapse: collapse; }
caption { text-align: left; font-style: italic; padding: 0.25rem 0; }
th, td { border: 1px solid var(--vscode-contrastBorder, #6b6b6b); padding: 0.25rem 0.5rem; text-align: left; vertical-align: top; overflow-wrap: break-word; min-width: 4rem; max-width: 30rem; }
tbody th { font-weight: normal; }
.margin-1 { margin-left: 2em; }
.margin-2 { margin-left: 4em; }
.margin-3 { margin-left: 6em; }
`;
