/** All refactorings, in the order in which they are offered. */
import { moveToHeading } from './moveToHeading.ts';
import type { Refactoring } from './refactoring.ts';

export const REFACTORINGS: readonly Refactoring[] = [moveToHeading];
