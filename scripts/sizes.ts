/**
 * `npm run sizes`: builds the bundles, writes down in docs/dependencies.json what each of them takes and what the packages in it take
 * of that, and from it the tables of docs/dependencies.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sizesPage } from './sizes/table.ts';

const PAGE = fileURLToPath(new URL('../docs/dependencies.md', import.meta.url));
const RESULT = fileURLToPath(new URL('../docs/dependencies.json', import.meta.url));

const built = readFileSync(new URL('../dist/sizes.json', import.meta.url), 'utf8');
writeFileSync(RESULT, built);
writeFileSync(PAGE, sizesPage(readFileSync(PAGE, 'utf8'), JSON.parse(built)));
