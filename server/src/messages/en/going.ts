/** Ways from a register to somewhere else. */
export const going = {
  openRegister: 'Open this register',
  openFile: 'Open this file',
  openPage: (host: string): string => `Open the web page at ${host}`,
};

/** Switching problems off for a file. */
export const switches = {
  switchOff: (code: string) => `Do not report ${code} in this file any more`,
};
