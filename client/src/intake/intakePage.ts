/**
 * The page that shows a list of somebody else before anything is made of it: left the list as it came, with what each column is; right the
 * register to come, or the changes to one that is there; below what is to be looked at. It loads nothing, runs no script but its own, and
 * has all text of the list as text. Knows nothing of VS Code.
 */
import type { AskedColumn, IntakeResult } from '../../../protocol/intake.ts';
import { escaped } from '../shown/escaped.ts';
import { INTAKE_SCRIPT } from './intakePageScript.ts';
import { INTAKE_STYLE } from './intakePageStyle.ts';

export interface IntakePage {
  /** Random, and another one for each page. */
  readonly nonce: string;
  /** The language of the words. */
  readonly language: string;
  /** What it is about: `Maak een register van “lijst.docx”`. */
  readonly title: string;
  readonly words: IntakeWords;
}

export interface IntakeWords {
  readonly make: string;
  readonly stop: string;
  readonly howTo: string;
  readonly list: string;
  readonly register: string;
  readonly doubts: string;
  readonly howToWalk: string;
  readonly howToWalkList: string;
  readonly noDoubts: string;
  readonly report: string;
  readonly changes: string;
  readonly noChanges: string;
  readonly allOn: string;
  readonly allOff: string;
  readonly chooseYourself: string;
  readonly onlyTold: string;
  readonly withNames: string;
  readonly asLastTime: string;
  readonly readAgain: string;
  /** Once Escape was pressed. */
  readonly pressAgain: string;
  /** In front of what a column is read as when nobody says. */
  readonly byItself: string;
  readonly columnIs: string;
  readonly table: string;
  readonly row: string;
  readonly earlier: string;
  readonly later: string;
  /** Rows that are left out of a very long list: `{n}` is how many. */
  readonly moreRows: string;
}

/** What the page gets, each time that it asks or something was read anew. */
export interface IntakeShown {
  readonly result: IntakeResult & { readonly kind: 'read' };
  readonly mapping: readonly AskedColumn[];
  /** The mapping is that of the last list of this shape. */
  readonly isKept: boolean;
}

/** What the page says: it is ready for what is shown, columns are something else, it is to be made, or not. */
export type IntakeMessage =
  | { readonly kind: 'klaar' }
  | { readonly kind: 'kolommen'; readonly mapping: readonly AskedColumn[] }
  | { readonly kind: 'maak'; readonly names: boolean; readonly take: readonly string[] }
  | { readonly kind: 'stop' };

/** A message of the page; undefined for anything else. */
export function intakeMessage(value: unknown): IntakeMessage | undefined {
  const { kind, mapping, names, take } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (kind === 'klaar' || kind === 'stop') return { kind };
  if (kind === 'kolommen' && isMapping(mapping)) return { kind, mapping };
  if (kind === 'maak' && typeof names === 'boolean' && isTexts(take)) return { kind, names, take };
  return undefined;
}

/** True of what was kept, or said by the page, of columns. */
export function isMapping(value: unknown): value is readonly AskedColumn[] {
  return (
    Array.isArray(value) &&
    value.every((one: unknown) => {
      const { column, field } = (one ?? {}) as Readonly<Record<string, unknown>>;
      return typeof column === 'string' && typeof field === 'string';
    })
  );
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

export function intakePage({ nonce, language, title, words }: IntakePage): string {
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style nonce="${nonce}">${INTAKE_STYLE}</style>
</head>
<body data-words="${escaped(JSON.stringify(words))}">
<header>
<h1>${escaped(title)}</h1>
<p id="hoe">${escaped(words.howTo)}</p>
<p id="zoals" hidden>${escaped(words.asLastTime)}</p>
<p id="namen" hidden><label><input type="checkbox" checked> ${escaped(words.withNames)}</label></p>
<p><button type="button" id="maak" aria-describedby="hoe">${escaped(words.make)}</button>
<button type="button" id="stop" class="ander">${escaped(words.stop)}</button></p>
<p role="status"></p>
</header>
<main>
<section id="bron" aria-labelledby="bron-kop" tabindex="0"><h2 id="bron-kop">${escaped(words.list)}</h2><div lang="nl"></div></section>
<section id="doel" aria-labelledby="doel-kop" tabindex="0"><h2 id="doel-kop">${escaped(words.register)}</h2><div lang="nl"></div></section>
<section id="wijzigingen" aria-labelledby="wijzigingen-kop" tabindex="0" hidden><h2 id="wijzigingen-kop">${escaped(words.changes)}</h2><div></div></section>
<section id="nakijken" aria-labelledby="nakijken-kop"><h2 id="nakijken-kop">${escaped(words.doubts)}</h2>
<p id="nakijken-hoe">${escaped(words.howToWalk)}</p>
<ul role="listbox" tabindex="0" aria-labelledby="nakijken-kop" aria-describedby="nakijken-hoe"></ul></section>
<details><summary>${escaped(words.report)}</summary><ul id="verslag"></ul></details>
</main>
<script nonce="${nonce}">${INTAKE_SCRIPT}</script>
</body>
</html>
`;
}
