/** Shared parts of the rules about the language itself. */
import type { Entry, FindingReason, SyntaxCode, SyntaxFinding } from '../syntax/entry.ts';

/** The findings of one code that reading the entry made. */
export function findingsOf(entry: Entry, code: SyntaxCode): SyntaxFinding[] {
  return entry.findings.filter((finding) => finding.code === code);
}

/** Indentation one level deeper than this. */
export function deeperThan(indent: string): string {
  return indent + (indent.endsWith('\t') ? '\t' : '  ');
}

/** The sentence of a case, by the name of the case. Undefined for a case that the table has no sentence for. */
export function plainSentence(table: Readonly<Record<string, unknown>>, reason: FindingReason): string | undefined {
  const sentence = table[reason];
  return typeof sentence === 'string' ? sentence : undefined;
}
