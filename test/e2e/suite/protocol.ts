/** The environment variable that names the file the suite writes its result to. */
export const RESULT_FILE = 'DUO_E2E_RESULT';

/** Stands before every line the suite prints, so that the runner finds them among everything else a host prints. */
export const LINE_MARK = '[duo-e2e] ';

/** The last line the suite prints. */
export const DONE_LINE = 'done';

/** What the suite counted; written as JSON once when it begins, with `done` false, and once when it is done. */
export interface SuiteResult {
  done: boolean;
  passed: number;
  failed: number;
  /** What was printed, where that is shown nowhere. */
  lines?: readonly string[];
}
