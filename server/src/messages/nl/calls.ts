/** Texts of the call hierarchy on actions that wait for each other. */
export const calls = {
  /** Detail of an open action that the one above it has to wait for. */
  holdsUp: 'houdt dit op',
  /** Detail of an open action that has to wait for the one above it. */
  waits: 'wacht hierop',
  /** Numbers with arrows in between, the first one once more at the end. */
  circle: (path: string): string => `kring: ${path}`,
};
