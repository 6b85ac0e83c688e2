/** All refactorings, in the order in which they are offered. */
import { mergeActions } from './mergeActions.ts';
import { moveToHeading } from './moveToHeading.ts';
import type { Refactoring } from './refactoring.ts';
import { splitSteps } from './splitSteps.ts';

export const REFACTORINGS: readonly Refactoring[] = [moveToHeading, splitSteps, mergeActions];
