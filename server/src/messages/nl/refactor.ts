/** The titles of refactorings, as they stand under the light bulb. */
export const refactor = {
  moveTo: (number: string | undefined, heading: string) => `Verplaats ${action(number)} naar ${heading}`,
};

function action(number: string | undefined): string {
  return number === undefined ? 'deze actie' : `actie ${number}`;
}
