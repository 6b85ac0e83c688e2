/** The text of a new register, and the names it may have. Knows nothing of VS Code. */

/** The text that is selected in a new register, to be typed over. */
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

/** The most UTF-16 units of the part of a file name that a gremium gives. */
const LONGEST_PROPOSED = 100;

/** `actielijst-duo.duo` */
export function fileNameFor(gremium: string): string {
  const name = gremium
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z\d]+/gu, '-')
    .replace(/^-|-$/gu, '');
  // Cut at a length that leaves room to type; never behind a dash.
  const short = name.slice(0, LONGEST_PROPOSED).replace(/-$/u, '');
  return short === '' ? 'actielijst.duo' : `actielijst-${short}.duo`;
}

/** The longest name of a file; in bytes of UTF-8, with room for what a synchroniser puts behind it. */
const LONGEST_NAME = 200;

/** The names that Windows takes for a device, whatever stands behind their first full stop. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])[ ]*(?:\.|$)/iu;

/**
 * True for a name that every system takes: letters, digits, spaces and a few signs, and `.duo` behind it; no name of a device,
 * no space or full stop before the ending, and not too long.
 */
export function isFileName(name: string): boolean {
  return (
    /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} ._-]*[\p{L}\p{M}\p{N}_-])?\.duo$/iu.test(name) &&
    !DEVICE.test(name) &&
    new TextEncoder().encode(name).length <= LONGEST_NAME
  );
}

/**
 * A register to begin with, that can be saved as it is: it has no problem that is an error.
 * @param gremium as `cleanGremium` gives it.
 * @param known gremia that another file declares: those are not declared once more.
 * @param full what the gremium is called in full, as it was typed; empty when that is not known.
 */
export function newRegister(gremium: string, fileName: string, known: readonly string[] = [], full = ''): string {
  const isKnown = isKnownGremium(gremium, known);
  const title = cleanGremium(full);
  const declaration = `gremium ${gremium}${title === '' || isKnownGremium(title, [gremium]) ? '' : `: ${title}`}
  voorzitter: nader te bepalen
  leden: nader te bepalen

`;
  return `register ${codeFor(fileName)}: Actielijst ${gremium}
  gremium: ${gremium}

${isKnown ? '' : declaration}blok A: Eerste onderwerp

actie 1: ${FIRST_TITLE}
  status: niet gestart
  eigenaar: nader te bepalen
  deadline: nader te bepalen
`;
}

/** True when a gremium has one of these names, whatever its capitals. */
export function isKnownGremium(gremium: string, known: readonly string[]): boolean {
  return known.some((one) => one.toLowerCase() === gremium.toLowerCase());
}

/** The code of the register in a file: short, for it is typed in references, and no other file of the folder has it. */
function codeFor(fileName: string): string {
  const words = fileName
    .replace(/\.duo$/iu, '')
    .toUpperCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const own = words[0] === 'ACTIELIJST' && /^\p{L}/u.test(words[1] ?? '') ? words.slice(1) : words;
  return own.join('-');
}
