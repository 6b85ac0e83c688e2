/**
 * The HTML around every page of ours: it loads the one script and the one style that were built of its folder in `client/pages`, and
 * nothing else. No text of a register stands in it as markup: what the script begins with is data in an attribute, and the script
 * puts it into the page as text. Knows nothing of VS Code.
 */
import { escaped } from '../shown/escaped.ts';

export interface PageShell {
  /** Random, and another one for each page. */
  readonly nonce: string;
  /** The language of the words: `nl`, `en`. */
  readonly language: string;
  readonly title: string;
  /** The addresses of the script and the style of the page. */
  readonly script: string;
  readonly style: string;
  readonly start: PageStart;
}

/** What the script of a page begins with; plain data. */
export interface PageStart {
  /** The address of the document that the page is about, which its state keeps for the next time. */
  readonly uri: string;
  readonly words: unknown;
}

/** A page of HTML with a policy by which nothing runs or is loaded that does not have its nonce. */
export function pageShell({ nonce, language, title, script, style, start }: PageShell): string {
  const own = escaped(nonce);
  const policy = `default-src 'none'; style-src 'nonce-${own}'; script-src 'nonce-${own}'; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="stylesheet" nonce="${own}" href="${escaped(style)}">
</head>
<body data-start="${escaped(JSON.stringify(start))}">
<script nonce="${own}" src="${escaped(script)}"></script>
</body>
</html>
`;
}
