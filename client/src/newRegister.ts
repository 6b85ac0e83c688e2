/** The text of a new register, and the names it may have. Knows nothing of VS Code. */

/** What the user sees selected in a new register, to be typed over. */
export const FIRST_TITLE = 'Wat er moet gebeuren';

/**
 * A gremium as it can be named in a register: without the signs that separate names or end them. Empty when nothing is left.
 */
export function cleanGremium(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}:;,/&()[\]*?"“”<>|\\–]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** True when a gremium can be called so: it has a letter. */
export function isGremium(name: string): boolean {
  return /\p{L}/u.test(name);
}

/** `actielijst-duo.duo` */
export function fileNameFor(gremium: string): string {
  const name = gremium
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z\d]+/gu, '-')
    .replace(/^-|-$/gu, '');
  return name === '' ? 'actielijst.duo' : `actielijst-${name}.duo`;
}

/** True for a name that every system takes: letters, digits, spaces and a few signs, and `.duo` behind it. */
export function isFileName(name: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N} ._-]*\.duo$/iu.test(name);
}

/**
 * A register to begin with, that can be saved as it is: it has no problem that is an error.
 * @param gremium as `cleanGremium` gives it.
 * @param known gremia that another file declares: those are not declared once more.
 */
export function newRegister(gremium: string, fileName: string, known: readonly string[] = []): string {
  const code = fileName
    .replace(/\.duo$/iu, '')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '');
  const isKnown = known.some((one) => one.toLowerCase() === gremium.toLowerCase());
  const declaration = `gremium ${gremium}: ${gremium}
  voorzitter: nader te bepalen
  leden: nader te bepalen

`;
  return `register ${code}: Actielijst ${gremium}
  gremium: ${gremium}

${isKnown ? '' : declaration}blok A: Eerste onderwerp

actie 1: ${FIRST_TITLE}
  status: niet gestart
  eigenaar: nader te bepalen
  deadline: nader te bepalen
`;
}
