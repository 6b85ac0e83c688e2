/**
 * Writes `duo.tmLanguage.json` and `language-configuration.json` from the table of keywords and fields:
 * `node syntaxes/build.ts`. A test fails when the files in the repository are not what this makes.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildGrammar } from './grammar.ts';
import { buildLanguageConfiguration } from './languageConfiguration.ts';

const ROOT = new URL('../', import.meta.url);

/** Every file that is made, by its path in the repository. */
export const GENERATED: Readonly<Record<string, () => unknown>> = {
  'syntaxes/duo.tmLanguage.json': buildGrammar,
  'language-configuration.json': buildLanguageConfiguration,
};

function writeAll(): void {
  const paths = Object.entries(GENERATED).map(([path, build]) => {
    const file = fileURLToPath(new URL(path, ROOT));
    writeFileSync(file, `${JSON.stringify(build(), null, 2)}\n`);
    return file;
  });
  const biome = fileURLToPath(new URL('node_modules/@biomejs/biome/bin/biome', ROOT));
  execFileSync(process.execPath, [biome, 'format', '--write', ...paths], { stdio: 'ignore' });
}

if (import.meta.main) writeAll();
