/** All problems of form of a register mended at once, as the server mends them. */
import type { Edit } from '../../server/src/edits/edits.ts';
import { type FindAgain, fixAllEdits } from '../../server/src/features/codeActions/fixAll.ts';
import { findProblems, ruleContext } from '../../server/src/rules/check.ts';
import { type Fixture, fixture, problemsOf, TODAY_ONLY } from './fixture.ts';

/** Finds problems of what entries of a fixture would be. */
export function againIn({ scope, severityOf }: Pick<Fixture, 'scope' | 'severityOf'>): FindAgain {
  const context = ruleContext(scope, TODAY_ONLY, { severityOf });
  return (file, entries, codes) => {
    const severityIn = (code: string) => (codes.has(code) ? context.severityOf(code) : 'off');
    const failed = (code: string, error: unknown) => {
      throw new Error(`rule ${code} failed`, { cause: error });
    };
    return findProblems({ ...context, severityOf: severityIn }, failed, entries, file);
  };
}

export function mendAll(text: string): Edit[] {
  const read = fixture(text);
  return fixAllEdits(problemsOf(read), read.scope.file, againIn(read));
}
