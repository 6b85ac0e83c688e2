/** What a request for refactorings and for mending a whole file brings along: the problems of the file, and of what it would be. */
import type { RefactorRequest } from '../../features/codeActions.ts';
import type { FeatureContext } from '../../features/context.ts';
import { finish } from '../../incremental/work.ts';
import { portionsOf } from '../../model/references/occurrences.ts';
import { findProblems } from '../../rules/check.ts';
import type { RuleFailed } from '../../rules/findings.ts';
import type { RuleContext } from '../../rules/rule.ts';
import type { Client } from '../lsp/clientCapabilities.ts';

/** @param rules those of a run over the file of the context; asked when somebody wants its problems. */
export function refactorRequest(
  context: FeatureContext,
  support: Client,
  rules: () => RuleContext,
  failed: RuleFailed,
): RefactorRequest {
  let known: RuleContext | undefined;
  return {
    support,
    allProblems: function* () {
      const run = rules();
      for (const some of portionsOf(context.scope.file.document.entries)) yield finish(findProblems(run, failed, some));
    },
    problemsAgain: function* (file, entries, codes) {
      known ??= rules();
      const run = known;
      const severityOf = (code: string) => (codes.has(code) ? run.severityOf(code) : 'off');
      return yield* findProblems({ ...run, severityOf }, failed, entries, file);
    },
  };
}
