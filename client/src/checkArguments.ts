/** What the task `duo check` is started with. Knows nothing of VS Code. */

/** The problem matchers of the manifest, one for each severity: VS Code does not know the Dutch words for them. */
export const CHECK_MATCHERS = ['$duo-check', '$duo-check-waarschuwing', '$duo-check-opmerking'] as const;

/**
 * @param path what is checked; the whole folder when it is not said.
 * @param peildatum as typed in the settings; empty for today.
 */
export function checkArguments(path: string | undefined, peildatum: string): string[] {
  const date = peildatum.trim();
  return ['check', ...(date === '' ? [] : ['--peildatum', date]), '--', path?.trim() || '.'];
}
