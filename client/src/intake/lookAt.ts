/** What a register that was made of a list asks somebody to look at. Knows nothing of VS Code. */

/** What a comment begins with that asks somebody to look; the server writes it. */
const MARK = /^\s*\/\/ nakijken: /u;

/** The lines of a text that ask somebody to look, from 0, each with where its words begin and what they say. */
export function lookAtLines(text: string): { readonly line: number; readonly start: number; readonly text: string }[] {
  return text.split(/\r\n|\n|\r/u).flatMap((line, at) => {
    const mark = MARK.exec(line);
    if (mark === null) return [];
    return [{ line: at, start: line.indexOf('//'), text: line.slice(mark[0].length).trim() }];
  });
}
