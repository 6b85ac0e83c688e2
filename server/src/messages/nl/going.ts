/** Ways from a register to somewhere else. */
export const going = {
  openRegister: 'Dit register openen',
  openFile: 'Dit bestand openen',
  openPage: (host: string): string => `De webpagina op ${host} openen`,
};

/** Switching problems off for a file. */
export const switches = {
  switchOff: (code: string) => `Meld ${code} niet meer in dit bestand`,
};
