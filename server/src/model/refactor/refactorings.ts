/** All refactorings, in the order in which they are offered. */
import { moveToHeading } from './moveToHeading.ts';
import type { Refactoring } from './refactoring.ts';
import { splitSteps } from './splitSteps.ts';

export const REFACTORINGS: readonly Refactoring[] = [moveToHeading, splitSteps];
