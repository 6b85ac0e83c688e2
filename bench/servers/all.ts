/** The servers that can be measured. To add one, add an adapter here (README.md, "A new adapter"). */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { commitOf } from '../commit.ts';
import type { Command } from '../lsp/serverProcess.ts';
import { BENCH, BUILD, MODULES, ROOT } from '../paths.ts';
import { duoLanguage } from '../register/duo.ts';
import { jsonLanguage } from '../register/json.ts';
import { langiumLanguage } from '../register/langium.ts';
import { registerSchema } from '../register/schema.ts';
import { yamlLanguage } from '../register/yaml.ts';
import type { Server } from './server.ts';

/** The same room for every server: a peer that runs out of memory would say nothing of its speed. In MB. */
const HEAP = '--max-old-space-size=8192';

const node = (...args: readonly string[]): Command => ({ program: process.execPath, args: [HEAP, ...args] });

const { DUO_SERVER } = process.env;

const common = {
  pull: false,
  debounceMs: 0,
  isChecked: true,
  hasVersions: true,
  readsFolders: false,
  isOurs: false,
} as const;

export const duo: Server = {
  ...common,
  name: 'duo',
  language: duoLanguage,
  readsFolders: true,
  isOurs: true,
  command: () => {
    const [program, ...args] = DUO_SERVER?.split(' ') ?? [];
    if (program === undefined || program === '') return node(join(ROOT, 'dist', 'server.cjs'), '--stdio');
    return program === 'node' ? node(...args) : { program, args };
  },
};

export const floorRaw: Server = {
  ...common,
  name: 'floor raw',
  language: duoLanguage,
  isChecked: false,
  command: () => node(join(BENCH, 'peers', 'floor', 'raw.mjs')),
};

/** The server as another checkout has built it, named after its commit. */
export function builtIn(folder: string): Server {
  const bundle = join(resolve(folder), 'dist', 'server.cjs');
  if (!existsSync(bundle)) throw new Error(`${bundle} is not there: build that checkout first`);
  return { ...duo, name: `duo at ${commitOf(folder)}`, command: () => node(bundle, '--stdio') };
}

const floorStd: Server = {
  ...floorRaw,
  name: 'floor std',
  command: () => node(join(BENCH, 'peers', 'floor', 'std.mjs')),
};

export const floorStdBundle: Server = {
  ...floorRaw,
  name: 'floor std, one file',
  isForStartOnly: true,
  command: () => node(join(BUILD, 'floor-std.cjs'), '--stdio'),
};

const langium: Server = {
  ...common,
  name: 'langium',
  language: langiumLanguage,
  hasVersions: false,
  readsFolders: true,
  command: () => node(join(BUILD, 'langium-server.cjs'), '--stdio'),
};

const yaml: Server = {
  ...common,
  name: 'yaml',
  language: yamlLanguage,
  debounceMs: 200,
  hasVersions: false,
  // Its own limit (`yaml.maxItemsComputed`).
  symbolLimit: 5000,
  command: () => node(join(MODULES, 'yaml-language-server', 'bin', 'yaml-language-server'), '--stdio'),
  configuration: () => ({
    yaml: {
      validate: true,
      hover: true,
      completion: true,
      format: { enable: true },
      schemaStore: { enable: false },
      schemas: { [schemaFile()]: ['**/*.yaml'] },
    },
  }),
};

const json: Server = {
  ...common,
  name: 'json',
  language: jsonLanguage,
  pull: true,
  // The number that VS Code sets, for the outline and for folding.
  symbolLimit: 5000,
  command: () => node(join(MODULES, 'vscode-langservers-extracted', 'bin', 'vscode-json-language-server'), '--stdio'),
  initializationOptions: { provideFormatter: true, handledSchemaProtocols: ['file'] },
  configuration: () => ({
    json: {
      validate: { enable: true },
      format: { enable: true },
      resultLimit: 5000,
      schemas: [{ url: 'bench://register', fileMatch: ['*.json'], schema: registerSchema() }],
    },
  }),
};

/** The servers in the order of the tables: ours, what nobody can beat, the peers. */
export const SERVERS: readonly Server[] = [duo, floorRaw, floorStd, floorStdBundle, langium, json, yaml];

/** Writes the schema where the YAML server can read it, and gives its address. */
function schemaFile(): string {
  mkdirSync(BUILD, { recursive: true });
  const file = join(BUILD, 'register.schema.json');
  writeFileSync(file, JSON.stringify(registerSchema()));
  return pathToFileURL(file).href;
}
