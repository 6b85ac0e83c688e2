/** The choice of an export: kept for the next time, and checked when it comes back. */

/** What is to be shown. */
export interface Shape {
  readonly layout: string;
  readonly owner?: string;
}

export interface Choice extends Shape {
  readonly format: string;
  /** The address of a Word file of one's own that is filled. */
  readonly template?: string;
}

/** In the place of a format: a browser makes it of the page, since VS Code starts no other program. */
export const PDF = 'pdf';

/** A choice as the server can carry it out. */
export function madeAs(choice: Choice): Choice {
  return choice.format === PDF ? { ...choice, format: 'html' } : choice;
}

/** The formats of the server with Pdf behind the page that it is made of; at the end where there is no page. */
export function withPdf<T extends { readonly name: string }>(formats: readonly T[], pdf: T): T[] {
  const page = formats.findIndex(({ name }) => name === 'html');
  return page === -1 ? [...formats, pdf] : [...formats.slice(0, page + 1), pdf, ...formats.slice(page + 1)];
}

/** True for a choice; what is kept, or given by a keybinding, may be anything. */
export function isChoice(value: unknown): value is Choice {
  if (typeof value !== 'object' || value === null) return false;
  const { layout, format, owner, template } = value as Readonly<Record<string, unknown>>;
  const isText = (one: unknown) => one === undefined || typeof one === 'string';
  return typeof layout === 'string' && typeof format === 'string' && isText(owner) && isText(template);
}

/** The one with a name before all others; as they stand when there is none. */
export function lastFirst<T extends { readonly name: string }>(all: readonly T[], name: string | undefined): T[] {
  return [...all.filter((one) => one.name === name), ...all.filter((one) => one.name !== name)];
}

/** True for the name of a register: that is never written over. */
export function isRegisterName(name: string): boolean {
  return /\.duo$/iu.test(name);
}

/** A name that the server proposes, without a way out of the folder. */
export function targetName(name: string): string {
  return name.replace(/[\\/]/gu, ' ').replace(/^\.+/u, '');
}

/** Names of files of one folder, in the same order, each of them once: a later one of the same name gets a number. */
export function withOwnNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const dot = name.lastIndexOf('.');
    const [stem, end] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
    let own = name;
    // Windows and macOS take capitals and small letters for the same.
    for (let number = 2; taken.has(own.toLowerCase()); number++) own = `${stem} ${number}${end}`;
    taken.add(own.toLowerCase());
    return own;
  });
}
