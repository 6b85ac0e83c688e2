/** Snapshots of how a fixture is coloured: every line with `>`, below it a line for each coloured piece. */
import type { TokenisedLine } from './tokenise.ts';

export function snapshotOf(lines: readonly TokenisedLine[]): string {
  return `${lines.flatMap(snapshotLines).join('\n')}\n`;
}

function snapshotLines(line: TokenisedLine): string[] {
  const coloured = line.tokens.filter((token) => token.scopes.length > 0);
  // A tab stays a tab, so that the marks stand below what they mark.
  const marks = coloured.map(({ start, text, scopes }) => {
    const before = line.text.slice(0, start).replace(/[^\t]/gu, ' ');
    return ` ${before}${'^'.repeat(text.length)} ${scopes.join(' ')}`;
  });
  return [`>${line.text}`, ...marks];
}
