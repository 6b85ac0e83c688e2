/** Texts of links from a register to somewhere else. */

export const links = {
  openRegister: 'Dit register openen',
  openFile: 'Dit bestand openen',
  openPage: (host: string): string => `De webpagina op ${host} openen`,
};
