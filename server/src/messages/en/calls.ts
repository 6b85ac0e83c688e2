/** Texts of the call hierarchy on actions that wait for each other. */
export const calls = {
  /** Detail of an open action that the one above it has to wait for. */
  holdsUp: 'holds this up',
  /** Detail of an open action that has to wait for the one above it. */
  waits: 'waits for this',
  /** Numbers with arrows in between, the first one once more at the end. */
  circle: (path: string): string => `circle: ${path}`,
};
