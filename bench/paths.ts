/** The paths of the bench. */
import { join } from 'node:path';

export const BENCH = import.meta.dirname;

/** The root of the checkout. */
export const ROOT = join(BENCH, '..');

/** The packages of the peers; absent until `setup.ts` has run. */
export const MODULES = join(BENCH, 'node_modules');

/** The builds of the peers. Not in git. */
export const BUILD = join(BENCH, '.build');

/** The measured results. Not in git. */
export const RESULTS = join(BENCH, 'results');

/** The messages that VS Code sends after a keystroke, as `recordBurst.ts` wrote them down. */
export const BURST = join(BENCH, 'burst.json');
