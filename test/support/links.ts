/** True where a test may make symbolic links: Windows asks for the developer mode or an administrator. */
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const CAN_LINK = process.platform !== 'win32' || canLink();

function canLink(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'duo-link-'));
  try {
    symlinkSync(join(folder, 'no file'), join(folder, 'link'));
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
