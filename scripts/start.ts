/**
 * `npm start`: opens the extension on the sample registers, in the VS Code of this machine where there is a usable
 * one and otherwise in a VS Code in the browser that comes out of the npm registry.
 *
 * - `DUO_START_HOST=desktop|browser` chooses one of the two; another word is refused.
 * - What opens is a copy of the samples: what is typed in it is gone at the next start.
 * - `DUO_START_CHECK=1` only proves that it works: a headless browser opens the sample, waits for the problems, keeps
 *   a screenshot in out/start.png and ends.
 */
import { report } from './host/problem.ts';
import { checkStart, startInBrowser } from './start/browser.ts';
import { readHost } from './start/choice.ts';
import { desktopCommand, startOnDesktop } from './start/desktop.ts';
import { ensureVsix } from './start/vsix.ts';

try {
  const { DUO_START_CHECK, DUO_START_HOST } = process.env;
  const host = readHost(DUO_START_HOST);
  const check = DUO_START_CHECK === '1';
  const desktop = check ? undefined : await desktopCommand(host);
  if (desktop) {
    await startOnDesktop(desktop);
  } else {
    await ensureVsix();
    await (check ? checkStart() : startInBrowser());
  }
  // The server's pipes and timers would keep this process alive; everything it had to do is done.
  process.exit();
} catch (error) {
  report(error);
  process.exit();
}
