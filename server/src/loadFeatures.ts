/** The features where the server is one file; the build puts a second file in its place (`scripts/build/parts.ts`). */
import * as features from './server/handlers/features.ts';

/** See `Runtime`. */
export const loadFeatures = (): typeof features => features;
