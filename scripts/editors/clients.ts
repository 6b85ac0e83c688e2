/** The clients that are run, and what they need. None of them is a part of the product or of CI. */

export interface EditorClient {
  readonly name: string;
  /** The way that it comes onto this machine; said when it is not there. */
  readonly from: string;
  readonly program: string;
  /** Ends with 0 when it is there. */
  readonly check: readonly string[];
  /** The file in this folder that it runs. */
  readonly probe: string;
  /** The arguments, with the address of the probe. */
  readonly run: (probe: string) => readonly string[];
  /** Packages of npm that are installed into a temporary folder, with their versions. */
  readonly packages?: readonly string[];
  /** Writes its rows into a file: its standard output is a screen. */
  readonly drawsOutput?: boolean;
}

export const CLIENTS: readonly EditorClient[] = [
  {
    name: 'Neovim',
    from: 'apt-get install neovim',
    program: 'nvim',
    check: ['--version'],
    probe: 'neovim.lua',
    run: (probe) => ['--headless', '-u', 'NONE', '-c', `luafile ${probe}`],
  },
  {
    name: 'Eglot',
    from: 'apt-get install emacs-nox elpa-eglot',
    program: 'emacs',
    check: ['--batch', '-q', '--eval', "(progn (package-initialize) (require 'eglot))"],
    probe: 'eglot.el',
    run: (probe) => ['--batch', '-q', '-l', probe],
  },
  {
    name: 'lsp-mode',
    from: 'apt-get install emacs-nox elpa-lsp-mode',
    program: 'emacs',
    check: ['--batch', '-q', '--eval', "(progn (package-initialize) (require 'lsp-mode))"],
    probe: 'lspmode.el',
    run: (probe) => ['--batch', '-q', '-l', probe],
  },
  {
    name: 'CodeMirror',
    from: 'npm',
    program: process.execPath,
    check: ['--version'],
    probe: 'codemirror.mjs',
    run: (probe) => [probe],
    packages: [
      '@codemirror/lsp-client@6.3.0',
      '@codemirror/lint@6.9.8',
      '@codemirror/state@6.7.6',
      '@codemirror/view@6.43.15',
      'jsdom@31.0.1',
    ],
  },
  {
    name: 'ALE',
    from: 'apt-get install vim-nox vim-ale',
    program: 'vim',
    check: [
      '-es',
      '-u',
      'NONE',
      '-N',
      '-c',
      'packadd ale',
      '-c',
      'if !empty(globpath(&rtp, "autoload/ale/engine.vim")) | qall! | else | cquit | endif',
    ],
    probe: 'ale.vim',
    run: (probe) => ['-u', 'NONE', '-N', '-S', probe],
    drawsOutput: true,
  },
  {
    name: 'Kate',
    from: 'apt-get install kate xvfb xdotool openbox dbus at-spi2-core gir1.2-atspi-2.0 python3-gi',
    program: '/usr/bin/python3',
    check: [
      '-c',
      [
        'import gi, shutil, sys',
        'gi.require_version("Atspi", "2.0")',
        'sys.exit(not all(map(shutil.which, ("kate", "xvfb-run", "xdotool", "openbox", "dbus-run-session"))))',
      ].join('; '),
    ],
    probe: 'kate.py',
    run: (probe) => [probe],
  },
  {
    name: 'Monaco',
    from: 'npm, and a Chromium',
    program: process.execPath,
    check: ['--version'],
    probe: 'monaco.mjs',
    run: (probe) => [probe],
    packages: ['monaco-editor@0.57.0'],
  },
  {
    name: 'coc.nvim',
    from: 'apt-get install vim-nox, and its release 0.0.82 in a folder that COC_NVIM names',
    program: 'script',
    check: ['-qec', '[ -f "$COC_NVIM/build/index.js" ] && vim --version', '/dev/null'],
    probe: 'coc.vim',
    // It draws, and waits for keys: on a terminal of its own.
    run: (probe) => ['-qec', `vim -u NONE -N -S ${probe}`, '/dev/null'],
    drawsOutput: true,
  },
];
