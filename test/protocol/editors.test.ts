/** The configurations in docs/editors.md, in the editors themselves: those that are installed here, no window needed. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LspClient } from '../support/lspClient.ts';
import { ROOT, read } from '../support/repository.ts';

const FILE = 'actielijst.duo';
const LIMIT_MS = 60_000;

interface Editor {
  readonly name: string;
  readonly program: string;
  /** Ends with 0 when the editor is new enough. */
  readonly check: readonly string[];
  /** The language of the block in the page, and the name of the file that it becomes. */
  readonly block: string;
  readonly config: string;
  /** Waits for problems, and prints how many there are and the first message. */
  readonly probe: string;
  readonly run: readonly string[];
}

const NEOVIM: Editor = {
  name: 'Neovim',
  program: 'nvim',
  check: ['--headless', '-u', 'NONE', '-c', 'if has("nvim-0.11") | qa! | else | cq | endif'],
  block: 'lua',
  config: 'init.lua',
  probe: `
vim.wait(20000, function() return #vim.diagnostic.get(0) > 0 end, 20)
local found = vim.diagnostic.get(0)
io.stdout:write('PROBLEMS ' .. #found .. ' ' .. (found[1] and found[1].message or '') .. '\\n')
`,
  run: ['--headless', '-u', 'init.lua', FILE, '-c', 'luafile probe', '-c', 'qa!'],
};

const EMACS: Editor = {
  name: 'Emacs',
  program: 'emacs',
  check: [
    '-Q',
    '--batch',
    '--eval',
    '(kill-emacs (if (require (quote eglot) nil t) (if (< emacs-major-version 29) 1 0) 1))',
  ],
  block: 'elisp',
  config: 'init.el',
  probe: `
(require 'eglot)
(load (expand-file-name "init.el"))
(find-file "${FILE}")
;; What a window would do: without one nobody runs the hook that starts the server.
(unless (eglot-current-server) (apply #'eglot (eglot--guess-contact)))
(let ((turns 0))
  (while (and (< turns 1000) (null (flymake-diagnostics)))
    (accept-process-output nil 0.02)
    (setq turns (1+ turns))))
(let ((found (sort (flymake-diagnostics) (lambda (a b) (< (flymake-diagnostic-beg a) (flymake-diagnostic-beg b))))))
  (princ (format "PROBLEMS %d %s\\n" (length found) (replace-regexp-in-string "^.*?]: " "" (flymake-diagnostic-text (car found))))))
`,
  run: ['-Q', '--batch', '-l', 'probe'],
};

/** The first block of a language below the heading of an editor. */
function blockOf(page: string, { name, block }: Editor): string {
  const section = page.slice(page.indexOf(`\n## ${name}\n`));
  const found = new RegExp(`\`\`\`${block}\n([^]*?)\`\`\``, 'u').exec(section);
  assert.ok(found?.[1], `docs/editors.md has no ${block} for ${name}`);
  return found[1];
}

describe('the configuration in docs/editors.md', () => {
  let folder: string;
  let expected: string;

  before(async () => {
    // Links of a temporary folder are not followed here: what an editor says of a path must be what we say.
    folder = mkdtempSync(join(tmpdir(), 'duo-editors-'));
    cpSync(join(ROOT, 'samples'), folder, { recursive: true });
    mkdirSync(join(folder, 'bin'));
    const command = join(folder, 'bin', 'duo-language-server');
    writeFileSync(command, `#!/bin/sh\nexec "${process.execPath}" "${join(ROOT, 'dist', 'server.cjs')}" "$@"\n`);
    chmodSync(command, 0o755);
    const client = LspClient.spawn();
    await client.initialize(pathToFileURL(folder).href, undefined, {});
    const uri = pathToFileURL(join(folder, FILE)).href;
    await client.open(uri, read(`samples/${FILE}`));
    const { diagnostics } = await client.waitForProblems(uri, ({ version }) => version === 1);
    await client.stop();
    expected = `PROBLEMS ${diagnostics.length} ${diagnostics[0]?.message}`;
  });

  after(() => rmSync(folder, { recursive: true }));

  for (const editor of [NEOVIM, EMACS]) {
    const { program, name, check } = editor;
    if (spawnSync(program, check, { timeout: LIMIT_MS }).status !== 0) {
      it(`for ${name}: not tried, there is no ${program} here that is new enough`);
      continue;
    }
    it(`for ${name} starts the server, and the problems of the samples are shown`, () => {
      writeFileSync(join(folder, editor.config), blockOf(read('docs/editors.md'), editor));
      writeFileSync(join(folder, 'probe'), editor.probe);
      const { PATH = '' } = process.env;
      const { stdout, stderr } = spawnSync(program, editor.run, {
        cwd: folder,
        encoding: 'utf8',
        timeout: LIMIT_MS,
        env: { ...process.env, HOME: folder, PATH: `${join(folder, 'bin')}${delimiter}${PATH}` },
      });
      const printed = stdout.split('\n').find((line) => line.startsWith('PROBLEMS'));
      assert.equal(printed, expected, stderr);
    }).timeout(LIMIT_MS);
  }
});
