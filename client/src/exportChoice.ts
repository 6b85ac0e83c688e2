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

/** A name that the server proposes, without a way out of the folder. */
export function targetName(name: string): string {
  return name.replace(/[\\/]/gu, ' ').replace(/^\.+/u, '');
}
