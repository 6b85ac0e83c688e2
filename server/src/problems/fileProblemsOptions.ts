/** What the problems of a file need of others. */
import type { DefaultDate } from '../model/index/referenceDate.ts';
import type { WorkspaceScope } from '../model/index/scope.ts';
import type { RuleFailed } from '../rules/findings.ts';
import type { RuleContext } from '../rules/rule.ts';
import type { PlainEntries } from './plain/plainEntries.ts';

export interface FileProblemsOptions {
  readonly scopeOf: () => WorkspaceScope;
  readonly fallback: DefaultDate;
  readonly failed: RuleFailed;
  readonly severityOf: RuleContext['severityOf'];
  /** True when another file that is known names what is found under a key. */
  readonly isNamedElsewhere: RuleContext['isNamed'];
  /** Called when an entry that was read between the messages has begun or ceased to name something. */
  readonly namesRead?: () => void;
  /** What tells of actions without reading them, and learns from each; by default one for the file. */
  readonly plain?: PlainEntries | undefined;
}
