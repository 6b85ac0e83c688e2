/** The style sheet of a page, for what counts in a list: what is struck, hidden or coloured by the class of an element. */

/** The properties that the reader asks for; all others are left out. */
const WANTED: ReadonlySet<string> = new Set([
  ...['text-decoration', 'text-decoration-line', 'display', 'visibility', 'mso-hide', 'background', 'background-color'],
]);
/** In UTF-16 units: no colour or word of a style is longer. */
const LONGEST_VALUE = 60;
/** `td.xl67`, `.xl67`: what hangs on where an element stands is not known. */
const SELECTOR = /^([a-z\d]*)\.([\w-]+)$/iu;

type Declared = readonly (readonly [property: string, value: string])[];

interface Rule {
  /** Empty of any element. */
  readonly tag: string;
  readonly declared: Declared;
}

export class HtmlStyles {
  readonly #rules = new Map<string, Rule[]>();

  /** Takes note of the text of an element `style`; what is broken says nothing. */
  add(text: string): void {
    const sheet = text.replaceAll(/<!--|-->/gu, ' ');
    let selectors = '';
    let depth = 0;
    for (const [part] of withoutComments(sheet).matchAll(/[^{}]+|[{}]/gu)) {
      if (part === '{') depth++;
      else if (part === '}') depth = Math.max(0, depth - 1);
      else if (depth === 0) selectors = part;
      // What holds on paper only, or on a narrow screen, stands deeper.
      else if (depth === 1 && !selectors.trim().startsWith('@')) this.#rule(selectors, declaredIn(part));
    }
  }

  #rule(selectors: string, declared: Declared): void {
    if (declared.length === 0) return;
    for (const selector of selectors.split(',')) {
      const [, tag = '', name] = SELECTOR.exec(selector.trim()) ?? [];
      if (name === undefined) continue;
      const rules = this.#rules.get(name);
      // The same said over and over is no sheet of a program.
      if (rules === undefined) this.#rules.set(name, [{ tag: tag.toLowerCase(), declared }]);
      else if (rules.length < MOST_RULES) rules.push({ tag: tag.toLowerCase(), declared });
    }
  }

  /** What an element of these classes is like, as the text of its own style; empty without. */
  of(tag: string, classes: string): string {
    if (this.#rules.size === 0) return '';
    const found = new Map<string, string>();
    for (const name of classes.split(/\s+/u, MOST_CLASSES)) {
      for (const rule of this.#rules.get(name) ?? []) {
        if (rule.tag === '' || rule.tag === tag)
          for (const [property, value] of rule.declared) found.set(property, value);
      }
    }
    return [...found].map(([property, value]) => `${property}:${value}`).join(';');
  }
}

const MOST_RULES = 20;
const MOST_CLASSES = 20;

function withoutComments(sheet: string): string {
  const parts = sheet.split('/*');
  return parts.map((part, at) => (at === 0 ? part : part.split('*/').slice(1).join('*/'))).join(' ');
}

function declaredIn(body: string): Declared {
  return body.split(';').flatMap((one) => {
    const at = one.indexOf(':');
    const property = one.slice(0, Math.max(0, at)).trim().toLowerCase();
    const value = one
      .slice(at + 1)
      .replace(/!important\s*$/iu, '')
      .trim();
    return WANTED.has(property) && value.length <= LONGEST_VALUE ? [[property, value] as const] : [];
  });
}
