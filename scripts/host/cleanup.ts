import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const pending = new Set<() => void>();
let listening = false;

/**
 * Registers something that must be undone when this process ends, however it ends short of SIGKILL. It has to be
 * synchronous: nothing else runs once the process is exiting. The result takes the registration back.
 */
export function onExit(undo: () => void): () => void {
  if (!listening) {
    listening = true;
    process.on('exit', undoAll);
    // Without a listener a signal ends the process without the `exit` event, and the server would live on.
    const signals = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;
    for (const [signal, number] of Object.entries(signals)) process.once(signal, () => process.exit(128 + number));
  }
  pending.add(undo);
  return () => pending.delete(undo);
}

/** A new folder in the system's temp folder that is gone when this process ends. */
export async function temporaryFolder(purpose: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `duo-${purpose}-`));
  // Chromium and VS Code may still be writing when the folder goes: hence the retries.
  onExit(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
  return folder;
}

function undoAll(): void {
  // Newest first, so that a server is stopped before its folders are removed.
  for (const undo of [...pending].reverse()) {
    try {
      undo();
    } catch (error) {
      console.error(error);
    }
  }
  pending.clear();
}
