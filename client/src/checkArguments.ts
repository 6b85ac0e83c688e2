/** The arguments of the task `duo check`. Knows nothing of VS Code. */

/** The problem matchers of the manifest, one for each severity: VS Code does not know the Dutch words for them. */
export const CHECK_MATCHERS = ['$duo-check', '$duo-check-waarschuwing', '$duo-check-opmerking'] as const;

/**
 * Both stand in files that anybody writes: what is no text counts as not said.
 * @param path what is checked; the whole folder when it is not said.
 * @param peildatum as typed in the settings; empty for today.
 */
export function checkArguments(path: unknown, peildatum: unknown): string[] {
  const date = textOf(peildatum);
  return ['check', ...(date === '' ? [] : ['--peildatum', date]), '--', textOf(path) || '.'];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
