/** Texts of links from a register to somewhere else. */

export const links = {
  openRegister: 'Open this register',
  openFile: 'Open this file',
  openPage: (host: string): string => `Open the web page at ${host}`,
};
